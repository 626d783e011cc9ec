// Paints laid out pages through QPrinter.
#include "ui/report_printer.h"

#include "session/exporter.h"
#include "ui/publication_extras.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

namespace juesuan {

namespace {

QPageLayout paperOf(const PrintedPage& page) {
    return QPageLayout(QPageSize(QPageSize::A4), page.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
}

} // namespace

Result<std::unique_ptr<ReportPrinter>> ReportPrinter::of(Book& book, const ReportSession& session, const QString& form) {
    auto publication = makePublication(session.report(), publicationExtras(book, session));
    if (!publication)
        return publication.problem();
    const auto typefaces = standardTypefaces();
    if (!typefaces)
        return typefaces.problem();
    std::unique_ptr<ReportPrinter> out(new ReportPrinter);
    out->m_publication = std::make_unique<Publication>(std::move(*publication));
    if (const FormDefinition* one = form.isEmpty() ? nullptr : session.report().formSet().form(form)) {
        auto& blocks = out->m_publication->blocks;
        std::erase_if(blocks, [&](const PublicationBlock& block) {
            return block.kind != PublicationBlock::Kind::Table || !block.table.ownPage || block.table.title != one->title;
        });
    }
    out->m_pages = std::make_unique<PublicationPages>(*out->m_publication, *typefaces);
    return out;
}

void ReportPrinter::dress(QPrinter& printer) const {
    printer.setDocName(m_publication->title);
    printer.setCreator(QStringLiteral("Juesuan"));
    printer.setFullPage(true);
    if (pageCount() > 0)
        printer.setPageLayout(paperOf(m_pages->page(0)));
}

void ReportPrinter::print(QPrinter& printer) const {
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last = printer.toPage() > 0 ? qMin(printer.toPage(), pageCount()) : pageCount();
    if (first >= last)
        return;
    printer.setPageLayout(paperOf(m_pages->page(first)));
    printer.setFullPage(true);
    QPainter painter(&printer);
    for (int i = first; i < last; ++i) {
        if (i > first) {
            printer.setPageLayout(paperOf(m_pages->page(i)));
            printer.newPage();
        }
        painter.save();
        painter.scale(printer.resolution() / 1440.0, printer.resolution() / 1440.0); // twips
        m_pages->paint(painter, i);
        painter.restore();
    }
}

void ReportPrinter::preview(QWidget* parent) const {
    QPrinter printer(QPrinter::HighResolution);
    dress(printer);
    QPrintPreviewDialog dialog(&printer, parent, Qt::Window);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [this](QPrinter* target) { print(*target); });
    dialog.resize(parent ? parent->window()->size() : QSize(1000, 760));
    dialog.exec();
}

void ReportPrinter::askAndPrint(QWidget* parent) const {
    QPrinter printer(QPrinter::HighResolution);
    dress(printer);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, pageCount());
    dialog.setOption(QAbstractPrintDialog::PrintToFile);
    if (dialog.exec() == QDialog::Accepted)
        print(printer);
}

} // namespace juesuan
