// Adds to a finished PDF what QPdfWriter cannot: bookmarks, links of the contents, page labels, language, author.
#pragma once

#include "writers/publication_pages.h"

#include <QByteArray>

namespace juesuan {

// Empty where the PDF could not be taken apart (it is ours: then something is wrong with the writer).
QByteArray withNavigation(const QByteArray& pdf, const Publication& publication, const PublicationPages& pages);

} // namespace juesuan
