// Plans replacements.
#include "session/report_replace.h"

#include "analysis/figure_query.h"
#include "session/report_session.h"

#include <algorithm>

namespace juesuan {

namespace {

class Replacer {
public:
    Replacer(const ReportSession& session, const SearchQuery& query, const QString& replacement)
        : m_session(session), m_changed(session.report()), m_query(query), m_replacement(replacement) {}

    ReplacePlan run(const std::vector<SearchHit>& hits) {
        ReplacePlan plan{{}, {QStringLiteral("replace"), {m_query.text, m_replacement}, {}}, m_session.readOnly()};
        for (const SearchHit& hit : hits) {
            plan.items.push_back({hit, hit.text, hit.text, ReplaceItem::Skip::Label});
            if (hit.kind == SearchHit::Kind::Figure)
                replaceFigure(plan.items.back(), plan.change);
        }
        // All matches of one text at once, from its end: what lies before a match keeps its place.
        forEachText(m_changed, [&](const WrittenPlace& place, QString& text) {
            if (place.kind == WrittenPlace::Kind::Heading)
                return;
            const QString before = text;
            for (auto item = plan.items.rbegin(); item != plan.items.rend(); ++item)
                if (item->hit.kind == SearchHit::Kind::Text && item->hit.place == place)
                    item->skip = replaceMatch(*item, before, text);
            for (ReplaceItem& item : plan.items)
                if (item.hit.kind == SearchHit::Kind::Text && item.hit.place == place)
                    item.after = text;
        });
        addParts(plan.change);
        if (plan.readOnly)
            plan.change.changes.clear();
        return plan;
    }

private:
    void replaceFigure(ReplaceItem& item, ChangeSet& change) const {
        const CellRef& cell = item.hit.cell;
        const FormDefinition* form = m_session.report().formSet().form(cell.form);
        const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
        const CellValue before = m_session.report().value(cell);
        const FigureQuery figures(m_query.text, m_query.whole, m_query.shown);
        if (!column || !figures.matches(before, column->measure)) {
            item.skip = ReplaceItem::Skip::Gone;
            return;
        }
        if (m_session.computed(cell) == ReportSession::Computed::Yes) {
            item.skip = ReplaceItem::Skip::Computed;
            return;
        }
        const auto after = figures.replaced(before, column->measure, m_replacement);
        item.skip = after ? ReplaceItem::Skip::None : ReplaceItem::Skip::NotANumber;
        if (!after)
            return;
        const AmountUnit unit = column->measure == Measure::Count ? AmountUnit::Count : m_query.shown;
        item.after = after->isBlank() ? QString() : formatAmount(after->amount, unit, 2, true);
        if (*after != before)
            change.changes.push_back(CellChange{cell, before, *after});
    }

    ReplaceItem::Skip replaceMatch(const ReplaceItem& item, const QString& before, QString& text) {
        const SearchHit& hit = item.hit;
        if (hit.text != before)
            return ReplaceItem::Skip::Gone;
        if (hit.place.kind != WrittenPlace::Kind::Paragraph) {
            text.replace(hit.start, hit.length, m_replacement);
            return ReplaceItem::Skip::None;
        }
        Paragraph& paragraph = m_changed.narrative.sections[size_t(hit.place.item)].paragraphs[size_t(hit.place.part)];
        const int end = hit.start + hit.length;
        for (const TextToken& token : paragraph.tokens)
            if (token.start < end && hit.start < token.start + token.length)
                return ReplaceItem::Skip::BoundWords;
        text.replace(hit.start, hit.length, m_replacement);
        for (TextToken& token : paragraph.tokens)
            if (token.start >= end)
                token.start += int(m_replacement.size()) - hit.length;
        paragraph.own = true;
        return ReplaceItem::Skip::None;
    }

    void addParts(ChangeSet& change) {
        const Report& report = m_session.report();
        if (!(m_changed.narrative == report.narrative))
            m_changed.narrative = m_session.withTemplateWords(m_changed.narrative);
        for (const ReportPart part : {ReportPart::Profile, ReportPart::Narrative, ReportPart::Evaluations, ReportPart::Glossary}) {
            const QByteArray before = report.part(part);
            const QByteArray after = m_changed.part(part);
            if (before != after)
                change.changes.push_back(PartChange{part, before, after});
        }
    }

    const ReportSession& m_session;
    Report m_changed;
    const SearchQuery& m_query;
    const QString& m_replacement;
};

} // namespace

int ReplacePlan::changing() const {
    return int(std::count_if(items.begin(), items.end(), [](const ReplaceItem& item) { return item.skip == ReplaceItem::Skip::None; }));
}

ReplacePlan planReplace(const ReportSession& session, const SearchQuery& query, const QString& replacement, const std::vector<SearchHit>& hits) {
    return Replacer(session, query, replacement).run(hits);
}

} // namespace juesuan
