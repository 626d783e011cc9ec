// Why a file cannot be written: what the system said, as a Problem.
#pragma once

#include "base/problem.h"

namespace juesuan {

// For an errno: NoRoomForFile, FolderReadOnly, FolderMissing, FolderIsFile, FileIsFolder, FileNameTooLong, FileWriteFailed.
Problem writeProblem(const QString& path, int error);
// What can be told before anything is written: FolderMissing, FolderIsFile, FileIsFolder, FileNameTooLong (`longer` bytes are kept for a temporary
// name beside it); None when the place is fit.
Problem placeProblem(const QString& path, int longer = 0);

} // namespace juesuan
