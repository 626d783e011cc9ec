// Finding subjects by digits, name and pinyin.
#include "model/subject_search.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace juesuan;

namespace {

SubjectCatalogue catalogue() {
    SubjectCatalogue out;
    const std::pair<const char*, const char*> subjects[] = {
        {"201", "一般公共服务支出"}, {"20101", "人大事务"}, {"2010101", "行政运行"}, {"2010102", "一般行政管理事务"},
        {"20805", "行政事业单位养老支出"}, {"2170399", "其他金融发展支出"}, {"2170301", "政策性银行亏损补贴"}};
    for (const auto& [code, name] : subjects)
        out.add({SubjectKind::Functional, QString::fromUtf8(code), QString::fromUtf8(name), {2024}, false});
    return out;
}
QStringList found(const QString& wanted) {
    const SubjectSearch search(catalogue(), Pinyin("银行\tyin hang\n"));
    QStringList out;
    for (const Subject& subject : search.find(SubjectKind::Functional, wanted, 10))
        out << subject.code;
    return out;
}

} // namespace

TEST_CASE("pinyin reads by the word before the character") {
    const Pinyin plain, field("银行\tyin hang\n# a remark\n坏行\tonly\n");
    CHECK(plain.initials(QStringLiteral("行政运行")) == QStringLiteral("xzyx"));
    CHECK(plain.full(QStringLiteral("行政")) == QStringLiteral("xingzheng"));
    CHECK(field.full(QStringLiteral("银行")) == QStringLiteral("yinhang"));
    CHECK(field.initials(QStringLiteral("（A）2类")) == QStringLiteral("a2l"));
    CHECK(field.syllables({}).isEmpty());
}

TEST_CASE("the whole code comes first, then what begins so, then names, then pinyin") {
    CHECK(found(QStringLiteral("20101")) == QStringList{"20101", "2010101", "2010102"});
    CHECK(found(QStringLiteral("xzyx")) == QStringList{"2010101"});
    CHECK(found(QStringLiteral("行政")) == QStringList{"2010101", "20805", "2010102"});
    CHECK(found(QStringLiteral("ＸＺＹＸ")) == QStringList{"2010101"});
    CHECK(found(QStringLiteral("zcxyh")) == QStringList{"2170301"});
    CHECK(found(QStringLiteral("xingzhengyun")) == QStringList{"2010101"});
    CHECK(found(QStringLiteral("没有这个")).isEmpty());
    CHECK(found({}).size() == 7);
    const SubjectSearch search(catalogue(), Pinyin());
    CHECK(search.find(SubjectKind::Economic, QStringLiteral("xzyx"), 10).empty());
    CHECK(search.find(SubjectKind::Functional, {}, 3).size() == 3);
}
