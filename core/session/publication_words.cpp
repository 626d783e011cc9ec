// Reads resources/publication.
#include "session/publication_words.h"

#include "session/resources.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace juesuan {

namespace {

QString publicationPath(const QString& name) { return QStringLiteral(":/juesuan/publication/%1.json").arg(name); }

Result<QJsonObject> publicationObject(const QString& name) {
    QFile file(publicationPath(name));
    if (!file.open(QIODevice::ReadOnly))
        return Problem{ProblemCode::ResourceMissing, {name}};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return Problem{ProblemCode::ResourceMalformed, {name, error.errorString()}};
    return document.object();
}

PublicationListWords listWords(const QJsonValue& value) {
    const QJsonObject one = value.toObject();
    return {one.value(QStringLiteral("number")).toString(), one.value(QStringLiteral("title")).toString(),
            one.value(QStringLiteral("sentence")).toString()};
}

bool readParts(const QJsonArray& parts, PublicationWords& out) {
    using Kind = PublicationPart::Kind;
    static const QMap<QString, Kind> kinds{{QStringLiteral("profile"), Kind::Profile},
                                           {QStringLiteral("tables"), Kind::Tables},
                                           {QStringLiteral("narrative"), Kind::Narrative},
                                           {QStringLiteral("evaluations"), Kind::Evaluations},
                                           {QStringLiteral("glossary"), Kind::Glossary}};
    for (const QJsonValue& part : parts) {
        const QString kind = part[QStringLiteral("kind")].toString();
        if (!kinds.contains(kind))
            return false;
        out.parts.push_back({kinds.value(kind), part[QStringLiteral("title")].toString()});
    }
    return !out.parts.empty();
}

} // namespace

QString PublicationWords::filled(QString text, const QString& unit, int year) {
    return text.replace(QStringLiteral("%year"), QString::number(year)).replace(QStringLiteral("%unit"), unit);
}

Result<PublicationWords> publicationWordsFor(const QString& edition) {
    const QString name = QFile::exists(publicationPath(edition)) ? edition : QString::fromUtf16(referenceEdition);
    const auto root = publicationObject(name);
    const auto evaluation = publicationObject(QStringLiteral("evaluation"));
    if (!root || !evaluation)
        return root ? evaluation.problem() : root.problem();
    PublicationWords out;
    out.title = root->value(QStringLiteral("title")).toString();
    for (const QJsonValue& line : root->value(QStringLiteral("cover")).toArray())
        out.cover << line.toString();
    out.contents = root->value(QStringLiteral("contents")).toString();
    out.duties = listWords(root->value(QStringLiteral("duties")));
    out.offices = listWords(root->value(QStringLiteral("offices")));
    out.unitLine = root->value(QStringLiteral("unit_line")).toString();
    out.amountLine = root->value(QStringLiteral("amount_line")).toString();
    out.formNumber = root->value(QStringLiteral("form_number")).toBool(true);
    for (auto at = evaluation->begin(); at != evaluation->end(); ++at)
        out.evaluation.insert(at.key(), at.value().toString());
    if (!readParts(root->value(QStringLiteral("parts")).toArray(), out))
        return Problem{ProblemCode::ResourceMalformed, {name, QStringLiteral("parts")}};
    return out;
}

} // namespace juesuan
