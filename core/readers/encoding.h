// From the bytes of a text file to its characters: UTF-8, UTF-16 and GB18030 are told apart.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace juesuan {

// Byte order marks decide first, then the pattern of zero bytes (UTF-16), then validity (UTF-8, GB18030). Damaged
// characters become U+FFFD, so that one bad byte does not lose the file. FileEmpty, FileNotText; `path` is only for them.
Result<QString> decodeText(const QByteArray& bytes, const QString& path);
// Bytes that are known to be GB18030 (or the older GBK and GB2312); what is damaged becomes U+FFFD.
QString decodedGb18030(const QByteArray& bytes);

} // namespace juesuan
