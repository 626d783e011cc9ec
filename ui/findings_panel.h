// The panel 审核结果: summary, filter, tree; jumping from finding to finding; accepting warnings.
#pragma once

#include "ui/report_editor.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace juesuan {

class FindingsFilter;
class FindingsModel;

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setEditor(ReportEditor* editor); // may be null
    void setUnit(AmountUnit unit);
    // The next (+1) or previous (−1) finding shown, round the end; jumps to it.
    void step(int direction);
    void acceptCurrent();
    // Shows those of one Severity (-1: all), the first of them chosen, and takes the focus.
    void showSeverity(int severity);
    QTreeView* tree() const { return m_tree; }
    FindingsModel* findingsModel() const { return m_model; }
    QString summary() const;

Q_SIGNALS:
    void jump(const juesuan::CellRef& cell);
    void jumpToText(const juesuan::TextPlace& place);
    void problem(const juesuan::Problem& problem);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void refresh();
    void openInserted(const QModelIndex& parent, int first, int last);
    void sizeColumns();
    void currentMoved();
    void jumpTo(const QModelIndex& index);
    std::vector<QModelIndex> shownFindings() const;
    const Finding* currentFinding() const;

    ReportEditor* m_editor = nullptr;
    FindingsModel* m_model;
    FindingsFilter* m_filter;
    QLabel* m_summary;
    QComboBox* m_severity;
    QLineEdit* m_search;
    QPushButton* m_accept;
    QTreeView* m_tree;
    QMetaObject::Connection m_changed;
    QString m_currentIdentity; // survives a new check
};

} // namespace juesuan
