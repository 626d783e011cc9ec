// Where figures come from: the page of a PDF with its boxes and zoom, or the lines of a text or workbook.
#pragma once

#include "ui/page_view.h"

#include "model/cell.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace juesuan {

class SourcePane : public QWidget {
    Q_OBJECT
public:
    explicit SourcePane(QWidget* parent = nullptr);

    // Empty: nothing. A file of another kind than PDF is read anew, once.
    void setFile(const QString& path);
    const QString& file() const { return m_file; }
    bool hasPages() const { return m_paged; }
    // The place in the file; of lines the line is marked. A place without page and line leaves what is shown.
    void showPlace(const CellSource& source);
    void showPage(int page);
    int page() const;
    // Instead of a file.
    void showMessage(const QString& text);

    PageView* view() const { return m_view; }
    QListWidget* lines() const { return m_lines; }

Q_SIGNALS:
    void pageChanged(int page); // its marks are wanted
    void markClicked(int number);
    void lineClicked(int page, int line);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refreshBar();
    void readLines();

    QString m_file;
    bool m_paged = false;
    QStackedWidget* m_stack;
    QWidget* m_pages; // bar and view
    PageView* m_view;
    QListWidget* m_lines;
    QLabel* m_message;
    QSpinBox* m_page;
    QComboBox* m_zoom;
    QToolButton *m_in, *m_out;
};

QRectF boxOf(const CellSource& source); // in points; empty where there is none

} // namespace juesuan
