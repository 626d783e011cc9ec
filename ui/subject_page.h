// The page of one subject: what it comes to, what is below it, everywhere it stands, its years.
#pragma once

#include "analysis/subject_view.h"
#include "ui/report_page.h"

class QTextBrowser;
class QUrl;

namespace juesuan {

class SubjectPage : public ReportPage {
    Q_OBJECT
public:
    explicit SubjectPage(QWidget* parent = nullptr);

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void setUnit(AmountUnit unit) override;
    void copy() override;
    const SubjectView& view() const { return m_view; }
    QTextBrowser* browser() const { return m_browser; }
    // The subject above, the first below; nothing happens where there is none.
    void goUp();
    void goDown();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void refresh();
    void follow(const QUrl& link);
    void placeColumn();
    QImage yearsPicture(const SubjectMeanings& meanings, const std::vector<const Report*>& others) const;
    void want(const QString& code);

    QTextBrowser* m_browser;
    Book* m_book = nullptr;
    ReportEditor* m_editor = nullptr;
    PageId m_page;
    SubjectView m_view;
    AmountUnit m_unit = AmountUnit::WanYuan;
};

} // namespace juesuan
