// A table of outcomes with two buttons.
#include "ui/import_summary_dialog.h"

#include "session/messages.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace juesuan {

namespace {
enum SummaryColumn { FileColumn, UnitColumn, YearColumn, FiguresColumn, DoubtfulColumn, ErrorColumn, WarningColumn, NoteColumn, RoundingColumn, ResultColumn };
}

ImportSummaryDialog::ImportSummaryDialog(const std::vector<ImportOutcome>& outcomes, int wanted, QWidget* parent)
    : QDialog(parent), m_outcomes(outcomes) {
    setWindowTitle(tr("Import: summary"));
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_table = new QTableWidget(this);
    m_table->setHorizontalHeaderLabels({});
    m_table->setColumnCount(ResultColumn + 1);
    m_table->setHorizontalHeaderLabels({tr("File"), tr("Unit"), tr("Year"), tr("Figures"), tr("In doubt"), tr("Errors"), tr("Warnings"),
                                        tr("Notes"), tr("Rounding"), tr("Result")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Files"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_review = buttons->addButton(tr("&Review…"), QDialogButtonBox::ActionRole);
    m_show = buttons->addButton(tr("&Open the report"), QDialogButtonBox::ActionRole);
    auto* box = new QVBoxLayout(this);
    box->addWidget(m_sentence);
    box->addWidget(m_table, 1);
    box->addWidget(buttons);
    const int read = int(std::count_if(outcomes.begin(), outcomes.end(), [](const ImportOutcome& one) { return one.read(); }));
    const int failed = int(outcomes.size()) - read;
    QStringList words{tr("%n reports are in the book now.", nullptr, read)};
    if (failed > 0)
        words << tr("%n files could not be taken over; nothing of them is in the book.", nullptr, failed);
    QStringList seen;
    for (const ImportOutcome& one : outcomes)
        if (!seen.contains(one.path))
            seen << one.path;
    if (seen.size() < wanted)
        words << tr("Stopped: %n files were not looked at.", nullptr, wanted - int(seen.size()));
    m_sentence->setText(words.join(QChar(u' ')));
    fill();
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(qMin(room.width() * 94 / 100, fontMetrics().height() * 78), qMin(room.height() * 80 / 100, fontMetrics().height() * 30));
    connect(m_table, &QTableWidget::currentCellChanged, this, &ImportSummaryDialog::refreshButtons);
    connect(m_table, &QTableWidget::cellActivated, this, [this] { if (m_review->isEnabled()) Q_EMIT reviewWanted(current()); });
    connect(m_review, &QPushButton::clicked, this, [this] { Q_EMIT reviewWanted(current()); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_chosen = m_outcomes[size_t(current())].report;
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (m_table->rowCount() > 0)
        m_table->selectRow(0);
    refreshButtons();
}

void ImportSummaryDialog::fill() {
    m_table->setRowCount(int(m_outcomes.size()));
    for (int row = 0; row < int(m_outcomes.size()); ++row) {
        const ImportOutcome& one = m_outcomes[size_t(row)];
        const auto put = [&](int column, const QString& text, bool number = false) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            if (number)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
            return item;
        };
        put(FileColumn, QFileInfo(one.path).fileName())->setToolTip(one.path);
        put(UnitColumn, one.unit);
        put(YearColumn, one.year > 0 ? QString::number(one.year) : QString(), true);
        const std::pair<int, int> numbers[] = {{FiguresColumn, one.figures}, {DoubtfulColumn, one.doubtful}, {ErrorColumn, one.errors},
                                               {WarningColumn, one.warnings}, {NoteColumn, one.notes}, {RoundingColumn, one.rounding}};
        for (const auto& [column, count] : numbers) {
            auto* item = put(column, one.read() ? QString::number(count) : QString(), true);
            if (count > 0 && (column == ErrorColumn || column == DoubtfulColumn))
                item->setForeground(markColor(column == ErrorColumn ? CellMark::Error : CellMark::Warning, palette()));
        }
        auto* result = put(ResultColumn, !one.read() ? sentenceFor(one.problem)
                                         : one.changes == 0 ? tr("already in the book, nothing has changed")
                                         : one.created ? tr("new in the book") : tr("brought up to date, %n changes", nullptr, one.changes));
        if (!one.read())
            result->setForeground(markColor(CellMark::Error, palette()));
    }
    QHeaderView* heads = m_table->horizontalHeader();
    heads->setHighlightSections(false);
    m_table->resizeColumnsToContents();
    const int em = fontMetrics().height();
    heads->resizeSection(FileColumn, qMin(heads->sectionSize(FileColumn), em * 16));
    heads->resizeSection(UnitColumn, qMin(heads->sectionSize(UnitColumn), em * 16));
    heads->setSectionResizeMode(ResultColumn, QHeaderView::Stretch);
    m_table->resizeRowsToContents();
}

int ImportSummaryDialog::current() const { return m_table->currentRow(); }

void ImportSummaryDialog::refreshButtons() {
    const bool read = current() >= 0 && m_outcomes[size_t(current())].read();
    m_review->setEnabled(read);
    m_show->setEnabled(read);
}

} // namespace juesuan
