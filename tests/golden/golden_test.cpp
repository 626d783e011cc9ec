// Runs every case file against the built program.
#include "case_file.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace {

QByteArray readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& path, const QByteArray& text) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

// Output of one command line; "shell:" lines run in sh, for what a person would do between commands.
QByteArray runLine(const QString& line, const QString& folder) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains("JUESUAN_LANGUAGE"))
        environment.insert("JUESUAN_LANGUAGE", "zh_CN");
    environment.insert("JUESUAN", JUESUAN_BINARY);
    process.setProcessEnvironment(environment);
    if (line.startsWith("shell: "))
        process.start("/bin/sh", {"-c", line.mid(7)});
    else
        process.start(JUESUAN_BINARY, QProcess::splitCommand(line).mid(1));
    REQUIRE(process.waitForFinished(60000));
    QByteArray out = process.readAll();
    if (!out.isEmpty() && !out.endsWith('\n'))
        out += '\n';
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    return out + "exit " + (crashed ? QByteArray("crash") : QByteArray::number(process.exitCode())) + '\n';
}

} // namespace

TEST_CASE("golden cases") {
    const QDir cases(QString(JUESUAN_SOURCE_DIR) + "/tests/golden/cases");
    const QStringList names = cases.entryList({"*.case"}, QDir::Files, QDir::Name);
    REQUIRE_FALSE(names.isEmpty());
    for (const QString& name : names) {
        const QByteArray text = readFile(cases.filePath(name));
        const CaseFile golden = CaseFile::parse(text);
        QTemporaryDir folder;
        for (auto file = golden.files.begin(); file != golden.files.end(); ++file)
            writeFile(folder.filePath(file.key()), file.value());
        QByteArray got;
        for (const QString& line : golden.commands)
            got += runLine(line, folder.path());
        got.replace(folder.path().toUtf8(), "@DIR@");
        INFO(name.toStdString());
        if (qEnvironmentVariableIsSet("GOLDEN_UPDATE"))
            writeFile(cases.filePath(name), CaseFile::withExpected(text, got));
        else
            CHECK(got.toStdString() == golden.expected.toStdString());
    }
}
