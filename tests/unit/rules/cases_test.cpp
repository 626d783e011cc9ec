// Every shipped rule with a passing and a failing case, from cases/rules.txt.
#include "fixture.h"

#include <catch2/catch.hpp>

#include <QSet>

using namespace juesuan;
using namespace juesuan::test;

namespace {

struct Case {
    int line = 0;
    QString expected;
    QString rule;
    QStringList edits;
};

std::vector<Case> readCases() {
    std::vector<Case> out;
    const QString text =
        QString::fromUtf8(fileBytes(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/rules/cases/rules.txt")));
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype colon = line.indexOf(QStringLiteral(" : "));
        const QStringList words = line.left(colon).split(u' ', Qt::SkipEmptyParts);
        INFO("line " << number);
        REQUIRE(words.size() == 2);
        out.push_back({number, words[0], words[1],
                       colon < 0 ? QStringList() : line.mid(colon + 3).split(u';', Qt::SkipEmptyParts)});
    }
    return out;
}

void clearForm(Report& report, const QString& form) {
    for (const CellRef& cell : report.orderedCells())
        if (cell.form == form)
            report.setValue(cell, CellValue::blank());
    const std::vector<SubjectRow> rows = report.rows(form);
    for (const SubjectRow& row : rows)
        report.removeRow(form, row.code);
}

void edit(Years& years, const QString& text) {
    const QString line = text.trimmed();
    INFO(line.toStdString());
    if (line == QStringLiteral("no prior year")) {
        years.hasPrior = false;
    } else if (line.startsWith(QStringLiteral("clear ")) || line.startsWith(QStringLiteral("drop "))) {
        const QString form = line.section(u' ', 1);
        clearForm(years.report, form);
        years.report.forms[form].present = line.startsWith(QStringLiteral("clear "));
    } else {
        REQUIRE(putLine(years, line));
    }
}

QString outcomeOf(const Checker& checker, const QString& rule) {
    int passed = 0, rounding = 0;
    for (int r = 0; r < checker.relationCount(); ++r) {
        if (checker.ruleOf(r) != rule)
            continue;
        switch (checker.statusOf(r)) {
        case Checker::Status::Broken:
            return severityName(checker.findingOf(r)->severity);
        case Checker::Status::Rounding:
            ++rounding;
            break;
        case Checker::Status::Passed:
            ++passed;
            break;
        case Checker::Status::NotChecked:
            break;
        }
    }
    return rounding ? QStringLiteral("rounding") : passed ? QStringLiteral("passes") : QStringLiteral("unchecked");
}

} // namespace

TEST_CASE("the base report satisfies every rule exactly and jointly") {
    const Years years = baseYears();
    const CheckResult result = bound(shippedRules(), years.report, &years.prior)->checkAll(true);
    for (const Finding& f : result.findings)
        FAIL_CHECK(f.rule.toStdString() << " " << f.difference);
    CHECK(result.joint == Feasibility::Proved);
    CHECK(result.checked > 200);
}

TEST_CASE("every rule has a passing and a failing case, and they come out as told") {
    QSet<QString> passing, failing, known;
    for (const RuleBook::RuleInfo& rule : shippedRules()->rules())
        known.insert(rule.id);
    for (const Case& c : readCases()) {
        INFO("cases/rules.txt:" << c.line << " " << c.rule.toStdString());
        REQUIRE(known.contains(c.rule));
        Years years = baseYears();
        for (const QString& text : c.edits)
            edit(years, text);
        const auto checker = bound(shippedRules(), years.report, years.priorOrNull());
        CHECK(outcomeOf(*checker, c.rule).toStdString() == c.expected.toStdString());
        if (c.expected == QStringLiteral("passes"))
            passing.insert(c.rule);
        if (c.expected == QStringLiteral("error") || c.expected == QStringLiteral("warning"))
            failing.insert(c.rule);
    }
    for (const QString& rule : known) {
        INFO(rule.toStdString());
        CHECK(passing.contains(rule));
        CHECK(failing.contains(rule));
    }
}
