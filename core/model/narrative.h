// The written parts of a report: 概况 and 说明 in sections, 名词解释, and what no reader understood.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace juesuan {

struct Paragraph {
    QString text;
    int page = 0; // 1-based, 0 = the format has no pages
    int line = 0; // 1-based line of the source text, 0 = none
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct Section {
    QString part;   // 概况, 单位决算表, 说明
    QString number; // （一）, as printed
    QString title;
    std::vector<Paragraph> paragraphs;
    friend bool operator==(const Section&, const Section&) = default;
};

struct Narrative {
    std::vector<Section> sections;

    QJsonArray toJson() const;
    static Narrative fromJson(const QJsonArray& json);
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
