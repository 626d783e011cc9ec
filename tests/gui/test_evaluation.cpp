// 自评表, 名词解释 and 概况 in the window: models, gestures and their undo to the byte, findings at their fields, jumps.
#include "gui_fixture.h"

#include "model/evaluation_field.h"
#include "ui/evaluations_page.h"
#include "ui/findings_filter.h"
#include "ui/findings_model.h"
#include "ui/findings_panel.h"
#include "ui/funds_model.h"
#include "ui/glossary_model.h"
#include "ui/glossary_page.h"
#include "ui/indicator_model.h"
#include "ui/marked_delegate.h"
#include "ui/narrative_page.h"
#include "ui/navigator_model.h"
#include "ui/navigator.h"
#include "ui/profile_list.h"
#include "ui/profile_page.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextEdit>
#include <QTreeView>
#include <QUndoStack>

using namespace juesuan;

namespace {

QString tree(const QAbstractItemModel& model, const QModelIndex& parent = {}, int level = 0) {
    QString out;
    for (int r = 0; r < model.rowCount(parent); ++r) {
        QStringList cells;
        for (int c = 0; c < model.columnCount(parent); ++c)
            cells << model.index(r, c, parent).data().toString();
        out += QString(level * 2, QChar(u' ')) + cells.join(QStringLiteral("|")) + QChar(u'\n') + tree(model, model.index(r, 0, parent), level + 1);
    }
    return out;
}

template <typename Page> struct WrittenGui : GuiFixture {
    Page* page = nullptr;
    QByteArray before;
    explicit WrittenGui(PageKind kind) {
        REQUIRE(window->showPage({window->page().report, kind, {}}));
        page = static_cast<Page*>(window->reportPage(kind));
        REQUIRE(page);
        window->resize(1280, 900);
        window->activateWindow(); // shortcuts of a widget need the focus
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        window->editor()->session().checkJointNow();
        before = dump();
    }
    const Report& report() { return window->editor()->report(); }
    QByteArray dump() {
        QByteArray out;
        for (const ReportPart part : allReportParts)
            out += report().part(part) + '\n';
        return out;
    }
    // One step, which undo takes back to the byte and redo brings again.
    void checkOneStep(int steps = 1) {
        QUndoStack* stack = window->editor()->undoStack();
        CHECK(stack->count() == steps);
        const QByteArray after = dump();
        CHECK(after != before);
        for (int i = 0; i < steps; ++i)
            stack->undo();
        CHECK(dump() == before);
        for (int i = 0; i < steps; ++i)
            stack->redo();
        CHECK(dump() == after);
    }
    // Types into the current cell of a view as fingers do.
    void typeInto(QAbstractItemView* view, const QString& text) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        view->setFocus();
        view->edit(view->currentIndex());
        for (QWidget* editor : view->viewport()->findChildren<QWidget*>()) {
            if (!qobject_cast<QLineEdit*>(editor) && !qobject_cast<QPlainTextEdit*>(editor))
                continue;
            QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(editor, text);
            QTest::keyClick(editor, Qt::Key_Return);
            QCoreApplication::processEvents(); // a line's editor closes when the key is through
            return;
        }
        FAIL("no editor opened");
    }
};

struct EvaluationGui : WrittenGui<EvaluationsPage> {
    EvaluationGui() : WrittenGui(PageKind::Evaluations) {}
    QModelIndex at(int indicator, IndicatorModel::Column column = IndicatorModel::Name) {
        return page->indicators()->indexOfIndicator(indicator, column);
    }
    const Evaluation& table() { return report().evaluations[0]; }
};

} // namespace

TEST_CASE("indicators print as a tree with sums, and follow edits") {
    EvaluationGui gui;
    const QAbstractItemModelTester watched(gui.page->indicators(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester fundsWatched(gui.page->funds(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QString printed = tree(*gui.page->indicators());
    INFO(printed.toStdString());
    CHECK(printed.startsWith(QStringLiteral("产出指标|||45|45|\n  数量指标|||45|45|\n    完成数据校验的业务类别|≥8类|9类|45|45|\n")));
    CHECK(printed.contains(QStringLiteral("\n预算执行率||")));
    CHECK(printed.contains(QStringLiteral("\n总分|||100|")));
    gui.page->indicatorView()->setCurrentIndex(gui.at(0, IndicatorModel::Score));
    gui.typeInto(gui.page->indicatorView(), QStringLiteral("44.5"));
    CHECK(gui.table().indicators[0].score == "44.5");
    CHECK(gui.at(0).parent().siblingAtColumn(IndicatorModel::Score).data().toString() == "44.5"); // the level's sum
    gui.checkOneStep();
}

TEST_CASE("a level is renamed over its indicators, and the tree follows when groups meet") {
    EvaluationGui gui;
    const QAbstractItemModelTester watched(gui.page->indicators(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    IndicatorModel* model = gui.page->indicators();
    REQUIRE(gui.table().indicators.size() == 3);
    CHECK(model->rowCount() == 5);
    const QModelIndex level = model->index(1, 0);
    REQUIRE(model->setData(level, gui.table().indicators[0].level1, Qt::EditRole));
    CHECK(model->rowCount() == 4);
    CHECK(gui.table().indicators[1].level1 == gui.table().indicators[0].level1);
    gui.checkOneStep();
}

TEST_CASE("indicators are added beside the current one, of chosen levels, removed and moved") {
    EvaluationGui gui;
    const QAbstractItemModelTester watched(gui.page->indicators(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTreeView* view = gui.page->indicatorView();
    view->setCurrentIndex(gui.at(0));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Insert);
    REQUIRE(gui.table().indicators.size() == 4);
    CHECK(gui.table().indicators[1].level2 == gui.table().indicators[0].level2);
    CHECK(view->currentIndex() == gui.at(1));
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    CHECK(gui.table().indicators[0].level3.isEmpty());
    CHECK(view->currentIndex() == gui.at(0));
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier); // already the first of its level
    gui.page->addIndicator(QStringLiteral("产出指标"), QStringLiteral("时效指标"));
    CHECK(gui.table().indicators[2].level2 == QStringLiteral("时效指标"));
    view->setCurrentIndex(gui.at(2));
    QTest::keyClick(view, Qt::Key_Delete, Qt::ControlModifier);
    CHECK(gui.table().indicators.size() == 4);
    view->setCurrentIndex(gui.page->indicators()->index(0, 0)); // a whole level
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
    CHECK(gui.table().indicators[0].level1 == QStringLiteral("效益指标"));
    gui.checkOneStep(5);
}

TEST_CASE("Delete blanks a cell, the total is computed on request") {
    EvaluationGui gui;
    QTableView* funds = gui.page->fundsView();
    funds->setCurrentIndex(gui.page->funds()->index(0, FundsModel::Rate));
    funds->setFocus();
    QTest::keyClick(funds, Qt::Key_Delete);
    CHECK(gui.table().funds[0].rate.isEmpty());
    CHECK(gui.page->funds()->index(0, FundsModel::Computed).data().toString().contains(QChar(u'%')));
    gui.window->editor()->undoStack()->undo();
    gui.page->indicatorView()->setCurrentIndex(gui.page->indicators()->indexOfField("totalScore"));
    gui.typeInto(gui.page->indicatorView(), "1");
    CHECK(gui.table().totalScore == "1");
    gui.page->computeTotals();
    CHECK(gui.dump() == gui.before); // the sample's own total was right
    gui.window->editor()->undoStack()->undo();
    CHECK(gui.table().totalScore == "1");
}

TEST_CASE("a project's table comes and goes") {
    EvaluationGui gui;
    const size_t tables = gui.report().evaluations.size();
    gui.page->addTable();
    REQUIRE(gui.report().evaluations.size() == tables + 1);
    CHECK(gui.page->table() == 1);
    CHECK(gui.report().evaluations[1].unit == gui.report().unit.name);
    gui.checkOneStep();
    gui.window->editor()->undoStack()->undo();
    CHECK(gui.page->table() == int(tables) - 1);
    gui.page->removeTable();
    CHECK(gui.report().evaluations.size() == tables - 1);
    CHECK(gui.page->table() == -1);
    gui.checkOneStep();
}

TEST_CASE("head and goals are typed, and kept when the focus leaves") {
    EvaluationGui gui;
    QPlainTextEdit* goals = nullptr;
    for (QPlainTextEdit* area : gui.page->findChildren<QPlainTextEdit*>())
        if (area->accessibleName() == QStringLiteral("预期目标"))
            goals = area;
    REQUIRE(goals);
    goals->setFocus();
    goals->selectAll();
    QTest::keyClicks(goals, "abc");
    CHECK(gui.table().expectedGoals != "abc");
    gui.page->indicatorView()->setFocus();
    CHECK(gui.table().expectedGoals == "abc");
    gui.checkOneStep();
}

TEST_CASE("a finding stands at its field, in the panel, on the badge, and F8 leads to it") {
    EvaluationGui gui;
    gui.page->indicatorView()->setCurrentIndex(gui.at(0, IndicatorModel::Actual));
    gui.typeInto(gui.page->indicatorView(), QStringLiteral("7"));
    gui.window->editor()->session().checkJointNow();
    Q_EMIT gui.window->editor()->session().findingsChanged();
    const QModelIndex score = gui.at(0, IndicatorModel::Score);
    CHECK(CellMark(score.data(MarkRole).toInt()) == CellMark::Warning);
    CHECK(score.data(Qt::ToolTipRole).toString().contains(QStringLiteral("≥8类")));
    FindingsPanel* panel = gui.window->findingsPanel();
    const auto& findings = gui.window->editor()->session().findings();
    int missed = -1;
    for (int i = 0; i < int(findings.size()); ++i)
        if (findings[size_t(i)].rule == u"eval.missed-full")
            missed = i;
    REQUIRE(missed >= 0);
    const QModelIndex row = panel->findingsModel()->indexOfFinding(missed);
    CHECK(row.parent().data().toString().startsWith(gui.table().project));
    CHECK(row.parent().parent().data().toString().startsWith(QStringLiteral("自评表")));
    CHECK(row.siblingAtColumn(FindingsModel::Place).data().toString().contains(QStringLiteral("≥8类")));
    auto* navigator = static_cast<NavigatorModel*>(gui.window->navigator()->model());
    CHECK(navigator->indexOf(gui.window->page()).data(NavigatorModel::BadgeRole).toInt() >= 1);
    REQUIRE(gui.show("01"));
    gui.page->indicatorView()->setCurrentIndex({});
    for (size_t i = 0; i < findings.size() && gui.window->page().kind != PageKind::Evaluations; ++i)
        panel->step(1);
    REQUIRE(gui.window->page().kind == PageKind::Evaluations);
    Q_EMIT panel->jumpToText(findings[size_t(missed)].place);
    CHECK(gui.page->indicatorView()->currentIndex() == gui.at(0, IndicatorModel::Score));
    // A warning of a text is accepted as others are, and lapses with the text.
    REQUIRE(gui.window->editor()->accept(findings[size_t(missed)], "agreed").ok());
    CHECK(CellMark(gui.at(0, IndicatorModel::Score).data(MarkRole).toInt()) == CellMark::None);
    CHECK(panel->findingsModel()->indexOfFinding(missed).siblingAtColumn(FindingsModel::Accepted).data().toString() == "agreed");
}

TEST_CASE("the findings of texts keep the model sound") {
    EvaluationGui gui;
    FindingsModel model;
    const QAbstractItemModelTester watched(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSession(&gui.window->editor()->session());
    REQUIRE(gui.page->indicators()->setData(gui.at(0, IndicatorModel::Score), "50", Qt::EditRole));
    gui.window->editor()->session().checkJointNow();
    Q_EMIT gui.window->editor()->session().findingsChanged();
    int findings = 0;
    for (int f = 0; f < model.rowCount(); ++f)
        for (int s = 0; s < model.rowCount(model.index(f, 0)); ++s)
            findings += model.rowCount(model.index(s, 0, model.index(f, 0)));
    CHECK(findings == int(gui.window->editor()->session().findings().size()));
}

TEST_CASE("a sealed report shows its tables and takes nothing") {
    EvaluationGui gui;
    REQUIRE(gui.window->editor()->take(gui.window->editor()->session().seal()).ok());
    CHECK_FALSE(gui.at(0, IndicatorModel::Score).flags() & Qt::ItemIsEditable);
    CHECK_FALSE(gui.page->funds()->index(0, FundsModel::Rate).flags() & Qt::ItemIsEditable);
    for (const QPlainTextEdit* area : gui.page->findChildren<QPlainTextEdit*>())
        CHECK(area->isReadOnly());
    const QByteArray sealed = gui.dump();
    gui.page->indicatorView()->setCurrentIndex(gui.at(0));
    QTest::keyClick(gui.page->indicatorView(), Qt::Key_Insert);
    CHECK(gui.dump() == sealed);
}

TEST_CASE("glossary: entries typed, added, moved, removed") {
    WrittenGui<GlossaryPage> gui(PageKind::Glossary);
    const QAbstractItemModelTester watched(gui.page->entries(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int entries = gui.page->entries()->rowCount();
    REQUIRE(entries > 1);
    QTableView* view = gui.page->view();
    view->setCurrentIndex(gui.page->entries()->index(0, GlossaryModel::Text));
    gui.typeInto(view, "xyz");
    CHECK(gui.report().glossary.entries[0].text == "xyz");
    view->setCurrentIndex(gui.page->entries()->index(0, GlossaryModel::Term));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
    CHECK(gui.report().glossary.entries[1].text == "xyz");
    CHECK(view->currentIndex().row() == 1);
    QTest::keyClick(view, Qt::Key_Insert);
    CHECK(gui.page->entries()->rowCount() == entries + 1);
    QTest::keyClick(view, Qt::Key_Delete, Qt::ControlModifier);
    CHECK(gui.page->entries()->rowCount() == entries);
    gui.checkOneStep(4);
}

TEST_CASE("the profile: duties and offices typed, added, moved, removed") {
    WrittenGui<ProfilePage> gui(PageKind::Profile);
    ProfileListEditor* duties = gui.page->duties();
    const QAbstractItemModelTester watched(duties->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int count = duties->model()->rowCount();
    REQUIRE(count > 1);
    duties->view()->setCurrentIndex(duties->model()->index(0));
    gui.typeInto(duties->view(), "abc");
    CHECK(gui.report().profile.duties[0] == "abc");
    CHECK(gui.report().narrative.sections[0].paragraphs[0].text.endsWith("abc"));
    duties->view()->setCurrentIndex(duties->model()->index(0));
    duties->view()->setFocus();
    QTest::keyClick(duties->view(), Qt::Key_Down, Qt::AltModifier);
    CHECK(gui.report().profile.duties[1] == "abc");
    QTest::keyClick(duties->view(), Qt::Key_Delete, Qt::ControlModifier);
    CHECK(duties->model()->rowCount() == count - 1);
    gui.checkOneStep(3);
}

TEST_CASE("a place of the narrative is shown and marked") {
    WrittenGui<NarrativePage> gui(PageKind::Narrative);
    const auto& sections = gui.report().narrative.sections;
    int section = -1;
    for (int s = 0; s < int(sections.size()); ++s)
        if (!sections[size_t(s)].paragraphs.empty() && sections[size_t(s)].paragraphs[0].text.size() > 10)
            section = s;
    REQUIRE(section >= 0);
    gui.window->showText({TextPlace::Part::Narrative, section, 0, 2, 5, {}});
    CHECK(gui.page->text()->textCursor().selectedText() == sections[size_t(section)].paragraphs[0].text.mid(2, 5));
    gui.window->showText({TextPlace::Part::Narrative, section, 99, 0, 0, {}}); // nowhere: nothing happens
    CHECK(gui.page->text()->textCursor().selectedText() == sections[size_t(section)].paragraphs[0].text.mid(2, 5));
}
