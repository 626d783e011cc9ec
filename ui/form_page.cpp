// One form as a sheet.
#include "ui/form_page.h"

#include "ui/form_columns.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace juesuan {

namespace {

constexpr int sheetMargin = 16;
constexpr int largestAround = 125; // per cent

QLabel* label(QWidget* parent, Qt::Alignment alignment) {
    auto* out = new QLabel(parent);
    out->setAlignment(alignment);
    out->setTextFormat(Qt::PlainText);
    out->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return out;
}

} // namespace

FormPage::FormPage(QWidget* parent) : QWidget(parent), m_model(new FormTableModel(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_sheet = new QWidget(this);
    m_title = label(m_sheet, Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_number = label(m_sheet, Qt::AlignRight | Qt::AlignVCenter);
    m_unitName = label(m_sheet, Qt::AlignLeft | Qt::AlignVCenter);
    m_year = label(m_sheet, Qt::AlignCenter);
    m_amountUnit = label(m_sheet, Qt::AlignRight | Qt::AlignVCenter);
    m_note = label(m_sheet, Qt::AlignLeft | Qt::AlignTop);
    m_note->setWordWrap(true);
    m_view = new FormView(m_model, m_sheet);

    auto* lines = new QGridLayout(m_sheet);
    lines->setContentsMargins(sheetMargin, 6, sheetMargin, 6);
    lines->setVerticalSpacing(3);
    lines->addWidget(m_title, 0, 0, 1, 3);
    lines->addWidget(m_number, 0, 2, Qt::AlignRight | Qt::AlignBottom); // a line of its own would cost a row of the table
    lines->addWidget(m_unitName, 1, 0);
    lines->addWidget(m_year, 1, 1);
    lines->addWidget(m_amountUnit, 1, 2);
    lines->addWidget(m_view, 2, 0, 1, 3);
    lines->addWidget(m_note, 3, 0, 1, 3);
    lines->setColumnStretch(0, 2);
    lines->setColumnStretch(1, 1);
    lines->setColumnStretch(2, 2);
    lines->setRowStretch(2, 1000); // up to the table's height; what is left stays empty below the note
    lines->setRowStretch(4, 1);
    setFonts();
    connect(m_model, &QAbstractItemModel::modelReset, this, &FormPage::layOutSheet);
    connect(m_view->columns(), &FormColumns::changed, this, &FormPage::layOutSheet);
    connect(m_view, &FormView::currentCellChanged, this, [this](const CellRef& cell) {
        if (cell.isValid() && m_model->editor())
            m_lastCells.insert(QString::number(m_model->editor()->session().id()) + cell.form, cell);
    });
}

void FormPage::setFonts() {
    const auto sized = [this](qreal percent) {
        QFont out = font();
        out.setPointSizeF(out.pointSizeF() * percent / 100);
        return out;
    };
    // What stands around the table grows less than the table: it would take the room from the figures.
    const int around = qMin(m_zoom, largestAround);
    m_sheet->setFont(sized(around));
    m_view->setFont(sized(m_zoom)); // headers and editor follow
    QFont titleFont = sized(around * 1.45);
    titleFont.setBold(true);
    m_title->setFont(titleFont);
}

void FormPage::setZoom(int percent) {
    if (m_zoom == percent)
        return;
    m_zoom = percent;
    m_view->columns()->setZoom(percent);
    setFonts();
    layOutSheet();
    m_view->scrollTo(m_view->currentIndex());
}

void FormPage::show(ReportEditor* editor, const QString& form) {
    m_model->setForm(editor, form); // lays the sheet out
    retranslate();
    if (!editor)
        return;
    m_view->scrollToTop();
    const CellRef last = m_lastCells.value(QString::number(editor->session().id()) + form);
    if (last.isValid()) {
        m_view->goTo(last);
        return;
    }
    for (int c = 0; c < m_model->columnCount(); ++c)
        for (int r = 0; r < m_model->rowCount(); ++r)
            if (const LayoutCell* cell = m_model->cell(m_model->index(r, c)); cell && cell->kind == LayoutCell::Kind::Figure) {
                m_view->setCurrentIndex(m_model->index(r, c));
                m_view->scrollToTop();
                return;
            }
}

void FormPage::setUnit(AmountUnit unit) {
    m_model->setUnit(unit);
    retranslate();
    layOutSheet();
}

QString FormPage::emptySentence() const {
    const Report& report = m_model->editor()->report();
    const FormDefinition* form = m_model->layout().form;
    const FormStatus status = report.forms.value(form->id);
    if (!status.statement.isEmpty())
        return status.statement;
    if (form->emptySentence.isEmpty() || report.formHasFigures(form->id))
        return {};
    QString out = form->emptySentence;
    return out.replace(QStringLiteral("%unit"), report.unit.name).replace(QStringLiteral("%year"), QString::number(report.year));
}

void FormPage::retranslate() {
    const FormDefinition* form = m_model->layout().form;
    m_sheet->setVisible(form != nullptr);
    if (!form)
        return;
    const Report& report = m_model->editor()->report();
    m_title->setText(form->title);
    m_number->setText(form->number);
    m_number->setVisible(!form->number.isEmpty());
    m_unitName->setText(tr("Unit: %1").arg(report.unit.name));
    m_year->setText(tr("Year %1").arg(report.year));
    bool money = false;
    for (const BlockDefinition& block : form->blocks)
        for (const ColumnDefinition& column : block.columns)
            money = money || (column.kind == ColumnDefinition::Kind::Figure && column.measure == Measure::Money);
    m_amountUnit->setText(money ? tr("Amounts in %1").arg(Words::unit(m_model->unit())) : QString());
    const FormStatus status = report.forms.value(form->id);
    QStringList note{status.note.isEmpty() ? form->note : status.note, emptySentence()};
    note.removeAll(QString());
    m_note->setText(note.join(QChar(u'\n')));
    m_note->setVisible(!note.isEmpty());
    m_view->setAccessibleName(Words::form(*form));
}

void FormPage::layOutSheet() {
    // The sheet stands in the middle, as wide as its table; the table as high as its rows, with the note right below.
    const int bar = m_view->verticalScrollBar()->sizeHint().width();
    const int room = width() - 2 * sheetMargin - bar;
    if (room <= 0 || !m_model->layout().form)
        return;
    const int table = m_view->fitColumns(room);
    const int sheetWidth = qMin(width(), table + 2 * sheetMargin + bar + 2);
    m_view->setMaximumHeight(m_view->tableHeight() + (table > room ? bar : 0));
    m_sheet->setGeometry((width() - sheetWidth) / 2, 0, sheetWidth, height());
}

void FormPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOutSheet();
}

void FormPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace juesuan
