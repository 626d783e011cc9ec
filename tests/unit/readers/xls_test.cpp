// Workbooks of Excel 95 to 2003 and WPS: nine forms written and read back exactly; files that are damaged or built to do harm.
#include "biff_writer.h"
#include "readers/ole_file.h"
#include "readers/xls_reader.h"
#include "session/importer.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

using namespace juesuan;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

TestSheet oneSheet() { return {QStringLiteral("表"), {{0, 0, 1, 2, QStringLiteral("合计"), false}, {1, 1, 1, 1, QStringLiteral("-12.345"), true}}, 2, 2}; }

ProblemCode codeOf(const QByteArray& bytes) {
    const auto document = readXlsBytes(bytes, QStringLiteral("x.xls"));
    return document ? ProblemCode::None : document.problem().code;
}

} // namespace

TEST_CASE("nine forms of both editions come back from old workbooks as they were written") {
    QTemporaryDir folder;
    const auto catalogue = standardCatalogue();
    REQUIRE(catalogue.ok());
    const std::vector<std::pair<SheetStyle, BiffStyle>> styles{
        {{}, {}},
        {{true, true, false, false, false}, {false, true}},
        {{false, false, false, false, true}, {false, false, true}},
        {{false, true, true, false, false}, {true}},
        {{false, true, false, true, true}, {true, true}},
        {{false, true, false, false, false, true}, {false, false, false, false, 100}},
        {{true, true, false, false, false, true, true}, {}},
    };
    for (const QString& edition : {QStringLiteral("central-2024"), QStringLiteral("shanghai-2024")})
        for (size_t i = 0; i < styles.size(); ++i) {
            const Report report = sampleReport(edition);
            // An .et of WPS is the same; its ending says nothing.
            const QString path = folder.filePath(i % 2 ? QStringLiteral("b.et") : QStringLiteral("b.xls"));
            write(path, biffWorkbook(formSheets(report, styles[i].first), styles[i].second));
            const auto plan = readImport(path, *catalogue);
            INFO(edition.toStdString() << " style " << i);
            REQUIRE(plan.ok());
            CHECK(plan->report.formSet().edition() == edition);
            CHECK(plan->report.unit.name == report.unit.name);
            CHECK(plan->missingForms.isEmpty());
            checkSameFigures(report, plan->report, !styles[i].first.zeros);
        }
}

TEST_CASE("a small workbook in mini sectors, its merged cell and its number as shown") {
    const auto document = readXlsBytes(biffWorkbook({oneSheet()}, {}), QStringLiteral("x.xls"));
    REQUIRE(document.ok());
    REQUIRE(document->grids.size() == 1);
    const DocumentGrid& grid = document->grids.front();
    CHECK(grid.name == QStringLiteral("表"));
    REQUIRE(grid.cells.size() == 2);
    CHECK(grid.cells[0].columnSpan == 2);
    CHECK(grid.cells[1].text == QStringLiteral("-12.35"));
}

TEST_CASE("containers without a workbook that can be read say so") {
    CHECK(codeOf(oleFile(QByteArray(5000, 'a'), QStringLiteral("WordDocument"))) == ProblemCode::WorkbookKindUnknown);
    CHECK(codeOf(oleFile(QByteArray(5000, 'a'), QStringLiteral("EncryptedPackage"))) == ProblemCode::WorkbookEncrypted);
    BiffStyle locked;
    locked.password = true;
    CHECK(codeOf(biffWorkbook({oneSheet()}, locked)) == ProblemCode::WorkbookEncrypted);
    CHECK(codeOf(oleFile(QByteArray(5000, '\0'), QStringLiteral("Workbook"))) == ProblemCode::WorkbookDamaged);
    CHECK(codeOf(oleFile(QByteArray(100, '\0'), QStringLiteral("Workbook"))) == ProblemCode::WorkbookDamaged);
    CHECK(codeOf(oleFile({}, QStringLiteral("Workbook"))) == ProblemCode::WorkbookDamaged);
    CHECK(codeOf("\xD0\xCF\x11\xE0") == ProblemCode::WorkbookDamaged);
    CHECK(readXls(QStringLiteral("none.xls")).problem().code == ProblemCode::FileMissing);
    const auto unread = readImport(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/store"), *standardCatalogue());
    CHECK_FALSE(unread.ok());
}

TEST_CASE("chains that go in circles, texts longer than the file and cells far away end quickly") {
    QElapsedTimer timer;
    timer.start();
    QByteArray circle = biffWorkbook(formSheets(sampleReport(QStringLiteral("central-2024")), {}), {});
    const qsizetype table = 512 * (1 + qFromLittleEndian<qint32>(circle.constData() + 76)); // of sectors
    for (qsizetype i = 4; i < 512; i += 4)
        qToLittleEndian<quint32>(quint32(i / 8), circle.data() + table + i);
    (void)codeOf(circle);
    QByteArray self = circle;
    for (qsizetype at = 44; at < 512; at += 4)
        qToLittleEndian<quint32>(1, self.data() + at);
    (void)codeOf(self);
    TestSheet far = oneSheet();
    far.cells.push_back({65535, 16383, 1, 1, QStringLiteral("远"), false});
    CHECK(codeOf(biffWorkbook({far}, {})) == ProblemCode::WorkbookTooHeavy);
    CHECK(timer.elapsed() < 5'000);
}

TEST_CASE("every cut and flipped byte of an old workbook gives a document or a problem") {
    BiffStyle formulas;
    formulas.formulas = true;
    for (const BiffStyle& style : {BiffStyle{}, BiffStyle{true}, formulas}) {
        const QByteArray whole = biffWorkbook({oneSheet()}, style);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray bytes = whole;
            bytes[at] = char(bytes[at] ^ (at % 2 ? 0x41 : 0xFF));
            (void)codeOf(bytes);
            (void)codeOf(whole.left(at));
        }
    }
}
