// Gestures on inserted charts and tables: one step each, taken back to the byte; places that are not there.
#include "edit/insert_edit.h"
#include "support/form_fixture.h"

using namespace juesuan;
using namespace juesuan::test;

namespace {

Report withText() {
    Report report = emptyReport();
    report.narrative.sections = {{"说明", "一、", "甲", {{"甲一。"}, {"甲二。"}}, {}}, {"说明", "二、", "空", {}, {}}, {"说明", "三、", "乙", {{"乙一。"}}, {}}};
    return report;
}

// 甲一。|甲二。||乙一。 with [insert] for what is inserted.
QString shape(const Report& report) {
    QStringList sections;
    for (const Section& section : report.narrative.sections) {
        QStringList texts;
        for (const Paragraph& p : section.paragraphs)
            texts << (p.isInsert() ? '[' + p.insert + ']' + p.text : p.text);
        sections << texts.join(' ');
    }
    return sections.join('|');
}

// Applies the change, and checks that undo gives the report back.
QString done(Report& report, const ChangeSet& change) {
    REQUIRE_FALSE(change.empty());
    const QByteArray before = report.part(ReportPart::Narrative);
    REQUIRE(apply(change, report).ok());
    const QString out = shape(report);
    Report back = report;
    REQUIRE(apply(change.inverted(), back).ok());
    CHECK(back.part(ReportPart::Narrative) == before);
    return out;
}

} // namespace

TEST_CASE("inserting, captioning, moving across sections and removing") {
    Report report = withText();
    CHECK(done(report, addInsert(report, {0, 1}, "table:a")) == "甲一。 [table:a] 甲二。||乙一。");
    CHECK(done(report, setInsertCaption(report, 0, 1, " 表1  甲 ")) == "甲一。 [table:a]表1 甲 甲二。||乙一。");
    InsertPlace moved;
    CHECK(done(report, moveInsert(report, 0, 1, 1, &moved)) == "甲一。 甲二。 [table:a]表1 甲||乙一。");
    CHECK(moved == InsertPlace{0, 2});
    CHECK(done(report, moveInsert(report, 0, 2, 1, &moved)) == "甲一。 甲二。||[table:a]表1 甲 乙一。");
    CHECK(moved == InsertPlace{2, 0});
    CHECK(done(report, moveInsert(report, 2, 0, -1, &moved)) == "甲一。 甲二。 [table:a]表1 甲||乙一。");
    CHECK(moved == InsertPlace{0, 2});
    CHECK(done(report, removeInsert(report, 0, 2)) == "甲一。 甲二。||乙一。");
}

TEST_CASE("no gesture without a place") {
    Report report = withText();
    CHECK(addInsert(report, {3, 0}, "table:a").empty());
    CHECK(addInsert(report, {0, 3}, "table:a").empty());
    CHECK(addInsert(report, {-1, 0}, "table:a").empty());
    CHECK(addInsert(report, {0, 0}, {}).empty());
    CHECK(removeInsert(report, 0, 0).empty()); // a paragraph of text
    CHECK(removeInsert(report, 0, 9).empty());
    CHECK(setInsertCaption(report, 0, 0, "x").empty());
    REQUIRE(apply(addInsert(report, {0, 0}, "chart:a"), report).ok());
    CHECK(moveInsert(report, 0, 0, -1).empty()); // the first of all
    CHECK(moveInsert(report, 0, 0, 2).empty());
    CHECK(setInsertCaption(report, 0, 0, {}).empty()); // nothing would change
    REQUIRE(apply(addInsert(report, {2, 1}, "chart:b"), report).ok());
    CHECK(moveInsert(report, 2, 1, 1).empty()); // the last of all
}
