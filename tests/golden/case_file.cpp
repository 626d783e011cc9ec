// Reads golden cases.
#include "case_file.h"

CaseFile CaseFile::parse(const QByteArray& text) {
    CaseFile out;
    QString section;
    for (QByteArray line : text.split('\n')) {
        if (line.startsWith("=== ")) {
            section = QString::fromUtf8(line.mid(4)).trimmed();
            continue;
        }
        if (section == "command") {
            if (!line.trimmed().isEmpty())
                out.commands << QString::fromUtf8(line);
        } else if (section.startsWith("file ")) {
            out.files[section.mid(5)] += line + '\n';
        } else if (section == "out") {
            out.expected += line + '\n';
        }
    }
    while (out.expected.endsWith("\n\n"))
        out.expected.chop(1);
    return out;
}

QByteArray CaseFile::withExpected(const QByteArray& text, const QByteArray& expected) {
    const auto at = text.indexOf("=== out\n");
    return (at < 0 ? text : text.left(at)) + "=== out\n" + expected;
}
