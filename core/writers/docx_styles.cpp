// word/styles.xml and the footers.
#include "writers/docx_styles.h"

#include <QXmlStreamWriter>

namespace juesuan {

namespace {

constexpr char wordSpace[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

struct ParagraphStyle {
    const char* id;
    const char* name;
    Typeface face;
    int halfPoints;       // of the font
    const char* align;    // left, center, right, both
    int firstLineChars;   // hundredths of a character
    int leftChars = 0;
    int outline = -1;     // heading level, 0-based
    bool strong = false;
    int line = 580;       // twips; 0: as the font
    bool keepNext = false;
};

const ParagraphStyle paragraphStyles[] = {
    {"Normal", "Normal", Typeface::Body, 32, "both", 0},
    {"BodyText", "Body Text", Typeface::Body, 32, "both", 200},
    {"Title", "Title", Typeface::Title, 56, "center", 0, 0, -1, false, 0},
    {"Heading1", "heading 1", Typeface::Title, 44, "center", 0, 0, 0, false, 0, true},
    {"Heading2", "heading 2", Typeface::Heading, 32, "left", 200, 0, 1, false, 580, true},
    {"Heading3", "heading 3", Typeface::Subheading, 32, "left", 200, 0, 2, false, 580, true},
    {"Heading4", "heading 4", Typeface::Body, 32, "left", 200, 0, 3, true, 580, true},
    {"TOCHeading", "TOC Heading", Typeface::Title, 44, "center", 0, 0, -1, false, 0},
    {"TOC1", "toc 1", Typeface::Heading, 32, "left", 0},
    {"TOC2", "toc 2", Typeface::Body, 32, "left", 0, 200},
    {"TableTitle", "Table Title", Typeface::Heading, 36, "center", 0, 0, 1, true, 0, true},
    {"InnerTableTitle", "Inner Table Title", Typeface::Table, 24, "center", 0, 0, -1, true, 0, true},
    {"TableLine", "Table Line", Typeface::Table, 20, "left", 0, 0, -1, false, 0, true},
    {"TableText", "Table Text", Typeface::Table, 18, "left", 0, 0, -1, false, 0},
    {"TableNote", "Table Note", Typeface::Table, 18, "left", 0, 0, -1, false, 0},
    {"Caption", "caption", Typeface::Table, 21, "center", 0, 0, -1, false, 0},
};

void element(QXmlStreamWriter& xml, const char* name, std::initializer_list<std::pair<const char*, QString>> attributes) {
    xml.writeEmptyElement(QString::fromLatin1(name));
    for (const auto& [key, value] : attributes)
        xml.writeAttribute(QString::fromLatin1(key), value);
}

void fontsOf(QXmlStreamWriter& xml, const QString& family) {
    element(xml, "w:rFonts", {{"w:ascii", family}, {"w:hAnsi", family}, {"w:eastAsia", family}, {"w:cs", family}});
}

void writeStyle(QXmlStreamWriter& xml, const ParagraphStyle& style, const TypefaceTable& typefaces) {
    xml.writeStartElement(QStringLiteral("w:style"));
    xml.writeAttribute(QStringLiteral("w:type"), QStringLiteral("paragraph"));
    if (qstrcmp(style.id, "Normal") == 0)
        xml.writeAttribute(QStringLiteral("w:default"), QStringLiteral("1"));
    xml.writeAttribute(QStringLiteral("w:styleId"), QString::fromLatin1(style.id));
    element(xml, "w:name", {{"w:val", QString::fromLatin1(style.name)}});
    if (qstrcmp(style.id, "Normal") != 0)
        element(xml, "w:basedOn", {{"w:val", QStringLiteral("Normal")}});
    element(xml, "w:qFormat", {});
    xml.writeStartElement(QStringLiteral("w:pPr"));
    if (style.keepNext)
        element(xml, "w:keepNext", {});
    if (style.line > 0)
        element(xml, "w:spacing", {{"w:before", QStringLiteral("0")}, {"w:after", QStringLiteral("0")},
                                   {"w:line", QString::number(style.line)}, {"w:lineRule", QStringLiteral("exact")}});
    else
        element(xml, "w:spacing", {{"w:before", QStringLiteral("40")}, {"w:after", QStringLiteral("40")},
                                   {"w:line", QStringLiteral("240")}, {"w:lineRule", QStringLiteral("auto")}});
    element(xml, "w:ind", {{"w:leftChars", QString::number(style.leftChars)},
                         {"w:left", QString::number(style.leftChars * style.halfPoints / 10)}, // for who does not know characters
                         {"w:firstLineChars", QString::number(style.firstLineChars)},
                         {"w:firstLine", QString::number(style.firstLineChars * style.halfPoints / 10)}});
    element(xml, "w:jc", {{"w:val", QString::fromLatin1(style.align)}});
    if (style.outline >= 0)
        element(xml, "w:outlineLvl", {{"w:val", QString::number(style.outline)}});
    xml.writeEndElement();
    const TypefaceChoice& face = typefaces[size_t(style.face)];
    xml.writeStartElement(QStringLiteral("w:rPr"));
    fontsOf(xml, face.wordName);
    if (style.strong)
        element(xml, "w:b", {});
    else
        element(xml, "w:b", {{"w:val", QStringLiteral("0")}});
    element(xml, "w:sz", {{"w:val", QString::number(style.halfPoints)}});
    element(xml, "w:szCs", {{"w:val", QString::number(style.halfPoints)}});
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeTableStyle(QXmlStreamWriter& xml) {
    xml.writeStartElement(QStringLiteral("w:style"));
    xml.writeAttribute(QStringLiteral("w:type"), QStringLiteral("table"));
    xml.writeAttribute(QStringLiteral("w:styleId"), QStringLiteral("ReportTable"));
    element(xml, "w:name", {{"w:val", QStringLiteral("Report Table")}});
    xml.writeStartElement(QStringLiteral("w:tblPr"));
    xml.writeStartElement(QStringLiteral("w:tblBorders"));
    for (const char* edge : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
        element(xml, edge, {{"w:val", QStringLiteral("single")}, {"w:sz", QStringLiteral("4")}, {"w:space", QStringLiteral("0")},
                            {"w:color", QStringLiteral("000000")}});
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("w:tblCellMar"));
    for (const char* edge : {"w:left", "w:right"})
        element(xml, edge, {{"w:w", QStringLiteral("60")}, {"w:type", QStringLiteral("dxa")}});
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QByteArray docxStyles(const TypefaceTable& typefaces) {
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    xml.writeNamespace(QString::fromLatin1(wordSpace), QStringLiteral("w"));
    xml.writeStartElement(QStringLiteral("w:styles"));
    xml.writeStartElement(QStringLiteral("w:docDefaults"));
    xml.writeStartElement(QStringLiteral("w:rPrDefault"));
    xml.writeStartElement(QStringLiteral("w:rPr"));
    element(xml, "w:lang", {{"w:val", QStringLiteral("en-US")}, {"w:eastAsia", QStringLiteral("zh-CN")}});
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    for (const ParagraphStyle& style : paragraphStyles)
        writeStyle(xml, style, typefaces);
    writeTableStyle(xml);
    xml.writeEndElement();
    xml.writeEndDocument();
    return out;
}

QByteArray docxFooter(bool odd) {
    return QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:ftr xmlns:w=\"") + wordSpace +
           "\"><w:p><w:pPr><w:ind w:" + (odd ? "right" : "left") + "Chars=\"100\"/><w:jc w:val=\"" + (odd ? "right" : "left") +
           "\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">— </w:t></w:r>"
           "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r>"
           "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
           "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:fldChar w:fldCharType=\"separate\"/></w:r>"
           "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t>1</w:t></w:r>"
           "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>"
           "<w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
}

} // namespace juesuan
