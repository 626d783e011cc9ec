// 说明: charts and tables in the text: put in, moved, taken out, followed to their cells.
#include "ui/narrative_page.h"

#include "session/report_charts.h"
#include "ui/chart_export.h"
#include "ui/chart_navigation.h"
#include "ui/chart_words.h"
#include "ui/words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>

namespace juesuan {

namespace {

constexpr size_t tipLines = 6;
constexpr int settledMs = 120;

// As text in columns and as HTML with its spans: Excel, WPS and Word take either.
QMimeData* tableClipboard(const InsertedTable& table) {
    QStringList lines;
    QString html = QStringLiteral("<table border=\"1\" style=\"border-collapse:collapse\">");
    const auto add = [&](const std::vector<std::vector<InsertedCell>>& rows, const char* tag) {
        for (const auto& row : rows) {
            QStringList texts;
            html += QStringLiteral("<tr>");
            for (const InsertedCell& cell : row) {
                texts << cell.text + QString(cell.columns - 1, QChar(u'\t'));
                html += QStringLiteral("<%1 colspan=\"%2\" rowspan=\"%3\" align=\"%4\">%5</%1>")
                            .arg(QLatin1String(tag)).arg(cell.columns).arg(cell.rows)
                            .arg(cell.isFigure ? QStringLiteral("right") : *tag == 't' && tag[1] == 'h' ? QStringLiteral("center") : QStringLiteral("left"),
                                 cell.text.toHtmlEscaped());
            }
            html += QStringLiteral("</tr>");
            lines << texts.join(QChar(u'\t'));
        }
    };
    add(table.head, "th");
    add(table.body, "td");
    auto* out = new QMimeData;
    out->setText(lines.join(QChar(u'\n')));
    out->setHtml(html + QStringLiteral("</table>"));
    return out;
}

} // namespace

void NarrativePage::buildInserts(QHBoxLayout* bar) {
    m_insert = new QPushButton(this);
    m_insertMenu = new QMenu(m_insert);
    m_insert->setMenu(m_insertMenu);
    connect(m_insertMenu, &QMenu::aboutToShow, this, &NarrativePage::fillInsertMenu);
    bar->addWidget(m_insert);
    setTabOrder(m_generate, m_insert); // in reading order
    setTabOrder(m_insert, m_text);
    setTabOrder(m_text, m_remarks);
    for (QAction** action : {&m_up, &m_down, &m_remove})
        *action = new QAction(this);
    m_up->setShortcut(Qt::ALT | Qt::Key_Up);
    m_down->setShortcut(Qt::ALT | Qt::Key_Down);
    for (QAction* action : {m_up, m_down, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_text->addAction(action);
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::NoFocus); // the cursor stays in the insert; the keys do the same
        bar->addWidget(button);
    }
    connect(m_up, &QAction::triggered, this, [this] { moveHere(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveHere(1); });
    connect(m_remove, &QAction::triggered, this, &NarrativePage::removeHere);
    m_text->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_text, &QWidget::customContextMenuRequested, this, &NarrativePage::openContextMenu);
    m_widthTimer.setSingleShot(true);
    m_widthTimer.setInterval(settledMs);
    connect(&m_widthTimer, &QTimer::timeout, this, [this] {
        if (m_typing.section < 0)
            refreshText();
    });
}

void NarrativePage::refreshInserts() {
    const bool editable = m_editor && m_editor->editable();
    m_insert->setText(tr("Insert"));
    m_insert->setToolTip(tr("A chart or table behind the paragraph that the cursor is in; it follows the figures. (Ins)"));
    m_insert->setEnabled(editable && m_text->document()->characterCount() > 1);
    m_up->setText(tr("Up"));
    m_up->setToolTip(tr("Move the chart or table up (Alt+Up)"));
    m_down->setText(tr("Down"));
    m_down->setToolTip(tr("Move the chart or table down (Alt+Down)"));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(tr("Take the chart or table out (Del)"));
    const Place here = insertHere();
    const auto can = [&](int by) { return editable && !moveInsert(m_editor->report(), here.section, here.paragraph, by).empty(); };
    m_up->setEnabled(can(-1));
    m_down->setEnabled(can(1));
    m_remove->setEnabled(editable && here.isInsert());
}

void NarrativePage::fillInsertMenu() {
    m_insertMenu->clear();
    if (!m_editor)
        return;
    const auto add = [this](QMenu* menu, const QString& title, const QString& insert, bool empty) {
        QString text = title;
        text.replace(QChar(u'&'), QStringLiteral("&&"));
        connect(menu->addAction(empty ? tr("%1 (no figures)").arg(text) : text), &QAction::triggered, this, [this, insert] { insertThing(insert); });
    };
    QMenu* tables = m_insertMenu->addMenu(tr("&Table"));
    for (const auto& [id, title] : m_editor->session().insertableTables()) {
        const auto table = m_editor->session().insertedTable(id);
        add(tables, title, QStringLiteral("table:") + id, !table || table->empty());
    }
    QMenu* charts = m_insertMenu->addMenu(tr("&Chart"));
    if (const auto all = chartsOf(m_editor->report(), otherReports()))
        for (const ReportChart& chart : *all)
            add(charts, ChartWords::in(chart.data.title), QStringLiteral("chart:") + chart.spec->id, chart.data.empty());
}

std::vector<const Report*> NarrativePage::otherReports() {
    if (m_others.empty() && m_book && m_editor)
        for (ReportSession* session : otherYears(*m_book, m_editor->session()))
            m_others.emplace_back(session);
    std::vector<const Report*> out;
    for (const QPointer<ReportSession>& session : m_others)
        if (session)
            out.push_back(&session->report());
    return out;
}

NarrativePage::Place NarrativePage::insertHere() const {
    const Place place = placeAt(m_text->textCursor().position());
    return place.isInsert() ? place : Place();
}

void NarrativePage::goToPlace(int section, int paragraph) {
    const QTextBlock block = m_blocks.blockOf(section, paragraph);
    if (!block.isValid())
        return;
    m_text->setTextCursor(QTextCursor(block));
    // All of an insert into sight, its beginning where it is too high.
    const QRectF area = m_blocks.insertArea(section, paragraph);
    QScrollBar* bar = m_text->verticalScrollBar();
    if (area.bottom() > bar->value() + m_text->viewport()->height())
        bar->setValue(int(area.bottom()) - m_text->viewport()->height() + 12);
    if (!area.isNull() && area.top() < bar->value())
        bar->setValue(int(area.top()) - 12);
    m_text->setFocus();
}

void NarrativePage::insertThing(const QString& insert) {
    if (!m_editor || !commit())
        return;
    const Place here = placeAt(m_text->textCursor().position());
    InsertPlace to{here.section, here.paragraph + 1};
    const auto& sections = m_editor->report().narrative.sections;
    if (here.role == Place::Role::None)
        for (size_t s = 0; s < sections.size(); ++s)
            if (!sections[s].paragraphs.empty())
                to = {int(s), int(sections[s].paragraphs.size())};
    if (const auto done = m_editor->take(addInsert(m_editor->report(), to, insert)); !done)
        Q_EMIT problem(done.problem());
    else
        goToPlace(to.section, to.before);
}

void NarrativePage::removeHere() {
    const Place here = insertHere();
    if (!here.isInsert() || !m_editor || !commit())
        return;
    if (const auto done = m_editor->take(removeInsert(m_editor->report(), here.section, here.paragraph)); !done)
        Q_EMIT problem(done.problem());
    else
        goToPlace(here.section, here.paragraph - 1); // what it stood behind
}

void NarrativePage::moveHere(int by) {
    const Place here = insertHere();
    if (!here.isInsert() || !m_editor || !commit())
        return;
    InsertPlace to;
    ChangeSet change = moveInsert(m_editor->report(), here.section, here.paragraph, by, &to);
    if (change.empty())
        return;
    if (const auto done = m_editor->take(std::move(change)); !done)
        Q_EMIT problem(done.problem());
    else
        goToPlace(to.section, to.before);
}

bool NarrativePage::copyInsert() {
    const Place here = insertHere();
    if (m_text->textCursor().hasSelection())
        return false;
    QMimeData* out = nullptr;
    if (const ChartData* chart = m_blocks.chartAt(here))
        out = chartClipboard(*chart, AmountUnit::WanYuan);
    else if (const InsertedTable* table = m_blocks.tableAt(here))
        out = tableClipboard(*table);
    if (out)
        QApplication::clipboard()->setMimeData(out);
    return out != nullptr;
}

bool NarrativePage::insertKey(QKeyEvent* event) {
    const bool editable = m_editor && m_editor->editable();
    if (event->key() == Qt::Key_Insert && event->modifiers() == Qt::NoModifier && m_insert->isEnabled()) {
        m_insertMenu->popup(m_text->viewport()->mapToGlobal(m_text->cursorRect().bottomLeft()));
        return true;
    }
    const Place here = insertHere();
    if (!here.isInsert())
        return false;
    if (event->matches(QKeySequence::Copy) && copyInsert())
        return true;
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && here.role != Place::Role::Caption) {
        if (const InsertedCell* cell = m_blocks.cellAt(here); cell && !cell->cells.empty())
            followCell(cell->cells.front());
        else if (m_blocks.chartAt(here))
            Q_EMIT pageWanted({m_editor->session().id(), PageKind::Charts, {}});
        return true;
    }
    const bool erases = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    const QTextCursor cursor = m_text->textCursor();
    const bool emptyCaption = here.role == Place::Role::Caption && cursor.block().length() == 1;
    const bool within = placeAt(cursor.anchor()).sameParagraph(here);
    if (!erases || !editable || !within || (here.role == Place::Role::Caption && !emptyCaption))
        return false;
    removeHere();
    return true;
}

void NarrativePage::openContextMenu(const QPoint& at) {
    if (!m_text->textCursor().hasSelection())
        m_text->setTextCursor(m_text->cursorForPosition(at));
    const Place here = placeAt(m_text->textCursor().position());
    QMenu menu;
    QAction* copyText = menu.addAction(tr("Copy"), this, &NarrativePage::copy);
    copyText->setEnabled(m_text->textCursor().hasSelection() || here.isInsert());
    QAction* pasteText = menu.addAction(tr("Paste"), this, [this] {
        if (allowsTyping())
            m_text->paste();
    });
    pasteText->setEnabled(!m_text->isReadOnly() && here.isTyped() && m_text->canPaste());
    menu.addAction(tr("Select all"), m_text, &QTextEdit::selectAll);
    menu.addSeparator();
    if (m_insert->isEnabled()) {
        fillInsertMenu();
        QMenu* insert = menu.addMenu(tr("Insert"));
        insert->addActions(m_insertMenu->actions());
    }
    if (here.isInsert()) {
        menu.addActions({m_up, m_down, m_remove});
        if (const InsertedCell* cell = m_blocks.cellAt(here); cell && !cell->cells.empty())
            menu.addAction(tr("Show the cell"), this, [this, source = cell->cells.front()] { followCell(source); });
    }
    menu.exec(m_text->viewport()->mapToGlobal(at));
}

const ChartPoint* NarrativePage::chartPoint(const QPoint& viewport) const {
    const QTextBlock block = m_text->cursorForPosition(viewport).block();
    const Place place = m_blocks.at(block);
    const ChartPicture* picture = m_blocks.pictureAt(place);
    const int point = picture ? picture->pointAt(m_text->toDocument(viewport) - m_blocks.pictureArea(block).topLeft()) : -1;
    return point >= 0 ? &m_blocks.chartAt(place)->points[size_t(point)] : nullptr;
}

bool NarrativePage::followInsert(const QPoint& viewport, const Place& place) {
    if (const InsertedCell* cell = m_blocks.cellAt(place); cell && !cell->cells.empty()) {
        followCell(cell->cells.front());
        return true;
    }
    if (const ChartPoint* point = chartPoint(viewport)) {
        followChartPoint(*this, m_editor->session(), m_others, *point);
        return true;
    }
    return false;
}

void NarrativePage::followCell(const SourceCell& source) {
    if (!commit())
        return;
    if (!source.priorYear)
        return Q_EMIT cellWanted(source.cell);
    (void)otherReports();
    for (const QPointer<ReportSession>& session : m_others)
        if (session && session->report().year == m_editor->report().year - 1)
            return Q_EMIT pageWanted({session->id(), PageKind::Form, source.cell.form});
}

QString NarrativePage::cellsTip(const QStringList& quantities, const std::vector<SourceCell>& cells) const {
    QStringList lines{quantities.join(QStringLiteral(" / "))};
    const Report& report = m_editor->report();
    for (const SourceCell& source : cells) {
        if (size_t(lines.size()) > tipLines) {
            lines << QStringLiteral("…");
            break;
        }
        const QString name = Words::cell(report, source.cell);
        const FormDefinition* form = report.formSet().form(source.cell.form);
        const ColumnDefinition* column = form ? form->column(source.cell.row, source.cell.column) : nullptr;
        lines << (source.priorYear ? tr("last year: %1").arg(name)
                                   : name + QStringLiteral(" = ") +
                                         Words::figure(report.value(source.cell), column ? column->measure : Measure::Money, AmountUnit::WanYuan));
    }
    return lines.join(QChar(u'\n'));
}

QString NarrativePage::insertTip(const QPoint& viewport, const Place& place) const {
    if (const InsertedCell* cell = m_blocks.cellAt(place); cell && cell->isFigure)
        return cellsTip(cell->quantities, cell->cells);
    if (const ChartPoint* point = chartPoint(viewport))
        return ChartWords::tooltip(*m_blocks.chartAt(m_blocks.at(m_text->cursorForPosition(viewport).block())), *point);
    return {};
}

} // namespace juesuan
