// 封面概况: the unit, its duties and its offices.
#pragma once

#include "ui/report_page.h"

class QLabel;
class QScrollArea;

namespace juesuan {

class ProfileListEditor;

class ProfilePage : public ReportPage {
    Q_OBJECT
public:
    explicit ProfilePage(QWidget* parent = nullptr);

    void show(Book* book, ReportEditor* editor, const PageId& page) override;
    void copy() override;
    void showPlace(const TextPlace& place, bool enter) override;
    ProfileListEditor* duties() const { return m_duties; }
    ProfileListEditor* offices() const { return m_offices; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void placeColumn();

    ReportEditor* m_editor = nullptr;
    QWidget* m_column = nullptr;
    QLabel* m_head = nullptr;
    ProfileListEditor* m_duties = nullptr;
    ProfileListEditor* m_offices = nullptr;
};

} // namespace juesuan
