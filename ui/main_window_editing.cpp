// Actions on the cells of a form: cut, fill, select, zoom, column widths; what stands in the status bar about them.
#include "ui/main_window.h"

#include "ui/form_columns.h"
#include "ui/form_page.h"
#include "ui/settings.h"
#include "ui/window_actions.h"

#include <QLabel>

#include <algorithm>

namespace juesuan {

namespace {
constexpr int zoomSteps[] = {50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300}; // per cent
}

void MainWindow::makeEditingActions() {
    WindowActions& a = *m_actions;
    for (QAction** action : {&a.cut, &a.fillDown, &a.fillRight, &a.selectAll, &a.zoomIn, &a.zoomOut, &a.zoomReset, &a.fitColumns})
        *action = new QAction(this);
    a.cut->setShortcut(QKeySequence::Cut);
    a.fillDown->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    a.fillRight->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    a.zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    a.zoomOut->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    a.zoomReset->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
}

void MainWindow::connectEditing() {
    WindowActions& a = *m_actions;
    const auto on = [this](QAction* action, auto what) { connect(action, &QAction::triggered, this, what); };
    on(a.cut, [this] { formPage()->view()->cutSelection(); });
    on(a.fillDown, [this] { formPage()->view()->fillDown(); });
    on(a.fillRight, [this] { formPage()->view()->fillRight(); });
    on(a.selectAll, [this] {
        formPage()->view()->setFocus();
        formPage()->view()->selectAll();
    });
    on(a.zoomIn, [this] { zoom(1); });
    on(a.zoomOut, [this] { zoom(-1); });
    on(a.zoomReset, [this] { zoom(0); });
    on(a.fitColumns, [this] { formPage()->view()->columns()->forget(); });
}

void MainWindow::retranslateEditing() {
    WindowActions& a = *m_actions;
    a.cut->setText(tr("Cu&t"));
    a.clear->setText(tr("C&lear cells") + QStringLiteral("\tDel")); // no shortcut of the window's: it is the table's key
    a.selectAll->setText(tr("&Select all") + QStringLiteral("\tCtrl+A"));
    a.fillDown->setText(tr("Fill &down"));
    a.fillDown->setStatusTip(tr("Puts the first selected figure of each column, or the figure above, into the selected cells"));
    a.fillRight->setText(tr("Fill r&ight"));
    a.fillRight->setStatusTip(tr("Puts the first selected figure of each row, or the figure to the left, into the selected cells"));
    a.zoomMenu->setTitle(tr("&Zoom"));
    a.zoomIn->setText(tr("Zoom &in"));
    a.zoomOut->setText(tr("Zoom &out"));
    a.zoomReset->setText(tr("&Actual size"));
    a.fitColumns->setText(tr("Fit column &widths"));
    a.fitColumns->setStatusTip(tr("Forgets the widths that were dragged for this table"));
    m_zoomLabel->setToolTip(tr("Zoom of the tables: Ctrl and the mouse wheel, Ctrl+Plus, Ctrl+Minus, Ctrl+0"));
}

void MainWindow::refreshEditing() {
    WindowActions& a = *m_actions;
    const bool form = m_editor && m_page.kind == PageKind::Form;
    const bool editable = form && m_editor->editable();
    for (QAction* action : {a.cut, a.fillDown, a.fillRight})
        action->setEnabled(editable);
    for (QAction* action : {a.selectAll, a.zoomIn, a.zoomOut, a.zoomReset, a.fitColumns})
        action->setEnabled(form);
    const int percent = settings::zoom();
    a.zoomIn->setEnabled(form && percent < *std::rbegin(zoomSteps));
    a.zoomOut->setEnabled(form && percent > zoomSteps[0]);
    m_zoomLabel->setVisible(form);
    m_zoomLabel->setText(tr("%1 %").arg(percent));
    m_zoomLabel->setAccessibleName(tr("Zoom"));
}

void MainWindow::zoom(int steps) {
    const int now = settings::zoom();
    int percent = 100;
    if (steps > 0) {
        const int* next = std::upper_bound(std::begin(zoomSteps), std::end(zoomSteps), now);
        percent = next == std::end(zoomSteps) ? now : *next;
    } else if (steps < 0) {
        const int* next = std::lower_bound(std::begin(zoomSteps), std::end(zoomSteps), now);
        percent = next == std::begin(zoomSteps) ? now : *(next - 1);
    }
    settings::setZoom(percent);
    formPage()->setZoom(percent);
    refreshEditing();
}

void MainWindow::showForm(int step) {
    if (!m_editor || m_page.kind != PageKind::Form)
        return;
    const auto& forms = m_editor->report().formSet().forms();
    for (size_t i = 0; i < forms.size(); ++i)
        if (forms[i].id == m_page.form && i + size_t(step) < forms.size()) { // before the first: wraps beyond the size
            showPage({m_page.report, PageKind::Form, forms[i + size_t(step)].id});
            formPage()->view()->setFocus();
            return;
        }
}

} // namespace juesuan
