// Sentences for people about problems and findings.
#include "session/messages.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace juesuan {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Messages", text); }

#define JUESUAN_MESSAGE(text) QT_TRANSLATE_NOOP("Messages", text)

// %1, %2, %3 are the problem's arguments in their order.
const char* templateFor(ProblemCode code) {
    switch (code) {
    case ProblemCode::None: return JUESUAN_MESSAGE("No problem.");
    case ProblemCode::AmountEmpty: return JUESUAN_MESSAGE("Nothing was entered. Enter an amount, or press Delete to leave the cell blank.");
    case ProblemCode::AmountNotANumber: return JUESUAN_MESSAGE("“%1” is not an amount. Enter digits such as 3,067.91; brackets or a minus sign for negatives.");
    case ProblemCode::AmountTooLarge: return JUESUAN_MESSAGE("“%1” is larger than any amount that can be kept (10 trillion yuan). Check the unit: 元 or 万元.");
    case ProblemCode::AmountTooFine: return JUESUAN_MESSAGE("“%1” is finer than one 分. Round it to 0.01 元.");
    case ProblemCode::FileMissing: return JUESUAN_MESSAGE("The file “%1” does not exist. Check its name and folder.");
    case ProblemCode::FileUnreadable: return JUESUAN_MESSAGE("The file “%1” cannot be read (%2). Check its permissions, or copy it to another folder.");
    case ProblemCode::FileEmpty: return JUESUAN_MESSAGE("The file “%1” is empty. Copy the whole report again and save it as text.");
    case ProblemCode::FileTooLarge: return JUESUAN_MESSAGE("The file “%1” is %2 MB; a report's text is at most %3 MB. Was another file meant?");
    case ProblemCode::FileNotText: return JUESUAN_MESSAGE("The file “%1” is not text in UTF-8, UTF-16 or GB18030. Open it where it came from and save it as text.");
    case ProblemCode::FileKindUnknown: return JUESUAN_MESSAGE("The kind of the file “%1” is not known. Books (.juesuan) and report texts (.txt) can be opened.");
    case ProblemCode::FileNotReport: return JUESUAN_MESSAGE("The file “%1” holds none of the nine tables of a 单位决算. Nothing was read; copy the whole report.");
    case ProblemCode::FileWriteFailed: return JUESUAN_MESSAGE("The file “%1” could not be written (%2). What was there before is unchanged; choose another place.");
    case ProblemCode::FolderReadOnly: return JUESUAN_MESSAGE("The folder of “%1” cannot be written to. Nothing was changed; save to a folder of your own.");
    case ProblemCode::DiskFull: return JUESUAN_MESSAGE("The disk that holds “%1” is full. The last change was not saved, everything before it is safe; free some space and repeat the change.");
    case ProblemCode::BookNotABook: return JUESUAN_MESSAGE("The file “%1” is not a Juesuan book. Nothing was changed; choose a .juesuan file.");
    case ProblemCode::BookNewer: return JUESUAN_MESSAGE("The book “%1” was written by a newer version (format %2, this program knows up to %3). Nothing was changed; update the program.");
    case ProblemCode::BookCorrupt: return JUESUAN_MESSAGE("The book “%1” is damaged (%2). It was not changed; open a backup copy, or send this file to support.");
    case ProblemCode::BookSchemaForeign: return JUESUAN_MESSAGE("The book “%1” holds something that Juesuan did not put there (%2). It was not opened, for safety; ask where the file comes from.");
    case ProblemCode::BookLocked: return JUESUAN_MESSAGE("The book “%1” is open elsewhere (%2). You can read it now and edit it when it is closed there.");
    case ProblemCode::BookReadOnly: return JUESUAN_MESSAGE("The book “%1” is open for reading only. Nothing was changed; save a copy to edit.");
    case ProblemCode::BookExists: return JUESUAN_MESSAGE("There already is a file “%1”. It was left as it is; choose another name.");
    case ProblemCode::BookChangedOutside: return JUESUAN_MESSAGE("The book “%1” was changed or replaced by another program. The last change was not saved; open the book again and repeat it.");
    case ProblemCode::BookFailed: return JUESUAN_MESSAGE("The book “%1” could not be written or read (%2). The last change was not saved, everything before it is safe.");
    case ProblemCode::ReportDamaged: return JUESUAN_MESSAGE("The figures of %1, %2, do not fit their checksum: the file was damaged. Use a backup copy; other reports in the book can still be read.");
    case ProblemCode::ReportMissing: return JUESUAN_MESSAGE("The book has no report for %1 %2. Check unit and year.");
    case ProblemCode::ReportAmbiguous: return JUESUAN_MESSAGE("The book holds several reports; say which with --unit and --year. They are: %1");
    case ProblemCode::ReportSealed: return JUESUAN_MESSAGE("The report of %1, %2, is sealed. Nothing was changed; unseal it first.");
    case ProblemCode::ResourceMissing: return JUESUAN_MESSAGE("A part of the program is missing (%1). Install the program again.");
    case ProblemCode::ResourceMalformed: return JUESUAN_MESSAGE("The definition “%1” cannot be used: %2.");
    case ProblemCode::RuleSyntax: return JUESUAN_MESSAGE("A rule cannot be read: expected %1, found %2.");
    case ProblemCode::RuleUnknownName: return JUESUAN_MESSAGE("A rule names “%1”, which the forms do not have.");
    case ProblemCode::RuleTooDeep: return JUESUAN_MESSAGE("A rule is nested deeper than %1 levels.");
    case ProblemCode::CellUnknown: return JUESUAN_MESSAGE("Table %1 has no cell at “%2”, “%3”. Nothing was changed.");
    case ProblemCode::CellReadOnly: return JUESUAN_MESSAGE("The cell of table %1 at “%2”, “%3” cannot be edited.");
    case ProblemCode::SubjectCodeInvalid: return JUESUAN_MESSAGE("“%1” is not a subject code. Codes have 3, 5 or 7 digits, such as 2080101.");
    case ProblemCode::SubjectRowExists: return JUESUAN_MESSAGE("The table already has a row for subject %1.");
    case ProblemCode::SubjectRowMissing: return JUESUAN_MESSAGE("The table has no row for subject %1.");
    case ProblemCode::ChangeDoesNotFit: return JUESUAN_MESSAGE("The report has changed meanwhile at table %1, “%2”, “%3”. Nothing was changed; look at it again and repeat.");
    case ProblemCode::UsageUnknownCommand: return JUESUAN_MESSAGE("There is no command or file “%1”. See juesuan --help.");
    case ProblemCode::UsageMissing: return JUESUAN_MESSAGE("%1 is missing. See juesuan --help.");
    case ProblemCode::UsageBadValue: return JUESUAN_MESSAGE("The option %1 does not take “%2”. See juesuan --help.");
    }
    return JUESUAN_MESSAGE("No problem.");
}

} // namespace

QString sentenceFor(const Problem& problem) {
    QString text = tr(templateFor(problem.code));
    for (int i = 0; i < 3; ++i) // one pass each: an argument that contains "%2" stays as it is
        text.replace(QStringLiteral("%") + QString::number(i + 1), QChar(0xE000 + i));
    for (int i = 0; i < 3; ++i)
        text.replace(QChar(0xE000 + i), problem.arguments.value(i));
    if (problem.line > 0)
        text += tr(" (line %1, column %2)").arg(problem.line).arg(problem.column);
    return text;
}

QString severityWord(Severity severity) {
    switch (severity) {
    case Severity::Error: return tr("Error");
    case Severity::Warning: return tr("Warning");
    case Severity::Info: return tr("Note");
    case Severity::Rounding: return tr("Rounding");
    }
    return {};
}

QString sentenceFor(const Finding& finding, bool english) {
    QString text = finding.message.in(english);
    if (finding.left == 0 && finding.right == 0)
        return text;
    const auto wan = [](qint64 fen) { return formatAmount(Amount::ofFen(fen), AmountUnit::WanYuan, 2, true); };
    text += tr(": left %1, right %2, difference %3").arg(wan(finding.left), wan(finding.right), wan(finding.difference));
    if (finding.severity == Severity::Rounding || finding.allowed != 0)
        text += tr("; rounding explains up to %1").arg(wan(finding.allowed));
    return text;
}

} // namespace juesuan
