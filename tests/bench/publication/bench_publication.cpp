// Times the nine tables as PDF beside QPdfWriter painting the same texts and lines, and the whole report in every printed
// kind; prints ratios and never fails.
#include "session/book.h"
#include "session/exporter.h"
#include "writers/report_pdf.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace juesuan;

namespace {

constexpr int pairs = 9;

double median(std::vector<double> list) {
    std::sort(list.begin(), list.end());
    return list[list.size() / 2];
}

template <typename Work> double milliseconds(const Work& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

// Nothing but the painting: where everything goes is known.
qsizetype paintBare(const PublicationPages& pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1440);
    const auto layout = [](const PrintedPage& page) {
        return QPageLayout(QPageSize(QPageSize::A4), page.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    };
    writer.setPageLayout(layout(pages.page(0)));
    QPainter painter(&writer);
    for (int i = 0; i < pages.count(); ++i) {
        const PrintedPage& page = pages.page(i);
        if (i > 0) {
            writer.setPageLayout(layout(page));
            writer.newPage();
        }
        painter.setPen(QPen(Qt::black, 10));
        for (const PageRule& rule : page.rules)
            painter.drawLine(rule.line);
        for (const TextRun& run : page.texts) {
            painter.setFont(run.font);
            painter.drawText(run.baseline, run.text);
        }
    }
    painter.end();
    return bytes.size();
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QTemporaryDir folder;
    const auto book = Book::createSample(folder.filePath(QStringLiteral("sample.juesuan")));
    const auto typefaces = standardTypefaces();
    if (!book || !typefaces)
        return 1;
    const auto session = (*book)->find(QString(), 2024);
    const auto whole = session ? makePublication((*session)->report()) : Result<Publication>(session.problem());
    if (!whole)
        return 1;
    Publication tables = *whole;
    tables.blocks.clear();
    for (const PublicationBlock& block : whole->blocks)
        if (block.kind == PublicationBlock::Kind::Table && block.table.number.startsWith(QStringLiteral("公开")))
            tables.blocks.push_back(block);
    const PublicationPages laid(tables, *typefaces);
    std::vector<double> ratios, ours;
    for (int i = -1; i < pairs; ++i) { // the first pair warms up
        const double own = milliseconds([&] { (void)publicationToPdf(tables, *typefaces); });
        const double bare = milliseconds([&] { (void)paintBare(laid); });
        if (i < 0)
            continue;
        ours.push_back(own);
        ratios.push_back(own / bare);
    }
    std::printf("export: PDF of the nine tables (%d pages) %.1f ms, %.2f x QPdfWriter painting the same (goal 1.5)\n", laid.count(),
                median(ours), median(ratios));
    for (const char* kind : {"pdf", "docx", "odt"}) {
        std::vector<double> times;
        for (int i = 0; i < pairs; ++i)
            times.push_back(milliseconds([&] {
                (void)exportReport((*session)->report(), folder.filePath(QStringLiteral("report.") + QString::fromLatin1(kind)));
            }));
        std::printf("export: whole report as .%s %.0f ms (goal 1000)\n", kind, median(times));
    }
    return 0;
}
