// Charts and tables in the 说明: put in, shown, followed, moved, captioned, taken out; each gesture one undo step.
#include "gui_fixture.h"

#include "session/report_charts.h"
#include "ui/narrative_page.h"

#include <catch2/catch.hpp>

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextTable>
#include <QUndoStack>

using namespace juesuan;

namespace {

using Role = NarrativePlace::Role;

struct InsertGui : GuiFixture {
    NarrativePage* page = nullptr;
    Narrative written; // before anything was put in
    InsertGui() {
        window->resize(1280, 800);
        window->activateWindow(); // shortcuts of a widget need the focus
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        REQUIRE(window->showPage({window->page().report, PageKind::Narrative, {}}));
        page = window->findChild<NarrativePage*>();
        REQUIRE(page);
        REQUIRE(editor().take(editor().session().generateNarrative()).ok());
        written = narrative();
        goTo(QStringLiteral("基本支出决算情况说明"));
    }
    ReportEditor& editor() { return *window->editor(); }
    const Narrative& narrative() { return editor().report().narrative; }
    NarrativeText* text() { return page->text(); }
    void goTo(const QString& words) {
        const QTextCursor found = text()->document()->find(words);
        REQUIRE_FALSE(found.isNull());
        text()->setTextCursor(found);
        text()->moveCursor(QTextCursor::StartOfBlock);
        text()->setFocus();
    }
    NarrativePlace here() { return page->blocks().at(text()->textCursor().block()); }
    void undo() { editor().undoStack()->undo(); }
    // The insert's text in document order by roles: caption, then cells or the picture.
    QTextBlock block(Role role, int row = -1, int column = -1) {
        for (QTextBlock b = text()->document()->begin(); b.isValid(); b = b.next()) {
            const NarrativePlace place = page->blocks().at(b);
            if (place.role == role && place.row == row && place.column == column)
                return b;
        }
        return {};
    }
    void put(const QTextBlock& b) {
        REQUIRE(b.isValid());
        text()->setTextCursor(QTextCursor(b));
    }
    QPoint pointIn(const QTextBlock& b) {
        put(b);
        text()->ensureCursorVisible();
        return text()->cursorRect().center();
    }
    const Paragraph* inserted(QString* where = nullptr) {
        for (const Section& section : narrative().sections)
            for (size_t p = 0; p < section.paragraphs.size(); ++p)
                if (section.paragraphs[p].isInsert()) {
                    if (where)
                        *where = section.item + '/' + QString::number(p);
                    return &section.paragraphs[p];
                }
        return nullptr;
    }
};

} // namespace

TEST_CASE("a table is shown with its figures, each block knows its cell, and undo takes it out") {
    InsertGui gui;
    gui.page->insertThing("table:income");
    REQUIRE(gui.inserted());
    const auto table = gui.editor().session().insertedTable("income");
    REQUIRE(table);
    for (int r = 0; r < int(table->body.size()); ++r)
        for (int c = 0; c < table->columns(); ++c) {
            const QTextBlock block = gui.block(Role::Cell, r, c);
            REQUIRE(block.isValid());
            CHECK(block.text() == table->body[size_t(r)][size_t(c)].text);
            CHECK(gui.page->blocks().cellAt(gui.page->blocks().at(block))->text == block.text());
        }
    // The head's cells hold their words alone.
    const QTextTable* grid = QTextCursor(gui.block(Role::Cell, 0, 0)).currentTable();
    REQUIRE(grid);
    CHECK(grid->cellAt(0, 0).rowSpan() == 2);
    CHECK(grid->cellAt(0, 0).firstCursorPosition().blockNumber() == grid->cellAt(0, 0).lastCursorPosition().blockNumber());
    CHECK(gui.here().role == Role::Caption);
    CHECK(gui.page->blocks().captionHint(gui.here()) == table->title);
    // What comes after is still in its place.
    for (QTextBlock b = gui.text()->document()->begin(); b.isValid(); b = b.next())
        if (const NarrativePlace place = gui.page->blocks().at(b); place.role == Role::Text)
            CHECK(b.text() == gui.narrative().sections[size_t(place.section)].paragraphs[size_t(place.paragraph)].text);
    gui.undo();
    CHECK(gui.narrative() == gui.written);
    CHECK_FALSE(gui.block(Role::Cell, 0, 0).isValid());
}

TEST_CASE("an inserted table follows a changed cell") {
    InsertGui gui;
    gui.page->insertThing("table:three-public");
    const CellRef cell{"09", "三公经费", "决算数.公务接待费"};
    const QString before = gui.block(Role::Cell, 5, 2).text();
    REQUIRE(gui.editor().type(cell, "7.77", AmountUnit::WanYuan).ok());
    CHECK(before != "7.77");
    CHECK(gui.block(Role::Cell, 5, 2).text() == "7.77");
    gui.undo();
    CHECK(gui.block(Role::Cell, 5, 2).text() == before);
}

TEST_CASE("a figure of a table leads to its cell by double click, Ctrl+click and Enter; last year's to last year's report") {
    InsertGui gui;
    gui.page->insertThing("table:income");
    QSignalSpy cells(gui.page, &ReportPage::cellWanted);
    QSignalSpy pages(gui.page, &ReportPage::pageWanted);
    const CellRef cell{"01", "本年收入合计", "决算数"};
    QTest::mouseDClick(gui.text()->viewport(), Qt::LeftButton, {}, gui.pointIn(gui.block(Role::Cell, 0, 1)));
    REQUIRE(cells.count() == 1);
    CHECK(cells.last()[0].value<CellRef>() == cell);
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Narrative, {}}));
    QTest::mouseClick(gui.text()->viewport(), Qt::LeftButton, Qt::ControlModifier, gui.pointIn(gui.block(Role::Cell, 0, 1)));
    CHECK(cells.count() == 2);
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Narrative, {}}));
    gui.put(gui.block(Role::Cell, 0, 1));
    QTest::keyClick(gui.text(), Qt::Key_Return);
    CHECK(cells.count() == 3);
    const qint64 report = gui.window->page().report;
    REQUIRE(gui.window->showPage({report, PageKind::Narrative, {}}));
    gui.put(gui.block(Role::Cell, 0, 3));
    QTest::keyClick(gui.text(), Qt::Key_Return);
    REQUIRE(pages.count() == 1);
    CHECK(pages.last()[0].value<PageId>().form == "01");
    CHECK(pages.last()[0].value<PageId>().report != report);
}

TEST_CASE("a chart is drawn in the text, anew when a figure changes, and its points lead to their cells") {
    InsertGui gui;
    gui.page->insertThing("chart:expenditure-structure");
    const QTextBlock block = gui.block(Role::Chart);
    REQUIRE(block.isValid());
    const ChartPicture* picture = gui.page->blocks().pictureAt(gui.page->blocks().at(block));
    REQUIRE(picture);
    const auto image = [&] {
        const QTextImageFormat format = gui.block(Role::Chart).begin().fragment().charFormat().toImageFormat();
        return gui.text()->document()->resource(QTextDocument::ImageResource, QUrl(format.name())).value<QImage>();
    };
    const QImage before = image();
    REQUIRE_FALSE(before.isNull());
    REQUIRE_FALSE(picture->hits().empty());
    QSignalSpy cells(gui.page, &ReportPage::cellWanted);
    QSignalSpy pages(gui.page, &ReportPage::pageWanted);
    const QRectF area = gui.page->blocks().pictureArea(block);
    CHECK(area.width() == Approx(picture->size().width()).margin(1));
    QPointF inside;
    for (qreal y = 0; y < area.height() && inside.isNull(); y += 4)
        for (qreal x = 0; x < area.width() && inside.isNull(); x += 4)
            if (picture->pointAt({x, y}) >= 0)
                inside = {x, y};
    REQUIRE_FALSE(inside.isNull());
    gui.text()->verticalScrollBar()->setValue(int(area.top()));
    const QPoint at = (area.topLeft() + inside - QPointF(0, gui.text()->verticalScrollBar()->value())).toPoint();
    QTest::mouseDClick(gui.text()->viewport(), Qt::LeftButton, {}, at);
    CHECK(cells.count() + pages.count() == 1);
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Narrative, {}}));
    REQUIRE(gui.editor().type({"03", "合计", "项目支出"}, "1.00", AmountUnit::WanYuan).ok());
    CHECK(image() != before);
}

TEST_CASE("Del and Backspace take an insert out as one step; text beside it is not joined") {
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Backspace})
        for (const Role role : {Role::Caption, Role::Cell}) {
            InsertGui gui;
            gui.page->insertThing("table:income");
            if (role == Role::Cell)
                gui.put(gui.block(Role::Cell, 0, 1));
            REQUIRE(gui.here().role == role);
            const int steps = gui.editor().undoStack()->count();
            QTest::keyClick(gui.text(), key);
            CHECK(gui.narrative() == gui.written);
            CHECK(gui.editor().undoStack()->count() == steps + 1);
            gui.undo();
            CHECK(gui.inserted());
        }
}

TEST_CASE("nothing can be typed into a table or a chart") {
    for (const char* thing : {"table:income", "chart:income-structure"}) {
        InsertGui gui;
        gui.page->insertThing(thing);
        gui.put(gui.block(QString(thing).startsWith("table") ? Role::Cell : Role::Chart, QString(thing).startsWith("table") ? 0 : -1,
                          QString(thing).startsWith("table") ? 1 : -1));
        const QString before = gui.text()->toPlainText();
        QTest::keyClicks(gui.text(), "123");
        CHECK(gui.text()->toPlainText() == before);
        // Nor over a selection that reaches from the text into it.
        QTextCursor cursor = gui.text()->textCursor();
        cursor.movePosition(QTextCursor::Start, QTextCursor::KeepAnchor);
        gui.text()->setTextCursor(cursor);
        QTest::keyClick(gui.text(), Qt::Key_Delete);
        QTest::keyClicks(gui.text(), "1");
        CHECK(gui.text()->toPlainText() == before);
    }
}

TEST_CASE("a caption is typed as one step and stands in place of the title") {
    InsertGui gui;
    gui.page->insertThing("table:income");
    const Narrative before = gui.narrative();
    QTest::keyClicks(gui.text(), "Table 1");
    QTest::keyClick(gui.text(), Qt::Key_Return);
    REQUIRE(gui.inserted());
    CHECK(gui.inserted()->text == "Table 1");
    CHECK_FALSE(gui.inserted()->own);
    CHECK(gui.block(Role::Caption).text() == "Table 1");
    // Erasing in it erases letters.
    gui.put(gui.block(Role::Caption));
    gui.text()->moveCursor(QTextCursor::EndOfBlock);
    QTest::keyClick(gui.text(), Qt::Key_Backspace);
    QTest::keyClick(gui.text(), Qt::Key_Return);
    CHECK(gui.inserted()->text == "Table");
    gui.undo();
    CHECK(gui.inserted()->text == "Table 1");
    gui.undo();
    CHECK(gui.narrative() == before);
}

TEST_CASE("Alt+Up and Alt+Down move an insert, the cursor goes with it") {
    InsertGui gui;
    gui.page->insertThing("table:income");
    QString where, moved;
    REQUIRE(gui.inserted(&where));
    CHECK(where == "basic/0"); // below the heading that the cursor was in
    QTest::keyClick(gui.text(), Qt::Key_Down, Qt::AltModifier);
    REQUIRE(gui.inserted(&moved));
    CHECK(moved == "basic/1");
    CHECK(gui.here().isInsert());
    CHECK(gui.here().paragraph == 1);
    QTest::keyClick(gui.text(), Qt::Key_Down, Qt::AltModifier);
    (void)gui.inserted(&moved);
    CHECK(moved == "three/0");
    gui.undo();
    gui.undo();
    (void)gui.inserted(&moved);
    CHECK(moved == where);
}

TEST_CASE("the Insert key opens the menu of all charts and tables; what is chosen comes behind the paragraph") {
    InsertGui gui;
    const NarrativePlace here = gui.here();
    QTest::keyClick(gui.text(), Qt::Key_Insert);
    REQUIRE(gui.page->insertMenu()->actions().size() == 2);
    const auto tables = gui.page->insertMenu()->actions()[0]->menu()->actions();
    const auto charts = gui.page->insertMenu()->actions()[1]->menu()->actions();
    CHECK(size_t(tables.size()) == gui.editor().session().insertableTables().size());
    const auto all = chartsOf(gui.editor().report(), {});
    REQUIRE(all.ok());
    CHECK(size_t(charts.size()) == all->size());
    CHECK(gui.page->insertMenu()->isVisible());
    gui.page->insertMenu()->close();
    charts[1]->trigger();
    REQUIRE(gui.inserted());
    CHECK(gui.inserted()->chartId() == (*all)[1].spec->id);
    CHECK(gui.narrative().sections[size_t(here.section)].paragraphs[0].isInsert());
}

TEST_CASE("Ctrl+C in an insert copies the table with its spans, or the chart's picture") {
    InsertGui gui;
    gui.page->insertThing("table:income");
    gui.put(gui.block(Role::Cell, 0, 1));
    QTest::keyClick(gui.text(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    const auto table = gui.editor().session().insertedTable("income");
    REQUIRE(table);
    CHECK(copied->text().split('\n').size() == qsizetype(table->head.size() + table->body.size()));
    CHECK(copied->text().contains(table->body[0][1].text + '\t' + table->body[0][2].text));
    CHECK(copied->html().contains("rowspan=\"2\""));
    gui.undo();
    gui.page->insertThing("chart:income-structure");
    gui.put(gui.block(Role::Chart));
    QTest::keyClick(gui.text(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->mimeData()->hasImage());
    // A selection is copied as it is.
    gui.goTo(QStringLiteral("基本支出决算情况说明"));
    gui.text()->moveCursor(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTest::keyClick(gui.text(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("基本支出决算情况说明")));
}

TEST_CASE("the frame of the current insert does not reach into the text below") {
    InsertGui gui;
    gui.page->insertThing("table:income");
    const NarrativePlace here = gui.here();
    const QRectF area = gui.page->blocks().insertArea(here.section, here.paragraph);
    const QTextBlock next = gui.page->blocks().blockOf(here.section, here.paragraph + 1);
    REQUIRE(next.isValid());
    CHECK(area.bottom() <= gui.text()->document()->documentLayout()->blockBoundingRect(next).top());
    CHECK(area.width() <= gui.text()->viewport()->width());
}

TEST_CASE("a chart in the text is Chinese in an English window; what changes while the page is hidden is shown later") {
    InsertGui gui;
    gui.page->insertThing("chart:income-structure");
    CHECK(gui.page->blocks().chartAt(gui.page->blocks().at(gui.block(Role::Chart)))->title.en.isEmpty());
    gui.page->insertThing("table:three-public");
    const qint64 report = gui.window->page().report;
    REQUIRE(gui.window->showPage({report, PageKind::Form, "09"}));
    REQUIRE(gui.editor().type({"09", "三公经费", "决算数.公务接待费"}, "7.77", AmountUnit::WanYuan).ok());
    CHECK(gui.block(Role::Cell, 5, 2).text() != "7.77");
    REQUIRE(gui.window->showPage({report, PageKind::Narrative, {}}));
    CHECK(gui.block(Role::Cell, 5, 2).text() == "7.77");
}

TEST_CASE("a thing that this program does not know is told, and can be taken out") {
    InsertGui gui;
    gui.page->insertThing("chart:of-another-program");
    CHECK(gui.text()->toPlainText().contains("chart:of-another-program"));
    gui.put(gui.block(Role::Chart));
    QTest::keyClick(gui.text(), Qt::Key_Delete);
    CHECK(gui.narrative() == gui.written);
}

TEST_CASE("the text written anew keeps what is inserted; charts are drawn to the column's width") {
    InsertGui gui;
    gui.page->insertThing("chart:income-structure");
    const Narrative with = gui.narrative();
    REQUIRE(gui.editor().type({"01", "其他收入", "决算数"}, "64.00", AmountUnit::WanYuan).ok());
    REQUIRE(gui.editor().take(gui.editor().session().generateNarrative()).ok());
    CHECK(gui.inserted());
    const auto width = [&] { return gui.page->blocks().pictureArea(gui.block(Role::Chart)).width(); };
    const qreal wide = width();
    gui.window->resize(900, 700);
    CHECK(QTest::qWaitFor([&] { return width() < wide; }, 3000));
    CHECK(width() < gui.text()->viewport()->width());
}
