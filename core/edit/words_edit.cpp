// Builds the ChangeSets of edits in 名词解释 and 概况.
#include "edit/words_edit.h"

#include "edit/list_move.h"

#include <algorithm>

namespace juesuan {

namespace {

// ---- 名词解释 ----

bool runsOn(const std::vector<GlossaryEntry>& entries) {
    for (size_t i = 0; i < entries.size(); ++i)
        if (entries[i].number != chineseOrdinal(int(i) + 1))
            return false;
    return true;
}

template <typename Edit> ChangeSet changedGlossary(const Report& report, const QString& gesture, bool renumber, Edit edit) {
    Report changed(report.unit, report.year, report.formSetPtr());
    changed.glossary = report.glossary;
    auto& entries = changed.glossary.entries;
    const bool numbered = renumber && runsOn(entries);
    if (!edit(entries))
        return {gesture, {}, {}};
    if (numbered)
        for (size_t i = 0; i < entries.size(); ++i)
            entries[i].number = chineseOrdinal(int(i) + 1);
    return setPartChange(report, ReportPart::Glossary, changed.part(ReportPart::Glossary), gesture);
}

bool hasEntry(const std::vector<GlossaryEntry>& entries, int at) { return at >= 0 && at < int(entries.size()); }

// ---- 概况 ----

// "3." of "3.承办其他事项", with the item's own number where it carries one.
QString withoutNumber(const QString& text) {
    int digits = 0;
    while (digits < text.size() && text[digits].isDigit())
        ++digits;
    const bool numbered = digits > 0 && digits < text.size() && QStringLiteral(".．、").contains(text[digits]);
    return numbered ? text.mid(digits + 1) : text;
}

QString numberOf(const QString& text) { return text.left(text.size() - withoutNumber(text).size()); }

struct ItemPlace {
    Section* section = nullptr;
    int paragraph = -1;
};

ItemPlace paragraphOf(Narrative& narrative, const QString& item) {
    for (Section& section : narrative.sections)
        if (section.part == QStringLiteral("概况"))
            for (size_t p = 0; p < section.paragraphs.size(); ++p)
                if (!item.isEmpty() && withoutNumber(section.paragraphs[p].text) == withoutNumber(item))
                    return {&section, int(p)};
    return {};
}

// "1.", "2." … that ran on before run on after.
bool numbersRunOn(const QStringList& texts) {
    for (qsizetype i = 0; i < texts.size(); ++i)
        if (numberOf(texts[i]).chopped(qMin<qsizetype>(1, numberOf(texts[i]).size())) != QString::number(i + 1))
            return false;
    return !texts.isEmpty();
}

void renumber(QStringList& texts) {
    const QString sign = numberOf(texts.value(0)).right(1);
    for (qsizetype i = 0; i < texts.size(); ++i)
        texts[i] = QString::number(i + 1) + (sign.isEmpty() ? QStringLiteral(".") : sign) + withoutNumber(texts[i]);
}

QStringList textsOf(const Section& section) {
    QStringList out;
    for (const Paragraph& paragraph : section.paragraphs)
        out << paragraph.text;
    return out;
}

// The paragraphs of 概况 follow the list where they say the same, item by item.
void followList(Narrative& narrative, const QStringList& before, const QStringList& after) {
    const ItemPlace first = before.isEmpty() ? ItemPlace() : paragraphOf(narrative, before.first());
    if (!first.section || first.paragraph + before.size() > qsizetype(first.section->paragraphs.size()))
        return;
    auto& paragraphs = first.section->paragraphs;
    for (qsizetype i = 0; i < before.size(); ++i)
        if (withoutNumber(paragraphs[size_t(first.paragraph + i)].text) != withoutNumber(before[i]))
            return; // the text goes its own way
    const QStringList run = textsOf(*first.section).mid(first.paragraph, before.size());
    const bool numbered = numbersRunOn(run);
    QStringList texts = after;
    if (numbered)
        renumber(texts);
    const auto from = paragraphs.begin() + first.paragraph;
    const std::vector<Paragraph> old(from, from + before.size());
    std::vector<Paragraph> made;
    for (const QString& text : texts) {
        const auto same = std::find_if(old.begin(), old.end(), [&](const Paragraph& p) { return withoutNumber(p.text) == withoutNumber(text); });
        made.push_back(same == old.end() ? Paragraph() : *same);
        made.back().text = text;
    }
    paragraphs.insert(paragraphs.erase(from, from + before.size()), made.begin(), made.end());
}

template <typename Edit> ChangeSet changedProfile(const Report& report, ProfileList which, const QString& gesture, Edit edit) {
    Report changed(report.unit, report.year, report.formSetPtr());
    changed.profile = report.profile;
    changed.narrative = report.narrative;
    QStringList& list = which == ProfileList::Duties ? changed.profile.duties : changed.profile.offices;
    const QStringList before = list;
    const bool numbered = numbersRunOn(before);
    ChangeSet out{gesture, {}, {}};
    if (!edit(list) || list == before)
        return out;
    if (numbered && list.size() > 0 && list.size() != before.size())
        renumber(list);
    else if (numbered && gesture == QStringLiteral("profile-move"))
        renumber(list);
    followList(changed.narrative, before, list);
    for (const ReportPart part : {ReportPart::Profile, ReportPart::Narrative})
        for (const Change& change : setPartChange(report, part, changed.part(part), gesture).changes)
            out.changes.push_back(change);
    return out;
}

} // namespace

QString chineseOrdinal(int number) {
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    QString out;
    const int hundreds = number / 100, tens = number / 10 % 10, ones = number % 10;
    if (hundreds > 0)
        out += QString(digits[hundreds]) + QChar(u'百');
    if (tens > 0)
        out += (tens == 1 && hundreds == 0 ? QString() : QString(digits[tens])) + QChar(u'十');
    else if (hundreds > 0 && ones > 0)
        out += digits[0];
    if (ones > 0)
        out += digits[ones];
    return QChar(u'（') + out + QChar(u'）');
}

ChangeSet setGlossaryEntry(const Report& report, int entry, const GlossaryEntry& text) {
    return changedGlossary(report, QStringLiteral("glossary"), false, [&](auto& entries) {
        if (!hasEntry(entries, entry))
            return false;
        entries[size_t(entry)] = text;
        return true;
    });
}

ChangeSet addGlossaryEntry(const Report& report, int at, const GlossaryEntry& entry) {
    return changedGlossary(report, QStringLiteral("glossary-add"), true, [&](auto& entries) {
        if (at < 0 || at > int(entries.size()))
            return false;
        entries.insert(entries.begin() + at, entry);
        return true;
    });
}

ChangeSet removeGlossaryEntry(const Report& report, int entry) {
    return changedGlossary(report, QStringLiteral("glossary-remove"), true, [&](auto& entries) {
        if (!hasEntry(entries, entry))
            return false;
        entries.erase(entries.begin() + entry);
        return true;
    });
}

ChangeSet moveGlossaryEntry(const Report& report, int entry, int to) {
    return changedGlossary(report, QStringLiteral("glossary-move"), true,
                           [&](auto& entries) { return moveItems(entries, entry, 1, to > entry ? to + 1 : to); });
}

const QStringList& profileList(const Profile& profile, ProfileList list) {
    return list == ProfileList::Duties ? profile.duties : profile.offices;
}

ChangeSet setProfileItem(const Report& report, ProfileList list, int item, const QString& text) {
    return changedProfile(report, list, QStringLiteral("profile"), [&](QStringList& items) {
        if (item < 0 || item >= items.size())
            return false;
        items[item] = text;
        return true;
    });
}

ChangeSet addProfileItem(const Report& report, ProfileList list, int at, const QString& text) {
    return changedProfile(report, list, QStringLiteral("profile-add"), [&](QStringList& items) {
        if (at < 0 || at > items.size())
            return false;
        items.insert(at, text);
        return true;
    });
}

ChangeSet removeProfileItem(const Report& report, ProfileList list, int item) {
    return changedProfile(report, list, QStringLiteral("profile-remove"), [&](QStringList& items) {
        if (item < 0 || item >= items.size())
            return false;
        items.removeAt(item);
        return true;
    });
}

ChangeSet moveProfileItem(const Report& report, ProfileList list, int item, int to) {
    return changedProfile(report, list, QStringLiteral("profile-move"),
                          [&](QStringList& items) { return moveItems(items, item, 1, to > item ? to + 1 : to); });
}

} // namespace juesuan
