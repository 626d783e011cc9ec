// 自评表: what the buttons and keys do, and the way to a place.
#include "ui/evaluations_page.h"

#include "edit/evaluation_edit.h"
#include "narrative/evaluation_sums.h"
#include "session/resources.h"
#include "ui/evaluation_fields.h"
#include "ui/funds_model.h"
#include "ui/indicator_model.h"
#include "ui/indicator_view.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollArea>
#include <QTableView>

namespace juesuan {

void EvaluationsPage::take(ChangeSet change) {
    if (!m_editor)
        return;
    m_fields->commit();
    if (const auto done = m_editor->take(std::move(change)); !done)
        Q_EMIT problem(done.problem());
}

void EvaluationsPage::addTable() {
    const auto rules = standardTextRules();
    if (!m_editor || !rules)
        return;
    const Report& report = m_editor->report();
    const int at = m_table + 1;
    take(juesuan::addEvaluation(report, at, (*rules)->indicators.draft(report.unit.name, report.year)));
    showTable(at);
    if (QWidget* project = m_fields->show(QStringLiteral("project"), 0, 0))
        project->setFocus();
}

void EvaluationsPage::removeTable() {
    if (shown())
        take(removeEvaluation(m_editor->report(), m_table));
    showTable(m_table);
}

void EvaluationsPage::addIndicator(const QString& level1, const QString& level2) {
    const Evaluation* table = shown();
    if (!table)
        return;
    const auto& list = table->indicators;
    const IndicatorModel::Run run = m_indicators->runOf(m_indicatorView->currentIndex());
    int at = run.count > 0 ? run.first + run.count : int(list.size());
    Indicator made;
    if (!level1.isEmpty()) { // behind its group, or its first level, or everything
        made.level1 = level1;
        made.level2 = level2;
        at = int(list.size());
        for (int i = 0, best = 0; i < int(list.size()); ++i) {
            const int fits = (list[size_t(i)].level1 == level1) + (list[size_t(i)].level1 == level1 && list[size_t(i)].level2 == level2);
            if (fits > 0 && fits >= best) {
                best = fits;
                at = i + 1;
            }
        }
    } else if (at > 0) {
        made.level1 = list[size_t(at) - 1].level1;
        made.level2 = list[size_t(at) - 1].level2;
    }
    take(juesuan::addIndicator(m_editor->report(), m_table, at, made));
    selectIndicator(at);
}

void EvaluationsPage::removeIndicators() {
    const IndicatorModel::Run run = m_indicators->runOf(m_indicatorView->currentIndex());
    if (run.count == 0 || !shown())
        return;
    take(juesuan::removeIndicators(m_editor->report(), m_table, run.first, run.count));
    selectIndicator(qMin(run.first, shown() ? int(shown()->indicators.size()) - 1 : -1));
}

void EvaluationsPage::moveIndicators(int direction) {
    const QModelIndex current = m_indicatorView->currentIndex();
    const IndicatorModel::Run run = m_indicators->runOf(current);
    const QModelIndex neighbour = current.siblingAtRow(current.row() + direction).siblingAtColumn(0);
    const IndicatorModel::Run other = m_indicators->runOf(neighbour);
    if (run.count == 0 || other.count == 0 || !shown())
        return;
    const int before = direction < 0 ? other.first : other.first + other.count;
    const int column = current.column();
    take(juesuan::moveIndicators(m_editor->report(), m_table, run.first, run.count, before));
    const int first = direction < 0 ? before : before - run.count;
    if (run.level == 3)
        return selectIndicator(first, column);
    QModelIndex level = m_indicators->indexOfIndicator(first);
    for (int up = run.level; up < 3; ++up)
        level = level.parent();
    m_indicatorView->setCurrentIndex(level.siblingAtColumn(column));
}

void EvaluationsPage::addFunds() {
    const QModelIndex current = m_fundsView->currentIndex();
    if (shown())
        take(juesuan::addFunds(m_editor->report(), m_table, current.isValid() ? current.row() + 1 : m_funds->rowCount()));
}

void EvaluationsPage::removeFunds() {
    if (shown() && m_fundsView->currentIndex().isValid())
        take(juesuan::removeFunds(m_editor->report(), m_table, m_fundsView->currentIndex().row()));
}

void EvaluationsPage::computeTotals() {
    m_fields->commit();
    const auto rules = standardTextRules();
    if (const Evaluation* table = shown(); table && rules)
        take(replaceEvaluation(m_editor->report(), m_table, computedEvaluation(*table, (*rules)->indicators), QStringLiteral("evaluation-compute")));
}

void EvaluationsPage::clearCell(QAbstractItemView* view) {
    if (view->currentIndex().flags() & Qt::ItemIsEditable)
        (void)view->model()->setData(view->currentIndex(), QString(), Qt::EditRole);
}

void EvaluationsPage::selectIndicator(int row, int column) {
    const QModelIndex index = m_indicators->indexOfIndicator(row, column);
    if (!index.isValid())
        return;
    m_indicatorView->setCurrentIndex(index);
    m_indicatorView->setFocus();
}

void EvaluationsPage::copy() {
    for (const QAbstractItemView* view : {static_cast<QAbstractItemView*>(m_fundsView), static_cast<QAbstractItemView*>(m_indicatorView)})
        if (view->hasFocus() && view->currentIndex().isValid())
            QApplication::clipboard()->setText(view->currentIndex().data().toString());
}

void EvaluationsPage::showPlace(const TextPlace& place, bool enter) {
    if (place.part != TextPlace::Part::Evaluations || !m_editor)
        return;
    if (place.item != m_table && place.item >= 0)
        showTable(place.item);
    fit();
    if (const QModelIndex index = m_indicators->indexOfField(place.field); index.isValid()) {
        m_indicatorView->setCurrentIndex(index);
        if (enter)
            m_indicatorView->setFocus();
    } else if (const QModelIndex funds = m_funds->indexOfField(place.field); funds.isValid()) {
        m_fundsView->setCurrentIndex(funds);
        m_scroll->ensureWidgetVisible(m_fundsView);
        if (enter)
            m_fundsView->setFocus();
    } else if (QWidget* field = m_fields->show(place.field, place.start, place.length)) {
        m_scroll->ensureWidgetVisible(field);
        if (enter)
            field->setFocus();
    }
}

} // namespace juesuan
