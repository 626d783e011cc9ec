// The text of a Word document: paragraphs, tables, pictures, contents and sections.
#pragma once

#include "writers/publication.h"

#include <QByteArray>

#include <vector>

namespace juesuan {

struct DocxBody {
    QByteArray document;              // word/document.xml
    std::vector<QByteArray> pictures; // PNG, in the order of their numbers from 1
};

// pages: the printed number of each entry of the contents, as far as it is known.
DocxBody docxBody(const Publication& publication, const std::vector<int>& pages);

} // namespace juesuan
