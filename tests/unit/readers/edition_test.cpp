// Tables of an edition that the program does not have: what differs is told, figures that have a place are read.
#include "form_sheets.h"
#include "readers/csv_reader.h"
#include "session/importer.h"
#include "session/report_check.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

using namespace juesuan;

namespace {

ReaderContext contextOf(const SubjectCatalogue& catalogue) {
    return {*formSetFor(QString::fromUtf16(referenceEdition)), otherFormSets(), &catalogue, standardRelations(), {}};
}

QString tables(const Report& report) {
    QString out;
    for (const TestSheet& sheet : formSheets(report, {})) {
        for (const QStringList& row : fieldsOf(sheet))
            out += row.join(QChar(u',')) + QChar(u'\n');
        out += QChar(u'\n');
    }
    return out;
}

QStringList noticesOf(const Report& report, const SubjectCatalogue& catalogue) {
    QStringList out;
    for (const Finding& finding : shapeFindings(report, catalogue))
        if (finding.rule == QStringLiteral("edition.unknown"))
            out << finding.message.zh;
    return out;
}

} // namespace

TEST_CASE("columns and rows that no edition has are named, once for the report") {
    const auto catalogue = standardCatalogue();
    QString text = tables(sampleReport(QStringLiteral("central-2024")));
    text.replace(QStringLiteral("上级补助收入,事业收入"), QStringLiteral("捐赠所得款项,事业收入"));
    text.replace(QStringLiteral("二、外交支出"), QStringLiteral("二、国际往来各项开支"));
    text.replace(QStringLiteral("六、经营收入"), QStringLiteral("六、出租出借所得"));
    const auto plan = readCsvText(text, QStringLiteral("a.csv"), contextOf(*catalogue));
    REQUIRE(plan.ok());
    const QStringList notices = noticesOf(plan->report, *catalogue);
    REQUIRE(notices.size() == 1);
    CHECK(notices.front().contains(QStringLiteral("捐赠所得款项")));
    CHECK(notices.front().contains(QStringLiteral("六、出租出借所得、二、国际往来各项开支")));
    CHECK(notices.front().contains(QStringLiteral("缺行：")));
    CHECK(notices.front().contains(QStringLiteral("外交支出")));
    CHECK(plan->figuresRead > 150);
}

TEST_CASE("of a known edition nothing is said, nor of a single strange row") {
    const auto catalogue = standardCatalogue();
    for (const QString& edition : {QStringLiteral("central-2024"), QStringLiteral("shanghai-2024")}) {
        QString text = tables(sampleReport(edition));
        for (const bool strange : {false, true}) {
            if (strange)
                text.replace(QStringLiteral("外交支出"), QStringLiteral("国际往来各项开支"));
            const auto plan = readCsvText(text, QStringLiteral("a.csv"), contextOf(*catalogue));
            REQUIRE(plan.ok());
            if (!strange)
                CHECK(noticesOf(plan->report, *catalogue).isEmpty());
        }
    }
}
