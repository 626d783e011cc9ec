// Reads resources/narrative/claims.txt.
#include "narrative/claim_rules.h"

#include "base/amount.h"
#include "narrative/claim_text.h"

#include <algorithm>

namespace juesuan {

namespace {

QStringList parts(const QString& text, const QString& separator) {
    QStringList out;
    for (const QString& part : text.split(separator))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            out << trimmed;
    return out;
}

QStringList plainNames(const QString& text) {
    QStringList out;
    for (const QString& name : parts(text, QStringLiteral(" / ")))
        out << PlainText(name).text;
    return out;
}

std::optional<ClaimRole> roleNamed(const QString& name) {
    static const std::pair<const char16_t*, ClaimRole> names[] = {
        {u"actual", ClaimRole::Actual}, {u"budget", ClaimRole::Budget}, {u"prior", ClaimRole::Prior}, {u"change", ClaimRole::Difference},
        {u"rate", ClaimRole::Rate},     {u"share", ClaimRole::Share},   {u"completion", ClaimRole::Completion},
        {u"ignored", ClaimRole::Ignored}};
    for (const auto& [word, role] : names)
        if (name == QStringView(word))
            return role;
    return std::nullopt;
}

class Reader {
public:
    ClaimRules rules;

    // False for what cannot be read.
    bool line(const QString& text) {
        const QString word = text.section(QChar(u' '), 0, 0);
        const QString rest = text.mid(word.size()).trimmed();
        const QStringList fields = parts(rest, QStringLiteral(" | "));
        if (word == QStringLiteral("scope"))
            return pattern(rest.section(QChar(u' '), 1).trimmed(), [&](const QRegularExpression& expression) {
                rules.scopes.push_back({rest.section(QChar(u' '), 0, 0), expression});
            });
        if (word == QStringLiteral("concept"))
            return concept_(fields);
        if (word == QStringLiteral("subjects") || word == QStringLiteral("economics")) {
            (word == QStringLiteral("subjects") ? rules.subjects : rules.economics)
                .push_back({fields.value(0), parts(fields.value(1), QStringLiteral(" or "))});
            return fields.size() == 2;
        }
        if (word == QStringLiteral("budget") || word == QStringLiteral("guess")) {
            (word == QStringLiteral("budget") ? rules.budgets : rules.guesses).push_back({fields.value(0), fields.value(1)});
            return fields.size() == 2;
        }
        if (word == QStringLiteral("prior"))
            return prior(rest);
        if (word == QStringLiteral("sum")) {
            rules.sums.push_back({rest.section(QStringLiteral(" = "), 0, 0).trimmed(),
                                  parts(rest.section(QStringLiteral(" = "), 1), QStringLiteral(" + "))});
            return !rules.sums.back().second.isEmpty();
        }
        if (word == QStringLiteral("weighted")) {
            std::vector<std::pair<QString, QString>> pairs;
            for (const QString& part : parts(rest.section(QStringLiteral(" = "), 1), QStringLiteral(" + ")))
                pairs.push_back({part.section(QStringLiteral(" / "), 0, 0).trimmed(), part.section(QStringLiteral(" / "), 1).trimmed()});
            rules.weighted.push_back({rest.section(QStringLiteral(" = "), 0, 0).trimmed(), pairs});
            return !pairs.empty();
        }
        if (word == QStringLiteral("list")) {
            rules.lists.push_back({plainNames(fields.value(0)), fields.value(1)});
            return fields.size() == 2;
        }
        if (word == QStringLiteral("unit"))
            return unit(rest);
        if (word == QStringLiteral("direction")) {
            const int sign = rest.section(QChar(u' '), 0, 0).toInt();
            for (const QString& name : parts(rest.section(QChar(u' '), 1), QStringLiteral(" ")))
                rules.directions.push_back({name, sign});
            return true;
        }
        if (word == QStringLiteral("compare"))
            return pattern(rest.section(QChar(u' '), 2).trimmed(), [&](const QRegularExpression& expression) {
                rules.comparisons.push_back({rest.section(QChar(u' '), 1, 1).toInt(),
                                             rest.section(QChar(u' '), 0, 0) == QStringLiteral("budget"), expression});
            });
        if (word == QStringLiteral("ignore"))
            return pattern(rest, [&](const QRegularExpression& expression) { rules.ignored.push_back(expression); });
        if (word == QStringLiteral("role")) {
            const auto role = roleNamed(rest.section(QChar(u' '), 0, 0));
            return role && pattern(QStringLiteral("(?:%1)$").arg(rest.section(QChar(u' '), 1).trimmed()),
                                   [&](const QRegularExpression& expression) { rules.roles.push_back({*role, expression}); });
        }
        return false;
    }

private:
    template <typename Use> bool pattern(const QString& text, Use use) {
        QRegularExpression expression(text);
        if (text.isEmpty() || !expression.isValid())
            return false;
        use(expression);
        return true;
    }

    bool concept_(const QStringList& fields) {
        ClaimConcept out;
        out.names = plainNames(fields.value(0));
        out.scopes = fields.value(1) == QStringLiteral("*") ? QStringList() : parts(fields.value(1), QStringLiteral(" "));
        QString expressions = fields.value(2);
        if (expressions.startsWith(QChar(u'~'))) {
            out.usual = true;
            expressions = expressions.mid(1);
        }
        if (expressions != QStringLiteral("-"))
            out.expressions = parts(expressions, QStringLiteral(" or "));
        out.behind.setPattern(fields.value(3));
        rules.concepts.push_back(out);
        return (fields.size() == 3 || fields.size() == 4) && !out.names.isEmpty() && out.behind.isValid();
    }

    bool prior(const QString& text) {
        static const QRegularExpression form(QStringLiteral("^(\\S+)\\[(.+)\\] = (\\S+)\\[(.+)\\]$"));
        const auto match = form.match(text);
        if (!match.hasMatch())
            return false;
        rules.priorPlaces.push_back({FigureSource::formId(match.captured(1)), match.captured(2),
                                     FigureSource::formId(match.captured(3)), match.captured(4)});
        return true;
    }

    bool unit(const QString& text) {
        const QStringList words = parts(text, QStringLiteral(" "));
        const QString kind = words.value(0);
        for (const QString& word : words.mid(1)) {
            ClaimUnit unit{word.section(QChar(u'='), 0, 0), UnitKind::Count, 1};
            if (kind == QStringLiteral("money")) {
                unit.kind = UnitKind::Money;
                unit.scale = word.section(QChar(u'='), 1).toLongLong() * fenPer(AmountUnit::Yuan);
            } else if (kind == QStringLiteral("percent")) {
                unit.kind = UnitKind::Percent;
            }
            rules.units.push_back(unit);
        }
        return words.size() > 1;
    }
};

} // namespace

Result<ClaimRules> ClaimRules::parse(const QByteArray& text, const QString& name) {
    Reader reader;
    int number = 0;
    for (const QByteArray& raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (!line.isEmpty() && !line.startsWith(QChar(u'#')) && !reader.line(line))
            return Problem{ProblemCode::RuleSyntax, {QStringLiteral("scope, concept, subjects …"), name + QStringLiteral(": ") + line}, number, 1};
    }
    ClaimRules out = std::move(reader.rules);
    std::stable_sort(out.units.begin(), out.units.end(),
                     [](const ClaimUnit& a, const ClaimUnit& b) { return a.text.size() > b.text.size(); });
    return out;
}

const ClaimUnit* ClaimRules::unitAt(QStringView text) const {
    for (const ClaimUnit& unit : units)
        if (text.startsWith(unit.text))
            return &unit;
    return nullptr;
}

QString ClaimRules::scopeOf(const QString& title) const {
    const QString plain = PlainText(title).text;
    for (const ClaimScope& scope : scopes)
        if (scope.title.match(plain).hasMatch())
            return scope.name;
    return {};
}

} // namespace juesuan
