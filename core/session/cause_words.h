// Why a file or book failed, in words of people.
#pragma once

#include <QString>

namespace juesuan {

// `cause` is what the system (strerror), SQLite or a layer below said, in English. What is not known is quoted as it is.
QString causeWords(const QString& cause);

} // namespace juesuan
