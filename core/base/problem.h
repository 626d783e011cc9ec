// What went wrong, as data: a code, its arguments and a place. Never a sentence: people's words are made in session.
#pragma once

#include <QString>
#include <QStringList>

namespace juesuan {

enum class ProblemCode {
    None,
    // amounts
    AmountEmpty,          // {}
    AmountNotANumber,     // {text}
    AmountTooLarge,       // {text}
    AmountTooFine,        // {text}  finer than one 分
    // files
    FileMissing,          // {path}
    FileUnreadable,       // {path, cause}
    FileIsFolder,         // {path}   a folder where a file is wanted
    FileEmpty,            // {path}
    FileTooLarge,         // {path, size in MB, limit in MB}
    FileNotText,          // {path}
    FileKindUnknown,      // {path}
    ExportKindUnknown,    // {path}
    ExportOverSource,     // {path}: what is to be written over is what is read
    ChartsEmpty,          // {unit, year}
    PictureKindUnknown,   // {path}
    PublicationFailed,    // {title}  the file could not be made: no memory
    WorkbookFailed,       // {title}  the file could not be made: no memory, or no room for temporary files
    PublicationBlocked,   // {count, what is wrong}  errors that nobody took the responsibility for
    FileNotReport,        // {path}
    PdfEncrypted,         // {path}
    PdfDamaged,           // {path}
    PdfScanned,           // {path}   pages without any text
    PdfTooManyPages,      // {path, pages, limit}
    PdfTooHeavy,          // {path}   more time or memory than any report takes
    PdfReaderMissing,     // {program}
    PdfPageMissing,       // {path, pages}    there is no such page
    WorkbookDamaged,      // {path}
    WorkbookTooHeavy,     // {path}   more than any report holds, or built to do harm
    WorkbookEncrypted,    // {path}   opens with a password only
    WorkbookKindUnknown,  // {path}   its container holds no workbook that we can read
    Cancelled,            // {}       a person stopped it
    FileWriteFailed,      // {path, cause}
    FolderReadOnly,       // {path}
    FolderMissing,        // {folder}
    FolderIsFile,         // {path}   a file where a folder is wanted
    FileNameTooLong,      // {name}
    NoRoomForFile,        // {path}   the disk is full: a new file was not written
    DiskFull,             // {path}   the disk is full: a change of a book was not saved
    // books
    BookNotABook,         // {path}
    BookNewer,            // {path, its version, ours}
    BookCorrupt,          // {path, cause}
    BookSchemaForeign,    // {path, object}
    BookLocked,           // {path, who}
    BookReadOnly,         // {path}
    BookWriteProtected,   // {path}           opened to be looked at: the file is write-protected
    BookFolderReadOnly,   // {path, folder}   opened to be looked at: its folder cannot be written to
    BookExists,           // {path}
    BookNameEnding,       // {path}   a new book that is not called .juesuan
    BookChangedOutside,   // {path}
    BookFailed,           // {path, cause}
    ReportDamaged,        // {unit, year}
    ReportMissing,        // {unit and year as they were asked for}
    ReportAmbiguous,      // {list, one a line; unit and year of one of them}
    ReportSealed,         // {unit, year}
    ReportExists,         // {unit, year}
    // forms, rules, subjects: data of ours or of the person
    ResourceMissing,      // {name}
    ResourceMalformed,    // {name, cause}
    RuleSyntax,           // {expected, found}     place: line and column
    RuleUnknownName,      // {name}                place: line and column
    RuleTooDeep,          // {limit}
    CellUnknown,          // {form, row, column}
    CellReadOnly,         // {form, row, column}
    CellComputed,         // {form, row, column}   a total that is computed from its parts
    SubjectCodeInvalid,   // {text}
    SubjectRowExists,     // {code}
    SubjectRowMissing,    // {code}
    ChangeDoesNotFit,     // {form, row, column}   the cell no longer holds what the change expects
    // command line
    UsageUnknownCommand,  // {word}
    UsageMissing,         // {what}
    UsageTooMany,         // {argument}
    UsageBadValue,        // {option, value, what it takes}
};

// The enumerator's name, for logs, tests and JSON.
QString problemCodeName(ProblemCode code);

struct Problem {
    ProblemCode code = ProblemCode::None;
    QStringList arguments;
    int line = 0;   // 1-based place in the input, 0 when there is none
    int column = 0;

    friend bool operator==(const Problem&, const Problem&) = default;
};

} // namespace juesuan
