// Folding of text for comparison, and what is safe to show.
#include "base/text.h"

#include <catch2/catch.hpp>

using namespace juesuan;

TEST_CASE("the same words compare equal") {
    const auto same = [](const char16_t* a, const char16_t* b) {
        INFO(QString::fromUtf16(a).toStdString() << " | " << QString::fromUtf16(b).toStdString());
        CHECK(comparisonKey(a).toStdString() == comparisonKey(b).toStdString());
    };
    same(u"因公出国（境）费", u"因公出国 (境) 费");
    same(u"“三公”经费", u"\"三公\" 经费");
    same(u"使用非财政拨款结余　", u"使用非财政拨款结余");
    same(u"公开０１表", u"公开01表");
    same(u"⼀般公共服务⽀出", u"一般公共服务支出"); // Kangxi radicals, as PDF text carries them
    same(u"公务⽤⻋", u"公务用车");
    same(u"合\u200B计", u"合计");
    CHECK(comparisonKey(u"基本支出") != comparisonKey(u"项目支出"));
}

TEST_CASE("invisible and direction-changing characters are taken out") {
    CHECK(visibleText(u"甲\u202Efdp.exe").toStdString() == "甲fdp.exe");
    CHECK(visibleText(u"甲\u200B乙\uFEFF").toStdString() == "甲乙");
    CHECK(visibleText(u"一行\n二行\t表").toStdString() == "一行\n二行\t表");
}

TEST_CASE("a radical becomes the character that it looks like, nothing else changes") {
    CHECK(unifiedCharacter(u'⼀') == u'一');
    CHECK(unifiedCharacter(u'⾦') == u'金');
    CHECK(unifiedCharacter(u'⻋') == u'车');
    CHECK(unifiedCharacter(u'⻳') == u'龟');
    for (const char16_t c : u"一金车年·-①ａ")
        CHECK(unifiedCharacter(c) == c);
}
