// Drill-down: from every figure to its subject with the same amount; children that add up or say why not.
#include "analysis/subject_view.h"
#include "session/book.h"
#include "session/importer.h"
#include "session/report_charts.h"
#include "session/resources.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QFileInfo>
#include <QTemporaryDir>

using namespace juesuan;

namespace {

// How many figures were looked at.
int drillEverywhere(const Report& report, const std::vector<const Report*>& others, const SubjectCatalogue& catalogue) {
    const auto meanings = subjectMeanings();
    REQUIRE(meanings.ok());
    int looked = 0;
    for (const CellRef& cell : report.orderedCells()) {
        if (cell.form != u"02" && cell.form != u"03" && cell.form != u"05" && cell.form != u"06")
            continue;
        const auto key = subjectKeyOf(report, cell.form, cell.row);
        if (!key) {
            const RowDefinition* row = report.formSet().form(cell.form)->row(cell.row);
            INFO(cell.row.toStdString());
            CHECK((row && row->code.isEmpty())); // only totals belong to no subject
            continue;
        }
        SubjectKind kind;
        QString code;
        REQUIRE(parseSubjectKey(*key, kind, code));
        const SubjectView view = subjectView(report, others, catalogue, *meanings, kind, code);
        bool same = false;
        for (const SubjectPlace& place : view.places)
            same = same || (place.cell == cell && place.value == report.value(cell));
        INFO(cell.form.toStdString() + " " + cell.row.toStdString() + " " + cell.column.toStdString());
        CHECK(same);
        CHECK(view.path.back().code == code);
        if (!view.children.empty()) {
            CHECK((view.addUp.state == AddUp::State::Exact || view.addUp.state == AddUp::State::Rounding));
            CHECK(std::abs(view.addUp.difference) <= view.addUp.allowed);
        } else {
            CHECK(view.addUp.state == AddUp::State::NoChildren);
        }
        ++looked;
    }
    return looked;
}

} // namespace

TEST_CASE("every figure of the sample leads to its subject") {
    QTemporaryDir folder;
    const auto book = Book::createSample(folder.filePath("s.juesuan"));
    REQUIRE(book.ok());
    ReportSession& session = **(*book)->find({}, 2024);
    std::vector<const Report*> others;
    for (const ReportSession* other : otherYears(**book, session))
        others.push_back(&other->report());
    CHECK(drillEverywhere(session.report(), others, (*book)->catalogue()) > 90);
    const SubjectView view = subjectView(session.report(), others, (*book)->catalogue(), *subjectMeanings(), SubjectKind::Functional, "2080101");
    REQUIRE(view.years.size() == 2);
    CHECK(view.years[0].year == 2023);
    CHECK(view.completion == 10406); // 1663.36 of 1598.42
    CHECK(view.shareOfParent == 6606);
    CHECK(view.path.size() == 3);
}

TEST_CASE("every figure of a real report leads to its subject") {
    const QString path = QStringLiteral(JUESUAN_SHARED_DIR "/reports/ssic-2024.txt");
    if (!QFileInfo::exists(path)) {
        WARN("skipped: no ../shared");
        return;
    }
    const auto catalogue = standardCatalogue();
    REQUIRE(catalogue.ok());
    const auto plan = readImport(path, *catalogue);
    REQUIRE(plan.ok());
    CHECK(drillEverywhere(plan->report, {}, *catalogue) > 90);
}

TEST_CASE("children that do not add up say by how much") {
    CHECK(addUpOf(wan(u"5.00"), {}).state == AddUp::State::NoChildren);
    CHECK(addUpOf(wan(u"5.00"), {wan(u"2.00"), wan(u"3.00")}).state == AddUp::State::Exact);
    CHECK(addUpOf(wan(u"5.01"), {wan(u"2.00"), wan(u"3.00")}).state == AddUp::State::Rounding);
    const AddUp off = addUpOf(wan(u"5.02"), {wan(u"2.00"), wan(u"3.00")});
    CHECK(off.state == AddUp::State::Differs);
    CHECK(off.difference == 20000);
    CHECK(addUpOf(wan(u"5.01"), {wan(u"5.00")}).state == AddUp::State::Rounding);
    CHECK(addUpOf(CellValue::unread(), {wan(u"5.00")}).state == AddUp::State::NotGiven);
    CHECK(addUpOf(CellValue::figure(Amount::ofFen(5), 1), {CellValue::figure(Amount::ofFen(4), 1)}).state == AddUp::State::Differs);
}

TEST_CASE("keys of subjects") {
    SubjectKind kind;
    QString code;
    CHECK(parseSubjectKey("economic:30101", kind, code));
    CHECK(kind == SubjectKind::Economic);
    for (const char* bad : {"", "functional", "functional:", "functional:20x", "other:208", "economic:3010101"})
        CHECK_FALSE(parseSubjectKey(bad, kind, code));
}
