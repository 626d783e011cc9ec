// The findings of one report in the order in which they are shown, exchanged piece by piece as checks are run again.
#pragma once

#include "model/finding.h"
#include "model/form_set.h"

#include <QHash>

#include <optional>
#include <vector>

namespace juesuan {

class FindingList {
public:
    // What says a finding; the order of findings that are equal in form and severity.
    enum class Source { Relation, Joint, Shape, Texts };
    // A relation's number, or the place among the findings of the other sources.
    using Numbered = std::pair<int, Finding>;

    // Empties the list.
    void begin(const FormSet& formSet, int relations);
    // Puts these in the place of what the relations said; both in rising order of relations. Gives the cells that had or
    // have a finding of them, of this year.
    std::vector<CellRef> exchange(const std::vector<int>& relations, std::vector<Numbered> findings);
    // Puts these in the place of all findings of that source; gives the cells as above, none where nothing differs.
    std::vector<CellRef> replace(Source source, std::vector<Finding> findings);

    const std::vector<Finding>& all() const { return m_findings; }
    // Parallel to all(): numbers that a finding keeps as long as it stands; later ones are greater.
    const std::vector<quint64>& serials() const { return m_serials; }
    // Positions in all(): of the finding of a relation, −1 without; of other findings that name the cell.
    int ofRelation(int relation) const { return m_ofRelation[size_t(relation)]; }
    std::vector<int> othersOf(const CellRef& cell) const;

private:
    struct Key {
        int form = 0;
        int severity = 0;
        Source source = Source::Relation;
        int number = 0;
        bool operator<(const Key& other) const;
    };
    Key keyOf(const Finding& finding, Source source, int number) const;
    // Takes out where gone[position], puts in what is new.
    void merge(const std::vector<char>& gone, std::vector<std::pair<Key, Finding>> added);

    QHash<QString, int> m_formOrder;
    std::vector<Finding> m_findings;
    std::vector<Key> m_keys;
    std::vector<quint64> m_serials;
    quint64 m_lastSerial = 0;
    std::vector<int> m_ofRelation;
    std::vector<int> m_others; // positions of what no relation says, in order
    QHash<CellRef, std::vector<int>> m_othersByCell; // places in m_others
};

// Form order, then severity, then as they come; findings of texts after those of tables, in the order of the text.
void sortFindings(std::vector<Finding>& findings, const FormSet& formSet);

} // namespace juesuan
