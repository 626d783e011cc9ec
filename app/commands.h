// The commands, one function each. Output goes to stdout, everything for people about the work to stderr.
#pragma once

#include "session/book.h"
#include "session/importer.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <initializer_list>

namespace juesuan {

// The context of every text that the commands print.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

int dumpCommand(const QCommandLineParser& options);
int checkCommand(const QCommandLineParser& options);
int importCommand(const QCommandLineParser& options);
int exportCommand(const QCommandLineParser& options);
int chartsCommand(const QCommandLineParser& options);
int sampleCommand(const QCommandLineParser& options);

// ---- shared by the commands (console.cpp) ----

// exitFine, or exitUnreadable when it could not be written (a full disk); the reason goes to stderr.
int printOut(const QByteArray& text);
void printError(const QString& text);
// Prints the problem's sentence; gives exitUnreadable.
int fail(const Problem& problem);

// Shows "name 42 %" on stderr while work takes longer than half a second and stderr is a terminal.
std::function<bool(int)> progressFor(const QString& name);

// What was asked for is not there; unit may be empty, year 0.
Problem missingReport(const QString& unit, int year);

// The one argument of a command that takes one; `what` names it. UsageMissing, UsageTooMany.
Result<QString> onlyArgument(const QCommandLineParser& options, const char* what);

// “a, b or c”, for the sentence about an option that does not take a value.
QString takenWords(std::initializer_list<const char*> words);

// --year as a number, 0 when not given.
Result<int> yearOption(const QCommandLineParser& options);

// One report out of a file of any kind. `book` keeps an open book alive.
struct LoadedReport {
    std::unique_ptr<Book> book;
    ReportSession* session = nullptr; // of a book
    ImportPlan plan;                  // of anything else
    const Report& report() const { return session ? session->report() : plan.report; }
};
Result<LoadedReport> loadReport(const QString& path, const QString& unit, int year);

} // namespace juesuan
