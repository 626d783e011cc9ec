// Evaluates what claims are checked by.
#include "narrative/claim_values.h"

#include "base/wide.h"

#include <QRegularExpression>

#include <algorithm>

namespace juesuan {

namespace {

// Whether some ratio in the open interval (low, high), low = ln/ld and high = hn/hd, rounds half up to digits/10^decimals
// percent. All denominators positive.
bool meets(Wide ln, Wide ld, Wide hn, Wide hd, qint64 digits, int decimals) {
    Wide k = 100;
    for (int i = 0; i < decimals; ++i)
        k *= 10;
    return 2 * k * ln < Wide(2 * digits + 1) * ld && 2 * k * hn > Wide(2 * digits - 1) * hd;
}

// First as two decimals with dropped zeros, then at the printed precision.
template <typename Meets> RatioMatch atPrecision(const PrintedNumber& percent, Meets fits) {
    qint64 digits = percent.digits;
    int decimals = percent.decimals;
    for (; decimals < 2; ++decimals)
        digits *= 10;
    if (fits(digits, decimals))
        return RatioMatch::Right;
    return percent.decimals < 2 && fits(percent.digits, percent.decimals) ? RatioMatch::Coarse : RatioMatch::Wrong;
}

} // namespace

RatioMatch matchesRatio(const PrintedNumber& percent, qint64 a, qint64 b) {
    if (b <= 0)
        return b == 0 && a == 0 && percent.digits == 0 ? RatioMatch::Right : RatioMatch::NoBase;
    a = qAbs(a);
    return atPrecision(percent, [&](qint64 digits, int decimals) {
        return meets(2 * Wide(a) - 1, 2 * Wide(b) + 1, 2 * Wide(a) + 1, 2 * Wide(b) - 1, digits, decimals);
    });
}

RatioMatch matchesChange(const PrintedNumber& percent, qint64 now, qint64 d, int direction) {
    if (direction > 0 ? now <= d : now + d <= 0)
        return RatioMatch::NoBase;
    return atPrecision(percent, [&](qint64 digits, int decimals) {
        if (direction > 0) // (d − ½)/(now − d + 1), (d + ½)/(now − d − 1)
            return now - d <= 1 ? 2 * Wide(d) - 1 < 200 * Wide(digits + 1) // hardly any base: only a lower bound
                                : meets(2 * Wide(d) - 1, 2 * (Wide(now) - d + 1), 2 * Wide(d) + 1, 2 * (Wide(now) - d - 1), digits, decimals);
        return meets(2 * Wide(d) - 1, 2 * (Wide(now) + d), 2 * Wide(d) + 1, 2 * (Wide(now) + d), digits, decimals);
    });
}

RatioMatch matchesRate(const PrintedNumber& percent, qint64 now, qint64 before) {
    if (before <= 0)
        return RatioMatch::NoBase;
    // now/before − 1 has its ends where now and before are at opposite ends.
    const Wide n = 2 * Wide(now), b = 2 * Wide(before);
    const bool up = now >= before;
    return atPrecision(percent, [&](qint64 digits, int decimals) {
        if (up)
            return meets((n - 1) - (b + 1), b + 1, (n + 1) - (b - 1), b - 1, digits, decimals);
        return meets((b - 1) - (n + 1), b - 1, (b + 1) - (n - 1), b + 1, digits, decimals);
    });
}

QString percentText(qint64 a, qint64 b) {
    if (b <= 0)
        return {};
    const qint64 rounded = qint64((Wide(qAbs(a)) * 20'000 + b) / (2 * Wide(b)));
    return formatAmount(Amount::ofFen(rounded), AmountUnit::Count, 2) + QChar(u'%');
}

ClaimValues::ClaimValues(const ClaimRules& rules, const Report& report, const Report* prior)
    : m_rules(rules), m_source(report, prior, rules.priorPlaces) {}

std::vector<Quantity> ClaimValues::evaluated(const QStringList& expressions) const {
    std::vector<Quantity> out;
    for (const QString& expression : expressions) {
        if (expression == QStringLiteral("计数[自评]")) {
            if (const auto count = m_source.report().evaluations.size())
                out.push_back({qint64(count) * 100, {}, false, false, Measure::Count});
            continue;
        }
        if (const auto figure = m_source.evaluate(expression)) {
            const bool derived = std::any_of(figure->cells.begin(), figure->cells.end(), [&](const SourceCell& source) {
                return !source.priorYear && m_source.report().sources.value(source.cell).derived;
            });
            out.push_back({figure->hundredths, figure->cells, false, false, figure->measure, derived});
        }
    }
    return out;
}

QStringList ClaimValues::mapped(const QStringList& expressions, const std::vector<std::pair<QString, QString>>& table) {
    QStringList out;
    for (const QString& expression : expressions)
        for (const auto& [from, to] : table) {
            const auto hole = from.indexOf(QStringLiteral("{c}"));
            if (hole < 0) {
                if (from == expression)
                    out << to;
                continue;
            }
            const QString head = from.left(hole), tail = from.mid(hole + 3);
            if (expression.size() <= head.size() + tail.size() || !expression.startsWith(head) || !expression.endsWith(tail))
                continue;
            const QString inside = expression.mid(head.size(), expression.size() - head.size() - tail.size());
            if (!inside.contains(QChar(u',')))
                out << QString(to).replace(QStringLiteral("{c}"), inside);
        }
    return out;
}

std::vector<Quantity> ClaimValues::budget(const Mention& mention) const {
    return evaluated(mapped(mention.expressions, m_rules.budgets));
}

std::optional<Quantity> ClaimValues::guessedBudget(const Mention& mention) const {
    auto found = evaluated(mapped(mention.expressions, m_rules.guesses));
    if (found.empty() || found.front().hundredths == 0)
        return std::nullopt;
    found.front().guessed = true;
    return found.front();
}

std::vector<Quantity> ClaimValues::prior(const Mention& mention) const {
    QStringList expressions;
    for (const QString& expression : mention.expressions)
        expressions << QStringLiteral("上年.") + expression;
    return evaluated(expressions);
}

std::optional<qint64> ClaimValues::told(const QString& key, ClaimRole role) const {
    const auto at = m_told.constFind({key, int(role)});
    return at == m_told.constEnd() ? std::nullopt : std::optional(*at);
}

std::vector<ClaimValues::ListedName> ClaimValues::withMoney(const QString& set) const {
    std::vector<ListedName> out;
    for (const Element& element : m_source.elements(set)) {
        ListedName name{PlainText(m_source.nameOf(element)).text, {}, element};
        name.all << name.name;
        if (const FormDefinition* form = m_source.report().formSet().form(element.form))
            if (const RowDefinition* row = form->row(element.row))
                for (const QString& alias : row->aliases)
                    name.all << PlainText(alias).text;
        out.push_back(name);
    }
    return out;
}

std::vector<ClaimValues::ListedName> ClaimValues::allNames(const QString& set) const {
    std::vector<ListedName> out;
    static const QRegularExpression head(QStringLiteral("公开(\\d\\d)\\[(\\d+)\\.\\*\\]"));
    const Report& report = m_source.report();
    for (auto matches = head.globalMatch(set); matches.hasNext();) {
        const auto match = matches.next();
        const FormDefinition* form = report.formSet().form(match.captured(1));
        if (!form)
            continue;
        const auto add = [&](const QString& code) {
            if (code.size() > 3 && code.startsWith(match.captured(2))) {
                const Element element{form->id, code, {}};
                const QString name = PlainText(m_source.nameOf(element)).text;
                out.push_back({name, {name}, element});
            }
        };
        for (const BlockDefinition& block : form->blocks)
            for (const RowDefinition& row : block.rows)
                add(row.id);
        for (const SubjectRow& row : report.rows(form->id))
            add(row.code);
    }
    return out;
}

} // namespace juesuan
