// The panel 单元格: what stands in the current cell, where it came from, which rules touch it, who changed it.
#pragma once

#include "ui/report_editor.h"

#include <QTextBrowser>
#include <QTimer>

namespace juesuan {

class CellPanel : public QTextBrowser {
    Q_OBJECT
public:
    explicit CellPanel(QWidget* parent = nullptr);

    void setEditor(ReportEditor* editor); // may be null
    void setCell(const CellRef& cell);
    // What is shown; asked for anew when the panel becomes visible.
    QString html() const;

Q_SIGNALS:
    void sourceWanted(); // somebody wants to see where the figure was read

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refreshSoon();
    void refresh();
    QString valueHtml() const;
    QString findingsHtml() const;
    QString rulesHtml() const;
    QString historyHtml() const;

    ReportEditor* m_editor = nullptr;
    CellRef m_cell;
    QTimer m_soon; // a key that is held down does not wait for this panel
};

} // namespace juesuan
