// The page 年度对比.
#include "ui/comparison_page.h"

#include "session/report_charts.h"
#include "ui/comparison_model.h"
#include "ui/words.h"
#include "writers/csv_writer.h"
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
#include <QVBoxLayout>

#include <algorithm>

namespace juesuan {

ComparisonPage::ComparisonPage(QWidget* parent) : ReportPage(parent) {
    m_first = new QComboBox(this);
    m_form = new QComboBox(this);
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->setMinimumContentsLength(18);
    m_between = new QCheckBox(this);
    m_between->setChecked(true);
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
    for (QWidget* widget : std::initializer_list<QWidget*>{m_first, m_form, m_between, m_changed, m_largest})
        bar->addWidget(widget);
    bar->addStretch(1);
    bar->addWidget(m_save);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 12, 16, 8);
    box->addLayout(bar);
    box->addWidget(m_table, 1);
    box->addWidget(m_note);
    setFocusProxy(m_table);
    for (QComboBox* combo : {m_first, m_form})
        connect(combo, &QComboBox::currentIndexChanged, this, &ComparisonPage::rebuild);
    for (QCheckBox* check : {m_between, m_changed, m_largest})
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
        const QSignalBlocker quietYears(m_first), quietForms(m_form);
        const QVariant form = m_form->currentData();
        m_first->clear();
        m_form->clear();
        if (m_editor) {
            const int year = m_editor->report().year;
            std::set<int, std::greater<>> years{year - 1}; // 上年决算数 may know it even where the book does not
            for (const ReportSession* other : m_others)
                if (other->report().year < year)
                    years.insert(other->report().year);
            for (const int earlier : years)
                m_first->addItem(tr("%1 and %2").arg(earlier).arg(year), earlier);
            m_form->addItem(tr("All published tables"), QString());
            for (const FormDefinition& definition : m_editor->report().formSet().forms())
                m_form->addItem(Words::form(definition), definition.id);
            m_form->setCurrentIndex(qMax(0, m_form->findData(form)));
        }
    }
    rebuild();
}

void ComparisonPage::rebuild() {
    if (!m_editor) {
        m_model->setRows({}, {}, nullptr);
        return;
    }
    const int last = m_editor->report().year, first = m_first->currentData().toInt();
    std::vector<int> years;
    std::vector<const Report*> reports;
    for (int year = first; year <= last; ++year) {
        const Report* report = year == last ? &m_editor->report() : nullptr;
        for (const ReportSession* other : m_others)
            if (other->report().year == year)
                report = &other->report();
        if (year != first && year != last && (!m_between->isChecked() || !report))
            continue;
        years.push_back(year);
        reports.push_back(report);
    }
    auto rows = compareYears(reports, years, m_form->currentData().toString(),
                             m_largest->isChecked() ? ComparisonOrder::LargestChange : ComparisonOrder::AsPrinted,
                             [this](const Report& next, const CellRef& cell) {
                                 return &next == &m_editor->report() ? m_editor->session().toldOfLastYear(cell) : CellValue::blank();
                             });
    if (m_changed->isChecked())
        rows.erase(std::remove_if(rows.begin(), rows.end(), [](const ComparedRow& row) { return !row.change || *row.change == 0; }), rows.end());
    m_model->setRows(std::move(rows), years, &m_editor->session());
    m_between->setVisible(last - first > 1);
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

void ComparisonPage::copy() {
    QGuiApplication::clipboard()->setMimeData(mimeFromGrid(gridOf(m_model->grid())));
}

Result<void> ComparisonPage::save(const QString& path) const {
    QByteArray csv("\xEF\xBB\xBF"); // Excel reads UTF-8 only with its mark
    bool heading = true;
    for (const QStringList& line : m_model->grid()) {
        QStringList fields;
        for (const QString& field : line) // figures stay figures, words are quoted and defused
            fields << (heading || fields.size() < ComparisonModel::wordColumns ? csvText(field) : field);
        heading = false;
        csv += fields.join(QChar(u',')).toUtf8() + "\r\n";
    }
    return saveFile(path, csv);
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
    m_first->setAccessibleName(tr("Years"));
    m_form->setAccessibleName(tr("Table"));
    m_between->setText(tr("Years between"));
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
