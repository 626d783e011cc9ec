// What wording is suspicious, as data (resources/narrative/wording.txt).
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace juesuan {

struct WordingRules {
    // Text that gives a finding wherever it stands; capture 1, if there is one, is what the finding quotes.
    struct Pattern {
        QString finding;
        bool everywhere = false;   // in 概况 and 名词解释 too, not only in the 说明
        bool perParagraph = false; // several in one paragraph are one finding
        QRegularExpression text;
    };
    // A reason (capture 1 of `lead`) that has words of one direction and none of the other.
    struct Reason {
        QString finding;
        QRegularExpression lead, wrong, right;
    };
    // A sentence that says there is none of what the tables have money for.
    struct Absence {
        QRegularExpression text;
        QString figure;
    };
    // A sentence that says there is some of what the tables have no money for, though they have `given`.
    struct Presence {
        QRegularExpression text;
        QString figure, given;
    };
    // A part that a 说明 of this outline has, told by words of its title.
    struct Part {
        QString outline, title;
        QStringList words;
        bool optional = false;
    };
    // What a text must tell besides the amount of `figure`.
    struct Quantity {
        QString group, figure;
        QRegularExpression amount, wanted; // where the amount is told; how the quantity reads
        QString name;
    };
    // Words that belong to a subject's purpose.
    struct Purpose {
        QRegularExpression subject, words;
    };
    // A term that a public report explains when it is used.
    struct Term {
        QString name;
        QRegularExpression used; // in the 说明
        QString figure;          // has money; empty: the text alone tells
    };

    std::vector<Pattern> patterns;
    std::vector<Reason> reasons;
    std::vector<Absence> absences;
    std::vector<Presence> presences;
    std::vector<Part> parts;
    std::vector<Quantity> quantities;
    std::vector<Purpose> purposes;
    std::vector<Term> terms;

    // A list of words by its name; one that no line gives matches nothing.
    const QRegularExpression& words(const QString& name) const;

    // RuleSyntax with the line for what cannot be read.
    static Result<WordingRules> parse(const QByteArray& text, const QString& name);

private:
    QHash<QString, QRegularExpression> m_words;
};

} // namespace juesuan
