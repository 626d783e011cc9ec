// Joint feasibility as bounded rows: the unknown of a figure is how far its true amount lies from what is printed.
#include "rules/joint.h"

#include "rules/simplex.h"

#include <utility>

namespace juesuan::rules {

namespace {

class JointProblem {
public:
    JointProblem(const Program& program, const std::vector<Rule>& rules, const std::vector<Outcome>& outcomes)
        : m_program(program), m_rules(rules), m_outcomes(outcomes), m_variableOf(program.slots.size(), -1),
          m_low(program.low), m_high(program.high) {}

    JointResult run(const std::function<bool()>& interrupted) {
        bool broken = false;
        widen();
        for (size_t r = 0; r < m_outcomes.size(); ++r)
            if (takesPart(int(r), broken))
                add(int(r));
        if (broken)
            return {Feasibility::Infeasible, {}};
        if (m_relations.empty())
            return {};
        switch (m_simplex.solve(interrupted)) {
        case Simplex::Verdict::GaveUp:
            return {};
        case Simplex::Verdict::Feasible:
            return {verified() ? Feasibility::Proved : Feasibility::NotTried, {}};
        case Simplex::Verdict::Infeasible:
            break;
        }
        JointResult out{Feasibility::Infeasible, {}};
        for (const int row : m_simplex.conflict())
            out.conflict.push_back(m_relations[size_t(row)]);
        return out;
    }

private:
    const Program& m_program;
    const std::vector<Rule>& m_rules;
    const std::vector<Outcome>& m_outcomes;
    std::vector<int> m_variableOf;     // by slot
    std::vector<int> m_slotOf;         // by variable
    std::vector<qint64> m_low, m_high; // by slot
    std::vector<int> m_relations;      // by row
    Simplex m_simplex;

    // Last year's figures are another report's; a softer rule counts only where it holds as printed.
    bool takesPart(int relation, bool& broken) const {
        using Status = Checker::Status;
        const Outcome& outcome = m_outcomes[size_t(relation)];
        const Relation& bound = m_program.relations[size_t(relation)];
        if (outcome.status == Status::NotChecked || m_program.usesPrior[size_t(relation)] ||
            bound.kind == RelationKind::NeedsOther || bound.wide)
            return false;
        if (m_rules[size_t(bound.rule)].severity != Severity::Error)
            return outcome.status == Status::Passed;
        broken |= outcome.status == Status::Broken;
        return true;
    }

    // A figure printed twice, one unit apart, counts as rounding (DESIGN §3): tables whose figures were adjusted by a
    // unit so that they add up. Which of the two was adjusted is not known: both may be one unit further off, and with
    // each of them every place that prints the same figure.
    void widen() {
        std::vector<quint8> adjusted(m_low.size(), 0);
        for (bool more = true; more;) {
            more = false;
            for (size_t r = 0; r < m_outcomes.size(); ++r) {
                const auto [first, second] = sameFigure(int(r));
                if (first < 0)
                    continue;
                const bool both = m_outcomes[r].apart || adjusted[size_t(first)] || adjusted[size_t(second)];
                if (!both || (adjusted[size_t(first)] && adjusted[size_t(second)]))
                    continue;
                adjusted[size_t(first)] = adjusted[size_t(second)] = 1;
                more = true;
            }
        }
        for (size_t slot = 0; slot < adjusted.size(); ++slot)
            if (adjusted[slot] && m_low[slot] != m_high[slot]) {
                m_low[slot] -= m_program.quantum[slot];
                m_high[slot] += m_program.quantum[slot];
            }
    }

    // The two slots of an equation between just two figures, one against one; −1 otherwise.
    std::pair<int, int> sameFigure(int index) const {
        const Relation& relation = m_program.relations[size_t(index)];
        const Checker::Status status = m_outcomes[size_t(index)].status;
        if (relation.kind != RelationKind::Equal || m_program.usesPrior[size_t(index)] ||
            (status != Checker::Status::Passed && status != Checker::Status::Rounding))
            return {-1, -1};
        std::pair<int, int> out(-1, -1);
        int sum = 0;
        for (int i = relation.firstTerm; i < relation.firstTerm + relation.terms; ++i) {
            const int slot = m_program.termSlot[size_t(i)];
            const int weight = m_program.termWeight[size_t(i)];
            if (m_program.kind[size_t(slot)] != quint8(CellValue::Kind::Figure))
                continue;
            if (out.second >= 0 || std::abs(weight) != 1)
                return {-1, -1};
            (out.first < 0 ? out.first : out.second) = slot;
            sum += weight;
        }
        return out.second >= 0 && sum == 0 ? out : std::pair(-1, -1);
    }

    void add(int index) {
        const Relation& relation = m_program.relations[size_t(index)];
        std::vector<std::pair<int, int>> terms;
        for (int i = relation.firstTerm; i < relation.firstTerm + relation.terms; ++i) {
            const int slot = m_program.termSlot[size_t(i)];
            if (m_low[size_t(slot)] == m_high[size_t(slot)])
                continue; // blank or exact: nothing to find out
            terms.push_back({variable(slot), m_program.termWeight[size_t(i)]});
        }
        const qint64 wanted = -m_outcomes[size_t(index)].difference;
        const bool equal = relation.kind == RelationKind::Equal;
        m_simplex.addRow(terms, equal ? std::optional<qint64>(wanted) : std::nullopt, wanted);
        m_relations.push_back(index);
    }

    int variable(int slot) {
        int& out = m_variableOf[size_t(slot)];
        if (out < 0) {
            const qint64 value = m_program.value[size_t(slot)];
            out = m_simplex.addVariable(m_low[size_t(slot)] - value, m_high[size_t(slot)] - value);
            m_slotOf.push_back(slot);
        }
        return out;
    }

    // The proof is the witness: it is put into every relation, independently of how it was found.
    bool verified() const {
        std::vector<qint64> truth = m_program.value;
        for (size_t v = 0; v < m_slotOf.size(); ++v) {
            const size_t slot = size_t(m_slotOf[v]);
            truth[slot] += m_simplex.witness()[v];
            if (truth[slot] < m_low[slot] || truth[slot] > m_high[slot])
                return false;
        }
        for (const int index : m_relations) {
            const Relation& relation = m_program.relations[size_t(index)];
            Wide sum = 0;
            for (int i = relation.firstTerm; i < relation.firstTerm + relation.terms; ++i)
                sum += Wide(m_program.termWeight[size_t(i)]) * truth[size_t(m_program.termSlot[size_t(i)])];
            if (relation.kind == RelationKind::Equal ? sum != 0 : sum > 0)
                return false;
        }
        return true;
    }
};

} // namespace

JointResult jointFeasibility(const Program& program, const std::vector<Rule>& rules,
                             const std::vector<Outcome>& outcomes, const std::function<bool()>& interrupted) {
    return JointProblem(program, rules, outcomes).run(interrupted);
}

} // namespace juesuan::rules
