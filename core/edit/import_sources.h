// Which files a report was read from, when another import comes over it.
#pragma once

#include "model/report.h"

namespace juesuan {

// `imported` with the files that `existing` knows before its own; a file read again (same digest and name) stays the one it
// was. The sources of `imported` count accordingly. Importing the same file twice therefore changes nothing.
Report withFilesOf(const Report& existing, Report imported);

} // namespace juesuan
