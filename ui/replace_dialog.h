// Shows what 全部替换 would change, before and after, and lets single ones be left out.
#pragma once

#include "session/report_replace.h"

#include <QDialog>

class QTreeWidget;

namespace juesuan {

class ReplaceDialog : public QDialog {
    Q_OBJECT
public:
    explicit ReplaceDialog(const ReplacePlan& plan, QWidget* parent = nullptr);

    // Those that stay ticked, in the plan's order.
    std::vector<SearchHit> chosen() const;
    QTreeWidget* list() const { return m_list; }

    // The dialog run; nothing when it was cancelled.
    static std::vector<SearchHit> ask(const ReplacePlan& plan, QWidget* parent);
    static QString whySkipped(ReplaceItem::Skip skip);

private:
    const ReplacePlan& m_plan;
    QTreeWidget* m_list;
};

} // namespace juesuan
