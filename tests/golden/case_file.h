// One golden case in one plain file.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

// A case file has sections that begin with a line "=== name". "command" holds one command line per line, run in turn;
// "file NAME" is written before they run; "out" is the expected standard output and error of all of them, each followed
// by a line "exit N". Text stands as it is; @DIR@ stands for the folder that the case runs in.
struct CaseFile {
    QStringList commands;
    QMap<QString, QByteArray> files;
    QByteArray expected;

    static CaseFile parse(const QByteArray& text);
    // The case with another expectation: what GOLDEN_UPDATE=1 writes.
    static QByteArray withExpected(const QByteArray& text, const QByteArray& expected);
};
