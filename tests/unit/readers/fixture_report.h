// Made-up reports that satisfy every relation, printed the way a PDF viewer copies them: blank columns lost.
#pragma once

#include <QMap>
#include <QString>

namespace juesuan::test {

struct FixtureStyle {
    unsigned seed = 1;
    bool yuan = false;          // 元 instead of 万元
    bool funds = true;          // 07 and 08 carry figures
    bool lineNumbers = true;    // 行次 in 01 and 04
    bool wrapNames = false;     // long names go on in the next line
    bool pageBreaks = false;    // form feeds, page numbers and repeated headings inside tables
    bool blankLines = false;    // a blank line between any two
    bool dashes = false;        // "-" in blank cells
};

struct FixtureReport {
    QString text;
    QMap<QString, QString> figures; // "form row column" → as formatAmount prints it in 万元
};

FixtureReport makeReport(const FixtureStyle& style);

} // namespace juesuan::test
