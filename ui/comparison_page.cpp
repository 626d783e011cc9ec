// The page 年度对比.
#include "ui/comparison_page.h"

#include "session/report_charts.h"
#include "session/year_comparison.h"
#include "ui/comparison_model.h"
#include "ui/words.h"
#include "writers/save_file.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace juesuan {

namespace {
constexpr size_t mostYears = 10; // as buttons; the newest
}

ComparisonPage::ComparisonPage(QWidget* parent) : ReportPage(parent) {
    m_yearsLabel = new QLabel(this);
    m_yearBar = new QHBoxLayout;
    m_yearBar->setSpacing(2);
    m_form = new QComboBox(this);
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->setMinimumContentsLength(18);
    m_changed = new QCheckBox(this);
    m_changed->setObjectName(QStringLiteral("changed"));
    m_largest = new QCheckBox(this);
    m_save = new QPushButton(this);
    m_model = new ComparisonModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ComparisonModel::SortRole);
    m_table = new QTableView(this);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_yearsLabel);
    bar->addLayout(m_yearBar);
    bar->addSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_form, m_changed, m_largest})
        bar->addWidget(widget);
    bar->addStretch(1);
    bar->addWidget(m_save);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 12, 16, 8);
    box->addLayout(bar);
    box->addWidget(m_table, 1);
    box->addWidget(m_note);
    setFocusProxy(m_table);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ComparisonPage::rebuild);
    for (QCheckBox* check : {m_changed, m_largest})
        connect(check, &QCheckBox::toggled, this, &ComparisonPage::rebuild);
    connect(m_save, &QPushButton::clicked, this, &ComparisonPage::saveAs);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT cellWanted(index.data(ComparisonModel::CellRefRole).value<CellRef>());
    });
    retranslate();
}

void ComparisonPage::show(Book* book, ReportEditor* editor, const PageId&) {
    if (m_editor)
        m_editor->session().disconnect(this);
    for (ReportSession* other : m_others)
        other->disconnect(this);
    m_book = book;
    m_editor = editor;
    m_others.clear();
    if (m_editor && m_book) {
        m_others = otherYears(*m_book, m_editor->session());
        std::vector<ReportSession*> all = m_others;
        all.push_back(&m_editor->session());
        for (ReportSession* session : all) {
            connect(session, &ReportSession::cellsChanged, this, &ComparisonPage::rebuild);
            connect(session, &ReportSession::rowsChanged, this, &ComparisonPage::rebuild);
        }
    }
    fill();
}

void ComparisonPage::setUnit(AmountUnit unit) { m_model->setUnit(unit); }

void ComparisonPage::fill() {
    {
        const QSignalBlocker quiet(m_form);
        const QVariant form = m_form->currentData();
        m_form->clear();
        if (m_editor) {
            m_form->addItem(tr("All published tables"), QString());
            for (const FormDefinition& definition : m_editor->report().formSet().forms())
                m_form->addItem(Words::form(definition), definition.id);
            m_form->setCurrentIndex(qMax(0, m_form->findData(form)));
        }
    }
    makeYearButtons();
    rebuild();
}

// The years chosen before stay chosen; at first this year and the one before it.
void ComparisonPage::makeYearButtons() {
    std::set<int> years;
    if (m_editor) {
        const int year = m_editor->report().year;
        years = {year - 1, year}; // 上年决算数 may know last year even where the book does not
        for (const ReportSession* other : m_others)
            years.insert(other->report().year);
    }
    while (years.size() > mostYears)
        years.erase(years.begin());
    const std::vector<int> before = chosenYears();
    const bool same = m_years.size() == years.size() &&
                      std::equal(years.begin(), years.end(), m_years.begin(), [](int year, QToolButton* b) { return b->text().toInt() == year; });
    if (same)
        return;
    for (QToolButton* button : m_years)
        button->deleteLater();
    m_years.clear();
    for (const int year : years) {
        auto* button = new QToolButton(this);
        button->setText(QString::number(year));
        button->setAccessibleName(tr("Year %1").arg(year));
        button->setCheckable(true);
        const bool fresh = before.size() < 2 || std::none_of(before.begin(), before.end(), [&](int one) { return years.count(one) > 0; });
        button->setChecked(fresh ? year == m_editor->report().year || year == m_editor->report().year - 1
                                 : std::find(before.begin(), before.end(), year) != before.end());
        connect(button, &QToolButton::clicked, this, [this, button] { yearToggled(button); });
        m_yearBar->addWidget(button);
        m_years.push_back(button);
    }
    QWidget* left = m_years.empty() ? nullptr : m_years.back(); // Tab goes in reading order
    for (QWidget* next : std::initializer_list<QWidget*>{m_form, m_changed, m_largest, m_save, m_table}) {
        if (left)
            setTabOrder(left, next);
        left = next;
    }
    if (chosenYears().size() < 2)
        for (auto at = m_years.rbegin(); at != m_years.rend() && at - m_years.rbegin() < 2; ++at)
            (*at)->setChecked(true);
}

void ComparisonPage::yearToggled(QToolButton* button) {
    if (chosenYears().size() < 2) // nothing to compare with
        button->setChecked(true);
    rebuild();
}

std::vector<int> ComparisonPage::chosenYears() const {
    std::vector<int> out;
    for (const QToolButton* button : m_years)
        if (button->isChecked())
            out.push_back(button->text().toInt());
    return out;
}

void ComparisonPage::rebuild() {
    if (!m_editor) {
        m_model->setRows({}, {}, nullptr);
        return;
    }
    std::vector<const ReportSession*> sessions(m_others.begin(), m_others.end());
    sessions.push_back(&m_editor->session());
    auto [years, rows] = compareReports(sessions, chosenYears(), m_form->currentData().toString(),
                                        m_largest->isChecked() ? ComparisonOrder::LargestChange : ComparisonOrder::AsPrinted);
    if (m_changed->isChecked())
        std::erase_if(rows, [](const ComparedRow& row) { return row.change.value_or(0) == 0; });
    m_model->setRows(std::move(rows), years, &m_editor->session());
    const int digit = fontMetrics().horizontalAdvance(QChar(u'0'));
    m_table->setColumnWidth(0, digit * 12);
    for (int column = 2; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, digit * 15);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    int findings = 0;
    for (const Finding& finding : m_editor->session().findings())
        findings += std::any_of(finding.cells.begin(), finding.cells.end(), [](const FindingCell& cell) { return cell.priorYear; });
    m_note->setText(findings > 0 ? tr("%1 findings concern last year's figures; the panel lists them.").arg(findings)
                                 : tr("The relations between the years hold. – : the year does not print this row. * : from the next year's table of last year's figures."));
}

std::vector<int> ComparisonPage::shownOrder() const {
    std::vector<int> out;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        out.push_back(m_sorted->mapToSource(m_sorted->index(row, 0)).row());
    return out;
}

void ComparisonPage::copy() {
    QGuiApplication::clipboard()->setMimeData(mimeFromGrid(gridOf(m_model->grid(shownOrder()))));
}

Result<void> ComparisonPage::save(const QString& path) const {
    if (!m_editor)
        return {};
    YearComparison shown{m_model->years(), {}};
    for (const int row : shownOrder())
        shown.rows.push_back(m_model->rows()[size_t(row)]);
    return saveFile(path, comparisonToCsv(shown, m_editor->report(), m_model->unit()));
}

void ComparisonPage::saveAs() {
    if (!m_editor)
        return;
    const QString name = m_editor->report().unit.name + QStringLiteral("-") + tr("Comparison") + QStringLiteral(".csv");
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the comparison"), name, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto saved = save(path); !saved)
        Q_EMIT problem(saved.problem());
}

void ComparisonPage::retranslate() {
    m_yearsLabel->setText(tr("Years"));
    m_form->setAccessibleName(tr("Table"));
    m_changed->setText(tr("Only what changed"));
    m_largest->setText(tr("Largest change first"));
    m_save->setText(tr("Save as CSV…"));
    m_table->setAccessibleName(tr("Comparison"));
}

void ComparisonPage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
}

} // namespace juesuan
