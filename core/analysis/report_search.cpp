// Finds words, codes and figures everywhere in a report.
#include "analysis/report_search.h"

#include "analysis/figure_query.h"
#include "base/folded_text.h"

#include <QSet>

namespace juesuan {

namespace {

class Searcher {
public:
    Searcher(const Report& report, const SearchQuery& query, int limit)
        : m_report(report), m_query(query), m_wanted(query.text), m_figures(query.text, query.whole, query.shown), m_limit(size_t(qMax(0, limit))) {}

    std::vector<SearchHit> run() {
        if (m_wanted.key().isEmpty())
            return {};
        std::vector<SearchHit> behind; // 说明, 自评表, 名词解释 come after the forms
        forEachText(m_report, [&](const WrittenPlace& place, const QString& text) {
            if (place.kind > WrittenPlace::Kind::Office && m_hits.size() + behind.size() < m_limit)
                take({SearchHit::Kind::Text, {}, place, text, 0, 0}, behind);
            else if (place.kind <= WrittenPlace::Kind::Office)
                take({SearchHit::Kind::Text, {}, place, text, 0, 0}, m_hits);
        });
        collectFigures();
        for (const FormDefinition& form : m_report.formSet().forms())
            searchForm(form);
        for (SearchHit& hit : behind)
            if (!full())
                m_hits.push_back(std::move(hit));
        return std::move(m_hits);
    }

private:
    bool full() const { return m_hits.size() >= m_limit; }

    void take(SearchHit hit, std::vector<SearchHit>& into) const {
        const FoldedText folded(hit.text);
        if (m_query.whole && folded.key() != m_wanted.key())
            return;
        for (const FoldedText::Range& range : folded.find(m_wanted)) {
            if (into.size() >= m_limit)
                return;
            hit.start = range.start;
            hit.length = range.length;
            into.push_back(hit);
        }
    }

    void add(SearchHit::Kind kind, const CellRef& cell, const QString& text) {
        if (!text.isEmpty())
            take({kind, cell, {}, text, 0, 0}, m_hits);
    }

    void collectFigures() {
        if (!m_figures.isNumber())
            return;
        for (const CellRef& cell : m_report.orderedCells()) {
            const FormDefinition* form = m_report.formSet().form(cell.form);
            const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
            if (column && m_figures.matches(m_report.value(cell), column->measure))
                m_cells[{cell.form, cell.row}].push_back(cell);
        }
    }

    void addFigures(const FormDefinition& form, const QString& row) {
        const auto found = m_cells.constFind({form.id, row});
        if (found == m_cells.constEnd())
            return;
        for (const CellRef& cell : *found) {
            if (full())
                return;
            const bool count = form.column(cell.row, cell.column)->measure == Measure::Count;
            const Amount amount = m_report.value(cell).amount;
            const QString text = count ? formatAmount(amount, AmountUnit::Count, amount.fen() % 100 == 0 ? 0 : 2, true)
                                       : formatAmount(amount, m_query.shown, 2, true);
            m_hits.push_back({SearchHit::Kind::Figure, cell, {}, text, 0, int(text.size())});
        }
    }

    void searchForm(const FormDefinition& form) {
        const QString title = form.number.isEmpty() ? form.title : form.number + QChar(u' ') + form.title;
        add(SearchHit::Kind::Title, {form.id, {}, {}}, title);
        QSet<QString> heads;
        for (const auto& line : form.header)
            for (const HeaderCell& head : line)
                if (!heads.contains(head.text)) {
                    heads.insert(head.text);
                    add(SearchHit::Kind::Header, {form.id, {}, {}}, head.text);
                }
        bool subjectsDone = false;
        for (const BlockDefinition& block : form.blocks) {
            for (const RowDefinition& row : block.rows) {
                add(SearchHit::Kind::Row, {form.id, row.id, {}}, row.code.isEmpty() ? row.label : row.code + QChar(u' ') + row.label);
                addFigures(form, row.id);
            }
            if (!block.bySubject || std::exchange(subjectsDone, true))
                continue;
            for (const SubjectRow& row : m_report.rows(form.id)) {
                add(SearchHit::Kind::Row, {form.id, row.code, {}}, row.code + QChar(u' ') + row.name);
                addFigures(form, row.code);
            }
        }
        for (const RowDefinition& row : form.footerRows) {
            add(SearchHit::Kind::Row, {form.id, row.id, {}}, row.label);
            addFigures(form, row.id);
        }
        const FormStatus status = m_report.forms.value(form.id);
        add(SearchHit::Kind::Note, {form.id, {}, {}}, status.note.isEmpty() ? form.note : status.note);
        add(SearchHit::Kind::Note, {form.id, {}, {}}, status.statement);
    }

    const Report& m_report;
    const SearchQuery& m_query;
    const FoldedText m_wanted;
    const FigureQuery m_figures;
    const size_t m_limit;
    QHash<QPair<QString, QString>, std::vector<CellRef>> m_cells; // of figures that match, by form and row
    std::vector<SearchHit> m_hits;
};

} // namespace

std::vector<SearchHit> searchReport(const Report& report, const SearchQuery& query, int limit) {
    return Searcher(report, query, limit).run();
}

} // namespace juesuan
