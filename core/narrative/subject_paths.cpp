// Reads subject paths and knows the subjects they may name.
#include "narrative/subject_paths.h"

#include "narrative/near_text.h"

#include <QRegularExpression>

#include <tuple>

namespace juesuan {

namespace {

constexpr int longestName = 40;
constexpr int longName = 10;    // two edits are a slip from here on
constexpr int shortestSlip = 4; // shorter names are near to too many others
constexpr char16_t expense[] = u"支出";

bool endsName(QChar c) {
    return c.isDigit() || QStringView(u"。，；：:,;“”\"《》%…\n!?！？").contains(c);
}

// Where a name that ends at `end` may begin: behind the last sign, not before `from`.
int nameStart(const QString& text, int from, int end) {
    int start = end;
    int depth = 0; // 维修（护）费: brackets inside a name
    while (start > from && end - start < longestName) {
        const QChar c = text[start - 1];
        if (c == u')')
            ++depth;
        else if (c == u'(' && --depth < 0)
            break;
        else if (endsName(c))
            break;
        --start;
    }
    static const QRegularExpression lead(QStringLiteral("^(?:[.、．)]|\\([^)]{0,3}\\)|万元|[和及与])+"));
    if (const auto match = lead.match(text.mid(start, end - start)); match.hasMatch() && match.capturedLength() < end - start)
        start += int(match.capturedLength());
    return start;
}

} // namespace

std::vector<SubjectPath> subjectPaths(const QString& packed) {
    static const QRegularExpression mark(QStringLiteral("\\((类|款|项)\\)"));
    std::vector<SubjectPath> out;
    int previousEnd = 0;
    auto marks = mark.globalMatch(packed);
    while (marks.hasNext()) {
        const auto match = marks.next();
        const int at = int(match.capturedStart());
        PathStep step;
        step.start = nameStart(packed, previousEnd, at);
        step.name = packed.mid(step.start, at - step.start);
        step.level = int(QStringLiteral("类款项").indexOf(match.captured(1))) + 1;
        step.end = int(match.capturedEnd());
        const bool follows = !out.empty() && step.start == previousEnd && previousEnd > 0;
        previousEnd = step.end;
        if (step.name.isEmpty())
            continue;
        if (follows && out.back().back().end == step.start && step.level > out.back().back().level)
            out.back().push_back(step);
        else
            out.push_back({step});
    }
    return out;
}

SubjectNames::SubjectNames(const Report& report, const SubjectCatalogue& catalogue) {
    for (const FormDefinition& form : report.formSet().forms()) {
        if (form.subjects != SubjectKind::Functional)
            continue;
        for (const SubjectRow& row : report.rows(form.id))
            add(row.code, row.name, true);
    }
    for (const Subject& subject : catalogue.all())
        if (subject.kind == SubjectKind::Functional)
            add(subject.code, subject.name, false);
}

void SubjectNames::add(const QString& code, const QString& printed, bool inReport) {
    const int level = int(code.size() - 1) / 2;
    const QString name = PackedText(printed).text;
    if (level < 1 || level > 3 || name.isEmpty())
        return;
    Known& known = m_levels[size_t(level - 1)][name];
    known.name = name;
    known.codes.insert(code);
    known.inReport = known.inReport || inReport;
    if (inReport)
        m_reportCodes.insert(code);
    if (!m_nameOf.contains(code))
        m_nameOf.insert(code, name);
    auto& forms = m_forms[size_t(level - 1)];
    forms.insert(name, name);
    const QString other = name.endsWith(QStringView(expense)) ? name.chopped(2) : name + QString::fromUtf16(expense);
    if (other.size() >= 2 && !forms.contains(other))
        forms.insert(other, name);
}

const SubjectNames::Known* SubjectNames::named(int level, const QString& name) const {
    const auto at = m_levels[size_t(level - 1)].constFind(name);
    return at == m_levels[size_t(level - 1)].constEnd() ? nullptr : &*at;
}

const SubjectNames::Known* SubjectNames::find(const PathStep& step, int& junk) const {
    const auto& forms = m_forms[size_t(step.level - 1)];
    for (qsizetype from = 0; from < step.name.size(); ++from)
        if (const auto at = forms.constFind(step.name.mid(from)); at != forms.constEnd()) {
            junk = int(from);
            return named(step.level, *at);
        }
    return nullptr;
}

int SubjectNames::otherLevel(const PathStep& step) const {
    for (int level = 1; level <= 3; ++level)
        if (level != step.level && m_forms[size_t(level - 1)].contains(step.name))
            return level;
    return 0;
}

const SubjectNames::Known* SubjectNames::nearest(const PathStep& step) const {
    const auto& forms = m_forms[size_t(step.level - 1)];
    const Known* best = nullptr;
    std::tuple<int, bool, QString> order;
    for (auto at = forms.begin(); at != forms.end(); ++at) {
        if (at.key().size() < shortestSlip)
            continue;
        const int limit = at.key().size() >= longName ? 2 : 1;
        const NearMatch match = nearestEnd(step.name, at.key(), limit);
        const Known* known = match.distance <= limit ? named(step.level, at.value()) : nullptr;
        const std::tuple<int, bool, QString> its(match.distance, !known || !known->inReport, at.key());
        if (known && (!best || its < order)) {
            best = known;
            order = its;
        }
    }
    return best;
}

namespace {

bool isWithin(const QString& shorter, const QString& longer) {
    qsizetype at = 0;
    for (const QChar c : longer)
        if (at < shorter.size() && shorter[at] == c)
            ++at;
    return at == shorter.size();
}

} // namespace

const SubjectNames::Known* SubjectNames::abridged(const PathStep& step, const Known& parent) const {
    const Known* found = nullptr;
    for (const Known& known : m_levels[size_t(step.level - 1)]) {
        const bool below = known.inReport && std::any_of(known.codes.begin(), known.codes.end(), [&](const QString& code) {
            return m_reportCodes.contains(code) && std::any_of(parent.codes.begin(), parent.codes.end(), [&](const QString& above) { return code.startsWith(above); });
        });
        const QString &a = step.name, &b = known.name;
        const auto shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
        if (!below || shorter < 4 || shorter * 100 < longer * 55 || !(a.size() < b.size() ? isWithin(a, b) : isWithin(b, a)))
            continue;
        if (found)
            return nullptr;
        found = &known;
    }
    return found;
}

QString SubjectNames::pathOf(const QString& code) const {
    static const char16_t* levels[] = {u"（类）", u"（款）", u"（项）"};
    QString out;
    for (qsizetype size = 3; size <= code.size(); size += 2)
        if (const QString name = m_nameOf.value(code.left(size)); !name.isEmpty())
            out += name + QString::fromUtf16(levels[(size - 3) / 2]);
    return out;
}

} // namespace juesuan
