// Which ways an input took through the code: what the compiler's -fsanitize-coverage=trace-pc tells. Without it nothing is new.
#pragma once

void beginCoverage();
// True where a step, or a step's count of a new order of magnitude, was seen that no round before had.
bool coveredAnew();
