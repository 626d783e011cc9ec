// Last year's figures that come back from the changes which a text tells.
#include "narrative/prior_from_text.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

using namespace juesuan;

namespace {

Report reportSaying(const QString& text) {
    const auto forms = formSetFor(QString::fromUtf16(referenceEdition));
    REQUIRE(forms.ok());
    Report report({{}, QStringLiteral("甲单位")}, 2024, *forms);
    const auto set = [&](const char16_t* row, const char16_t* amount) {
        report.setValue({QStringLiteral("01"), QString::fromUtf16(row), QStringLiteral("决算数")},
                        CellValue::figure(*parseAmount(QString::fromUtf16(amount), AmountUnit::WanYuan)));
    };
    set(u"收入总计", u"3,000.00");
    set(u"其他收入", u"63.02");
    report.forms[QStringLiteral("01")].present = true;
    Section section{QStringLiteral("说明"), QStringLiteral("（一）"), QStringLiteral("收支决算总体情况说明"), {}};
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.page = 7;
    section.paragraphs.push_back(paragraph);
    report.narrative.sections.push_back(section);
    return report;
}

std::string derived(const Report& report) {
    const auto rules = standardTextRules();
    REQUIRE(rules.ok());
    QStringList out;
    for (const DerivedFigure& figure : priorFromText(report, (*rules)->claims))
        out << figure.cell.form + QChar(u' ') + figure.cell.row + QChar(u' ') + formatAmount(figure.value.amount, AmountUnit::WanYuan, 2) +
                   QStringLiteral(" ±%1 p%2").arg(figure.value.quantum / 2).arg(figure.page);
    return out.join(QChar(u';')).toStdString();
}

} // namespace

TEST_CASE("a told change gives last year's figure, known to two roundings") {
    CHECK(derived(reportSaying(QStringLiteral("2024年度收入总计3,000.00万元，比2023年度增加368.85万元，增长14.02%。"))) ==
          "S2 收入总计 2631.15 ±10000 p7");
    CHECK(derived(reportSaying(QStringLiteral("其他收入63.02万元，比2023年度减少0.86万元。"))) ==
          "S2 其他收入 63.88 ±10000 p7");
}

TEST_CASE("what the rate contradicts, what is no change on last year and what is given already is not derived") {
    CHECK(derived(reportSaying(QStringLiteral("2024年度收入总计3,000.00万元，比2023年度增加368.85万元，增长41.02%。"))).empty());
    CHECK(derived(reportSaying(QStringLiteral("2024年度收入总计3,000.00万元，与2023年度持平。"))).empty());
    CHECK(derived(reportSaying(QStringLiteral("其他收入63.02万元，比2023年度减少0.86万元，比2023年度减少9.86万元。"))) == "S2 其他收入 63.88 ±10000 p7");
    Report given = reportSaying(QStringLiteral("其他收入63.02万元，比2023年度减少0.86万元。"));
    given.setValue({QStringLiteral("S2"), QStringLiteral("其他收入"), QStringLiteral("上年决算数")}, CellValue::figure(Amount::ofFen(1), 1));
    CHECK(derived(given).empty());
}
