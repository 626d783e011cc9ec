// Ranks places to go to.
#include "ui/go_to_targets.h"

#include "analysis/subject_view.h"
#include "base/text.h"
#include "session/book.h"
#include "session/resources.h"
#include "ui/words.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

constexpr int subjectsLookedAt = 200; // there are many 行政运行
constexpr int unused = 3;             // behind the subjects that the report has
constexpr int noMatch = -1;

// 0 the very name, 1 begins so, 2 contains it, 3 initials begin so, 4 initials contain it, 5 whole pinyin begins so.
int rankOfName(const QString& name, const QString& wanted) {
    const QString key = comparisonKey(name).toLower();
    const QString look = comparisonKey(wanted).toLower();
    if (look.isEmpty() || key == look)
        return 0;
    if (key.startsWith(look))
        return 1;
    if (key.contains(look))
        return 2;
    const QString initials = pinyin().initials(name);
    if (initials.startsWith(look))
        return 3;
    if (initials.contains(look))
        return 4;
    return pinyin().full(name).startsWith(look) ? 5 : noMatch;
}

int bestRank(const QStringList& names, const QString& wanted) {
    int best = noMatch;
    for (const QString& name : names)
        if (const int rank = name.isEmpty() ? noMatch : rankOfName(name, wanted); rank != noMatch && (best == noMatch || rank < best))
            best = rank;
    return best;
}

bool isCode(const QString& wanted) {
    return wanted.size() >= 3 && std::all_of(wanted.begin(), wanted.end(), [](QChar c) { return c >= QChar(u'0') && c <= QChar(u'9'); });
}

} // namespace

void GoToTargets::addForms(const QString& wanted, std::vector<Ranked>& out) const {
    const Report& report = m_editor.report();
    for (const FormDefinition& form : report.formSet().forms()) {
        const int rank = bestRank(QStringList{form.id, form.number, form.title, form.englishTitle} + form.titleAliases, wanted);
        if (rank != noMatch)
            out.push_back({rank * 10, {Words::form(form), tr("Table"), {m_here.report, PageKind::Form, form.id}, {}}});
    }
}

void GoToTargets::addPages(const QString& wanted, std::vector<Ranked>& out) const {
    for (const PageKind kind : {PageKind::Overview, PageKind::Profile, PageKind::Narrative, PageKind::Evaluations, PageKind::Glossary, PageKind::Comparison,
                                PageKind::Charts, PageKind::Subjects, PageKind::Unread})
        if (const int rank = bestRank({Words::page(kind)}, wanted); rank != noMatch)
            out.push_back({rank * 10 + 1, {Words::page(kind), tr("Page"), {m_here.report, kind, {}}, {}}});
}

void GoToTargets::addSubjects(const QString& wanted, std::vector<Ranked>& out) const {
    if (wanted.isEmpty())
        return;
    const Report& report = m_editor.report();
    const FormDefinition* here = m_here.kind == PageKind::Form ? report.formSet().form(m_here.form) : nullptr;
    QSet<QString> used;
    for (const FormDefinition& form : report.formSet().forms()) {
        for (const SubjectRow& subject : report.rows(form.id))
            used.insert(subject.code);
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& fixed : block.rows)
                if (const ColumnDefinition* column = fixed.code.isEmpty() ? nullptr : form.defaultColumn(fixed.id);
                    column && !report.value({form.id, fixed.id, column->id}).isBlank())
                    used.insert(fixed.code);
    }
    for (const SubjectKind kind : {SubjectKind::Functional, SubjectKind::Economic})
        for (const Subject& subject : m_editor.session().findSubjects(kind, wanted, subjectsLookedAt)) {
            const int rank = isCode(wanted) ? (subject.code == wanted ? -2 : 5) : qMax(0, bestRank({subject.name}, wanted)) * 10 + 2;
            QString row; // in the form that is shown, the row is what people mean
            if (here && here->subjects == kind && report.hasRow(here->id, subject.code))
                row = subject.code;
            for (const BlockDefinition& block : here && here->subjects == kind ? here->blocks : std::vector<BlockDefinition>())
                for (const RowDefinition& fixed : block.rows)
                    if (fixed.code == subject.code)
                        row = fixed.id;
            const QString name = subject.code + QChar(u' ') + subject.name;
            if (!row.isEmpty())
                out.push_back({rank - 1, {name, tr("Row in this table"), m_here, {here->id, row, {}}}});
            out.push_back({rank + (used.contains(subject.code) ? 0 : unused),
                           {name, kind == SubjectKind::Functional ? tr("Functional subject") : tr("Economic subject"),
                            {m_here.report, PageKind::Subject, subjectKey({kind, subject.code, {}, {}})}, {}}});
        }
}

void GoToTargets::addReports(const QString& wanted, std::vector<Ranked>& out) const {
    if (wanted.isEmpty())
        return;
    for (const BookReport& report : m_book.reports()) {
        if (report.id == m_here.report)
            continue;
        const QString year = QString::number(report.year);
        const int rank = bestRank({year, report.unitName, report.unitCode, report.unitName + year}, wanted);
        if (rank == noMatch)
            continue;
        // The same page of the other report, where it surely has one.
        PageId page{report.id, m_here.kind, m_here.form};
        const auto formSet = formSetFor(report.edition);
        if (page.kind == PageKind::Form && (!formSet || !(*formSet)->form(page.form)))
            page.form = QStringLiteral("01");
        // Of the same unit first: its other years.
        const bool sameUnit = report.unitName == m_editor.report().unit.name;
        out.push_back({rank * 10 + (sameUnit ? 3 : 4), {report.unitName + QChar(u' ') + year, tr("Unit and year"), page, {}}});
    }
}

std::vector<GoToTarget> GoToTargets::find(const QString& typed, int limit) const {
    const QString wanted = foldWidth(typed).trimmed();
    std::vector<Ranked> all;
    addForms(wanted, all);
    addPages(wanted, all);
    addSubjects(wanted, all);
    addReports(wanted, all);
    std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::vector<GoToTarget> out;
    for (Ranked& ranked : all)
        if (int(out.size()) < limit)
            out.push_back(std::move(ranked.target));
    return out;
}

} // namespace juesuan
