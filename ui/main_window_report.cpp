// What is done to a report as a whole: 公式运算 and 封存.
#include "ui/main_window.h"

#include "analysis/edition_changes.h"
#include "session/messages.h"
#include "session/resources.h"
#include "ui/edition_words.h"
#include "ui/form_page.h"
#include "ui/language.h"
#include "ui/override_dialog.h"
#include "ui/settings.h"
#include "ui/window_actions.h"
#include "ui/words.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

namespace juesuan {

namespace {
constexpr int shownChanges = 15; // more would not fit a screen; the rest is counted
}

bool MainWindow::agreeToComputed(const ChangeSet& change, const QString& question) {
    QStringList lines;
    int totals = 0;
    for (const Change& item : change.changes)
        if (const auto* cell = std::get_if<CellChange>(&item); cell && ++totals <= shownChanges) {
            const FormDefinition* form = m_editor->report().formSet().form(cell->cell.form);
            const ColumnDefinition* column = form ? form->column(cell->cell.row, cell->cell.column) : nullptr;
            const Measure measure = column ? column->measure : Measure::Money;
            const auto words = [&](const CellValue& value) {
                return value.isBlank() ? tr("(blank)") : Words::exactFigure(value, measure, settings::amountUnit());
            };
            lines << QStringLiteral("%1:  %2 → %3").arg(Words::cell(m_editor->report(), cell->cell), words(cell->before), words(cell->after));
        }
    if (totals == 0)
        return true;
    if (totals > shownChanges)
        lines << tr("… and %1 more").arg(totals - shownChanges);
    QMessageBox box(QMessageBox::Question, tr("Compute totals"), question.arg(totals), QMessageBox::Cancel, this);
    box.setInformativeText(lines.join(QChar(u'\n')));
    QPushButton* go = box.addButton(tr("Compute"), QMessageBox::AcceptRole);
    box.setDefaultButton(go);
    box.exec();
    return box.clickedButton() == go;
}

void MainWindow::computeTotals() {
    if (!m_editor)
        return;
    const ChangeSet change = m_editor->session().computeAll();
    if (change.empty()) {
        statusBar()->showMessage(tr("Every total is the sum of its parts; nothing to compute."), 5000);
        return;
    }
    if (!agreeToComputed(change, tr("%1 totals differ from the sum of their parts and will be changed:")))
        return;
    if (const auto done = m_editor->take(change); !done)
        showProblem(done.problem());
}

void MainWindow::setAutomatic(bool automatic) {
    if (!m_editor)
        return;
    const ChangeSet change = m_editor->session().setAutomatic(automatic);
    if (agreeToComputed(change, tr("From now on totals follow their parts. %1 totals will be changed at once:")))
        if (const auto done = m_editor->take(change); !done)
            showProblem(done.problem());
    refreshActions();
}

void MainWindow::overrideComputed(const CellRef& cell, const QString& text) {
    OverrideDialog(*m_editor, cell, text, settings::amountUnit(), this).exec();
    m_formPage->view()->setFocus();
}

void MainWindow::resumeComputed() {
    const CellRef cell = m_formPage ? m_formPage->view()->currentCell() : CellRef();
    if (m_editor && m_editor->session().computed(cell) == ReportSession::Computed::Overridden)
        if (const auto done = m_editor->take(m_editor->session().resumeComputed(cell)); !done)
            showProblem(done.problem());
}

void MainWindow::sealOrUnseal() {
    if (!m_editor)
        return;
    ReportSession& session = m_editor->session();
    const bool sealed = session.report().sealed();
    int errors = 0;
    for (const Finding& finding : session.findings())
        errors += finding.severity == Severity::Error;
    const QString name = session.report().unit.name + QChar(u' ') + QString::number(session.report().year);
    QString question = sealed ? tr("Unseal %1? It can be edited again; that it was unsealed stays in its history.").arg(name)
                              : tr("Seal %1? Nobody can edit it then until it is unsealed, and any change made outside is noticed.").arg(name);
    if (!sealed && errors > 0)
        question += QStringLiteral("\n\n") + tr("It still has %1 errors.").arg(errors);
    if (QMessageBox::question(this, sealed ? tr("Unseal") : tr("Seal"), question) != QMessageBox::Yes)
        return;
    if (const auto done = m_editor->take(sealed ? session.unseal() : session.seal()); !done)
        showProblem(done.problem());
    refreshState();
    refreshActions();
}

void MainWindow::addNextYear() {
    if (!m_editor)
        return;
    const Report& report = m_editor->report();
    const auto formSet = newestFormSet(report.formSet().edition(), report.year + 1);
    const QString carried = tr("Taken over: the unit, the subject rows, the profile, the glossary and the indicators; closing "
                               "balances become opening balances, and this year's figures become last year's. Everything else "
                               "is blank, and totals compute.");
    const FormSet& next = formSet ? **formSet : report.formSet();
    std::vector<EditionChange> changes = editionChanges(report.formSet(), next);
    for (EditionChange& change : subjectChanges(report, m_book->catalogue(), report.year + 1))
        changes.push_back(std::move(change));
    const QString edition = EditionWords::summary(report.formSet(), next, changes);
    QMessageBox box(QMessageBox::Question, tr("New year"), tr("Begin %1 from the report of %2?").arg(report.year + 1).arg(report.year),
                    QMessageBox::Cancel, this);
    box.setInformativeText(carried + QStringLiteral("\n\n") + edition);
    QPushButton* go = box.addButton(tr("Begin"), QMessageBox::AcceptRole);
    box.setDefaultButton(go);
    box.exec();
    if (box.clickedButton() != go)
        return;
    const auto added = m_book->addYear(m_editor->session().id());
    if (!added)
        return showProblem(added.problem());
    showPage({(*added)->id(), PageKind::Overview, {}});
}

} // namespace juesuan
