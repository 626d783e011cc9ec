// Parts fields, tells our own list from tables, and puts the list's figures at their places.
#include "readers/csv_reader.h"

#include "base/text.h"
#include "readers/encoding.h"
#include "readers/line_text.h"
#include "readers/loose_grid.h"
#include "readers/report_reader.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace juesuan {

namespace {

constexpr size_t mostCsvRows = 500'000;

// The separator that stands most often in the first lines, quoted fields aside.
QChar separatorOf(const QString& text) {
    std::array<int, 3> counts{};
    constexpr std::array<char16_t, 3> separators{u',', u'\t', u';'};
    constexpr qsizetype sample = 20'000;
    bool quoted = false;
    for (qsizetype i = 0; i < std::min(text.size(), sample); ++i) {
        quoted = quoted != (text[i] == QChar(u'"'));
        for (size_t s = 0; s < separators.size() && !quoted; ++s)
            counts[s] += text[i] == QChar(separators[s]);
    }
    return QChar(separators[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())]);
}

// An apostrophe that keeps spreadsheets from taking a text for a formula.
QString withoutGuard(const QString& text) {
    if (!text.startsWith(QChar(u'\'')) || text.size() < 2)
        return text;
    const QString rest = text.mid(1), folded = foldWidth(rest).trimmed();
    const bool guarded = !folded.isEmpty() && QStringLiteral("=+-@").contains(folded[0]);
    return guarded ? rest : text;
}

bool isEmptyRow(const QStringList& row) {
    return std::all_of(row.begin(), row.end(), [](const QString& field) { return field.trimmed().isEmpty(); });
}

// --- our own list

struct Field {
    enum Place { Unit, Year, FormNumber, FormTitle, Line, Code, Label, Column, Value, Measured };
    static constexpr size_t count = 10;
};

// Where each field stands, by its heading; −1: nowhere.
using Places = std::array<qsizetype, Field::count>;

Places placesOf(const QStringList& heading) {
    const std::array<QString, Field::count> names{QStringLiteral("单位"), QStringLiteral("年度"),     QStringLiteral("表号"),
                                                QStringLiteral("表名"), QStringLiteral("行次"),     QStringLiteral("科目代码"),
                                                QStringLiteral("项目"), QStringLiteral("栏目"),     QStringLiteral("数值"),
                                                QStringLiteral("计量单位")};
    Places out{};
    for (size_t f = 0; f < names.size(); ++f)
        out[f] = heading.indexOf(names[f]);
    return out;
}

bool isList(const QStringList& heading) {
    const Places places = placesOf(heading);
    return std::all_of(places.begin(), places.end(), [](qsizetype place) { return place >= 0; });
}

class ListReader {
public:
    ListReader(const std::vector<QStringList>& rows, const FormSetPtr& edition)
        : m_rows(rows), m_places(placesOf(rows.front())), m_edition(edition) {}

    ImportPlan read(const QString& path) {
        const QString unit = field(1, Field::Unit), year = field(1, Field::Year);
        m_plan.path = path;
        m_plan.report = Report({QString(), unit}, year.toInt(), m_edition);
        for (size_t r = 1; r < m_rows.size(); ++r) {
            if (isEmptyRow(m_rows[r]))
                continue;
            if (field(r, Field::Unit) != unit || field(r, Field::Year) != year || !takeFigure(r))
                reject(r);
        }
        for (const FormDefinition& form : m_edition->forms())
            if (!form.supplementary && !m_plan.report.formHasFigures(form.id))
                m_plan.missingForms << form.id;
        return std::move(m_plan);
    }

private:
    QString field(size_t row, Field::Place which) const {
        return row < m_rows.size() ? withoutGuard(m_rows[row].value(m_places[which]).trimmed()) : QString();
    }

    void reject(size_t row) {
        m_plan.report.unread.items.push_back({m_rows[row].join(QChar(u' ')).simplified(), QStringLiteral("not-understood"), 0, int(row) + 1});
    }

    const FormDefinition* formOf(size_t row) const {
        for (const FormDefinition& form : m_edition->forms())
            if (form.title == field(row, Field::FormTitle) || (form.title.isEmpty() && form.id == field(row, Field::FormNumber)))
                return &form;
        return nullptr;
    }

    // A fixed row by its label, code and 行次, below the last one if possible: 总计 stands on both sides. Else a subject's.
    QString rowOf(const FormDefinition& form, size_t row) {
        const QString label = field(row, Field::Label), code = field(row, Field::Code), line = field(row, Field::Line);
        std::vector<const RowDefinition*> all;
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& one : block.rows)
                all.push_back(&one);
        for (const RowDefinition& one : form.footerRows)
            all.push_back(&one);
        const auto fits = [&](const RowDefinition* one) {
            const QString own = one->label.isEmpty() ? one->id : one->label;
            return !one->id.isEmpty() && own == label && one->code == code && (one->line > 0 ? QString::number(one->line) : QString()) == line;
        };
        const auto last = all.begin() + std::min(m_lastRow.value(form.id), qsizetype(all.size()));
        auto found = std::find_if(last, all.end(), fits);
        if (found == all.end())
            found = std::find_if(all.begin(), last, fits);
        if (found != all.end() && fits(*found)) {
            m_lastRow.insert(form.id, found - all.begin());
            return (*found)->id;
        }
        const bool subject = line.isEmpty() && form.subjects && form.isBySubject() && SubjectCode::looksLike(code, *form.subjects);
        return subject ? code : QString();
    }

    bool takeFigure(size_t row) {
        const FormDefinition* form = formOf(row);
        const QString id = form ? rowOf(*form, row) : QString();
        const ColumnDefinition* column = id.isEmpty() ? nullptr : form->column(id, field(row, Field::Column));
        if (!column)
            return false;
        if (!form->row(id))
            m_plan.report.setRow(form->id, id, field(row, Field::Label));
        const QString text = field(row, Field::Value), measured = field(row, Field::Measured);
        if (text.isEmpty())
            return true; // a blank
        const AmountUnit unit = column->measure == Measure::Count ? AmountUnit::Count
                                : measured == QStringLiteral("元") ? AmountUnit::Yuan : AmountUnit::WanYuan;
        const auto amount = parseAmount(text, unit);
        const CellRef cell{form->id, id, column->id};
        if (!amount || m_plan.report.value(cell).isFigure())
            return false;
        m_plan.report.setValue(cell, CellValue::figure(*amount));
        CellSource source;
        source.line = int(row) + 1;
        m_plan.report.sources.insert(cell, source);
        m_plan.report.forms[form->id].present = true;
        ++m_plan.figuresRead;
        return true;
    }

    const std::vector<QStringList>& m_rows;
    const Places m_places;
    const FormSetPtr m_edition;
    QHash<QString, qsizetype> m_lastRow; // by form
    ImportPlan m_plan;
};

// The list does not name its edition: the one that has a place for the most figures.
Result<ImportPlan> readList(const std::vector<QStringList>& rows, const QString& path, const ReaderContext& context) {
    ImportPlan best = ListReader(rows, context.formSet).read(path);
    for (const FormSetPtr& edition : context.otherEditions) {
        ImportPlan other = ListReader(rows, edition).read(path);
        if (other.figuresRead > best.figuresRead)
            best = std::move(other);
    }
    if (best.figuresRead == 0)
        return Problem{ProblemCode::FileNotReport, {path}};
    for (const FormDefinition& form : best.report.formSet().forms())
        for (const SubjectRow& row : best.report.rows(form.id))
            if (form.subjects && context.catalogue && !context.catalogue->namesOf(*form.subjects, row.code).contains(row.name))
                best.newSubjects.push_back({*form.subjects, row.code, row.name, {best.report.year}, true});
    return best;
}

// --- tables

Result<ImportPlan> readTables(const std::vector<QStringList>& rows, const QString& path, const ReaderContext& context) {
    Document document;
    std::vector<QStringList> table;
    int first = 0, at = 0; // rows of the file before this table, before this row
    const auto finish = [&] {
        // A single field alone on its line is running text or a title.
        if (table.size() == 1 && table.front().size() - table.front().count(QString()) == 1) {
            DocumentLine line;
            line.text = cleanedLine(table.front().join(QString()));
            document.lines.push_back(line);
            table.clear();
            return true;
        }
        const size_t before = document.grids.size();
        const bool fine = addFieldTable(table, QString(), 0, document);
        if (document.grids.size() > before)
            document.grids.back().firstRow += first;
        table.clear();
        return fine;
    };
    for (const QStringList& row : rows) {
        if (!isEmptyRow(row)) {
            first = table.empty() ? at : first;
            table.push_back(row);
            std::for_each(table.back().begin(), table.back().end(), [](QString& field) { field = withoutGuard(field); });
        } else if (!finish()) {
            return Problem{ProblemCode::WorkbookTooHeavy, {path}};
        }
        ++at;
    }
    if (!finish())
        return Problem{ProblemCode::WorkbookTooHeavy, {path}};
    return readReportDocument(document, path, context);
}

} // namespace

std::vector<QStringList> csvRows(const QString& text) {
    const QChar separator = separatorOf(text);
    std::vector<QStringList> out;
    QStringList row;
    QString field;
    bool quoted = false;
    const auto endRow = [&] {
        row << field;
        field.clear();
        out.push_back(std::move(row));
        row.clear();
    };
    for (qsizetype i = 0; i < text.size() && out.size() < mostCsvRows; ++i) {
        const QChar c = text[i];
        if (quoted) {
            const bool doubled = c == QChar(u'"') && i + 1 < text.size() && text[i + 1] == QChar(u'"');
            if (c != QChar(u'"') || doubled)
                field += c;
            quoted = c != QChar(u'"') || doubled;
            i += doubled;
        } else if (c == QChar(u'"') && field.isEmpty()) {
            quoted = true;
        } else if (c == separator) {
            row << field;
            field.clear();
        } else if (c == QChar(u'\n') || c == QChar(u'\r')) {
            i += c == QChar(u'\r') && i + 1 < text.size() && text[i + 1] == QChar(u'\n');
            endRow();
        } else {
            field += c;
        }
    }
    if (!field.isEmpty() || !row.isEmpty())
        endRow();
    return out;
}

Result<ImportPlan> readCsvText(const QString& text, const QString& path, const ReaderContext& context) {
    const std::vector<QStringList> rows = csvRows(text);
    if (rows.empty())
        return Problem{ProblemCode::FileEmpty, {path}};
    return isList(rows.front()) ? readList(rows, path, context) : readTables(rows, path, context);
}

Result<ImportPlan> readCsvFile(const QString& path, const ReaderContext& context) {
    const auto text = readTextFile(path);
    return text ? readCsvText(*text, path, context) : text.problem();
}

} // namespace juesuan
