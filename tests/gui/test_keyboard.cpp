// Everything by keyboard, and everything named for those who listen: names of all controls, mnemonics, tab order, panes.
#include "gui_fixture.h"

#include "session/importer.h"
#include "ui/accept_dialog.h"
#include "ui/add_row_dialog.h"
#include "ui/cell_panel.h"
#include "ui/chart_card.h"
#include "ui/find_panel.h"
#include "ui/findings_panel.h"
#include "ui/go_to_dialog.h"
#include "ui/import_review_dialog.h"
#include "ui/language.h"
#include "ui/navigator.h"
#include "ui/new_report_dialog.h"
#include "ui/override_dialog.h"
#include "ui/replace_dialog.h"
#include "ui/report_page.h"
#include "ui/text_page.h"
#include "ui/words.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QMenuBar>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBrowser>
#include <QTimer>

using namespace juesuan;

namespace {

constexpr PageKind pageKinds[] = {PageKind::Profile, PageKind::Form, PageKind::Narrative, PageKind::Evaluations, PageKind::Glossary, PageKind::Unread,
                                  PageKind::Overview, PageKind::Subjects, PageKind::Subject, PageKind::Comparison, PageKind::Charts};

// Shows every page there is, one after the other.
template <typename Check>
void onEveryPage(GuiFixture& gui, Check check) {
    const qint64 report = gui.window->page().report;
    for (const PageKind kind : pageKinds) {
        const QString part = kind == PageKind::Form ? QStringLiteral("03") : kind == PageKind::Subject ? QStringLiteral("functional:20801") : QString();
        if (!gui.window->showPage({report, kind, part}))
            continue; // this build has no such page
        QCoreApplication::processEvents();
        check(Words::page(kind));
    }
}

// One of every dialog, with what it needs.
std::vector<std::unique_ptr<QDialog>> dialogs(GuiFixture& gui, const ReplacePlan& plan, ImportReview& imported) {
    ReportEditor& editor = *gui.window->editor();
    std::vector<std::unique_ptr<QDialog>> out;
    out.push_back(std::make_unique<AddRowDialog>(editor.session(), *editor.report().formSet().form("03"), gui.window.get()));
    out.push_back(std::make_unique<NewReportDialog>(gui.window.get()));
    out.push_back(std::make_unique<OverrideDialog>(editor, CellRef{"01", "本年收入合计", "决算数"}, "1.00", AmountUnit::WanYuan, gui.window.get()));
    out.push_back(std::make_unique<GoToDialog>(GoToTargets(*gui.window->book(), editor, gui.window->page()), gui.window.get()));
    out.push_back(std::make_unique<ReplaceDialog>(plan, gui.window.get()));
    out.push_back(std::make_unique<ImportReviewDialog>(&imported, [](const QString&, int) { return QStringLiteral("x"); }, gui.window.get()));
    if (!editor.session().findings().empty())
        out.push_back(std::make_unique<AcceptDialog>(editor.session(), editor.session().findings().front(), gui.window.get()));
    return out;
}

bool isControl(const QWidget* widget) {
    if (qobject_cast<const QScrollBar*>(widget) || widget->objectName().startsWith("qt_") || !widget->isEnabled())
        return false;
    if (qobject_cast<const QLineEdit*>(widget) && qobject_cast<const QComboBox*>(widget->parentWidget()))
        return false; // the combo box speaks for it
    if (widget->parentWidget() && qobject_cast<const QLineEdit*>(widget->parentWidget()) && qobject_cast<const QAbstractButton*>(widget))
        return false; // clears its line; the keyboard does without
    if (widget->inherits("QHeaderView") || widget->inherits("QDockWidgetTitleButton") || widget->inherits("QTableCornerButton"))
        return false; // Qt's own parts, named by it or out of reach
    return qobject_cast<const QAbstractButton*>(widget) || widget->focusPolicy() & Qt::TabFocus;
}

std::string nameless(const QWidget* root) {
    QStringList out;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(root) || !isControl(widget))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            out << QString::fromLatin1(widget->metaObject()->className()) + QChar(u' ') + widget->objectName() + QStringLiteral(" in ") +
                       QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return out.join(QStringLiteral("; ")).toStdString();
}

// Widgets that Tab walks through within root, in its order.
std::vector<QWidget*> tabChain(QWidget* root) {
    std::vector<QWidget*> out;
    QWidget* at = root;
    do {
        if (at != root && root->isAncestorOf(at) && at->isVisibleTo(root) && at->isEnabled() && at->focusPolicy() & Qt::TabFocus && !at->focusProxy())
            out.push_back(at);
        at = at->nextInFocusChain();
    } while (at != root);
    return out;
}

// Pairs that Tab walks against the reading order: up and not to another column, or left within a line.
std::string backwardSteps(QWidget* root) {
    QStringList out;
    const auto chain = tabChain(root);
    for (size_t i = 1; i < chain.size(); ++i) {
        const QRect a(chain[i - 1]->mapTo(root, QPoint()), chain[i - 1]->size()), b(chain[i]->mapTo(root, QPoint()), chain[i]->size());
        const bool up = b.bottom() < a.top() && b.left() < a.right();
        const bool left = b.right() < a.left() && b.top() <= a.bottom();
        if (up || left)
            out << QStringLiteral("%1 → %2").arg(QString::fromLatin1(chain[i - 1]->metaObject()->className()), QString::fromLatin1(chain[i]->metaObject()->className()));
    }
    return out.join(QStringLiteral("; ")).toStdString();
}

QChar mnemonicOf(const QString& text) {
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (text[i] == QChar(u'&')) {
            if (text[i + 1] != QChar(u'&'))
                return text[i + 1].toLower();
            ++i;
        }
    return {};
}

// Letters that a menu gives twice, and entries without one where the menu has others.
void collectClashes(const QList<QAction*>& actions, const QString& menu, QStringList& clashes, QStringList& without) {
    QHash<QChar, QString> seen;
    for (const QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QChar letter = mnemonicOf(action->text());
        if (letter.isNull())
            without << menu + QStringLiteral(" > ") + action->text();
        else if (seen.contains(letter))
            clashes << menu + QStringLiteral(": ") + seen.value(letter) + QStringLiteral(" | ") + action->text();
        else
            seen.insert(letter, action->text());
        if (action->menu())
            collectClashes(action->menu()->actions(), action->text(), clashes, without);
    }
}

void collectActions(const QList<QAction*>& actions, QSet<const QAction*>& out) {
    for (const QAction* action : actions) {
        out.insert(action);
        if (action->menu())
            collectActions(action->menu()->actions(), out);
    }
}

struct LanguageGuard {
    ~LanguageGuard() { setUiLanguage(QStringLiteral("zh_CN")); }
};

ReplacePlan somePlan(GuiFixture& gui) {
    const SearchQuery query{QStringLiteral("资金"), false, AmountUnit::WanYuan};
    return planReplace(gui.window->editor()->session(), query, QStringLiteral("经费"), searchReport(gui.window->editor()->report(), query));
}

ImportPlan somePlanOfImport(GuiFixture& gui) {
    ImportPlan plan;
    plan.report = gui.window->editor()->report();
    return plan;
}

} // namespace

TEST_CASE("every control of every page, panel and dialog has an accessible name") {
    const LanguageGuard back;
    GuiFixture gui;
    gui.window->editor()->session().checkJointNow();
    gui.window->actions().find->trigger();
    for (const char* language : {"zh_CN", "en"}) {
        INFO(language);
        setUiLanguage(QString::fromLatin1(language));
        onEveryPage(gui, [&](const QString& page) {
            INFO(page.toStdString());
            CHECK(nameless(gui.window.get()) == "");
        });
    }
    const ReplacePlan plan = somePlan(gui);
    const auto imported = ImportReview::begin(somePlanOfImport(gui), gui.window->book());
    REQUIRE(imported.ok());
    for (const auto& dialog : dialogs(gui, plan, **imported)) {
        INFO(dialog->metaObject()->className());
        dialog->show();
        QCoreApplication::processEvents();
        CHECK(nameless(dialog.get()) == "");
        CHECK_FALSE(dialog->windowTitle().isEmpty());
    }
}

TEST_CASE("a control without a name is noticed") { // the test above can fail
    QWidget root;
    QLineEdit line(&root);
    root.show();
    CHECK_FALSE(nameless(&root).empty());
    line.setAccessibleName("x");
    CHECK(nameless(&root).empty());
}

TEST_CASE("Tab walks in reading order on every page and dialog") {
    GuiFixture gui;
    gui.window->editor()->session().checkJointNow(); // pages show what the checks say, not sooner or later
    onEveryPage(gui, [&](const QString& page) {
        INFO(page.toStdString());
        for (const auto* stack : gui.window->centralWidget()->findChildren<QStackedWidget*>(Qt::FindDirectChildrenOnly))
            if (stack->currentWidget()->findChild<ChartCard*>() == nullptr) // cards stand in columns of their own order
                CHECK(backwardSteps(stack->currentWidget()) == "");
    });
    gui.window->actions().find->trigger();
    QCoreApplication::processEvents();
    CHECK(backwardSteps(gui.window->findPanel()) == "");
    CHECK(backwardSteps(gui.window->findingsPanel()) == "");
    const ReplacePlan plan = somePlan(gui);
    const auto imported = ImportReview::begin(somePlanOfImport(gui), gui.window->book());
    REQUIRE(imported.ok());
    for (const auto& dialog : dialogs(gui, plan, **imported)) {
        INFO(dialog->metaObject()->className());
        dialog->show();
        QCoreApplication::processEvents();
        // The buttons stand in the platform's order, the one of Enter not always first.
        for (auto* buttons : dialog->findChildren<QDialogButtonBox*>())
            buttons->setFocusPolicy(Qt::NoFocus);
        std::string steps = backwardSteps(dialog.get());
        if (steps == "QPushButton → QPushButton")
            steps.clear();
        CHECK(steps == "");
    }
}

TEST_CASE("menus: a letter for each entry, none twice, in both languages; every action stands in one") {
    const LanguageGuard back;
    GuiFixture gui;
    for (const char* language : {"zh_CN", "en"}) {
        INFO(language);
        setUiLanguage(QString::fromLatin1(language));
        QStringList clashes, without;
        collectClashes(gui.window->menuBar()->actions(), QStringLiteral("menu bar"), clashes, without);
        without.removeIf([](const QString& entry) { return entry.contains(QStringLiteral("recent")) || entry.contains(QStringLiteral("最近")); });
        CHECK(clashes.join(QStringLiteral("; ")).toStdString() == "");
        CHECK(without.join(QStringLiteral("; ")).toStdString() == "");
    }
    QSet<const QAction*> reached;
    collectActions(gui.window->menuBar()->actions(), reached);
    QStringList unreached;
    for (const QAction* action : gui.window->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
        if (!reached.contains(action) && !action->isSeparator())
            unreached << action->text();
    CHECK(unreached.join(QStringLiteral("; ")).toStdString() == "");
}

TEST_CASE("no shortcut is given twice") {
    GuiFixture gui;
    QHash<QKeySequence, QString> seen;
    for (const QAction* action : gui.window->findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts()) {
            INFO(key.toString().toStdString() << " " << seen.value(key).toStdString() << " " << action->text().toStdString());
            CHECK_FALSE(seen.contains(key));
            seen.insert(key, action->text());
        }
}

TEST_CASE("F6 walks through the panes and comes round, Shift+F6 goes back") {
    GuiFixture gui;
    gui.window->activateWindow();
    (void)QTest::qWaitForWindowActive(gui.window.get());
    onEveryPage(gui, [&](const QString& page) {
        INFO(page.toStdString());
        gui.window->navigator()->setFocus();
        std::vector<QWidget*> visited;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(gui.window.get(), Qt::Key_F6);
            visited.push_back(QApplication::focusWidget());
        }
        QStringList names;
        for (const QWidget* widget : visited)
            names << (widget ? QString::fromLatin1(widget->metaObject()->className()) : QStringLiteral("none"));
        INFO(names.join(QStringLiteral(", ")).toStdString());
        CHECK(std::set<QWidget*>(visited.begin(), visited.end()).size() == 4);
        CHECK(visited.back() == gui.window->navigator());
        CHECK(gui.window->centralWidget()->isAncestorOf(visited.front()));
        QTest::keyClick(gui.window.get(), Qt::Key_F6, Qt::ShiftModifier);
        CHECK(QApplication::focusWidget() == visited[2]);
    });
}

TEST_CASE("a subject's page by keys: Enter drills, Alt+Up to the parent, Backspace and Alt+Left back") {
    GuiFixture gui;
    gui.window->activateWindow();
    (void)QTest::qWaitForWindowActive(gui.window.get());
    REQUIRE(gui.show("03"));
    gui.view()->goTo({"03", "2080101", "基本支出"});
    gui.view()->setFocus();
    QTest::keyClick(gui.view(), Qt::Key_F4);
    REQUIRE(gui.window->page().kind == PageKind::Subject);
    CHECK(gui.window->page().form.section(QChar(u'@'), 0, 0) == "functional:2080101");
    ReportPage* page = gui.window->reportPage(PageKind::Subject);
    auto* browser = page->findChild<QTextBrowser*>();
    CHECK(browser->hasFocus()); // keys work at once
    QTest::keyClick(browser, Qt::Key_Up, Qt::AltModifier);
    CHECK(gui.window->page().form.section(QChar(u'@'), 0, 0) == "functional:20801");
    QTest::keyClick(browser, Qt::Key_Backspace);
    CHECK(gui.window->page().form.section(QChar(u'@'), 0, 0) == "functional:2080101");
    QTest::keyClick(gui.window.get(), Qt::Key_Left, Qt::AltModifier);
    CHECK(gui.window->page().form == "03");
    CHECK(gui.view()->hasFocus());
    CHECK(gui.view()->currentCell().row == "2080101");
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Subject, "functional:20801"}));
    browser->setFocus();
    const PageId before = gui.window->page();
    for (int i = 0; i < 12 && gui.window->page() == before; ++i) { // Tab goes from link to link
        QTest::keyClick(browser, Qt::Key_Tab);
        QTest::keyClick(browser, Qt::Key_Return);
    }
    CHECK(gui.window->page() != before);
}

TEST_CASE("charts by keys: Tab from card to card, arrows to a part, Enter to its page, back again") {
    GuiFixture gui;
    gui.window->activateWindow();
    (void)QTest::qWaitForWindowActive(gui.window.get());
    REQUIRE(gui.window->showPage({gui.window->page().report, PageKind::Charts, {}}));
    gui.window->navigator()->setFocus();
    QTest::keyClick(gui.window.get(), Qt::Key_F6);
    auto* card = qobject_cast<ChartCard*>(QApplication::focusWidget());
    REQUIRE(card);
    QTest::keyClick(card, Qt::Key_Right);
    CHECK(card->currentPoint() >= 0);
    CHECK_FALSE(card->accessibleDescription().isEmpty());
    QTest::keyClick(card, Qt::Key_Return);
    CHECK(gui.window->page().kind != PageKind::Charts);
    QTest::keyClick(gui.window.get(), Qt::Key_Left, Qt::AltModifier);
    CHECK(gui.window->page().kind == PageKind::Charts);
}

TEST_CASE("the menu key opens the table's menu at the cell") {
    GuiFixture gui;
    REQUIRE(gui.show("01"));
    gui.view()->goTo(gui.firstFigure());
    QRect menu;
    QPoint cell;
    QTimer::singleShot(0, [&] {
        if (auto* popup = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            menu = popup->geometry();
            popup->close();
        }
    });
    const QRect at = gui.view()->visualRect(gui.view()->currentIndex());
    cell = gui.view()->viewport()->mapToGlobal(at.center());
    // As the system sends it for the key: to the focus widget, where its cursor is.
    const QPoint where = gui.view()->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, where, gui.view()->mapToGlobal(where));
    QApplication::sendEvent(gui.view()->viewport(), &event);
    REQUIRE(menu.isValid());
    CHECK((menu.topLeft() - cell).manhattanLength() < at.width() + 4 * at.height());
}

TEST_CASE("cells speak: form, row, column and value") {
    GuiFixture gui;
    REQUIRE(gui.show("01"));
    const QModelIndex cell = gui.model()->indexOf({"01", "本年收入合计", "决算数"});
    const QString spoken = cell.data(Qt::AccessibleTextRole).toString();
    for (const char* word : {"公开01表", "本年收入合计", "决算数", "3,067.91"}) {
        INFO(spoken.toStdString());
        CHECK(spoken.contains(QString::fromUtf8(word)));
    }
    const QModelIndex blank = gui.model()->indexOf(gui.firstFigure(false));
    CHECK(blank.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("空白")));
}
