// The export dialog and printing: kinds, names, the gate, stopping, and the pages that a printer gets.
#include "ui/export_dialog.h"
#include "ui/report_printer.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPrinter>
#include <QProgressBar>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace juesuan;

namespace {

struct Sample {
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    ReportSession* session = nullptr;

    Sample() {
        auto made = Book::createSample(folder.filePath(QStringLiteral("sample.juesuan")));
        REQUIRE(made.ok());
        book = std::move(*made);
        const auto found = book->find(QString(), 2024);
        REQUIRE(found.ok());
        session = *found;
    }

    // One figure of 公开03表 that no relation can hold with.
    void breakTotal() {
        const CellRef cell{QStringLiteral("03"), QStringLiteral("合计"), QStringLiteral("本年支出合计")};
        CellValue wrong = session->report().value(cell);
        REQUIRE_FALSE(wrong.isBlank());
        const auto parsed = parseAmount(QStringLiteral("99999.99"), AmountUnit::WanYuan);
        REQUIRE(parsed.ok());
        ChangeSet change{QStringLiteral("type"), {}, {}};
        change.changes.push_back(CellChange{cell, wrong, CellValue::figure(*parsed)});
        REQUIRE(session->apply(change).ok());
    }
};

QByteArray bytes(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

int pdfPages(const QByteArray& pdf) {
    static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b(?!s)"));
    return int(QString::fromLatin1(pdf).count(page));
}

} // namespace

TEST_CASE("the file's ending follows the kind, its name the unit and the year") {
    Sample sample;
    ExportDialog dialog(*sample.book, *sample.session, sample.folder.path());
    CHECK(dialog.path().startsWith(sample.folder.path()));
    CHECK(dialog.path().contains(sample.session->report().unit.name));
    CHECK(dialog.path().endsWith(QStringLiteral(".pdf")));
    dialog.chooseKind(QStringLiteral("docx"));
    CHECK(dialog.path().endsWith(QStringLiteral(".docx")));
    dialog.setPath(sample.folder.filePath(QStringLiteral("mine.docx")));
    dialog.chooseKind(QStringLiteral("csv"));
    CHECK(dialog.path() == sample.folder.filePath(QStringLiteral("mine.csv")));
}

TEST_CASE("file names keep nothing that file systems refuse or that turns text around") {
    CHECK(safeFileName(QStringLiteral("甲\u202Efdp.exe")) == QStringLiteral("甲fdp.exe"));
    CHECK(safeFileName(QStringLiteral("a/b\\c:d*e?f\"g<h>i|j")) == QStringLiteral("a_b_c_d_e_f_g_h_i_j"));
    CHECK(safeFileName(QStringLiteral("..")).isEmpty());
    CHECK(safeFileName(QString(500, QChar(u'长'))).toUtf8().size() < 250);
}

TEST_CASE("every kind is written, and the dialog says so") {
    Sample sample;
    ExportDialog dialog(*sample.book, *sample.session, sample.folder.path());
    for (const char* kind : {"pdf", "docx", "odt", "xlsx", "csv", "json"}) {
        INFO(kind);
        dialog.chooseKind(QString::fromLatin1(kind));
        dialog.setReason(QStringLiteral("试")); // should the sample not be free of findings
        REQUIRE(dialog.canExport());
        CHECK(dialog.write());
        CHECK(bytes(dialog.path()).size() > 1000);
        CHECK(dialog.message().contains(QString::fromLatin1(kind)));
    }
}

TEST_CASE("errors shut the gate for what is published until there is a reason, which is logged") {
    Sample sample;
    sample.breakTotal();
    ExportDialog dialog(*sample.book, *sample.session, sample.folder.path());
    CHECK_FALSE(dialog.canExport());
    dialog.chooseKind(QStringLiteral("json"));
    CHECK(dialog.canExport());
    dialog.chooseKind(QStringLiteral("pdf"));
    CHECK_FALSE(dialog.canExport());
    CHECK_FALSE(dialog.write());
    CHECK_FALSE(QFile::exists(dialog.path()));
    dialog.setReason(QStringLiteral("  "));
    CHECK_FALSE(dialog.canExport());
    dialog.setReason(QStringLiteral("主管部门同意"));
    CHECK(dialog.canExport());
    CHECK(dialog.write());
    CHECK(QFile::exists(dialog.path()));
}

TEST_CASE("Enter on what is missing leaves the dialog for its place and exports nothing") {
    Sample sample;
    sample.breakTotal();
    ExportDialog dialog(*sample.book, *sample.session, sample.folder.path());
    dialog.setReason(QStringLiteral("试"));
    QListWidget* gaps = nullptr;
    for (auto* list : dialog.findChildren<QListWidget*>())
        if (list->objectName() == QStringLiteral("gaps"))
            gaps = list;
    REQUIRE(gaps);
    REQUIRE(gaps->count() > 0);
    dialog.show();
    gaps->setCurrentRow(0);
    QTest::keyClick(gaps, Qt::Key_Return);
    CHECK_FALSE(dialog.isVisible());
    REQUIRE(dialog.gapWanted().has_value());
    CHECK(dialog.gapWanted()->kind == PublicationGap::Kind::Errors);
    CHECK_FALSE(QFile::exists(dialog.path()));
}

TEST_CASE("the book is not written over, whatever name it goes by") {
    Sample sample;
    const QByteArray book = bytes(sample.book->path());
    ExportDialog dialog(*sample.book, *sample.session, sample.folder.path());
    const QString link = sample.folder.filePath(QStringLiteral("link.pdf"));
    REQUIRE(QFile::link(sample.book->path(), link));
    dialog.setPath(link);
    CHECK_FALSE(dialog.write());
    CHECK_FALSE(dialog.message().isEmpty());
    CHECK(bytes(sample.book->path()) == book);
}

TEST_CASE("a file that would be replaced is told before") {
    Sample sample;
    ExportDialog dialog(*sample.book, *sample.session, sample.folder.path());
    CHECK(dialog.message().isEmpty());
    QFile old(dialog.path());
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.close();
    dialog.setPath(sample.folder.filePath(QStringLiteral("other.pdf")));
    CHECK(dialog.message().isEmpty());
    dialog.setPath(old.fileName());
    CHECK_FALSE(dialog.message().isEmpty());
}

TEST_CASE("a folder that is not there is told and nothing is written") {
    Sample sample;
    ExportDialog dialog(*sample.book, *sample.session, sample.folder.path());
    dialog.setReason(QStringLiteral("试"));
    dialog.setPath(sample.folder.filePath(QStringLiteral("none/report.pdf")));
    CHECK_FALSE(dialog.write());
    CHECK_FALSE(dialog.message().isEmpty());
}

TEST_CASE("stopping leaves the old file as it was") {
    Sample sample;
    ExportDialog dialog(*sample.book, *sample.session, sample.folder.path());
    dialog.setReason(QStringLiteral("试"));
    QFile old(dialog.path());
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    QTimer stop; // fires in the first of the progress's breaths
    QObject::connect(&stop, &QTimer::timeout, &dialog, [&] { QMetaObject::invokeMethod(&dialog, "reject"); });
    stop.start(0);
    CHECK_FALSE(dialog.write());
    CHECK(bytes(dialog.path()) == "old");
}

TEST_CASE("the printer gets every page, or only those that are asked for") {
    Sample sample;
    const auto printer = ReportPrinter::of(*sample.book, *sample.session);
    REQUIRE(printer.ok());
    const int all = (*printer)->pageCount();
    CHECK(all > 12);
    const QString path = sample.folder.filePath(QStringLiteral("print.pdf"));
    for (const auto& [from, to, count] : {std::tuple{0, 0, all}, std::tuple{3, 5, 3}, std::tuple{all, all, 1}}) {
        QPrinter target(QPrinter::HighResolution);
        target.setOutputFormat(QPrinter::PdfFormat);
        target.setOutputFileName(path);
        target.setFromTo(from, to);
        (*printer)->print(target);
        CHECK(pdfPages(bytes(path)) == count);
    }
    const auto one = ReportPrinter::of(*sample.book, *sample.session, QStringLiteral("04"));
    REQUIRE(one.ok());
    CHECK((*one)->pageCount() == 1);
}
