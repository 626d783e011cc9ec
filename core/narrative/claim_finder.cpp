// Finds concepts and subjects in texts.
#include "narrative/claim_finder.h"

#include "narrative/claim_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace juesuan {

namespace {

const QString spending = QStringLiteral("支出");

QString coreOf(const QString& name) {
    return name.endsWith(spending) && name.size() > spending.size() + 1 ? name.chopped(spending.size()) : name;
}

} // namespace

ClaimFinder::ClaimFinder(const ClaimRules& rules, const Report& report) : m_rules(rules), m_concepts(rules.concepts) {
    for (ClaimConcept& concept_ : m_concepts)
        for (QString& name : concept_.names)
            name.replace(QStringLiteral("{y}"), QString::number(report.year));
    const auto add = [](std::vector<SubjectName>& to, const QString& code, const QString& label) {
        static const QRegularExpression enumeration(QStringLiteral("^[一二三四五六七八九十]+、"));
        const QString name = PlainText(QString(label).remove(enumeration)).text;
        const bool known = std::any_of(to.begin(), to.end(), [&](const auto& s) { return s.code == code && s.name == name; });
        if (name.size() >= 2 && !known)
            to.push_back({code, name, coreOf(name)});
    };
    for (const FormDefinition& form : report.formSet().forms()) {
        auto& to = form.subjects == SubjectKind::Economic ? m_economic : m_functional;
        for (const SubjectRow& row : report.rows(form.id))
            add(to, row.code, row.name);
        for (const BlockDefinition& block : form.blocks)
            for (const RowDefinition& row : block.rows)
                if (!row.code.isEmpty())
                    add(to, row.code, row.label);
    }
}

std::optional<Mention> ClaimFinder::last(const QString& text, qsizetype from, qsizetype to, const QString& scope, const QString& code) const {
    std::optional<Mention> best;
    for (auto& found : {named(text, from, to, scope), lastPath(text, from, to, scope, code), unmarked(text, from, to, scope)})
        if (found && (!best || found->end > best->end || (found->end == best->end && found->start < best->start)))
            best = found;
    return best;
}

std::optional<Mention> ClaimFinder::named(const QString& text, qsizetype from, qsizetype to, const QString& scope) const {
    std::optional<Mention> best;
    bool bestIsOfField = false; // the same name means in its field what the field says, elsewhere what it means everywhere
    for (const ClaimConcept& concept_ : m_concepts) {
        if (!concept_.scopes.isEmpty() && !concept_.scopes.contains(scope))
            continue;
        for (const QString& name : concept_.names) {
            const qsizetype at = QStringView(text).mid(from, to - from).lastIndexOf(name);
            if (at < 0)
                continue;
            if (!concept_.behind.pattern().isEmpty() && !concept_.behind.match(text.left(from + at)).hasMatch())
                continue;
            const Mention found{from + at, from + at + name.size(), concept_.expressions, concept_.usual, false, {}};
            const bool same = best && found.end == best->end && found.start == best->start;
            if (!best || found.end > best->end || (found.end == best->end && found.start < best->start) ||
                (same && !bestIsOfField && !concept_.scopes.isEmpty())) {
                best = found;
                bestIsOfField = !concept_.scopes.isEmpty();
            }
        }
    }
    return best;
}

QStringList ClaimFinder::meaning(const std::vector<std::pair<QString, QStringList>>& table, const QString& scope, const QString& code) const {
    for (const auto& [name, expressions] : table)
        if (name == scope || name == QStringLiteral("*")) {
            QStringList out = expressions;
            for (QString& expression : out)
                expression.replace(QStringLiteral("{c}"), code);
            return out;
        }
    return {};
}

qsizetype ClaimFinder::nameLength(QStringView before, const QString& code) const {
    qsizetype best = 0;
    for (const SubjectName& subject : m_functional)
        if (subject.code == code)
            for (const QString& name : {subject.name, subject.core})
                if (before.endsWith(name))
                    best = std::max(best, name.size());
    return best;
}

std::vector<QString> ClaimFinder::codesNamed(QStringView before, int level) const {
    std::vector<QString> out;
    qsizetype longest = 0;
    for (const SubjectName& subject : m_functional) {
        if (subject.code.size() != 1 + 2 * level)
            continue;
        const qsizetype length = nameLength(before, subject.code);
        if (length == 0 || length < longest)
            continue;
        if (length > longest)
            out.clear();
        longest = length;
        if (std::find(out.begin(), out.end(), subject.code) == out.end())
            out.push_back(subject.code);
    }
    return out;
}

std::optional<Mention> ClaimFinder::lastPath(const QString& text, qsizetype from, qsizetype to, const QString& scope, const QString& code) const {
    static const QRegularExpression marker(QStringLiteral("\\(([类款项])\\)"));
    std::optional<Mention> out;
    QString parent;            // of the path so far
    qsizetype pathEnd = -1;    // behind its last marker
    for (auto matches = marker.globalMatch(text.left(to), from); matches.hasNext();) {
        const auto match = matches.next();
        const int level = int(QStringLiteral("类款项").indexOf(match.captured(1))) + 1;
        const QStringView before = QStringView(text).mid(from, match.capturedStart() - from);
        const auto codes = codesNamed(before, level);
        const auto below = [&](const QString& above) {
            return std::find_if(codes.begin(), codes.end(), [&](const QString& c) { return c.startsWith(above); });
        };
        auto chosen = codes.end();
        qsizetype start = -1;
        if (!codes.empty()) {
            start = match.capturedStart() - nameLength(before, codes.front());
            const bool goesOn = pathEnd >= 0 && start == pathEnd && !parent.isEmpty();
            chosen = goesOn ? below(parent) : below(code.left(1 + 2 * (level - 1)));
            if (chosen == codes.end() && !goesOn)
                chosen = codes.size() == 1 || code.isEmpty() ? codes.begin() : below(code.left(3));
            if (goesOn && out)
                start = out->start;
        }
        pathEnd = match.capturedEnd();
        parent = chosen == codes.end() ? QString() : *chosen;
        if (chosen == codes.end()) {
            out.reset();
            continue;
        }
        out = Mention{start, match.capturedEnd(), meaning(m_rules.subjects, scope, *chosen), false, true, *chosen};
    }
    return out && !out->expressions.isEmpty() ? out : std::nullopt;
}

std::optional<Mention> ClaimFinder::unmarked(const QString& text, qsizetype from, qsizetype to, const QString& scope) const {
    std::optional<Mention> best;
    const auto search = [&](const std::vector<SubjectName>& subjects, const auto& meanings, bool economic) {
        for (const SubjectName& subject : subjects) {
            if (subject.name.size() < 4 || (!economic && subject.code.size() != 3))
                continue;
            const qsizetype at = QStringView(text).mid(from, to - from).lastIndexOf(subject.name);
            if (at < 0 || (best && from + at + subject.name.size() <= best->end))
                continue;
            const QStringList expressions = meaning(meanings, scope, subject.code);
            if (!expressions.isEmpty())
                best = Mention{from + at, from + at + subject.name.size(), expressions, false, false, subject.code};
        }
    };
    search(m_functional, m_rules.subjects, false);
    search(m_economic, m_rules.economics, true);
    return best;
}

} // namespace juesuan
