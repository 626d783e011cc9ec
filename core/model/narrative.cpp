// JSON of the written parts, in the shapes that `dump` prints.
#include "model/narrative.h"

namespace juesuan {

namespace {

QJsonArray stringsToJson(const QStringList& list) { return QJsonArray::fromStringList(list); }

QStringList stringsFromJson(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue& item : value.toArray())
        out << item.toString();
    return out;
}

} // namespace

QJsonValue pageToJson(int page) { return page > 0 ? QJsonValue(page) : QJsonValue(QJsonValue::Null); }

QJsonArray Narrative::toJson() const {
    QJsonArray out;
    for (const Section& section : sections) {
        QJsonArray paragraphs;
        for (const Paragraph& p : section.paragraphs)
            paragraphs.append(QJsonObject{{"text", p.text}, {"page", pageToJson(p.page)}, {"line", pageToJson(p.line)}});
        out.append(QJsonObject{
            {"part", section.part}, {"number", section.number}, {"title", section.title}, {"paragraphs", paragraphs}});
    }
    return out;
}

Narrative Narrative::fromJson(const QJsonArray& json) {
    Narrative out;
    for (const QJsonValue& value : json) {
        const QJsonObject o = value.toObject();
        Section section{o[u"part"].toString(), o[u"number"].toString(), o[u"title"].toString(), {}};
        for (const QJsonValue& p : o[u"paragraphs"].toArray())
            section.paragraphs.push_back(
                {p.toObject()[u"text"].toString(), p.toObject()[u"page"].toInt(), p.toObject()[u"line"].toInt()});
        out.sections.push_back(std::move(section));
    }
    return out;
}

QJsonObject Profile::toJson() const {
    return {{"duties", stringsToJson(duties)}, {"offices", stringsToJson(offices)}};
}

Profile Profile::fromJson(const QJsonObject& json) {
    return {stringsFromJson(json[u"duties"]), stringsFromJson(json[u"offices"])};
}

QJsonArray Glossary::toJson() const {
    QJsonArray out;
    for (const GlossaryEntry& e : entries)
        out.append(QJsonObject{{"number", e.number},
                               {"term", e.term},
                               {"text", e.text},
                               {"page", pageToJson(e.page)},
                               {"line", pageToJson(e.line)}});
    return out;
}

Glossary Glossary::fromJson(const QJsonArray& json) {
    Glossary out;
    for (const QJsonValue& value : json) {
        const QJsonObject o = value.toObject();
        out.entries.push_back({o[u"number"].toString(), o[u"term"].toString(), o[u"text"].toString(),
                               o[u"page"].toInt(), o[u"line"].toInt()});
    }
    return out;
}

QJsonArray UnreadList::toJson() const {
    QJsonArray out;
    for (const UnreadText& u : items)
        out.append(QJsonObject{
            {"page", pageToJson(u.page)}, {"line", pageToJson(u.line)}, {"text", u.text}, {"why", u.why}});
    return out;
}

UnreadList UnreadList::fromJson(const QJsonArray& json) {
    UnreadList out;
    for (const QJsonValue& value : json) {
        const QJsonObject o = value.toObject();
        out.items.push_back({o[u"text"].toString(), o[u"why"].toString(), o[u"page"].toInt(), o[u"line"].toInt()});
    }
    return out;
}

} // namespace juesuan
