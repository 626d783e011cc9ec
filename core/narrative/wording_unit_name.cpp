// Names that are nearly, but not quite, the unit's or a project's.
#include "narrative/near_text.h"
#include "narrative/wording_checks.h"

#include "base/text.h"

#include <QMap>

namespace juesuan {

namespace {

constexpr int shortestUnit = 4;     // a name of fewer characters is near to too much
constexpr int certainUnit = 6;      // from here on one changed character is a slip
constexpr int longUnit = 12;        // from here on two are
constexpr int shortestProject = 6;
constexpr int charactersPerEdit = 8;

QString packedName(const QString& name) { return PackedText(name).text; }

// 第一中学 and 第二中学, 东城 and 西城 are two units and no slip.
bool isSister(const QString& text, const QString& name) {
    static const QString ordinals = QStringLiteral("一二三四五六七八九十东南西北中上下0123456789");
    if (text.size() != name.size())
        return false;
    int differences = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] != name[i]) {
            ++differences;
            if (!ordinals.contains(text[i]) || !ordinals.contains(name[i]))
                return false;
        }
    return differences > 0;
}

class UnitNameCheck {
public:
    explicit UnitNameCheck(const WordingContext& context) : m_context(context) {
        const QString full = packedName(context.report().unit.name);
        const auto bracket = full.indexOf(QChar(u'('));
        m_name = bracket > 0 && full.endsWith(QChar(u')')) ? full.left(bracket) : full;
        if (bracket > 0)
            m_bracket = full.mid(bracket);
    }

    void check() {
        if (m_name.size() < shortestUnit)
            return;
        learnBracket();
        for (const TextPiece& piece : m_context.pieces) {
            const bool ownWords = piece.part != QStringLiteral("概况") || piece.kind == TextPiece::Kind::Paragraph;
            if (ownWords && piece.kind != TextPiece::Kind::Term)
                checkPiece(piece);
        }
        for (const Slip& slip : std::as_const(m_slips))
            m_context.sink.add(slip.id, {slip.text, slip.expected, QString::number(slip.count)}, *slip.piece, slip.start, slip.length, slip.expected);
    }

private:
    struct Slip {
        QString id, text, expected;
        const TextPiece* piece = nullptr;
        int start = 0, length = 0, count = 0;
    };

    // 中心（另一块牌子）: what most often stands in brackets directly behind the name.
    void learnBracket() {
        if (!m_bracket.isEmpty())
            return;
        QMap<QString, int> seen;
        for (const TextPiece& piece : m_context.pieces) {
            const QString text = PackedText(piece.text).text;
            for (auto at = text.indexOf(m_name); at >= 0; at = text.indexOf(m_name, at + 1)) {
                const auto from = at + m_name.size();
                const auto to = text.indexOf(QChar(u')'), from);
                if (from < text.size() && text[from] == u'(' && to - from > 4)
                    ++seen[text.mid(from, to - from + 1)];
            }
        }
        int most = 1;
        for (auto at = seen.begin(); at != seen.end(); ++at)
            if (at.value() > most) {
                most = at.value();
                m_bracket = at.key();
            }
    }

    void checkPiece(const TextPiece& piece) {
        const PackedText packed(piece.text);
        const int limit = m_name.size() >= longUnit ? 2 : 1;
        for (const NearMatch& match : nearMatches(packed.text, m_name, limit)) {
            if (match.distance > 0)
                addSlip(piece, packed, match);
            else
                checkAround(piece, packed, match);
        }
        if (piece.inNarrative() && piece.kind == TextPiece::Kind::Paragraph)
            checkSubjectOfSentence(piece, packed);
    }

    void addSlip(const TextPiece& piece, const PackedText& packed, const NearMatch& match) {
        const QString text = packed.text.mid(match.start, match.length);
        const bool expected = isExpected(packed.text, match);
        if (!expected && isSister(text, m_name))
            return;
        const bool certain = expected || (m_name.size() >= certainUnit && match.distance == 1);
        add(certain ? u"wording.unit-name" : u"wording.unit-name-doubtful", text, m_name, piece, packed, match.start, match.length);
    }

    // Where only this unit can stand: before and behind the year.
    static bool isExpected(const QString& text, const NearMatch& match) {
        static const QRegularExpression yearBehind(QStringLiteral("^(?:\\([^)]*\\))?20\\d\\d年")), yearBefore(QStringLiteral("20\\d\\d年度?$"));
        return text.mid(match.start + match.length, 60).contains(yearBehind) || text.left(match.start).contains(yearBefore);
    }

    // The very name, but with a character of it written twice, or with another second name in brackets.
    void checkAround(const TextPiece& piece, const PackedText& packed, const NearMatch& match) {
        const int end = match.start + match.length;
        const QString& text = packed.text;
        const bool twiceBehind = end < text.size() && text[end] == m_name.back();
        const bool twiceBefore = match.start > 0 && text[match.start - 1] == m_name.front();
        if (twiceBehind || twiceBefore) {
            const int start = match.start - (twiceBefore ? 1 : 0);
            const int length = match.length + (twiceBefore ? 1 : 0) + (twiceBehind ? 1 : 0);
            add(u"wording.unit-name", text.mid(start, length), m_name, piece, packed, start, length);
        }
        if (m_bracket.isEmpty() || end >= text.size() || text[end] != u'(')
            return;
        const auto close = text.indexOf(QChar(u')'), end);
        const QString bracket = close < 0 ? QString() : text.mid(end, close - end + 1);
        if (bracket.isEmpty() || bracket == m_bracket)
            return;
        if (nearestEnd(bracket, m_bracket, 2).distance <= 2 && nearestEnd(m_bracket, bracket, 2).distance <= 2)
            add(u"wording.unit-name", bracket, m_bracket, piece, packed, end, int(bracket.size()));
    }

    // "某某局2024年度…" at the beginning of a paragraph, "2024年度某某局财政拨款…": this unit or a short form of it.
    void checkSubjectOfSentence(const TextPiece& piece, const PackedText& packed) {
        static const QRegularExpression front(QStringLiteral("^(?:\\d+[.、．]|\\(?[\\d一二三四五六七八九十]+\\)|[一二三四五六七八九十]+、)?(\\p{Han}{3,40}?)(?:\\([^)]*\\))?20\\d\\d年"));
        const auto match = front.match(packed.text);
        if (!match.hasMatch())
            return;
        const QString name = match.captured(1);
        const auto& rules = m_context.rules();
        const bool organ = name.contains(rules.words(QStringLiteral("organ-end")));
        const bool own = name.contains(m_name) || m_name.endsWith(name) || m_name.contains(name) || name.contains(rules.words(QStringLiteral("own-name")));
        if (organ && !own)
            add(u"wording.unit-other", name, m_name, piece, packed, int(match.capturedStart(1)), int(name.size()));
    }

    // The same slip again is the same cause.
    void add(const char16_t* id, const QString& text, const QString& expected, const TextPiece& piece, const PackedText& packed, int start, int length) {
        for (Slip& slip : m_slips)
            if (slip.text == text) {
                ++slip.count;
                return;
            }
        m_slips.push_back({QString::fromUtf16(id), text, expected, &piece, packed.sourceStart(start), packed.sourceLength(start, length), 1});
    }

    const WordingContext& m_context;
    QString m_name;    // without its second name in brackets
    QString m_bracket; // （另一块牌子）; empty: none known
    std::vector<Slip> m_slips;
};

} // namespace

void checkUnitName(const WordingContext& context) { UnitNameCheck(context).check(); }

void checkProjectNames(const WordingContext& context) {
    for (const Evaluation& evaluation : context.report().evaluations) {
        const QString name = packedName(evaluation.project);
        if (name.size() < shortestProject)
            continue;
        const int limit = qBound(1, int(name.size()) / charactersPerEdit, 3);
        for (const TextPiece& piece : context.pieces) {
            if (!piece.inNarrative())
                continue;
            const PackedText packed(piece.text);
            for (const NearMatch& match : nearMatches(packed.text, name, limit)) {
                const QString text = packed.text.mid(match.start, match.length);
                const bool another = std::any_of(context.report().evaluations.begin(), context.report().evaluations.end(),
                                                 [&](const Evaluation& e) { return packedName(e.project).contains(text); });
                if (match.distance > 0 && !another)
                    context.sink.add(QStringLiteral("wording.project-name"), {text, name}, piece, packed.sourceStart(match.start),
                                     packed.sourceLength(match.start, match.length), name);
            }
        }
    }
}

} // namespace juesuan
