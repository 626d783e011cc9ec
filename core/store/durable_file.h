// Moving files into place so that a power cut leaves the old or the new one, never half of it.
#pragma once

#include "base/result.h"

namespace juesuan {

// The file's content, or the folder's names, are on disk afterwards. FileWriteFailed.
Result<void> syncFile(const QString& path);
Result<void> syncFolderOf(const QString& path);

enum class IfThere { Refuse, Replace };
// Syncs `temporary`, gives it its final name and syncs the folder. BookExists when refused. On failure `temporary`
// is gone and the target as it was.
Result<void> moveIntoPlace(const QString& temporary, const QString& path, IfThere ifThere);

// A name beside path that nobody uses yet.
QString temporaryBeside(const QString& path);
// Removes the file and what SQLite may have left beside it.
void removeTemporary(const QString& path);


} // namespace juesuan
