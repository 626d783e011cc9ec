// Brackets and quotation marks that do not pair; paragraphs that end without a full stop.
#include "narrative/wording_checks.h"

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

void checkEnd(const WordingContext& context, const TextPiece& piece, const TextPiece* next) {
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
    // Items of a list may end in ； while another follows.
    const bool listed = next && next->kind == TextPiece::Kind::Paragraph && next->item == piece.item && !isHeading(next->text, context.rules());
    if (listed && QStringView(u"；;，,、").contains(last))
        return;
    const int start = tailStart(text);
    context.sink.add(QStringLiteral("wording.end"), {text.mid(start), QString(text.back())}, piece, start, int(text.size()) - start,
                     QStringLiteral("。"));
}

} // namespace

void checkMarks(const WordingContext& context) {
    for (size_t i = 0; i < context.pieces.size(); ++i) {
        const TextPiece& piece = context.pieces[i];
        // What was never filled in is one cause.
        if (piece.kind == TextPiece::Kind::Statement || context.sink.tells(QStringLiteral("wording.prompt"), piece))
            continue;
        checkBrackets(context, piece);
        const bool ends = piece.inNarrative() && piece.kind == TextPiece::Kind::Paragraph && !piece.caption;
        if (ends)
            checkEnd(context, piece, i + 1 < context.pieces.size() ? &context.pieces[i + 1] : nullptr);
        else if (piece.kind == TextPiece::Kind::Explanation)
            checkEnd(context, piece, nullptr);
    }
}

} // namespace juesuan
