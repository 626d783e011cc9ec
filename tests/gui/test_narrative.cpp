// The 说明 page: writing from the figures, typing, figures that are let go, reasons, undo.
#include "gui_fixture.h"

#include "ui/narrative_page.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTextBlock>
#include <QTreeWidget>
#include <QUndoStack>

using namespace juesuan;

namespace {

struct NarrativeGui : GuiFixture {
    NarrativePage* page = nullptr;
    NarrativeGui() {
        REQUIRE(window->showPage({window->page().report, PageKind::Narrative, {}}));
        page = window->findChild<NarrativePage*>();
        REQUIRE(page);
        page->askReplace = [] { return true; };
    }
    const Narrative& narrative() { return window->editor()->report().narrative; }
    void write() { QTest::mouseClick(page->findChild<QPushButton*>(), Qt::LeftButton); }
    const Paragraph* basic() {
        for (const Section& section : narrative().sections)
            if (section.item == "basic")
                return &section.paragraphs[0];
        return nullptr;
    }
    void goTo(const QString& words, bool behind) {
        QTextCursor cursor = page->text()->document()->find(words);
        REQUIRE_FALSE(cursor.isNull());
        cursor.setPosition(behind ? cursor.selectionEnd() : cursor.selectionStart());
        page->text()->setTextCursor(cursor);
        page->text()->setFocus();
    }
};

} // namespace

TEST_CASE("the text is written by a click and taken back by undo") {
    NarrativeGui gui;
    const Narrative before = gui.narrative();
    gui.write();
    REQUIRE(gui.basic());
    CHECK(gui.page->text()->toPlainText().contains(gui.basic()->text));
    gui.window->editor()->undoStack()->undo();
    CHECK(gui.narrative() == before);
    CHECK_FALSE(gui.page->text()->toPlainText().contains("2,163.56"));
}

TEST_CASE("what is typed is kept as one step, and stays when the text is written anew") {
    NarrativeGui gui;
    gui.write();
    const Narrative before = gui.narrative();
    gui.goTo(QStringLiteral("其中：人员经费"), false);
    QTest::keyClicks(gui.page->text(), "abc");
    CHECK(gui.narrative() == before);
    QTest::keyClick(gui.page->text(), Qt::Key_Return);
    REQUIRE(gui.basic()->text.contains(QStringLiteral("abc其中：人员经费")));
    CHECK(gui.basic()->own);
    CHECK(gui.basic()->tokens.size() >= 5); // its figures are still figures
    const Narrative typed = gui.narrative();
    gui.write();
    CHECK(gui.narrative() == typed);
    gui.window->editor()->undoStack()->undo();
    CHECK(gui.narrative() == before);
}

TEST_CASE("lines that are pasted come into the paragraph as one") {
    NarrativeGui gui;
    gui.write();
    gui.goTo(QStringLiteral("其中：人员经费"), false);
    const int blocks = gui.page->text()->document()->blockCount();
    QApplication::clipboard()->setText(QStringLiteral("甲类\r\n 乙类\n丙类"));
    QTest::keyClick(gui.page->text(), Qt::Key_V, Qt::ControlModifier);
    CHECK(gui.page->text()->document()->blockCount() == blocks);
    QTest::keyClick(gui.page->text(), Qt::Key_Return);
    CHECK(gui.basic()->text.contains(QStringLiteral("甲类乙类丙类其中：人员经费")));
    CHECK(gui.basic()->tokens.size() >= 5);
}

TEST_CASE("typing into a figure asks; no leaves it, yes lets it go") {
    NarrativeGui gui;
    gui.write();
    const Narrative before = gui.narrative();
    const size_t tokens = gui.basic()->tokens.size();
    int asked = 0;
    bool answer = false;
    gui.page->askUnbind = [&](const QString& token) {
        CHECK(token == "2,163.56");
        ++asked;
        return answer;
    };
    gui.goTo("2,163.56", true);
    QTest::keyClick(gui.page->text(), Qt::Key_Backspace);
    CHECK(asked == 1);
    QTest::keyClick(gui.page->text(), Qt::Key_Return);
    CHECK(gui.narrative() == before);
    answer = true;
    gui.goTo("2,163.56", true);
    QTest::keyClick(gui.page->text(), Qt::Key_Backspace);
    QTest::keyClick(gui.page->text(), Qt::Key_9);
    QTest::keyClick(gui.page->text(), Qt::Key_Return);
    CHECK(asked == 2);
    CHECK(gui.basic()->text.contains("2,163.59"));
    CHECK(gui.basic()->tokens.size() == tokens - 1);
}

TEST_CASE("a reason typed beside the text is printed in it") {
    NarrativeGui gui;
    gui.write();
    QTreeWidget* remarks = gui.page->remarks();
    REQUIRE(remarks->topLevelItemCount() > 10);
    QTreeWidgetItem* item = remarks->topLevelItem(0);
    REQUIRE(item->text(0).startsWith(QStringLiteral("● ")));
    const QString id = item->data(1, Qt::UserRole).toString();
    remarks->setCurrentItem(item, 1);
    remarks->editItem(item, 1);
    auto* editor = remarks->viewport()->findChild<QLineEdit*>();
    REQUIRE(editor);
    QTest::keyClicks(editor, "pay");
    QTest::keyClick(editor, Qt::Key_Return);
    (void)QTest::qWaitFor([&] { return gui.narrative().remarks.contains(id); }, 2000);
    CHECK(gui.narrative().remarks.value(id).text == "pay");
    CHECK(gui.page->text()->toPlainText().contains(QStringLiteral("主要是pay。")));
}

TEST_CASE("a figure leads to its cell") {
    NarrativeGui gui;
    gui.write();
    gui.page->text()->setTextCursor(gui.page->text()->document()->find("2,163.56"));
    CHECK(gui.page->text()->textCursor().selectedText() == "2,163.56");
    QTextCursor inside = gui.page->text()->textCursor();
    inside.setPosition(inside.selectionStart() + 2);
    const QPoint point = gui.page->text()->cursorRect(inside).center();
    QTest::mouseDClick(gui.page->text()->viewport(), Qt::LeftButton, {}, point);
    CHECK(gui.window->page().kind == PageKind::Form);
    CHECK(gui.window->page().form == "05");
}
