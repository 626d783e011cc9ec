// Line and text edits over the texts of a 自评表.
#include "ui/evaluation_fields.h"

#include "edit/evaluation_edit.h"
#include "model/evaluation_field.h"
#include "ui/theme.h"
#include "ui/written_findings.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>

namespace juesuan {

QWidget* EvaluationFields::Field::widget() const { return line ? static_cast<QWidget*>(line) : area; }
QString EvaluationFields::Field::text() const { return line ? line->text() : area->toPlainText(); }

void EvaluationFields::Field::setText(const QString& text) const {
    if (this->text() == text)
        return; // the cursor stays
    if (line)
        line->setText(text);
    else
        area->setPlainText(text);
}

QLineEdit* EvaluationFields::line(const QString& field, QWidget* parent) {
    auto* made = new QLineEdit(parent);
    watch({field, made, nullptr});
    connect(made, &QLineEdit::editingFinished, this, &EvaluationFields::commit);
    return made;
}

QPlainTextEdit* EvaluationFields::area(const QString& field, QWidget* parent) {
    auto* made = new QPlainTextEdit(parent);
    made->setTabChangesFocus(true);
    watch({field, nullptr, made});
    return made;
}

void EvaluationFields::watch(const Field& field) {
    field.widget()->installEventFilter(this);
    m_fields.push_back(field);
}

void EvaluationFields::setTable(ReportEditor* editor, int table) {
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_table = table;
    if (m_editor) {
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &EvaluationFields::refresh);
        connect(&m_editor->session(), &ReportSession::findingsChanged, this, &EvaluationFields::refresh);
    }
    for (const Field& field : m_fields) // what was typed belongs to another table
        field.setText(QString());
    refresh();
}

void EvaluationFields::refresh() {
    const bool shown = m_editor && m_table >= 0 && m_table < int(m_editor->report().evaluations.size());
    for (const Field& field : m_fields) {
        QWidget* widget = field.widget();
        const auto findings = shown ? findingsAtField(m_editor->session(), m_table, field.name) : std::vector<const Finding*>();
        const CellMark mark = shown ? markOfFindings(m_editor->session(), findings) : CellMark::None;
        // Findings come while somebody types: that text is not touched.
        const bool typing = widget->hasFocus() && (field.line ? field.line->isModified() : field.area->document()->isModified());
        if (!typing) {
            field.setText(shown ? evaluationText(m_editor->report().evaluations[size_t(m_table)], field.name) : QString());
            if (field.area)
                field.area->document()->setModified(false);
        }
        const bool readOnly = !shown || !m_editor->editable();
        if (field.line)
            field.line->setReadOnly(readOnly);
        else
            field.area->setReadOnly(readOnly);
        widget->setEnabled(shown);
        widget->setToolTip(shown ? tipOfFindings(m_editor->session(), findings) : QString());
        QPalette colors = widget->parentWidget()->palette();
        if (mark != CellMark::None)
            colors.setColor(QPalette::Base, blend(markColor(mark, colors), colors.color(QPalette::Base), 14));
        widget->setPalette(colors);
    }
}

void EvaluationFields::commitField(const Field& field) {
    if (!m_editor || !m_editor->editable())
        return;
    if (field.area)
        field.area->document()->setModified(false);
    else
        field.line->setModified(false);
    const auto done = m_editor->take(setEvaluationField(m_editor->report(), m_table, field.name, field.text().trimmed()));
    if (!done)
        Q_EMIT problem(done.problem());
}

void EvaluationFields::commit() {
    for (const Field& field : m_fields)
        if (field.line ? field.line->isModified() : field.area->document()->isModified())
            commitField(field);
}

QWidget* EvaluationFields::show(const QString& name, int start, int length) {
    for (const Field& field : m_fields) {
        if (field.name != name)
            continue;
        if (field.line && length > 0)
            field.line->setSelection(start, length);
        if (field.area && length > 0 && start + length <= field.area->toPlainText().size()) {
            QTextCursor cursor(field.area->document());
            cursor.setPosition(start);
            cursor.setPosition(start + length, QTextCursor::KeepAnchor);
            field.area->setTextCursor(cursor);
        }
        return field.widget();
    }
    return nullptr;
}

bool EvaluationFields::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        commit();
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) { // the report's own
            commit();
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace juesuan
