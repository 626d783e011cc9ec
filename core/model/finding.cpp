// Stable identities of findings.
#include "model/finding.h"

#include <QCryptographicHash>

namespace juesuan {

QString severityName(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Rounding:
        return QStringLiteral("rounding");
    }
    return {};
}

namespace {

// Fields apart by a sign that no name carries, so that "a","bc" and "ab","c" differ.
void feed(QCryptographicHash& hash, const QString& text) {
    hash.addData(text.toUtf8());
    hash.addData(QByteArrayView("\x1f", 1));
}

QString digest(const QCryptographicHash& hash) {
    return QString::fromLatin1(hash.result().toHex().left(32));
}

} // namespace

QString Finding::identity() const {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    feed(hash, rule);
    for (const FindingCell& cell : cells) {
        feed(hash, cell.cell.form);
        feed(hash, cell.cell.row);
        feed(hash, cell.cell.column);
        feed(hash, cell.priorYear ? QStringLiteral("prior") : QString());
    }
    feed(hash, section);
    feed(hash, quote);
    return digest(hash);
}

QString Finding::figuresDigest() const {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const FindingCell& cell : cells) {
        feed(hash, QString::number(int(cell.value.kind)));
        feed(hash, QString::number(cell.value.amount.fen()));
        feed(hash, QString::number(cell.value.quantum));
    }
    feed(hash, quote);
    feed(hash, expected);
    return digest(hash);
}

} // namespace juesuan
