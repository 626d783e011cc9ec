// The amount parser and printer: what people type and reports print.
#include "base/amount.h"
#include "base/interval.h"

#include <catch2/catch.hpp>

using namespace juesuan;

namespace {

struct Reads {
    const char16_t* text;
    AmountUnit unit;
    qint64 fen;
    qint64 quantum;
};

} // namespace

TEST_CASE("amounts are read as people write them") {
    const Reads cases[] = {
        {u"3,067.91", AmountUnit::WanYuan, 30'679'100'00, 10'000},
        {u"３，０６７．９１", AmountUnit::WanYuan, 30'679'100'00, 10'000},
        {u" 3 067.91 ", AmountUnit::WanYuan, 30'679'100'00, 10'000},
        {u"0.00", AmountUnit::WanYuan, 0, 10'000},
        {u"-0.00", AmountUnit::WanYuan, 0, 10'000},
        {u"14.6", AmountUnit::WanYuan, 14'600'000, 10'000},
        {u"327", AmountUnit::WanYuan, 327'000'000, 10'000},
        {u".5", AmountUnit::WanYuan, 500'000, 10'000},
        {u"5.", AmountUnit::WanYuan, 5'000'000, 10'000},
        {u"(1.00)", AmountUnit::WanYuan, -1'000'000, 10'000},
        {u"（1.00）", AmountUnit::WanYuan, -1'000'000, 10'000},
        {u"−1.00", AmountUnit::WanYuan, -1'000'000, 10'000},
        {u"+1.00", AmountUnit::WanYuan, 1'000'000, 10'000},
        {u"1.2345", AmountUnit::WanYuan, 1'234'500, 100},
        {u"1.234567", AmountUnit::WanYuan, 1'234'567, 1},
        {u"1.2300000", AmountUnit::WanYuan, 1'230'000, 1},
        {u"12345.67元", AmountUnit::WanYuan, 1'234'567, 1},
        {u"1.23万元", AmountUnit::Yuan, 1'230'000, 10'000},
        {u"12345.67", AmountUnit::Yuan, 1'234'567, 1},
        {u"12", AmountUnit::Count, 1'200, 1},
        {u"¥8.00", AmountUnit::Yuan, 800, 1},
    };
    for (const Reads& c : cases) {
        const auto parsed = parseAmount(c.text, c.unit);
        INFO(QString::fromUtf16(c.text).toStdString());
        REQUIRE(parsed.ok());
        CHECK(parsed->amount.fen() == c.fen);
        CHECK(parsed->quantum == c.quantum);
    }
}

TEST_CASE("what is no amount is refused with its reason") {
    const std::pair<const char16_t*, ProblemCode> cases[] = {
        {u"", ProblemCode::AmountEmpty},
        {u"   ", ProblemCode::AmountEmpty},
        {u"abc", ProblemCode::AmountNotANumber},
        {u"12a", ProblemCode::AmountNotANumber},
        {u"1.2.3", ProblemCode::AmountNotANumber},
        {u"12,34", ProblemCode::AmountNotANumber},
        {u",123", ProblemCode::AmountNotANumber},
        {u"(1.00", ProblemCode::AmountNotANumber},
        {u"1.00)", ProblemCode::AmountNotANumber},
        {u"(-1.00)", ProblemCode::AmountNotANumber},
        {u"--1", ProblemCode::AmountNotANumber},
        {u"-", ProblemCode::AmountNotANumber},
        {u".", ProblemCode::AmountNotANumber},
        {u"1e308", ProblemCode::AmountNotANumber},
        {u"٣", ProblemCode::AmountNotANumber},
        {u"1.2345678", ProblemCode::AmountTooFine},
        {u"1000000000000", ProblemCode::AmountTooLarge},
        {u"99999999999999999999999", ProblemCode::AmountTooLarge},
    };
    for (const auto& [text, code] : cases) {
        const auto parsed = parseAmount(text, AmountUnit::WanYuan);
        INFO(QString::fromUtf16(text).toStdString());
        REQUIRE_FALSE(parsed.ok());
        CHECK(problemCodeName(parsed.problem().code).toStdString() == problemCodeName(code).toStdString());
    }
    CHECK(parseAmount(u"0.001", AmountUnit::Yuan).problem().code == ProblemCode::AmountTooFine);
    CHECK(parseAmount(QString(5000, QChar(u'9')), AmountUnit::Yuan).problem().code == ProblemCode::AmountTooLarge);
}

TEST_CASE("amounts are printed rounded half up, each by itself") {
    const auto wan = [](qint64 fen) { return formatAmount(Amount::ofFen(fen), AmountUnit::WanYuan).toStdString(); };
    CHECK(wan(0) == "0.00");
    CHECK(wan(5'000) == "0.01");
    CHECK(wan(4'999) == "0.00");
    CHECK(wan(-4'999) == "0.00");
    CHECK(wan(-5'000) == "-0.01");
    CHECK(wan(3'067'910'000) == "3067.91");
    CHECK(formatAmount(Amount::ofFen(123'456'789'00), AmountUnit::Yuan, 2, true).toStdString() == "123,456,789.00");
    CHECK(formatAmount(Amount::ofFen(-1'234'56), AmountUnit::Yuan, 2, true).toStdString() == "-1,234.56");
    CHECK(formatAmount(Amount::ofFen(200), AmountUnit::Count, 0).toStdString() == "2");
    CHECK(formatAmount(Amount::ofFen(999'999'99), AmountUnit::Yuan, 0, true).toStdString() == "1,000,000");
}

TEST_CASE("every printed amount is read back") {
    for (qint64 fen = -200'000'000; fen <= 200'000'000; fen += 1'230'000) {
        const auto parsed = parseAmount(formatAmount(Amount::ofFen(fen), AmountUnit::WanYuan, 2, true), AmountUnit::WanYuan);
        REQUIRE(parsed.ok());
        CHECK(parsed->amount.fen() == fen);
    }
}

TEST_CASE("the range of an amount is kept") {
    CHECK(Amount::fromFen(Amount::maximumFen).has_value());
    CHECK_FALSE(Amount::fromFen(Amount::maximumFen + 1).has_value());
    CHECK_FALSE(Amount::ofFen(Amount::maximumFen).plus(Amount::ofFen(1)).has_value());
    CHECK(Amount::ofFen(Amount::maximumFen).minus(Amount::ofFen(1))->fen() == Amount::maximumFen - 1);
}

TEST_CASE("a printed figure stands for the half-open range of half-up rounding") {
    CHECK(printedInterval(10'000, 10'000) == Interval{5'000, 14'999});
    CHECK(printedInterval(-10'000, 10'000) == Interval{-14'999, -5'000});
    CHECK(printedInterval(0, 10'000) == Interval{-4'999, 4'999});
    CHECK(printedInterval(77, 1) == Interval{77, 77});
    // Whoever rounds a true amount half up lands on the figure whose range holds it, and on no other.
    for (qint64 fen = -25'000; fen <= 25'000; fen += 7) {
        const qint64 printed = roundHalfUp(fen, 10'000);
        CHECK(printedInterval(printed, 10'000).contains(fen));
        CHECK_FALSE(printedInterval(printed + 10'000, 10'000).contains(fen));
        CHECK_FALSE(printedInterval(printed - 10'000, 10'000).contains(fen));
    }
}
