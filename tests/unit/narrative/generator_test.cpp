// The text of the sample, word for word; what follows a changed figure; what a person wrote stays.
#include "narrative_fixture.h"

using namespace juesuan;

namespace {

void compareWithFile(const QString& text, const QString& name) {
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/narrative/") + name);
    if (qEnvironmentVariableIsSet("GOLDEN_UPDATE")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(file.readAll()).split('\n');
    const QStringList got = text.split('\n');
    for (qsizetype i = 0; i < qMax(got.size(), expected.size()); ++i)
        CHECK(got.value(i).toStdString() == expected.value(i).toStdString());
}

const Paragraph* paragraphOf(const Narrative& narrative, const QString& item) {
    for (const Section& section : narrative.sections)
        for (const Paragraph& paragraph : section.paragraphs)
            if (paragraph.item == item)
                return &paragraph;
    return nullptr;
}

} // namespace

TEST_CASE("the sample's 说明 is written word for word") {
    const NarrativeFixture fixture;
    compareWithFile(NarrativeFixture::plain(fixture.generator().generate().narrative), "central-2024.expected");
}

TEST_CASE("the 说明 of the Shanghai edition is written word for word") {
    const NarrativeFixture fixture("shanghai-2024");
    compareWithFile(NarrativeFixture::plain(fixture.generator().generate().narrative), "shanghai-2024.expected");
}

TEST_CASE("every fact that a published 说明 states is stated") {
    const NarrativeFixture fixture;
    QSet<QString> stated;
    for (const Section& section : fixture.generator().generate().narrative.sections)
        for (const Paragraph& paragraph : section.paragraphs)
            for (const TextToken& token : paragraph.tokens)
                stated.insert(token.kind + '\t' + token.quantities.join('\t'));
    QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/narrative/facts.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList facts = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    REQUIRE(facts.size() > 90);
    for (const QString& fact : facts) {
        INFO(fact.toStdString());
        CHECK(stated.contains(fact));
    }
}

TEST_CASE("a changed figure makes tokens stale until the text is written anew") {
    NarrativeFixture fixture;
    const auto cells = fixture.report.orderedCells();
    fixture.report.narrative = fixture.generator().merged(fixture.generator().generate());
    REQUIRE(fixture.generator().stale(fixture.report.narrative).empty());
    int told = 0;
    for (const CellRef& cell : cells) {
        const CellValue before = fixture.report.value(cell);
        if (!before.isFigure() || cell.form.startsWith('S'))
            continue;
        fixture.report.setValue(cell, CellValue::figure(*before.amount.plus(Amount::ofFen(1'230'000)), before.quantum));
        const auto generator = fixture.generator();
        told += !generator.stale(fixture.report.narrative).empty();
        CHECK(generator.stale(generator.merged(generator.generate())).empty());
        fixture.report.setValue(cell, before);
    }
    CHECK(told >= 30); // the other figures stand in tables only
}

TEST_CASE("nothing is said of figures that are not given, and no rate from nothing") {
    NarrativeFixture fixture;
    const CellRef budget{"S1", "2080102", "合计"};
    fixture.report.setValue(budget, CellValue::blank());
    Narrative text = fixture.generator().generate().narrative;
    CHECK_FALSE(paragraphOf(text, "fiscal.item/208/2080102")->text.contains(QStringLiteral("预算")));
    fixture.report.setValue(budget, CellValue::figure(Amount(), wanYuanCent));
    text = fixture.generator().generate().narrative;
    CHECK(paragraphOf(text, "fiscal.item/208/2080102")->text.contains(QStringLiteral("年初预算未安排")));
    const CellRef last{"01", "其他收入", "决算数"};
    fixture.prior.setValue(last, CellValue::blank());
    text = fixture.generator().generate().narrative;
    CHECK(paragraphOf(text, "total.income.item/其他收入")->text.endsWith(QStringLiteral("比2023年度决算数增加63.02万元。")));
    fixture.prior.setValue(last, fixture.report.value(last));
    text = fixture.generator().generate().narrative;
    CHECK(paragraphOf(text, "total.income.item/其他收入")->text.endsWith(QStringLiteral("与2023年度决算数持平。")));
    NarrativeGenerator alone(fixture.rules, fixture.report, nullptr);
    fixture.report.setValue({"S2", "其他收入", "上年决算数"}, CellValue::blank());
    CHECK_FALSE(paragraphOf(alone.generate().narrative, "total.income.item/其他收入")->text.contains("2023"));
    fixture.set("S2", "其他收入", "上年决算数", "60.00");
    CHECK(NarrativeFixture::plain(alone.generate().narrative).contains(QStringLiteral("比2023年度决算数增加3.02万元，增长5.03%")));
}

TEST_CASE("reasons are asked for, printed, kept, and lapse when the change turns round") {
    NarrativeFixture fixture;
    const QString id = "total.income.item/其他收入.reason";
    const auto slotOf = [&](const GeneratedText& text) {
        for (const RemarkSlot& slot : text.remarkSlots)
            if (slot.id == id)
                return slot;
        return RemarkSlot();
    };
    RemarkSlot slot = slotOf(fixture.generator().generate());
    CHECK(slot.missing());
    CHECK(slot.direction == -1);
    fixture.prior.narrative.remarks.insert(id, {"利息减少", -1, 2023});
    slot = slotOf(fixture.generator().generate());
    CHECK_FALSE(slot.missing());
    CHECK(slot.carried);
    fixture.report.narrative.remarks.insert(id, {"主要是存款利息减少。", -1, 2024});
    auto text = fixture.generator().generate();
    CHECK_FALSE(slotOf(text).carried);
    CHECK(paragraphOf(text.narrative, "total.income.item/其他收入")->text.endsWith(QStringLiteral("1.35%。主要是存款利息减少。")));
    fixture.set("01", "其他收入", "决算数", "70.00");
    text = fixture.generator().generate();
    CHECK(slotOf(text).missing());
    CHECK(text.narrative.remarks.value(id).text == "主要是存款利息减少。");
    CHECK_FALSE(paragraphOf(text.narrative, "total.income.item/其他收入")->text.contains(QStringLiteral("利息")));
}

TEST_CASE("what a person wrote survives generating; a foreign text is only replaced as a whole") {
    NarrativeFixture fixture;
    CHECK(fixture.generator().replacesForeignText());
    fixture.report.narrative = fixture.generator().merged(fixture.generator().generate());
    CHECK_FALSE(fixture.generator().replacesForeignText());
    CHECK(fixture.report.narrative.sections[0].part == "概况");
    for (Section& section : fixture.report.narrative.sections)
        if (section.item == "basic") {
            section.paragraphs[0].own = true;
            section.paragraphs[0].text = "本单位自己写的话。";
            section.paragraphs[0].tokens.clear();
            Paragraph more;
            more.text = "补充一段。";
            more.own = true;
            section.paragraphs.push_back(more);
        }
    fixture.set("06", "人员经费合计", "决算数", "1.00");
    const Narrative after = fixture.generator().merged(fixture.generator().generate());
    CHECK(after == fixture.report.narrative);
    // Through a book: the part and what older books hold.
    Report copy = fixture.report;
    copy.narrative = {};
    fixture.report.narrative.remarks.insert("basic.reason", {"因", 1, 2024});
    copy.setPart(ReportPart::Narrative, fixture.report.part(ReportPart::Narrative));
    CHECK(copy.narrative == fixture.report.narrative);
    copy.setPart(ReportPart::Narrative, R"([{"part":"说明","title":"旧","paragraphs":[{"text":"甲","tokens":[[0,9,"amount",[]]]}]}])");
    REQUIRE(copy.narrative.sections.size() == 1);
    CHECK(copy.narrative.sections[0].paragraphs[0].tokens.empty());
}

TEST_CASE("percentages are exact and half up") {
    const NarrativeFixture fixture;
    CHECK(fixture.generator().tokenText({0, 0, "share", {"S4[服务, 中小企业]", "S4[服务, 支出金额]"}}) == QString("85.66%"));
    CHECK(fixture.generator().tokenText({0, 0, "completion", {"公开05[2080501, 小计]", "S1[2080501, 合计]"}}) == QString("100.00%"));
    CHECK_FALSE(fixture.generator().tokenText({0, 0, "share", {"公开01[收入总计]", "公开09[决算数.因公出国（境）费]"}}));
}

TEST_CASE("templates that cannot be read say where") {
    for (const char* bad : {"section a T\np x\n| {share A}\n", "section a T\neach r in 公开01[收入.*]\np x\n| a\n", "nonsense\n",
                            "section a T\np x\n| {opt}a\n", "section a T\np x\n| {公开01[x]\n", "end\n"}) {
        INFO(bad);
        const auto parsed = NarrativeTemplate::parse(bad, "bad.tmpl");
        REQUIRE_FALSE(parsed.ok());
        CHECK(parsed.problem().code == ProblemCode::RuleSyntax);
    }
}
