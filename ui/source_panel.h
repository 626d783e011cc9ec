// The panel 来源: the page (or line) that a figure was read from, with the cell marked; what has become of the file.
#pragma once

#include "ui/report_editor.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace juesuan {

class SourcePane;

class SourcePanel : public QWidget {
    Q_OBJECT
public:
    explicit SourcePanel(QWidget* parent = nullptr);

    void setEditor(ReportEditor* editor); // may be null
    // Follows the current cell while it is visible.
    void setCell(const CellRef& cell);
    // A place of the report's text (a paragraph's page), from the first file.
    SourcePane* pane() const { return m_pane; }
    QString words() const;   // above the page
    bool canLocate() const;  // the file is not where it was, or not what it was
    // The person says where the file is: taken where it is the very file, told where it is another.
    void locate(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void markCells();
    void askWhere();
    QString pathOf(const SourceFile& file) const;
    // Empty where it is the file that was read; else a sentence.
    QString whyNot(const SourceFile& file, const QString& path);

    ReportEditor* m_editor = nullptr;
    CellRef m_cell;
    SourceFile m_file;
    QString m_refused; // sentence about the last file that was pointed at
    QHash<QString, QString> m_digests; // of files looked at, by path, size and time
    std::vector<CellRef> m_marked;
    QLabel* m_words;
    QLabel* m_warning;
    QPushButton* m_locate;
    SourcePane* m_pane;

Q_SIGNALS:
    void cellClicked(const juesuan::CellRef& cell);
};

} // namespace juesuan
