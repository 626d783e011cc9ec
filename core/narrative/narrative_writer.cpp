// Writes the text of a template.
#include "narrative/narrative_writer.h"

#include "narrative/token_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace juesuan {

namespace {

using Kind = TemplateNode::Kind;

// The person's words without what the template says itself: its lead, and the full stop.
QString trimmedRemark(QString text) {
    static const QRegularExpression lead(QStringLiteral("^主要(原因)?(是|为|系|用于)?[：:]?"));
    text = text.simplified().remove(lead);
    while (text.endsWith(QChar(u'。')) || text.endsWith(QChar(u'；')))
        text.chop(1);
    return text;
}

QString chineseNumber(int n) {
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (n >= 100)
        return QString::number(n);
    QString out;
    if (n >= 20)
        out += digits[n / 10];
    if (n >= 10)
        out += QChar(u'十');
    if (n % 10)
        out += digits[n % 10];
    return out;
}

} // namespace

GeneratedText NarrativeGenerator::Writer::write() {
    m_out.narrative.remarks = m_source.report().narrative.remarks;
    block(m_template.nodes);
    m_section = nullptr;
    auto& sections = m_out.narrative.sections;
    const auto silent = std::stable_partition(sections.begin(), sections.end(), [](const Section& s) { return !s.paragraphs.empty(); });
    m_out.silent.assign(silent, sections.end());
    sections.erase(silent, sections.end());
    int n = 0;
    for (Section& section : sections) {
        ++n;
        section.number = m_template.outerNumbers ? chineseNumber(n) + QChar(u'、')
                                                 : QChar(u'（') + chineseNumber(n) + QChar(u'）');
    }
    return std::move(m_out);
}

std::optional<Paragraph> NarrativeGenerator::Writer::text(const Nodes& nodes) {
    m_paragraph = {};
    return inlineNodes(nodes) ? std::optional(m_paragraph) : std::nullopt;
}

void NarrativeGenerator::Writer::block(const Nodes& nodes) {
    for (const TemplateNode& node : nodes)
        switch (node.kind) {
        case Kind::Section: section(node); break;
        case Kind::Paragraph: paragraph(node); break;
        case Kind::If: block(holds(resolved(node.a)) ? node.children : node.otherwise); break;
        case Kind::Each: {
            const auto elements = m_source.elements(resolved(node.b));
            m_order << node.a;
            int n = 0;
            for (const Element& element : elements) {
                m_variables.insert(node.a, element);
                m_numbers.insert(node.a, ++n);
                block(node.children);
            }
            m_order.removeLast();
            m_variables.remove(node.a);
            break;
        }
        default: break;
        }
}

void NarrativeGenerator::Writer::section(const TemplateNode& node) {
    m_paragraph = {};
    (void)inlineNodes(node.otherwise);
    m_out.narrative.sections.push_back({QStringLiteral("说明"), {}, m_paragraph.text, {}, node.a});
    m_section = &m_out.narrative.sections.back();
    block(node.children);
}

void NarrativeGenerator::Writer::paragraph(const TemplateNode& node) {
    m_paragraph = {};
    m_slots.clear();
    m_direction = 0;
    m_paragraph.item = node.a;
    for (const QString& variable : m_order)
        m_paragraph.item += QChar(u'/') + m_variables.value(variable).id();
    if (!inlineNodes(node.children) || m_paragraph.text.isEmpty() || !m_section)
        return;
    for (RemarkSlot& slot : m_slots) {
        slot.section = m_section->title;
        slot.about = m_paragraph.text.left(40);
        m_out.remarkSlots.push_back(slot);
        if (!slot.remark.text.isEmpty())
            m_out.narrative.remarks.insert(slot.id, slot.remark);
    }
    m_section->paragraphs.push_back(std::move(m_paragraph));
}

bool NarrativeGenerator::Writer::inlineNodes(const Nodes& nodes) {
    for (const TemplateNode& node : nodes)
        if (!inlineNode(node))
            return false;
    return true;
}

bool NarrativeGenerator::Writer::inlineNode(const TemplateNode& node) {
    const auto element = m_variables.value(node.a.section(QChar(u'.'), 0, 0));
    const QStringList elementName{element.form, element.row, element.column};
    switch (node.kind) {
    case Kind::Literal: m_paragraph.text += node.text; return true;
    case Kind::Unit: m_paragraph.text += m_source.report().unit.name; return true;
    case Kind::Year: m_paragraph.text += QString::number(m_source.report().year); return true;
    case Kind::LastYear: m_paragraph.text += QString::number(m_source.report().year - 1); return true;
    case Kind::Amount: return token(QStringLiteral("amount"), {resolved(node.a)});
    case Kind::Share: return token(QStringLiteral("share"), {resolved(node.a), resolved(node.b)});
    case Kind::Completion:
        noteChange(resolved(node.a), resolved(node.b));
        return token(QStringLiteral("completion"), {resolved(node.a), resolved(node.b)});
    case Kind::Growth: return token(QStringLiteral("growth"), {resolved(node.a), resolved(node.b)});
    case Kind::Difference: return change(node);
    case Kind::Compare: return compare(node);
    case Kind::Count: return token(QStringLiteral("count"), {resolved(node.a)});
    case Kind::List: return token(QStringLiteral("list"), {resolved(node.a)});
    case Kind::Name: return token(QStringLiteral("name"), elementName);
    case Kind::Path: return token(QStringLiteral("path"), elementName);
    case Kind::SubPath: return token(QStringLiteral("subpath"), elementName);
    case Kind::Number: m_paragraph.text += QString::number(m_numbers.value(node.a)); return true;
    case Kind::Reason:
    case Kind::Purpose: remark(node); return true;
    case Kind::Each: return each(node);
    case Kind::If: return inlineNodes(holds(resolved(node.a)) ? node.children : node.otherwise);
    case Kind::Optional: return optional(node);
    case Kind::Section:
    case Kind::Paragraph: return true;
    }
    return true;
}

bool NarrativeGenerator::Writer::optional(const TemplateNode& node) {
    const Paragraph before = m_paragraph;
    const auto slotsBefore = m_slots;
    const int direction = m_direction;
    if (inlineNodes(node.children))
        return true;
    m_paragraph = before;
    m_slots = slotsBefore;
    m_direction = direction;
    return inlineNodes(node.otherwise);
}

bool NarrativeGenerator::Writer::each(const TemplateNode& node) {
    const auto elements = m_source.elements(resolved(node.b));
    m_order << node.a;
    int n = 0;
    bool given = true;
    for (const Element& element : elements) {
        m_paragraph.text += n == 0 ? node.lead : node.between;
        m_variables.insert(node.a, element);
        m_numbers.insert(node.a, ++n);
        if (!(given = inlineNodes(node.children)))
            break;
    }
    if (n > 0)
        m_paragraph.text += node.tail;
    m_order.removeLast();
    m_variables.remove(node.a);
    return given;
}

void NarrativeGenerator::Writer::noteChange(const QString& a, const QString& b) {
    const auto left = m_source.evaluate(a);
    const auto right = m_source.evaluate(b);
    if (left && right && m_direction == 0)
        m_direction = left->hundredths > right->hundredths ? 1 : left->hundredths < right->hundredths ? -1 : 0;
}

bool NarrativeGenerator::Writer::change(const TemplateNode& node) {
    const QStringList pair{resolved(node.a), resolved(node.b)};
    const auto a = m_source.evaluate(pair[0]);
    const auto b = m_source.evaluate(pair[1]);
    QString label = node.text;
    label.replace(QStringLiteral("%lastyear"), QString::number(m_source.report().year - 1));
    if (a && b && a->hundredths == b->hundredths) {
        m_paragraph.text += label.isEmpty() ? QString() : QStringLiteral("与") + label;
        return token(QStringLiteral("direction"), pair);
    }
    noteChange(pair[0], pair[1]);
    m_paragraph.text += label.isEmpty() ? QString() : QStringLiteral("比") + label;
    if (!token(QStringLiteral("direction"), pair) || !token(QStringLiteral("difference"), pair))
        return false;
    if (a->measure == Measure::Money)
        m_paragraph.text += QStringLiteral("万元");
    if (b->hundredths <= 0) // there is no rate from nothing
        return true;
    m_paragraph.text += QChar(u'，');
    return token(QStringLiteral("rate-direction"), pair) && token(QStringLiteral("rate"), pair);
}

bool NarrativeGenerator::Writer::compare(const TemplateNode& node) {
    const QStringList pair{resolved(node.a), resolved(node.b)};
    const auto a = m_source.evaluate(pair[0]);
    const auto b = m_source.evaluate(pair[1]);
    noteChange(pair[0], pair[1]);
    if (a && b && a->hundredths == b->hundredths) {
        m_paragraph.text += QStringLiteral("与") + node.text;
        return token(QStringLiteral("comparison"), pair);
    }
    if (!token(QStringLiteral("comparison"), pair))
        return false;
    m_paragraph.text += node.text;
    return true;
}

Remark NarrativeGenerator::Writer::remarkFor(const QString& id, int direction, bool reason, bool& carried) const {
    Remark remark = m_source.report().narrative.remarks.value(id);
    // Last year's words stand in; a reason only where the figure went the same way again.
    if (remark.text.isEmpty() && m_prior) {
        const Remark last = m_prior->narrative.remarks.value(id);
        if (!reason || (direction != 0 && last.direction == direction)) {
            remark = last;
            if (remark.year == 0)
                remark.year = m_prior->year;
        }
    }
    carried = !remark.text.isEmpty() && remark.year != 0 && remark.year != m_source.report().year;
    return remark;
}

void NarrativeGenerator::Writer::remark(const TemplateNode& node) {
    RemarkSlot slot;
    slot.reason = node.kind == Kind::Reason;
    slot.direction = slot.reason ? m_direction : 0;
    slot.id = m_paragraph.item + (node.a.isEmpty() ? QString() : QChar(u'.') + node.a) +
              (slot.reason ? QStringLiteral(".reason") : QStringLiteral(".purpose"));
    slot.remark = remarkFor(slot.id, slot.direction, slot.reason, slot.carried);
    if (slot.reason)
        m_direction = 0;
    const QString text = trimmedRemark(slot.remark.text);
    // A reason is printed only beside a change in the direction for which it was written.
    if (!text.isEmpty() && !slot.missing() && (!slot.reason || slot.direction != 0))
        m_paragraph.text += node.text + text + QChar(u'。');
    m_slots.push_back(std::move(slot));
}

bool NarrativeGenerator::Writer::token(const QString& kind, const QStringList& quantities) {
    const auto text = juesuan::tokenText(kind, quantities, m_source, m_template);
    if (!text) {
        m_out.leftOut.push_back({m_paragraph.item, quantities.join(QStringLiteral(" / "))});
        return false;
    }
    if (!text->isEmpty())
        m_paragraph.tokens.push_back({int(m_paragraph.text.size()), int(text->size()), kind, quantities});
    m_paragraph.text += *text;
    return true;
}

// Parts joined by "and"; each 有 FORM, 空 FORM, given EXPRESSION, EXPRESSION (not 0), A > B, A < B, or "not" and one of them.
bool NarrativeGenerator::Writer::holds(const QString& condition) const {
    for (const QString& part : condition.split(QStringLiteral(" and "))) {
        const QString text = part.trimmed();
        const bool negated = text.startsWith(QStringLiteral("not "));
        if (atom(negated ? text.mid(4).trimmed() : text) == negated)
            return false;
    }
    return true;
}

bool NarrativeGenerator::Writer::atom(const QString& text) const {
    const QString word = text.section(QChar(u' '), 0, 0);
    const QString rest = text.section(QChar(u' '), 1).trimmed();
    if (word == QStringLiteral("有"))
        return m_source.hasFigures(FigureSource::formId(rest)) || !m_source.elements(rest).empty();
    if (word == QStringLiteral("空"))
        return m_source.present(FigureSource::formId(rest)) && !m_source.hasFigures(FigureSource::formId(rest));
    if (word == QStringLiteral("given"))
        return m_source.evaluate(rest).has_value();
    for (const QChar sign : {QChar(u'>'), QChar(u'<')})
        if (text.contains(sign)) {
            const auto a = m_source.evaluate(text.section(sign, 0, 0).trimmed());
            const auto b = m_source.evaluate(text.section(sign, 1).trimmed());
            return a && b && (sign == QChar(u'>') ? a->hundredths > b->hundredths : a->hundredths < b->hundredths);
        }
    const auto figure = m_source.evaluate(text);
    return figure && figure->hundredths != 0;
}

} // namespace juesuan
