// What headings, titles and cover lines say beside a unit's name; anything else in them must be told to the person.
#pragma once

#include <QStringList>

namespace juesuan {

class HeadingWords {
public:
    // `unit` as the tables print it; `headings` of the report's parts: a longer name of the unit that two of them share is
    // known too. A year other than `year` is not.
    HeadingWords(const QString& unit, int year, const QStringList& headings);

    // Whether the heading says nothing beyond numbering, year, unit and the usual words. `titles` are its own words.
    bool explain(const QString& heading, const QStringList& titles = {}) const;
    // The same for a line of the cover: also a date, and a piece of the unit's name.
    bool explainCover(const QString& line) const;

private:
    // The key of the heading without numbering and without the usual words at both ends.
    QString rest(const QString& heading, const QStringList& titles) const;

    QStringList m_words; // the usual words and the year
    QStringList m_names; // the unit's, cut at both ends like a heading
};

} // namespace juesuan
