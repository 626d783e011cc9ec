// A Document as bytes, for the way from the process that parses a foreign file to the one that trusts its own memory.
#pragma once

#include "base/result.h"
#include "readers/document.h"

#include <QByteArray>

namespace juesuan {

inline constexpr qsizetype largestDocument = 128 * 1024 * 1024; // bytes

QByteArray documentBytes(const Document& document);
// False where the bytes are not whole, or hold more than any report has. The document is then not to be used.
bool documentFromBytes(const QByteArray& bytes, Document& document);

} // namespace juesuan
