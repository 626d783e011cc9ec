// Figures and names for charts.
#include "analysis/chart_source.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

// "一、一般公共服务支出" without its ordinal.
QString withoutOrdinal(const QString& label) {
    static const QRegularExpression ordinal(QStringLiteral("^[一二三四五六七八九十]+、"));
    QString out = label;
    return out.remove(ordinal);
}

QString subjectOf(const FormDefinition& form, const QString& code) {
    if (code.isEmpty())
        return {};
    const bool economic = form.subjects == SubjectKind::Economic;
    return (economic ? QStringLiteral("economic:") : QStringLiteral("functional:")) + code;
}

ChartItem subjectItem(const FormDefinition& form, const QString& name, const QString& code, const QString& words) {
    ChartItem out;
    out.name = name;
    out.label.zh = words.isEmpty() ? code : words;
    out.full.zh = code.isEmpty() || words.isEmpty() ? out.label.zh : code + QChar(u' ') + words;
    out.subject = subjectOf(form, code);
    return out;
}

bool isLowest(const std::vector<SubjectRow>& rows, size_t at) {
    return at + 1 >= rows.size() || !rows[at + 1].code.startsWith(rows[at].code); // rows are in code order
}

} // namespace

ChartSource::ChartSource(const Report& report, const std::vector<const Report*>& others) : m_report(&report) {
    m_byYear[report.year] = &report;
    for (const Report* other : others)
        m_byYear.try_emplace(other->year, other);
}

const Report* ChartSource::of(int year) const {
    const auto at = m_byYear.find(year);
    return at == m_byYear.end() ? nullptr : at->second;
}

ChartReading ChartSource::read(const CellRef& cell, int year) const {
    ChartReading out;
    const Report* report = of(year);
    if (!report || !report->formPresent(cell.form))
        return out;
    out.cells = {{year, cell}};
    const CellValue value = report->value(cell);
    out.state = value.isFigure()   ? ChartPoint::State::Figure
                : value.isUnread() ? ChartPoint::State::Unread
                                   : ChartPoint::State::Blank;
    out.amount = value.amount;
    out.quantum = value.quantum;
    return out;
}

ChartReading ChartSource::read(const ChartSeries& series, const QString& name, int year) const {
    ChartReading own = read(series.cell.at(name), year);
    if (own.state != ChartPoint::State::Absent || !series.prior.isValid())
        return own;
    ChartReading told = read(series.prior.at(name), year + 1);
    if (!told.isFigure())
        return own;
    told.prior = true;
    return told;
}

void ChartSource::addSubjects(const ChartSelection& selection, const QString& form, const std::vector<int>& years,
                              std::vector<ChartItem>& out) const {
    std::map<QString, QString> found; // code → name; later years overwrite
    for (const int year : years) {
        const Report* report = of(year);
        const FormDefinition* definition = report ? report->formSet().form(form) : nullptr;
        if (!definition)
            continue;
        const std::vector<SubjectRow>& rows = report->rows(form);
        for (size_t i = 0; i < rows.size(); ++i) {
            const int level = int(rows[i].code.size() - 1) / 2;
            if (selection.kind == ChartSelection::Kind::Level && level != selection.level)
                continue;
            if (selection.kind == ChartSelection::Kind::Lowest && !isLowest(rows, i))
                continue;
            found[rows[i].code] = rows[i].name;
        }
    }
    const FormDefinition* definition = m_report->formSet().form(form);
    if (definition)
        for (const auto& [code, name] : found)
            out.push_back(subjectItem(*definition, code, code, name));
}

std::vector<ChartItem> ChartSource::select(const std::vector<ChartSelection>& selections, const ChartCellPattern& cell,
                                           const std::vector<int>& years) const {
    std::vector<ChartItem> out;
    for (const ChartSelection& selection : selections) {
        if (selection.kind == ChartSelection::Kind::Name) {
            out.push_back({selection.name, selection.label, selection.label, {}});
        } else if (selection.kind == ChartSelection::Kind::Group) {
            if (const FormDefinition* form = m_report->formSet().form(cell.form))
                for (const BlockDefinition& block : form->blocks)
                    for (const RowDefinition& row : block.rows)
                        if (row.group == selection.name && !row.id.isEmpty())
                            out.push_back(subjectItem(*form, row.id, row.code, withoutOrdinal(row.label)));
        } else {
            addSubjects(selection, cell.form, years, out);
        }
    }
    tellApart(out);
    return out;
}

void PartsSum::add(const ChartReading& part) {
    m_unread = m_unread || part.state == ChartPoint::State::Unread;
    if (!part.isFigure())
        return;
    m_sum += part.amount.fen();
    m_low += part.interval().low;
    m_high += part.interval().high;
}

std::optional<ChartNote> PartsSum::against(const ChartReading& whole) const {
    const Interval printed = whole.interval();
    if (m_unread || !whole.isFigure() || (m_high >= printed.low && m_low <= printed.high))
        return std::nullopt;
    return ChartNote{ChartNote::Kind::PartsDiffer, {}, fen() - whole.amount.fen()};
}

ChartPoint pointOf(const ChartReading& reading, const ChartItem& item) {
    ChartPoint out;
    out.state = reading.state;
    out.value = reading.isFigure() ? reading.amount.fen() : 0;
    out.cells = reading.cells;
    out.label = item.label;
    out.name = item.full;
    out.subject = item.subject;
    return out;
}

std::optional<ChartPoint> mergedPoint(std::vector<ChartPoint> parts, const BilingualText& label) {
    ChartPoint out;
    out.label = out.name = label;
    out.state = parts.empty() ? ChartPoint::State::Absent : parts.front().state;
    for (const ChartPoint& part : parts) {
        if (part.isFigure()) {
            const auto sum = Amount::ofFen(out.value).plus(Amount::ofFen(part.value));
            if (!sum)
                return std::nullopt;
            out.value = sum->fen();
            out.state = ChartPoint::State::Figure;
        }
        out.cells.insert(out.cells.end(), part.cells.begin(), part.cells.end());
    }
    out.merged = std::move(parts);
    return out;
}

void tellApart(std::vector<ChartItem>& items) {
    QHash<QString, int> uses;
    for (const ChartItem& item : items)
        ++uses[item.label.zh];
    for (ChartItem& item : items)
        if (uses.value(item.label.zh) > 1)
            item.label = item.full;
}

BilingualText filled(BilingualText text, const QString& placeholder, const BilingualText& value) {
    text.zh.replace(placeholder, value.zh);
    text.en.replace(placeholder, value.in(true));
    return text;
}

QStringList formsOf(const ChartSpec& spec) {
    QStringList out;
    const auto add = [&out](const ChartCellPattern& cell) {
        if (cell.isValid() && !out.contains(cell.form))
            out << cell.form;
    };
    for (const ChartSeries& series : spec.series) {
        add(series.cell);
        add(series.base);
    }
    for (const ChartLayer& layer : spec.layers)
        add(layer.cell);
    for (const ChartStreams& streams : spec.streams)
        add(streams.cell);
    return out;
}

void tellWhyEmpty(const std::vector<ChartPoint>& read, const QStringList& forms, const ChartSource& source,
                  ChartData& data) {
    data.points.clear();
    bool figures = false, blank = false;
    for (const ChartPoint& point : read) {
        figures = figures || point.isFigure();
        blank = blank || point.state == ChartPoint::State::Blank;
    }
    data.why = figures ? ChartData::Void::AllZero : ChartData::Void::NoFigures;
    data.forms = forms;
    QStringList missing;
    for (const QString& form : forms)
        if (!source.report().formPresent(form))
            missing << form;
    if (!figures && !blank && !missing.isEmpty()) {
        data.why = ChartData::Void::NoForm;
        data.forms = missing;
    }
}

} // namespace juesuan
