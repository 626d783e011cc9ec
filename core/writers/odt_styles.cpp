// Writes styles.xml.
#include "writers/odt_styles.h"

#include "writers/odt_xml.h"

namespace juesuan {

namespace {

struct OdtStyle {
    const char* name;
    const char* shown;
    const char* parent;
    Typeface face;
    double points;
    const char* align;
    double indent;     // of the first line, in characters
    double line;       // in points; 0: as the font
    bool strong;
    bool keepNext;
    int outline;       // heading level, 0: none
};

const OdtStyle odtParagraphStyles[] = {
    {"Standard", "Standard", "", Typeface::Body, 16, "justify", 0, 29, false, false, 0},
    {"BodyText", "Body Text", "Standard", Typeface::Body, 16, "justify", 2, 29, false, false, 0},
    {"Title", "Title", "Standard", Typeface::Title, 28, "center", 0, 0, false, false, 0},
    {"Heading1", "Heading 1", "Standard", Typeface::Title, 22, "center", 0, 0, false, true, 1},
    {"Heading2", "Heading 2", "Standard", Typeface::Heading, 16, "start", 2, 29, false, true, 2},
    {"Heading3", "Heading 3", "Standard", Typeface::Subheading, 16, "start", 2, 29, false, true, 3},
    {"Heading4", "Heading 4", "Standard", Typeface::Body, 16, "start", 2, 29, true, true, 4},
    {"TOCHeading", "Contents Heading", "Standard", Typeface::Title, 22, "center", 0, 0, false, false, 0},
    {"TOC1", "Contents 1", "Standard", Typeface::Heading, 16, "start", 0, 29, false, false, 0},
    {"TOC2", "Contents 2", "Standard", Typeface::Body, 16, "start", 0, 29, false, false, 0},
    {"TableTitle", "Table Title", "Standard", Typeface::Heading, 18, "center", 0, 0, true, true, 2},
    {"InnerTableTitle", "Inner Table Title", "Standard", Typeface::Table, 12, "center", 0, 0, true, true, 0},
    {"TableLine", "Table Line", "Standard", Typeface::Table, 10, "start", 0, 0, false, true, 0},
    {"TableNote", "Table Note", "Standard", Typeface::Table, 9, "start", 0, 0, false, false, 0},
    {"Caption", "Caption", "Standard", Typeface::Table, 10.5, "center", 0, 0, false, false, 0},
};

void writeParagraphStyle(OdtXml& xml, const OdtStyle& style, const TypefaceTable& typefaces) {
    xml.start("style:style");
    xml.attribute("style:name", style.name);
    xml.attribute("style:display-name", style.shown);
    xml.attribute("style:family", "paragraph");
    if (*style.parent)
        xml.attribute("style:parent-style-name", style.parent);
    if (style.outline > 0)
        xml.attribute("style:default-outline-level", QString::number(style.outline));
    xml.start("style:paragraph-properties");
    xml.attribute("fo:text-align", style.align);
    xml.attribute("fo:margin-top", style.line > 0 ? "0pt" : "2pt");
    xml.attribute("fo:margin-bottom", style.line > 0 ? "0pt" : "2pt");
    xml.attribute("fo:text-indent", OdtXml::points(style.indent * style.points));
    xml.attribute("fo:line-height", style.line > 0 ? OdtXml::points(style.line) : QStringLiteral("100%"));
    if (style.keepNext)
        xml.attribute("fo:keep-with-next", "always");
    if (qstrcmp(style.name, "TOC1") == 0 || qstrcmp(style.name, "TOC2") == 0) {
        xml.attribute("fo:margin-left", style.name[3] == '2' ? "32pt" : "0pt");
        xml.start("style:tab-stops");
        xml.start("style:tab-stop");
        xml.attribute("style:position", style.name[3] == '2' ? "410.2pt" : "442.2pt"); // counted from the indent
        xml.attribute("style:type", "right");
        xml.attribute("style:leader-style", "dotted");
        xml.attribute("style:leader-text", ".");
        xml.end();
        xml.end();
    }
    xml.end();
    xml.textProperties(typefaces[size_t(style.face)].wordName, style.points, style.strong);
    xml.end();
}

void writePageLayout(OdtXml& xml, const char* name, bool lying, bool table) {
    xml.start("style:page-layout");
    xml.attribute("style:name", name);
    xml.start("style:page-layout-properties");
    xml.attribute("fo:page-width", lying ? "297mm" : "210mm");
    xml.attribute("fo:page-height", lying ? "210mm" : "297mm");
    xml.attribute("style:print-orientation", lying ? "landscape" : "portrait");
    xml.attribute("fo:margin-top", table ? "20mm" : "37mm");
    xml.attribute("fo:margin-bottom", table ? "10mm" : "20mm");
    xml.attribute("fo:margin-left", table ? "20mm" : "28mm");
    xml.attribute("fo:margin-right", table ? "20mm" : "26mm");
    xml.end();
    xml.start("style:footer-style");
    xml.start("style:header-footer-properties");
    xml.attribute("fo:min-height", table ? "10mm" : "15mm");
    xml.attribute("fo:margin-top", table ? "3mm" : "7mm");
    xml.end();
    xml.end();
    xml.end();
}

void writeFooter(OdtXml& xml, const char* element, const char* style) {
    xml.start(element);
    xml.start("text:p");
    xml.attribute("text:style-name", style);
    xml.text(QStringLiteral("— "));
    xml.start("text:page-number");
    xml.attribute("text:select-page", "current");
    xml.text(QStringLiteral("1"));
    xml.end();
    xml.text(QStringLiteral(" —"));
    xml.end();
    xml.end();
}

void writeMaster(OdtXml& xml, const char* name, bool numbered) {
    xml.start("style:master-page");
    xml.attribute("style:name", name);
    xml.attribute("style:page-layout-name", QStringLiteral("Layout%1").arg(QString::fromLatin1(name)));
    if (numbered) {
        writeFooter(xml, "style:footer", "FooterOdd");
        writeFooter(xml, "style:footer-left", "FooterEven");
    }
    xml.end();
}

void writeFooterStyle(OdtXml& xml, const char* name, bool odd, const TypefaceTable& typefaces) {
    xml.start("style:style");
    xml.attribute("style:name", name);
    xml.attribute("style:family", "paragraph");
    xml.start("style:paragraph-properties");
    xml.attribute("fo:text-align", odd ? "end" : "start");
    xml.attribute(odd ? "fo:margin-right" : "fo:margin-left", "14pt");
    xml.end();
    xml.textProperties(typefaces[size_t(Typeface::Table)].wordName, 14, false);
    xml.end();
}

} // namespace

QByteArray odtStyles(const TypefaceTable& typefaces) {
    QByteArray out;
    OdtXml xml(&out);
    xml.begin("office:document-styles");
    xml.start("office:styles");
    xml.start("style:default-style");
    xml.attribute("style:family", "paragraph");
    xml.start("style:paragraph-properties");
    xml.attribute("style:punctuation-wrap", "hanging");
    xml.attribute("style:line-break", "strict");
    xml.end();
    xml.start("style:text-properties");
    xml.attribute("fo:language", "en");
    xml.attribute("fo:country", "US");
    xml.attribute("style:language-asian", "zh");
    xml.attribute("style:country-asian", "CN");
    xml.end();
    xml.end();
    for (const OdtStyle& style : odtParagraphStyles)
        writeParagraphStyle(xml, style, typefaces);
    xml.start("style:style"); // entries of the contents look like the rest
    xml.attribute("style:name", "PlainLink");
    xml.attribute("style:family", "text");
    xml.start("style:text-properties");
    xml.attribute("fo:color", "#000000");
    xml.attribute("style:text-underline-style", "none");
    xml.end();
    xml.end();
    xml.end();
    xml.start("office:automatic-styles");
    writeFooterStyle(xml, "FooterOdd", true, typefaces);
    writeFooterStyle(xml, "FooterEven", false, typefaces);
    writePageLayout(xml, "LayoutFront", false, false);
    writePageLayout(xml, "LayoutText", false, false);
    writePageLayout(xml, "LayoutUprightTable", false, true);
    writePageLayout(xml, "LayoutLyingTable", true, true);
    xml.end();
    xml.start("office:master-styles");
    writeMaster(xml, "Front", false);
    for (const char* name : {"Text", "UprightTable", "LyingTable"})
        writeMaster(xml, name, true);
    xml.end();
    xml.finish();
    return out;
}

} // namespace juesuan
