// A publication as a Word document (.docx, ECMA-376): real styles, heading levels, a contents field, lying sections.
#pragma once

#include "writers/page_fonts.h"
#include "writers/publication.h"

#include <optional>
#include <vector>

namespace juesuan {

// pages: the number printed on the page of each entry of the contents; Word brings them up to date.
// Empty when there is too little memory. Pictures need a QGuiApplication.
std::optional<QByteArray> publicationToDocx(const Publication& publication, const TypefaceTable& typefaces, const std::vector<int>& pages);

} // namespace juesuan
