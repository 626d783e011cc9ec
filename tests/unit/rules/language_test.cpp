// The rule language: what it reads, where it says an error is, and that no input hurts it.
#include "fixture.h"

#include "rules/parser.h"
#include "rules/token.h"

#include <catch2/catch.hpp>

#include <random>

using namespace juesuan;
using namespace juesuan::rules;
using namespace juesuan::test;

namespace {

Problem problemOf(const QByteArray& text) {
    const auto book = RuleBook::parse({{QStringLiteral("t.rules"), text}});
    return book ? Problem{} : book.problem();
}

Problem bindProblemOf(const char* text) {
    const Report report = emptyReport();
    const auto checker = Checker::bind(rulesFrom(text), report, nullptr);
    return checker ? Problem{} : checker.problem();
}

constexpr char good[] = "error a 公开01[本年收入合计] = sum(公开01[收入.*]) \"句子\" \"sentence\"\n";

} // namespace

TEST_CASE("tokens carry their places") {
    const auto tokens = tokenize(u"warn 06.a  公开06[30217] <= 公开09[决算数.因公出国（境）费]\n# note\nerror");
    REQUIRE(tokens.size() == 15);
    CHECK(tokens[1].text == u"06.a");
    CHECK(tokens[2].column == 12);
    CHECK(tokens[6].kind == TokenKind::AtMost);
    CHECK(tokens[9].text == u"决算数.因公出国（境）费");
    CHECK(tokens[11].kind == TokenKind::EndRule);
    CHECK(tokens[12].line == 3);
    CHECK(tokens[12].column == 1);
}

TEST_CASE("names, groups, hyphens and what a Chinese keyboard types") {
    const auto tokens = tokenize(u"收入.* a-b a - b 上年.公开01［x，y］＝（z）≤");
    const QStringList want{
        QStringLiteral("收入"), QStringLiteral("a-b"),         QStringLiteral("a"),  QStringLiteral("-"),
        QStringLiteral("b"),    QStringLiteral("上年.公开01"), QStringLiteral("［"), QStringLiteral("x"),
        QStringLiteral("，"),   QStringLiteral("y"),           QStringLiteral("］"), QStringLiteral("＝"),
        QStringLiteral("（"),   QStringLiteral("z"),           QStringLiteral("）"), QStringLiteral("≤")};
    REQUIRE(tokens.size() >= size_t(want.size()));
    for (qsizetype i = 0; i < want.size(); ++i)
        CHECK(tokens[size_t(i)].text.toStdString() == want[i].toStdString());
    CHECK(tokens[0].kind == TokenKind::Group);
}

TEST_CASE("an indented line goes on with its rule, another begins a new one") {
    const auto book = rulesFrom("error a 公开01[收入总计]\n  = 公开01[支出总计]\n\n  # note\n  \"句\" \"s\"\nwarn b "
                                "公开01[收入总计] <= 公开01[支出总计] \"句\" \"s\"");
    REQUIRE(book->rules().size() == 2);
    CHECK(book->rules()[0].formula == u"公开01[收入总计] = 公开01[支出总计]");
    CHECK(book->rules()[1].severity == Severity::Warning);
    CHECK(book->rules()[1].message.en == u"s");
}

TEST_CASE("errors are told with line and column") {
    struct Wrong {
        const char* text;
        int line, column;
        const char* found;
    };
    const Wrong wrongs[] = {
        {"fault a 公开01[x] = 公开01[y] \"s\" \"s\"", 1, 1, "fault"},
        {"\nerror = 公开01[y]", 2, 7, "="},
        {"error a 公开01 = 公开01[y]", 1, 14, "="},
        {"error a 公开01[x = 公开01[y]", 1, 16, "="},
        {"error a 公开01[x] 公开01[y]", 1, 17, "公开01"},
        {"error a 公开01[x] = 公开01[y]\n  \"句\"\n", 2, 6, "end of rule"},
        {"error a 公开01[x] = 公开01[y] \"句", 1, 27, "\"句"},
        {"error a each c 公开03: 公开03[c] = 公开03[c]", 1, 16, "公开03"},
        {"error a each c in 公开03 公开03[c] = 公开03[c]", 1, 24, "公开03"},
        {"error a 公开01[收入.*] = 公开01[y] \"s\" \"s\"", 1, 9, "收入"},
        {"error a 公开01[x] = 公开01[y] \"s\" \"s\" more", 1, 35, "more"},
        {"error a 公开01[x] = 公开01[y] if \"s\" \"s\"", 1, 30, "s"},
        {"error a 公开01[x] ? 公开01[y]", 1, 17, "?"},
        {"error a 公开[x] = 公开01[y]", 1, 9, "公开"},
    };
    for (const Wrong& wrong : wrongs) {
        INFO(wrong.text);
        const Problem problem = problemOf(wrong.text);
        CHECK(problem.code == ProblemCode::RuleSyntax);
        CHECK(problem.line == wrong.line);
        CHECK(problem.column == wrong.column);
        REQUIRE(problem.arguments.size() == 3);
        CHECK(problem.arguments[1].toStdString() == wrong.found);
        CHECK(problem.arguments[2] == u"t.rules");
    }
    CHECK(problemOf(QByteArray(good) + good).code == ProblemCode::RuleSyntax); // the id twice
}

TEST_CASE("unknown names are told with line and column, whatever rows the report has") {
    struct Wrong {
        const char* text;
        int column;
        const char* name;
    };
    const Wrong wrongs[] = {
        {"error a 公开01[没有] = 公开01[支出总计] \"s\" \"s\"", 14, "没有"},
        {"error a 公开77[x] = 公开01[支出总计] \"s\" \"s\"", 9, "77"},
        {"error a 公开02[合计, 没有] = 公开01[支出总计] \"s\" \"s\"", 18, "没有"},
        {"error a 公开01[收入总计] = sum(公开01[没有.*]) \"s\" \"s\"", 31, "没有"},
        {"error a each c in 公开07, k in columns: 公开07[children(c), k] = 公开07[d, k] \"s\" \"s\"", 41, "children"},
        {"error a each c in 公开07: 公开07[c, 本年支出] = 公开07[c, 没有] \"s\" \"s\"", 49, "没有"},
        {"error a each k in (合计, 没有): 公开04[收入总计] = 公开04[支出总计, k] \"s\" \"s\"", 24, "没有"},
        {"error a each k in columns: 公开04[收入总计] = 公开04[支出总计, k] \"s\" \"s\"", 19, "columns"},
        {"error a 公开09[没有] = 公开09[决算数.合计] \"s\" \"s\"", 14, "没有"},
    };
    for (const Wrong& wrong : wrongs) {
        INFO(wrong.text);
        if (QString::fromUtf8(wrong.text).contains(u"children(c)")) {
            CHECK(problemOf(wrong.text).code == ProblemCode::RuleSyntax); // many rows without sum
            continue;
        }
        const Problem problem = bindProblemOf(wrong.text);
        CHECK(problem.code == ProblemCode::RuleUnknownName);
        CHECK(problem.column == wrong.column);
        REQUIRE(!problem.arguments.isEmpty());
        CHECK(problem.arguments[0].toStdString() == wrong.name);
    }
}

TEST_CASE("depth and size are bounded") {
    QByteArray deep("error a ");
    deep += QByteArray(100'000, '(');
    CHECK(problemOf(deep).code == ProblemCode::RuleTooDeep);
    QByteArray nested =
        "error a " + QByteArray(20, '(') + "公开01[收入总计]" + QByteArray(20, ')') + " = 公开01[支出总计] \"s\" \"s\"";
    CHECK(problemOf(nested).code == ProblemCode::None);
    QByteArray lengthy("error a 公开01[收入总计]");
    for (int i = 0; i < 2000; ++i)
        lengthy += " + 公开01[收入总计]";
    CHECK(problemOf(lengthy).code == ProblemCode::RuleSyntax);
    CHECK(problemOf(QByteArray(2 << 20, '#')).code == ProblemCode::ResourceMalformed);
    CHECK(problemOf("\xff\xfe\x00").code == ProblemCode::ResourceMalformed);
    CHECK(problemOf("").code == ProblemCode::None);
}

TEST_CASE("the parser survives what is thrown at it") {
    // Whole rules, a few changes each: most get past the first words, some still bind.
    const QByteArray seed = fileBytes(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/rules/central-2024.rules"));
    std::vector<qsizetype> starts;
    for (qsizetype at = 0; at < seed.size(); ++at)
        if (seed[at] == '\n' && (seed.mid(at + 1, 5) == "error" || seed.mid(at + 1, 4) == "warn"))
            starts.push_back(at + 1);
    REQUIRE(starts.size() > 50);
    std::mt19937 random(20240607);
    const QByteArray bits[] = {"(",    ")",         "[",   "]",    "\"",      "each ",  " in ",
                               "sum(", "children(", ".*",  "公开", "上年.",   "\n",     "\n ",
                               ":",    ",",         "=",   "<=",   "#",       "\xe5",   "\xf0\x9f\x98\x80",
                               "-",    "*",         "类(", " or ", "columns", "needs ", "if given "};
    int parsed = 0, bound = 0;
    for (int round = 0; round < 3000; ++round) {
        const size_t rule = random() % (starts.size() - 2);
        QByteArray text = seed.mid(starts[rule], starts[rule + 1 + random() % 2] - starts[rule]);
        for (unsigned change = random() % 8; change > 0 && !text.isEmpty(); --change) {
            const qsizetype at = qsizetype(random() % size_t(text.size()));
            if (random() % 3 == 0)
                text.remove(at, 1 + qsizetype(random() % 9));
            else
                text.insert(at, bits[random() % std::size(bits)]);
        }
        const auto book = RuleBook::parse({{QStringLiteral("fuzz"), text}});
        parsed += book.ok();
        if (!book) {
            CHECK(book.problem().code != ProblemCode::None);
            continue;
        }
        const Report report = baseYears().report;
        const auto checker = Checker::bind(*book, report, nullptr);
        bound += checker.ok();
        if (checker)
            (void)(*checker)->checkAll(true);
    }
    CHECK(parsed > 300); // the changes are few enough to reach every phase
    CHECK(bound > 100);
}
