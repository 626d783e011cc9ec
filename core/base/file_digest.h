// SHA-256 of files: what a book knows its sources by.
#pragma once

#include <QString>

namespace juesuan {

// In lower-case hexadecimal digits; empty when the file cannot be read whole.
QString fileDigest(const QString& path);

} // namespace juesuan
