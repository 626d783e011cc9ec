// Reads the command word and its options.
#include "command_line.h"

#include "commands.h"
#include "session/exporter.h"
#include "session/language.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstring>

namespace juesuan {

namespace {

struct Command {
    const char* name;
    const char* arguments;   // for the usage line
    const char* description; // in English, for translation
    int (*run)(const QCommandLineParser&);
    std::vector<const char*> options; // beyond --help
    bool paints = false;              // needs a QApplication
};

const std::vector<Command>& commands() {
    static const std::vector<Command> list{
        {"dump", "FILE [--unit U] [--year Y]", QT_TRANSLATE_NOOP("CommandLine", "Print the report as JSON."), dumpCommand, {"unit", "year"}},
        {"check", "FILE... [--unit U] [--year Y] [--format text|json] …", QT_TRANSLATE_NOOP("CommandLine", "Check reports; exit 0 without errors, 1 with errors, 2 when a file cannot be read."),
         checkCommand, {"unit", "year", "format", "min-severity", "summary"}},
        {"import", "FILE... --into BOOK", QT_TRANSLATE_NOOP("CommandLine", "Read reports into a book, which is made when it does not exist."),
         importCommand, {"into"}},
        {"export", "BOOK [--unit U] [--year Y] --to FILE", QT_TRANSLATE_NOOP("CommandLine", "Write one report as .pdf, .docx, .odt, .xlsx, .json or .csv."), exportCommand,
         {"unit", "year", "to", "compare", "override", "report"}},
        {"charts", "BOOK [--unit U] [--year Y] --out DIR [--format png|svg|pdf]", QT_TRANSLATE_NOOP("CommandLine", "Write the charts of one report as pictures; needs no display."), chartsCommand,
         {"unit", "year", "out", "picture-format"}, true},
        {"sample", "BOOK", QT_TRANSLATE_NOOP("CommandLine", "Write the sample book."), sampleCommand, {}},
    };
    return list;
}

void addOption(QCommandLineParser& parser, const QString& name) {
    if (name == QStringLiteral("unit"))
        parser.addOption({name, CommandLine::tr("The unit's code or name."), QStringLiteral("U")});
    else if (name == QStringLiteral("year"))
        parser.addOption({name, CommandLine::tr("The year of the report."), QStringLiteral("Y")});
    else if (name == QStringLiteral("format"))
        parser.addOption({name, CommandLine::tr("text or json."), QStringLiteral("FORMAT"), QStringLiteral("text")});
    else if (name == QStringLiteral("min-severity"))
        parser.addOption({name, CommandLine::tr("Leave out findings below: rounding, info, warning or error."), QStringLiteral("SEVERITY"),
                          QStringLiteral("rounding")});
    else if (name == QStringLiteral("summary"))
        parser.addOption({name, CommandLine::tr("Add a summary of each file.")});
    else if (name == QStringLiteral("compare"))
        parser.addOption({name, CommandLine::tr("Write all years of the unit side by side instead, with changes and rates (.csv).")});
    else if (name == QStringLiteral("override"))
        parser.addOption({name, CommandLine::tr("Publish in spite of errors; the reason goes into the book's log."), QStringLiteral("REASON")});
    else if (name == QStringLiteral("report"))
        parser.addOption({name, CommandLine::tr("Instead of the report itself: audit, what its check found (.pdf, .docx, .odt, .xlsx)."), QStringLiteral("KIND")});
    else if (name == QStringLiteral("into"))
        parser.addOption({name, CommandLine::tr("The book to read into."), QStringLiteral("BOOK")});
    else if (name == QStringLiteral("out"))
        parser.addOption({name, CommandLine::tr("The folder to write to; it is made when it does not exist."), QStringLiteral("DIR")});
    else if (name == QStringLiteral("picture-format"))
        parser.addOption({QStringLiteral("format"), CommandLine::tr("png (300 dpi), svg or pdf."), QStringLiteral("FORMAT"), QStringLiteral("png")});
    else if (name == QStringLiteral("to"))
        parser.addOption({name, CommandLine::tr("The file to write; its ending says the kind."), QStringLiteral("FILE")});
}

QByteArray overview() {
    QString text = CommandLine::tr("Usage: juesuan [FILE]\n       juesuan COMMAND …\n\nWithout a command the window opens.\n\nCommands:\n");
    for (const Command& command : commands())
        text += QStringLiteral("  juesuan %1 %2\n      %3\n")
                    .arg(QString::fromUtf8(command.name), QString::fromUtf8(command.arguments), CommandLine::tr(command.description));
    text += CommandLine::tr("\n“juesuan COMMAND --help” explains a command's options.\n");
    return text.toUtf8();
}

const Command* commandNamed(const QString& name) {
    for (const Command& command : commands())
        if (name == QString::fromUtf8(command.name))
            return &command;
    return nullptr;
}

int runCommand(const Command& command, const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLine::tr(command.description));
    parser.addPositionalArgument(QStringLiteral("FILE"), CommandLine::tr("A report (.pdf .xlsx .xls .et .csv .txt .json) or a book (.juesuan)."),
                                 QString::fromUtf8(command.name) + QChar(u' ') + QString::fromUtf8(command.arguments));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, CommandLine::tr("Show this help."));
    parser.addOption(help);
    for (const char* option : command.options)
        addOption(parser, QString::fromUtf8(option));
    QStringList rest = arguments;
    rest.removeAt(1);
    if (!parser.parse(rest)) {
        printError(QStringLiteral("juesuan: ") + parser.errorText());
        return exitUnreadable;
    }
    if (parser.isSet(help)) {
        // Qt prints the path by which the program was called
        return printOut(parser.helpText().replace(arguments.first(), QStringLiteral("juesuan")).toUtf8());
    }
    return command.run(parser);
}

bool asksForHelp(const QString& word) {
    return word == QStringLiteral("--help") || word == QStringLiteral("-h") || word == QStringLiteral("help");
}

} // namespace

bool wantsCommandLine(int argc, char** argv) {
    if (argc < 2)
        return false;
    const QString word = QString::fromLocal8Bit(argv[1]);
    const bool option = word.startsWith(QChar(u'-')); // of the window, such as -platform
    return commandNamed(word) || asksForHelp(word) || word == QStringLiteral("--version") ||
           (!option && !QFileInfo::exists(word)); // mistyped
}

bool paintsPictures(int argc, char** argv) {
    const Command* command = argc < 2 ? nullptr : commandNamed(QString::fromLocal8Bit(argv[1]));
    if (!command || command->run != exportCommand)
        return command && command->paints;
    for (int i = 2; i < argc; ++i) // only the printed kinds are painted
        if (isPrintedKind(QString::fromLocal8Bit(argv[i])))
            return true;
    return false;
}

int runCommandLine(const QStringList& arguments) {
    const QString word = arguments.value(1);
    if (word == QStringLiteral("--version"))
        return printOut(QByteArray("juesuan " JUESUAN_VERSION "\n"));
    if (const Command* command = commandNamed(word))
        return runCommand(*command, arguments);
    if (asksForHelp(word))
        return printOut(overview());
    return fail({ProblemCode::UsageUnknownCommand, {word}});
}

void tellNoDisplay() {
    printError(QStringLiteral("juesuan: ") +
               textBeforeStart("CommandLine", QT_TRANSLATE_NOOP("CommandLine", "There is no display here to open the window on. Use a command "
                                                                                "(juesuan --help), or start it within a graphical session.")));
}

QString unknownOption(const QStringList& arguments) {
    for (const QString& argument : arguments)
        if (argument.startsWith(QChar(u'-')))
            return argument;
    return {};
}

int refuseOption(const QString& option) { return fail({ProblemCode::UsageUnknownCommand, {option}}); }

} // namespace juesuan
