// Sentences for people about problems and findings.
#include "session/messages.h"

#include "session/cause_words.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace juesuan {

namespace {

class Messages {
    Q_DECLARE_TR_FUNCTIONS(Messages)
};

// %1, %2, %3 are the problem's arguments in their order.
const char* templateFor(ProblemCode code) {
    switch (code) {
    case ProblemCode::None: return QT_TRANSLATE_NOOP("Messages", "No problem.");
    case ProblemCode::AmountEmpty: return QT_TRANSLATE_NOOP("Messages", "Nothing was entered. Enter an amount, or press Delete to leave the cell blank.");
    case ProblemCode::AmountNotANumber: return QT_TRANSLATE_NOOP("Messages", "“%1” is not an amount. Enter digits such as 3,067.91; brackets or a minus sign for negatives.");
    case ProblemCode::AmountTooLarge: return QT_TRANSLATE_NOOP("Messages", "“%1” is larger than any amount that can be kept (10 trillion yuan). Check the unit: 元 or 万元.");
    case ProblemCode::AmountTooFine: return QT_TRANSLATE_NOOP("Messages", "“%1” is finer than one 分. Round it to 0.01 元.");
    case ProblemCode::FileMissing: return QT_TRANSLATE_NOOP("Messages", "The file “%1” does not exist. Check its name and folder.");
    case ProblemCode::FileUnreadable: return QT_TRANSLATE_NOOP("Messages", "The file “%1” cannot be read (%2). Check its permissions, or copy it to another folder.");
    case ProblemCode::FileIsFolder: return QT_TRANSLATE_NOOP("Messages", "“%1” is a folder. Nothing was read or written; give the name of a file in it.");
    case ProblemCode::FileEmpty: return QT_TRANSLATE_NOOP("Messages", "The file “%1” is empty. Copy the whole report again and save it as text.");
    case ProblemCode::FileTooLarge: return QT_TRANSLATE_NOOP("Messages", "The file “%1” is %2 MB; a report's text is at most %3 MB. Was another file meant?");
    case ProblemCode::FileNotText: return QT_TRANSLATE_NOOP("Messages", "The file “%1” is not text in UTF-8, UTF-16 or GB18030. Open it where it came from and save it as text.");
    case ProblemCode::FileKindUnknown: return QT_TRANSLATE_NOOP("Messages", "The kind of the file “%1” is not known. Books (.juesuan), published reports (.pdf), workbooks (.xlsx, .xls, .et), tables (.csv) and report texts (.txt) can be opened.");
    case ProblemCode::ExportOverSource: return QT_TRANSLATE_NOOP("Messages", "“%1” is the file that the report is read from. Nothing was written; choose another name or folder.");
    case ProblemCode::ExportKindUnknown: return QT_TRANSLATE_NOOP("Messages", "The ending of “%1” does not say a kind that can be written. Nothing was written; choose .pdf, .docx, .odt, .xlsx, .json or .csv.");
    case ProblemCode::ChartsEmpty: return QT_TRANSLATE_NOOP("Messages", "The report of %1 for %2 has no figures that a chart could show. Nothing was written.");
    case ProblemCode::PictureKindUnknown: return QT_TRANSLATE_NOOP("Messages", "The ending of “%1” does not say a kind of picture. Nothing was written; choose .png, .svg or .pdf.");
    case ProblemCode::WorkbookFailed: return QT_TRANSLATE_NOOP("Messages", "The workbook “%1” could not be made: there is too little memory, or no room for temporary files. Nothing was written; make room and try again.");
    case ProblemCode::PublicationBlocked: return QT_TRANSLATE_NOOP("Messages", "Not ready to be published, nothing was written. %1 points:\n%2\nMend them, or write the file all the same with --override \"reason\"; the reason goes into the book's log.");
    case ProblemCode::PublicationFailed: return QT_TRANSLATE_NOOP("Messages", "“%1” could not be made ready for print: there is too little memory. Nothing was written; close other programs and try again.");
    case ProblemCode::FileNotReport: return QT_TRANSLATE_NOOP("Messages", "The file “%1” holds none of the nine tables of a 单位决算. Nothing was read; copy the whole report.");
    case ProblemCode::PdfEncrypted: return QT_TRANSLATE_NOOP("Messages", "The file “%1” is locked with a password. Nothing was read; have it saved without the password, then open it again.");
    case ProblemCode::PdfDamaged: return QT_TRANSLATE_NOOP("Messages", "The file “%1” is damaged or no whole PDF. Nothing was read; download or copy it again.");
    case ProblemCode::PdfScanned: return QT_TRANSLATE_NOOP("Messages", "The pages of “%1” are pictures without any text (a scan). Nothing was read; ask for the PDF as it came from the office program, or the Excel or Word file.");
    case ProblemCode::PdfTooManyPages: return QT_TRANSLATE_NOOP("Messages", "The file “%1” has %2 pages; a report has at most %3. Nothing was read; was another file meant?");
    case ProblemCode::PdfTooHeavy: return QT_TRANSLATE_NOOP("Messages", "The file “%1” takes more time or memory to read than any report does. Reading was stopped, nothing else is affected; it may be built to do harm.");
    case ProblemCode::PdfReaderMissing: return QT_TRANSLATE_NOOP("Messages", "The part of the program that reads PDF files (%1) is missing. Nothing was read; install the program again.");
    case ProblemCode::PdfPageMissing: return QT_TRANSLATE_NOOP("Messages", "The file “%1” has only %2 pages; the page that was asked for is not there. It may not be the file that was read.");
    case ProblemCode::WorkbookDamaged: return QT_TRANSLATE_NOOP("Messages", "The file “%1” is damaged or no Excel workbook. Nothing was read; open it in Excel or WPS and save it again.");
    case ProblemCode::WorkbookTooHeavy: return QT_TRANSLATE_NOOP("Messages", "The file “%1” holds more than any report does. Reading was stopped, nothing else is affected; it may be built to do harm.");
    case ProblemCode::WorkbookEncrypted: return QT_TRANSLATE_NOOP("Messages", "The workbook “%1” opens with a password only. Open it in Excel or WPS, save it without a password, and open that file.");
    case ProblemCode::WorkbookKindUnknown: return QT_TRANSLATE_NOOP("Messages", "In “%1” there is no Excel workbook: it is a document of another kind, or an .et that only WPS can read. Save the table as .xlsx in WPS or Excel and open that file.");
    case ProblemCode::Cancelled: return QT_TRANSLATE_NOOP("Messages", "Stopped as you wished. Nothing was changed.");
    case ProblemCode::FileWriteFailed: return QT_TRANSLATE_NOOP("Messages", "The file “%1” could not be written (%2). What was there before is unchanged; choose another place.");
    case ProblemCode::FolderReadOnly: return QT_TRANSLATE_NOOP("Messages", "The folder of “%1” cannot be written to. Nothing was changed; save to a folder of your own.");
    case ProblemCode::FolderMissing: return QT_TRANSLATE_NOOP("Messages", "The folder “%1” does not exist. Nothing was written; make it first, or choose another.");
    case ProblemCode::FolderIsFile: return QT_TRANSLATE_NOOP("Messages", "“%1” is a file, so nothing can be put into it. Nothing was written; choose a folder, or another name for it.");
    case ProblemCode::FileNameTooLong: return QT_TRANSLATE_NOOP("Messages", "The name “%1” is too long. Nothing was written; choose a shorter one.");
    case ProblemCode::NoRoomForFile: return QT_TRANSLATE_NOOP("Messages", "The disk that holds “%1” is full. The file was not written, nothing else has changed; free some space or choose another place.");
    case ProblemCode::DiskFull: return QT_TRANSLATE_NOOP("Messages", "The disk that holds “%1” is full. The last change was not saved, everything before it is safe; free some space and repeat the change.");
    case ProblemCode::BookNotABook: return QT_TRANSLATE_NOOP("Messages", "The file “%1” is not a Juesuan book. Nothing was changed; choose a .juesuan file.");
    case ProblemCode::BookNewer: return QT_TRANSLATE_NOOP("Messages", "The book “%1” was written by a newer version (format %2, this program knows up to %3). Nothing was changed; update the program.");
    case ProblemCode::BookCorrupt: return QT_TRANSLATE_NOOP("Messages", "The book “%1” is damaged (%2). It was not changed; open a backup copy, or send this file to support.");
    case ProblemCode::BookSchemaForeign: return QT_TRANSLATE_NOOP("Messages", "The book “%1” holds something that Juesuan did not put there (%2). It was not opened, for safety; ask where the file comes from.");
    case ProblemCode::BookLocked: return QT_TRANSLATE_NOOP("Messages", "The book “%1” is open elsewhere (%2). You can read it now and edit it when it is closed there.");
    case ProblemCode::BookReadOnly: return QT_TRANSLATE_NOOP("Messages", "The book “%1” is open for reading only. Nothing was changed; save a copy to edit.");
    case ProblemCode::BookWriteProtected: return QT_TRANSLATE_NOOP("Messages", "The book “%1” can be looked at, not edited: the file is write-protected. To edit, copy it and open the copy, or take the protection off.");
    case ProblemCode::BookFolderReadOnly: return QT_TRANSLATE_NOOP("Messages", "The book “%1” can be looked at, not edited: its folder “%2” cannot be written to. To edit, copy the book to a folder of your own and open it there.");
    case ProblemCode::BookExists: return QT_TRANSLATE_NOOP("Messages", "There already is a file “%1”. It was left as it is; choose another name.");
    case ProblemCode::BookNameEnding: return QT_TRANSLATE_NOOP("Messages", "“%1” is no name for a book. Nothing was written; let it end in .juesuan.");
    case ProblemCode::BookChangedOutside: return QT_TRANSLATE_NOOP("Messages", "The book “%1” was changed or replaced by another program. The last change was not saved; open the book again and repeat it.");
    case ProblemCode::BookFailed: return QT_TRANSLATE_NOOP("Messages", "The book “%1” could not be written or read (%2). The last change was not saved, everything before it is safe.");
    case ProblemCode::ReportDamaged: return QT_TRANSLATE_NOOP("Messages", "The figures of %1, %2, do not fit their checksum: the file was damaged. Use a backup copy; other reports in the book can still be read.");
    case ProblemCode::ReportMissing: return QT_TRANSLATE_NOOP("Messages", "The book has no report for %1. Check unit and year.");
    case ProblemCode::ReportAmbiguous: return QT_TRANSLATE_NOOP("Messages", "The book holds several reports; say which, such as --unit “%2” --year %3. They are: %1");
    case ProblemCode::ReportExists: return QT_TRANSLATE_NOOP("Messages", "The book already has a report of %1 for %2. Nothing was changed; open that one.");
    case ProblemCode::ReportSealed: return QT_TRANSLATE_NOOP("Messages", "The report of %1, %2, is sealed. Nothing was changed; unseal it first.");
    case ProblemCode::ResourceMissing: return QT_TRANSLATE_NOOP("Messages", "A part of the program is missing (%1). Install the program again.");
    case ProblemCode::ResourceMalformed: return QT_TRANSLATE_NOOP("Messages", "The definition “%1” cannot be used: %2.");
    case ProblemCode::RuleSyntax: return QT_TRANSLATE_NOOP("Messages", "A rule cannot be read: expected %1, found %2.");
    case ProblemCode::RuleUnknownName: return QT_TRANSLATE_NOOP("Messages", "A rule names “%1”, which the forms do not have.");
    case ProblemCode::RuleTooDeep: return QT_TRANSLATE_NOOP("Messages", "A rule is nested deeper than %1 levels.");
    case ProblemCode::CellUnknown: return QT_TRANSLATE_NOOP("Messages", "Table %1 has no cell at “%2”, “%3”. Nothing was changed.");
    case ProblemCode::CellReadOnly: return QT_TRANSLATE_NOOP("Messages", "The cell of table %1 at “%2”, “%3” cannot be edited.");
    case ProblemCode::CellComputed: return QT_TRANSLATE_NOOP("Messages", "The cell of table %1 at “%2”, “%3” is computed from its parts. Nothing was changed; enter the parts, or keep the total by hand with a reason.");
    case ProblemCode::SubjectCodeInvalid: return QT_TRANSLATE_NOOP("Messages", "“%1” is not a subject code. Codes have 3, 5 or 7 digits, such as 2080101.");
    case ProblemCode::SubjectRowExists: return QT_TRANSLATE_NOOP("Messages", "The table already has a row for subject %1.");
    case ProblemCode::SubjectRowMissing: return QT_TRANSLATE_NOOP("Messages", "The table has no row for subject %1.");
    case ProblemCode::ChangeDoesNotFit: return QT_TRANSLATE_NOOP("Messages", "The report has changed meanwhile at table %1, “%2”, “%3”. Nothing was changed; look at it again and repeat.");
    case ProblemCode::UsageUnknownCommand: return QT_TRANSLATE_NOOP("Messages", "There is no command or file “%1”. See juesuan --help.");
    case ProblemCode::UsageMissing: return QT_TRANSLATE_NOOP("Messages", "%1 is missing. See juesuan --help.");
    case ProblemCode::UsageTooMany: return QT_TRANSLATE_NOOP("Messages", "“%1” is one argument too many. See juesuan --help.");
    case ProblemCode::UsageBadValue: return QT_TRANSLATE_NOOP("Messages", "The option %1 does not take “%2”, but %3.");
    }
    return QT_TRANSLATE_NOOP("Messages", "No problem.");
}

// A cause as the system or SQLite worded it becomes ours; a list gets our commas.
QString argumentWords(const Problem& problem, int i) {
    const QString argument = problem.arguments.value(i);
    switch (problem.code) {
    case ProblemCode::FileUnreadable:
    case ProblemCode::FileWriteFailed:
    case ProblemCode::BookCorrupt:
    case ProblemCode::BookFailed: return i == 1 ? causeWords(argument) : argument;
    case ProblemCode::ReportAmbiguous: return QString(argument).replace(QChar(u'\n'), Messages::tr("; "));
    default: return argument;
    }
}

} // namespace

QString sentenceFor(const Problem& problem) {
    QString text = Messages::tr(templateFor(problem.code));
    if (problem.code == ProblemCode::UsageBadValue && problem.arguments.size() < 3) // a name within a book
        text = Messages::tr("“%2” cannot be used here (%1). Nothing was changed.");
    for (int i = 0; i < 3; ++i) // one pass each: an argument that contains "%2" stays as it is
        text.replace(QStringLiteral("%") + QString::number(i + 1), QChar(0xE000 + i));
    for (int i = 0; i < 3; ++i)
        text.replace(QChar(0xE000 + i), argumentWords(problem, i));
    if (problem.line > 0)
        text += Messages::tr(" (line %1, column %2)").arg(problem.line).arg(problem.column);
    return text;
}

QString severityWord(Severity severity) {
    switch (severity) {
    case Severity::Error: return Messages::tr("Error");
    case Severity::Warning: return Messages::tr("Warning");
    case Severity::Info: return Messages::tr("Note");
    case Severity::Rounding: return Messages::tr("Rounding");
    }
    return {};
}

QString sentenceFor(const Finding& finding, bool english) {
    QString text = finding.message.in(english);
    if (finding.left == 0 && finding.right == 0)
        return text;
    const auto wan = [](qint64 fen) { return formatAmount(Amount::ofFen(fen), AmountUnit::WanYuan, 2, true); };
    text += Messages::tr(": left %1, right %2, difference %3").arg(wan(finding.left), wan(finding.right), wan(finding.difference));
    if (finding.severity == Severity::Rounding || finding.allowed != 0)
        text += Messages::tr("; rounding explains up to %1").arg(wan(finding.allowed));
    return text;
}

} // namespace juesuan
