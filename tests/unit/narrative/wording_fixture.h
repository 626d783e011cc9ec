// A small report of an invented unit, and the wording findings of texts put into it.
#pragma once

#include "session/resources.h"

#include <catch2/catch.hpp>

#include <random>

struct WordingFixture {
    juesuan::Report report;
    std::shared_ptr<const juesuan::TextRules> rules;
    juesuan::SubjectCatalogue catalogue;

    WordingFixture() {
        auto formSet = juesuan::formSetFor(QStringLiteral("central-2024"));
        REQUIRE(formSet.ok());
        report = juesuan::Report({QString(), QStringLiteral("江州市档案管理服务中心")}, 2024, *formSet);
        auto loaded = juesuan::standardTextRules();
        INFO((loaded ? QString() : loaded.problem().arguments.join(' ') + QString::number(loaded.problem().line)).toStdString());
        REQUIRE(loaded.ok());
        rules = *loaded;
        auto names = juesuan::standardCatalogue();
        REQUIRE(names.ok());
        catalogue = *names;
        const std::pair<const char16_t*, const char16_t*> rows[] = {
            {u"201", u"一般公共服务支出"}, {u"20106", u"财政事务"},          {u"2010602", u"一般行政管理事务"},
            {u"208", u"社会保障和就业支出"}, {u"20805", u"行政事业单位养老支出"}, {u"2080502", u"事业单位离退休"},
            {u"221", u"住房保障支出"},     {u"22102", u"住房改革支出"},     {u"2210201", u"住房公积金"}};
        for (const auto& [code, name] : rows)
            report.setRow(QStringLiteral("05"), QString::fromUtf16(code), QString::fromUtf16(name));
        money("05", "2010602", "项目支出", "10.00");
        money("05", "2080502", "基本支出", "20.00");
        money("05", "2210201", "基本支出", "30.00");
        money("09", "三公经费", "决算数.公务接待费", "1.20");
        money("09", "三公经费", "决算数.合计", "1.20");
        money("01", "其他收入", "决算数", "5.00");
    }

    void money(const QString& form, const QString& row, const QString& column, const QString& value) {
        REQUIRE(report.formSet().form(form)->holds(row, column));
        report.setValue({form, row, column}, juesuan::CellValue::figure(*juesuan::parseAmount(value, juesuan::AmountUnit::WanYuan)));
    }

    // Sections of the 说明, one paragraph each line.
    void say(const QStringList& paragraphs, const QString& title = QStringLiteral("收支情况")) {
        juesuan::Section section{QStringLiteral("说明"), QStringLiteral("（一）"), title, {}, {}};
        for (const QString& text : paragraphs)
            section.paragraphs.push_back({text, 3, 7});
        report.narrative.sections = {section};
    }

    std::vector<juesuan::Finding> findings() const {
        juesuan::TextCheck out;
        const juesuan::TextContext context{*rules, report, nullptr, catalogue};
        juesuan::checkWording(context, out);
        juesuan::checkGlossary(context, out);
        return out.findings;
    }

    // "rule «quote»" of each, joined; for comparison.
    QString told() const {
        QStringList out;
        for (const juesuan::Finding& f : findings())
            out << f.rule + QStringLiteral(" «") + f.quote + QStringLiteral("»");
        return out.join(QStringLiteral("; "));
    }
};
