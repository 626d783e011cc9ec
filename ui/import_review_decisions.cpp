// Accept, correct, skip; by button and by key.
#include "ui/form_page.h"
#include "ui/import_review_dialog.h"
#include "ui/review_list_model.h"
#include "ui/source_pane.h"
#include "ui/words.h"

#include "session/messages.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace juesuan {


void ImportReviewDialog::decide(ReviewState state, const ChangeSet& change) {
    const int item = current();
    if (item < 0)
        return;
    m_deciding = true;
    const auto done = m_editor.take(change);
    m_deciding = false;
    if (!done)
        return showProblem(done.problem());
    m_review->decide(item, state);
    markPage();
    nextOpen();
}

void ImportReviewDialog::acceptItem() {
    const int item = current();
    if (item < 0)
        return;
    const ReviewItem& what = m_review->items()[size_t(item)];
    if (what.kind == ReviewKind::Ambiguous)
        return decide(m_choices->currentIndex() > 0 ? ReviewState::Accepted : ReviewState::Skipped, m_review->choose(item, m_choices->currentIndex() - 1));
    decide(ReviewState::Accepted, m_review->accept(item));
}

void ImportReviewDialog::skipItem() {
    if (current() >= 0)
        decide(ReviewState::Skipped, m_review->skip(current()));
}

// What can be typed is typed in the table: the value that the other figures want stands there as a proposal.
void ImportReviewDialog::correctItem() {
    const int item = current();
    if (item < 0)
        return;
    const ReviewItem& what = m_review->items()[size_t(item)];
    if (what.kind == ReviewKind::Ambiguous) {
        m_choices->setFocus();
        m_choices->showPopup();
        return;
    }
    FormView* view = m_page->view();
    if (what.kind == ReviewKind::UnplacedNumber || what.kind == ReviewKind::NotUnderstood) {
        // It belongs to the cell that the person points at: the line is done when they have typed there.
        m_review->decide(item, ReviewState::Corrected);
        m_note->setText(tr("Type it into its cell: %1").arg(what.text));
        view->setFocus();
        return;
    }
    showCell(what.cell, false);
    view->setFocus();
    QKeyEvent press(QEvent::KeyPress, Qt::Key_F2, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &press);
    if (auto* field = view->viewport()->findChild<QLineEdit*>(); field && what.expected) {
        const FormDefinition* form = m_editor.report().formSet().form(what.cell.form);
        const ColumnDefinition* column = form ? form->column(what.cell.row, what.cell.column) : nullptr;
        field->setText(Words::exactFigure(*what.expected, column ? column->measure : Measure::Money, m_page->formModel()->unit()));
        field->selectAll();
    }
}

void ImportReviewDialog::nextOpen() {
    const auto& items = m_review->items();
    const int now = current(), count = int(items.size());
    for (int step = 1; step <= count; ++step)
        if (const int at = (now + step) % count; items[size_t(at)].state == ReviewState::Open) {
            m_list->selectRow(at);
            break;
        }
    refresh();
}

void ImportReviewDialog::refreshTarget() {
    m_target->setText(tr("Goes to: %1").arg(m_targetWords(m_unit->text().trimmed(), m_year->value())));
    m_import->setEnabled(!m_unit->text().trimmed().isEmpty());
}

void ImportReviewDialog::refresh() {
    refreshTarget();
    const Report& report = m_editor.report();
    QStringList words{tr("%n figures were read", nullptr, m_review->plan().figuresRead)};
    if (m_review->items().empty())
        words << tr("nothing to look at");
    else
        words << tr("%1 of %2 to look at are open").arg(m_review->open()).arg(m_review->items().size());
    words << tr("%1 sections of text, %2 self-evaluations, %3 glossary entries")
                 .arg(report.narrative.sections.size()).arg(report.evaluations.size()).arg(report.glossary.entries.size());
    QStringList missing;
    for (const QString& id : m_review->plan().missingForms)
        if (const FormDefinition* form = report.formSet().form(id))
            missing << (form->number.isEmpty() ? form->id : form->number);
    if (!missing.isEmpty())
        words << tr("missing: %1").arg(missing.join(tr(", ")));
    QStringList subjects;
    for (const Subject& subject : m_review->plan().newSubjects)
        subjects << subject.code + QChar(u' ') + subject.name;
    if (!subjects.isEmpty())
        words << tr("new subjects: %1").arg(subjects.join(tr(", ")));
    m_summary->setText(words.join(tr(" · ")));

    const int item = current();
    const ReviewItem* what = item >= 0 && item < int(m_review->items().size()) ? &m_review->items()[size_t(item)] : nullptr;
    for (QPushButton* button : {m_accept, m_correct, m_skip})
        button->setEnabled(what != nullptr);
    const bool choosing = what && what->kind == ReviewKind::Ambiguous;
    m_choices->setVisible(choosing);
    m_note->setText(what ? tr("%1 of %2").arg(item + 1).arg(m_review->items().size()) : QString());
    if (!choosing || m_choices->property("item").toInt() == item + 1)
        return;
    m_choices->setProperty("item", item + 1);
    m_choices->clear();
    m_choices->addItem(tr("Leave unread, decide later"));
    const AmbiguousRow& row = m_review->plan().ambiguous[size_t(what->index)];
    for (const QStringList& columns : row.choices) {
        QStringList pairs;
        for (qsizetype i = 0; i < columns.size() && i < row.figures.size(); ++i)
            pairs << Words::column(report, {row.form, row.row, columns[i]}) + QStringLiteral(" = ") + row.figures[i];
        m_choices->addItem(pairs.join(tr(", ")));
    }
}

void ImportReviewDialog::showProblem(const Problem& problem) {
    QMessageBox::warning(this, windowTitle(), sentenceFor(problem));
}

bool ImportReviewDialog::eventFilter(QObject* object, QEvent* event) {
    if (object != m_list || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: acceptItem(); return true;
    case Qt::Key_F2: correctItem(); return true;
    case Qt::Key_Delete: skipItem(); return true;
    default: return false;
    }
}

// Enter in a field or in the table does not close the dialog.
void ImportReviewDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    if (event->matches(QKeySequence::Undo))
        return m_editor.undoStack()->undo();
    if (event->matches(QKeySequence::Redo))
        return m_editor.undoStack()->redo();
    QDialog::keyPressEvent(event);
}

void ImportReviewDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_list->viewport()->update();
}

} // namespace juesuan
