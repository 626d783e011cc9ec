// word/document.xml.
#include "writers/docx_body.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace juesuan {

namespace {

constexpr char mainSpace[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr char relationSpace[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr char drawingSpace[] = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr char pictureSpace[] = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr char artSpace[] = "http://schemas.openxmlformats.org/drawingml/2006/main";

// A4 and margins in twips; EMU for pictures.
constexpr int docxShortSide = 11906, docxLongSide = 16838, docxTableMargin = 1134;
constexpr int marginTop = 2098, marginBottom = 1984, marginLeft = 1588, marginRight = 1474;
constexpr int docxTextWidth = docxShortSide - marginLeft - marginRight;
constexpr int emuPerPixel = 9525, emuPerTwip = 635;
constexpr int tableHalfPoints = 18, smallestHalfPoints = 10;
constexpr int twipsPerHalfPoint = 10;

enum class SectionKind { Front, Text, UprightTable, LyingTable };

int areaWidth(SectionKind kind) {
    switch (kind) {
    case SectionKind::UprightTable: return docxShortSide - 2 * docxTableMargin;
    case SectionKind::LyingTable: return docxLongSide - 2 * docxTableMargin;
    default: return docxTextWidth;
    }
}

class BodyWriter {
public:
    BodyWriter(const Publication& publication, const std::vector<int>& pages)
        : m_publication(publication), m_pages(pages), m_xml(&m_out.document) {}

    DocxBody write() {
        m_xml.writeStartDocument();
        m_xml.writeNamespace(QString::fromLatin1(mainSpace), QStringLiteral("w"));
        m_xml.writeNamespace(QString::fromLatin1(relationSpace), QStringLiteral("r"));
        m_xml.writeNamespace(QString::fromLatin1(drawingSpace), QStringLiteral("wp"));
        start("w:document");
        start("w:body");
        for (const PublicationBlock& block : m_publication.blocks)
            take(block);
        section(m_kind);
        end();
        end();
        m_xml.writeEndDocument();
        return std::move(m_out);
    }

private:
    using Kind = PublicationBlock::Kind;

    void start(const char* name) { m_xml.writeStartElement(QString::fromLatin1(name)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QString::fromLatin1(name), value); }
    void attribute(const char* name, int value) { attribute(name, QString::number(value)); }
    void value(const char* name, const QString& text) {
        m_xml.writeEmptyElement(QString::fromLatin1(name));
        attribute("w:val", text);
    }
    void empty(const char* name) { m_xml.writeEmptyElement(QString::fromLatin1(name)); }

    static SectionKind sectionOf(const PublicationBlock& block, SectionKind now) {
        if (block.kind == Kind::Cover || block.kind == Kind::Contents)
            return SectionKind::Front;
        if (block.kind == Kind::Table && block.table.ownPage)
            return block.table.landscape ? SectionKind::LyingTable : SectionKind::UprightTable;
        return block.kind == Kind::PageBreak ? now : SectionKind::Text;
    }

    void take(const PublicationBlock& block) {
        const SectionKind kind = sectionOf(block, m_kind);
        const bool changed = kind != m_kind;
        if (changed && m_begun)
            closeSection();
        m_kind = kind;
        const bool first = !m_begun || changed;
        m_begun = true;
        switch (block.kind) {
        case Kind::Cover: return cover(block);
        case Kind::Contents: return contents(block);
        case Kind::PartTitle: return paragraph("Heading1", block.text, !first, &block);
        case Kind::Heading:
            return paragraph(block.level <= 1 ? "Heading2" : block.level == 2 ? "Heading3" : "Heading4", block.text, false, &block);
        case Kind::Paragraph: return paragraph("BodyText", block.text, false);
        case Kind::Table: return table(block, !first);
        case Kind::Picture: return picture(block);
        case Kind::PageBreak: return paragraph("Normal", QString(), true);
        }
    }

    // --- sections
    void section(SectionKind kind) {
        const bool lying = kind == SectionKind::LyingTable;
        const bool table = lying || kind == SectionKind::UprightTable;
        start("w:sectPr");
        if (kind != SectionKind::Front)
            for (const auto& [type, id] : {std::pair{"default", "rIdFooterOdd"}, std::pair{"even", "rIdFooterEven"}}) {
                empty("w:footerReference");
                attribute("w:type", QString::fromLatin1(type));
                attribute("r:id", QString::fromLatin1(id));
            }
        value("w:type", QStringLiteral("nextPage"));
        empty("w:pgSz");
        attribute("w:w", lying ? docxLongSide : docxShortSide);
        attribute("w:h", lying ? docxShortSide : docxLongSide);
        if (lying)
            attribute("w:orient", QStringLiteral("landscape"));
        empty("w:pgMar");
        attribute("w:top", table ? docxTableMargin : marginTop);
        attribute("w:right", table ? docxTableMargin : marginRight);
        attribute("w:bottom", table ? docxTableMargin : marginBottom);
        attribute("w:left", table ? docxTableMargin : marginLeft);
        attribute("w:header", 851);
        attribute("w:footer", table ? 567 : 1400);
        attribute("w:gutter", 0);
        if (kind != SectionKind::Front && !m_numbered) {
            empty("w:pgNumType");
            attribute("w:start", 1);
            m_numbered = true;
        }
        end();
    }

    // In a paragraph that takes no room.
    void closeSection() {
        start("w:p");
        start("w:pPr");
        empty("w:spacing");
        attribute("w:before", 0);
        attribute("w:after", 0);
        attribute("w:line", 20);
        attribute("w:lineRule", QStringLiteral("exact"));
        start("w:rPr");
        value("w:sz", QStringLiteral("2"));
        end();
        section(m_kind);
        end();
        end();
    }

    // --- paragraphs
    void text(const QString& text) {
        start("w:r");
        textLines(text);
        end();
    }

    void textLines(const QString& text) {
        const QStringList lines = text.split(QChar(u'\n'));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                empty("w:br");
            start("w:t");
            attribute("xml:space", QStringLiteral("preserve"));
            m_xml.writeCharacters(lines[i]);
            end();
        }
    }

    void paragraph(const char* style, const QString& words, bool newPage, const PublicationBlock* entry = nullptr) {
        start("w:p");
        start("w:pPr");
        value("w:pStyle", QString::fromLatin1(style));
        if (newPage)
            empty("w:pageBreakBefore");
        end();
        const int mark = entry && outlineLevel(*entry) >= 0 ? ++m_bookmark : 0;
        beginBookmark(mark);
        if (!words.isEmpty())
            text(words);
        endBookmark(mark);
        end();
    }
    static QString bookmarkName(int number) { return QStringLiteral("_Toc%1").arg(number, 6, 10, QChar(u'0')); }

    void beginBookmark(int number) {
        if (number == 0)
            return;
        empty("w:bookmarkStart");
        attribute("w:id", number);
        attribute("w:name", bookmarkName(number));
    }

    void endBookmark(int number) {
        if (number == 0)
            return;
        empty("w:bookmarkEnd");
        attribute("w:id", number);
    }

    void cover(const PublicationBlock& block) {
        for (int i = 0; i < 6; ++i)
            paragraph("Normal", QString(), false);
        for (const QString& line : block.lines)
            paragraph("Title", line, false);
    }

    // --- contents: a field that Word can bring up to date, with its entries written out
    void contents(const PublicationBlock& block) {
        paragraph("TOCHeading", block.text, true);
        int number = 0;
        bool first = true;
        for (const PublicationBlock& one : m_publication.blocks) {
            const int level = outlineLevel(one);
            if (level < 0)
                continue;
            start("w:p");
            start("w:pPr");
            value("w:pStyle", level == 0 ? QStringLiteral("TOC1") : QStringLiteral("TOC2"));
            start("w:tabs");
            empty("w:tab");
            attribute("w:val", QStringLiteral("right"));
            attribute("w:leader", QStringLiteral("dot"));
            attribute("w:pos", docxTextWidth);
            end();
            end();
            if (first)
                fieldBegin(QStringLiteral(" TOC \\o \"1-2\" \\h \\z \\u "));
            first = false;
            const int page = size_t(number) < m_pages.size() ? m_pages[size_t(number)] : 1;
            entry(outlineText(one), bookmarkName(++number), page);
            end();
        }
        if (first)
            return;
        start("w:p");
        fieldEnd();
        end();
    }

    void entry(const QString& words, const QString& bookmark, int page) {
        start("w:hyperlink");
        attribute("w:anchor", bookmark);
        attribute("w:history", 1);
        text(words);
        start("w:r");
        empty("w:tab");
        end();
        fieldBegin(QStringLiteral(" PAGEREF %1 \\h ").arg(bookmark));
        text(QString::number(page));
        fieldEnd();
        end();
    }

    void fieldChar(const char* type) {
        start("w:r");
        empty("w:fldChar");
        attribute("w:fldCharType", QString::fromLatin1(type));
        end();
    }

    void fieldBegin(const QString& instruction) {
        fieldChar("begin");
        start("w:r");
        start("w:instrText");
        attribute("xml:space", QStringLiteral("preserve"));
        m_xml.writeCharacters(instruction);
        end();
        end();
        fieldChar("separate");
    }

    void fieldEnd() { fieldChar("end"); }
    // --- tables
    void table(const PublicationBlock& block, bool newPage) {
        const PublicationTable& table = block.table;
        if (!table.title.isEmpty())
            paragraph(table.ownPage ? "TableTitle" : "InnerTableTitle", table.title, newPage && table.ownPage, &block);
        if (!table.subtitle.isEmpty())
            line({}, table.subtitle, "center");
        if (!table.number.isEmpty())
            line({}, table.number, "right");
        if (!table.unitLine.isEmpty() || !table.amountLine.isEmpty())
            line(table.unitLine, table.amountLine, table.unitLine.isEmpty() ? "right" : "left");
        grid(table);
        for (const QString& note : table.notes)
            paragraph("TableNote", note, false);
        if (table.notes.isEmpty()) // two tables that touch would become one
            paragraph("TableNote", QString(), false);
    }

    // Left and right above the table, with a tab between them.
    void line(const QString& left, const QString& right, const char* align) {
        start("w:p");
        start("w:pPr");
        value("w:pStyle", QStringLiteral("TableLine"));
        if (!left.isEmpty()) {
            start("w:tabs");
            empty("w:tab");
            attribute("w:val", QStringLiteral("right"));
            attribute("w:pos", areaWidth(m_kind));
            end();
        }
        value("w:jc", QString::fromLatin1(align));
        end();
        if (!left.isEmpty()) {
            text(left);
            start("w:r");
            empty("w:tab");
            end();
        }
        text(right);
        end();
    }

    void grid(const PublicationTable& table) {
        const int width = areaWidth(m_kind);
        const double needed = leastCharacters(table) * tableHalfPoints * twipsPerHalfPoint;
        m_halfPoints = std::clamp(int(tableHalfPoints * std::min(1.0, width / std::max(1.0, needed))), smallestHalfPoints, tableHalfPoints);
        std::vector<int> columns;
        for (const int share : columnShares(table, double(width) / (m_halfPoints * twipsPerHalfPoint)))
            columns.push_back(share * width / 1000);
        start("w:tbl");
        start("w:tblPr");
        value("w:tblStyle", QStringLiteral("ReportTable"));
        empty("w:tblW");
        attribute("w:w", width);
        attribute("w:type", QStringLiteral("dxa"));
        value("w:jc", QStringLiteral("center"));
        empty("w:tblLayout");
        attribute("w:type", QStringLiteral("fixed"));
        end();
        start("w:tblGrid");
        for (const int column : columns) {
            empty("w:gridCol");
            attribute("w:w", column);
        }
        end();
        rows(table.head, columns, true);
        rows(table.body, columns, false);
        end();
    }

    void rows(const PublicationRows& rows, const std::vector<int>& columns, bool head) {
        const auto owners = cellOwners(rows);
        for (size_t r = 0; r < rows.size(); ++r) {
            start("w:tr");
            start("w:trPr");
            empty("w:cantSplit");
            if (head)
                empty("w:tblHeader");
            end();
            for (size_t c = 0; c < rows[r].size(); ++c) {
                const auto [ownerRow, ownerColumn] = owners[r][c];
                if (size_t(ownerColumn) == c)
                    cell(rows[size_t(ownerRow)][c], columns, c, size_t(ownerRow) == r);
            }
            end();
        }
    }

    void cell(const PublicationCell& cell, const std::vector<int>& columns, size_t column, bool begins) {
        int width = 0;
        for (size_t c = column; c < columns.size() && c < column + size_t(cell.columns); ++c)
            width += columns[c];
        start("w:tc");
        start("w:tcPr");
        empty("w:tcW");
        attribute("w:w", width);
        attribute("w:type", QStringLiteral("dxa"));
        if (cell.columns > 1)
            value("w:gridSpan", QString::number(cell.columns));
        if (cell.rows > 1)
            value("w:vMerge", begins ? QStringLiteral("restart") : QStringLiteral("continue"));
        value("w:vAlign", QStringLiteral("center"));
        end();
        start("w:p");
        cellProperties(cell);
        if (begins && !cell.text.isEmpty())
            cellText(cell);
        end();
        end();
    }

    void cellProperties(const PublicationCell& cell) {
        start("w:pPr");
        value("w:pStyle", QStringLiteral("TableText"));
        if (cell.indent > 0) {
            empty("w:ind");
            attribute("w:leftChars", cell.indent * 100);
            attribute("w:left", cell.indent * m_halfPoints * twipsPerHalfPoint); // for who does not know the other
        }
        switch (cell.align) {
        case PublicationCell::Align::Left: value("w:jc", QStringLiteral("left")); break;
        case PublicationCell::Align::Centre: value("w:jc", QStringLiteral("center")); break;
        case PublicationCell::Align::Right: value("w:jc", QStringLiteral("right")); break;
        }
        end();
    }

    void cellText(const PublicationCell& cell) {
        start("w:r");
        if (cell.strong || m_halfPoints != tableHalfPoints) {
            start("w:rPr");
            if (cell.strong)
                empty("w:b");
            if (m_halfPoints != tableHalfPoints)
                value("w:sz", QString::number(m_halfPoints));
            end();
        }
        textLines(cell.text);
        end();
    }

    // --- pictures
    void picture(const PublicationBlock& block) {
        const QByteArray png = pictureBytes(block.picture, PictureKind::Png);
        if (png.isEmpty())
            return;
        m_out.pictures.push_back(png);
        QSizeF size = block.picture.size * emuPerPixel;
        size *= std::min(1.0, double(docxTextWidth) * emuPerTwip / size.width());
        start("w:p");
        start("w:pPr");
        value("w:pStyle", QStringLiteral("Caption"));
        empty("w:keepNext");
        end();
        start("w:r");
        start("w:drawing");
        start("wp:inline");
        extent("wp:extent", size);
        empty("wp:docPr");
        attribute("id", int(m_out.pictures.size()));
        attribute("name", block.picture.title);
        attribute("descr", block.picture.description);
        graphic(size);
        end();
        end();
        end();
        end();
        if (!block.text.isEmpty())
            paragraph("Caption", block.text, false);
    }

    void extent(const char* name, const QSizeF& size) {
        empty(name);
        attribute("cx", int(size.width()));
        attribute("cy", int(size.height()));
    }

    void graphic(const QSizeF& size) {
        m_xml.writeNamespace(QString::fromLatin1(artSpace), QStringLiteral("a"));
        start("a:graphic");
        start("a:graphicData");
        attribute("uri", QString::fromLatin1(pictureSpace));
        m_xml.writeNamespace(QString::fromLatin1(pictureSpace), QStringLiteral("pic"));
        start("pic:pic");
        start("pic:nvPicPr");
        empty("pic:cNvPr");
        attribute("id", int(m_out.pictures.size()));
        attribute("name", QStringLiteral("picture%1.png").arg(m_out.pictures.size()));
        empty("pic:cNvPicPr");
        end();
        start("pic:blipFill");
        empty("a:blip");
        attribute("r:embed", QStringLiteral("rIdPicture%1").arg(m_out.pictures.size()));
        start("a:stretch");
        empty("a:fillRect");
        end();
        end();
        start("pic:spPr");
        start("a:xfrm");
        empty("a:off");
        attribute("x", 0);
        attribute("y", 0);
        extent("a:ext", size);
        end();
        start("a:prstGeom");
        attribute("prst", QStringLiteral("rect"));
        end();
        end();
        end();
        end();
        end();
    }

    const Publication& m_publication;
    const std::vector<int>& m_pages; // of the contents' entries
    DocxBody m_out;
    QXmlStreamWriter m_xml;
    SectionKind m_kind = SectionKind::Front;
    bool m_begun = false, m_numbered = false;
    int m_bookmark = 0;
    int m_halfPoints = tableHalfPoints;
};

} // namespace

DocxBody docxBody(const Publication& publication, const std::vector<int>& pages) { return BodyWriter(publication, pages).write(); }

} // namespace juesuan
