// Copy, cut, paste, fill and clear in a form's table.
#pragma once

#include "edit/paste_plan.h"

#include <QCoreApplication>

namespace juesuan {

class FormView;

class FormClipboard {
    Q_DECLARE_TR_FUNCTIONS(FormClipboard)
public:
    explicit FormClipboard(FormView* view) : m_view(view) {}

    // What is selected, with its spans; the printed header too where whole columns were chosen by their header.
    CellGrid selectedGrid() const;
    void copy();
    void cut();
    // Asks first when not everything fits.
    void paste();
    void fill(bool down);
    void clear();
    // One typed text into every selected figure, as one step.
    Result<void> enterInAll(const QString& text);

private:
    PasteContext context() const;
    bool ready() const;
    bool carryOut(const PastePlan& plan);
    QString note(const PastePlan& plan) const;

    FormView* m_view;
};

} // namespace juesuan
