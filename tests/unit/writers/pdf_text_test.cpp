// The text layer of PDFs: radicals become characters, lengths and offsets stay.
#include "writers/pdf_text.h"

#include <catch2/catch.hpp>

using juesuan::withPlainText;

TEST_CASE("single glyphs are mended in place, ranges that count on are left alone") {
    const QByteArray pdf = "1 0 obj <2F00>\n2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> [<2F00> <516C> <2ECB> ]\n"
                           "<0004> <0004> <2F2F>\n<0005> <0010> <2F00>\n<0011> <0011> <2003>\nendbfrange\n<2F00>";
    const QByteArray mended = withPlainText(pdf);
    CHECK(mended.toStdString() == "1 0 obj <2F00>\n2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0003> [<4E00> <516C> <8F66> ]\n"
                                  "<0004> <0004> <5DE5>\n<0005> <0010> <2F00>\n<0011> <0011> <3000>\nendbfrange\n<2F00>");
    CHECK(mended.size() == pdf.size());
}

TEST_CASE("what is cut off or no PDF stays as it is") {
    for (const QByteArray& text : {QByteArray(), QByteArray("beginbfrange\n[<2F0"), QByteArray("beginbfrange [<2F"),
                                  QByteArray("beginbfrange [<2F00 endbfrange"), QByteArray("beginbfrange <0001> <00endbfrange")})
        CHECK(withPlainText(text) == text);
}
