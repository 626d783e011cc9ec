// Tries every shift of every column that has broken relations, on a copy of the checker.
#include "rules/column_shift.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

constexpr int furthest = 4;      // rows
constexpr int mostRows = 300;
constexpr int leastMended = 2;

struct Lane {
    QString form;
    QString column;
    std::vector<QString> rows; // in print order
};

std::vector<Lane> lanesOf(const FormDefinition& form, const Report& report) {
    std::vector<Lane> out;
    for (const BlockDefinition& block : form.blocks) {
        std::vector<QString> rows;
        for (const RowDefinition& row : block.rows)
            rows.push_back(row.id);
        if (form.isBySubject())
            for (const SubjectRow& row : report.rows(form.id))
                if (form.blockOf(row.code) == &block)
                    rows.push_back(row.code);
        if (int(rows.size()) > mostRows || rows.size() < 3)
            continue;
        for (const ColumnDefinition& column : block.columns)
            if (column.kind == ColumnDefinition::Kind::Figure && !column.id.isEmpty())
                out.push_back({form.id, column.id, rows});
    }
    return out;
}

class LaneTrial {
public:
    LaneTrial(Checker& checker, const Report& report, const Lane& lane) : m_checker(checker), m_lane(lane) {
        QSet<int> relations;
        for (const QString& row : lane.rows) {
            m_values.push_back(report.value({lane.form, row, lane.column}));
            for (const int relation : checker.relationsOf({lane.form, row, lane.column}))
                relations.insert(relation);
        }
        m_relations.assign(relations.begin(), relations.end());
        std::sort(m_relations.begin(), m_relations.end());
        for (const int relation : m_relations)
            m_before.push_back(broken(relation));
    }

    int brokenNow() const { return int(std::count(m_before.begin(), m_before.end(), true)); }

    std::optional<ColumnShift> best() {
        std::optional<ColumnShift> out;
        for (int first = 0; first < rows(); ++first) {
            if (m_values[size_t(first)].isBlank() && first > 0)
                continue;
            for (int by = -furthest; by <= furthest; ++by)
                if (by != 0)
                    tryOne(first, by, out);
        }
        return out;
    }

private:
    int rows() const { return int(m_values.size()); }
    bool broken(int relation) const { return m_checker.statusOf(relation) == Checker::Status::Broken; }

    // What the column would be with its figures from `first` on moved up by `by` rows; empty where a figure would fall off.
    std::vector<CellValue> moved(int first, int by) const {
        std::vector<CellValue> out(m_values.begin(), m_values.end());
        std::fill(out.begin() + first, out.end(), CellValue::blank());
        for (int from = first; from < rows(); ++from) {
            const CellValue& value = m_values[size_t(from)];
            const int to = from - by;
            if (value.isBlank())
                continue;
            if (to < 0 || to >= rows() || (to < first && !m_values[size_t(to)].isBlank()))
                return {};
            out[size_t(to)] = value;
        }
        return out;
    }

    void set(const std::vector<CellValue>& values) {
        for (int row = 0; row < rows(); ++row)
            m_checker.setValue({m_lane.form, m_lane.rows[size_t(row)], m_lane.column}, values[size_t(row)]);
    }

    void tryOne(int first, int by, std::optional<ColumnShift>& best) {
        const std::vector<CellValue> values = moved(first, by);
        if (values.empty() || values == m_values)
            return;
        set(values);
        int mended = 0, worse = 0;
        for (size_t i = 0; i < m_relations.size(); ++i) {
            const bool now = broken(m_relations[i]);
            mended += m_before[i] && !now;
            worse += !m_before[i] && now;
        }
        set(m_values);
        if (worse > 0 || mended < leastMended || (best && (best->mended > mended || (best->mended == mended && std::abs(best->rows) <= std::abs(by)))))
            return;
        ColumnShift found{m_lane.form, m_lane.column, m_lane.rows[size_t(first)], by, mended, brokenNow(), {}};
        for (int row = 0; row < rows(); ++row)
            if (values[size_t(row)] != m_values[size_t(row)])
                found.changes.push_back({{m_lane.form, m_lane.rows[size_t(row)], m_lane.column}, m_values[size_t(row)], values[size_t(row)]});
        best = std::move(found);
    }

    Checker& m_checker;
    const Lane& m_lane;
    std::vector<CellValue> m_values;
    std::vector<int> m_relations;
    std::vector<bool> m_before;
};

} // namespace

std::vector<ColumnShift> findColumnShifts(const Checker& checker, const Report& report) {
    const auto trial = checker.copy();
    std::vector<ColumnShift> out;
    for (const FormDefinition& form : report.formSet().forms())
        for (const Lane& lane : lanesOf(form, report)) {
            LaneTrial one(*trial, report, lane);
            if (one.brokenNow() < leastMended)
                continue;
            if (auto found = one.best())
                out.push_back(std::move(*found));
        }
    return out;
}

} // namespace juesuan
