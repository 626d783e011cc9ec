// Subject codes refuse what is none; the catalogue answers by year and accepts what it does not know.
#include "model/subject.h"

#include <catch2/catch.hpp>

using namespace juesuan;

TEST_CASE("codes have 3, 5 or 7 digits") {
    CHECK(SubjectCode::parse(u" ２０８０１０１ ", SubjectKind::Functional)->digits() == "2080101");
    CHECK(SubjectCode::parse(u"2080101", SubjectKind::Functional)->level() == 3);
    CHECK(SubjectCode::parse(u"20801", SubjectKind::Functional)->parentDigits() == "208");
    CHECK(SubjectCode::parse(u"208", SubjectKind::Functional)->parentDigits().isEmpty());
    for (const char16_t* wrong : {u"", u"20", u"2080", u"208010", u"20801011", u"20a01", u"308", u"合计"}) {
        INFO(QString::fromUtf16(wrong).toStdString());
        CHECK_FALSE(SubjectCode::parse(wrong, SubjectKind::Functional).ok());
    }
    CHECK_FALSE(SubjectCode::parse(u"3010101", SubjectKind::Economic).ok());
    CHECK(SubjectCode::parse(u"30101", SubjectKind::Economic).ok());
}

TEST_CASE("names follow the year, unknown codes are learnt") {
    SubjectCatalogue catalogue;
    REQUIRE(catalogue.load(SubjectKind::Functional, "code\tname\tseen_in\n20701\t文化\t2018\n20701\t文化和旅游\t2019,2024\n", "f"));
    CHECK(catalogue.nameOf(SubjectKind::Functional, "20701", 2017) == "文化");
    CHECK(catalogue.nameOf(SubjectKind::Functional, "20701", 2024) == "文化和旅游");
    CHECK_FALSE(catalogue.knows(SubjectKind::Functional, "20799"));
    catalogue.add({SubjectKind::Functional, "20799", "其他", {2024}, true});
    CHECK(catalogue.knows(SubjectKind::Functional, "20799"));
    CHECK(catalogue.learnt().size() == 1);
    CHECK(catalogue.find(SubjectKind::Functional, "旅游", 10).size() == 1);
    CHECK(catalogue.find(SubjectKind::Functional, "207", 10).size() == 3);
    const auto broken = catalogue.load(SubjectKind::Functional, "code\tname\nx\ty\n", "f");
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.problem().line == 2);
}
