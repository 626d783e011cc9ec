// Finds subjects by digits, name, pinyin initials or whole pinyin.
#pragma once

#include "base/pinyin.h"
#include "model/subject.h"

namespace juesuan {

// Holds the keys of a catalogue as it was; made anew when the catalogue learns.
class SubjectSearch {
public:
    SubjectSearch(const SubjectCatalogue& catalogue, const Pinyin& pinyin);

    // Best first: the whole code, codes that begin so, names that begin so, names that contain it, initials that begin so or
    // contain it, whole pinyin. Among equals by code. Nothing wanted: all, by code.
    std::vector<Subject> find(SubjectKind kind, const QString& wanted, int limit) const;

private:
    struct Entry {
        Subject subject;
        QString name; // folded as comparisonKey does
        QString initials;
        QString full;
    };
    static int rankOf(const Entry& entry, const QString& digits, const QString& key, const QString& latin); // -1: no match
    std::vector<Entry> m_entries;
};

} // namespace juesuan
