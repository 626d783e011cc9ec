// Brackets and quotation marks that do not pair; paragraphs that end without a full stop; marks left out that the same text
// sets elsewhere.
#include "narrative/wording_checks.h"

#include <QMap>

namespace juesuan {

namespace {

constexpr int quotedTail = 12;

// Opening and closing marks of one kind, both widths of brackets.
constexpr char16_t openers[] = u"（([［【〔《〈“‘";
constexpr char16_t closers[] = u"）)]］】〕》〉”’";

int markKind(QStringView marks, QChar c) {
    auto at = marks.indexOf(c);
    if (at < 0)
        return -1;
    return at <= 1 ? 0 : at <= 3 ? 1 : int(at);
}

// "1）" and "（1）a)" begin items of a list.
bool isListNumber(const QString& text, qsizetype at) {
    qsizetype i = at;
    while (i > 0 && (text[i - 1].isDigit() || (text[i - 1] >= u'a' && text[i - 1] <= u'z')))
        --i;
    return i < at && at - i <= 2 && (i == 0 || text[i - 1].isSpace() || QStringView(u"。；：，、").contains(text[i - 1]));
}

// Index of the first mark that has no partner; -1 when all pair.
qsizetype loneMark(const QString& text) {
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (markKind(openers, c) >= 0) {
            open.push_back(i);
            continue;
        }
        const int kind = markKind(closers, c);
        if (kind < 0)
            continue;
        if (!open.empty() && markKind(openers, text[open.back()]) == kind) {
            open.pop_back();
        } else if (c == u'’' || (kind == 0 && isListNumber(text, i))) {
            continue; // an apostrophe, a list's number
        } else {
            // Crossed or unclosed: the one that is open if its partner comes later no more, else this one.
            return open.empty() ? i : open.back();
        }
    }
    return open.empty() ? -1 : open.front();
}

void checkBrackets(const WordingContext& context, const TextPiece& piece) {
    const qsizetype at = loneMark(piece.text);
    if (at < 0)
        return;
    const qsizetype start = markKind(openers, piece.text[at]) >= 0 ? at : qMax<qsizetype>(0, at - quotedTail);
    const qsizetype length = qMin<qsizetype>(piece.text.size() - start, markKind(openers, piece.text[at]) >= 0 ? quotedTail : at - start + 1);
    context.sink.add(QStringLiteral("wording.bracket"), {piece.text.mid(start, length), piece.text.mid(at, 1)}, piece, int(start), int(length));
}

// A numbered line without a sentence in it, or a line without any sign: a heading, an item of a table.
bool isHeading(const QString& text, const WordingRules& rules) {
    return !text.contains(rules.words(QStringLiteral("sentence")));
}

// The end of a text from its last sign before the last character on.
int tailStart(const QString& text) {
    qsizetype i = text.size() - 1;
    while (i > 0 && text.size() - i < quotedTail && !QStringView(u"。；，：、").contains(text[i - 1]))
        --i;
    return int(i);
}

// How a paragraph is numbered: （1）, 1., 一、 …; 0 without a number.
int numberingKind(const QString& text) {
    static const QRegularExpression kinds[] = {
        QRegularExpression(QStringLiteral("^\\s*[（(]\\d{1,2}[）)]")), QRegularExpression(QStringLiteral("^\\s*\\d{1,2}[.、．](?!\\d)")),
        QRegularExpression(QStringLiteral("^\\s*\\d{1,2}[）)]")), QRegularExpression(QStringLiteral("^\\s*[（(][一二三四五六七八九十]{1,3}[）)]")),
        QRegularExpression(QStringLiteral("^\\s*[一二三四五六七八九十]{1,3}、"))};
    int kind = 1;
    for (const QRegularExpression& pattern : kinds) {
        if (pattern.match(text).hasMatch())
            return kind;
        ++kind;
    }
    return 0;
}

// A paragraph of the same section; null where there is none.
const TextPiece* neighbour(const WordingContext& context, size_t at, int by) {
    const qsizetype other = qsizetype(at) + by;
    if (other < 0 || other >= qsizetype(context.pieces.size()))
        return nullptr;
    const TextPiece& piece = context.pieces[size_t(other)];
    return piece.kind == TextPiece::Kind::Paragraph && piece.item == context.pieces[at].item && !piece.caption ? &piece : nullptr;
}

bool endsSentence(const TextPiece* piece, int kind) {
    return piece && numberingKind(piece->text) == kind && piece->text.trimmed().endsWith(QChar(u'。'));
}

// Whether the paragraph may end in ； or ，: items of a list in ； while another follows, and where the others do so too; in ，
// only what goes on in the next paragraph.
bool mayRunOn(const WordingContext& context, size_t at, const QString& text) {
    const TextPiece* next = neighbour(context, at, 1);
    if (!next || isHeading(next->text, context.rules()))
        return false;
    if (!QStringView(u"；;").contains(text.back()))
        return !next->text.contains(context.rules().words(QStringLiteral("paragraph-start"))) && !next->text.startsWith(context.report().unit.name) &&
               !next->text.startsWith(QChar(u'“'));
    if (text.contains(QChar(u'。')))
        return false; // sentences, no item of a list
    const int kind = numberingKind(text);
    if (kind != 0 && numberingKind(next->text) != kind)
        return false; // its list ends here
    const bool more = neighbour(context, at, 2) && numberingKind(neighbour(context, at, 2)->text) == kind;
    return !endsSentence(neighbour(context, at, -1), kind) && !(more && endsSentence(next, kind));
}

void checkEnd(const WordingContext& context, size_t at) {
    const TextPiece& piece = context.pieces[at];
    QString text = piece.text;
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (text.isEmpty() || isHeading(text, context.rules()))
        return;
    QChar last = text.back();
    for (qsizetype i = text.size(); i > 1 && markKind(closers, last) >= 0; --i)
        last = text[i - 2]; // 。） and 。” are ends
    if (QStringView(u"。！？：:…").contains(last) || QStringView(u"。！？：").contains(text.back()))
        return;
    if (QStringView(u"；;，,、").contains(last) && last == text.back() && mayRunOn(context, at, text))
        return;
    const int start = tailStart(text);
    context.sink.add(QStringLiteral("wording.end"), {text.mid(start), QString(text.back())}, piece, start, int(text.size()) - start,
                     QStringLiteral("。"));
}

// "1）…" among （2）, （3）: the bracket that opens it is missing. Items that are all "1）" are another kind of list.
void checkListNumber(const WordingContext& context, size_t at) {
    static const QRegularExpression open(QStringLiteral("^\\s*(\\d{1,2})[）)]")), whole(QStringLiteral("^\\s*[（(](\\d{1,2})[）)]"));
    const TextPiece& piece = context.pieces[at];
    const auto match = open.match(piece.text);
    if (!match.hasMatch())
        return;
    const int number = match.captured(1).toInt();
    bool fits = false;
    for (size_t i = 0; i < context.pieces.size(); ++i) {
        const TextPiece& other = context.pieces[i];
        if (i == at || other.item != piece.item || other.kind != TextPiece::Kind::Paragraph)
            continue;
        if (open.match(other.text).hasMatch())
            return;
        if (const auto theirs = whole.match(other.text); theirs.hasMatch())
            fits = fits || (i < at ? theirs.captured(1).toInt() == number - 1 : theirs.captured(1).toInt() == number + 1);
    }
    if (fits)
        context.sink.add(QStringLiteral("wording.bracket"), {match.captured(), match.captured().right(1)}, piece, 0, int(match.capturedLength()));
}

constexpr int habit = 4; // times that a text does a thing before one exception is a slip

// "9.85万元主要用于" where the text elsewhere writes "万元，主要用于": left out by mistake when it hardly ever is.
void checkHabits(const WordingContext& context) {
    const QRegularExpression figure(QStringLiteral("(^|.)(?<![\\d,.])[\\d,]+(?:\\.\\d+)?(?:万元|[%％])([，；。]?)(%1)")
                                        .arg(context.rules().words(QStringLiteral("after-figure")).pattern()));
    struct Place {
        const TextPiece* piece;
        int start, length;
    };
    QMap<QString, int> with;
    QMap<QString, std::vector<Place>> without;
    for (const TextPiece& piece : context.pieces) {
        if (!piece.inNarrative() || piece.kind != TextPiece::Kind::Paragraph)
            continue;
        for (auto matches = figure.globalMatch(piece.text); matches.hasNext();) {
            const auto match = matches.next();
            const QString before = match.captured(1);
            if (before.isEmpty() || QStringView(u"中有约将含，。；：（“").contains(before.front()))
                continue; // 其中5.00万元为上年结转: the figure itself is spoken of
            if (!match.captured(2).isEmpty())
                ++with[match.captured(3)];
            else
                without[match.captured(3)].push_back({&piece, int(match.capturedStart(3)) - 3, int(match.capturedLength(3)) + 3});
        }
    }
    for (auto at = without.begin(); at != without.end(); ++at)
        if (with.value(at.key()) >= habit * int(at->size()))
            for (const Place& place : at.value())
                if (!context.sink.claimed(*place.piece, place.start, place.length))
                    context.sink.add(QStringLiteral("wording.mark"), {place.piece->text.mid(place.start, place.length)}, *place.piece, place.start,
                                     place.length);
}

} // namespace

void checkMarks(const WordingContext& context) {
    for (size_t i = 0; i < context.pieces.size(); ++i) {
        const TextPiece& piece = context.pieces[i];
        // What was never filled in is one cause.
        if (piece.kind == TextPiece::Kind::Statement || context.sink.tells(QStringLiteral("wording.prompt"), piece))
            continue;
        checkBrackets(context, piece);
        const bool paragraph = piece.inNarrative() && piece.kind == TextPiece::Kind::Paragraph && !piece.caption;
        if (paragraph)
            checkListNumber(context, i);
        if (paragraph || piece.kind == TextPiece::Kind::Explanation)
            checkEnd(context, i);
    }
    checkHabits(context);
}

} // namespace juesuan
