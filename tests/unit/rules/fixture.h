// Reports and rules for the tests of core/rules: the shipped rules, plain-text figures, the gold figures of a real
// report.
#pragma once

#include "rules/checker.h"

#include <QStringList>

namespace juesuan::test {

QByteArray fileBytes(const QString& path);
FormSetPtr centralForms();
RuleBookPtr shippedRules();
// A book of one file; the test fails when it does not parse.
RuleBookPtr rulesFrom(const char* utf8);
std::unique_ptr<Checker> bound(const RuleBookPtr& rules, const Report& report, const Report* prior = nullptr);

Report emptyReport(int year = 2024);

// This year's and last year's figures.
struct Years {
    Report report = emptyReport(2024);
    Report prior = emptyReport(2023);
    bool hasPrior = true;
    const Report* priorOrNull() const { return hasPrior ? &prior : nullptr; }
};
// "[上年] form row column value": value in 万元 (or a count), "-" for blank, "?" for unread. False: not understood.
bool putLine(Years& years, const QString& line);
Years baseYears();

// Whether the folder beside the project with the real reports is there.
bool hasShared();
// The figures of shared/reports/NAME.gold.json, forms 01–09 present.
Report goldReport(const QString& name);

} // namespace juesuan::test
