// Lays the forms out on sheets and turns relations into formulas.
#include "session/report_workbook.h"

#include "model/form_layout.h"
#include "rules/checker.h"
#include "session/cell_formulas.h"
#include "session/publication_tables.h"
#include "session/resources.h"
#include "session/workbook_words.h"
#include "writers/xlsx_writer.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

using Align = CellLook::Align;
using Format = CellLook::Format;
using CellKind = WorkbookCell::Kind;

constexpr double lineHeight = 15, titleHeight = 30;

WorkbookCell textCell(int row, int column, const QString& text, CellLook look, int columns = 1, int rows = 1) {
    WorkbookCell out;
    out.row = row;
    out.column = column;
    out.rows = rows;
    out.columns = columns;
    out.kind = text.isEmpty() ? CellKind::Blank : CellKind::Text;
    out.text = text;
    out.look = look;
    return out;
}

CellLook plainLook(Align align = Align::Left) {
    CellLook look;
    look.align = align;
    return look;
}

CellLook framedLook(Align align = Align::Left) {
    CellLook look = plainLook(align);
    look.frame = true;
    return look;
}

CellLook titleLook() {
    CellLook look = plainLook(Align::Centre);
    look.size = 16;
    look.strong = true;
    return look;
}

CellLook headLook() {
    CellLook look = framedLook(Align::Centre);
    look.strong = look.wrap = look.shaded = true;
    return look;
}

CellLook wrappedLook(bool frame) {
    CellLook look = plainLook();
    look.wrap = true;
    look.frame = frame;
    return look;
}

CellLook figureLook() {
    CellLook look = framedLook(Align::Right);
    look.format = Format::Figure;
    return look;
}

// Han characters take two places.
int displayWidth(const QString& text) {
    int out = 0;
    for (const QChar c : text)
        out += c.unicode() < 0x2000 ? 1 : 2;
    return out;
}

double heightFor(const QString& text, double width) {
    const int lines = std::max(1, int((displayWidth(text) + width - 1) / std::max(1.0, width)));
    return lineHeight * lines + 3;
}

double widthOf(const ColumnDefinition& column) {
    switch (column.kind) {
    case ColumnDefinition::Kind::Label: return 38;
    case ColumnDefinition::Kind::LineNumber: return 6;
    case ColumnDefinition::Kind::Code: return 11;
    case ColumnDefinition::Kind::Name: return 34;
    case ColumnDefinition::Kind::Figure: return 15;
    }
    return 12;
}

class FormSheet {
public:
    FormSheet(const FormDefinition& form, const Report& report, const PublicationWords& words, const QString& name)
        : m_layout(layOut(form, report)), m_report(report), m_table(formTable(form, report, words)) {
        m_sheet.name = name;
        m_sheet.landscape = form.landscape || m_layout.columnCount > 7;
        for (const BlockDefinition& block : form.blocks)
            for (const ColumnDefinition& column : block.columns)
                m_sheet.widths.push_back(widthOf(column));
    }

    WorkbookSheet make(SheetPlaces& places) {
        top();
        const int head = m_row;
        putGrid(m_layout.header, true, places);
        m_sheet.headFirst = head;
        m_sheet.headLast = m_row - 1;
        m_sheet.frozenRows = m_row;
        m_sheet.frozenColumns = m_layout.frozenColumns;
        putGrid(m_layout.body, false, places);
        double width = 0;
        for (const double one : m_sheet.widths)
            width += one;
        for (const QString& note : m_table.notes) {
            m_sheet.heights.emplace_back(m_row, heightFor(note, width));
            m_sheet.cells.push_back(textCell(m_row++, 0, note, wrappedLook(false), m_layout.columnCount));
        }
        return std::move(m_sheet);
    }

private:
    void top() {
        const int columns = m_layout.columnCount, left = std::max(1, columns / 2);
        m_sheet.heights.emplace_back(m_row, titleHeight);
        m_sheet.cells.push_back(textCell(m_row++, 0, m_table.title, titleLook(), columns));
        if (!m_table.number.isEmpty())
            m_sheet.cells.push_back(textCell(m_row++, left, m_table.number, plainLook(Align::Right), columns - left));
        m_sheet.cells.push_back(textCell(m_row, 0, m_table.unitLine, plainLook(), left));
        m_sheet.cells.push_back(textCell(m_row++, left, m_table.amountLine, plainLook(Align::Right), columns - left));
    }

    void putGrid(const std::vector<std::vector<LayoutCell>>& rows, bool head, SheetPlaces& places) {
        for (const auto& row : rows) {
            double height = lineHeight + 3;
            for (size_t c = 0; c < row.size(); ++c)
                if (!row[c].covered)
                    height = std::max(height, put(row[c], int(c), head, places));
            m_sheet.heights.emplace_back(m_row++, height);
        }
    }

    // Gives the height that its text wants.
    double put(const LayoutCell& cell, int column, bool head, SheetPlaces& places) {
        if (cell.kind == LayoutCell::Kind::Figure && cell.column) {
            putFigure(cell, column, places);
            return 0;
        }
        CellLook look = head ? headLook() : framedLook();
        if (!head) {
            look.wrap = cell.kind == LayoutCell::Kind::Name || cell.kind == LayoutCell::Kind::Label;
            look.indent = quint8(std::clamp(cell.indent, 0, 9));
            look.strong = cell.total;
            if (cell.kind == LayoutCell::Kind::LineNumber || (cell.kind == LayoutCell::Kind::Label && cell.total))
                look.align = Align::Centre;
        }
        m_sheet.cells.push_back(textCell(m_row, column, cell.text, look, cell.columnSpan, cell.rowSpan));
        double width = -2 - 2 * cell.indent;
        for (int c = column; c < column + cell.columnSpan && size_t(c) < m_sheet.widths.size(); ++c)
            width += m_sheet.widths[size_t(c)];
        return cell.rowSpan == 1 && look.wrap ? heightFor(cell.text, width) : 0;
    }

    void putFigure(const LayoutCell& cell, int column, SheetPlaces& places) {
        WorkbookCell out;
        out.row = m_row;
        out.column = column;
        out.columns = cell.columnSpan;
        out.look = figureLook();
        out.look.strong = cell.total;
        if (const CellValue value = m_report.value(cell.ref); value.isFigure()) {
            out.kind = CellKind::Number;
            out.hundredths = cell.column->measure == Measure::Count ? value.amount.fen() : printedHundredths(value);
        }
        places.insert(cell.ref, {m_sheet.name, m_row, column});
        m_sheet.cells.push_back(out);
    }

    FormLayout m_layout;
    const Report& m_report;
    PublicationTable m_table;
    WorkbookSheet m_sheet;
    int m_row = 0;
};

// The right side as a sum: weights of relations carry the opposite sign there.
std::vector<LinearTerm> rightSide(const LinearRelation& relation, size_t leftTerms) {
    std::vector<LinearTerm> out(relation.terms.begin() + qsizetype(leftTerms), relation.terms.end());
    for (LinearTerm& term : out)
        term.weight = -term.weight;
    return out;
}

bool anyFigure(const std::vector<LinearTerm>& terms, const CellFormulas& formulas) {
    return std::any_of(terms.begin(), terms.end(), [&](const LinearTerm& t) { return formulas.valueOf(t).isFigure(); });
}

// Totals become formulas where the printed parts come to exactly what is printed.
void setTotals(std::vector<WorkbookSheet>& sheets, const std::vector<LinearRelation>& relations, const CellFormulas& formulas,
               const Report& report, const SheetPlaces& places) {
    QHash<QString, QHash<std::pair<int, int>, WorkbookCell*>> cellAt;
    for (WorkbookSheet& sheet : sheets)
        for (WorkbookCell& cell : sheet.cells)
            if (cell.kind == CellKind::Number)
                cellAt[sheet.name].insert({cell.row, cell.column}, &cell);
    for (const LinearRelation& relation : relations) {
        if (!relation.computes || relation.terms.empty() || report.derivation.overrideOf(relation.terms.front().cell))
            continue;
        const SheetPlace place = places.value(relation.terms.front().cell);
        WorkbookCell* cell = cellAt.value(place.sheet).value({place.row, place.column});
        const std::vector<LinearTerm> parts = rightSide(relation, 1);
        const bool here = std::all_of(parts.begin(), parts.end(), [&](const LinearTerm& t) { return formulas.hasPlace(t); });
        if (cell && cell->formula.isEmpty() && here && anyFigure(parts, formulas) && formulas.sum(parts) == cell->hundredths)
            cell->formula = formulas.formula(parts, place.sheet);
    }
}

class CheckSheet {
public:
    CheckSheet(const Report& report, const Checker& checker, const CellFormulas& formulas)
        : m_report(report), m_checker(checker), m_formulas(formulas) {}

    WorkbookSheet make(const std::vector<LinearRelation>& relations, const std::vector<RuleBook::RuleInfo>& rules) {
        for (const RuleBook::RuleInfo& rule : rules)
            m_sentences.insert(rule.id, rule.message.zh);
        m_sheet.name = m_words.title;
        m_sheet.landscape = true;
        m_sheet.widths = {17, 46, 62, 14, 14, 12, 10, 10};
        m_sheet.heights.emplace_back(0, titleHeight);
        m_sheet.cells.push_back(textCell(0, 0, m_words.title, titleLook(), 8));
        m_sheet.cells.push_back(textCell(1, 0, m_words.note, plainLook(), 8));
        for (int c = 0; c < 8; ++c)
            m_sheet.cells.push_back(textCell(2, c, m_words.heads.value(c), headLook()));
        m_sheet.heights.emplace_back(2, 2 * lineHeight);
        m_sheet.headFirst = m_sheet.headLast = 2;
        m_sheet.frozenRows = 3;
        m_row = 3;
        for (size_t i = 0; i < relations.size(); ++i)
            if (m_checker.statusOf(int(i)) != Checker::Status::NotChecked)
                put(int(i), relations[i]);
        return std::move(m_sheet);
    }

private:
    // The rule's sentence for this relation: by the rules' custom c and r are rows, k is a column.
    QString sentenceOf(const LinearRelation& relation) const {
        QString out = m_sentences.value(relation.rule);
        const CellRef& cell = relation.terms.front().cell;
        const FormDefinition* form = m_report.formSet().form(cell.form);
        if (!form || !out.contains(QChar(u'{')))
            return out;
        const RowDefinition* fixed = form->row(cell.row);
        const QString row = !fixed                   ? cell.row + QChar(u' ') + m_report.rowName(cell.form, cell.row)
                            : fixed->label.isEmpty() ? fixed->id
                                                     : fixed->label;
        const ColumnDefinition* column = form->column(cell.row, cell.column);
        out.replace(QStringLiteral("{k}"), column ? column->label : cell.column);
        return out.replace(QStringLiteral("{c}"), row).replace(QStringLiteral("{r}"), row);
    }

    // As the rounding of n printed figures allows (LIMITS §1.2), in 0.01 万元.
    qint64 allowed(const LinearRelation& relation, const std::optional<Finding>& finding) const {
        if (finding)
            return finding->allowed / wanYuanCent;
        qint64 weights = 0;
        for (const LinearTerm& term : relation.terms)
            weights += m_formulas.valueOf(term).isFigure() ? qAbs(term.weight) : 0;
        return weights == 2 ? 1 : std::max<qint64>(0, (weights - 1) / 2);
    }

    QString verdictOf(const LinearRelation& relation, qint64 left, qint64 right, qint64 bound, bool anyRight) const {
        if (relation.kind == RelationKind::NeedsOther)
            return left == 0 || anyRight ? m_words.passed : m_words.broken;
        const qint64 over = relation.kind == RelationKind::AtMost ? std::max<qint64>(0, left - right) : qAbs(left - right);
        return over == 0 ? m_words.passed : over <= bound ? m_words.rounding : m_words.broken;
    }

    QString verdictFormula(const LinearRelation& relation, const std::vector<LinearTerm>& right) const {
        const QString row = QString::number(m_row + 1), f = QStringLiteral("F") + row, g = QStringLiteral("G") + row;
        if (relation.kind == RelationKind::NeedsOther) {
            const QString others = m_formulas.list(right, m_sheet.name);
            return others.isEmpty() ? QString()
                                    : QStringLiteral("=IF(OR(D%1=0,COUNT(%2)>0),\"%3\",\"%4\")").arg(row, others, m_words.passed, m_words.broken);
        }
        const QString over = relation.kind == RelationKind::AtMost ? f : QStringLiteral("ABS(%1)").arg(f);
        return QStringLiteral("=IF(%1<=0,\"%2\",IF(%1<=%3,\"%4\",\"%5\"))").arg(over, m_words.passed, g, m_words.rounding, m_words.broken);
    }

    void putNumber(int column, qint64 hundredths, const QString& formula) {
        WorkbookCell cell;
        cell.row = m_row;
        cell.column = column;
        cell.kind = CellKind::Number;
        cell.hundredths = hundredths;
        cell.formula = formula;
        cell.look = figureLook();
        m_sheet.cells.push_back(cell);
    }

    void put(int index, const LinearRelation& relation) {
        // The leading terms that add are the left side.
        const auto firstRight = std::find_if(relation.terms.begin() + 1, relation.terms.end(), [](const LinearTerm& t) { return t.weight < 0; });
        const size_t leftTerms = relation.kind == RelationKind::NeedsOther ? 1 : size_t(firstRight - relation.terms.begin());
        const std::vector<LinearTerm> leftSide(relation.terms.begin(), relation.terms.begin() + qsizetype(leftTerms));
        std::vector<LinearTerm> right = rightSide(relation, leftTerms);
        if (relation.kind == RelationKind::NeedsOther)
            for (LinearTerm& term : right)
                term.weight = 1;
        const auto a = m_formulas.sum(leftSide), b = m_formulas.sum(right);
        if (!a || !b)
            return;
        const auto finding = m_checker.findingOf(index);
        const QString sentence = finding ? finding->message.zh : sentenceOf(relation), inFigures = m_checker.describe(index);
        m_sheet.cells.push_back(textCell(m_row, 0, relation.rule, wrappedLook(true)));
        m_sheet.cells.push_back(textCell(m_row, 1, sentence, wrappedLook(true)));
        m_sheet.cells.push_back(textCell(m_row, 2, inFigures, wrappedLook(true)));
        putNumber(3, *a, m_formulas.formula(leftSide, m_sheet.name));
        putNumber(4, *b, m_formulas.formula(right, m_sheet.name));
        const QString row = QString::number(m_row + 1);
        putNumber(5, *a - *b, QStringLiteral("=ROUND(D%1-E%1,2)").arg(row));
        const qint64 bound = allowed(relation, finding);
        putNumber(6, bound, {});
        WorkbookCell verdict = textCell(m_row, 7, verdictOf(relation, *a, *b, bound, anyFigure(right, m_formulas)), framedLook(Align::Centre));
        // The check of the unrounded figures is what counts: where the printed ones say otherwise, its word stands alone.
        const bool broken = m_checker.statusOf(index) == Checker::Status::Broken;
        if ((verdict.text == m_words.broken) == broken)
            verdict.formula = verdictFormula(relation, right);
        else
            verdict.text = broken ? m_words.broken : m_words.passed;
        verdict.look.format = Format::Plain;
        m_sheet.cells.push_back(verdict);
        m_sheet.heights.emplace_back(m_row, std::min(400.0, std::max(heightFor(sentence, 44), heightFor(inFigures, 60))));
        ++m_row;
    }

    const Report& m_report;
    const Checker& m_checker;
    const CellFormulas& m_formulas;
    const CheckSheetWords m_words = checkSheetWords();
    QHash<QString, QString> m_sentences;
    WorkbookSheet m_sheet;
    int m_row = 0;
};

QString uniqueName(const FormDefinition& form, QSet<QString>& used) {
    QString name = sheetName(form.number.isEmpty() ? form.title : form.number);
    for (int n = 2; name.isEmpty() || used.contains(name); ++n)
        name = sheetName(form.title.left(27) + QString::number(n));
    used.insert(name);
    return name;
}

} // namespace

Result<Workbook> workbookOf(const Report& report, const Report* prior) {
    auto words = publicationWordsFor(report.formSet().edition());
    const auto reference = publicationWordsFor(QString::fromUtf16(referenceEdition));
    if (!words || !reference)
        return words ? reference.problem() : words.problem();
    if (words->unitLine.isEmpty())
        words->unitLine = reference->unitLine; // a sheet on its own must say whose it is
    const auto rules = standardRules();
    if (!rules)
        return rules.problem();
    const auto checker = Checker::bind(*rules, report, prior);
    if (!checker)
        return checker.problem();
    Workbook out;
    out.title = PublicationWords::filled(words->title, report.unit.name, report.year);
    out.author = report.unit.name;
    SheetPlaces places;
    QSet<QString> used{checkSheetWords().title};
    for (const FormDefinition& form : report.formSet().forms())
        if (!form.supplementary)
            out.sheets.push_back(FormSheet(form, report, *words, uniqueName(form, used)).make(places));
    const CellFormulas formulas(report, prior, places);
    const std::vector<LinearRelation> relations = (*checker)->relations();
    setTotals(out.sheets, relations, formulas, report, places);
    out.sheets.push_back(CheckSheet(report, **checker, formulas).make(relations, (*rules)->rules()));
    return out;
}

} // namespace juesuan
