// A ChangeSet on the undo stack.
#include "ui/edit_command.h"

namespace juesuan {

EditCommand::EditCommand(ChangeSet change, Apply apply, bool alreadyApplied)
    : QUndoCommand(change.gesture), m_change(std::move(change)), m_apply(std::move(apply)), m_skipNext(alreadyApplied) {}

void EditCommand::redo() {
    if (m_skipNext) {
        m_skipNext = false;
        return;
    }
    if (!m_apply(m_change, false))
        setObsolete(true);
}

void EditCommand::undo() {
    if (!m_apply(m_change.inverted(), true))
        setObsolete(true);
}

} // namespace juesuan
