// Made-up reports of another unit in many styles: what is read is right, and nearly everything is read.
#include "fixture_report.h"
#include "reader_support.h"

#include <catch2/catch.hpp>

using namespace juesuan;
using namespace juesuan::test;

namespace {

struct Outcome {
    int right = 0, wrong = 0, open = 0, missing = 0;
};

Outcome compare(const FixtureReport& report, const ImportPlan& plan) {
    Outcome out;
    QMap<QString, QString> read;
    for (const CellRef& cell : plan.report.orderedCells()) {
        const CellValue value = plan.report.value(cell);
        read.insert(cell.form + QChar(u' ') + cell.row + QChar(u' ') + cell.column,
                    value.isUnread() ? QStringLiteral("?") : formatAmount(value.amount, AmountUnit::WanYuan));
    }
    for (auto at = read.begin(); at != read.end(); ++at) {
        if (at.value() == QStringLiteral("?"))
            continue;
        if (report.figures.value(at.key()) == at.value()) {
            ++out.right;
        } else {
            ++out.wrong;
            UNSCOPED_INFO("wrong " << at.key().toStdString() << " " << at.value().toStdString());
        }
    }
    for (auto at = report.figures.begin(); at != report.figures.end(); ++at) {
        out.open += read.value(at.key()) == QStringLiteral("?");
        if (!read.contains(at.key())) {
            ++out.missing;
            UNSCOPED_INFO("missing " << at.key().toStdString() << " " << at.value().toStdString());
        }
    }
    return out;
}

void checkStyle(FixtureStyle style, int leastShareRead = 90) {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        style.seed = seed;
        const FixtureReport report = makeReport(style);
        const auto plan = readText(report.text);
        REQUIRE(plan.ok());
        const Outcome outcome = compare(report, *plan);
        CAPTURE(seed, outcome.right, outcome.open, report.figures.size());
        CHECK(outcome.wrong == 0);
        CHECK(outcome.missing == 0);
        CHECK(outcome.right * 100 >= int(report.figures.size()) * leastShareRead);
        for (const UnreadText& unread : plan->report.unread.items)
            if (unread.why != QStringLiteral("ambiguous"))
                FAIL_CHECK(unread.line << " " << unread.why.toStdString() << ": " << unread.text.toStdString());
        CHECK(plan->missingForms.isEmpty());
    }
}

} // namespace

TEST_CASE("fixtures: another unit, other subjects, 07 and 08 with figures") { checkStyle({}); }

TEST_CASE("fixtures: tables in 元") {
    FixtureStyle style;
    style.yuan = true;
    checkStyle(style);
}

TEST_CASE("fixtures: empty 07 and 08") {
    FixtureStyle style;
    style.funds = false;
    checkStyle(style);
}

TEST_CASE("fixtures: no line numbers") {
    FixtureStyle style;
    style.lineNumbers = false;
    checkStyle(style);
}

TEST_CASE("fixtures: wrapped names, pages with and without headings, blank lines") {
    FixtureStyle style;
    style.wrapNames = style.pageBreaks = style.blankLines = true;
    checkStyle(style);
}

TEST_CASE("fixtures: dashes hold their columns") {
    FixtureStyle style;
    style.dashes = true;
    checkStyle(style, 100);
}

TEST_CASE("fixtures: unit, year, parts") {
    const auto plan = readText(makeReport({}).text);
    REQUIRE(plan.ok());
    CHECK(plan->report.unit.name == QStringLiteral("临江市教育局"));
    CHECK(plan->report.year == 2024);
    CHECK(plan->report.profile.duties.size() == 2);
    CHECK(plan->report.profile.offices ==
          QStringList{QStringLiteral("办公室"), QStringLiteral("基础教育科（托幼科）和财务科")});
    CHECK(plan->report.glossary.entries.size() == 2);
}

TEST_CASE("fixtures: a table missing is named, the others are read") {
    FixtureStyle style;
    const FixtureReport report = makeReport(style);
    const auto begin = report.text.indexOf(QStringLiteral("收入决算表\n公开02表"));
    const auto end = report.text.indexOf(QStringLiteral("支出决算表\n公开03表"));
    REQUIRE(begin > 0);
    REQUIRE(end > begin);
    const auto plan = readText(report.text.left(begin) + report.text.mid(end));
    REQUIRE(plan.ok());
    CHECK(plan->missingForms == QStringList{QStringLiteral("02")});
    CHECK(compare(report, *plan).wrong == 0);
}

TEST_CASE("fixtures: figures without a single title are no report") {
    const FixtureReport report = makeReport({});
    QString text = report.text;
    for (const FormDefinition& form : context().formSet->forms())
        text.remove(form.title).remove(form.number);
    const auto plan = readText(text);
    REQUIRE_FALSE(plan.ok());
    CHECK(plan.problem().code == ProblemCode::FileNotReport);
}

TEST_CASE("fixtures: titles lost, the numbers of the tables are enough") {
    const FixtureReport report = makeReport({});
    QString text = report.text;
    for (const FormDefinition& form : context().formSet->forms())
        if (!form.supplementary)
            text.replace(form.title + QChar(u'\n') + form.number, form.number);
    const auto plan = readText(text);
    REQUIRE(plan.ok());
    CHECK(plan->missingForms.isEmpty());
    CHECK(compare(report, *plan).wrong == 0);
}
