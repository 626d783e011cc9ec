// Reviews without a window: shifted columns, decisions, provenance through import, edits and dumps; batches.
#include "session/exporter.h"
#include "session/import_batch.h"
#include "session/import_review.h"
#include "session/importer.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace juesuan;

namespace {

const CellRef income{QStringLiteral("01"), QStringLiteral("本年收入合计"), QStringLiteral("决算数")};

struct BookFixture {
    BookFixture() {
        auto made = Book::createSample(folder.filePath(QStringLiteral("sample.juesuan")));
        REQUIRE(made.ok());
        book = std::move(*made);
        auto found = book->find({}, 2024);
        REQUIRE(found.ok());
        sample = (*found)->report();
        sample.files.clear();
    }
    ImportPlan planOf(const Report& report) const {
        ImportPlan plan;
        plan.path = folder.filePath(QStringLiteral("x.txt"));
        plan.report = report;
        return plan;
    }
    std::unique_ptr<ImportReview> review(const ImportPlan& plan, Book* target = nullptr) const {
        auto made = ImportReview::begin(plan, target);
        REQUIRE(made.ok());
        return std::move(*made);
    }
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    Report sample;
};

// The rows of a block with this column's figures moved by so many rows; empty where one would fall off.
std::vector<std::pair<CellRef, CellValue>> moved(const Report& report, const FormDefinition& form, const BlockDefinition& block,
                                                 const QString& column, int by) {
    std::vector<CellRef> cells;
    for (const RowDefinition& row : block.rows)
        if (!row.id.isEmpty())
            cells.push_back({form.id, row.id, column});
    if (form.isBySubject())
        for (const SubjectRow& row : report.rows(form.id))
            if (form.blockOf(row.code) == &block)
                cells.push_back({form.id, row.code, column});
    std::vector<std::pair<CellRef, CellValue>> out;
    for (const CellRef& cell : cells)
        out.push_back({cell, CellValue::blank()});
    int figures = 0;
    for (int row = 0; row < int(cells.size()); ++row)
        if (const CellValue value = report.value(cells[size_t(row)]); !value.isBlank()) {
            ++figures;
            if (row + by < 0 || row + by >= int(cells.size()))
                return {};
            out[size_t(row + by)].second = value;
        }
    return figures >= 4 ? out : std::vector<std::pair<CellRef, CellValue>>();
}

} // namespace

TEST_CASE_METHOD(BookFixture, "a column that was moved as a whole is diagnosed, by how many rows, and put right exactly") {
    int tried = 0, found = 0, wrong = 0;
    QStringList missed;
    for (const FormDefinition& form : sample.formSet().forms())
        for (const BlockDefinition& block : form.blocks)
            for (const ColumnDefinition& column : block.columns)
                for (const int by : {1, 2, -1}) {
                    if (column.kind != ColumnDefinition::Kind::Figure || column.id.isEmpty())
                        continue;
                    const auto cells = moved(sample, form, block, column.id, by);
                    if (cells.empty())
                        continue;
                    ++tried;
                    Report shifted = sample;
                    for (const auto& [cell, value] : cells)
                        shifted.setValue(cell, value);
                    const auto one = review(planOf(shifted));
                    const int before = found;
                    for (const ColumnShift& shift : one->shifts()) {
                        Report mended = shifted;
                        for (const CellChange& change : shift.changes)
                            mended.setValue(change.cell, change.after);
                        const bool right = shift.form == form.id && shift.column == column.id && mended.figures() == sample.figures();
                        found += right && shift.rows == by;
                        wrong += !right;
                    }
                    if (found == before)
                        missed << form.id + QChar(u' ') + column.id + QChar(u' ') + QString::number(by);
                }
    WARN("shifts tried " << tried << ", found " << found << ", wrong " << wrong << "; missed: " << missed.join(QStringLiteral("; ")).toStdString());
    CHECK(tried >= 15);
    CHECK(found * 10 >= tried * 6); // the rest are in columns with hardly a relation
    CHECK(wrong == 0);
}

TEST_CASE_METHOD(BookFixture, "a sound report has no shifted column and nothing to look at but what it does not have itself") {
    CHECK(review(planOf(sample))->shifts().empty());
}

TEST_CASE_METHOD(BookFixture, "a wrong figure is a contradiction with the value that the others want") {
    Report wrong = sample;
    const CellValue truth = wrong.value(income);
    wrong.setValue(income, CellValue::figure(Amount::ofFen(truth.amount.fen() + 900'000), truth.quantum));
    const auto one = review(planOf(wrong));
    const auto& items = one->items();
    const auto at = std::find_if(items.begin(), items.end(), [](const ReviewItem& item) {
        return item.kind == ReviewKind::BrokenRelation && item.cell == income;
    });
    REQUIRE(at != items.end());
    REQUIRE(at->expected);
    CHECK(*at->expected == truth);
}

TEST_CASE_METHOD(BookFixture, "tables and texts that the file does not have stay as the book has them") {
    Report part = sample;
    for (const CellRef& cell : sample.orderedCells())
        if (cell.form != QStringLiteral("01"))
            part.setValue(cell, CellValue::blank());
    for (const FormDefinition& form : sample.formSet().forms())
        if (form.id != QStringLiteral("01")) {
            for (const SubjectRow& row : sample.rows(form.id))
                part.removeRow(form.id, row.code);
            part.forms.remove(form.id);
        }
    part.narrative = {};
    part.setValue(income, CellValue::figure(Amount::ofFen(1'000'000), 10'000));
    const auto one = review(planOf(part), book.get());
    int changed = 0;
    for (const ReviewItem& item : one->items())
        changed += item.kind == ReviewKind::Changed;
    CHECK(changed == 1);
    const Report after = one->decided().report;
    CHECK(after.value(income).amount == Amount::ofFen(1'000'000));
    Report wanted = sample;
    wanted.setValue(income, after.value(income));
    CHECK(after.figures() == wanted.figures());
    CHECK(after.narrative == sample.narrative);
}

TEST_CASE_METHOD(BookFixture, "where a figure was read stays known through edits, later imports and undo") {
    Report read = sample;
    read.unit.name = QStringLiteral("来源单位");
    read.files = {{QStringLiteral("a.pdf"), QStringLiteral("/a"), QString(64, QChar(u'a')), 10, QStringLiteral("2025-01-01T00:00:00Z"), QStringLiteral("x@y")}};
    CellSource source{9, 0, {100, 200, 300, 400}};
    source.file = 1;
    read.sources = {{income, source}};
    auto imported = book->import(planOf(read));
    REQUIRE(imported.ok());
    ReportSession& session = *imported->session;
    CHECK_FALSE(session.provenance(income).changed);
    CHECK(session.provenance(income).file.name == QStringLiteral("a.pdf"));
    REQUIRE(session.apply(typeValue(session.report(), income, CellValue::figure(Amount::ofFen(5'000'000), 1))).ok());
    const auto from = session.provenance(income);
    CHECK(from.changed);
    CHECK(from.read == read.value(income));
    CHECK(from.source == source);
    CHECK_FALSE(from.changedBy.isEmpty());
    // Another file over it, with the same figure as the first: the files stand side by side.
    Report second = read;
    second.files[0] = {QStringLiteral("b.pdf"), QStringLiteral("/b"), QString(64, QChar(u'b')), 11, QStringLiteral("2025-02-01T00:00:00Z"), QStringLiteral("x@y")};
    imported = book->import(planOf(second));
    REQUIRE(imported.ok());
    CHECK(session.report().files.size() == 2);
    CHECK(session.provenance(income).file.name == QStringLiteral("b.pdf"));
    CHECK(book->import(planOf(second))->changes == 0);
    REQUIRE(session.apply(imported->change.inverted(), true).ok());
    CHECK(session.report().files.size() == 1);
    CHECK(session.provenance(income).file.name == QStringLiteral("a.pdf"));
}

TEST_CASE_METHOD(BookFixture, "a dump names the files and gives them back") {
    Report read = sample;
    read.files = {{QStringLiteral("a.pdf"), QStringLiteral("/secret"), QString(64, QChar(u'a')), 10, QStringLiteral("2025-01-01T00:00:00Z"), QStringLiteral("x@y")}};
    CellSource source{9, 0, {100, 200, 300, 400}};
    source.file = 1;
    read.sources = {{income, source}};
    const auto json = dumpReport(read);
    REQUIRE(json.ok());
    const QJsonArray files = QJsonDocument::fromJson(*json).object()[u"sources"].toArray();
    REQUIRE(files.size() == 1);
    CHECK(files[0][u"file"] == QStringLiteral("a.pdf"));
    CHECK(files[0][u"sha256"] == QString(64, QChar(u'a')));
    CHECK_FALSE(json->contains("secret"));
    QFile file(folder.filePath(QStringLiteral("dump.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(*json);
    file.close();
    const auto plan = readImport(file.fileName(), book->catalogue());
    REQUIRE(plan.ok());
    REQUIRE(plan->report.files.size() == 1);
    CHECK(plan->report.sources.value(income).file == 1);
    CHECK(plan->report.sources.value(income).box[2] == 300);
}

TEST_CASE_METHOD(BookFixture, "one bad file of several stops nothing and is told with its problem") {
    const auto json = dumpReport(sample);
    REQUIRE(json.ok());
    const QString good = folder.filePath(QStringLiteral("good.json")), bad = folder.filePath(QStringLiteral("bad.pdf"));
    for (const auto& [path, bytes] : {std::pair(good, *json), std::pair(bad, QByteArray("%PDF-1.4"))}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    auto target = Book::create(folder.filePath(QStringLiteral("target.juesuan")));
    REQUIRE(target.ok());
    const auto outcomes = importFiles(**target, {bad, folder.filePath(QStringLiteral("none.txt")), good});
    REQUIRE(outcomes.size() == 3);
    CHECK_FALSE(outcomes[0].read());
    CHECK(outcomes[1].problem.code == ProblemCode::FileMissing);
    CHECK(outcomes[2].read());
    CHECK(outcomes[2].created);
    CHECK(outcomes[2].figures == int(sample.figures().size()));
    CHECK(outcomes[2].unit == sample.unit.name);
}
