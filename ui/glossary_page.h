// 名词解释: the entries to edit, beside them what the check says about terms.
#pragma once

#include "ui/report_page.h"

class QAction;
class QLabel;
class QListWidget;
class QTableView;

namespace juesuan {

class GlossaryModel;

class GlossaryPage : public ReportPage {
    Q_OBJECT
public:
    explicit GlossaryPage(QWidget* parent = nullptr);

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void copy() override;
    void showPlace(const TextPlace& place, bool enter) override;
    QTableView* view() const { return m_view; }
    GlossaryModel* entries() const { return m_entries; }
    QListWidget* findings() const { return m_findings; }

    // Gestures of the buttons.
    void addEntry(const QString& term = {});
    void removeEntry();
    void moveEntry(int direction);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void refresh();
    void refreshActions();
    void retranslate();
    void take(ChangeSet change);
    void select(int row, int column, bool enter = true);

    ReportEditor* m_editor = nullptr;
    GlossaryModel* m_entries = nullptr;
    QTableView* m_view = nullptr;
    QListWidget* m_findings = nullptr;
    QLabel* m_heading = nullptr;
    QWidget* m_side = nullptr; // there while there is something to say
    QAction *m_add, *m_remove, *m_up, *m_down;
};

} // namespace juesuan
