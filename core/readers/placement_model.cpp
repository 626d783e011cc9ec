// Builds the placement problem's numbers from rows and relations.
#include "readers/placement_model.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace juesuan {

namespace {

struct CellPlace {
    int row = -1;
    int column = -1;
};

struct PlacedTerm {
    int column = 0;
    int weight = 1;
    bool first = false;
};

// What the row adds under one candidate.
Contribution contributionOf(const PlacementRow& row, const ColumnChoice& choice, const std::vector<PlacedTerm>& terms) {
    Contribution out;
    for (size_t i = 0; i < choice.size(); ++i) {
        const PlacementRow::Figure& figure = row.figures[i];
        if (figure.blank)
            continue;
        for (const PlacedTerm& term : terms)
            if (term.column == choice[i]) {
                out.sum += term.weight * figure.fen;
                out.terms += std::abs(term.weight);
                (term.first ? out.first : out.other) |= figure.fen != 0;
            }
    }
    return out;
}

void add(Contribution& to, const Contribution& what) {
    to.sum += what.sum;
    to.terms += what.terms;
    to.first |= what.first;
    to.other |= what.other;
}

QHash<CellRef, CellPlace> placesOf(const std::vector<PlacementRow>& rows) {
    QHash<CellRef, CellPlace> places;
    for (size_t r = 0; r < rows.size(); ++r)
        for (int c = 0; c < int(rows[r].columns.size()); ++c)
            places.insert({rows[r].form, rows[r].row, rows[r].columns[c]}, {int(r), c});
    return places;
}

} // namespace

bool ModelRelation::broken(const Contribution& total) const {
    if (kind == RelationKind::NeedsOther)
        return total.first && !total.other;
    const qint64 allowed = total.terms / 2 * quantum;
    return kind == RelationKind::AtMost ? total.sum > allowed : std::llabs(total.sum) > allowed;
}

std::vector<ColumnChoice> increasingChoices(int k, int m, int most) {
    std::vector<ColumnChoice> out;
    if (k > m)
        return out;
    ColumnChoice choice(static_cast<size_t>(k));
    for (int i = 0; i < k; ++i)
        choice[size_t(i)] = i;
    while (true) {
        if (int(out.size()) >= most)
            return {};
        out.push_back(choice);
        int i = k - 1;
        while (i >= 0 && choice[size_t(i)] == m - k + i)
            --i;
        if (i < 0)
            return out;
        ++choice[size_t(i)];
        for (int j = i + 1; j < k; ++j)
            choice[size_t(j)] = choice[size_t(j - 1)] + 1;
    }
}

PlacementModel buildModel(const std::vector<PlacementRow>& rows, std::vector<std::vector<ColumnChoice>> candidates,
                          const std::vector<LinearRelation>& relations, bool withSoft) {
    PlacementModel model;
    model.candidates = std::move(candidates);
    model.relationsOfRow.resize(rows.size());
    const QHash<CellRef, CellPlace> places = placesOf(rows);
    for (const LinearRelation& relation : relations) {
        if (!relation.hard && !withSoft)
            continue;
        std::map<int, std::vector<PlacedTerm>> byRow;
        ModelRelation out;
        out.kind = relation.kind;
        out.hard = relation.hard;
        for (size_t t = 0; t < relation.terms.size(); ++t) {
            const auto place = places.constFind(relation.terms[t].cell);
            if (place == places.constEnd())
                continue;
            byRow[place->row].push_back({place->column, relation.terms[t].weight, t == 0});
            for (const PlacementRow::Figure& figure : rows[size_t(place->row)].figures)
                out.quantum = std::max(out.quantum, figure.quantum);
        }
        for (const auto& [row, terms] : byRow) {
            ModelRelation::Part part{row, {}};
            for (const ColumnChoice& choice : model.candidates[size_t(row)])
                part.byCandidate.push_back(contributionOf(rows[size_t(row)], choice, terms));
            if (part.byCandidate.size() == 1)
                add(out.fixed, part.byCandidate.front());
            else if (!part.byCandidate.empty())
                out.parts.push_back(std::move(part));
        }
        if (out.parts.empty())
            continue;
        for (const ModelRelation::Part& part : out.parts)
            model.relationsOfRow[size_t(part.row)].push_back(int(model.relations.size()));
        model.relations.push_back(std::move(out));
    }
    return model;
}

} // namespace juesuan
