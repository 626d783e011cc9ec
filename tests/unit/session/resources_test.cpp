// What travels inside the program can be used.
#include "session/language.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QFile>

using namespace juesuan;

TEST_CASE("form sets, rules and catalogues load") {
    CHECK(knownEditions().contains("central-2024"));
    for (const QString& edition : knownEditions())
        CHECK(formSetFor(edition).ok());
    const auto rules = standardRules();
    if (!rules)
        FAIL(rules.problem().arguments.join(" | ").toStdString() << " " << rules.problem().line);
    CHECK((*rules)->rules().size() > 40);
    for (const RuleBook::RuleInfo& rule : (*rules)->rules()) {
        INFO(rule.id.toStdString());
        CHECK_FALSE(rule.message.zh.isEmpty());
        CHECK_FALSE(rule.message.en.isEmpty());
    }
    CHECK(standardCatalogue().ok());
    CHECK_FALSE(formSetFor("no-such").ok());
}

TEST_CASE("the Chinese translation is complete") {
    QFile file(JUESUAN_SOURCE_DIR "/translations/juesuan_zh_CN.ts");
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.count("type=\"unfinished\"") == 0);
    CHECK(text.count("<message") > 100);
    CHECK(setLanguage(*QCoreApplication::instance(), "zh_CN"));
    CHECK(QCoreApplication::translate("CommandLine", "Print the report as JSON.") != "Print the report as JSON.");
    setLanguage(*QCoreApplication::instance(), "en");
}

TEST_CASE("the language follows the system, Chinese without a word from it") {
    for (const char* name : {"JUESUAN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
        qunsetenv(name);
    CHECK(systemLanguage() == "zh_CN");
    qputenv("LANG", "en_US.UTF-8");
    CHECK(systemLanguage() == "en");
    qputenv("LANG", "C.UTF-8");
    CHECK(systemLanguage() == "zh_CN");
    qputenv("JUESUAN_LANGUAGE", "en");
    CHECK(systemLanguage() == "en");
    qunsetenv("JUESUAN_LANGUAGE");
}
