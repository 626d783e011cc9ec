// Names of problem codes, for logs, tests and JSON.
#include "base/problem.h"

namespace juesuan {

QString problemCodeName(ProblemCode code) {
    switch (code) {
    case ProblemCode::None: return QStringLiteral("None");
    case ProblemCode::AmountEmpty: return QStringLiteral("AmountEmpty");
    case ProblemCode::AmountNotANumber: return QStringLiteral("AmountNotANumber");
    case ProblemCode::AmountTooLarge: return QStringLiteral("AmountTooLarge");
    case ProblemCode::AmountTooFine: return QStringLiteral("AmountTooFine");
    case ProblemCode::FileMissing: return QStringLiteral("FileMissing");
    case ProblemCode::FileUnreadable: return QStringLiteral("FileUnreadable");
    case ProblemCode::FileIsFolder: return QStringLiteral("FileIsFolder");
    case ProblemCode::FileEmpty: return QStringLiteral("FileEmpty");
    case ProblemCode::FileTooLarge: return QStringLiteral("FileTooLarge");
    case ProblemCode::FileNotText: return QStringLiteral("FileNotText");
    case ProblemCode::FileKindUnknown: return QStringLiteral("FileKindUnknown");
    case ProblemCode::ExportKindUnknown: return QStringLiteral("ExportKindUnknown");
    case ProblemCode::ExportOverSource: return QStringLiteral("ExportOverSource");
    case ProblemCode::ChartsEmpty: return QStringLiteral("ChartsEmpty");
    case ProblemCode::PictureKindUnknown: return QStringLiteral("PictureKindUnknown");
    case ProblemCode::PublicationFailed: return QStringLiteral("PublicationFailed");
    case ProblemCode::WorkbookFailed: return QStringLiteral("WorkbookFailed");
    case ProblemCode::PublicationBlocked: return QStringLiteral("PublicationBlocked");
    case ProblemCode::FileNotReport: return QStringLiteral("FileNotReport");
    case ProblemCode::PdfEncrypted: return QStringLiteral("PdfEncrypted");
    case ProblemCode::PdfDamaged: return QStringLiteral("PdfDamaged");
    case ProblemCode::PdfScanned: return QStringLiteral("PdfScanned");
    case ProblemCode::PdfTooManyPages: return QStringLiteral("PdfTooManyPages");
    case ProblemCode::PdfTooHeavy: return QStringLiteral("PdfTooHeavy");
    case ProblemCode::PdfReaderMissing: return QStringLiteral("PdfReaderMissing");
    case ProblemCode::PdfPageMissing: return QStringLiteral("PdfPageMissing");
    case ProblemCode::WorkbookDamaged: return QStringLiteral("WorkbookDamaged");
    case ProblemCode::WorkbookTooHeavy: return QStringLiteral("WorkbookTooHeavy");
    case ProblemCode::WorkbookEncrypted: return QStringLiteral("WorkbookEncrypted");
    case ProblemCode::WorkbookKindUnknown: return QStringLiteral("WorkbookKindUnknown");
    case ProblemCode::Cancelled: return QStringLiteral("Cancelled");
    case ProblemCode::FileWriteFailed: return QStringLiteral("FileWriteFailed");
    case ProblemCode::FolderReadOnly: return QStringLiteral("FolderReadOnly");
    case ProblemCode::FolderMissing: return QStringLiteral("FolderMissing");
    case ProblemCode::FolderIsFile: return QStringLiteral("FolderIsFile");
    case ProblemCode::FileNameTooLong: return QStringLiteral("FileNameTooLong");
    case ProblemCode::NoRoomForFile: return QStringLiteral("NoRoomForFile");
    case ProblemCode::DiskFull: return QStringLiteral("DiskFull");
    case ProblemCode::BookNotABook: return QStringLiteral("BookNotABook");
    case ProblemCode::BookNewer: return QStringLiteral("BookNewer");
    case ProblemCode::BookCorrupt: return QStringLiteral("BookCorrupt");
    case ProblemCode::BookSchemaForeign: return QStringLiteral("BookSchemaForeign");
    case ProblemCode::BookLocked: return QStringLiteral("BookLocked");
    case ProblemCode::BookReadOnly: return QStringLiteral("BookReadOnly");
    case ProblemCode::BookWriteProtected: return QStringLiteral("BookWriteProtected");
    case ProblemCode::BookFolderReadOnly: return QStringLiteral("BookFolderReadOnly");
    case ProblemCode::BookExists: return QStringLiteral("BookExists");
    case ProblemCode::BookNameEnding: return QStringLiteral("BookNameEnding");
    case ProblemCode::BookChangedOutside: return QStringLiteral("BookChangedOutside");
    case ProblemCode::BookFailed: return QStringLiteral("BookFailed");
    case ProblemCode::ReportDamaged: return QStringLiteral("ReportDamaged");
    case ProblemCode::ReportMissing: return QStringLiteral("ReportMissing");
    case ProblemCode::ReportAmbiguous: return QStringLiteral("ReportAmbiguous");
    case ProblemCode::ReportExists: return QStringLiteral("ReportExists");
    case ProblemCode::ReportSealed: return QStringLiteral("ReportSealed");
    case ProblemCode::ResourceMissing: return QStringLiteral("ResourceMissing");
    case ProblemCode::ResourceMalformed: return QStringLiteral("ResourceMalformed");
    case ProblemCode::RuleSyntax: return QStringLiteral("RuleSyntax");
    case ProblemCode::RuleUnknownName: return QStringLiteral("RuleUnknownName");
    case ProblemCode::RuleTooDeep: return QStringLiteral("RuleTooDeep");
    case ProblemCode::CellUnknown: return QStringLiteral("CellUnknown");
    case ProblemCode::CellReadOnly: return QStringLiteral("CellReadOnly");
    case ProblemCode::CellComputed: return QStringLiteral("CellComputed");
    case ProblemCode::SubjectCodeInvalid: return QStringLiteral("SubjectCodeInvalid");
    case ProblemCode::SubjectRowExists: return QStringLiteral("SubjectRowExists");
    case ProblemCode::SubjectRowMissing: return QStringLiteral("SubjectRowMissing");
    case ProblemCode::ChangeDoesNotFit: return QStringLiteral("ChangeDoesNotFit");
    case ProblemCode::UsageUnknownCommand: return QStringLiteral("UsageUnknownCommand");
    case ProblemCode::UsageMissing: return QStringLiteral("UsageMissing");
    case ProblemCode::UsageTooMany: return QStringLiteral("UsageTooMany");
    case ProblemCode::UsageBadValue: return QStringLiteral("UsageBadValue");
    }
    return QStringLiteral("Unknown");
}

} // namespace juesuan
