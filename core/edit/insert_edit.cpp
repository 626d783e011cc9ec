// Builds the ChangeSets of inserted charts and tables.
#include "edit/insert_edit.h"

namespace juesuan {

namespace {

template <typename Edit> ChangeSet changedNarrative(const Report& report, const QString& gesture, Edit edit) {
    Report changed(report.unit, report.year, report.formSetPtr());
    changed.narrative = report.narrative;
    if (!edit(changed.narrative.sections))
        return {gesture, {}, {}};
    return setPartChange(report, ReportPart::Narrative, changed.part(ReportPart::Narrative), gesture);
}

Paragraph* insertAt(std::vector<Section>& sections, int section, int paragraph) {
    if (section < 0 || section >= int(sections.size()))
        return nullptr;
    auto& paragraphs = sections[size_t(section)].paragraphs;
    const bool there = paragraph >= 0 && paragraph < int(paragraphs.size()) && paragraphs[size_t(paragraph)].isInsert();
    return there ? &paragraphs[size_t(paragraph)] : nullptr;
}

// The nearest section in that direction that has paragraphs; -1: none.
int neighbour(const std::vector<Section>& sections, int section, int by) {
    for (int s = section + by; s >= 0 && s < int(sections.size()); s += by)
        if (!sections[size_t(s)].paragraphs.empty())
            return s;
    return -1;
}

} // namespace

ChangeSet addInsert(const Report& report, const InsertPlace& place, const QString& insert) {
    return changedNarrative(report, QStringLiteral("insert-add"), [&](std::vector<Section>& sections) {
        if (place.section < 0 || place.section >= int(sections.size()) || insert.isEmpty())
            return false;
        auto& paragraphs = sections[size_t(place.section)].paragraphs;
        if (place.before < 0 || place.before > int(paragraphs.size()))
            return false;
        Paragraph made;
        made.insert = insert;
        paragraphs.insert(paragraphs.begin() + place.before, std::move(made));
        return true;
    });
}

ChangeSet removeInsert(const Report& report, int section, int paragraph) {
    return changedNarrative(report, QStringLiteral("insert-remove"), [&](std::vector<Section>& sections) {
        if (!insertAt(sections, section, paragraph))
            return false;
        auto& paragraphs = sections[size_t(section)].paragraphs;
        paragraphs.erase(paragraphs.begin() + paragraph);
        return true;
    });
}

ChangeSet setInsertCaption(const Report& report, int section, int paragraph, const QString& caption) {
    return changedNarrative(report, QStringLiteral("insert-caption"), [&](std::vector<Section>& sections) {
        Paragraph* found = insertAt(sections, section, paragraph);
        if (found)
            found->text = caption.simplified();
        return found != nullptr;
    });
}

ChangeSet moveInsert(const Report& report, int section, int paragraph, int by, InsertPlace* moved) {
    return changedNarrative(report, QStringLiteral("insert-move"), [&](std::vector<Section>& sections) {
        const Paragraph* found = insertAt(sections, section, paragraph);
        if (!found || (by != 1 && by != -1))
            return false;
        auto& from = sections[size_t(section)].paragraphs;
        InsertPlace to{section, paragraph + by};
        if (to.before < 0 || to.before >= int(from.size())) {
            to.section = neighbour(sections, section, by);
            if (to.section < 0)
                return false;
            to.before = by > 0 ? 0 : int(sections[size_t(to.section)].paragraphs.size());
        }
        const Paragraph taken = *found;
        from.erase(from.begin() + paragraph);
        auto& target = sections[size_t(to.section)].paragraphs;
        target.insert(target.begin() + to.before, taken);
        if (moved)
            *moved = to;
        return true;
    });
}

} // namespace juesuan
