// Name spaces and text of OpenDocument.
#include "writers/odt_xml.h"

namespace juesuan {

void OdtXml::begin(const char* root) {
    m_xml.writeStartDocument();
    static constexpr std::pair<const char*, const char*> spaces[] = {
        {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
        {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
        {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
        {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
        {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
        {"xlink", "http://www.w3.org/1999/xlink"},
        {"dc", "http://purl.org/dc/elements/1.1/"}};
    for (const auto& [prefix, uri] : spaces)
        m_xml.writeNamespace(QString::fromLatin1(uri), QString::fromLatin1(prefix));
    start(root);
    attribute("office:version", "1.3");
}

void OdtXml::text(const QString& text) {
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool lineBreak = text[i] == QChar(u'\n');
        const bool blank = text[i] == QChar(u' ') && (i == 0 || text[i - 1] == QChar(u' '));
        if (!lineBreak && !blank)
            continue;
        m_xml.writeCharacters(text.mid(from, i - from));
        m_xml.writeEmptyElement(lineBreak ? QStringLiteral("text:line-break") : QStringLiteral("text:s"));
        from = i + 1;
    }
    m_xml.writeCharacters(text.mid(from));
}

void OdtXml::textProperties(const QString& family, double size, bool strong) {
    start("style:text-properties");
    const QString quoted = QChar(u'\'') + family + QChar(u'\'');
    attribute("fo:font-family", quoted);
    attribute("style:font-family-asian", quoted);
    attribute("fo:font-size", points(size));
    attribute("style:font-size-asian", points(size));
    attribute("fo:font-weight", strong ? "bold" : "normal");
    attribute("style:font-weight-asian", strong ? "bold" : "normal");
    end();
}

} // namespace juesuan
