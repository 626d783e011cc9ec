// Subjects that texts name with （类）（款）（项）: misspelt, at the wrong level, below the wrong parent; and purposes that
// belong to another subject.
#include "narrative/near_text.h"
#include "narrative/subject_paths.h"
#include "narrative/wording_checks.h"

#include <algorithm>

namespace juesuan {

namespace {

constexpr int certainName = 6; // shorter names differ by one character from names that exist: 初中教育, 高中教育

struct NamedStep {
    const SubjectNames::Known* known = nullptr;
    int junk = 0;
};

class PathCheck {
public:
    PathCheck(const WordingContext& context, const SubjectNames& names, QStringList& unknown)
        : m_context(context), m_names(names), m_unknown(unknown) {}

    void check(const TextPiece& piece) {
        const PackedText packed(piece.text);
        for (const SubjectPath& path : subjectPaths(packed.text)) {
            std::vector<NamedStep> steps;
            bool shifted = false;
            for (const PathStep& step : path) {
                NamedStep named;
                named.known = m_names.find(step, named.junk);
                shifted = shifted || (!named.known && m_names.otherLevel(step) > 0);
                steps.push_back(named);
            }
            if (shifted)
                reportShift(piece, packed, path);
            else if (checkSpelling(piece, packed, path, steps))
                checkParents(piece, packed, path, steps);
        }
    }

private:
    void report(const char16_t* id, const TextPiece& piece, const PackedText& packed, int start, int end, const QString& expected) {
        const int from = packed.sourceStart(start), length = packed.sourceLength(start, end - start);
        m_context.sink.add(QString::fromUtf16(id), {piece.text.mid(from, length), expected}, piece, from, length, expected);
    }

    // The whole path is one cause: 行政事业单位养老支出（类）行政单位离退休（款） has both names one level too high.
    void reportShift(const TextPiece& piece, const PackedText& packed, const SubjectPath& path) {
        QString expected;
        for (auto step = path.rbegin(); step != path.rend() && expected.isEmpty(); ++step) {
            const int level = m_names.otherLevel(*step);
            const SubjectNames::Known* known = level > 0 ? m_names.named(level, step->name) : nullptr;
            if (known)
                expected = m_names.pathOf(bestCode(*known));
        }
        report(u"wording.subject-level", piece, packed, path.front().start, path.back().end, expected);
    }

    QString bestCode(const SubjectNames::Known& known) const {
        QStringList codes = known.codes.values();
        std::sort(codes.begin(), codes.end(), [&](const QString& a, const QString& b) {
            return std::pair(!m_names.inReport(a), a) < std::pair(!m_names.inReport(b), b);
        });
        return codes.value(0);
    }

    // Whether all names are known.
    bool checkSpelling(const TextPiece& piece, const PackedText& packed, const SubjectPath& path, const std::vector<NamedStep>& steps) {
        bool known = true;
        for (size_t i = 0; i < path.size(); ++i) {
            const PathStep& step = path[i];
            if (steps[i].known) {
                checkLead(piece, packed, step, steps[i]);
                continue;
            }
            known = false;
            const SubjectNames::Known* near = m_names.nearest(step);
            if (!near && i > 0 && steps[i - 1].known)
                near = m_names.abridged(step, *steps[i - 1].known);
            if (near) {
                const bool certain = near->inReport && near->name.size() >= certainName;
                report(certain ? u"wording.subject-name" : u"wording.subject-name-doubtful", piece, packed, step.start, step.end, near->name);
            } else if (step.name.size() >= 2 && !m_unknown.contains(step.name)) {
                m_unknown << step.name;
                if (m_unknown.size() == 1)
                    m_firstUnknown = {&piece, packed.sourceStart(step.start), packed.sourceLength(step.start, step.end - step.start)};
            }
        }
        return known;
    }

    // One foreign character before a name is a slip; words (主要是, 为) are not.
    void checkLead(const TextPiece& piece, const PackedText& packed, const PathStep& step, const NamedStep& named) {
        if (named.junk != 1 || step.name.left(1).contains(m_context.rules().words(QStringLiteral("name-lead"))))
            return;
        report(u"wording.subject-name-doubtful", piece, packed, step.start, step.end, named.known->name);
    }

    // Only what the report's own rows contradict: the catalogue does not know all subjects.
    void checkParents(const TextPiece& piece, const PackedText& packed, const SubjectPath& path, const std::vector<NamedStep>& steps) {
        for (size_t i = 1; i < path.size(); ++i) {
            const QSet<QString>& parents = steps[i - 1].known->codes;
            const QSet<QString>& children = steps[i].known->codes;
            if (!steps[i - 1].known->inReport || !steps[i].known->inReport)
                continue;
            const bool fits = std::any_of(children.begin(), children.end(), [&](const QString& child) {
                return std::any_of(parents.begin(), parents.end(), [&](const QString& parent) { return child.startsWith(parent); });
            });
            if (fits)
                continue;
            report(u"wording.subject-path", piece, packed, path[i - 1].start, path[i].end, m_names.pathOf(bestCode(*steps[i].known)));
            return;
        }
    }

public:
    struct First {
        const TextPiece* piece = nullptr;
        int start = 0, length = 0;
    };
    const First& firstUnknown() const { return m_firstUnknown; }

private:
    const WordingContext& m_context;
    const SubjectNames& m_names;
    QStringList& m_unknown;
    First m_firstUnknown;
};

// The code of the item that a paragraph is about, from its first path; empty when that is none or several.
QString itemOf(const WordingContext& context, const SubjectNames& names, const PackedText& packed, QString& name) {
    for (const SubjectPath& path : subjectPaths(packed.text)) {
        if (path.back().level != 3)
            continue;
        QStringList codes;
        int junk = 0;
        const SubjectNames::Known* item = names.find(path.back(), junk);
        if (!item)
            return {};
        name = item->name;
        const SubjectNames::Known* parent = path.size() > 1 ? names.find(path[path.size() - 2], junk) : nullptr;
        for (const QString& code : item->codes)
            if (context.report().hasRow(QStringLiteral("05"), code) && (!parent || parent->codes.contains(code.left(5)) || parent->codes.contains(code.left(3))))
                codes << code;
        return codes.size() == 1 ? codes.front() : QString();
    }
    return {};
}

// 用于…基本支出 of an item that has none, only 项目支出; and the other way round.
void checkPurposeKind(const WordingContext& context, const TextPiece& piece, const QString& code, const QRegularExpressionMatch& purpose) {
    const std::pair<QString, QString> kinds[] = {{QStringLiteral("基本支出"), QStringLiteral("项目支出")}, {QStringLiteral("项目支出"), QStringLiteral("基本支出")}};
    for (const auto& [named, other] : kinds) {
        const QString words = purpose.captured(1);
        if (!words.contains(named) || words.contains(other))
            continue;
        const auto its = context.figures.evaluate(QStringLiteral("公开05[%1, %2]").arg(code, named));
        const auto others = context.figures.evaluate(QStringLiteral("公开05[%1, %2]").arg(code, other));
        if (its && others && its->hundredths == 0 && others->hundredths != 0)
            context.sink.add(QStringLiteral("wording.purpose-kind"), {words, named, other}, piece, int(purpose.capturedStart(1)), int(purpose.capturedLength(1)), other);
    }
}

} // namespace

void checkSubjectPaths(const WordingContext& context) {
    const SubjectNames names(context.report(), context.text.catalogue);
    QStringList unknown;
    PathCheck check(context, names, unknown);
    for (const TextPiece& piece : context.pieces)
        if (piece.inNarrative() || piece.kind == TextPiece::Kind::Term || piece.kind == TextPiece::Kind::Explanation)
            check.check(piece);
    if (const auto& first = check.firstUnknown(); first.piece)
        context.sink.add(QStringLiteral("wording.subject-unknown"), {unknown.join(QStringLiteral("、"))}, *first.piece, first.start, first.length);
}

void checkPurposes(const WordingContext& context) {
    const SubjectNames names(context.report(), context.text.catalogue);
    static const QRegularExpression purpose(QStringLiteral("主要?用于[：:]?([^。；]*)"));
    for (const TextPiece& piece : context.pieces) {
        if (!piece.inNarrative() || piece.kind != TextPiece::Kind::Paragraph)
            continue;
        const auto match = purpose.match(piece.text);
        QString name;
        const QString code = match.hasMatch() ? itemOf(context, names, PackedText(piece.text), name) : QString();
        if (match.hasMatch() && !code.isEmpty())
            checkPurposeKind(context, piece, code, match);
        if (!match.hasMatch() || name.isEmpty())
            continue;
        const auto& lines = context.rules().purposes;
        const bool own = std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return name.contains(line.subject); });
        const bool says = std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return name.contains(line.subject) && match.captured(1).contains(line.words); });
        if (!own || says)
            continue;
        for (const auto& line : lines)
            if (match.captured(1).contains(line.words)) {
                context.sink.add(QStringLiteral("wording.purpose"), {match.captured(1), name}, piece, int(match.capturedStart(1)), int(match.capturedLength(1)));
                break;
            }
    }
}

} // namespace juesuan
