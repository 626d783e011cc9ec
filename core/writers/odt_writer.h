// A publication as an OpenDocument text (.odt, ISO 26300): what LibreOffice, WPS and the domestic office programs open.
#pragma once

#include "writers/page_fonts.h"
#include "writers/publication.h"

#include <optional>
#include <vector>

namespace juesuan {

// pages: the number printed on the page of each entry of the contents.
// Empty when there is too little memory. Pictures need a QGuiApplication.
std::optional<QByteArray> publicationToOdt(const Publication& publication, const TypefaceTable& typefaces, const std::vector<int>& pages);

} // namespace juesuan
