// content.xml and the other parts of an .odt.
#include "writers/odt_writer.h"

#include "writers/odt_styles.h"
#include "writers/odt_xml.h"
#include "writers/zip_file.h"

#include <QMap>

#include <algorithm>

namespace juesuan {

namespace {

constexpr double uprightTablePoints = 170 / 25.4 * 72, lyingTablePoints = 257 / 25.4 * 72, textPoints = 156 / 25.4 * 72;
constexpr double cellPoints = 9, leastCellPoints = 5;
constexpr char mimeType[] = "application/vnd.oasis.opendocument.text";

struct OdtCellStyle {
    PublicationCell::Align align = PublicationCell::Align::Left;
    int indent = 0;
    bool strong = false;
    int tenths = 90; // of a point
    auto key() const { return std::make_tuple(int(align), indent, strong, tenths); }
};

class OdtContent {
public:
    OdtContent(const Publication& publication, const TypefaceTable& typefaces, const std::vector<int>& pages)
        : m_publication(publication), m_typefaces(typefaces), m_pages(pages), m_body(&m_bodyBytes), m_styles(&m_styleBytes) {}

    // The body is written first: only then the automatic styles are known.
    QByteArray write() {
        m_body.begin("fragment");
        m_styles.begin("fragment");
        for (const PublicationBlock& block : m_publication.blocks)
            take(block);
        m_body.finish();
        m_styles.finish();
        QByteArray out;
        OdtXml xml(&out);
        xml.begin("office:document-content");
        xml.text(QString()); // the root's start tag ends here
        xml.finish();
        const qsizetype close = out.lastIndexOf("</office:document-content>");
        return out.left(close) + "<office:automatic-styles>" + inner(m_styleBytes) + "</office:automatic-styles><office:body><office:text>" +
               inner(m_bodyBytes) + "</office:text></office:body></office:document-content>";
    }

    const std::vector<QByteArray>& pictures() const { return m_pictures; }

private:
    using Kind = PublicationBlock::Kind;

    static QByteArray inner(const QByteArray& fragment) {
        const qsizetype from = fragment.indexOf('>', fragment.indexOf("<fragment")) + 1;
        const qsizetype to = fragment.lastIndexOf("</fragment>");
        return to < from ? QByteArray() : fragment.mid(from, to - from);
    }

    static QString masterOf(const PublicationBlock& block, const QString& now) {
        if (block.kind == Kind::Cover || block.kind == Kind::Contents)
            return QStringLiteral("Front");
        if (block.kind == Kind::Table && block.table.ownPage)
            return block.table.landscape ? QStringLiteral("LyingTable") : QStringLiteral("UprightTable");
        return block.kind == Kind::PageBreak ? now : QStringLiteral("Text");
    }

    void take(const PublicationBlock& block) {
        const QString master = masterOf(block, m_master);
        m_turn = master != m_master || block.kind == Kind::PartTitle || block.kind == Kind::Contents || block.kind == Kind::PageBreak ||
                 (block.kind == Kind::Table && block.table.ownPage);
        m_restart = m_turn && master != QStringLiteral("Front") && !m_numbered;
        m_numbered = m_numbered || m_restart;
        m_master = master;
        switch (block.kind) {
        case Kind::Cover: return cover(block);
        case Kind::Contents: return contents(block);
        case Kind::PartTitle: return heading("Heading1", block.text, 1, &block);
        case Kind::Heading:
            return heading(block.level <= 1 ? "Heading2" : block.level == 2 ? "Heading3" : "Heading4", block.text, block.level + 1, &block);
        case Kind::Paragraph: return paragraph("BodyText", block.text);
        case Kind::Table: return table(block);
        case Kind::Picture: return picture(block);
        case Kind::PageBreak: return paragraph("Standard", QString());
        }
    }

    // The style itself, or one made from it that begins a page.
    QString styled(const char* style) {
        const QString name = QString::fromLatin1(style);
        if (!m_turn)
            return name;
        const QString own = QStringLiteral("P%1").arg(++m_made);
        m_styles.start("style:style");
        m_styles.attribute("style:name", own);
        m_styles.attribute("style:family", "paragraph");
        m_styles.attribute("style:parent-style-name", name);
        m_styles.attribute("style:master-page-name", m_master);
        m_styles.start("style:paragraph-properties");
        m_styles.attribute("style:page-number", m_restart ? QStringLiteral("1") : QStringLiteral("auto"));
        m_styles.end();
        m_styles.end();
        m_turn = false;
        m_restart = false;
        return own;
    }

    void paragraph(const char* style, const QString& words) {
        m_body.start("text:p");
        m_body.attribute("text:style-name", styled(style));
        m_body.text(words);
        m_body.end();
    }

    void heading(const char* style, const QString& words, int level, const PublicationBlock* entry) {
        m_body.start("text:h");
        m_body.attribute("text:style-name", styled(style));
        m_body.attribute("text:outline-level", QString::number(level));
        if (outlineLevel(*entry) >= 0) {
            m_body.start("text:bookmark");
            m_body.attribute("text:name", bookmark(++m_bookmark));
            m_body.end();
        }
        m_body.text(words);
        m_body.end();
    }

    static QString bookmark(int number) { return QStringLiteral("Entry%1").arg(number); }

    void cover(const PublicationBlock& block) {
        for (int i = 0; i < 6; ++i)
            paragraph("Standard", QString());
        for (const QString& line : block.lines)
            paragraph("Title", line);
    }

    void contents(const PublicationBlock& block) {
        paragraph("TOCHeading", block.text);
        int number = 0;
        for (const PublicationBlock& one : m_publication.blocks) {
            const int level = outlineLevel(one);
            if (level < 0)
                continue;
            m_body.start("text:p");
            m_body.attribute("text:style-name", level == 0 ? "TOC1" : "TOC2");
            const QString page = size_t(number) < m_pages.size() ? QString::number(m_pages[size_t(number)]) : QStringLiteral("1");
            m_body.start("text:a");
            m_body.attribute("xlink:type", "simple");
            m_body.attribute("text:style-name", "PlainLink");
            m_body.attribute("text:visited-style-name", "PlainLink");
            m_body.attribute("xlink:href", QChar(u'#') + bookmark(++number));
            m_body.text(outlineText(one));
            m_body.start("text:tab");
            m_body.end();
            m_body.start("text:bookmark-ref"); // brought up to date by the office program
            m_body.attribute("text:reference-format", "page");
            m_body.attribute("text:ref-name", bookmark(number));
            m_body.text(page);
            m_body.end();
            m_body.end();
            m_body.end();
        }
    }

    // --- tables
    double width() const {
        return m_master == QStringLiteral("LyingTable") ? lyingTablePoints
               : m_master == QStringLiteral("UprightTable") ? uprightTablePoints : textPoints;
    }

    void table(const PublicationBlock& block) {
        const PublicationTable& table = block.table;
        if (!table.title.isEmpty() && table.ownPage)
            heading("TableTitle", table.title, 2, &block);
        else if (!table.title.isEmpty())
            paragraph("InnerTableTitle", table.title);
        if (!table.subtitle.isEmpty())
            aligned(table.subtitle, QString());
        if (!table.number.isEmpty())
            aligned(QString(), table.number);
        if (!table.unitLine.isEmpty() || !table.amountLine.isEmpty())
            aligned(table.unitLine, table.amountLine);
        grid(table);
        for (const QString& note : table.notes)
            paragraph("TableNote", note);
        if (table.notes.isEmpty())
            paragraph("TableNote", QString());
    }

    // One line: to the left, a tab, to the right; one text alone goes where its place is (a subtitle: the middle).
    void aligned(const QString& left, const QString& right) {
        m_turn = false;
        const QString own = QStringLiteral("P%1").arg(++m_made);
        m_styles.start("style:style");
        m_styles.attribute("style:name", own);
        m_styles.attribute("style:family", "paragraph");
        m_styles.attribute("style:parent-style-name", "TableLine");
        m_styles.start("style:paragraph-properties");
        m_styles.attribute("fo:text-align", left.isEmpty() ? "end" : right.isEmpty() ? "center" : "start");
        m_styles.start("style:tab-stops");
        m_styles.start("style:tab-stop");
        m_styles.attribute("style:position", OdtXml::points(width()));
        m_styles.attribute("style:type", "right");
        m_styles.end();
        m_styles.end();
        m_styles.end();
        m_styles.end();
        m_body.start("text:p");
        m_body.attribute("text:style-name", own);
        m_body.text(left);
        if (!left.isEmpty() && !right.isEmpty()) {
            m_body.start("text:tab");
            m_body.end();
        }
        m_body.text(right);
        m_body.end();
    }

    void grid(const PublicationTable& table) {
        const double needed = leastCharacters(table) * cellPoints;
        m_cellTenths = int(10 * std::clamp(cellPoints * std::min(1.0, width() / std::max(1.0, needed)), leastCellPoints, cellPoints));
        const QString name = QStringLiteral("Table%1").arg(++m_tables);
        m_styles.start("style:style");
        m_styles.attribute("style:name", name);
        m_styles.attribute("style:family", "table");
        m_styles.start("style:table-properties");
        m_styles.attribute("style:width", OdtXml::points(width()));
        m_styles.attribute("table:align", "center");
        m_styles.end();
        m_styles.end();
        m_body.start("table:table");
        m_body.attribute("table:name", name);
        m_body.attribute("table:style-name", name);
        columns(table, name, width() * 10 / m_cellTenths);
        if (!table.head.empty()) {
            m_body.start("table:table-header-rows");
            rows(table.head);
            m_body.end();
        }
        rows(table.body);
        m_body.end();
    }

    void columns(const PublicationTable& table, const QString& name, double room) {
        int number = 0;
        for (const int share : columnShares(table, room)) {
            const QString own = QStringLiteral("%1.%2").arg(name).arg(++number);
            m_styles.start("style:style");
            m_styles.attribute("style:name", own);
            m_styles.attribute("style:family", "table-column");
            m_styles.start("style:table-column-properties");
            m_styles.attribute("style:column-width", OdtXml::points(share * width() / 1000));
            m_styles.end();
            m_styles.end();
            m_body.start("table:table-column");
            m_body.attribute("table:style-name", own);
            m_body.end();
        }
    }

    void rows(const PublicationRows& rows) {
        for (const auto& row : rows) {
            m_body.start("table:table-row");
            m_body.attribute("table:style-name", rowStyle());
            for (const PublicationCell& cell : row) {
                if (cell.covered) {
                    m_body.start("table:covered-table-cell");
                    m_body.end();
                    continue;
                }
                m_body.start("table:table-cell");
                m_body.attribute("table:style-name", boxStyle());
                m_body.attribute("office:value-type", "string");
                if (cell.columns > 1)
                    m_body.attribute("table:number-columns-spanned", QString::number(cell.columns));
                if (cell.rows > 1)
                    m_body.attribute("table:number-rows-spanned", QString::number(cell.rows));
                m_body.start("text:p");
                m_body.attribute("text:style-name", textStyle({cell.align, cell.indent, cell.strong, m_cellTenths}));
                m_body.text(cell.text);
                m_body.end();
                m_body.end();
            }
            m_body.end();
        }
    }

    QString rowStyle() {
        if (!m_rowStyle) {
            m_rowStyle = true;
            m_styles.start("style:style");
            m_styles.attribute("style:name", "Row");
            m_styles.attribute("style:family", "table-row");
            m_styles.start("style:table-row-properties");
            m_styles.attribute("fo:keep-together", "always");
            m_styles.end();
            m_styles.end();
        }
        return QStringLiteral("Row");
    }

    QString boxStyle() {
        if (!m_boxStyle) {
            m_boxStyle = true;
            m_styles.start("style:style");
            m_styles.attribute("style:name", "Box");
            m_styles.attribute("style:family", "table-cell");
            m_styles.start("style:table-cell-properties");
            m_styles.attribute("fo:border", "0.5pt solid #000000");
            m_styles.attribute("fo:padding-left", "3pt");
            m_styles.attribute("fo:padding-right", "3pt");
            m_styles.attribute("fo:padding-top", "1pt");
            m_styles.attribute("fo:padding-bottom", "1pt");
            m_styles.attribute("style:vertical-align", "middle");
            m_styles.end();
            m_styles.end();
        }
        return QStringLiteral("Box");
    }

    QString textStyle(const OdtCellStyle& style) {
        QString& name = m_cellStyles[style.key()];
        if (!name.isEmpty())
            return name;
        name = QStringLiteral("C%1").arg(m_cellStyles.size());
        m_styles.start("style:style");
        m_styles.attribute("style:name", name);
        m_styles.attribute("style:family", "paragraph");
        m_styles.attribute("style:parent-style-name", "TableNote");
        m_styles.start("style:paragraph-properties");
        m_styles.attribute("fo:text-align", style.align == PublicationCell::Align::Right    ? "end"
                                            : style.align == PublicationCell::Align::Centre ? "center"
                                                                                            : "start");
        m_styles.attribute("fo:margin-left", OdtXml::points(style.indent * style.tenths / 10.0));
        m_styles.attribute("fo:margin-top", "0pt");
        m_styles.attribute("fo:margin-bottom", "0pt");
        m_styles.end();
        m_styles.textProperties(m_typefaces[size_t(Typeface::Table)].wordName, style.tenths / 10.0, style.strong);
        m_styles.end();
        return name;
    }

    void picture(const PublicationBlock& block) {
        const QByteArray png = pictureBytes(block.picture, PictureKind::Png);
        if (png.isEmpty())
            return;
        m_pictures.push_back(png);
        QSizeF size = block.picture.size * 72 / pixelsPerInch;
        size *= std::min(1.0, textPoints / size.width());
        m_body.start("text:p");
        m_body.attribute("text:style-name", styled("Caption"));
        m_body.start("draw:frame");
        m_body.attribute("draw:name", block.picture.title);
        m_body.attribute("text:anchor-type", "as-char");
        m_body.attribute("svg:width", OdtXml::points(size.width()));
        m_body.attribute("svg:height", OdtXml::points(size.height()));
        m_body.start("draw:image");
        m_body.attribute("xlink:href", QStringLiteral("Pictures/picture%1.png").arg(m_pictures.size()));
        m_body.attribute("xlink:type", "simple");
        m_body.end();
        m_body.start("svg:desc");
        m_body.text(block.picture.description);
        m_body.end();
        m_body.end();
        m_body.end();
        if (!block.text.isEmpty())
            paragraph("Caption", block.text);
    }

    const Publication& m_publication;
    const TypefaceTable& m_typefaces;
    const std::vector<int>& m_pages;
    QByteArray m_bodyBytes, m_styleBytes;
    OdtXml m_body, m_styles;
    QString m_master;
    bool m_turn = false, m_restart = false, m_numbered = false;
    bool m_rowStyle = false, m_boxStyle = false;
    int m_made = 0, m_tables = 0, m_bookmark = 0;
    int m_cellTenths = 90;
    QMap<std::tuple<int, int, bool, int>, QString> m_cellStyles;
    std::vector<QByteArray> m_pictures;
};

QByteArray odtManifest(size_t pictures) {
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">";
    const auto add = [&](const QByteArray& path, const QByteArray& type) {
        out += "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>";
    };
    add("/", mimeType);
    for (const char* part : {"content.xml", "styles.xml", "meta.xml"})
        add(part, "text/xml");
    for (size_t i = 1; i <= pictures; ++i)
        add("Pictures/picture" + QByteArray::number(qulonglong(i)) + ".png", "image/png");
    return out + "</manifest:manifest>";
}

QByteArray odtMeta(const Publication& publication) {
    QByteArray out;
    OdtXml xml(&out);
    xml.begin("office:document-meta");
    xml.start("office:meta");
    xml.start("meta:generator");
    xml.text(QStringLiteral("Juesuan"));
    xml.end();
    xml.start("dc:title");
    xml.text(publication.title);
    xml.end();
    xml.start("dc:creator");
    xml.text(publication.author);
    xml.end();
    xml.start("dc:language");
    xml.text(publication.language);
    xml.end();
    xml.finish();
    return out;
}

} // namespace

std::optional<QByteArray> publicationToOdt(const Publication& publication, const TypefaceTable& typefaces, const std::vector<int>& pages) {
    OdtContent content(publication, typefaces, pages);
    const QByteArray body = content.write();
    std::vector<ZipPart> parts{{"mimetype", mimeType, true},
                               {"content.xml", body},
                               {"styles.xml", odtStyles(typefaces)},
                               {"meta.xml", odtMeta(publication)},
                               {"META-INF/manifest.xml", odtManifest(content.pictures().size())}};
    for (size_t i = 0; i < content.pictures().size(); ++i)
        parts.push_back({"Pictures/picture" + QByteArray::number(qulonglong(i + 1)) + ".png", content.pictures()[i], true});
    return zipped(parts);
}

} // namespace juesuan
