// What stands on a printed page, ready to be painted: runs of text, lines, pictures. Units: twips (1/20 point).
#pragma once

#include "writers/picture_file.h"

#include <QFont>
#include <QLineF>
#include <QRectF>

#include <vector>

namespace juesuan {

inline constexpr qreal twipsPerPoint = 20;
inline constexpr qreal twipsPerMillimetre = 1440 / 25.4;

struct TextRun {
    QPointF baseline; // of its left end
    QString text;
    QFont font;       // its pixel size in twips
    qreal stretch = 1; // of its width, so that the line reaches the right edge
};

struct PageRule {
    QLineF line;
    qreal width = 0;
};

struct PagePicture {
    QRectF place;
    const Picture* picture = nullptr; // of the publication
};

struct PageLink { // from the contents
    QRectF place;
    int page = 0; // 0-based
};

struct PrintedPage {
    bool landscape = false;
    bool wide = false; // the narrow margins of pages that hold one table
    std::vector<TextRun> texts;
    std::vector<PageRule> rules;
    std::vector<PagePicture> pictures;
    std::vector<PageLink> links;
};

} // namespace juesuan
