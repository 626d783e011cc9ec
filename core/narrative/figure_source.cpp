// Finds figures by name.
#include "narrative/figure_source.h"

#include <QRegularExpression>

#include <algorithm>

namespace juesuan {

namespace {

constexpr char16_t priorPrefix[] = u"上年.";
constexpr char16_t evaluationForm[] = u"自评";
constexpr char16_t wholeFund[] = u"年度资金总额";

// Splits at the separators that stand outside of brackets.
QStringList splitOutside(const QString& text, QChar separator) {
    QStringList out;
    int depth = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'[' || text[i] == u'(')
            ++depth;
        else if (text[i] == u']' || text[i] == u')')
            --depth;
        else if (depth == 0 && text[i] == separator) {
            out << text.mid(from, i - from).trimmed();
            from = i + 1;
        }
    }
    return out << text.mid(from).trimmed();
}

QStringList argumentsOf(const QString& inside) {
    QStringList out = inside.split(QChar(u','));
    for (QString& argument : out)
        argument = argument.trimmed();
    return out;
}

bool isDigits(const QString& text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Hundredths of a printed number, "97.20" or "1,051.45"; empty for what is no number.
std::optional<qint64> hundredthsOf(const QString& text) {
    const auto parsed = parseAmount(text, AmountUnit::Count);
    return parsed ? std::optional<qint64>(parsed->amount.fen()) : std::nullopt;
}

} // namespace

struct FigureSource::Reference {
    bool prior = false;
    QString form;
    QStringList arguments;
};

FigureSource::FigureSource(const Report& report, const Report* prior, std::vector<PriorPlace> places)
    : m_report(report), m_prior(prior), m_places(std::move(places)) {}

QString FigureSource::formId(const QString& name) {
    return name.startsWith(QStringLiteral("公开")) ? name.mid(2) : name;
}

QString FigureSource::resolved(const QString& expression, const Variables& variables) {
    static const QRegularExpression word(QStringLiteral("(?<=[\\[,(])\\s*([A-Za-z]+)(?=(\\.\\*)?\\s*[\\],)])"));
    QString out;
    qsizetype from = 0;
    auto matches = word.globalMatch(expression);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto variable = variables.constFind(match.captured(1));
        if (variable == variables.constEnd())
            continue;
        out += expression.mid(from, match.capturedStart(1) - from) + variable->id();
        from = match.capturedEnd(1);
    }
    return out + expression.mid(from);
}

std::optional<SourceFigure> FigureSource::evaluate(const QString& expression) const {
    SourceFigure sum;
    bool first = true;
    for (const QString& plus : splitOutside(expression, u'+')) {
        int sign = 1;
        for (const QString& part : splitOutside(plus, u'-')) {
            Reference reference;
            QString text = part;
            if (text.startsWith(priorPrefix)) {
                reference.prior = true;
                text = text.mid(QStringView(priorPrefix).size());
            }
            const auto open = text.indexOf(QChar(u'['));
            if (open < 0 || !text.endsWith(QChar(u']')))
                return std::nullopt;
            reference.form = formId(text.left(open).trimmed());
            reference.arguments = argumentsOf(text.mid(open + 1, text.size() - open - 2));
            const auto found = value(reference);
            if (!found)
                return std::nullopt;
            if (first)
                sum.measure = found->measure;
            first = false;
            sum.hundredths += sign * found->hundredths;
            sum.cells.insert(sum.cells.end(), found->cells.begin(), found->cells.end());
            sign = -1;
        }
    }
    return sum;
}

// The cell that the names mean: a form of one row is named by its column, a row by itself means its first column.
CellRef FigureSource::cellOf(const FormDefinition& form, const QString& row, const QString& column) const {
    if (column.isEmpty() && !form.blockOf(row) && form.blocks.size() == 1 && form.blocks[0].rows.size() == 1)
        return {form.id, form.blocks[0].rows[0].id, row};
    const ColumnDefinition* first = column.isEmpty() ? form.defaultColumn(row) : nullptr;
    return {form.id, row, first ? first->id : column};
}

std::optional<CellRef> FigureSource::priorCell(const QString& expression) const {
    const auto open = expression.indexOf(QChar(u'['));
    if (open < 0 || !expression.endsWith(QChar(u']')) || expression.contains(QStringLiteral(".*")))
        return std::nullopt;
    const auto there = priorPlaceOf({true, formId(expression.left(open).trimmed()), argumentsOf(expression.mid(open + 1, expression.size() - open - 2))});
    const FormDefinition* form = there ? m_report.formSet().form(there->form) : nullptr;
    if (!form)
        return std::nullopt;
    const CellRef cell = cellOf(*form, there->arguments.value(0), there->arguments.value(1));
    return form->holds(cell.row, cell.column) ? std::optional(cell) : std::nullopt;
}

std::optional<SourceFigure> FigureSource::value(const Reference& reference) const {
    if (reference.form == QStringView(evaluationForm))
        return evaluation(reference.arguments);
    const Report* report = reference.prior ? m_prior : &m_report;
    if (reference.prior && (!report || !report->formPresent(reference.form)))
        return fromPriorPlace(reference);
    const FormDefinition* form = report->formSet().form(reference.form);
    if (!form || reference.arguments.isEmpty())
        return std::nullopt;
    QString row = reference.arguments[0];
    QString column = reference.arguments.value(1);
    if (row.endsWith(QStringLiteral(".*"))) {
        SourceFigure sum;
        for (const Element& element : rowsNamed(*report, form->id, row)) {
            const ColumnDefinition* first = form->defaultColumn(element.row);
            const auto part = cellValue(*report, {form->id, element.row, column.isEmpty() && first ? first->id : column});
            if (!part)
                return std::nullopt;
            sum.hundredths += part->hundredths;
            sum.cells.insert(sum.cells.end(), part->cells.begin(), part->cells.end());
        }
        for (SourceCell& cell : sum.cells)
            cell.priorYear = reference.prior;
        return sum;
    }
    auto out = cellValue(*report, cellOf(*form, row, column));
    if (out)
        for (SourceCell& cell : out->cells)
            cell.priorYear = reference.prior;
    return out;
}

std::optional<SourceFigure> FigureSource::cellValue(const Report& report, const CellRef& cell) const {
    const FormDefinition* form = report.formSet().form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    if (!column)
        return std::nullopt;
    const CellValue value = report.value(cell);
    if (value.isUnread() || (value.isBlank() && (form->supplementary || !report.formPresent(form->id))))
        return std::nullopt;
    const qint64 fen = value.amount.fen();
    return SourceFigure{column->measure == Measure::Count ? fen : roundHalfUp(fen, wanYuanCent) / wanYuanCent,
                        column->measure, {{cell, false}}};
}

std::optional<FigureSource::Reference> FigureSource::priorPlaceOf(const Reference& reference) const {
    const QString name = reference.arguments.value(0), whole = reference.arguments.join(QStringLiteral(", "));
    for (const PriorPlace& place : m_places) {
        if (place.form != reference.form)
            continue;
        QString target = place.targetPattern;
        if (place.pattern.endsWith(QChar(u'*'))) {
            const QString head = place.pattern.chopped(1);
            if (!name.startsWith(head))
                continue;
            if (target.endsWith(QChar(u'*')))
                target = target.chopped(1) + name.mid(head.size());
        } else if (place.pattern != name && place.pattern != whole) {
            continue;
        }
        return Reference{false, place.targetForm, argumentsOf(target)};
    }
    return std::nullopt;
}

std::optional<SourceFigure> FigureSource::fromPriorPlace(const Reference& reference) const {
    const auto here = priorPlaceOf(reference);
    return here ? value(*here) : std::nullopt;
}

std::optional<SourceFigure> FigureSource::evaluation(const QStringList& arguments) const {
    SourceFigure sum;
    const bool all = arguments.value(0) == QStringLiteral("*");
    const QString what = arguments.value(1);
    if (m_report.evaluations.empty())
        return std::nullopt;
    sum.measure = what == QStringLiteral("得分") ? Measure::Count : Measure::Money;
    for (size_t i = 0; i < m_report.evaluations.size(); ++i) {
        if (!all && arguments[0] != QString::number(i + 1))
            continue;
        const Evaluation& e = m_report.evaluations[i];
        QString text = what == QStringLiteral("得分") ? e.totalScore : QString();
        for (const EvaluationFunds& f : e.funds)
            if (f.label.contains(QStringView(wholeFund)))
                text = what == QStringLiteral("年初预算数")   ? f.initialBudget
                       : what == QStringLiteral("全年预算数") ? f.annualBudget
                       : what == QStringLiteral("全年执行数") ? f.executed
                                                              : text;
        const auto number = hundredthsOf(text);
        if (!number)
            return std::nullopt;
        sum.hundredths += *number;
        if (!all)
            return sum;
    }
    return all ? std::optional(sum) : std::nullopt;
}

std::vector<Element> FigureSource::rowsNamed(const Report& report, const QString& formId, const QString& pattern) const {
    std::vector<Element> out;
    const FormDefinition* form = report.formSet().form(formId);
    if (!form)
        return out;
    const QString head = pattern.chopped(2);
    std::vector<QString> codes;
    for (const BlockDefinition& block : form->blocks)
        for (const RowDefinition& row : block.rows) {
            if (!isDigits(head) && row.group == head && !row.id.isEmpty())
                out.push_back({formId, row.id, {}});
            if (isDigits(row.id))
                codes.push_back(row.id);
        }
    if (!isDigits(head))
        return out;
    for (const SubjectRow& row : report.rows(formId))
        codes.push_back(row.code);
    for (const QString& code : codes) {
        const bool lowest = std::none_of(codes.begin(), codes.end(), [&](const QString& other) {
            return other.size() > code.size() && other.startsWith(code);
        });
        if (lowest && code.size() > head.size() && code.startsWith(head))
            out.push_back({formId, code, {}});
    }
    return out;
}

std::vector<Element> FigureSource::rowsOfLevel(const QString& form, int level) const {
    std::vector<Element> out;
    for (const SubjectRow& row : m_report.rows(form))
        if (row.code.size() == 1 + 2 * level)
            out.push_back({form, row.code, {}});
    return out;
}

std::vector<Element> FigureSource::columnsOf(const QString& formId, const QString& row) const {
    std::vector<Element> out;
    const FormDefinition* form = m_report.formSet().form(formId);
    const BlockDefinition* block = form ? form->blockOf(row) : nullptr;
    bool first = true; // the total of the others
    for (const ColumnDefinition& column : block ? block->columns : std::vector<ColumnDefinition>()) {
        if (column.kind != ColumnDefinition::Kind::Figure)
            continue;
        if (!first)
            out.push_back({formId, row, column.id});
        first = false;
    }
    return out;
}

std::vector<Element> FigureSource::elements(const QString& set) const {
    static const QRegularExpression call(QStringLiteral("^(类|款|项|列)\\(\\s*([^,\\s)]+)\\s*(?:,\\s*([^)]+?)\\s*)?\\)$"));
    std::vector<Element> out;
    for (const QString& part : splitOutside(set, u',')) {
        std::vector<Element> found;
        if (const auto match = call.match(part); match.hasMatch()) {
            const QString form = formId(match.captured(2));
            const int level = int(QStringLiteral("类款项").indexOf(match.captured(1))) + 1;
            found = level > 0 ? rowsOfLevel(form, level) : columnsOf(form, match.captured(3));
        } else if (part == QStringView(evaluationForm)) {
            for (size_t i = 0; i < m_report.evaluations.size(); ++i)
                out.push_back({part, QString::number(i + 1), {}});
            continue;
        } else if (const auto open = part.indexOf(QChar(u'[')); open > 0) {
            const QString form = formId(part.left(open));
            const QString inside = part.mid(open + 1).chopped(1);
            found = inside.endsWith(QStringLiteral(".*")) ? rowsNamed(m_report, form, inside)
                                                          : std::vector<Element>{{form, inside, {}}};
        }
        for (Element& element : found) {
            const auto figure = value({false, element.form, element.column.isEmpty() ? QStringList{element.row}
                                                                                     : QStringList{element.row, element.column}});
            if (figure && figure->hundredths != 0)
                out.push_back(std::move(element));
        }
    }
    return out;
}

QString FigureSource::nameOf(const Element& element) const {
    static const QRegularExpression enumeration(QStringLiteral("^[一二三四五六七八九十]+、"));
    if (element.form == QStringView(evaluationForm)) {
        const size_t index = element.row.toUInt() - 1;
        return index < m_report.evaluations.size() ? m_report.evaluations[index].project : QString();
    }
    const FormDefinition* form = m_report.formSet().form(element.form);
    if (!form)
        return element.id();
    if (!element.column.isEmpty()) {
        const ColumnDefinition* column = form->column(element.row, element.column);
        return column && !column->label.isEmpty() ? column->label : element.column;
    }
    if (const RowDefinition* row = form->row(element.row)) {
        QString label = row->label.isEmpty() ? row->id : row->label;
        return label.remove(enumeration);
    }
    const QString name = m_report.rowName(element.form, element.row);
    return name.isEmpty() ? element.row : name;
}

QString FigureSource::pathOf(const Element& element, int fromLevel) const {
    static const char16_t* levels[] = {u"（类）", u"（款）", u"（项）"};
    QString out;
    for (int level = fromLevel; level <= 3 && element.row.size() >= 1 + 2 * level; ++level)
        out += nameOf({element.form, element.row.left(1 + 2 * level), {}}) + QString::fromUtf16(levels[level - 1]);
    return out;
}

} // namespace juesuan
