// A ChangeSet on the undo stack: nothing but a wrapper round session.apply.
#pragma once

#include "edit/change_set.h"

#include <QUndoCommand>

#include <functional>

namespace juesuan {

class EditCommand : public QUndoCommand {
public:
    // `apply` carries the change out and says how it went; a command that fails marks itself obsolete.
    using Apply = std::function<bool(const ChangeSet& change, bool undo)>;
    // alreadyApplied: the first redo (QUndoStack::push) has nothing left to do.
    EditCommand(ChangeSet change, Apply apply, bool alreadyApplied);

    void redo() override;
    void undo() override;

private:
    ChangeSet m_change;
    Apply m_apply;
    bool m_skipNext = false;
};

} // namespace juesuan
