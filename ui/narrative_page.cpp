// 说明: shows the text, its figures and the person's words.
#include "ui/narrative_page.h"

#include "session/report_charts.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <QTextFrame>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace juesuan {

namespace {

// Rows as high as their wrapped words. Only the words can be typed, not what they stand beside.
class RemarkDelegate : public QStyledItemDelegate {
public:
    explicit RemarkDelegate(QTreeWidget* list) : QStyledItemDelegate(list), m_list(list) {}
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return index.column() == 0 ? nullptr : QStyledItemDelegate::createEditor(parent, option, index);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        // The view asks without telling the width that there is.
        const int margin = m_list->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_list) + 1;
        const int width = qMax(20, m_list->columnWidth(index.column()) - 2 * margin);
        const QRect words = m_list->fontMetrics().boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, index.data().toString());
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, words.height() + 6});
    }

private:
    QTreeWidget* m_list;
};

QString strippedAbout(const RemarkSlot& slot) {
    const auto end = slot.about.indexOf(QChar(u'。'));
    return end > 0 ? slot.about.left(end) : slot.about;
}

} // namespace

NarrativePage::NarrativePage(QWidget* parent) : ReportPage(parent) {
    build();
    askUnbind = [this](const QString& token) {
        return QMessageBox::question(this, tr("Figure in the text"),
                                     tr("“%1” comes from the tables and follows them. Make it plain text that no longer follows?").arg(token)) ==
               QMessageBox::Yes;
    };
    askReplace = [this] {
        return QMessageBox::question(this, tr("Write the text from the figures"),
                                     tr("The present text was not made from a template and will be replaced. Undo brings it back. Replace it?")) ==
               QMessageBox::Yes;
    };
}

NarrativePage::~NarrativePage() = default;

void NarrativePage::build() {
    m_generate = new QPushButton(this);
    m_state = new QLabel(this);
    m_text = new NarrativeText(m_blocks, this);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setUndoRedoEnabled(false); // the report's own undo is the one
    m_text->setAcceptRichText(false);
    m_text->setAcceptDrops(false);
    m_text->setTabChangesFocus(true);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the charts' width must not depend on their heights
    m_text->installEventFilter(this);
    m_text->viewport()->installEventFilter(this);
    m_text->viewport()->setMouseTracking(true);
    m_remarks = new QTreeWidget(this);
    m_remarks->setColumnCount(2);
    m_remarks->setRootIsDecorated(false);
    m_remarks->setWordWrap(true);
    m_remarks->setUniformRowHeights(false);
    m_remarks->setItemDelegate(new RemarkDelegate(m_remarks));
    m_remarks->setIndentation(0);
    m_remarks->setAlternatingRowColors(true);
    m_remarks->setTextElideMode(Qt::ElideNone);
    m_remarks->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_remarks->setTabKeyNavigation(true);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->setSpacing(12); // the box round it has none
    bar->addWidget(m_generate);
    buildInserts(bar);
    bar->addWidget(m_state, 1);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_text);
    split->addWidget(m_remarks);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({620, 380});
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(bar);
    box->addWidget(split, 1);

    connect(m_generate, &QPushButton::clicked, this, &NarrativePage::generate);
    connect(split, &QSplitter::splitterMoved, this, &NarrativePage::placeColumn);
    connect(m_remarks, &QTreeWidget::itemChanged, this, &NarrativePage::takeRemark);
    connect(m_remarks, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (!item || m_filling)
            return;
        const QString about = strippedAbout(m_slots[size_t(item->data(0, Qt::UserRole).toInt())]).left(12);
        QTextCursor found = m_text->document()->find(about);
        if (found.isNull())
            return;
        found.movePosition(QTextCursor::StartOfBlock);
        m_text->setTextCursor(found);
        m_text->ensureCursorVisible();
    });
    connect(m_text->document(), &QTextDocument::contentsChange, this, [this](int position, int, int) {
        if (!m_filling)
            m_typing = placeAt(position);
    });
    connect(m_text, &QTextEdit::cursorPositionChanged, this, [this] {
        const Place here = placeAt(m_text->textCursor().position());
        if (m_filling)
            return;
        if (m_typing.section >= 0 && !(here == m_typing))
            (void)commit();
        refreshInserts();
    });
}

void NarrativePage::show(Book* book, ReportEditor* editor, const PageId&) {
    if (m_editor)
        m_editor->session().disconnect(this);
    m_book = book;
    m_editor = editor;
    m_others.clear();
    m_typing = {};
    if (m_editor) {
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &NarrativePage::changed);
        connect(&m_editor->session(), &ReportSession::findingsChanged, this, &NarrativePage::refreshMarks);
        connect(&m_editor->session(), &ReportSession::cellsChanged, this, &NarrativePage::changed);
    }
    refresh();
}

void NarrativePage::copy() {
    if (!copyInsert())
        m_text->copy();
}

// Nobody waits for a page that is not seen.
void NarrativePage::changed() {
    if (isVisible())
        refresh();
    else
        m_stale = true;
}

void NarrativePage::refresh() {
    m_stale = false;
    m_generate->setText(tr("Write from the figures"));
    m_generate->setToolTip(tr("Makes the text anew; what you wrote yourself stays."));
    m_generate->setEnabled(m_editor && m_editor->editable());
    m_text->setAccessibleName(Words::page(PageKind::Narrative));
    m_text->setReadOnly(!m_editor || !m_editor->editable());
    m_remarks->setAccessibleName(tr("Reasons and notes"));
    m_remarks->setHeaderLabels({tr("Item"), tr("Reason or note")});
    refreshText();
    refreshRemarks();
    refreshInserts();
}

void NarrativePage::refreshText() {
    m_filling = true;
    m_typing = {};
    const int position = m_text->textCursor().position();
    const int scroll = m_text->verticalScrollBar()->value();
    writeDocument();
    placeColumn();
    QTextCursor back(m_text->document());
    back.setPosition(qMin(position, m_text->document()->characterCount() - 1));
    m_text->setTextCursor(back);
    m_text->verticalScrollBar()->setValue(scroll);
    m_filling = false;
    refreshMarks();
}

void NarrativePage::refreshRemarks() {
    m_filling = true;
    const QString current = m_remarks->currentItem() ? m_remarks->currentItem()->data(1, Qt::UserRole).toString() : QString();
    const int scroll = m_remarks->verticalScrollBar()->value();
    m_remarks->clear();
    m_slots = m_editor ? m_editor->session().remarkSlots() : std::vector<RemarkSlot>();
    int missing = 0;
    for (size_t i = 0; i < m_slots.size(); ++i) {
        const RemarkSlot& slot = m_slots[i];
        if (slot.reason && slot.direction == 0 && slot.remark.text.isEmpty())
            continue; // nothing to explain
        missing += slot.missing();
        auto* item = new QTreeWidgetItem(m_remarks);
        item->setText(0, (slot.missing() ? QStringLiteral("● ") : QString()) + strippedAbout(slot));
        item->setText(1, slot.remark.text);
        item->setData(0, Qt::UserRole, int(i));
        item->setData(1, Qt::UserRole, slot.id);
        item->setToolTip(0, slot.section + QChar(u'\n') + slot.about);
        item->setToolTip(1, slot.missing() && !slot.remark.text.isEmpty() ? tr("Written for a change in the other direction; not printed.")
                            : slot.missing() ? tr("A change that needs a reason (主要是…).")
                            : slot.carried   ? tr("Carried over from %1; see whether it still holds.").arg(slot.remark.year)
                            : slot.reason    ? tr("Reason of the change")
                                             : tr("What it was spent on"));
        if (slot.missing())
            item->setForeground(0, markColor(CellMark::Warning, palette()));
        if (slot.carried)
            item->setForeground(1, mutedColor(palette()));
        if (m_editor->editable())
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (slot.id == current)
            m_remarks->setCurrentItem(item, 1);
    }
    m_remarks->verticalScrollBar()->setValue(scroll);
    m_filling = false;
    if (!m_editor) {
        m_state->clear();
        return;
    }
    const int stale = int(m_editor->session().staleTokens().size());
    QStringList state;
    if (stale)
        state << tr("%n figure(s) in the text no longer agree", nullptr, stale);
    state << (missing ? tr("%n reason(s) missing", nullptr, missing) : tr("No reason is missing"));
    m_state->setText(state.join(QStringLiteral(" · ")));
}

// On either side of the text, which is as wide as is good to read.
int NarrativePage::columnMargin() const {
    return qMax(20, (m_text->viewport()->width() - fontMetrics().height() * 46) / 2);
}

qreal NarrativePage::chartWidth() const {
    return m_text->viewport()->width() - 2 * columnMargin() - 2 * m_text->document()->documentMargin();
}

void NarrativePage::writeDocument() {
    if (!m_editor)
        return m_blocks.clear(*m_text->document());
    m_drawnWidth = chartWidth();
    m_blocks.fill(*m_text->document(), m_editor->session(),
                  [this](const QString& id) { return chartOf(id, m_editor->report(), otherReports()); },
                  {palette(), m_text->font(), m_drawnWidth, devicePixelRatioF()});
}

void NarrativePage::placeColumn() {
    QTextFrameFormat format = m_text->document()->rootFrame()->frameFormat();
    const int margin = columnMargin();
    if (chartWidth() != m_drawnWidth && m_blocks.hasCharts())
        m_widthTimer.start();
    format.setLeftMargin(margin);
    format.setRightMargin(margin);
    format.setTopMargin(4);
    format.setBottomMargin(24);
    const bool filling = std::exchange(m_filling, true);
    m_text->document()->rootFrame()->setFrameFormat(format);
    m_filling = filling;
    // What is to be explained and the words for it share the list; both wrap.
    m_remarks->setColumnWidth(0, m_remarks->viewport()->width() * 11 / 20);
    m_remarks->doItemsLayout();
}

void NarrativePage::resizeEvent(QResizeEvent* event) {
    ReportPage::resizeEvent(event);
    placeColumn();
}

void NarrativePage::showEvent(QShowEvent* event) {
    ReportPage::showEvent(event);
    if (m_stale)
        refresh();
    placeColumn(); // before, the list had no width of its own
}

void NarrativePage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void NarrativePage::generate() {
    if (!m_editor || !commit())
        return;
    if (m_editor->session().generatingReplacesText() && !askReplace())
        return;
    if (const auto done = m_editor->take(m_editor->session().generateNarrative()); !done)
        Q_EMIT problem(done.problem());
}

void NarrativePage::mark(const WrittenPlace& place, int start, int length) {
    if (place.kind == WrittenPlace::Kind::Remark) {
        for (int i = 0; i < m_remarks->topLevelItemCount(); ++i)
            if (QTreeWidgetItem* item = m_remarks->topLevelItem(i); item->data(1, Qt::UserRole).toString() == place.remark)
                m_remarks->setCurrentItem(item, 1);
        return;
    }
    const bool heading = place.kind == WrittenPlace::Kind::Heading;
    const QTextBlock block = m_blocks.blockOf(place.item, heading ? -1 : place.part);
    if (!block.isValid() || !m_editor)
        return;
    if (heading) // the page prints the number before the title
        start += int(m_editor->report().narrative.sections[size_t(place.item)].number.size());
    QTextCursor cursor(block);
    cursor.setPosition(cursor.position() + start);
    cursor.setPosition(cursor.position() + length, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

void NarrativePage::takeRemark(QTreeWidgetItem* item) {
    if (m_filling || !m_editor || !commit())
        return;
    const RemarkSlot slot = m_slots[size_t(item->data(0, Qt::UserRole).toInt())];
    if (slot.remark.text == item->text(1).simplified())
        return;
    // The list is filled anew by the change: not from within its own editor's signal.
    QMetaObject::invokeMethod(this, [this, slot, words = item->text(1)] {
        if (const auto done = m_editor->take(m_editor->session().setRemark(slot, words)); !done)
            Q_EMIT problem(done.problem());
    }, Qt::QueuedConnection);
}

} // namespace juesuan
