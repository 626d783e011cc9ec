// Thousands of reports of one layout checked at once: figures column by column in blocks, relations over whole blocks.
#pragma once

#include "model/relation.h"

#include <vector>

namespace juesuan {

// All figures share one quantum (分); a blank is told apart from a 0. Tolerances are those of one report's check: a
// relation of n figures is broken when 2·|difference| ≥ n·quantum, the same figure twice when it is more than one
// quantum off; "at most" when the intervals prove it. Sums must fit an int64 (9,000 amounts do).
class BatchChecker {
public:
    static constexpr qint64 blankFigure = INT64_MIN;
    static constexpr int blockSize = 128; // reports; a block of 600 cells stays in the second-level cache

    struct Term {
        int cell = 0; // 0-based number in the layout
        int weight = 1;
    };
    struct Relation {
        RelationKind kind = RelationKind::Equal;
        std::vector<Term> terms; // the left side first
    };

    BatchChecker(int cells, qint64 quantum, int reports);

    // Cells beyond the layout and empty relations are refused (false).
    bool addRelation(const Relation& relation);

    int reports() const { return m_reports; }
    // 分, or blankFigure. Report and cell must be within the sizes given above.
    void setValue(int report, int cell, qint64 fen) { m_figures[indexOf(report, cell)] = fen; }
    qint64 value(int report, int cell) const { return m_figures[indexOf(report, cell)]; }

    // Relations broken, over all reports; and by report where wanted (resized to reports()).
    qint64 countBroken(std::vector<quint32>* byReport = nullptr) const;

private:
    struct Flat {
        RelationKind kind;
        int first, count;
    };
    int m_cells;
    qint64 m_quantum;
    int m_reports;
    std::vector<qint64> m_figures; // [block][cell][report in block]
    std::vector<Flat> m_relations;
    std::vector<Term> m_terms;

    size_t indexOf(int report, int cell) const {
        return (size_t(report / blockSize) * size_t(m_cells) + size_t(cell)) * blockSize + size_t(report % blockSize);
    }
};

} // namespace juesuan
