// Ctrl+G: a line to type in, the places that fit below it.
#pragma once

#include "ui/go_to_targets.h"

#include <QDialog>

class QLineEdit;
class QTreeWidget;

namespace juesuan {

class GoToDialog : public QDialog {
    Q_OBJECT
public:
    GoToDialog(const GoToTargets& targets, QWidget* parent);

    // The chosen place, once accepted.
    const GoToTarget& target() const { return m_target; }
    QLineEdit* wanted() const { return m_wanted; }
    QTreeWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void choose();

    const GoToTargets m_targets;
    std::vector<GoToTarget> m_shown;
    GoToTarget m_target;
    QLineEdit* m_wanted;
    QTreeWidget* m_list;
};

} // namespace juesuan
