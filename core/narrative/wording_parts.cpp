// What a 说明 of its outline must have and this one lacks: parts, quantities beside amounts, a word on empty tables.
#include "narrative/near_text.h"
#include "narrative/wording_checks.h"

#include <algorithm>
#include <map>

namespace juesuan {

namespace {

constexpr int longestHeading = 60;

bool hasAny(const QString& text, const QStringList& words) {
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

bool isHeadingPiece(const WordingContext& context, const TextPiece& piece) {
    return piece.inNarrative() && (piece.kind == TextPiece::Kind::Title ||
                                   (piece.text.size() <= longestHeading && !piece.text.contains(context.rules().words(QStringLiteral("sentence")))));
}

// The number that 二十三 or 十一 stands for; 0 when the text is none.
int hanNumber(QStringView text) {
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    int tens = 0, ones = 0;
    for (const QChar c : text) {
        if (c == u'十') {
            tens = qMax(1, ones);
            ones = 0;
        } else if (const auto digit = digits.indexOf(c); digit > 0) {
            ones = int(digit);
        } else {
            return 0;
        }
    }
    return tens * 10 + ones;
}

// The outline (八个部分, 十一个部分 …) whose parts this text has most of; empty when it has less than half of any.
QString outlineOf(const WordingContext& context) {
    std::map<QString, std::pair<int, int>> found; // outline → found, of
    for (const auto& part : context.rules().parts) {
        auto& [has, of] = found[part.outline];
        ++of;
        has += std::any_of(context.pieces.begin(), context.pieces.end(), [&](const TextPiece& piece) {
            return isHeadingPiece(context, piece) && hasAny(piece.text, part.words);
        });
    }
    QString best;
    double share = 0.5;
    for (const auto& [name, counts] : found)
        if (const double its = double(counts.first) / counts.second; its > share) {
            best = name;
            share = its;
        }
    return best;
}

bool isAnyPart(const WordingContext& context, const QString& heading) {
    const auto& parts = context.rules().parts;
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return hasAny(heading, part.words); });
}

void checkPart(const WordingContext& context, const WordingRules::Part& part) {
    bool mentioned = false;
    for (const TextPiece& piece : context.pieces) {
        if (!piece.inNarrative())
            continue;
        if (isHeadingPiece(context, piece) && hasAny(piece.text, part.words))
            return;
        mentioned = mentioned || hasAny(piece.text, part.words);
    }
    for (const TextPiece& piece : context.pieces) {
        // A heading that is another part's as it stands is no slip of this one's: 国有资本, 国有资产.
        if (!isHeadingPiece(context, piece) || isAnyPart(context, piece.text))
            continue;
        for (const QString& word : part.words)
            for (const NearMatch& match : nearMatches(piece.text, word, 1))
                if (word.size() >= 4) {
                    context.sink.add(QStringLiteral("wording.part-name"), {piece.text.mid(match.start, match.length), word}, piece, match.start, match.length, word);
                    return;
                }
    }
    if (!mentioned)
        context.sink.addWhole(part.optional ? QStringLiteral("wording.part-absent") : QStringLiteral("wording.part-missing"), {part.title}, part.title);
}

// （一）（二）（四）: a part was taken out, or numbered wrongly.
void checkNumbers(const WordingContext& context) {
    int before = 0;
    const auto& sections = context.report().narrative.sections;
    for (size_t s = 0; s < sections.size(); ++s) {
        if (sections[s].part != QStringLiteral("说明"))
            continue;
        QString number = sections[s].number;
        number.remove(QRegularExpression(QStringLiteral("[（()）、.．\\s]")));
        const int value = hanNumber(number);
        if (value > 0 && before > 0 && value != before + 1)
            for (const TextPiece& piece : context.pieces)
                if (piece.kind == TextPiece::Kind::Title && piece.item == int(s) && piece.inNarrative())
                    context.sink.add(QStringLiteral("wording.part-number"), {sections[s].number}, piece, 0, int(piece.text.size()));
        before = value > 0 ? value : before;
    }
}

// What a paragraph is numbered with: the kind of number and its value; 0 where there is none.
std::pair<int, int> paragraphNumber(const QString& text) {
    static const QRegularExpression styles[] = {QRegularExpression(QStringLiteral("^[（(]([一二三四五六七八九十]{1,3})[）)]")),
                                                QRegularExpression(QStringLiteral("^(\\d{1,2})[.．、](?!\\d)")), QRegularExpression(QStringLiteral("^[（(](\\d{1,2})[）)]"))};
    for (int style = 0; style < 3; ++style)
        if (const auto match = styles[style].match(text); match.hasMatch())
            return {style, style == 0 ? hanNumber(match.captured(1)) : match.captured(1).toInt()};
    return {0, 0};
}

QRegularExpression marked(int number) {
    return QRegularExpression(QStringLiteral("(?<!\\d)%1(?:[）)]|[.．、](?!\\d))").arg(number));
}

// Paragraphs numbered (1) (2) (2), or (1) (1) (3). One in the middle of a text that was joined is no gap.
void checkParagraphNumbers(const WordingContext& context) {
    int before[3] = {0, 0, 0};
    QString since; // text behind the last number
    int item = -1;
    for (const TextPiece& piece : context.pieces) {
        if (!piece.inNarrative() || piece.kind != TextPiece::Kind::Paragraph || piece.caption)
            continue;
        if (piece.item != item)
            std::fill(std::begin(before), std::end(before), 0);
        item = piece.item;
        const QString text = piece.text.trimmed();
        const auto [style, value] = paragraphNumber(text);
        if (value > 0) {
            const bool twice = value == before[style] && value > 1;
            const bool gap = before[style] > 0 && value > before[style] + 1 && !since.contains(marked(before[style] + 1));
            if ((twice || gap) && style > 0)
                context.sink.add(QStringLiteral("wording.part-number"), {text.left(4)}, piece, 0, int(std::min<qsizetype>(piece.text.size(), 4)));
            before[style] = value;
            for (int lower = style + 1; lower < 3; ++lower)
                before[lower] = 0;
            since.clear();
        }
        since += text;
    }
}

} // namespace

void checkParts(const WordingContext& context) {
    const bool told = std::any_of(context.pieces.begin(), context.pieces.end(), [](const TextPiece& piece) {
        return piece.inNarrative() && piece.kind == TextPiece::Kind::Paragraph;
    });
    if (!told)
        return;
    const QString outline = outlineOf(context);
    for (const auto& part : context.rules().parts)
        if (part.outline == outline)
            checkPart(context, part);
    checkNumbers(context);
    checkParagraphNumbers(context);
}

// One finding per group names all quantities that are missing, and points at the first amount that asks for one.
void checkQuantities(const WordingContext& context) {
    struct Missing {
        QStringList names;
        const TextPiece* piece = nullptr;
        int start = 0, length = 0;
    };
    std::map<QString, Missing> groups;
    for (const auto& quantity : context.rules().quantities) {
        const auto figure = quantity.figure == QStringLiteral("-") ? std::optional<SourceFigure>() : context.figures.evaluate(quantity.figure);
        if (quantity.figure != QStringLiteral("-") && (!figure || figure->hundredths == 0))
            continue;
        const TextPiece* at = nullptr; // the last place is the detailed one
        QRegularExpressionMatch amount;
        bool told = false;
        for (const TextPiece& piece : context.pieces) {
            if (!piece.inNarrative() || piece.kind != TextPiece::Kind::Paragraph)
                continue;
            told = told || piece.text.contains(quantity.wanted);
            if (const auto match = quantity.amount.match(piece.text); match.hasMatch()) {
                at = &piece;
                amount = match;
            }
        }
        if (told || !at)
            continue;
        Missing& missing = groups[quantity.group];
        missing.names << quantity.name;
        if (!missing.piece) {
            missing.piece = at;
            missing.start = int(amount.capturedStart());
            missing.length = int(amount.capturedLength());
        }
    }
    for (const auto& [group, missing] : groups)
        context.sink.add(QStringLiteral("wording.quantities"), {group, missing.names.join(QStringLiteral("、"))}, *missing.piece, missing.start, missing.length);
}

} // namespace juesuan
