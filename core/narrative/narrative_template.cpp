// Reads templates: lines of directives, and texts with directives in braces.
#include "narrative/narrative_template.h"

#include <QRegularExpression>

namespace juesuan {

namespace {

using Kind = TemplateNode::Kind;
using Nodes = std::vector<TemplateNode>;

constexpr int deepest = 16;

struct SimpleWord {
    const char16_t* word;
    Kind kind;
};
constexpr SimpleWord simpleWords[] = {{u"unit", Kind::Unit}, {u"year", Kind::Year}, {u"lastyear", Kind::LastYear}};
constexpr SimpleWord argumentWords[] = {{u"list", Kind::List},   {u"count", Kind::Count},     {u"name", Kind::Name},
                                        {u"path", Kind::Path},   {u"subpath", Kind::SubPath}, {u"n", Kind::Number}};
constexpr SimpleWord ratioWords[] = {{u"share", Kind::Share}, {u"completion", Kind::Completion}, {u"growth", Kind::Growth}};
constexpr SimpleWord changeWords[] = {{u"change", Kind::Difference}, {u"compare", Kind::Compare}};
constexpr SimpleWord remarkWords[] = {{u"reason", Kind::Reason}, {u"purpose", Kind::Purpose}};

template <size_t n> const SimpleWord* find(const SimpleWord (&words)[n], QStringView word) {
    for (const SimpleWord& w : words)
        if (word == QStringView(w.word))
            return &w;
    return nullptr;
}

// One text in which directives stand in braces; nested by {end}.
class TextParser {
public:
    explicit TextParser(const QString& text) : m_text(text) {}

    Result<Nodes> parse() {
        Nodes out;
        if (!sequence(out, 0))
            return Problem{ProblemCode::RuleSyntax, {m_expected, m_found}};
        if (!m_stop.isEmpty())
            return Problem{ProblemCode::RuleSyntax, {QStringLiteral("text"), QChar(u'{') + m_stop + QChar(u'}')}};
        return out;
    }

private:
    bool fail(const QString& expected, const QString& found) {
        m_expected = expected;
        m_found = found.left(40);
        return false;
    }

    // Up to {else}, {end} or the end of the text, which m_stop then names.
    bool sequence(Nodes& out, int depth) {
        if (depth > deepest)
            return fail(QStringLiteral("fewer nested directives"), m_text.mid(m_at));
        m_stop.clear();
        while (m_at < m_text.size()) {
            const qsizetype open = m_text.indexOf(QChar(u'{'), m_at);
            const QString literal = m_text.mid(m_at, open < 0 ? -1 : open - m_at);
            if (!literal.isEmpty())
                out.push_back({Kind::Literal, literal, {}, {}, {}, {}, {}, {}, {}});
            if (open < 0) {
                m_at = m_text.size();
                return true;
            }
            const qsizetype close = m_text.indexOf(QChar(u'}'), open);
            if (close < 0)
                return fail(QStringLiteral("}"), m_text.mid(open));
            const QString inside = m_text.mid(open + 1, close - open - 1).trimmed();
            m_at = close + 1;
            if (inside == QStringLiteral("end") || inside == QStringLiteral("else")) {
                m_stop = inside;
                return true;
            }
            if (!directive(inside, out, depth))
                return false;
        }
        return true;
    }

    bool directive(const QString& inside, Nodes& out, int depth) {
        TemplateNode node;
        const QString word = inside.section(QChar(u' '), 0, 0).section(QChar(u':'), 0, 0);
        const QString rest = inside.section(QChar(u' '), 1).trimmed();
        if (const SimpleWord* simple = find(simpleWords, inside)) {
            node.kind = simple->kind;
        } else if (const SimpleWord* named = find(argumentWords, word)) {
            node.kind = named->kind;
            node.a = rest;
        } else if (const SimpleWord* ratio = find(ratioWords, word)) {
            node.kind = ratio->kind;
            node.a = rest.section(QChar(u'/'), 0, 0).trimmed();
            node.b = rest.section(QChar(u'/'), 1).trimmed();
            if (node.b.isEmpty())
                return fail(QStringLiteral("a / b"), rest);
        } else if (const SimpleWord* changing = find(changeWords, word)) {
            node.kind = changing->kind;
            node.text = rest.section(QChar(u'|'), 1).trimmed();
            const QString pair = rest.section(QChar(u'|'), 0, 0);
            node.a = pair.section(QChar(u':'), 0, 0).trimmed();
            node.b = pair.section(QChar(u':'), 1).trimmed();
            if (node.b.isEmpty())
                return fail(QStringLiteral("a : b"), rest);
        } else if (const SimpleWord* remark = find(remarkWords, word)) {
            node.kind = remark->kind;
            node.text = rest;
            node.a = inside.section(QChar(u' '), 0, 0).section(QChar(u':'), 1);
        } else if (word == QStringLiteral("each") || word == QStringLiteral("if") || word == QStringLiteral("opt")) {
            return block(word, rest, out, depth);
        } else if (inside.contains(QChar(u'['))) {
            node.kind = Kind::Amount;
            node.a = inside;
        } else {
            return fail(QStringLiteral("a directive"), inside);
        }
        out.push_back(std::move(node));
        return true;
    }

    bool block(const QString& word, const QString& rest, Nodes& out, int depth) {
        TemplateNode node;
        node.kind = word == QStringLiteral("if") ? Kind::If : word == QStringLiteral("opt") ? Kind::Optional : Kind::Each;
        if (node.kind == Kind::If)
            node.a = rest;
        if (node.kind == Kind::Each) {
            const QStringList parts = rest.split(QChar(u'|'));
            node.a = parts[0].section(QStringLiteral(" in "), 0, 0).trimmed();
            node.b = parts[0].section(QStringLiteral(" in "), 1).trimmed();
            node.lead = parts.value(1).trimmed();
            node.between = parts.value(2).trimmed();
            node.tail = parts.value(3).trimmed();
            if (node.b.isEmpty())
                return fail(QStringLiteral("each x in …"), rest);
        }
        if (!sequence(node.children, depth + 1))
            return false;
        if (m_stop == QStringLiteral("else") && !sequence(node.otherwise, depth + 1))
            return false;
        if (m_stop != QStringLiteral("end"))
            return fail(QStringLiteral("{end}"), rest);
        m_stop.clear();
        out.push_back(std::move(node));
        return true;
    }

    const QString& m_text;
    qsizetype m_at = 0;
    QString m_stop;
    QString m_expected, m_found;
};

// The lines of a file.
class FileParser {
public:
    FileParser(const QByteArray& text, const QString& name)
        : m_lines(QString::fromUtf8(text).split(QChar(u'\n'))), m_out(std::make_shared<NarrativeTemplate>()) {
        m_out->name = name;
    }

    Result<NarrativeTemplatePtr> parse() {
        QString stop;
        if (!sequence(m_out->nodes, stop, 0))
            return m_problem;
        if (!stop.isEmpty()) {
            fail(QStringLiteral("section"), stop);
            return m_problem;
        }
        return NarrativeTemplatePtr(m_out);
    }

private:
    bool fail(const QString& expected, const QString& found) {
        m_problem = {ProblemCode::RuleSyntax, {expected, found.left(40)}, m_at, 1};
        return false;
    }

    bool text(const QString& source, Nodes& out) {
        auto nodes = TextParser(source).parse();
        if (!nodes) {
            m_problem = nodes.problem();
            m_problem.line = m_at;
            return false;
        }
        out = std::move(*nodes);
        return true;
    }

    // Lines that begin with | are one text.
    QString continued() {
        QString out;
        while (m_at < m_lines.size() && m_lines[m_at].trimmed().startsWith(QChar(u'|')))
            out += m_lines[m_at++].trimmed().mid(1).trimmed();
        return out;
    }

    // Nodes go into the section that is open, if any. Ends at "end" or "else", which stop then names.
    bool sequence(Nodes& out, QString& stop, int depth) {
        if (depth > deepest)
            return fail(QStringLiteral("fewer nested directives"), {});
        stop.clear();
        Nodes* into = &out;
        while (m_at < m_lines.size()) {
            const QString line = m_lines[m_at++].trimmed();
            const QString word = line.section(QChar(u' '), 0, 0);
            const QString rest = line.section(QChar(u' '), 1).trimmed();
            if (line.isEmpty() || line.startsWith(QChar(u'#')))
                continue;
            if (line == QStringLiteral("end") || line == QStringLiteral("else")) {
                stop = line;
                return true;
            }
            TemplateNode node;
            node.a = rest.section(QChar(u' '), 0, 0);
            if (word == QStringLiteral("section")) {
                node.kind = Kind::Section;
                if (depth != 0 || !text(rest.section(QChar(u' '), 1).trimmed(), node.otherwise))
                    return depth == 0 ? false : fail(QStringLiteral("end"), line);
                out.push_back(std::move(node));
                into = &out.back().children;
                continue;
            }
            if (word == QStringLiteral("p")) {
                node.kind = Kind::Paragraph;
                if (!text(continued(), node.children))
                    return false;
            } else if (word == QStringLiteral("each") || word == QStringLiteral("if")) {
                if (!block(word, rest, node, depth))
                    return false;
            } else if (setting(word, rest)) {
                continue;
            } else {
                return fail(QStringLiteral("section, p, each, if, end"), line);
            }
            into->push_back(std::move(node));
        }
        return true;
    }

    bool block(const QString& word, const QString& rest, TemplateNode& node, int depth) {
        node.kind = word == QStringLiteral("if") ? Kind::If : Kind::Each;
        node.a = node.kind == Kind::If ? rest : rest.section(QStringLiteral(" in "), 0, 0).trimmed();
        node.b = node.kind == Kind::If ? QString() : rest.section(QStringLiteral(" in "), 1).trimmed();
        QString stop;
        if (!sequence(node.children, stop, depth + 1))
            return false;
        if (stop == QStringLiteral("else") && !sequence(node.otherwise, stop, depth + 1))
            return false;
        return stop == QStringLiteral("end") || fail(QStringLiteral("end"), stop);
    }

    bool setting(const QString& word, const QString& rest) {
        static const QRegularExpression place(QStringLiteral("^(\\S+)\\[(.+)\\]\\s*=\\s*(\\S+)\\[(.+)\\]$"));
        if (word == QStringLiteral("prior")) {
            const auto match = place.match(rest);
            if (match.hasMatch())
                m_out->priorPlaces.push_back({FigureSource::formId(match.captured(1)), match.captured(2),
                                              FigureSource::formId(match.captured(3)), match.captured(4)});
            return match.hasMatch();
        }
        if (word == QStringLiteral("words")) {
            const QStringList words = rest.split(QChar(u' '), Qt::SkipEmptyParts);
            m_out->more = words.value(0);
            m_out->less = words.value(1);
            m_out->rateMore = words.value(2);
            m_out->rateLess = words.value(3);
            return words.size() == 4;
        }
        if (word == QStringLiteral("grouped"))
            return m_out->grouped = true;
        if (word == QStringLiteral("numbers"))
            return m_out->outerNumbers = true;
        return false;
    }

    QStringList m_lines;
    int m_at = 0;
    std::shared_ptr<NarrativeTemplate> m_out;
    Problem m_problem;
};

} // namespace

Result<TemplateText> NarrativeTemplate::parseText(const QString& text) { return TextParser(text).parse(); }

Result<NarrativeTemplatePtr> NarrativeTemplate::parse(const QByteArray& text, const QString& name) {
    return FileParser(text, name).parse();
}

} // namespace juesuan
