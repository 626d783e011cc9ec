// Every written text of a report by its place: what is searched and replaced besides figures and printed labels.
#pragma once

#include "model/report.h"

namespace juesuan {

struct WrittenPlace {
    enum class Kind { Duty, Office, Heading, Paragraph, Remark, Evaluation, Term, Explanation };
    Kind kind = Kind::Paragraph;
    int item = 0;   // the duty, office, section, evaluation or glossary entry
    int part = 0;   // of a section: its paragraph; of an evaluation: its text in reading order
    QString remark; // key of a remark in Narrative::remarks
    friend bool operator==(const WrittenPlace&, const WrittenPlace&) = default;
};

// Calls visit(const WrittenPlace&, text) for every text in page and reading order; blank ones too. A Report that is not const
// gives texts that may be changed.
template <typename ReportType, typename Visit>
void forEachText(ReportType& report, Visit&& visit) {
    using Kind = WrittenPlace::Kind;
    const auto list = [&](Kind kind, auto& texts) {
        for (qsizetype i = 0; i < texts.size(); ++i)
            visit(WrittenPlace{kind, int(i), 0, {}}, texts[i]);
    };
    list(Kind::Duty, report.profile.duties);
    list(Kind::Office, report.profile.offices);
    auto& sections = report.narrative.sections;
    for (size_t s = 0; s < sections.size(); ++s) {
        visit(WrittenPlace{Kind::Heading, int(s), 0, {}}, sections[s].title);
        for (size_t p = 0; p < sections[s].paragraphs.size(); ++p)
            visit(WrittenPlace{Kind::Paragraph, int(s), int(p), {}}, sections[s].paragraphs[p].text);
    }
    auto& remarks = report.narrative.remarks;
    for (auto at = remarks.begin(); at != remarks.end(); ++at)
        visit(WrittenPlace{Kind::Remark, 0, 0, at.key()}, at.value().text);
    for (size_t e = 0; e < report.evaluations.size(); ++e) {
        int part = 0;
        const auto texts = [&](auto&... text) { (visit(WrittenPlace{Kind::Evaluation, int(e), part++, {}}, text), ...); };
        auto& evaluation = report.evaluations[e];
        texts(evaluation.project, evaluation.title, evaluation.year, evaluation.department, evaluation.unit);
        for (auto& f : evaluation.funds)
            texts(f.label, f.initialBudget, f.annualBudget, f.executed, f.weight, f.rate, f.score);
        texts(evaluation.expectedGoals, evaluation.actualGoals);
        for (auto& i : evaluation.indicators)
            texts(i.level1, i.level2, i.level3, i.target, i.actual, i.weight, i.score, i.remark);
        texts(evaluation.totalWeight, evaluation.totalScore, evaluation.remark);
    }
    for (size_t g = 0; g < report.glossary.entries.size(); ++g) {
        visit(WrittenPlace{Kind::Term, int(g), 0, {}}, report.glossary.entries[g].term);
        visit(WrittenPlace{Kind::Explanation, int(g), 0, {}}, report.glossary.entries[g].text);
    }
}

} // namespace juesuan
