// One report being edited: its session, its undo stack, and the gestures that people make.
#pragma once

#include "session/report_session.h"

#include <QObject>
#include <QUndoStack>

namespace juesuan {

class ReportEditor : public QObject {
    Q_OBJECT
public:
    // The session must outlive the editor.
    explicit ReportEditor(ReportSession* session, QObject* parent = nullptr);

    ReportSession& session() { return *m_session; }
    const ReportSession& session() const { return *m_session; }
    const Report& report() const { return m_session->report(); }
    QUndoStack* undoStack() { return &m_stack; }
    bool editable() const { return !m_session->readOnly(); }

    // What a person typed into a cell; empty clears it. Problems of parseAmount, CellUnknown, or of the session.
    Result<void> type(const CellRef& cell, const QString& text, AmountUnit unit);
    Result<void> clear(const std::vector<CellRef>& cells);
    Result<void> addRow(const QString& form, const QString& code);
    Result<void> removeRow(const QString& form, const QString& code);
    // A total that is kept by hand although the report computes, and why; and back to its formula.
    Result<void> overrideComputed(const CellRef& cell, const QString& text, AmountUnit unit, const QString& reason);
    // A change that the session made up (computeAll, setAutomatic, resumeComputed, seal, unseal), as one undo step.
    Result<void> take(ChangeSet change) { return push(std::move(change)); }
    Result<void> accept(const Finding& finding, const QString& reason);
    // A change that the session has made already (an import), so that it can be taken back.
    void adopt(ChangeSet change);

Q_SIGNALS:
    // An undo or redo was carried out; the cells that changed, in the order of the gesture: totals that followed come last.
    void ranAgain(const std::vector<juesuan::CellRef>& cells);
    // An undo or redo that could not be carried out; nothing has changed.
    void undoFailed(const juesuan::Problem& problem);

private:
    Result<CellValue> parse(const CellRef& cell, const QString& text, AmountUnit unit) const;
    Result<void> push(ChangeSet change);
    bool run(const ChangeSet& change, bool undo);

    ReportSession* m_session;
    QUndoStack m_stack;
    Problem m_problem;      // of the last run
    bool m_pushing = false; // the problem goes to the caller, not to the signal
};

} // namespace juesuan
