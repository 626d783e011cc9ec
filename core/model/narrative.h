// The written parts of a report: 概况 and 说明 in sections, 名词解释, and what no reader understood.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace juesuan {

// A stretch of a paragraph that figures make: what it says and of which quantities, as templates name them.
struct TextToken {
    int start = 0;
    int length = 0;
    QString kind;           // "amount", "share", "change" …: TokenKind of core/narrative
    QStringList quantities; // 公开01[本年收入合计], 上年.公开01[本年收入合计]
    friend bool operator==(const TextToken&, const TextToken&) = default;
};

struct Paragraph {
    QString text;
    int page = 0; // 1-based, 0 = the format has no pages
    int line = 0; // 1-based line of the source text, 0 = none
    QString item = {};                  // the template's item that made it, with its subject: fiscal.item/2080101; empty: none
    bool own = false;                   // a person wrote it anew: generating leaves it as it is
    std::vector<TextToken> tokens = {}; // in order, without overlap
    // "chart:ID" (of resources/charts), "table:ID" (of resources/narrative/tables): a thing made from the figures stands
    // here and the text is its caption, empty: none. Empty: a paragraph of text.
    QString insert = {};

    bool isInsert() const { return !insert.isEmpty(); }
    // The id of the inserted chart or table; empty when it is not one.
    QString chartId() const { return idBehind(QStringLiteral("chart:")); }
    QString tableId() const { return idBehind(QStringLiteral("table:")); }
    QString idBehind(const QString& kind) const { return insert.startsWith(kind) ? insert.mid(kind.size()) : QString(); }
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct Section {
    QString part;   // 概况, 单位决算表, 说明
    QString number; // （一）, as printed
    QString title;
    std::vector<Paragraph> paragraphs;
    QString item = {}; // the template's section that made it; empty: none
    friend bool operator==(const Section&, const Section&) = default;
};

// A person's words beside an item: why a figure changed, what it was spent on. The text is made with them.
struct Remark {
    QString text;
    int direction = 0; // of the change that it explains when it was written: 1 more, -1 less, 0 none
    int year = 0;      // in which it was written; another than the report's: carried over, to be looked at
    friend bool operator==(const Remark&, const Remark&) = default;
};

struct Narrative {
    std::vector<Section> sections;
    QMap<QString, Remark> remarks; // by item and slot: fiscal.item/2080101.reason

    bool empty() const { return sections.empty() && remarks.isEmpty(); }
    // The sections only, as `dump` prints them; keys of generated text are there only where there is some.
    QJsonArray toJson() const;
    static Narrative fromJson(const QJsonArray& json);
    QJsonObject remarksToJson() const;
    static QMap<QString, Remark> remarksFromJson(const QJsonObject& json);
    friend bool operator==(const Narrative&, const Narrative&) = default;
};

// 概况 taken apart: 主要职能 one by one, 内设处室 or 下属单位 one by one.
struct Profile {
    QStringList duties;
    QStringList offices;

    QJsonObject toJson() const;
    static Profile fromJson(const QJsonObject& json);
    friend bool operator==(const Profile&, const Profile&) = default;
};

struct GlossaryEntry {
    QString number; // （一）, as printed
    QString term;
    QString text;   // paragraphs separated by line breaks
    int page = 0;
    int line = 0;
    friend bool operator==(const GlossaryEntry&, const GlossaryEntry&) = default;
};

struct Glossary {
    std::vector<GlossaryEntry> entries;

    QJsonArray toJson() const;
    static Glossary fromJson(const QJsonArray& json);
    friend bool operator==(const Glossary&, const Glossary&) = default;
};

// Text that a reader could not place; never dropped silently.
struct UnreadText {
    QString text;
    QString why; // a stable reason: "not-understood", "ambiguous", "number-without-cell", "subject-unknown" …
    int page = 0;
    int line = 0;
    int box[4] = {0, 0, 0, 0}; // as CellSource::box
    friend bool operator==(const UnreadText&, const UnreadText&) = default;
};

struct UnreadList {
    std::vector<UnreadText> items;

    QJsonArray toJson() const;
    static UnreadList fromJson(const QJsonArray& json);
    friend bool operator==(const UnreadList&, const UnreadList&) = default;
};

// page as JSON: a number, or null where there is none.
QJsonValue pageToJson(int page);

} // namespace juesuan
