// What an edition prints around figures and texts: cover, titles of its parts, words of the 自评表. Data of resources/publication.
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace juesuan {

struct PublicationPart {
    enum class Kind : quint8 { Profile, Tables, Narrative, Evaluations, Glossary };
    Kind kind = Kind::Tables;
    QString title; // empty: goes on below the part before it
};

struct PublicationListWords { // of what 概况 is made from where nobody wrote it
    QString number, title, sentence;
};

// %unit and %year stand for the unit and the year.
struct PublicationWords {
    QString title;
    QStringList cover;
    QString contents;
    std::vector<PublicationPart> parts;
    PublicationListWords duties, offices;
    QString unitLine, amountLine;
    bool formNumber = true;            // whether 公开01表 is printed
    QHash<QString, QString> evaluation; // the words of the 自评表, by their names in evaluation.json

    static QString filled(QString text, const QString& unit, int year);
};

// The edition's words; where it has none of its own, those of referenceEdition. ResourceMalformed.
Result<PublicationWords> publicationWordsFor(const QString& edition);

} // namespace juesuan
