// Parts put together as a zip archive in memory: what .docx and .odt files are.
#pragma once

#include <QByteArray>

#include <optional>
#include <utility>
#include <vector>

namespace juesuan {

struct ZipPart {
    QByteArray name; // with its folders, ASCII
    QByteArray data;
    bool stored = false; // without compression: the first part of an .odt, and pictures
};

// In the order given, with fixed dates: the same parts give the same bytes. Empty when there is too little memory.
std::optional<QByteArray> zipped(const std::vector<ZipPart>& parts);

} // namespace juesuan
