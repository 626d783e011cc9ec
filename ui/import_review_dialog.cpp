// The review's window: its parts and how they follow each other. Decisions are in import_review_decisions.cpp.
#include "ui/import_review_dialog.h"

#include "ui/form_page.h"
#include "ui/review_list_model.h"
#include "ui/settings.h"
#include "ui/source_pane.h"
#include "ui/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace juesuan {

ImportReviewDialog::ImportReviewDialog(ImportReview* review, std::function<QString(const QString&, int)> target, QWidget* parent)
    : QDialog(parent), m_review(review), m_editor(&review->session()), m_targetWords(std::move(target)) {
    setWindowTitle(tr("Import: %1").arg(QFileInfo(review->plan().path).fileName()));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    QWidget* head = headRows(); // in the order of the Tab key
    m_source = new SourcePane(this);
    auto* right = new QSplitter(Qt::Vertical, this);
    right->addWidget(table());
    right->addWidget(listPart());
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    right->setChildrenCollapsible(false);
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(m_source);
    halves->addWidget(right);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_import = buttons->button(QDialogButtonBox::Ok);
    m_import->setText(tr("Import"));
    m_import->setAutoDefault(false); // Enter accepts a line
    m_import->setDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    auto* box = new QVBoxLayout(this);
    box->addWidget(head);
    box->addWidget(halves, 1);
    box->addWidget(buttons);
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(room * 0.96);
    halves->setSizes({width() * 2 / 5, width() * 3 / 5});
    right->setSizes({height() * 3 / 5, height() * 2 / 5});

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_source, &SourcePane::pageChanged, this, &ImportReviewDialog::markPage);
    connect(m_source, &SourcePane::markClicked, this, &ImportReviewDialog::markClicked);
    connect(m_source, &SourcePane::lineClicked, this, &ImportReviewDialog::lineClicked);
    connect(m_review, &ImportReview::itemsChanged, this, &ImportReviewDialog::refresh);
    connect(&m_editor.session(), &ReportSession::cellsChanged, this, [this](const QList<CellRef>& cells) {
        if (!m_deciding)
            for (const CellRef& cell : cells)
                m_review->cellTyped(cell);
        refresh();
    });
    m_source->setFile(m_review->plan().path);
    fillForms();
    refresh();
    if (m_model->rowCount() > 0) {
        m_list->selectRow(0);
        m_list->setFocus();
    } else {
        m_page->view()->setFocus();
        showSourceOf(m_page->view()->currentCell());
    }
}

ImportReviewDialog::~ImportReviewDialog() {
    m_review->disconnect(this);
    m_editor.session().disconnect(this);
    m_page->show(nullptr, {}); // the editor goes before the page
}

QWidget* ImportReviewDialog::headRows() {
    auto* out = new QWidget(this);
    m_unit = new QLineEdit(m_review->unit(), out);
    m_year = new QSpinBox(out);
    m_year->setRange(2000, 2100);
    m_year->setValue(m_review->year());
    m_target = new QLabel(out);
    m_summary = new QLabel(out);
    for (QLabel* label : {m_target, m_summary}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* line = new QHBoxLayout;
    auto* unit = new QLabel(tr("&Unit:"), out);
    unit->setBuddy(m_unit);
    auto* year = new QLabel(tr("&Year:"), out);
    year->setBuddy(m_year);
    line->addWidget(unit);
    line->addWidget(m_unit, 2);
    line->addWidget(year);
    line->addWidget(m_year);
    line->addSpacing(12);
    line->addWidget(m_target, 3);
    auto* box = new QVBoxLayout(out);
    box->setContentsMargins(0, 0, 0, 0);
    box->addLayout(line);
    box->addWidget(m_summary);
    const auto retarget = [this] {
        m_review->setTarget(m_unit->text().trimmed(), m_year->value());
        refreshTarget();
    };
    connect(m_unit, &QLineEdit::editingFinished, this, retarget);
    connect(m_unit, &QLineEdit::textChanged, this, &ImportReviewDialog::refreshTarget);
    connect(m_year, &QSpinBox::valueChanged, this, retarget);
    return out;
}

QWidget* ImportReviewDialog::table() {
    auto* out = new QWidget(this);
    m_forms = new QTabBar(out);
    m_forms->setDrawBase(false);
    m_forms->setExpanding(false);
    m_forms->setUsesScrollButtons(true);
    m_forms->setAccessibleName(tr("Tables"));
    m_page = new FormPage(out);
    m_page->setUnit(settings::amountUnit());
    auto* box = new QVBoxLayout(out);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2);
    box->addWidget(m_forms);
    box->addWidget(m_page, 1);
    connect(m_forms, &QTabBar::currentChanged, this, [this](int index) {
        m_page->show(&m_editor, m_forms->tabData(index).toString());
        if (!m_showing)
            showSourceOf(m_page->view()->currentCell());
    });
    connect(m_page->view(), &FormView::currentCellChanged, this, [this](const CellRef& cell) {
        if (!m_showing)
            showSourceOf(cell);
    });
    connect(m_page->view(), &FormView::problem, this, &ImportReviewDialog::showProblem);
    return out;
}

QWidget* ImportReviewDialog::listPart() {
    auto* out = new QWidget(this);
    m_model = new ReviewListModel(this);
    m_model->setUnit(settings::amountUnit());
    m_model->setReview(m_review);
    m_list = new QTableView(out);
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    QHeaderView* heads = m_list->horizontalHeader();
    heads->setHighlightSections(false);
    heads->setStretchLastSection(false);
    heads->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int em = fontMetrics().height();
    heads->resizeSection(ReviewListModel::StateColumn, em * 4);
    heads->resizeSection(ReviewListModel::KindColumn, em * 6);
    heads->resizeSection(ReviewListModel::PlaceColumn, em * 15);
    heads->setSectionResizeMode(ReviewListModel::TextColumn, QHeaderView::Stretch);
    heads->resizeSection(ReviewListModel::SourceColumn, em * 5);
    m_list->setAccessibleName(tr("To look at"));
    m_list->installEventFilter(this);
    m_note = new QLabel(out);
    m_choices = new QComboBox(out);
    m_choices->setAccessibleName(tr("Choice of columns"));
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choices->setMinimumContentsLength(24);
    m_accept = new QPushButton(tr("Accept (Enter)"), out);
    m_correct = new QPushButton(tr("Correct (F2)"), out);
    m_skip = new QPushButton(tr("Skip (Del)"), out);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_note, 1);
    bar->addWidget(m_choices, 2);
    for (QPushButton* button : {m_accept, m_correct, m_skip}) {
        button->setAutoDefault(false);
        bar->addWidget(button);
    }
    auto* box = new QVBoxLayout(out);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_list, 1);
    box->addLayout(bar);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid() && !m_showing)
            showItem(now.row());
        refresh();
    });
    connect(m_list, &QTableView::doubleClicked, this, &ImportReviewDialog::correctItem);
    connect(m_accept, &QPushButton::clicked, this, &ImportReviewDialog::acceptItem);
    connect(m_correct, &QPushButton::clicked, this, &ImportReviewDialog::correctItem);
    connect(m_skip, &QPushButton::clicked, this, &ImportReviewDialog::skipItem);
    return out;
}

void ImportReviewDialog::fillForms() {
    const Report& report = m_editor.report();
    const QSignalBlocker block(m_forms);
    for (const FormDefinition& form : report.formSet().forms()) {
        if (!report.formPresent(form.id))
            continue;
        const int at = m_forms->addTab(form.number.isEmpty() ? form.id : form.number);
        m_forms->setTabData(at, form.id);
        m_forms->setTabToolTip(at, Words::form(form));
    }
    if (m_forms->count() > 0)
        m_page->show(&m_editor, m_forms->tabData(0).toString());
}

int ImportReviewDialog::current() const { return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }

CellSource ImportReviewDialog::sourceOf(const CellRef& cell) const {
    const auto& sources = m_editor.report().sources;
    if (const auto own = sources.constFind(cell); own != sources.constEnd())
        return *own;
    CellSource near; // the row's, so that the person at least sees the line
    for (auto at = sources.begin(); at != sources.end(); ++at)
        if (at.key().form == cell.form && at.key().row == cell.row && !at->derived)
            near = *at;
    if (near.page > 0 && boxOf(near).isValid())
        std::fill(std::begin(near.box), std::end(near.box), 0);
    if (near.page == 0 && near.line == 0)
        near.page = m_editor.report().forms.value(cell.form).page;
    return near;
}

void ImportReviewDialog::showSourceOf(const CellRef& cell) {
    if (!cell.isValid())
        return;
    m_source->showPlace(sourceOf(cell));
    markPage();
    // The line of the list that is about this cell, if there is one.
    const auto& items = m_review->items();
    for (size_t i = 0; i < items.size(); ++i)
        if (items[i].cell == cell) {
            m_showing = true;
            m_list->selectRow(int(i));
            m_showing = false;
            return;
        }
}

void ImportReviewDialog::showCell(const CellRef& cell, bool source) {
    for (int tab = 0; tab < m_forms->count(); ++tab)
        if (m_forms->tabData(tab).toString() == cell.form) {
            m_showing = !source;
            m_forms->setCurrentIndex(tab);
            m_page->view()->goTo(cell);
            m_showing = false;
        }
}

void ImportReviewDialog::showItem(int index) {
    const ReviewItem& item = m_review->items()[size_t(index)];
    if (!item.cell.form.isEmpty())
        showCell(item.cell, false);
    const bool own = item.source.page > 0 || item.source.line > 0;
    m_source->showPlace(own ? item.source : sourceOf(item.cell));
    markPage();
}

void ImportReviewDialog::markPage() {
    m_marked.clear();
    if (!m_source->hasPages())
        return;
    const Report& report = m_editor.report();
    std::vector<PageView::Mark> marks;
    const int page = m_source->page();
    for (auto at = report.sources.begin(); at != report.sources.end(); ++at)
        if (at->page == page && !at->derived && boxOf(*at).isValid()) {
            const CellValue value = report.value(at.key());
            marks.push_back({boxOf(*at), value.isUnread() ? PageView::MarkKind::Doubt : PageView::MarkKind::Plain, int(m_marked.size()),
                             Words::cell(report, at.key())});
            m_marked.push_back(at.key());
        }
    const auto& items = m_review->items();
    for (size_t i = 0; i < items.size(); ++i) {
        const ReviewItem& item = items[i];
        if (item.source.page != page || !boxOf(item.source).isValid() || item.state != ReviewState::Open)
            continue;
        const bool text = item.kind == ReviewKind::UnplacedNumber || item.kind == ReviewKind::NotUnderstood;
        marks.push_back({boxOf(item.source), item.kind == ReviewKind::UnplacedNumber ? PageView::MarkKind::Unplaced : PageView::MarkKind::Doubt,
                         int(m_marked.size() + i), text ? m_model->sentence(item) : Words::cell(report, item.cell)});
    }
    m_source->view()->setMarks(std::move(marks));
}

void ImportReviewDialog::markClicked(int number) {
    if (number < 0)
        return;
    if (number < int(m_marked.size()))
        return showCell(m_marked[size_t(number)], true);
    m_list->selectRow(number - int(m_marked.size()));
}

void ImportReviewDialog::lineClicked(int page, int line) {
    const auto& items = m_review->items();
    for (size_t i = 0; i < items.size(); ++i)
        if (items[i].source.page == page && items[i].source.line == line)
            return m_list->selectRow(int(i));
    const auto& sources = m_editor.report().sources;
    for (const CellRef& cell : m_editor.report().orderedCells())
        if (const CellSource source = sources.value(cell); source.line == line && source.page == page)
            return showCell(cell, true);
}

} // namespace juesuan
