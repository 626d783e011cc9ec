// Walks the 说明 number by number.
#include "narrative/claim_reader.h"

#include <algorithm>

namespace juesuan {

namespace {

bool fits(ClaimRole role, UnitKind unit) {
    const bool percent = role == ClaimRole::Rate || role == ClaimRole::Share || role == ClaimRole::Completion;
    return role == ClaimRole::Ignored || percent == (unit == UnitKind::Percent);
}

// The items from the list's start to the end of its clause.
void readItems(const QString& text, ListClaim& out) {
    out.end = clauseEnd(text, out.start);
    QString rest = text.mid(out.start, out.end - out.start);
    static const QRegularExpression closing(QStringLiteral("等(?:支出|费用|方面(?:的?支出)?)?$"));
    if (const auto match = closing.match(rest); match.hasMatch() && rest.contains(QChar(u'、'))) {
        out.open = true;
        rest.truncate(match.capturedStart());
    }
    int depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= rest.size(); ++i) {
        if (i < rest.size() && rest[i] == u'(')
            ++depth;
        if (i < rest.size() && rest[i] == u')')
            --depth;
        if (i < rest.size() && (depth > 0 || (rest[i] != u'、' && rest[i] != u',')))
            continue;
        if (i > begin)
            out.items.push_back({rest.mid(begin, i - begin), out.start + begin, out.start + i});
        begin = i + 1;
    }
}

class Walk {
public:
    Walk(const Report& report, const ClaimRules& rules) : m_report(report), m_rules(rules),
          m_lastYear(QStringLiteral("(比|较|与|同)((?!%1)\\d{4}年|上年|去年|上一年)").arg(report.year)), m_finder(rules, report) {
        for (const Evaluation& evaluation : report.evaluations)
            m_projects << PlainText(evaluation.project).text;
    }

    ClaimText read() {
        const auto& sections = m_report.narrative.sections;
        m_out.paragraphs.resize(sections.size());
        for (size_t s = 0; s < sections.size(); ++s) {
            if (sections[s].part != QStringLiteral("说明"))
                continue;
            beginScope(sections[s].title);
            for (size_t p = 0; p < sections[s].paragraphs.size(); ++p) {
                m_out.paragraphs[s].resize(p + 1);
                m_out.paragraphs[s][p] = PlainText(sections[s].paragraphs[p].text);
                m_section = int(s);
                m_paragraph = int(p);
                paragraph(m_out.paragraphs[s][p]);
            }
        }
        return std::move(m_out);
    }

private:
    void beginScope(const QString& title) {
        const QString scope = m_rules.scopeOf(title);
        if (scope.isEmpty() && m_section == m_scopeSection)
            return;
        m_scope = scope;
        m_scopeSection = m_section;
        m_sectionHead = -1;
        m_code.clear();
    }

    void paragraph(const PlainText& plain) {
        m_text = &plain.text;
        m_first = int(m_out.claims.size());
        const auto numbers = numbersOf(plain, m_rules);
        if (numbers.empty() && plain.text.size() <= 40 && !plain.text.endsWith(QChar(u'。')) && !m_rules.scopeOf(plain.text).isEmpty())
            return beginScope(plain.text); // a heading within the section
        if (const QString lead = plain.text.left(24); numbers.empty() == false && lead.startsWith(QChar(u'(')))
            if (const QString scope = m_rules.scopeOf(lead.section(QChar(u'。'), 0, 0)); lead.contains(QChar(u'。')) && !scope.isEmpty())
                beginScope(lead);
        m_project = projectOf(plain.text);
        qsizetype from = 0;
        for (const PrintedNumber& number : numbers) {
            claim(number, from);
            from = number.end;
        }
        comparisons();
        lists();
    }

    int projectOf(const QString& text) const {
        int found = 0;
        for (int i = 0; i < m_projects.size(); ++i)
            if (m_projects[i].size() > 3 && text.contains(m_projects[i]))
                found = found ? -1 : i + 1; // several: the paragraph is of all
        return found > 0 ? found : found == 0 && m_projects.size() == 1 ? 1 : 0;
    }

    void claim(const PrintedNumber& number, qsizetype from) {
        Claim out;
        out.number = number;
        out.scope = m_scope;
        out.section = m_section;
        out.paragraph = m_paragraph;
        out.project = m_project;
        out.clauseFrom = std::max(from, clauseStart(*m_text, number.start));
        if (number.unit == UnitKind::Money && (out.fundsOf = fundsOf(number.start)) >= 0) {
            out.role = ClaimRole::Actual;
            return m_out.claims.push_back(out);
        }
        qsizetype nameEnd = number.start;
        readRole(out, nameEnd);
        out.head = headOf(number.start);
        out.sectionHead = m_sectionHead;
        bind(out, from, nameEnd);
        if (!out.role && (number.unit == UnitKind::Money || (number.unit == UnitKind::Count && out.about)))
            out.role = out.head >= 0 && m_out.claims[size_t(out.head)].role == ClaimRole::Budget && number.unit == UnitKind::Money
                           ? ClaimRole::Budget
                           : ClaimRole::Actual;
        const bool amount = number.unit == UnitKind::Money && (out.role == ClaimRole::Actual || out.role == ClaimRole::Budget);
        if (amount && m_sectionHead < 0 && out.about)
            m_sectionHead = int(m_out.claims.size());
        m_out.claims.push_back(out);
    }

    // "2.62万元(其中:一般公共预算支出2.62万元;政府性基金预算支出0万元)": the claim in front of the bracket.
    int fundsOf(qsizetype at) const {
        static const QRegularExpression funds(QStringLiteral("\\(其中[,:]?(?:一般公共预算|政府性基金|国有资本经营)[^()]*$"));
        const auto match = funds.match(m_text->left(at));
        if (!match.hasMatch())
            return -1;
        for (int i = int(m_out.claims.size()) - 1; i >= m_first; --i)
            if (const Claim& before = m_out.claims[size_t(i)]; before.fundsOf < 0)
                return before.number.unit == UnitKind::Money && before.number.end == match.capturedStart() ? i : -1;
        return -1;
    }

    // The role by what stands before the number; where the name must end then.
    void readRole(Claim& out, qsizetype& nameEnd) {
        const qsizetype from = clauseStart(*m_text, out.number.start);
        const QString lead = m_text->mid(from, out.number.start - from);
        for (const auto& [role, pattern] : m_rules.roles) {
            if (!fits(role, out.number.unit))
                continue;
            const auto match = pattern.match(lead);
            if (!match.hasMatch())
                continue;
            out.role = role;
            nameEnd = from + match.capturedStart();
            if (role == ClaimRole::Difference || role == ClaimRole::Rate)
                readChange(out, lead, match);
            // "完成预算100%" speaks of the budget as it was changed in the year.
            out.initialBudget = role != ClaimRole::Completion || match.captured().endsWith(QChar(u'的')) || match.captured().contains(QStringLiteral("年初"));
            if (role == ClaimRole::Share) {
                const QString whole = match.captured(QStringLiteral("whole"));
                out.wholeNamed = !whole.isEmpty();
                if (out.wholeNamed)
                    out.whole = resolved(m_finder.last(whole, 0, whole.size(), m_scope, m_code), out.project);
            }
            return;
        }
    }

    void readChange(Claim& out, const QString& lead, const QRegularExpressionMatch& match) {
        const QRegularExpression& lastYear = m_lastYear;
        static const QRegularExpression budget(QStringLiteral("(比|较|与)[^,]{0,6}预算|(比|较|与)[^,]{0,30}年初预算"));
        out.directionWord = match.captured(QStringLiteral("dir"));
        for (const auto& [word, sign] : m_rules.directions)
            if (word == out.directionWord)
                out.direction = sign;
        const auto lastOf = [&](const QRegularExpression& pattern) {
            qsizetype at = -1;
            for (auto found = pattern.globalMatch(lead); found.hasNext();)
                at = found.next().capturedStart();
            return at;
        };
        const qsizetype year = lastOf(lastYear), plan = lastOf(budget);
        out.base = year < 0 && plan < 0 ? ClaimBase::None : plan > year ? ClaimBase::Budget : ClaimBase::LastYear;
        for (int i = int(m_out.claims.size()) - 1; i >= m_first && (out.base == ClaimBase::None || out.role == ClaimRole::Rate); --i) {
            const Claim& before = m_out.claims[size_t(i)];
            if (before.role != ClaimRole::Difference)
                continue;
            if (out.base == ClaimBase::None)
                out.base = before.base;
            if (out.role == ClaimRole::Rate && sentenceStart(*m_text, before.number.start) == sentenceStart(*m_text, out.number.start))
                out.pair = i;
            break;
        }
        if (out.base == ClaimBase::None) {
            const QString earlier = m_text->left(out.number.start);
            out.base = earlier.contains(lastYear) || !earlier.contains(budget) ? ClaimBase::LastYear : ClaimBase::Budget;
        }
    }

    int headOf(qsizetype at) const {
        const qsizetype from = sentenceStart(*m_text, at);
        for (int i = m_first; i < int(m_out.claims.size()); ++i) {
            const Claim& one = m_out.claims[size_t(i)];
            if (one.fundsOf < 0 && one.number.start >= from && one.number.unit == UnitKind::Money && one.role && one.role != ClaimRole::Difference)
                return i;
        }
        return -1;
    }

    // "三公经费支出决算中，公务接待费0.53万元，占31%": what the sentence begins with and gives no figure of.
    std::optional<Mention> leadOf(qsizetype at) const {
        static const QRegularExpression lead(QStringLiteral("^[^,;:]{2,60}中[,:]"));
        const qsizetype from = sentenceStart(*m_text, at);
        const auto match = lead.match(m_text->mid(from, at - from));
        return match.hasMatch() ? m_finder.last(*m_text, from, from + match.capturedLength(), m_scope, m_code) : std::nullopt;
    }

    void bind(Claim& out, qsizetype from, qsizetype nameEnd) {
        const auto known = [&](std::optional<Mention> mention) { return resolved(std::move(mention), out.project); };
        if (out.number.unit != UnitKind::Percent && nameEnd < out.number.start && out.role != ClaimRole::Difference)
            // 全年预算数, 预算支出合计: words of the role that are part of the name
            if (const auto whole = m_finder.last(*m_text, out.clauseFrom, out.number.start, m_scope, m_code); whole && whole->end > nameEnd) {
                out.role = ClaimRole::Actual;
                nameEnd = out.number.start;
            }
        if (nameEnd > out.clauseFrom)
            out.about = known(m_finder.last(*m_text, out.clauseFrom, nameEnd, m_scope, m_code));
        // "公务用车运行维护费中,公务用车加油1.00万元" is of the fuel.
        static const QRegularExpression ofPart(QStringLiteral("^中[,:].{3,}"));
        if (out.about && !out.role && ofPart.match(m_text->mid(out.about->end, out.number.start - out.about->end)).hasMatch())
            out.about.reset();
        out.aboutNamedHere = out.about.has_value();
        const bool first = int(m_out.claims.size()) == m_first;
        const qsizetype back = first ? 0 : from; // 行政运行（项）。主要用于：…。年初预算为…
        if (!out.about)
            out.about = known(m_finder.lastPath(*m_text, back, nameEnd, m_scope, m_code));
        if (out.role == ClaimRole::Share && !out.whole && !out.wholeNamed)
            out.lead = known(leadOf(out.number.start));
        if (out.role == ClaimRole::Share) {
            int before = int(m_out.claims.size()) - 1;
            while (before >= m_first && m_out.claims[size_t(before)].fundsOf >= 0)
                --before;
            if (before >= m_first && !out.aboutNamedHere && m_out.claims[size_t(before)].number.unit != UnitKind::Percent)
                out.part = before;
        }
        // A rate goes with its change, another number without a name with the last one that has it.
        if (!out.about && out.pair >= 0)
            out.about = m_out.claims[size_t(out.pair)].about;
        const bool plainCount = out.number.unit == UnitKind::Count || out.number.unit == UnitKind::None;
        // An amount with words of its own ("其中：调研接待0.10万元") is of what they say, known or not.
        constexpr qsizetype noWords = 5;
        const bool ownWords = !out.role && out.number.unit == UnitKind::Money && out.number.start - out.clauseFrom > noWords;
        for (int i = int(m_out.claims.size()) - 1; i >= m_first && !out.about && !plainCount && !ownWords; --i)
            out.about = m_out.claims[size_t(i)].about; // those in brackets have none
        if (out.about && out.about->code.size() >= 3)
            m_code = out.about->code;
    }

    // The mention with its project; none where the project is not known.
    std::optional<Mention> resolved(std::optional<Mention> mention, int project) const {
        if (!mention)
            return mention;
        for (QString& expression : mention->expressions) {
            if (expression.contains(QStringLiteral("{k}")) && project <= 0)
                return std::nullopt;
            if (expression.contains(QStringLiteral("{p}")))
                expression.replace(QStringLiteral("{p}"), countedBefore(mention->start));
            expression.replace(QStringLiteral("{k}"), QString::number(project));
        }
        return mention;
    }

    // What was counted last in this paragraph: 绩效跟踪评价的项目3个，涉及预算金额…
    QString countedBefore(qsizetype at) const {
        for (int i = int(m_out.claims.size()) - 1; i >= m_first; --i) {
            const Claim& before = m_out.claims[size_t(i)];
            if (before.number.unit == UnitKind::Count && before.number.start < at && before.about)
                return before.about->key();
        }
        return {};
    }

    void comparisons() {
        for (const ClaimComparison& rule : m_rules.comparisons)
            for (auto matches = rule.pattern.globalMatch(*m_text); matches.hasNext();) {
                const auto match = matches.next();
                ComparisonClaim out;
                out.sign = rule.sign;
                out.base = rule.budget ? ClaimBase::Budget : ClaimBase::LastYear;
                out.about = match.captured().contains(QStringLiteral("基本"));
                out.scope = m_scope;
                out.section = m_section;
                out.paragraph = m_paragraph;
                out.start = match.capturedStart() + (QStringLiteral(",。;").contains((*m_text)[match.capturedStart()]) ? 1 : 0);
                out.end = match.capturedEnd();
                const qsizetype from = clauseStart(*m_text, out.start);
                out.mention = resolved(m_finder.last(*m_text, from, out.end, m_scope, m_code), m_project);
                for (int i = int(m_out.claims.size()) - 1; i >= m_first && !out.mention; --i)
                    if (m_out.claims[size_t(i)].number.start < out.start)
                        out.mention = m_out.claims[size_t(i)].about;
                m_out.comparisons.push_back(out);
            }
    }

    void lists() {
        static const QRegularExpression marker(QStringLiteral("主要(?:包括|有|用于)(?:以下)?:?"));
        for (auto matches = marker.globalMatch(*m_text); matches.hasNext();) {
            const auto match = matches.next();
            const QString before = m_text->mid(clauseStart(*m_text, match.capturedStart()), match.capturedStart() - clauseStart(*m_text, match.capturedStart()));
            QString set;
            qsizetype at = -1;
            for (const auto& [names, elements] : m_rules.lists)
                for (const QString& name : names)
                    if (const qsizetype found = before.lastIndexOf(name); found > at) {
                        at = found;
                        set = elements;
                    }
            if (at >= 0)
                list(match.capturedEnd(), set);
        }
    }

    void list(qsizetype from, const QString& set) {
        ListClaim out;
        out.set = set;
        out.section = m_section;
        out.paragraph = m_paragraph;
        out.start = from;
        readItems(*m_text, out);
        if (!out.items.empty())
            m_out.lists.push_back(out);
    }

    const Report& m_report;
    const ClaimRules& m_rules;
    const QRegularExpression m_lastYear; // a comparison with another year than the report's
    ClaimFinder m_finder;
    QStringList m_projects;
    ClaimText m_out;
    const QString* m_text = nullptr;
    QString m_scope;
    int m_scopeSection = -1;
    QString m_code;           // of the subject that was spoken of last
    int m_sectionHead = -1;
    int m_section = 0, m_paragraph = 0;
    int m_first = 0;          // claim of the paragraph
    int m_project = 0;
};

} // namespace

ListClaim listBehind(const QString& text, const ListClaim& list) {
    ListClaim out = list;
    out.items.clear();
    out.open = false;
    out.start = std::min(list.end + 1, text.size());
    readItems(text, out);
    return out;
}

ClaimText readClaims(const Report& report, const ClaimRules& rules) { return Walk(report, rules).read(); }

} // namespace juesuan
