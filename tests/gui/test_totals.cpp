// 公式运算 and 封存 in the window.
#include "gui_fixture.h"

#include "ui/override_dialog.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QPlainTextEdit>
#include <QTimer>

using namespace juesuan;

namespace {

// Answers the next message box with its default button.
void answerNextBox() {
    QTimer::singleShot(0, [] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
            (box->defaultButton() ? static_cast<QAbstractButton*>(box->defaultButton()) : box->button(QMessageBox::Yes))->click();
    });
}
const CellRef other{"01", "其他收入", "决算数"};
const CellRef total{"01", "本年收入合计", "决算数"};

} // namespace

TEST_CASE("F9 computes the totals once, after showing which; undo brings all back") {
    GuiFixture gui;
    REQUIRE(gui.show("03"));
    const QHash<CellRef, CellValue> before = gui.window->editor()->report().figures();
    REQUIRE_FALSE(gui.window->editor()->session().computeAll().empty());
    answerNextBox();
    gui.window->actions().compute->trigger();
    CHECK(gui.window->editor()->session().computeAll().empty());
    CHECK(gui.window->editor()->report().figures() != before);
    gui.window->actions().undo->trigger();
    CHECK(gui.window->editor()->report().figures() == before);
}

TEST_CASE("typing over a computed total asks for a reason and can be given back") {
    GuiFixture gui;
    REQUIRE(gui.show("01"));
    answerNextBox();
    gui.window->actions().automatic->trigger();
    REQUIRE(gui.window->editor()->report().derivation.automatic);
    REQUIRE(gui.window->editor()->session().computed(total) == ReportSession::Computed::Yes);
    const CellValue computed = gui.value(total);
    gui.view()->goTo(total);
    bool asked = false;
    QTimer::singleShot(0, [&] {
        auto* dialog = qobject_cast<OverrideDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        asked = true;
        auto* amount = dialog->findChild<QLineEdit*>();
        CHECK(amount->text() == QStringLiteral("7"));
        QTest::keyClicks(amount, QStringLiteral("7x"));
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("批复数"));
        dialog->accept();
        CHECK(dialog->isVisible()); // "77x" is no amount; nothing is lost
        amount->setText(QStringLiteral("77"));
        dialog->accept();
    });
    QTest::keyClick(gui.view(), Qt::Key_7);
    REQUIRE(asked);
    CHECK(gui.value(total) == CellValue::figure(*parseAmount(u"77", AmountUnit::WanYuan)));
    gui.view()->goTo(other);
    gui.view()->goTo(total);
    REQUIRE(gui.window->actions().resume->isEnabled());
    gui.window->actions().resume->trigger();
    CHECK(gui.value(total).amount == computed.amount);
}

TEST_CASE("a sealed report cannot be edited until it is unsealed") {
    GuiFixture gui;
    REQUIRE(gui.show("01"));
    const auto seal = [&] {
        QTimer::singleShot(0, [] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                box->button(QMessageBox::Yes)->click();
        });
        gui.window->actions().seal->trigger();
    };
    seal();
    REQUIRE(gui.window->editor()->report().sealed());
    const CellRef cell = gui.firstFigure();
    const CellValue before = gui.value(cell);
    gui.view()->goTo(cell);
    gui.type(QStringLiteral("1"));
    CHECK(gui.value(cell) == before);
    CHECK_FALSE(gui.window->actions().clear->isEnabled());
    seal();
    CHECK_FALSE(gui.window->editor()->report().sealed());
    CHECK(gui.window->actions().clear->isEnabled());
}
