// Copy, cut and paste in the window: what Excel, WPS, LibreOffice and web pages leave on the clipboard.
#include "gui_snapshot.h"

#include "ui/clipboard_grid.h"
#include "ui/paste_dialog.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

using namespace juesuan;

namespace {

void putHtml(const QString& html, const QString& text = {}) {
    auto* mime = new QMimeData;
    mime->setHtml(html);
    if (!text.isEmpty())
        mime->setText(text);
    QApplication::clipboard()->setMimeData(mime);
}

struct Paster {
    explicit Paster(const QString& form) {
        REQUIRE(gui.show(form));
        before = snapshotOf(gui);
    }
    void at(int row, int column) {
        gui.view()->selectionModel()->setCurrentIndex(gui.model()->index(row, column), QItemSelectionModel::ClearAndSelect);
    }
    void select(int row, int column, int rows, int columns) {
        at(row, column);
        gui.view()->selectBody({row, column, rows, columns});
    }
    // Pastes; a dialog that comes is looked at and answered.
    bool paste(bool accept = true, bool addRows = true) {
        bool asked = false;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            asked = true;
            auto* check = dialog->findChild<QCheckBox*>();
            if (check->isVisibleTo(dialog))
                check->setChecked(addRows);
            words = dialog->findChild<QLabel*>()->text();
            listed = dialog->findChild<QTreeWidget*>()->topLevelItemCount();
            stillSame = snapshotOf(gui) == before; // nothing changes before it is answered
            accept ? dialog->accept() : dialog->reject();
        });
        timer.start(0);
        gui.view()->paste();
        return asked;
    }
    bool pasteText(const char* text, bool accept = true) {
        QApplication::clipboard()->setText(QString::fromUtf8(text));
        return paste(accept);
    }
    CellRef cell(int row, int column) { return gui.model()->cell(gui.model()->index(row, column))->ref; }
    CellValue value(int row, int column) { return gui.value(cell(row, column)); }
    Amount amount(int row, int column) { return value(row, column).amount; }
    void undone() {
        REQUIRE(gui.window->actions().undo->isEnabled());
        gui.window->actions().undo->trigger();
        CHECK(snapshotOf(gui) == before);
        CHECK_FALSE(gui.window->actions().undo->isEnabled());
    }

    GuiFixture gui;
    QByteArray before;
    QString words;
    int listed = 0;
    bool stillSame = false;
};

Amount wan(const char* text) { return parseAmount(QString::fromUtf8(text), AmountUnit::WanYuan)->amount; }

} // namespace

TEST_CASE("a block is pasted in one step and selected") {
    Paster p("03");
    p.at(1, 3);
    CHECK_FALSE(p.pasteText("1,234.56\t（2.00）\r\n３．５\t—\r\n"));
    CHECK(p.amount(1, 3) == wan("1234.56"));
    CHECK(p.amount(1, 4) == wan("-2"));
    CHECK(p.amount(2, 3) == wan("3.5"));
    CHECK(p.value(2, 4).isBlank());
    CHECK(p.gui.view()->selectedArea().rows == 2);
    CHECK(p.gui.view()->selectedArea().columns == 2);
    p.undone();
}

TEST_CASE("what does not fit is shown first, and can be left") {
    Paster p("03");
    const int last = p.gui.model()->rowCount() - 1;
    p.at(last, 3);
    CHECK(p.pasteText("1\t三千\n2\t3\n", false));
    CHECK(p.stillSame);
    CHECK(p.listed == 1);
    CHECK(p.words.contains("1")); // one cell will change
    CHECK(snapshotOf(p.gui) == p.before);
    CHECK(p.pasteText("1\t三千\n2\t3\n"));
    CHECK(p.amount(last, 3) == wan("1"));
    p.undone();
}

TEST_CASE("one value into many cells, a block over its multiple") {
    Paster p("03");
    p.select(1, 3, 3, 2);
    CHECK_FALSE(p.pasteText("6"));
    for (int row = 1; row < 4; ++row)
        CHECK((p.amount(row, 3) == wan("6") && p.amount(row, 4) == wan("6")));
    p.undone();
    p.select(1, 3, 4, 1);
    CHECK_FALSE(p.pasteText("1\n2\n"));
    CHECK((p.amount(3, 3) == wan("1") && p.amount(4, 3) == wan("2")));
    p.undone();
}

TEST_CASE("HTML goes before text: spans, hidden digits, merged cells are asked about") {
    Paster p("03");
    p.at(1, 3);
    putHtml("<table><tr><td sdval=\"1.234567\">1.23</td><td x:num=\"2.5\">3</td></tr></table>", "1.23\t3");
    CHECK_FALSE(p.paste());
    CHECK(p.amount(1, 3) == wan("1.234567"));
    CHECK(p.amount(1, 4) == wan("2.5"));
    p.undone();
    putHtml("<table><tr><td rowspan=2>4</td><td>5</td></tr><tr><td>6</td></tr></table>");
    p.at(1, 3);
    const CellValue below = p.value(2, 3);
    CHECK(p.paste());
    CHECK(p.amount(1, 3) == wan("4"));
    CHECK(p.value(2, 3) == below);
    CHECK(p.amount(2, 4) == wan("6"));
    p.undone();
}

TEST_CASE("computed totals are left alone, with a note") {
    Paster p("03");
    auto& session = p.gui.window->editor()->session();
    REQUIRE(p.gui.window->editor()->take(session.setAutomatic(true)).ok());
    const QByteArray automatic = snapshotOf(p.gui);
    REQUIRE(session.computed(p.cell(0, 2)) == ReportSession::Computed::Yes);
    QString note;
    QObject::connect(p.gui.view(), &FormView::noted, p.gui.view(), [&](const QString& text) { note = text; });
    p.at(0, 2);
    CHECK_FALSE(p.pasteText("99999\n"));
    CHECK(snapshotOf(p.gui) == automatic);
    CHECK(note.contains("1"));
    CHECK(note.contains(QStringLiteral("公式")));
}

TEST_CASE("every form, copied whole and pasted over itself or a blank form, is what it was") {
    Paster p("01");
    for (const char* unit : {"wan", "yuan"}) {
        (QByteArray(unit) == "wan" ? p.gui.window->actions().wanYuan : p.gui.window->actions().yuan)->trigger();
        for (const FormDefinition& form : p.gui.window->editor()->report().formSet().forms()) {
            INFO(form.id.toStdString() << " " << unit);
            REQUIRE(p.gui.show(form.id));
            p.gui.view()->selectAll();
            QTest::keyClick(p.gui.view(), Qt::Key_C, Qt::ControlModifier);
            const QString text = QApplication::clipboard()->text();
            const QString html = QApplication::clipboard()->mimeData()->html();
            CHECK(html.contains("<th"));
            CHECK_FALSE(p.paste());
            CHECK(snapshotOf(p.gui) == p.before);
            CHECK_FALSE(p.gui.window->actions().undo->isEnabled()); // nothing was done
            const bool figures = p.gui.window->editor()->report().formHasFigures(form.id);
            for (const bool asText : {false, true}) {
                if (!figures || (asText && QByteArray(unit) == "yuan")) // text cannot say how exact 元 are
                    continue;
                p.gui.view()->selectAll();
                QTest::keyClick(p.gui.view(), Qt::Key_Delete);
                CHECK_FALSE(p.gui.window->editor()->report().formHasFigures(form.id));
                p.gui.view()->setCurrentIndex(p.gui.model()->index(0, p.gui.model()->columnCount() - 1));
                if (asText)
                    QApplication::clipboard()->setText(text);
                else
                    putHtml(html);
                CHECK_FALSE(p.paste());
                CHECK(snapshotOf(p.gui) == p.before);
                p.gui.window->actions().undo->trigger();
                p.gui.window->actions().undo->trigger();
                CHECK(snapshotOf(p.gui) == p.before);
            }
        }
    }
    p.gui.window->actions().wanYuan->trigger();
}

TEST_CASE("copying takes spans and headers along, and only what is selected") {
    Paster p("05");
    p.gui.view()->selectColumns(2, 3);
    p.gui.view()->copySelection();
    CellGrid grid = gridFromMime(QApplication::clipboard()->mimeData());
    CHECK(grid[0][0].text == QStringLiteral("本年支出"));
    CHECK(grid[0][0].columnSpan == 3);
    CHECK(grid[0][0].header);
    CHECK(int(grid.size()) == p.gui.model()->rowCount() + 3);
    p.gui.view()->selectColumns(3, 1); // a part of what 本年支出 spans
    p.gui.view()->copySelection();
    grid = gridFromMime(QApplication::clipboard()->mimeData());
    CHECK(grid[0][0].text == QStringLiteral("本年支出"));
    CHECK(grid[0][0].columnSpan == 1);
    p.select(0, 0, 1, 3); // 合计 spans code and name
    p.gui.view()->copySelection();
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("合计\t\t")));
    CHECK(QApplication::clipboard()->mimeData()->html().contains("<td colspan=\"2\">合计</td>"));
}

TEST_CASE("cut clears in one step and pastes back") {
    Paster p("03");
    p.select(0, 2, 2, 2);
    QTest::keyClick(p.gui.view(), Qt::Key_X, Qt::ControlModifier);
    CHECK(p.value(0, 2).isBlank());
    p.undone();
    p.select(0, 2, 2, 2);
    p.gui.window->actions().cut->trigger();
    CHECK_FALSE(p.paste());
    CHECK(snapshotOf(p.gui) == p.before);
}

TEST_CASE("rows that a table lacks come with the paste when wanted") {
    Paster p("03");
    const int rows = p.gui.model()->rowCount();
    p.at(0, 0);
    const char* block = "合计\t\t1.00\n2299901\t其他支出\t2.00\n";
    QApplication::clipboard()->setText(QString::fromUtf8(block));
    REQUIRE_FALSE(p.gui.window->editor()->report().hasRow("03", "2299901"));
    CHECK(p.paste(true, false));
    CHECK(p.gui.model()->rowCount() == rows);
    CHECK(p.amount(0, 2) == wan("1"));
    p.undone();
    CHECK(p.paste(true, true));
    CHECK(p.gui.window->editor()->report().hasRow("03", "2299901"));
    CHECK(p.gui.value({"03", "2299901", "本年支出合计"}).amount == wan("2"));
    p.undone();
}

TEST_CASE("2,000 cells are pasted and taken back as one step") {
    Paster p("03");
    // A form of 400 subject rows × 5 columns.
    ReportEditor* editor = p.gui.window->editor();
    ChangeSet rows{QStringLiteral("add-row"), {}, {}};
    for (int i = 0; i < 400; ++i)
        rows.changes.push_back(RowChange{"03", QString::number(2400000 + i), false, true, {}, QStringLiteral("科目")});
    REQUIRE(editor->take(rows).ok());
    const QByteArray before = snapshotOf(p.gui);
    QString text;
    for (int row = 0; row < 400; ++row) {
        for (int column = 0; column < 5; ++column)
            text += QString::number(row) + '.' + QString::number(10 + column) + (column < 4 ? '\t' : '\n');
    }
    QApplication::clipboard()->setText(text);
    p.at(p.gui.model()->rowCount() - 400, 2);
    QElapsedTimer timer;
    timer.start();
    CHECK_FALSE(p.paste());
    const qint64 took = timer.elapsed();
    WARN("paste of 2,000 cells: " << took << " ms");
    CHECK(snapshotOf(p.gui) != before);
    timer.restart();
    p.gui.window->actions().undo->trigger();
    WARN("its undo: " << timer.elapsed() << " ms");
    CHECK(snapshotOf(p.gui) == before);
}
