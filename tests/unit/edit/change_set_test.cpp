// Gestures apply whole or not at all, and take themselves back.
#include "edit/change_set.h"
#include "support/form_fixture.h"

#include <random>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const CellRef otherIncome{"01", "其他收入", "决算数"};

std::string figuresOf(const Report& report) {
    QStringList out;
    for (const CellRef& cell : report.orderedCells())
        out << cell.form + cell.row + cell.column + QString::number(report.value(cell).amount.fen());
    for (const FormDefinition& form : report.formSet().forms())
        for (const SubjectRow& row : report.rows(form.id))
            out << form.id + row.code + row.name;
    return out.join(' ').toStdString();
}

} // namespace

TEST_CASE("typing is applied and taken back") {
    Report report = emptyReport();
    const ChangeSet type = typeValue(report, otherIncome, wan("1.00"));
    REQUIRE(apply(type, report));
    CHECK(report.value(otherIncome) == wan("1.00"));
    CHECK(typeValue(report, otherIncome, wan("1.00")).empty());
    REQUIRE(apply(type.inverted(), report));
    CHECK(report.value(otherIncome).isBlank());
}

TEST_CASE("a change that does not fit changes nothing at all") {
    Report report = emptyReport();
    ChangeSet set{"paste", {}, {}};
    set.changes.push_back(CellChange{otherIncome, {}, wan("1.00")});
    set.changes.push_back(CellChange{{"01", "事业收入", "决算数"}, wan("9.00"), wan("2.00")}); // it is blank
    const auto result = apply(set, report);
    REQUIRE_FALSE(result.ok());
    CHECK(result.problem().code == ProblemCode::ChangeDoesNotFit);
    CHECK(report.figures().isEmpty());
    set.changes[1] = CellChange{{"01", "没有这一行", "决算数"}, {}, wan("2.00")};
    CHECK(apply(set, report).problem().code == ProblemCode::CellUnknown);
    CHECK(report.figures().isEmpty());
    set.changes[1] = CellChange{{"02", "2080101", "财政拨款收入"}, {}, wan("2.00")}; // the row is not there
    CHECK(apply(set, report).problem().code == ProblemCode::CellUnknown);
}

TEST_CASE("a subject row brings its parents, and goes with its figures") {
    Report report = emptyReport();
    const auto name = [](const QString& code) { return QString("名") + code; };
    const auto add = addSubjectRow(report, "02", "2080101", name);
    REQUIRE(add.ok());
    REQUIRE(apply(*add, report));
    CHECK(report.rows("02").size() == 3);
    CHECK(report.rowName("02", "20801") == "名20801");
    CHECK(addSubjectRow(report, "02", "2080101", name).problem().code == ProblemCode::SubjectRowExists);
    CHECK(addSubjectRow(report, "02", "20801x", name).problem().code == ProblemCode::SubjectCodeInvalid);
    CHECK(addSubjectRow(report, "01", "208", name).problem().code == ProblemCode::CellUnknown);
    const CellRef cell{"02", "2080101", "财政拨款收入"};
    REQUIRE(apply(typeValue(report, cell, wan("5.00")), report));
    const auto remove = removeSubjectRow(report, "02", "2080101");
    REQUIRE(remove.ok());
    const std::string before = figuresOf(report);
    REQUIRE(apply(*remove, report));
    CHECK_FALSE(report.hasRow("02", "2080101"));
    REQUIRE(apply(remove->inverted(), report));
    CHECK(figuresOf(report) == before);
}

TEST_CASE("a sealed report only changes its seal") {
    Report report = emptyReport();
    REQUIRE(apply(setPartChange(report, ReportPart::Seal, R"({"digest":"d"})", "seal"), report));
    CHECK(report.sealed());
    CHECK(apply(typeValue(report, otherIncome, wan("1.00")), report).problem().code == ProblemCode::ReportSealed);
    REQUIRE(apply(setPartChange(report, ReportPart::Seal, {}, "unseal"), report));
    CHECK(apply(typeValue(report, otherIncome, wan("1.00")), report).ok());
}

TEST_CASE("the difference between two reports turns one into the other") {
    std::mt19937 random(7);
    const auto& forms = centralForms()->forms();
    const auto scramble = [&](Report& report) {
        for (int i = 0; i < 60; ++i) {
            const FormDefinition& form = forms[random() % forms.size()];
            const BlockDefinition& block = form.blocks[random() % form.blocks.size()];
            const ColumnDefinition& column = block.columns[random() % block.columns.size()];
            if (column.kind != ColumnDefinition::Kind::Figure)
                continue;
            QString row;
            if (block.bySubject && random() % 2) {
                row = QString::number(201 + random() % 3);
                report.setRow(form.id, row, "名" + QString::number(random() % 2));
            } else if (!block.rows.empty()) {
                row = block.rows[random() % block.rows.size()].id;
            }
            if (!row.isEmpty())
                report.setValue({form.id, row, column.id}, CellValue::figure(Amount::ofFen(qint64(random() % 1000)), 1));
        }
    };
    for (int round = 0; round < 40; ++round) {
        Report from = emptyReport(), to = emptyReport();
        scramble(from);
        scramble(to);
        to.profile.duties << QString::number(round);
        const std::string before = figuresOf(from);
        const ChangeSet change = changesBetween(from, to, "import");
        REQUIRE(apply(change, from));
        CHECK(figuresOf(from) == figuresOf(to));
        CHECK(changesBetween(from, to, "import").empty());
        REQUIRE(apply(change.inverted(), from));
        CHECK(figuresOf(from) == before);
    }
}
