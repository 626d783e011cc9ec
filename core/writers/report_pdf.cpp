// Paints a publication's pages with QPdfWriter.
#include "writers/report_pdf.h"

#include "writers/pdf_navigation.h"
#include "writers/pdf_text.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace juesuan {

namespace {

QPageLayout pageLayout(bool landscape) {
    return QPageLayout(QPageSize(QPageSize::A4), landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(),
                       QPageLayout::Point);
}

// What the pages say, and in which fonts.
std::function<char16_t(char16_t)> charactersOf(const PublicationPages& pages) {
    QSet<char16_t> text;
    QSet<QFont> fonts;
    for (int i = 0; i < pages.count(); ++i)
        for (const TextRun& run : pages.page(i).texts) {
            fonts.insert(run.font);
            for (const QChar c : run.text)
                text.insert(c.unicode());
        }
    QHash<QString, QFont> families; // sizes do not matter
    for (const QFont& font : fonts)
        families.insert(font.family() + QChar(font.bold() ? u'b' : u'r'), font);
    return writtenCharacter(text, {families.begin(), families.end()});
}

} // namespace

Result<PdfFile> publicationToPdf(const Publication& publication, const TypefaceTable& typefaces,
                                 const std::function<bool(int)>& progress) {
    const PublicationPages pages(publication, typefaces, [&](int percent) { return !progress || progress(percent / 2); });
    if (!pages.complete())
        return Problem{ProblemCode::Cancelled, {}};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(publication.title);
    writer.setCreator(QStringLiteral("Juesuan"));
    writer.setResolution(1440); // its unit is the twip
    writer.setPageLayout(pageLayout(pages.count() > 0 && pages.page(0).landscape));
    QPainter painter(&writer);
    for (int i = 0; i < pages.count(); ++i) {
        if (progress && !progress(50 + i * 45 / pages.count()))
            return Problem{ProblemCode::Cancelled, {}};
        if (i > 0) {
            writer.setPageLayout(pageLayout(pages.page(i).landscape));
            writer.newPage();
        }
        pages.paint(painter, i);
    }
    painter.end();
    PdfFile out{withNavigation(withPlainText(bytes, charactersOf(pages)), publication, pages), pages.count(), pages.replacedFonts()};
    if (out.bytes.isEmpty())
        return Problem{ProblemCode::PublicationFailed, {publication.title}};
    return out;
}

} // namespace juesuan
