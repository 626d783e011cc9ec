// Finding, going to what was found, and going to a place by name.
#include "ui/main_window.h"

#include "model/evaluation_field.h"
#include "ui/find_panel.h"
#include "ui/form_page.h"
#include "ui/go_to_dialog.h"
#include "ui/narrative_page.h"
#include "ui/settings.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QTextEdit>

#include <algorithm>

namespace juesuan {

namespace {

PageId pageOf(qint64 report, const SearchHit& hit) {
    if (hit.kind != SearchHit::Kind::Text)
        return {report, PageKind::Form, hit.cell.form};
    switch (hit.place.kind) {
    case WrittenPlace::Kind::Duty:
    case WrittenPlace::Kind::Office: return {report, PageKind::Profile, {}};
    case WrittenPlace::Kind::Heading:
    case WrittenPlace::Kind::Paragraph:
    case WrittenPlace::Kind::Remark: return {report, PageKind::Narrative, {}};
    case WrittenPlace::Kind::Evaluation: return {report, PageKind::Evaluations, {}};
    case WrittenPlace::Kind::Term:
    case WrittenPlace::Kind::Explanation: return {report, PageKind::Glossary, {}};
    }
    return {};
}

// Of a hit outside the 说明 and the forms.
TextPlace placeOf(const Report& report, const SearchHit& hit) {
    using Part = TextPlace::Part;
    const int item = hit.place.item;
    switch (hit.place.kind) {
    case WrittenPlace::Kind::Duty: return {Part::Profile, item, -1, hit.start, hit.length, QStringLiteral("duties")};
    case WrittenPlace::Kind::Office: return {Part::Profile, item, -1, hit.start, hit.length, QStringLiteral("offices")};
    case WrittenPlace::Kind::Evaluation:
        return {Part::Evaluations, item, -1, hit.start, hit.length, evaluationFields(report.evaluations[size_t(item)]).value(hit.place.part)};
    case WrittenPlace::Kind::Term: return {Part::Glossary, item, -1, 0, 0, {}};
    case WrittenPlace::Kind::Explanation: return {Part::Glossary, item, -1, hit.start, hit.length, {}};
    default: break;
    }
    return {};
}

// What is marked where the fingers are, to begin with.
QString markedText() {
    QString text;
    if (const auto* edit = qobject_cast<QTextEdit*>(QApplication::focusWidget()))
        text = edit->textCursor().selectedText();
    else if (const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
        text = line->selectedText();
    return text.contains(QChar::ParagraphSeparator) ? QString() : text.left(80);
}

} // namespace

void MainWindow::makeFindPanel() {
    m_find = new FindPanel;
    m_find->setUnit(settings::amountUnit());
    m_find->editorOf = [this](qint64 report) { return editorFor(report); };
    m_findDock = new QDockWidget(this);
    m_findDock->setObjectName(QStringLiteral("find"));
    m_findDock->setWidget(m_find);
    connect(m_find, &FindPanel::hitWanted, this, &MainWindow::showHit);
    connect(m_find, &FindPanel::problem, this, &MainWindow::showProblem);
    connect(m_find, &FindPanel::leaveWanted, this, [this] {
        m_findDock->hide();
        focusPage();
    });
}

void MainWindow::find(bool replacing) {
    if (!m_editor)
        return;
    const QString marked = m_find->isAncestorOf(QApplication::focusWidget()) ? QString() : markedText();
    m_findDock->show();
    m_findDock->raise();
    m_find->begin(marked, replacing);
}

void MainWindow::findNext(int direction) {
    if (!m_editor)
        return;
    if (m_find->wanted()->text().isEmpty())
        return find(false);
    if (!m_findDock->isVisible()) { // searching is for eyes that look
        m_findDock->show();
        m_findDock->raise();
    }
    m_find->step(direction);
}

void MainWindow::showHit(qint64 report, const SearchHit& hit, bool enter) {
    if (!showPage(pageOf(report, hit)))
        return;
    if (m_page.kind == PageKind::Form) {
        if (hit.kind == SearchHit::Kind::Header)
            m_formPage->view()->goTo(firstBelow(hit.text));
        else
            m_formPage->view()->goTo(hit.cell);
    } else if (m_page.kind == PageKind::Narrative) {
        static_cast<NarrativePage*>(reportPage(PageKind::Narrative))->mark(hit.place, hit.start, hit.length);
    } else if (ReportPage* page = reportPage(m_page.kind)) {
        return page->showPlace(placeOf(m_editor->report(), hit), enter);
    }
    if (enter)
        focusPage();
}

CellRef MainWindow::firstBelow(const QString& header) const {
    const FormTableModel* model = m_formPage->formModel();
    const auto& lines = model->layout().header;
    for (size_t line = lines.size(); line-- > 0;)
        for (size_t column = 0; column < lines[line].size(); ++column)
            if (lines[line][column].text == header)
                for (int row = 0; row < model->rowCount(); ++row)
                    if (const LayoutCell* cell = model->cell(model->index(row, int(column))); cell && !cell->ref.row.isEmpty())
                        return cell->ref;
    return {};
}

void MainWindow::focusPage() {
    if (m_page.kind == PageKind::Form && m_formPage)
        m_formPage->view()->setFocus();
    else
        paneOfPage()->setFocus();
}

// As in Excel: what was taken back or done again is where one looks at next.
void MainWindow::showChanged(const std::vector<CellRef>& cells) {
    if (m_page.kind != PageKind::Form || !m_formPage || cells.empty())
        return; // other pages show their own
    const CellRef now = m_formPage->view()->currentCell();
    const bool followed = m_editor->session().computed(now) == ReportSession::Computed::Yes;
    if (!followed && std::find(cells.begin(), cells.end(), now) != cells.end())
        return; // such as a selection that was cleared, which stays
    if (showPage({m_page.report, PageKind::Form, cells.front().form}))
        m_formPage->view()->goTo(cells.front());
}

void MainWindow::goToPlace() {
    if (!m_editor)
        return;
    GoToDialog dialog(GoToTargets(*m_book, *m_editor, m_page), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const GoToTarget target = dialog.target();
    if (showPage(target.page) && m_page.kind == PageKind::Form && !target.cell.row.isEmpty())
        m_formPage->view()->goTo(target.cell);
    focusPage();
}

} // namespace juesuan
