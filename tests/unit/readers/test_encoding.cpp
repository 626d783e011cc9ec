// Encodings told apart, and what is refused.
#include "reader_support.h"

#include "readers/document.h"
#include "readers/encoding.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

#include <iconv.h>

using namespace juesuan;
using namespace juesuan::test;

namespace {

const QString words = QStringLiteral("某某中心2024年度单位决算\n收入决算表\n合计 12.30\n㐂与𠮷也在其中。\n");

QByteArray inGb18030(const QString& text) {
    QByteArray utf8 = text.toUtf8(), out(utf8.size() * 4, Qt::Uninitialized);
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    char *in = utf8.data(), *to = out.data();
    size_t left = size_t(utf8.size()), room = size_t(out.size());
    iconv(converter, &in, &left, &to, &room);
    iconv_close(converter);
    out.resize(to - out.data());
    return out;
}

ProblemCode refusal(const QByteArray& bytes) {
    const auto text = decodeText(bytes, QStringLiteral("x"));
    return text ? ProblemCode::None : text.problem().code;
}

} // namespace

TEST_CASE("GB18030 is told from UTF-8, rare characters included") {
    const auto text = decodeText(inGb18030(words), {});
    REQUIRE(text.ok());
    CHECK(*text == words);
    CHECK(*decodeText(words.toUtf8(), {}) == words);
}

TEST_CASE("one damaged byte does not change the encoding") {
    QByteArray bytes = words.toUtf8().repeated(4);
    bytes[40] = '\xFF';
    const auto text = decodeText(bytes, {});
    REQUIRE(text.ok());
    CHECK(text->contains(QChar(QChar::ReplacementCharacter)));
    CHECK(text->contains(QStringLiteral("收入决算表")));
    QByteArray gb = inGb18030(words).repeated(4);
    gb.chop(1); // cut inside a character or a line end
    CHECK(decodeText(gb, {})->contains(QStringLiteral("收入决算表")));
}

TEST_CASE("what is no text is refused") {
    CHECK(refusal({}) == ProblemCode::FileEmpty);
    CHECK(refusal("\xEF\xBB\xBF \n") == ProblemCode::FileEmpty);
    QByteArray binary;
    unsigned state = 7;
    for (int i = 0; i < 5000; ++i) {
        state = state * 1103515245 + 12345;
        binary.append(char(state >> 16));
    }
    CHECK(refusal(binary) == ProblemCode::FileNotText);
    CHECK(refusal("%PDF-1.7\n" + binary) == ProblemCode::FileNotText);
    CHECK(refusal(QByteArray("PK\x03\x04", 4) + binary) == ProblemCode::FileNotText);
    CHECK(refusal(QByteArray(4000, '\0')) == ProblemCode::FileNotText);
}

TEST_CASE("files: missing, empty, too large, no report") {
    QTemporaryDir folder;
    const auto write = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    const auto code = [&](const QString& path) {
        const auto plan = readReportFile(path, context());
        return plan ? ProblemCode::None : plan.problem().code;
    };
    CHECK(code(folder.filePath(QStringLiteral("none.txt"))) == ProblemCode::FileMissing);
    CHECK(code(folder.path()) == ProblemCode::FileIsFolder);
    CHECK(code(write("empty.txt", {})) == ProblemCode::FileEmpty);
    CHECK(code(write("letter.txt", QStringLiteral("尊敬的各位：\n\n会议改期。\n").toUtf8())) == ProblemCode::FileNotReport);
    QFile large(folder.filePath(QStringLiteral("large.txt")));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(200LL * 1024 * 1024)); // sparse: no one may try to read it
    const auto refused = readReportFile(large.fileName(), context());
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problem().code == ProblemCode::FileTooLarge);
    CHECK(refused.problem().arguments.value(1) == QStringLiteral("200"));
}

TEST_CASE("lines and pages") {
    const Document plain = documentFromText(QStringLiteral("甲\r\n乙\r丙\n\n 丁 "));
    REQUIRE(plain.lines.size() == 5);
    CHECK(plain.lines[4].text == QStringLiteral("丁"));
    CHECK(plain.lines[4].number == 5);
    CHECK(plain.lines[4].page == 0);
    const Document paged = documentFromText(QStringLiteral("甲\n\f乙\n丙\f丁"));
    CHECK(paged.pageCount == 3);
    CHECK(paged.lines.back().page == 3);
    CHECK(paged.lines.back().text == QStringLiteral("丁"));
    CHECK(documentFromText(QStringLiteral("⼀般公共")).lines[0].text == QStringLiteral("一般公共"));
}

TEST_CASE("one endless line and a million short ones are read in linear time") {
    const QString title = QStringLiteral("收入支出决算总表\n公开01表\n");
    CHECK(readText(title + QStringLiteral("一般公共 12.30 ").repeated(100'000)).ok());
    CHECK(readText(title + QStringLiteral("其他 1\n").repeated(200'000)).ok());
    CHECK(readText(QStringLiteral("收入决算表\n公开02表\n") + QStringLiteral("208 乙 1.00 2.00\n").repeated(50'000)).ok());
}
