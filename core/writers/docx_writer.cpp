// The parts of a .docx and how they belong together.
#include "writers/docx_writer.h"

#include "writers/docx_body.h"
#include "writers/docx_styles.h"
#include "writers/zip_file.h"

namespace juesuan {

namespace {

constexpr char declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

QByteArray contentTypes() {
    return QByteArray(declaration) +
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
           "<Default Extension=\"png\" ContentType=\"image/png\"/>"
           "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
           "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
           "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>"
           "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
           "<Override PartName=\"/word/footer2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
           "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
           "</Types>";
}

QByteArray packageRelations() {
    return QByteArray(declaration) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
           "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
           "</Relationships>";
}

QByteArray documentRelations(size_t pictures) {
    const QByteArray kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    QByteArray out = QByteArray(declaration) + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const auto add = [&](const QByteArray& id, const QByteArray& type, const QByteArray& target) {
        out += "<Relationship Id=\"" + id + "\" Type=\"" + kind + type + "\" Target=\"" + target + "\"/>";
    };
    add("rIdStyles", "styles", "styles.xml");
    add("rIdSettings", "settings", "settings.xml");
    add("rIdFooterOdd", "footer", "footer1.xml");
    add("rIdFooterEven", "footer", "footer2.xml");
    for (size_t i = 1; i <= pictures; ++i)
        add("rIdPicture" + QByteArray::number(qulonglong(i)), "image", "media/picture" + QByteArray::number(qulonglong(i)) + ".png");
    return out + "</Relationships>";
}

// Even and odd pages differ.
QByteArray settings() {
    return QByteArray(declaration) +
           "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
           "<w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
           "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";
}

QByteArray coreProperties(const Publication& publication) {
    return QByteArray(declaration) +
           "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
           "<dc:title>" + publication.title.toHtmlEscaped().toUtf8() + "</dc:title>"
           "<dc:creator>" + publication.author.toHtmlEscaped().toUtf8() + "</dc:creator>"
           "<dc:language>" + publication.language.toUtf8() + "</dc:language></cp:coreProperties>";
}

} // namespace

std::optional<QByteArray> publicationToDocx(const Publication& publication, const TypefaceTable& typefaces,
                                            const std::vector<int>& pages) {
    const DocxBody body = docxBody(publication, pages);
    std::vector<ZipPart> parts{{"[Content_Types].xml", contentTypes()},
                               {"_rels/.rels", packageRelations()},
                               {"word/document.xml", body.document},
                               {"word/_rels/document.xml.rels", documentRelations(body.pictures.size())},
                               {"word/styles.xml", docxStyles(typefaces)},
                               {"word/settings.xml", settings()},
                               {"word/footer1.xml", docxFooter(true)},
                               {"word/footer2.xml", docxFooter(false)},
                               {"docProps/core.xml", coreProperties(publication)}};
    for (size_t i = 0; i < body.pictures.size(); ++i)
        parts.push_back({"word/media/picture" + QByteArray::number(qulonglong(i + 1)) + ".png", body.pictures[i], true});
    return zipped(parts);
}

} // namespace juesuan
