// Block-wise relations; the inner loops are plain enough for the compiler to vectorise.
#include "rules/batch_checker.h"

#include <algorithm>

// The loops below are for vectors whatever the build's own level is.
#if defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__)
#pragma GCC optimize("O3")
#endif

// The widest vectors that the machine has, chosen when the program starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define JUESUAN_WIDEST __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define JUESUAN_WIDEST
#endif

namespace juesuan {

namespace {

constexpr int block = BatchChecker::blockSize;

struct Lanes {
    alignas(64) qint64 difference[block];
    alignas(64) qint64 tally[block]; // over the figures: Σ |weight| in the low half, Σ weight in the high half
    alignas(64) qint64 broken[block];
};

struct Column {
    const qint64* values;
    qint64 weight;
    qint64 tally; // what one figure adds to Lanes::tally
};

constexpr qint64 tallyOf(qint64 weight) {
    return weight * (qint64(1) << 32) + (weight < 0 ? -weight : weight);
}
constexpr qint64 sameFigureTwice = 2; // two figures whose weights cancel out

inline qint64 isFigure(qint64 value) {
    return value != BatchChecker::blankFigure;
}

// Differences and tallies of one relation over one block: a strip of lanes at a time stays in registers.
JUESUAN_WIDEST void sumBlock(const Column* columns, int count, Lanes& lanes) {
    constexpr int strip = 32;
    for (int from = 0; from < block; from += strip) {
        qint64 difference[strip] = {}, tally[strip] = {};
        for (int c = 0; c < count; ++c) {
            const qint64* values = columns[c].values + from;
            const qint64 weight = columns[c].weight, one = columns[c].tally;
            if (weight == -1) { // nearly always: spares the multiplication, which vectors do slowly
                for (int i = 0; i < strip; ++i) {
                    const qint64 there = -isFigure(values[i]);
                    difference[i] -= values[i] & there;
                    tally[i] += one & there;
                }
            } else {
                for (int i = 0; i < strip; ++i) {
                    const qint64 there = -isFigure(values[i]);
                    difference[i] += weight * (values[i] & there);
                    tally[i] += one & there;
                }
            }
        }
        for (int i = 0; i < strip; ++i) {
            lanes.difference[from + i] = difference[i];
            lanes.tally[from + i] = tally[i];
        }
    }
}

// quantum 0: exact amounts, without width.
JUESUAN_WIDEST void equalBlock(qint64 quantum, Lanes& lanes) {
    for (int i = 0; i < block; ++i) {
        const qint64 d = lanes.difference[i] < 0 ? -lanes.difference[i] : lanes.difference[i];
        const qint64 same = (lanes.tally[i] == sameFigureTwice) & (quantum > 0); // one unit more is explained
        lanes.broken[i] += (2 * d >= (lanes.tally[i] & 0xffffffff) * quantum + same) & (d != 0);
    }
}

JUESUAN_WIDEST void atMostBlock(qint64 quantum, Lanes& lanes) {
    for (int i = 0; i < block; ++i) {
        const qint64 d = lanes.difference[i];
        lanes.broken[i] += (d > 0) & (2 * d >= (lanes.tally[i] & 0xffffffff) * quantum);
    }
}

void needsBlock(const Column* columns, int count, Lanes& lanes) {
    const auto some = [](qint64 value) { return value != BatchChecker::blankFigure && value != 0; };
    for (int i = 0; i < block; ++i) {
        bool other = false;
        for (int c = 1; c < count; ++c)
            other |= some(columns[c].values[i]);
        lanes.broken[i] += some(columns[0].values[i]) && !other;
    }
}

} // namespace

BatchChecker::BatchChecker(int cells, qint64 quantum, int reports)
    : m_cells(std::max(cells, 0)), m_quantum(std::max<qint64>(quantum, 1)), m_reports(std::max(reports, 0)) {
    const size_t blocks = size_t(m_reports + blockSize - 1) / blockSize;
    m_figures.assign(blocks * size_t(m_cells) * blockSize,
                     blankFigure); // the last block's rest stays blank: never broken
}

bool BatchChecker::addRelation(const Relation& relation) {
    const bool known = std::all_of(relation.terms.begin(), relation.terms.end(),
                                   [&](const Term& term) { return term.cell >= 0 && term.cell < m_cells; });
    if (relation.terms.empty() || !known)
        return false;
    m_relations.push_back({relation.kind, int(m_terms.size()), int(relation.terms.size())});
    m_terms.insert(m_terms.end(), relation.terms.begin(), relation.terms.end());
    return true;
}

qint64 BatchChecker::countBroken(std::vector<quint32>* byReport) const {
    qint64 total = 0;
    if (byReport)
        byReport->assign(size_t(m_reports), 0);
    Lanes lanes;
    std::vector<Column> columns;
    const qint64 width = m_quantum > 1 ? m_quantum : 0;
    for (int from = 0; from < m_reports; from += blockSize) {
        const qint64* figures = m_figures.data() + indexOf(from, 0);
        std::fill_n(lanes.broken, block, 0);
        for (const Flat& relation : m_relations) {
            columns.clear();
            for (int t = relation.first; t < relation.first + relation.count; ++t) {
                const Term& term = m_terms[size_t(t)];
                columns.push_back({figures + size_t(term.cell) * blockSize, term.weight, tallyOf(term.weight)});
            }
            if (relation.kind == RelationKind::NeedsOther) {
                needsBlock(columns.data(), relation.count, lanes);
                continue;
            }
            sumBlock(columns.data(), relation.count, lanes);
            if (relation.kind == RelationKind::Equal)
                equalBlock(width, lanes);
            else
                atMostBlock(width, lanes);
        }
        for (int i = 0; i < block && from + i < m_reports; ++i) {
            total += lanes.broken[i];
            if (byReport)
                (*byReport)[size_t(from + i)] = quint32(lanes.broken[i]);
        }
    }
    return total;
}

} // namespace juesuan
