// Puts lines and grids of all pages in order and finds where paragraphs begin.
#include "readers/pdf_document.h"

#include "readers/pdf_grid.h"

#include <QMap>

#include <algorithm>

namespace juesuan {

void PdfDocumentBuilder::add(const PdfPage& page) {
    PdfGrids grids = pdfGrids(page);
    const std::vector<PdfLine> lines = pdfLines(grids.outside);
    size_t next = 0;
    const auto placeGridsAbove = [&](int y) {
        for (; next < grids.grids.size() && (grids.grids[next].box.y0 + grids.grids[next].box.y1) / 2 < y; ++next) {
            grids.grids[next].line = m_document.lines.size();
            m_document.grids.push_back(std::move(grids.grids[next]));
        }
    };
    int number = 0;
    for (const PdfLine& line : lines) {
        placeGridsAbove((line.box.y0 + line.box.y1) / 2);
        DocumentLine out;
        out.text = cleanedLine(line.text);
        out.page = page.number;
        out.number = ++number;
        out.words = line.words;
        if (out.isBlank())
            continue;
        m_document.lines.push_back(std::move(out));
        m_shapes.push_back({line.box.x0, line.box.x1, line.em, page.width});
    }
    placeGridsAbove(INT_MAX);
    m_document.pageCount = std::max(m_document.pageCount, page.number);
}

// Lines of running text begin at the margin but for the first of a paragraph, which begins two characters to the right.
void PdfDocumentBuilder::markOpenings() {
    QMap<int, int> lefts, rights, ems; // in steps of 3 points; only lines that are wide enough for running text
    constexpr int step = 3 * pointUnits;
    for (const LineShape& shape : m_shapes)
        if ((shape.x1 - shape.x0) * 2 > shape.pageWidth) {
            ++lefts[shape.x0 / step];
            ++rights[(shape.x1 + step / 2) / step];
            ++ems[shape.em / 50];
        }
    const auto mode = [](const QMap<int, int>& votes) {
        int best = -1, most = 0;
        for (auto at = votes.begin(); at != votes.end(); ++at)
            if (at.value() > most) {
                most = at.value();
                best = at.key();
            }
        return best;
    };
    if (lefts.isEmpty())
        return;
    const int em = std::max(1, mode(ems) * 50 + 25);
    // Indented lines can be the most: then the margin is what lies two characters to the left.
    int left = mode(lefts);
    for (auto at = lefts.begin(); at != lefts.end() && at.key() < left; ++at)
        if (at.value() * 10 >= lefts[left] && std::abs((left - at.key()) * step - 2 * em) < em) {
            left = at.key();
            break;
        }
    const int margin = left * step, right = mode(rights) * step;
    size_t indented = 0;
    for (size_t i = 0; i < m_shapes.size(); ++i) {
        const int indent = m_shapes[i].x0 - margin;
        DocumentLine& line = m_document.lines[i];
        const bool lastFull = i > 0 && m_shapes[i - 1].x1 + 2 * em >= right &&
                              m_document.lines[i].page - m_document.lines[i - 1].page <= 1;
        if (indent > em * 6 / 5 && indent < em * 4) {
            line.opening = DocumentLine::Opening::Yes;
            ++indented;
        } else if (std::abs(indent) * 2 < em && lastFull) {
            line.opening = DocumentLine::Opening::No;
        }
    }
    // Where hardly a paragraph is indented, a line at the margin says nothing.
    if (indented < 3 || indented * 20 < m_shapes.size())
        for (DocumentLine& line : m_document.lines)
            if (line.opening == DocumentLine::Opening::No)
                line.opening = DocumentLine::Opening::Unknown;
}

Document PdfDocumentBuilder::finished() {
    markOpenings();
    return std::move(m_document);
}

} // namespace juesuan
