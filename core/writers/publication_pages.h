// A publication laid out on A4 pages after GB/T 9704: what the PDF writer, the printer and the preview paint.
#pragma once

#include "writers/page_fonts.h"
#include "writers/page_items.h"
#include "writers/publication.h"

#include <functional>
#include <vector>

namespace juesuan {

struct OutlineEntry {
    QString text;
    int level = 0; // 0, 1
    int page = 0;  // 0-based
    int number = 0; // as it is printed on the page
    qreal y = 0;   // from the page's top, twips
};

// Points into the publication, which must outlive it. Needs a QGuiApplication.
class PublicationPages {
public:
    // progress returns false to cancel: the pages laid out by then are left and `complete` is false.
    PublicationPages(const Publication& publication, const TypefaceTable& typefaces,
                     const std::function<bool(int percent)>& progress = {});

    int count() const { return int(m_pages.size()); }
    bool complete() const { return m_complete; }
    const PrintedPage& page(int index) const { return m_pages[size_t(index)]; }
    // A4 upright or lying, in twips.
    static QSizeF size(bool landscape);
    // On a painter whose unit is the twip and whose origin is the paper's top left corner.
    void paint(QPainter& painter, int index) const;

    const std::vector<OutlineEntry>& outline() const { return m_outline; }
    const std::vector<ReplacedFont>& replacedFonts() const { return m_replaced; }

private:
    friend class PageFlow;
    std::vector<PrintedPage> m_pages;
    std::vector<OutlineEntry> m_outline;
    std::vector<ReplacedFont> m_replaced;
    bool m_complete = true;
};

} // namespace juesuan
