// Searching a report: labels, codes, names, figures in every spelling, written texts; in the order of pages.
#include "analysis/figure_query.h"
#include "analysis/report_search.h"
#include "support/form_fixture.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const CellRef income{"01", "本年收入合计", "决算数"};

Report report() {
    Report out = emptyReport();
    out.setValue(income, wan("3067.91"));
    out.setValue({"01", "其他收入", "决算数"}, wan("-12.50"));
    out.setRow("03", "2080101", QStringLiteral("行政运行"));
    out.setValue({"03", "2080101", "基本支出"}, wan("13067.91"));
    out.setValue({"S4", "x", "y"}, wan("3067.91")); // no such cell: not shown anywhere
    out.profile.duties = {QStringLiteral("管理社会保险。")};
    out.narrative.sections = {{QStringLiteral("说明"), QStringLiteral("（一）"), QStringLiteral("收支情况"),
                               {{QStringLiteral("收入3,067.91万元，收入增加。")}}}};
    out.narrative.remarks.insert("x", {QStringLiteral("人员增加"), 1, 2024});
    Evaluation evaluation;
    evaluation.project = QStringLiteral("社保项目");
    evaluation.indicators = {{QStringLiteral("产出"), {}, QStringLiteral("社保"), {}, {}, {}, {}, {}}};
    out.evaluations = {evaluation};
    out.glossary.entries = {{QStringLiteral("（一）"), QStringLiteral("社保基金"), QStringLiteral("指社会保险。")}};
    return out;
}

std::string places(const std::vector<SearchHit>& hits) {
    static const char* const kinds[] = {"duty", "office", "heading", "paragraph", "remark", "evaluation", "term", "explanation"};
    static const char* const formKinds[] = {"title", "header", "row", "figure", "note"};
    QStringList out;
    for (const SearchHit& hit : hits)
        out << (hit.kind == SearchHit::Kind::Text
                    ? QStringLiteral("%1 %2 %3").arg(QString::fromLatin1(kinds[int(hit.place.kind)])).arg(hit.place.item).arg(hit.place.part)
                    : QStringLiteral("%1 %2").arg(QString::fromLatin1(formKinds[int(hit.kind)]), hit.cell.form + QChar(u'/') + hit.cell.row));
    return out.join(QStringLiteral("; ")).toStdString();
}

std::vector<SearchHit> find(const char16_t* text, bool whole = false, AmountUnit shown = AmountUnit::WanYuan) {
    return searchReport(report(), {QString::fromUtf16(text), whole, shown});
}

bool finds(const char16_t* text, AmountUnit shown = AmountUnit::WanYuan, bool whole = false) {
    for (const SearchHit& hit : find(text, whole, shown))
        if (hit.kind == SearchHit::Kind::Figure && hit.cell == income)
            return true;
    return false;
}

} // namespace

TEST_CASE("a figure is found however it is typed") {
    for (const AmountUnit shown : {AmountUnit::WanYuan, AmountUnit::Yuan})
        for (const char16_t* text : {u"3,067.91", u"3067.91", u"３０６７．９１", u"３，０６７．９１", u" 3067.91 ", u"30679100", u"30,679,100.00", u"3067.91万元",
                                     u"30679100元", u"30,679,100.00 元"}) {
            INFO(QString::fromUtf16(text).toStdString());
            CHECK(finds(text, shown));
            CHECK(finds(text, shown, true));
        }
    for (const char16_t* text : {u"3067.91元", u"30679100万元", u"3067.92", u"3067 91 12", u"67.91元"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK_FALSE(finds(text));
    }
    CHECK(finds(u"067.9")); // a part of what is shown
    CHECK_FALSE(finds(u"067.9", AmountUnit::WanYuan, true));
    CHECK_FALSE(finds(u"679100")); // in the unit that is not shown only from its beginning
    CHECK(finds(u"679100", AmountUnit::Yuan));
    CHECK(places(find(u"(12.50)")) == "figure 01/其他收入");
    CHECK(places(find(u"3067.91")) == "figure 01/本年收入合计; figure 03/2080101; paragraph 0 0"); // 13067.91 contains it
    CHECK(places(find(u"3067.91", true)) == "figure 01/本年收入合计");
}

TEST_CASE("blank, 0.00 and unread are not each other") {
    Report out = emptyReport();
    out.setValue(income, wan("0.00"));
    out.setValue({"01", "其他收入", "决算数"}, CellValue::unread());
    const auto hits = searchReport(out, {QStringLiteral("0.00"), true, AmountUnit::WanYuan});
    CHECK(places(hits) == "figure 01/本年收入合计");
}

TEST_CASE("labels, codes, names and every written text are found, in the order of pages") {
    CHECK(places(find(u"社会保险")) == "duty 0 0; row 06/30311; explanation 0 0"); // 代缴社会保险费
    CHECK(places(find(u"社保")) == "evaluation 0 0; evaluation 0 9; term 0 0");
    CHECK(places(find(u"2080101")) == "row 03/2080101");
    CHECK(places(find(u"行政运行")) == "row 03/2080101");
    CHECK(places(find(u"增加")) == "paragraph 0 0; remark 0 0");
    CHECK(places(find(u"公开03表")).rfind("title 03/", 0) == 0);
    const auto hits = find(u"收入");
    CHECK(places(hits).find("row 01/") != std::string::npos);
    const SearchHit& last = hits.back(); // one hit for each match in a paragraph
    CHECK(last.place == WrittenPlace{WrittenPlace::Kind::Paragraph, 0, 0, {}});
    CHECK(last.start == 13);
    CHECK(last.length == 2);
    CHECK(find(u"").empty());
    CHECK(find(u" 　").empty());
}

TEST_CASE("the limit holds") { CHECK(searchReport(report(), {QStringLiteral("收入"), false, AmountUnit::WanYuan}, 3).size() == 3); }

TEST_CASE("a report of 2,000 subject rows is searched between two keys") {
    Report big = emptyReport();
    for (int i = 0; i < 2000; ++i) {
        const QString code = QString::number(2000000 + i);
        big.setRow("03", code, QStringLiteral("科目%1").arg(i));
        for (const char* column : {"本年支出合计", "基本支出", "项目支出"})
            big.setValue({"03", code, QString::fromUtf8(column)}, CellValue::figure(Amount::ofFen(qint64(i) * 12'340'000), 10'000));
    }
    QElapsedTimer timer;
    timer.start();
    const auto hits = searchReport(big, {QStringLiteral("1234"), false, AmountUnit::WanYuan}, 1000);
    CHECK_FALSE(hits.empty());
    WARN("6,000 figures searched in " << timer.elapsed() << " ms");
}

TEST_CASE("replacing in a figure keeps what was not asked for") {
    const auto replaced = [](const char16_t* wanted, const char16_t* by, const char* value, bool whole = false, AmountUnit shown = AmountUnit::WanYuan) {
        const auto out = FigureQuery(wanted, whole, shown).replaced(wan(QString::fromLatin1(value)), Measure::Money, QString::fromUtf16(by));
        return out ? (out->isBlank() ? std::string("blank") : formatAmount(out->amount, AmountUnit::WanYuan, 6).toStdString())
                   : problemCodeName(out.problem().code).toStdString();
    };
    CHECK(replaced(u"3067.91", u"3,067.92", "3067.91") == "3067.920000");
    CHECK(replaced(u"067.9", u"168.0", "3067.91") == "3168.010000");
    CHECK(replaced(u"3067.91", u"", "3067.91") == "blank");
    CHECK(replaced(u"3067.91", u"很多", "3067.91") == "AmountNotANumber");
    CHECK(replaced(u"3067.91万元", u"1元", "3067.91") == "0.000100");
    CHECK(replaced(u"3067.91元", u"1元", "3067.91") == "3067.910000"); // not matched: as it was
    CHECK(replaced(u"3067.91", u"12", "3067.91", true, AmountUnit::Yuan) == "0.001200");
    CHECK(replaced(u"30679", u"30680", "3067.91") == "3068.010000");      // the beginning in the other unit
    CHECK(replaced(u"123.45", u"123.55", "123.454321") == "123.554321"); // finer digits stay
}
