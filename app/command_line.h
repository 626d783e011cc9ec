// The command line of DESIGN §8: which words are commands, and running one.
#pragma once

#include <QStringList>

namespace juesuan {

inline constexpr int exitFine = 0;
inline constexpr int exitErrorsFound = 1;
inline constexpr int exitUnreadable = 2; // also wrong usage and anything that could not be done

// True when the first argument is a command, an option such as --help or --version, or a word that is neither a command
// nor a file.
bool wantsCommandLine(int argc, char** argv);
// True for commands that paint: they need a QApplication, though no display.
bool paintsPictures(int argc, char** argv);
// In place of the window where there is no display: the sentence on stderr.
void tellNoDisplay();
// An option that nobody knows among the window's arguments; empty when there is none.
QString unknownOption(const QStringList& arguments);
// Prints that there is no such option; gives exitUnreadable.
int refuseOption(const QString& option);
// Arguments with the program's name first, as QCoreApplication gives them.
int runCommandLine(const QStringList& arguments);

} // namespace juesuan
