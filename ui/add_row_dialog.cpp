// Chooses the subject of a new row.
#include "ui/add_row_dialog.h"

#include "base/text.h"
#include "ui/subject_list_model.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace juesuan {

AddRowDialog::AddRowDialog(const ReportSession& session, const FormDefinition& form, QWidget* parent)
    : QDialog(parent), m_session(session), m_form(form) {
    setWindowTitle(tr("Add a subject row: %1").arg(Words::form(form)));
    m_model = new SubjectListModel(session, *form.subjects, this);
    auto* prompt = new QLabel(tr("&Code, name or pinyin initials of the subject:"), this);
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("for example 2080505, part of a name, or xzyx for 行政运行"));
    m_search->installEventFilter(this);
    prompt->setBuddy(m_search);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Subjects found"));
    m_state = new QLabel(this);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(fontMetrics().height() * 2 + 4);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto* box = new QVBoxLayout(this);
    box->addWidget(prompt);
    box->addWidget(m_search);
    box->addWidget(m_list, 1);
    box->addWidget(m_state);
    box->addWidget(buttons);
    resize(fontMetrics().height() * 26, fontMetrics().height() * 26);
    connect(m_search, &QLineEdit::textChanged, this, &AddRowDialog::typed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AddRowDialog::refresh);
    connect(m_list, &QListView::activated, this, [this] {
        if (m_ok->isEnabled())
            accept();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    typed();
    m_search->setFocus();
}

QString AddRowDialog::code() const {
    if (const QModelIndex chosen = m_list->currentIndex(); chosen.isValid())
        return chosen.data(SubjectListModel::CodeRole).toString();
    const auto typedCode = SubjectCode::parse(m_search->text(), *m_form.subjects);
    return typedCode ? typedCode->digits() : QString();
}

void AddRowDialog::typed() {
    m_model->search(foldWidth(m_search->text()));
    // A whole code means itself, not the first longer one that begins with it.
    const auto typedCode = SubjectCode::parse(m_search->text(), *m_form.subjects);
    QModelIndex best;
    for (int row = 0; row < m_model->rowCount() && !m_search->text().trimmed().isEmpty(); ++row) {
        const QModelIndex at = m_model->index(row);
        if (typedCode ? at.data(SubjectListModel::CodeRole).toString() == typedCode->digits() : true) {
            best = at;
            break;
        }
    }
    if (best.isValid())
        m_list->setCurrentIndex(best);
    else
        m_list->selectionModel()->clear();
    refresh();
}

void AddRowDialog::refresh() {
    const QString chosen = code();
    const bool there = !chosen.isEmpty() && m_session.report().hasRow(m_form.id, chosen);
    QString text;
    CellMark mark = CellMark::None;
    if (there) {
        text = tr("The table already has a row for %1.").arg(chosen);
        mark = CellMark::Warning;
    } else if (!chosen.isEmpty() && !m_session.catalogue().knows(*m_form.subjects, chosen)) {
        text = tr("%1 is not in the catalogue. It can be added, and will be marked.").arg(chosen);
        mark = CellMark::Warning;
    } else if (!chosen.isEmpty()) {
        text = tr("Adds %1 %2; rows above it in the hierarchy that are missing come with it.")
                   .arg(chosen, m_session.catalogue().nameOf(*m_form.subjects, chosen, m_session.report().year));
    } else if (!m_search->text().trimmed().isEmpty()) {
        text = tr("Nothing fits. Codes have 3, 5 or 7 digits.");
    }
    QPalette colors = QApplication::palette();
    colors.setColor(QPalette::WindowText, markColor(mark, colors));
    m_state->setPalette(colors);
    m_state->setText(text);
    m_ok->setEnabled(!chosen.isEmpty() && !there);
}

bool AddRowDialog::eventFilter(QObject* object, QEvent* event) {
    if (object == m_search && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event); // the list follows while the words stay under the fingers
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace juesuan
