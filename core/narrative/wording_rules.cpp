// Reads wording.txt: a keyword, then words or quoted texts.
#include "narrative/wording_rules.h"

namespace juesuan {

namespace {

// Bare words and "quoted texts" of a line; a quoted text may hold anything but a quotation mark.
QStringList wordingFields(const QString& line) {
    static const QRegularExpression field(QStringLiteral("\"([^\"]*)\"|([^\\s\"]+)"));
    QStringList out;
    auto fields = field.globalMatch(line);
    while (fields.hasNext()) {
        const auto match = fields.next();
        out << (match.hasCaptured(2) ? match.captured(2) : match.captured(1));
    }
    return out;
}

// The line's fields put into the rules; false when they do not make a rule.
class WordingLine {
public:
    explicit WordingLine(const QStringList& fields) : m_fields(fields) {}

    bool into(WordingRules& rules, QHash<QString, QRegularExpression>& words) {
        const QString kind = m_fields.value(0);
        const auto is = [&](const char16_t* name, int most, int least) {
            return kind == QStringView(name) && m_fields.size() <= most + 1 && m_fields.size() >= least + 1;
        };
        if (is(u"find", 3, 2)) {
            const QString scope = m_fields.value(3);
            if (!scope.isEmpty() && scope != QStringLiteral("everywhere") && scope != QStringLiteral("together"))
                return false;
            rules.patterns.push_back({m_fields[1], !scope.isEmpty(), scope == QStringLiteral("together"), pattern(2)});
        } else if (is(u"reason", 4, 4)) {
            rules.reasons.push_back({m_fields[1], pattern(2), pattern(3), pattern(4)});
        } else if (is(u"absent", 2, 2)) {
            rules.absences.push_back({pattern(1), m_fields[2]});
        } else if (is(u"present", 3, 3)) {
            rules.presences.push_back({pattern(1), m_fields[2], m_fields[3]});
        } else if (is(u"part", 4, 3)) {
            rules.parts.push_back({m_fields[1], m_fields[2], m_fields[3].split(QChar(u'|')), m_fields.size() == 5});
        } else if (is(u"quantity", 5, 5)) {
            rules.quantities.push_back({m_fields[1], m_fields[2], pattern(3), pattern(4), m_fields[5]});
        } else if (is(u"purpose", 2, 2)) {
            rules.purposes.push_back({pattern(1), pattern(2)});
        } else if (is(u"term", 3, 2)) {
            rules.terms.push_back({m_fields[1], pattern(2), m_fields.value(3)});
        } else if (is(u"words", 2, 2)) {
            words.insert(m_fields[1], pattern(2));
        } else {
            return false;
        }
        return m_valid;
    }

private:
    QRegularExpression pattern(int field) {
        QRegularExpression out(m_fields[field]);
        m_valid = m_valid && out.isValid() && !out.pattern().isEmpty();
        out.optimize();
        return out;
    }

    const QStringList& m_fields;
    bool m_valid = true;
};

} // namespace

const QRegularExpression& WordingRules::words(const QString& name) const {
    static const QRegularExpression nothing(QStringLiteral("(?!)"));
    const auto at = m_words.constFind(name);
    return at == m_words.constEnd() ? nothing : *at;
}

Result<WordingRules> WordingRules::parse(const QByteArray& text, const QString& name) {
    WordingRules out;
    int number = 0;
    for (const QByteArray& raw : text.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(QChar(u'#')))
            continue;
        const QStringList fields = wordingFields(line);
        if (!WordingLine(fields).into(out, out.m_words))
            return Problem{ProblemCode::RuleSyntax, {QStringLiteral("find, reason, absent, present, part, quantity, purpose, term, words"), name + QStringLiteral(": ") + line}, number, 1};
    }
    return out;
}

} // namespace juesuan
