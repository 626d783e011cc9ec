// 封面概况 to edit.
#include "ui/profile_page.h"

#include "ui/profile_list.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QScrollArea>
#include <QVBoxLayout>

namespace juesuan {

ProfilePage::ProfilePage(QWidget* parent) : ReportPage(parent) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    m_column = new QWidget(scroll);
    m_column->setBackgroundRole(QPalette::Base);
    m_head = new QLabel(m_column);
    m_head->setTextFormat(Qt::RichText);
    m_head->setWordWrap(true);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_duties = new ProfileListEditor(ProfileList::Duties, m_column);
    m_offices = new ProfileListEditor(ProfileList::Offices, m_column);
    auto* box = new QVBoxLayout(m_column);
    box->setSpacing(16);
    box->addWidget(m_head);
    box->addWidget(m_duties);
    box->addWidget(m_offices);
    box->addStretch(1);
    scroll->setWidget(m_column);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connect(m_duties, &ProfileListEditor::problem, this, &ReportPage::problem);
    connect(m_offices, &ProfileListEditor::problem, this, &ReportPage::problem);
    refresh();
}

void ProfilePage::show(Book*, ReportEditor* editor, const PageId&) {
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_duties->setReport(editor);
    m_offices->setReport(editor);
    if (m_editor)
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &ProfilePage::refresh);
    refresh();
}

void ProfilePage::refresh() {
    m_duties->setTitle(tr("Duties"));
    m_offices->setTitle(tr("Offices and sub-units"));
    QString head;
    if (m_editor) {
        const Report& report = m_editor->report();
        head = QStringLiteral("<h2>%1</h2><p>%2</p>").arg(report.unit.name.toHtmlEscaped(), tr("Final accounts of the year %1").arg(report.year).toHtmlEscaped());
        if (!report.unit.code.isEmpty())
            head += QStringLiteral("<p><span style='color:%1'>%2</span> %3</p>")
                        .arg(mutedColor(palette()).name(), tr("Unit code").toHtmlEscaped(), report.unit.code.toHtmlEscaped());
        if (report.sealed())
            head += QStringLiteral("<p>%1</p>").arg(tr("This report is sealed.").toHtmlEscaped());
    }
    m_head->setText(head);
}

void ProfilePage::placeColumn() {
    // Prose reads well up to some fifty characters a line.
    const int side = qMax(20, (width() - fontMetrics().height() * 46) / 2);
    m_column->layout()->setContentsMargins(side, 12, side, 24);
}

void ProfilePage::copy() {
    for (const ProfileListEditor* list : {m_duties, m_offices})
        if (list->view()->hasFocus() && list->view()->currentIndex().isValid())
            QApplication::clipboard()->setText(list->view()->currentIndex().data().toString());
}

void ProfilePage::showPlace(const TextPlace& place, bool enter) {
    if (place.part != TextPlace::Part::Profile)
        return;
    const ProfileListEditor* list = place.field == QStringLiteral("offices") ? m_offices : m_duties;
    list->view()->setCurrentIndex(list->model()->index(place.item));
    if (enter)
        list->view()->setFocus();
}

void ProfilePage::resizeEvent(QResizeEvent* event) {
    ReportPage::resizeEvent(event);
    placeColumn();
}

void ProfilePage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace juesuan
