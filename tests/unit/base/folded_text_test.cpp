// Finding folded words in a text and telling where they stand in the text itself.
#include "base/folded_text.h"

#include <catch2/catch.hpp>

using namespace juesuan;

namespace {

// The matches with their places: "3:5" is five characters from the third on.
std::string matches(QStringView text, QStringView wanted) {
    QStringList out;
    for (const FoldedText::Range& range : FoldedText(text).find(FoldedText(wanted)))
        out << QStringLiteral("%1:%2").arg(range.start).arg(range.length);
    return out.join(QChar(u' ')).toStdString();
}

} // namespace

TEST_CASE("words are found whatever their width, case, blanks and brackets") {
    CHECK(matches(u"因公出国（境）费", u"(境)费") == "4:4");
    CHECK(matches(u"合　计", u"合计") == "0:3");
    CHECK(matches(u"ABC公司abc", u"Abc") == "0:3 5:3");
    CHECK(matches(u"决算决算决", u"决算决") == "0:3"); // without overlap
    CHECK(matches(u"公开０１表", u"公开01表") == "0:5");
    CHECK(matches(u"收入", u"支出").empty());
    CHECK(matches(u"收入", u" ").empty()); // nothing to look for
}

TEST_CASE("separators within figures do not matter, commas between words and years do") {
    CHECK(matches(u"收入3,067.91万元", u"3067.91") == "2:8");
    CHECK(matches(u"收入３，０６７．９１万元", u"3,067.91万元") == "2:10");
    CHECK(matches(u"12,345,678", u"12345678") == "0:10");
    CHECK(matches(u"2023，2024年", u"20232024").empty());
    CHECK(matches(u"1,23", u"123").empty());
}
