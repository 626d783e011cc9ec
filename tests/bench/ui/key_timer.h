// Times a gesture from its event to the last paint that it brings about.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace juesuan {

// Milliseconds by the wall and of the window's own thread: the latter says what a quiet machine would show.
struct Timing {
    double wall = 0;
    double cpu = 0;
};

// Runs what is pending until nothing is: repaints, queued signals, widgets that have gone.
void settle();
// The gesture and all that follows from it.
Timing timed(const std::function<void()>& gesture);
// Presses a key in the widget that has the focus of the window's page, or in `target`; the release is not timed.
Timing timedKey(QWidget* target, Qt::Key key, const QString& text = {}, Qt::KeyboardModifiers modifiers = {});
// Lets the event loop run for so long: the longest time that one round of it took.
Timing longestRound(int milliseconds);

// One line: median, 99th percentile and maximum beside the goal for the percentile. goal 0: none.
void printTimings(const char* what, std::vector<Timing> list, double goal);

} // namespace juesuan
