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

QJsonObject paragraphToJson(const Paragraph& p) {
    QJsonObject out{{"text", p.text}, {"page", pageToJson(p.page)}, {"line", pageToJson(p.line)}};
    if (!p.item.isEmpty())
        out.insert(QStringLiteral("item"), p.item);
    if (p.own)
        out.insert(QStringLiteral("own"), true);
    if (p.isInsert())
        out.insert(QStringLiteral("insert"), p.insert);
    if (!p.tokens.empty()) {
        QJsonArray tokens;
        for (const TextToken& t : p.tokens)
            tokens.append(QJsonArray{t.start, t.length, t.kind, stringsToJson(t.quantities)});
        out.insert(QStringLiteral("tokens"), tokens);
    }
    return out;
}

// Tokens that do not lie in the text, one behind the other, are dropped: a book may come from anywhere.
Paragraph paragraphFromJson(const QJsonObject& o) {
    Paragraph out{o[u"text"].toString(), o[u"page"].toInt(), o[u"line"].toInt(), o[u"item"].toString(), o[u"own"].toBool(), {}, o[u"insert"].toString()};
    int from = 0;
    for (const QJsonValue& value : o[u"tokens"].toArray()) {
        const QJsonArray t = value.toArray();
        TextToken token{t[0].toInt(), t[1].toInt(), t[2].toString(), stringsFromJson(t[3])};
        if (token.start < from || token.length <= 0 || token.length > int(out.text.size()) - token.start)
            continue;
        from = token.start + token.length;
        out.tokens.push_back(std::move(token));
    }
    return out;
}

} // namespace

QJsonValue pageToJson(int page) { return page > 0 ? QJsonValue(page) : QJsonValue(QJsonValue::Null); }

QJsonArray Narrative::toJson() const {
    QJsonArray out;
    for (const Section& section : sections) {
        QJsonArray paragraphs;
        for (const Paragraph& p : section.paragraphs)
            paragraphs.append(paragraphToJson(p));
        QJsonObject o{
            {"part", section.part}, {"number", section.number}, {"title", section.title}, {"paragraphs", paragraphs}};
        if (!section.item.isEmpty())
            o.insert(QStringLiteral("item"), section.item);
        out.append(o);
    }
    return out;
}

Narrative Narrative::fromJson(const QJsonArray& json) {
    Narrative out;
    for (const QJsonValue& value : json) {
        const QJsonObject o = value.toObject();
        Section section{o[u"part"].toString(), o[u"number"].toString(), o[u"title"].toString(), {}, o[u"item"].toString()};
        for (const QJsonValue& p : o[u"paragraphs"].toArray())
            section.paragraphs.push_back(paragraphFromJson(p.toObject()));
        out.sections.push_back(std::move(section));
    }
    return out;
}

QJsonObject Narrative::remarksToJson() const {
    QJsonObject out;
    for (auto at = remarks.begin(); at != remarks.end(); ++at)
        out.insert(at.key(), QJsonObject{{"text", at->text}, {"direction", at->direction}, {"year", at->year}});
    return out;
}

QMap<QString, Remark> Narrative::remarksFromJson(const QJsonObject& json) {
    QMap<QString, Remark> out;
    for (auto at = json.begin(); at != json.end(); ++at) {
        const QJsonObject o = at->toObject();
        out.insert(at.key(), {o[u"text"].toString(), qBound(-1, o[u"direction"].toInt(), 1), o[u"year"].toInt()});
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
    for (const UnreadText& u : items) {
        QJsonObject o{{"page", pageToJson(u.page)}, {"line", pageToJson(u.line)}, {"text", u.text}, {"why", u.why}};
        if (u.box[2] > u.box[0])
            o.insert(QStringLiteral("box"), QJsonArray{u.box[0] / 100.0, u.box[1] / 100.0, u.box[2] / 100.0, u.box[3] / 100.0});
        out.append(o);
    }
    return out;
}

UnreadList UnreadList::fromJson(const QJsonArray& json) {
    UnreadList out;
    for (const QJsonValue& value : json) {
        const QJsonObject o = value.toObject();
        UnreadText item{o[u"text"].toString(), o[u"why"].toString(), o[u"page"].toInt(), o[u"line"].toInt()};
        const QJsonArray box = o[u"box"].toArray();
        for (int i = 0; i < 4 && box.size() == 4; ++i)
            item.box[i] = qRound(qBound(-1e6, box[i].toDouble(), 1e6) * 100);
        out.items.push_back(item);
    }
    return out;
}

} // namespace juesuan
