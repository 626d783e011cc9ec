// Replacing as one change: figures, words, bound figures, computed totals, sealed reports; and searching a whole book.
#include "session/book.h"
#include "session/book_search.h"
#include "session/exporter.h"
#include "session/report_replace.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using namespace juesuan;

namespace {

struct ReplaceSample {
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    ReportSession *last = nullptr, *now = nullptr;
    ReplaceSample() {
        auto made = Book::createSample(folder.filePath("s.juesuan"));
        REQUIRE(made.ok());
        book = std::move(*made);
        last = *book->find({}, 2023);
        now = *book->find({}, 2024);
    }
    ReplacePlan plan(const char16_t* wanted, const char16_t* by, bool whole = false) {
        const SearchQuery query{QString::fromUtf16(wanted), whole, AmountUnit::WanYuan};
        return planReplace(*now, query, QString::fromUtf16(by), searchReport(now->report(), query));
    }
    QByteArray everything() {
        QByteArray out;
        for (const CellRef& cell : now->report().orderedCells()) {
            const CellValue value = now->report().value(cell);
            out += (cell.form + cell.row + cell.column).toUtf8() + QByteArray::number(value.amount.fen()) + '/' + QByteArray::number(value.quantum) + '\n';
        }
        for (const ReportPart part : allReportParts)
            out += now->report().part(part) + '\n';
        return out;
    }
    int skipped(const ReplacePlan& plan, ReplaceItem::Skip why) {
        return int(std::count_if(plan.items.begin(), plan.items.end(), [why](const ReplaceItem& item) { return item.skip == why; }));
    }
};

} // namespace

TEST_CASE("figures and words are replaced as one change that can be taken back") {
    ReplaceSample sample;
    const QByteArray before = sample.everything();
    ReplacePlan plan = sample.plan(u"3067.91", u"3068.91");
    CHECK(plan.changing() == 2);
    CHECK(plan.items[0].before == "3,067.91");
    CHECK(plan.items[0].after == "3,068.91");
    REQUIRE(sample.now->apply(plan.change).ok());
    CHECK(sample.now->report().value({"01", "本年收入合计", "决算数"}) == wan(u"3068.91"));
    CHECK(sample.plan(u"3067.91", u"").items.empty());
    REQUIRE(sample.now->apply(plan.change.inverted(), true).ok());
    CHECK(sample.everything() == before);
    plan = sample.plan(u"资金", u"经费"); // 名词解释 and 自评表
    CHECK(plan.changing() >= 3);
    REQUIRE(sample.now->apply(plan.change).ok());
    CHECK(sample.now->report().glossary.entries[0].text == QStringLiteral("指本级财政当年拨付的经费。"));
    CHECK(sample.now->report().evaluations[0].funds[0].label == QStringLiteral("年度经费总额"));
    REQUIRE(sample.now->apply(plan.change.inverted(), true).ok());
    CHECK(sample.everything() == before);
}

TEST_CASE("labels, codes and headings stay") {
    ReplaceSample sample;
    const ReplacePlan plan = sample.plan(u"2080", u"2090");
    CHECK(sample.skipped(plan, ReplaceItem::Skip::Label) > 3);
    CHECK(plan.changing() == 0);
    CHECK(plan.change.empty());
    CHECK(sample.skipped(sample.plan(u"收支总体情况", u"x"), ReplaceItem::Skip::Label) == 1);
}

TEST_CASE("figures in the text that follow the tables are left, and keep their places beside what is replaced") {
    ReplaceSample sample;
    REQUIRE(sample.now->apply(sample.now->generateNarrative()).ok());
    const Narrative before = sample.now->report().narrative;
    ReplacePlan plan = sample.plan(u"2,163.56", u"1.00");
    CHECK(sample.skipped(plan, ReplaceItem::Skip::BoundWords) >= 1);
    plan = sample.plan(u"人员经费", u"工资和人员的经费");
    REQUIRE(plan.changing() > 0);
    REQUIRE(sample.now->apply(plan.change).ok());
    int bound = 0;
    for (const Section& section : sample.now->report().narrative.sections)
        for (const Paragraph& paragraph : section.paragraphs)
            if (paragraph.text.contains(QStringLiteral("工资和人员的经费"))) {
                CHECK(paragraph.own);
                for (const TextToken& token : paragraph.tokens) {
                    const QString words = paragraph.text.mid(token.start, token.length);
                    if (token.kind == "amount") {
                        CHECK(parseAmount(words, AmountUnit::WanYuan).ok());
                        ++bound;
                    }
                }
            }
    CHECK(bound > 1);
    CHECK(sample.now->staleTokens().empty());
    REQUIRE(sample.now->apply(plan.change.inverted(), true).ok());
    CHECK(sample.now->report().narrative == before);
}

TEST_CASE("a reason is replaced where it is kept, and the text stays the template's") {
    ReplaceSample sample;
    REQUIRE(sample.now->apply(sample.now->generateNarrative()).ok());
    for (const RemarkSlot& slot : sample.now->remarkSlots())
        if (slot.missing()) {
            REQUIRE(sample.now->apply(sample.now->setRemark(slot, QStringLiteral("新增人员"))).ok());
            break;
        }
    const ReplacePlan plan = sample.plan(u"新增人员", u"人员增加");
    CHECK(plan.changing() == 2); // the reason, and the sentence with it
    REQUIRE(sample.now->apply(plan.change).ok());
    bool told = false;
    for (const Section& section : sample.now->report().narrative.sections)
        for (const Paragraph& paragraph : section.paragraphs) {
            CHECK_FALSE(paragraph.own);
            told = told || paragraph.text.contains(QStringLiteral("人员增加"));
        }
    CHECK(told);
    CHECK(sample.now->generateNarrative().empty());
}

TEST_CASE("computed totals are left, what is no number is refused, single hits are replaced alone") {
    ReplaceSample sample;
    REQUIRE(sample.now->apply(sample.now->setAutomatic(true)).ok());
    ReplacePlan plan = sample.plan(u"3067.91", u"1.00");
    CHECK(sample.skipped(plan, ReplaceItem::Skip::Computed) >= 1);
    for (const Change& change : plan.change.changes)
        if (const auto* cell = std::get_if<CellChange>(&change))
            CHECK(sample.now->computed(cell->cell) == ReportSession::Computed::No);
    REQUIRE(sample.now->apply(sample.now->setAutomatic(false)).ok());
    plan = sample.plan(u"3067.91", u"三千");
    CHECK(sample.skipped(plan, ReplaceItem::Skip::NotANumber) == 2);
    CHECK(plan.change.empty());
    const SearchQuery query{QStringLiteral("3067.91"), false, AmountUnit::WanYuan};
    const auto hits = searchReport(sample.now->report(), query);
    plan = planReplace(*sample.now, query, "1.00", {hits[1]});
    REQUIRE(plan.change.changes.size() == 1);
    CHECK(std::get<CellChange>(plan.change.changes[0]).cell == hits[1].cell);
}

TEST_CASE("several matches of one paragraph, and one of them alone") {
    ReplaceSample sample;
    SearchQuery query{QStringLiteral("公开"), false, AmountUnit::WanYuan};
    std::vector<SearchHit> hits;
    for (const SearchHit& hit : searchReport(sample.now->report(), query))
        if (hit.kind == SearchHit::Kind::Text && hit.text.contains(QStringLiteral("公开04表、公开05表")))
            hits.push_back(hit);
    REQUIRE(hits.size() == 2);
    CHECK(planReplace(*sample.now, query, QStringLiteral("本"), hits).items[0].after == QStringLiteral("本段为示例文字，数字以本04表、本05表为准。"));
    CHECK(planReplace(*sample.now, query, QStringLiteral("本"), {hits[1]}).items[0].after ==
          QStringLiteral("本段为示例文字，数字以公开04表、本05表为准。"));
}

TEST_CASE("a sealed report is left as it is") {
    ReplaceSample sample;
    REQUIRE(sample.now->apply(sample.now->seal()).ok());
    const ReplacePlan plan = sample.plan(u"3067.91", u"1.00");
    CHECK(plan.readOnly);
    CHECK(plan.change.empty());
}

TEST_CASE("a whole book is searched report by report, the open one first") {
    ReplaceSample sample;
    BookSearch search;
    search.start(sample.book.get(), sample.now->id(), {QStringLiteral("财政拨款收入"), false, AmountUnit::WanYuan}, true);
    REQUIRE(search.found().size() == 1);
    CHECK(search.found()[0].year == 2024);
    CHECK(search.running());
    while (search.step()) {}
    REQUIRE(search.found().size() == 2);
    CHECK(search.found()[1].year == 2023);
    CHECK(search.searched() == 2);
    search.start(sample.book.get(), sample.now->id(), {QStringLiteral("财政拨款收入"), false, AmountUnit::WanYuan}, false);
    CHECK_FALSE(search.running());
    CHECK(search.found().size() == 1);
    search.start(sample.book.get(), sample.now->id(), {QStringLiteral(" "), false, AmountUnit::WanYuan}, true);
    CHECK(search.found().empty());
    CHECK_FALSE(search.running());
}
