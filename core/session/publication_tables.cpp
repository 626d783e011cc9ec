// Forms, 自评表 and inserted tables as rows of printed cells.
#include "session/publication_tables.h"

#include "model/form_layout.h"

namespace juesuan {

namespace {

using Align = PublicationCell::Align;

Align alignOf(const LayoutCell& cell) {
    switch (cell.kind) {
    case LayoutCell::Kind::Figure: return Align::Right;
    case LayoutCell::Kind::Header:
    case LayoutCell::Kind::LineNumber: return Align::Centre;
    case LayoutCell::Kind::Label: return cell.total ? Align::Centre : Align::Left;
    default: return Align::Left;
    }
}

PublicationRows printedRows(const std::vector<std::vector<LayoutCell>>& rows, const Report& report) {
    PublicationRows out;
    for (const auto& row : rows) {
        out.emplace_back();
        for (const LayoutCell& cell : row) {
            PublicationCell one;
            one.text = cell.kind == LayoutCell::Kind::Figure && cell.column
                           ? printedFigure(report.value(cell.ref), cell.column->measure)
                           : cell.text;
            one.columns = cell.columnSpan;
            one.rows = cell.rowSpan;
            one.covered = cell.covered;
            one.align = alignOf(cell);
            one.indent = cell.indent;
            one.strong = cell.total;
            out.back().push_back(one);
        }
    }
    return out;
}

// Rows built from left to right, in a grid of a fixed width.
class GridRows {
public:
    explicit GridRows(int columns) : m_columns(columns) {}

    void beginRow() {
        m_rows.emplace_back(size_t(m_columns));
        m_at = 0;
        const size_t row = m_rows.size() - 1;
        if (row < m_covered.size())
            for (int c = 0; c < m_columns; ++c)
                m_rows[row][size_t(c)].covered = m_covered[row][size_t(c)];
    }

    void add(const QString& text, int columns, Align align = Align::Centre, int rows = 1) {
        while (m_at < m_columns && m_rows.back()[size_t(m_at)].covered)
            ++m_at;
        if (m_at + columns > m_columns)
            return;
        const size_t row = m_rows.size() - 1;
        PublicationCell& cell = m_rows.back()[size_t(m_at)];
        cell.text = text;
        cell.columns = columns;
        cell.rows = rows;
        cell.align = align;
        for (size_t r = row; r < row + size_t(rows); ++r)
            for (int c = m_at; c < m_at + columns; ++c)
                if (r == row && c > m_at)
                    m_rows.back()[size_t(c)].covered = true;
                else if (r > row)
                    cover(r, c);
        m_at += columns;
    }

    PublicationRows take() { return std::move(m_rows); }

private:
    void cover(size_t row, int column) {
        if (m_covered.size() <= row)
            m_covered.resize(row + 1, std::vector<bool>(size_t(m_columns)));
        m_covered[row][size_t(column)] = true;
    }

    const int m_columns;
    int m_at = 0;
    PublicationRows m_rows;
    std::vector<std::vector<bool>> m_covered; // by cells above
};

constexpr int evaluationColumns = 9;

class EvaluationRows {
public:
    EvaluationRows(const Evaluation& evaluation, const QHash<QString, QString>& words)
        : m_evaluation(evaluation), m_words(words), m_grid(evaluationColumns) {}

    PublicationRows make() {
        head();
        funds();
        goals();
        indicators();
        total();
        return m_grid.take();
    }

private:
    QString word(const char* name) const { return m_words.value(QString::fromLatin1(name)); }

    void head() {
        m_grid.beginRow();
        m_grid.add(word("project"), 1);
        m_grid.add(m_evaluation.project, 8);
        m_grid.beginRow();
        m_grid.add(word("department"), 1);
        m_grid.add(m_evaluation.department, 3);
        m_grid.add(word("unit"), 2);
        m_grid.add(m_evaluation.unit, 3);
    }

    void funds() {
        m_grid.beginRow();
        m_grid.add(word("funds"), 1, Align::Centre, int(m_evaluation.funds.size()) + 1);
        m_grid.add(QString(), 2);
        for (const char* name : {"initial_budget", "annual_budget", "executed", "weight", "rate", "score"})
            m_grid.add(word(name), 1);
        for (size_t i = 0; i < m_evaluation.funds.size(); ++i) {
            const EvaluationFunds& one = m_evaluation.funds[i];
            const QString first = word("first_part"); // 其中：, before the first part of the whole
            m_grid.beginRow();
            m_grid.add(i == 1 && !one.label.startsWith(first.left(2)) ? first + one.label : one.label, 2, Align::Left);
            for (const QString& text : {one.initialBudget, one.annualBudget, one.executed, one.weight, one.rate, one.score})
                m_grid.add(text, 1);
        }
    }

    void goals() {
        m_grid.beginRow();
        m_grid.add(word("goals"), 1, Align::Centre, 2);
        m_grid.add(word("expected"), 4);
        m_grid.add(word("achieved"), 4);
        m_grid.beginRow();
        m_grid.add(m_evaluation.expectedGoals, 4, Align::Left);
        m_grid.add(m_evaluation.actualGoals, 4, Align::Left);
    }

    // How many indicators from `at` share the levels down to `level`.
    int run(size_t at, int level) const {
        const auto& list = m_evaluation.indicators;
        size_t end = at + 1;
        while (end < list.size() && list[end].level1 == list[at].level1 && (level < 2 || list[end].level2 == list[at].level2))
            ++end;
        return int(end - at);
    }

    bool begins(size_t at, int level) const {
        const auto& list = m_evaluation.indicators;
        return at == 0 || list[at].level1 != list[at - 1].level1 || (level == 2 && list[at].level2 != list[at - 1].level2);
    }

    void indicators() {
        const auto& list = m_evaluation.indicators;
        m_grid.beginRow();
        m_grid.add(word("indicators"), 1, Align::Centre, int(list.size()) + 1);
        for (const char* name : {"level1", "level2", "level3", "target", "actual", "weight", "score", "remark"})
            m_grid.add(word(name), 1);
        for (size_t i = 0; i < list.size(); ++i) {
            m_grid.beginRow();
            if (begins(i, 1))
                m_grid.add(list[i].level1, 1, Align::Centre, run(i, 1));
            if (begins(i, 2))
                m_grid.add(list[i].level2, 1, Align::Centre, run(i, 2));
            m_grid.add(list[i].level3, 1, Align::Left);
            m_grid.add(list[i].target, 1);
            m_grid.add(list[i].actual, 1);
            m_grid.add(list[i].weight, 1);
            m_grid.add(list[i].score, 1);
            m_grid.add(list[i].remark, 1, Align::Left);
        }
    }

    void total() {
        m_grid.beginRow();
        m_grid.add(word("total"), 6);
        m_grid.add(m_evaluation.totalWeight, 1);
        m_grid.add(m_evaluation.totalScore, 1);
        m_grid.add(QString(), 1);
    }

    const Evaluation& m_evaluation;
    const QHash<QString, QString>& m_words;
    GridRows m_grid;
};

PublicationRows insertedRows(const std::vector<std::vector<InsertedCell>>& rows, int columns, bool head) {
    GridRows grid(columns);
    for (const auto& row : rows) {
        grid.beginRow();
        for (const InsertedCell& cell : row)
            grid.add(cell.text, cell.columns, head ? Align::Centre : cell.isFigure ? Align::Right : Align::Left, cell.rows);
    }
    return grid.take();
}

} // namespace

QString printedFigure(const CellValue& value, Measure measure) {
    if (value.isBlank() || value.isUnread())
        return {};
    if (measure == Measure::Count)
        return formatAmount(value.amount, AmountUnit::Count, value.amount.fen() % 100 == 0 ? 0 : 2);
    return formatAmount(value.amount, AmountUnit::WanYuan, 2, true);
}

PublicationTable formTable(const FormDefinition& form, const Report& report, const PublicationWords& words) {
    const FormLayout layout = layOut(form, report);
    const FormStatus status = report.forms.value(form.id);
    PublicationTable out;
    out.title = form.title;
    out.number = words.formNumber ? form.number : QString();
    out.unitLine = PublicationWords::filled(words.unitLine, report.unit.name, report.year);
    out.amountLine = words.amountLine;
    out.head = printedRows(layout.header, report);
    out.body = printedRows(layout.body, report);
    const bool published = status.page > 0 || status.line > 0; // then it says what it says
    const QString note = status.note.isEmpty() && !published ? form.note : status.note;
    if (!note.isEmpty())
        out.notes << note;
    QString statement = status.statement;
    if (statement.isEmpty() && !report.formHasFigures(form.id))
        statement = PublicationWords::filled(form.emptySentence, report.unit.name, report.year);
    if (!statement.isEmpty())
        out.notes << statement;
    out.landscape = form.landscape;
    out.ownPage = true;
    return out;
}

PublicationTable evaluationTable(const Evaluation& evaluation, const PublicationWords& words) {
    PublicationTable out;
    out.title = evaluation.title;
    out.subtitle = evaluation.year.isEmpty() ? QString() : QStringLiteral("（%1）").arg(evaluation.year);
    out.widths = {9, 10, 12, 20, 12, 13, 7, 7, 10};
    out.body = EvaluationRows(evaluation, words.evaluation).make();
    if (!evaluation.remark.isEmpty())
        out.notes << QString(words.evaluation.value(QStringLiteral("note"))).replace(QStringLiteral("%text"), evaluation.remark);
    out.ownPage = true;
    return out;
}

PublicationTable narrativeTable(const InsertedTable& table, const QString& caption) {
    PublicationTable out;
    out.title = caption.isEmpty() ? table.title : caption;
    out.amountLine = table.unit;
    out.widths = table.widths;
    out.head = insertedRows(table.head, table.columns(), true);
    out.body = insertedRows(table.body, table.columns(), false);
    return out;
}

} // namespace juesuan
