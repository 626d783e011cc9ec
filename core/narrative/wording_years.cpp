// Years of the 说明: the report's own, last year's where something is compared, and dates at the year's end.
#include "narrative/wording_checks.h"

#include "base/text.h"

namespace juesuan {

namespace {

constexpr int plausibleAhead = 10;
constexpr int firstYear = 1900;

bool endsWith(QStringView text, const QRegularExpression& words) {
    auto matches = words.globalMatch(text);
    while (matches.hasNext())
        if (matches.next().capturedEnd() == text.size())
            return true;
    return false;
}

bool beginsWith(QStringView text, const QRegularExpression& words) {
    return words.match(text, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption).hasMatch();
}

// Whether the end of `before` lies in quotation marks, 《》 or brackets of document numbers: other people's words.
bool inQuotes(QStringView before) {
    int depth = 0;
    for (const QChar c : before) {
        if (c == u'“' || c == u'《' || c == u'〔' || c == u'「')
            ++depth;
        else if (depth > 0 && (c == u'”' || c == u'》' || c == u'〕' || c == u'」'))
            --depth;
    }
    return depth > 0;
}

// From `at` to the next sign that ends a clause or a sentence.
QStringView upTo(QStringView text, QStringView ends) {
    qsizetype i = 0;
    while (i < text.size() && !ends.contains(text[i]))
        ++i;
    return text.first(i);
}

class YearCheck {
public:
    YearCheck(const WordingContext& context, const TextPiece& piece)
        : m_context(context), m_piece(piece), m_text(piece.text), m_year(context.report().year) {}

    void check() {
        static const QRegularExpression year(QStringLiteral("(\\d+)\\s*年(度)?(?:([末底])|(\\d{1,2})月(?:(\\d{1,2})日)?)?"));
        const QString folded = foldWidth(m_text);
        auto matches = year.globalMatch(folded);
        while (matches.hasNext())
            checkOne(matches.next());
    }

private:
    const QRegularExpression& words(const char16_t* name) const { return m_context.rules().words(QString::fromUtf16(name)); }

    void report(const char16_t* id, const QRegularExpressionMatch& match, const QString& expected) {
        const int start = int(match.capturedStart());
        const int length = int(match.capturedLength());
        m_context.sink.add(QString::fromUtf16(id), {m_text.mid(start, length), expected}, m_piece, start, length, expected);
    }

    QString named(int year, const QRegularExpressionMatch& match) const {
        return QStringLiteral("%1年").arg(year) + match.captured(2);
    }

    void checkOne(const QRegularExpressionMatch& match) {
        const QStringView before = QStringView(m_text).first(match.capturedStart());
        const QStringView after = QStringView(m_text).sliced(match.capturedEnd());
        const bool ofYear = match.hasCaptured(2) && !match.captured(2).isEmpty();
        const int value = match.captured(1).size() <= 6 ? match.captured(1).toInt() : 0;
        if (inQuotes(before) || before.endsWith(u'.'))
            return;
        const bool compared = endsWith(before, words(u"compare"));
        const int expected = compared && !beginsWith(after, words(u"budget")) ? m_year - 1 : m_year;
        if (match.capturedLength(1) != 4 || value < firstYear || value > m_year + plausibleAhead) {
            // 近5年, 建党100年 and 24年 are honest; 202年度 and 20224年 are not.
            if (ofYear || compared || match.capturedLength(1) > 4 || (match.capturedLength(1) == 4 && value > m_year))
                report(u"wording.year", match, named(expected, match));
        } else if (m_piece.kind == TextPiece::Kind::Title || m_piece.kind == TextPiece::Kind::Statement) {
            if (value != m_year)
                report(u"wording.year", match, named(m_year, match));
        } else if (compared) {
            checkComparison(match, value, after);
        } else if (match.hasCaptured(3) || match.hasCaptured(4)) {
            checkDate(match, value, before);
        } else if (value != m_year) {
            checkOwnYear(match, value, ofYear, before, after);
        }
    }

    // 比2023年度, 与2023年相比: last year; 比2024年度年初预算: this year's.
    void checkComparison(const QRegularExpressionMatch& match, int value, QStringView after) {
        if (value == m_year - 1 || (value == m_year && beginsWith(after, words(u"budget"))))
            return;
        // 较2019年提高… of a service is no comparison of finals.
        const bool finals = !match.captured(2).isEmpty() || beginsWith(after, words(u"finals")) ||
                            upTo(after, u"，。；：").contains(QStringLiteral("万元"));
        if (finals)
            report(u"wording.year", match, named(m_year - 1, match));
        else if (value >= m_year)
            report(u"wording.year-doubtful", match, named(m_year - 1, match));
    }

    // 截至2024年12月31日, 截至2024年底. Other dates are events.
    void checkDate(const QRegularExpressionMatch& match, int value, QStringView before) {
        if (!endsWith(before, words(u"until")))
            return;
        const bool end = match.hasCaptured(3) || (match.captured(4) == QStringLiteral("12") && match.captured(5) == QStringLiteral("31"));
        const QString expected = match.hasCaptured(4) ? QStringLiteral("%1年12月31日").arg(m_year) : QStringLiteral("%1年%2").arg(m_year).arg(match.captured(3));
        if (end && value != m_year)
            report(u"wording.year", match, expected);
        else if (!end && QStringView(m_text).contains(words(u"assets")))
            report(value == m_year ? u"wording.date" : u"wording.year", match, QStringLiteral("%1年12月31日").arg(m_year));
    }

    // 2024年度… and, at the beginning of a sentence, 2024年…: what the report is about.
    void checkOwnYear(const QRegularExpressionMatch& match, int value, bool ofYear, QStringView before, QStringView after) {
        if (beginsWith(after, words(u"year-free-after")) || endsWith(before, words(u"year-free-before")))
            return;
        const QStringView clause = upTo(after, u"。；");
        const bool planned = value > m_year && (clause.contains(words(u"plan")) || endsWith(before, words(u"plan")));
        if (planned)
            return;
        if (ofYear) {
            report(u"wording.year", match, named(m_year, match));
            return;
        }
        const bool begins = before.trimmed().isEmpty() || QStringView(u"。；：\n").contains(before.trimmed().back()) ||
                            endsWith(before, words(u"numbering"));
        if (!begins)
            return;
        const QString name = m_context.report().unit.name;
        if ((!name.isEmpty() && after.startsWith(name)) || beginsWith(after, words(u"own-name")))
            report(u"wording.year", match, named(m_year, match));
        else if (clause.contains(words(u"finals")))
            report(u"wording.year-doubtful", match, named(m_year, match));
    }

    const WordingContext& m_context;
    const TextPiece& m_piece;
    const QString& m_text;
    const int m_year;
};

} // namespace

void checkYears(const WordingContext& context) {
    for (const TextPiece& piece : context.pieces) {
        const bool heading = piece.kind == TextPiece::Kind::Title && piece.part != QStringLiteral("名词解释");
        if (piece.inNarrative() || heading || piece.kind == TextPiece::Kind::Statement)
            YearCheck(context, piece).check();
    }
}

} // namespace juesuan
