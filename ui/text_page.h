// A page of text to read: one of the written parts of a report, in a column of a comfortable width.
#pragma once

#include "ui/page_id.h"
#include "ui/report_editor.h"

#include <QWidget>

class QTextBrowser;

namespace juesuan {

class TextPage : public QWidget {
    Q_OBJECT
public:
    explicit TextPage(QWidget* parent = nullptr);

    void show(ReportEditor* editor, PageKind kind); // editor may be null
    QTextBrowser* browser() const { return m_browser; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void placeColumn();

    QTextBrowser* m_browser;
    ReportEditor* m_editor = nullptr;
    PageKind m_kind = PageKind::None;
};

} // namespace juesuan
