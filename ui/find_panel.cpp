// The panel 查找与替换: looking for.
#include "ui/find_panel.h"

#include "session/book.h"
#include "ui/hit_delegate.h"
#include "ui/page_id.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>

namespace juesuan {

namespace {

constexpr int typingPauseMs = 40;
constexpr int reportRole = Qt::UserRole + 1, hitRole = Qt::UserRole + 2;

} // namespace

FindPanel::FindPanel(QWidget* parent) : QWidget(parent) {
    build();
    m_timer.setSingleShot(true);
    m_timer.setInterval(typingPauseMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible()) // otherwise when somebody looks
            searchNow();
    });
    connect(&m_search, &BookSearch::moreFound, this, &FindPanel::showFound);
    connect(&m_search, &BookSearch::finished, this, &FindPanel::refreshState);
    connect(m_wanted, &QLineEdit::textChanged, this, &FindPanel::searchSoon);
    connect(m_wanted, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(m_wholeBook, &QCheckBox::toggled, this, &FindPanel::searchNow);
    connect(m_whole, &QCheckBox::toggled, this, &FindPanel::searchNow);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindPanel::replaceOne);
    connect(m_replace, &QPushButton::clicked, this, &FindPanel::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindPanel::replaceAll);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const auto at = std::find(m_items.begin(), m_items.end(), item);
        if (at == m_items.end() || int(at - m_items.begin()) == m_current)
            return;
        m_current = int(at - m_items.begin());
        refreshState();
        go(placeOf(item), false);
    });
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) { go(placeOf(item), true); });
    retranslate();
}

void FindPanel::build() {
    m_fields = new QWidget(this);
    const auto label = [this](QLineEdit*& field) {
        auto* out = new QLabel(m_fields);
        field = new QLineEdit(m_fields);
        field->setClearButtonEnabled(true);
        field->installEventFilter(this);
        out->setBuddy(field);
        return out;
    };
    const auto arrow = [this](Qt::ArrowType type) {
        auto* out = new QToolButton(m_fields);
        out->setArrowType(type);
        out->setAutoRaise(true);
        out->setFocusPolicy(Qt::TabFocus);
        return out;
    };
    m_wantedLabel = label(m_wanted);
    m_previous = arrow(Qt::UpArrow);
    m_next = arrow(Qt::DownArrow);
    m_replacementLabel = label(m_replacement);
    m_replace = new QPushButton(m_fields);
    m_replaceAll = new QPushButton(m_fields);
    m_whole = new QCheckBox(m_fields);
    m_wholeBook = new QCheckBox(m_fields);
    m_state = new QLabel(m_fields);
    m_state->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(fontMetrics().height() * 2 / 3);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->installEventFilter(this);

    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_wantedLabel, 0, 0);
    grid->addWidget(m_wanted, 0, 1);
    grid->addWidget(m_previous, 0, 2);
    grid->addWidget(m_next, 0, 3);
    grid->addWidget(m_replacementLabel, 1, 0);
    grid->addWidget(m_replacement, 1, 1, 1, 3);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_replace);
    buttons->addWidget(m_replaceAll);
    buttons->addStretch(1);
    grid->addLayout(buttons, 2, 1, 1, 3);
    auto* options = new QHBoxLayout;
    options->addWidget(m_whole);
    options->addWidget(m_wholeBook);
    options->addStretch(1);
    grid->addLayout(options, 3, 0, 1, 4);
    grid->addWidget(m_state, 4, 0, 1, 4, Qt::AlignTop);
    grid->setRowStretch(4, 1);
    grid->setColumnStretch(1, 1);
    m_box = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_box->setContentsMargins(6, 4, 6, 4);
    m_box->addWidget(m_fields);
    m_box->addWidget(m_list, 1);
    setFocusProxy(m_wanted);
}

void FindPanel::setReport(Book* book, ReportEditor* editor) {
    if (m_book == book && m_editor == editor)
        return;
    if (m_editor)
        m_editor->session().disconnect(this);
    m_book = book;
    m_editor = editor;
    m_told.clear();
    if (m_editor) {
        connect(&m_editor->session(), &ReportSession::cellsChanged, this, &FindPanel::searchSoon);
        connect(&m_editor->session(), &ReportSession::rowsChanged, this, &FindPanel::searchSoon);
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &FindPanel::searchSoon);
    }
    if (!m_book || !m_editor) {
        m_timer.stop();
        m_search.clear();
        showFound();
    } else if (!m_wholeBook->isChecked()) { // a search of the whole book stays while its hits are walked through
        searchSoon();
    }
    refreshState();
}

void FindPanel::setUnit(AmountUnit unit) {
    m_unit = unit;
    searchSoon();
}

void FindPanel::begin(const QString& text, bool replacing) {
    if (!text.isEmpty())
        m_wanted->setText(text);
    QLineEdit* field = replacing && !m_wanted->text().isEmpty() ? m_replacement : m_wanted;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
    searchNow();
}

SearchQuery FindPanel::query() const { return {m_wanted->text(), m_whole->isChecked(), m_unit}; }

void FindPanel::searchSoon() {
    m_stale = true;
    if (!m_replacingNow)
        m_timer.start();
}

void FindPanel::searchNow() {
    m_timer.stop();
    m_stale = false;
    if (!m_editor)
        return;
    if (!(m_search.query() == query())) {
        m_told.clear();
        m_current = -1;
    }
    m_search.start(m_book, m_editor->session().id(), query(), m_wholeBook->isChecked());
    showFound();
}

QString FindPanel::pageName(const Report& report, const SearchHit& hit) const {
    if (hit.kind != SearchHit::Kind::Text) {
        const FormDefinition* form = report.formSet().form(hit.cell.form);
        return form ? Words::form(*form) : QString();
    }
    switch (hit.place.kind) {
    case WrittenPlace::Kind::Duty:
    case WrittenPlace::Kind::Office: return Words::page(PageKind::Profile);
    case WrittenPlace::Kind::Heading:
    case WrittenPlace::Kind::Paragraph:
    case WrittenPlace::Kind::Remark: return Words::page(PageKind::Narrative);
    case WrittenPlace::Kind::Evaluation: return Words::page(PageKind::Evaluations);
    case WrittenPlace::Kind::Term:
    case WrittenPlace::Kind::Explanation: return Words::page(PageKind::Glossary);
    }
    return {};
}

QString FindPanel::lineOf(const Report& report, const SearchHit& hit, int& start) const {
    start = hit.start;
    QString text = HitDelegate::excerpt(hit.text, start, hit.length);
    if (hit.kind != SearchHit::Kind::Figure)
        return text;
    const QString where = QStringList{Words::row(report, hit.cell.form, hit.cell.row), Words::column(report, hit.cell)}.join(QStringLiteral(" · "));
    start += int(where.size()) + 2;
    return where + QStringLiteral(": ") + text;
}

void FindPanel::showFound() {
    const QSignalBlocker quiet(m_list);
    const int before = m_current;
    m_list->clear();
    m_items.clear();
    m_current = -1;
    QFont bold = m_list->font();
    bold.setBold(true);
    for (size_t r = 0; r < m_search.found().size(); ++r) {
        const BookSearch::Found& found = m_search.found()[r];
        const auto read = m_book ? m_book->readReport(found.report) : Result<Report>(Problem{});
        if (!read)
            continue;
        QTreeWidgetItem* group = nullptr;
        QString groupName;
        for (size_t h = 0; h < found.hits.size(); ++h) {
            const QString page = pageName(*read, found.hits[h]);
            if (!group || page != groupName) {
                group = new QTreeWidgetItem(m_list, {m_wholeBook->isChecked() ? tr("%1 %2 · %3").arg(found.unit).arg(found.year).arg(page) : page});
                group->setFont(0, bold);
                group->setFlags(Qt::ItemIsEnabled);
                groupName = page;
            }
            int start = 0;
            auto* item = new QTreeWidgetItem(group, {lineOf(*read, found.hits[h], start)});
            item->setData(0, HitDelegate::StartRole, start);
            item->setData(0, HitDelegate::LengthRole, found.hits[h].length);
            item->setData(0, reportRole, int(r));
            item->setData(0, hitRole, int(h));
            m_items.push_back(item);
        }
    }
    m_list->expandAll();
    if (before >= 0 && before < int(m_items.size())) { // what is being walked through goes on
        m_current = before;
        m_list->setCurrentItem(m_items[size_t(before)]);
    }
    refreshState();
}

QString FindPanel::state() const { return m_state->text(); }

void FindPanel::refreshState() {
    const int hits = int(m_items.size());
    QStringList words;
    if (!m_told.isEmpty())
        words << m_told;
    if (!m_wanted->text().trimmed().isEmpty() && m_editor) {
        words << (hits == 0 ? tr("Nothing found") : m_current >= 0 ? tr("%1 of %2").arg(m_current + 1).arg(hits) : tr("%n found", nullptr, hits));
        if (m_search.running())
            words << tr("searched %1 of %2 reports").arg(m_search.searched()).arg(m_search.total());
        if (m_search.limited())
            words << tr("there are more than are shown");
        if (!m_editor->editable())
            words << tr("this report cannot be edited");
    }
    m_state->setText(words.join(QStringLiteral(" · ")));
    const bool open = m_editor && (m_editor->editable() || m_wholeBook->isChecked());
    m_replace->setEnabled(open && hits > 0);
    m_replaceAll->setEnabled(open && hits > 0);
    m_previous->setEnabled(hits > 0);
    m_next->setEnabled(hits > 0);
}

FindPanel::Place FindPanel::placeOf(const QTreeWidgetItem* item) const {
    if (!item || !item->data(0, hitRole).isValid())
        return {};
    return {item->data(0, reportRole).toInt(), item->data(0, hitRole).toInt()};
}

void FindPanel::go(const Place& place, bool enter) {
    if (place.report < 0 || place.report >= int(m_search.found().size()))
        return;
    const BookSearch::Found& found = m_search.found()[size_t(place.report)];
    const SearchHit hit = found.hits[size_t(place.hit)]; // a copy: showing it may search again
    Q_EMIT hitWanted(found.report, hit, enter);
}

void FindPanel::select(int flat, bool goThere) {
    m_current = flat;
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentItem(m_items[size_t(flat)]);
    }
    m_list->scrollToItem(m_items[size_t(flat)]);
    refreshState();
    if (goThere)
        go(placeOf(m_items[size_t(flat)]), false);
}

void FindPanel::step(int direction) {
    if (m_stale)
        searchNow();
    const int count = int(m_items.size());
    if (count == 0)
        return;
    select(m_current < 0 ? (direction > 0 ? 0 : count - 1) : (m_current + direction + count) % count, true);
}

bool FindPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool returns = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_wanted && returns && key->modifiers() & Qt::ShiftModifier) {
        step(-1);
        return true;
    }
    if (watched == m_wanted && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        step(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

void FindPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Fields beside the list where the panel lies, above it where it stands.
    const bool lies = width() > fontMetrics().height() * 34;
    m_box->setDirection(lies ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_fields->setMaximumWidth(lies ? fontMetrics().height() * 22 : QWIDGETSIZE_MAX);
}

void FindPanel::retranslate() {
    m_wantedLabel->setText(tr("Fi&nd:"));
    m_wanted->setPlaceholderText(tr("Words, code or figure"));
    m_replacementLabel->setText(tr("&Replace with:"));
    m_previous->setToolTip(tr("Previous hit (Shift+F3)"));
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setToolTip(tr("Next hit (F3)"));
    m_next->setAccessibleName(tr("Next hit"));
    m_replace->setText(tr("Re&place"));
    m_replaceAll->setText(tr("Replace &all…"));
    m_whole->setText(tr("&Whole cell"));
    m_whole->setToolTip(tr("The whole cell or paragraph must be what is looked for"));
    m_wholeBook->setText(tr("Whole &book"));
    m_wholeBook->setToolTip(tr("All units and years of the book"));
    m_list->setAccessibleName(tr("Hits"));
    refreshState();
}

void FindPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFound();
    }
}

} // namespace juesuan
