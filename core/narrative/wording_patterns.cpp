// Wording that is suspicious wherever it stands, and sentences that contradict themselves or the tables; all as data.
#include "narrative/wording_checks.h"

namespace juesuan {

namespace {

bool concerns(const WordingRules::Pattern& pattern, const TextPiece& piece) {
    return piece.inNarrative() || pattern.everywhere;
}

QString yuanText(qint64 hundredths) {
    return QStringLiteral("%1%2.%3").arg(hundredths < 0 ? QStringLiteral("-") : QString()).arg(qAbs(hundredths) / 100)
        .arg(qAbs(hundredths) % 100, 2, 10, QChar(u'0'));
}

// The piece's text with the next paragraph's behind it where the sentence goes on there ("主要原因：").
QString withContinuation(const std::vector<TextPiece>& pieces, size_t at) {
    const TextPiece& piece = pieces[at];
    const bool open = piece.text.endsWith(QChar(u'：')) || piece.text.endsWith(QChar(u':'));
    const bool next = at + 1 < pieces.size() && pieces[at + 1].kind == TextPiece::Kind::Paragraph && pieces[at + 1].item == piece.item;
    return open && next ? piece.text + pieces[at + 1].text : piece.text;
}

} // namespace

void checkPatterns(const WordingContext& context, bool prompts) {
    for (const TextPiece& piece : context.pieces) {
        // Several prompts in one paragraph are one cause: nobody filled it in.
        const WordingRules::Pattern* first = nullptr;
        QRegularExpressionMatch firstMatch;
        int count = 0;
        for (const WordingRules::Pattern& pattern : context.rules().patterns) {
            if (pattern.perParagraph != prompts || !concerns(pattern, piece))
                continue;
            auto matches = pattern.text.globalMatch(piece.text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                const int group = match.lastCapturedIndex() >= 1 ? 1 : 0;
                if (match.capturedLength(group) == 0)
                    continue;
                if (prompts) {
                    ++count;
                    if (!first || match.capturedStart() < firstMatch.capturedStart()) {
                        first = &pattern;
                        firstMatch = match;
                    }
                } else if (!context.sink.claimed(piece, int(match.capturedStart(group)), int(match.capturedLength(group)))) {
                    context.sink.add(pattern.finding, {match.captured(group)}, piece, int(match.capturedStart(group)),
                                     int(match.capturedLength(group)));
                }
            }
        }
        if (first)
            context.sink.add(first->finding, {firstMatch.captured(), QString::number(count)}, piece,
                             int(firstMatch.capturedStart()), int(firstMatch.capturedLength()));
    }
}

void checkReasons(const WordingContext& context) {
    for (size_t i = 0; i < context.pieces.size(); ++i) {
        const TextPiece& piece = context.pieces[i];
        if (!piece.inNarrative() || piece.kind != TextPiece::Kind::Paragraph)
            continue;
        const QString text = withContinuation(context.pieces, i);
        for (const WordingRules::Reason& reason : context.rules().reasons) {
            auto matches = reason.lead.globalMatch(text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                const QString words = match.captured(1);
                if (match.capturedStart() >= piece.text.size() || !words.contains(reason.wrong) || words.contains(reason.right))
                    continue;
                // What leads to the reason; not the reason itself, which may be long and in the next paragraph.
                const int start = int(match.capturedStart());
                const int length = int(qMin(match.capturedStart(1), piece.text.size())) - start;
                if (!context.sink.claimed(piece, start, length))
                    context.sink.add(reason.finding, {text.mid(start, length), words}, piece, start, length);
            }
        }
        for (const WordingRules::Absence& absence : context.rules().absences) {
            const auto match = absence.text.match(piece.text);
            const auto figure = match.hasMatch() ? context.figures.evaluate(absence.figure) : std::nullopt;
            if (figure && figure->hundredths != 0)
                context.sink.add(QStringLiteral("wording.absent"), {match.captured(), yuanText(figure->hundredths)}, piece,
                                 int(match.capturedStart()), int(match.capturedLength()), yuanText(figure->hundredths));
        }
        for (const WordingRules::Presence& presence : context.rules().presences) {
            const auto match = presence.text.match(piece.text);
            if (!match.hasMatch() || !context.figures.evaluate(presence.given))
                continue;
            if (const auto figure = context.figures.evaluate(presence.figure); !figure || figure->hundredths == 0)
                context.sink.add(QStringLiteral("wording.present"), {match.captured()}, piece, int(match.capturedStart()), int(match.capturedLength()));
        }
    }
}

} // namespace juesuan
