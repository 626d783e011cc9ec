// Writes a file so that either the new contents are there in full or the old ones still are.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace juesuan {

// Beside the target, then renamed over it; every short write is an error (QSaveFile alone replaces a good file by a
// truncated one on a full disk: LIMITS §2.2), and the folder is synced so that the name survives a power cut.
// FolderReadOnly, FolderMissing, FileNameTooLong, NoRoomForFile, FileWriteFailed.
Result<void> saveFile(const QString& path, const QByteArray& contents);

} // namespace juesuan
