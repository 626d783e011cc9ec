// The digest of a report.
#include "edit/seal.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace juesuan {

namespace {

// Fields end with a zero byte, which no field contains: they cannot run into one another.
void add(QCryptographicHash& hash, const QString& text) {
    QByteArray bytes = text.toUtf8();
    bytes.replace('\0', QByteArray("\\0"));
    hash.addData(bytes);
    hash.addData(QByteArrayView("\0", 1));
}

} // namespace

QString contentDigest(const Report& report) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, report.unit.code);
    add(hash, report.unit.name);
    add(hash, QString::number(report.year));
    add(hash, report.formSet().edition());
    for (const FormDefinition& form : report.formSet().forms())
        for (const SubjectRow& row : report.rows(form.id)) {
            add(hash, form.id);
            add(hash, row.code);
            add(hash, row.name);
        }
    for (const CellRef& cell : report.orderedCells()) {
        const CellValue value = report.value(cell);
        add(hash, cell.form);
        add(hash, cell.row);
        add(hash, cell.column);
        add(hash, value.isUnread() ? QStringLiteral("?") : QString::number(value.amount.fen()));
        add(hash, QString::number(value.quantum));
    }
    for (const ReportPart part : allReportParts)
        if (part != ReportPart::Acknowledgements && part != ReportPart::Derivation && part != ReportPart::Seal &&
            !(part == ReportPart::Files && report.files.empty())) { // of older books, which knew no files
            add(hash, reportPartName(part));
            add(hash, QString::fromUtf8(report.part(part)));
        }
    return QString::fromLatin1(hash.result().toHex());
}

ChangeSet sealReport(const Report& report) {
    const QByteArray json = QJsonDocument(QJsonObject{{"digest", contentDigest(report)}}).toJson(QJsonDocument::Compact);
    return setPartChange(report, ReportPart::Seal, json, QStringLiteral("seal"));
}

bool sealHolds(const Report& report) { return !report.sealed() || report.seal == contentDigest(report); }

} // namespace juesuan
