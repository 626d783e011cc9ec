// 自评表: puts the page together and keeps it up to date.
#include "ui/evaluations_page.h"

#include "narrative/evaluation_sums.h"
#include "session/resources.h"
#include "ui/evaluation_fields.h"
#include "ui/funds_model.h"
#include "ui/indicator_model.h"
#include "ui/indicator_view.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace juesuan {

namespace {

constexpr int goalLines = 3;

QToolButton* buttonOf(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

EvaluationsPage::EvaluationsPage(QWidget* parent)
    : ReportPage(parent), m_fields(new EvaluationFields(this)), m_funds(new FundsModel(this)), m_indicators(new IndicatorModel(this)) {
    for (QAction** action : {&m_newTable, &m_dropTable, &m_add, &m_remove, &m_up, &m_down, &m_compute, &m_addFunds, &m_removeFunds})
        *action = new QAction(this);
    build();
    connectParts();
    retranslate();
}

void EvaluationsPage::build() {
    m_tables = new QComboBox(this);
    m_tables->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tables->setMinimumContentsLength(12);
    m_tables->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->addWidget(m_tables, 1);
    bar->addWidget(buttonOf(m_newTable, this));
    bar->addWidget(buttonOf(m_dropTable, this));
    m_nothing = new QLabel(this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_body = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(10);
    column->addWidget(buildHead());
    column->addWidget(buildIndicators());
    column->addStretch(1);
    m_scroll->setWidget(m_body);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addLayout(bar);
    box->addWidget(m_nothing, 1);
    box->addWidget(m_scroll, 1);
}

// Project, department, unit, year; funds; goals side by side.
QWidget* EvaluationsPage::buildHead() {
    auto* head = new QWidget(m_body);
    auto* grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    const auto labelled = [&](QWidget* editor, int row, int column) {
        auto* label = new QLabel(head);
        label->setBuddy(editor);
        m_labels.push_back(label);
        grid->addWidget(label, row, column);
        grid->addWidget(editor, row, column + 1);
    };
    labelled(m_fields->line(QStringLiteral("project"), head), 0, 0);
    labelled(m_fields->line(QStringLiteral("year"), head), 0, 2);
    labelled(m_fields->line(QStringLiteral("department"), head), 1, 0);
    labelled(m_fields->line(QStringLiteral("unit"), head), 1, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    m_fundsView = new EnterGoesDown<QTableView>(head);
    m_fundsView->setModel(m_funds);
    m_fundsView->setItemDelegate(new MarkedDelegate(m_fundsView));
    m_fundsView->verticalHeader()->hide();
    m_fundsView->horizontalHeader()->setSectionsClickable(false);
    m_fundsView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_fundsView->setShowGrid(false);
    m_fundsView->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked);
    m_fundsView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fundsView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fundsView->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_fundsView->addActions({m_addFunds, m_removeFunds});
    grid->addWidget(m_fundsView, 2, 0, 1, 4);
    auto* goals = new QHBoxLayout;
    goals->setSpacing(8);
    for (const char* field : {"expectedGoals", "actualGoals"}) {
        auto* half = new QVBoxLayout;
        auto* editor = m_fields->area(QString::fromLatin1(field), head);
        editor->setFixedHeight(editor->fontMetrics().lineSpacing() * goalLines + 14);
        auto* label = new QLabel(head);
        label->setBuddy(editor);
        m_labels.push_back(label);
        half->addWidget(label);
        half->addWidget(editor);
        goals->addLayout(half);
    }
    grid->addLayout(goals, 3, 0, 1, 4);
    return head;
}

QWidget* EvaluationsPage::buildIndicators() {
    auto* part = new QWidget(m_body);
    m_addMenu = new QMenu(part);
    m_addButton = buttonOf(m_add, part);
    m_addButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_addButton->setMenu(m_addMenu);
    m_sums = new QLabel(part);
    m_sums->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sums->setWordWrap(true);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_addButton);
    for (QAction* action : {m_remove, m_up, m_down, m_compute})
        bar->addWidget(buttonOf(action, part));
    bar->addWidget(m_sums, 1);
    m_indicatorView = new IndicatorView(part);
    m_indicatorView->setModel(m_indicators);
    m_indicatorView->setItemDelegate(new MarkedDelegate(m_indicatorView));
    m_indicatorView->setUniformRowHeights(false);
    m_indicatorView->setIndentation(16);
    m_indicatorView->setAllColumnsShowFocus(false);
    m_indicatorView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_indicatorView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_indicatorView->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked);
    m_indicatorView->setExpandsOnDoubleClick(false);
    m_indicatorView->setTabKeyNavigation(true);
    m_indicatorView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_indicatorView->header()->setStretchLastSection(true);
    m_indicatorView->header()->setSectionsMovable(false);
    m_indicatorView->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_indicatorView->addActions({m_add, m_remove, m_up, m_down});
    m_indicatorView->installEventFilter(this);
    auto* foot = new QGridLayout;
    auto* remark = m_fields->area(QStringLiteral("remark"), part);
    remark->setFixedHeight(remark->fontMetrics().lineSpacing() * 2 + 14);
    QWidget* const below[] = {remark, m_fields->line(QStringLiteral("title"), part)};
    for (int row = 0; row < 2; ++row) {
        auto* label = new QLabel(part);
        label->setBuddy(below[row]);
        m_labels.push_back(label);
        foot->addWidget(label, row, 0, Qt::AlignTop);
        foot->addWidget(below[row], row, 1);
    }
    auto* box = new QVBoxLayout(part);
    box->setContentsMargins(0, 0, 0, 0);
    box->addLayout(bar);
    box->addWidget(m_indicatorView);
    box->addLayout(foot);
    return part;
}

void EvaluationsPage::connectParts() {
    const std::pair<QAction*, QKeySequence> keys[] = {{m_add, Qt::Key_Insert}, {m_remove, Qt::CTRL | Qt::Key_Delete},
        {m_up, Qt::ALT | Qt::Key_Up}, {m_down, Qt::ALT | Qt::Key_Down}, {m_addFunds, Qt::Key_Insert}, {m_removeFunds, Qt::CTRL | Qt::Key_Delete}};
    for (const auto& [action, key] : keys) {
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    for (QAbstractItemView* view : {static_cast<QAbstractItemView*>(m_fundsView), static_cast<QAbstractItemView*>(m_indicatorView)}) {
        auto* clear = new QAction(view);
        clear->setShortcut(QKeySequence::Delete);
        clear->setShortcutContext(Qt::WidgetShortcut);
        connect(clear, &QAction::triggered, this, [this, view] { clearCell(view); });
        view->QWidget::insertAction(nullptr, clear);
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &EvaluationsPage::refreshActions);
    }
    // Tables are as high as their rows: the page brings the current cell into sight.
    connect(m_indicatorView->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        const QRect cell = m_indicatorView->visualRect(current);
        const QPoint at = m_indicatorView->viewport()->mapTo(m_body, cell.center());
        if (current.isValid())
            m_scroll->ensureVisible(at.x(), at.y(), 0, cell.height());
    });
    connect(m_tables, &QComboBox::activated, this, &EvaluationsPage::showTable);
    connect(m_newTable, &QAction::triggered, this, &EvaluationsPage::addTable);
    connect(m_dropTable, &QAction::triggered, this, &EvaluationsPage::removeTable);
    connect(m_add, &QAction::triggered, this, [this] { addIndicator(); });
    connect(m_remove, &QAction::triggered, this, &EvaluationsPage::removeIndicators);
    connect(m_up, &QAction::triggered, this, [this] { moveIndicators(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveIndicators(1); });
    connect(m_compute, &QAction::triggered, this, &EvaluationsPage::computeTotals);
    connect(m_addFunds, &QAction::triggered, this, &EvaluationsPage::addFunds);
    connect(m_removeFunds, &QAction::triggered, this, &EvaluationsPage::removeFunds);
    connect(m_funds, &FundsModel::problem, this, &ReportPage::problem);
    connect(m_indicators, &IndicatorModel::problem, this, &ReportPage::problem);
    connect(m_fields, &EvaluationFields::problem, this, &ReportPage::problem);
    for (QAbstractItemModel* model : {static_cast<QAbstractItemModel*>(m_funds), static_cast<QAbstractItemModel*>(m_indicators)}) {
        connect(model, &QAbstractItemModel::modelReset, this, [this] { m_indicatorView->expandAll(); });
        connect(model, &QAbstractItemModel::modelReset, this, &EvaluationsPage::fit, Qt::QueuedConnection);
        connect(model, &QAbstractItemModel::dataChanged, this, &EvaluationsPage::fit, Qt::QueuedConnection);
    }
    connect(m_indicatorView, &QTreeView::expanded, this, &EvaluationsPage::fit, Qt::QueuedConnection);
    connect(m_indicatorView, &QTreeView::collapsed, this, &EvaluationsPage::fit, Qt::QueuedConnection);
    connect(m_indicatorView->header(), &QHeaderView::sectionResized, this, &EvaluationsPage::fit, Qt::QueuedConnection);
}

QTreeView* EvaluationsPage::indicatorView() const { return m_indicatorView; }

const Evaluation* EvaluationsPage::shown() const {
    return m_editor && m_table >= 0 && m_table < int(m_editor->report().evaluations.size()) ? &m_editor->report().evaluations[size_t(m_table)]
                                                                                          : nullptr;
}

void EvaluationsPage::show(Book*, ReportEditor* editor, const PageId&) {
    const int table = editor == m_editor ? m_table : 0;
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    if (m_editor) {
        connect(&m_editor->session(), &ReportSession::partsChanged, this, &EvaluationsPage::refreshTables);
        connect(&m_editor->session(), &ReportSession::findingsChanged, this, &EvaluationsPage::refreshTables);
    }
    showTable(table);
}

void EvaluationsPage::showTable(int table) {
    const int count = m_editor ? int(m_editor->report().evaluations.size()) : 0;
    m_table = count == 0 ? -1 : qBound(0, table, count - 1);
    m_fields->setTable(m_editor, m_table);
    m_funds->setTable(m_editor, m_table);
    m_indicators->setTable(m_editor, m_table);
    refreshTables();
    m_scroll->verticalScrollBar()->setValue(0);
}

void EvaluationsPage::refreshTables() {
    const int count = m_editor ? int(m_editor->report().evaluations.size()) : 0;
    if (m_table >= count || (m_table < 0 && count > 0)) // tables came or went by undo
        return showTable(m_table);
    const QSignalBlocker quiet(m_tables);
    m_tables->clear();
    for (int i = 0; i < count; ++i) {
        const Evaluation& table = m_editor->report().evaluations[size_t(i)];
        const QString name = table.project.isEmpty() ? table.title : table.project;
        m_tables->addItem(tr("%1. %2", "number and name of a table").arg(i + 1).arg(name));
    }
    m_tables->setCurrentIndex(m_table);
    m_tables->setVisible(count > 0);
    m_nothing->setVisible(count == 0);
    m_scroll->setVisible(count > 0);
    const auto rules = standardTextRules();
    if (const Evaluation* table = shown(); table && rules) {
        const auto words = [](const EvaluationSum& sum) { return hundredthsText(sum.value) + (sum.complete ? QString() : QStringLiteral(" + ?")); };
        m_sums->setText(tr("Weights %1 of 100 · scores %2").arg(words(totalWeight(*table, (*rules)->indicators)), words(totalScore(*table, (*rules)->indicators))));
    }
    refreshActions();
}

void EvaluationsPage::refreshActions() {
    const bool editable = m_editor && m_editor->editable();
    const bool table = editable && m_table >= 0;
    const IndicatorModel::Run run = m_indicators->runOf(m_indicatorView->currentIndex());
    m_newTable->setEnabled(editable);
    for (QAction* action : {m_dropTable, m_add, m_compute, m_addFunds})
        action->setEnabled(table);
    m_addButton->setEnabled(table);
    for (QAction* action : {m_remove, m_up, m_down})
        action->setEnabled(table && run.count > 0);
    m_removeFunds->setEnabled(table && m_fundsView->currentIndex().isValid());
}

void EvaluationsPage::retranslate() {
    m_tables->setAccessibleName(Words::page(PageKind::Evaluations));
    m_newTable->setText(tr("New table"));
    m_dropTable->setText(tr("Remove table"));
    m_add->setText(tr("Add indicator"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_compute->setText(tr("Compute totals"));
    m_compute->setToolTip(tr("Execution rates, their score and both totals, from the figures"));
    m_addFunds->setText(tr("Add a row of funds"));
    m_removeFunds->setText(tr("Remove the row of funds"));
    m_nothing->setText(tr("This report has no self-evaluation. “New table” begins one."));
    const QString labels[] = {tr("Project"), tr("Year"), tr("Department"), tr("Unit"), tr("Goals expected"),
                              tr("Goals reached"), tr("Notes below the table"), tr("Title")};
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(labels[i]);
        m_labels[i]->buddy()->setAccessibleName(labels[i]);
    }
    m_fundsView->setAccessibleName(tr("Project funds"));
    m_indicatorView->setAccessibleName(tr("Indicators"));
    fillAddMenu();
    m_funds->retranslate();
    m_indicators->retranslate();
    refreshTables();
}

void EvaluationsPage::fillAddMenu() {
    m_addMenu->clear();
    m_addMenu->setTitle(tr("Of these levels"));
    const auto rules = standardTextRules();
    if (!rules)
        return;
    for (const QString& levels : (*rules)->indicators.list(QStringLiteral("new-indicators"))) {
        const QString level1 = levels.section(QChar(u'/'), 0, 0), level2 = levels.section(QChar(u'/'), 1);
        m_addMenu->addAction(level1 + QStringLiteral(" › ") + level2, this, [this, level1, level2] { addIndicator(level1, level2); });
    }
}

void EvaluationsPage::sizeColumns() {
    // Numbers take what they need; the words share the rest.
    const int digit = fontMetrics().horizontalAdvance(QChar(u'0'));
    const int number = digit * 8;
    const int words = qMax(digit * 60, m_indicatorView->viewport()->width() - 2 * number);
    const std::pair<int, int> shares[] = {{IndicatorModel::Name, 38}, {IndicatorModel::Target, 18}, {IndicatorModel::Actual, 18}};
    for (const auto& [column, share] : shares)
        m_indicatorView->setColumnWidth(column, words * share / 100);
    m_indicatorView->setColumnWidth(IndicatorModel::Weight, number);
    m_indicatorView->setColumnWidth(IndicatorModel::Score, number);
    fit();
}

void EvaluationsPage::fit() {
    m_fundsView->resizeRowsToContents();
    int height = m_fundsView->horizontalHeader()->sizeHint().height() + 2 * m_fundsView->frameWidth() + 1;
    for (int row = 0; row < m_funds->rowCount(); ++row)
        height += m_fundsView->rowHeight(row);
    m_fundsView->setFixedHeight(height);
    m_indicatorView->doItemsLayout();
    m_indicatorView->setFixedHeight(m_indicatorView->contentHeight());
}

bool EvaluationsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_indicatorView && event->type() == QEvent::Resize) {
        const auto* resize = static_cast<QResizeEvent*>(event);
        if (resize->size().width() != resize->oldSize().width())
            QMetaObject::invokeMethod(this, &EvaluationsPage::sizeColumns, Qt::QueuedConnection);
    }
    return ReportPage::eventFilter(watched, event);
}

void EvaluationsPage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        m_fields->refresh();
}

} // namespace juesuan
