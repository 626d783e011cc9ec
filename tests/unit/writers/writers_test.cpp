// CSV is defused and complete; JSON comes back as the same report; files are replaced whole or not at all.
#include "readers/json_report.h"
#include "support/form_fixture.h"
#include "writers/csv_writer.h"
#include "writers/json_writer.h"
#include "writers/save_file.h"

#include <QDir>
#include <QTemporaryDir>

using namespace juesuan;
using namespace juesuan::test;

namespace {

Report someReport() {
    Report report = emptyReport("=甲,“乙”\"单位");
    report.setRow("02", "208", "+名称");
    report.setValue({"02", "208", "财政拨款收入"}, wan("12.30"));
    report.setValue({"01", "本年收入合计", "决算数"}, wan("0.00"));
    report.setValue({"01", "其他收入", "决算数"}, CellValue::figure(Amount::ofFen(123'456'789), 1));
    report.setValue({"04", "208", "合计"}, CellValue::unread());
    report.setValue({"S5", "应急保障用车", "数量"}, CellValue::figure(Amount::ofFen(200), 1));
    report.forms["02"] = {true, "注", "", 0, 4};
    report.profile.offices << "综合处";
    report.sources.insert({"01", "本年收入合计", "决算数"}, {3, 0, {1050, 2000, 3000, 4000}});
    return report;
}

} // namespace

TEST_CASE("a dump is read back as the same report") {
    const Report report = someReport();
    const QByteArray json = reportToJson(report, *centralForms());
    const auto back = reportFromJson(json, "x.json", centralForms());
    REQUIRE(back.ok());
    CHECK(back->figures() == report.figures());
    CHECK(back->rows("02") == report.rows("02"));
    CHECK(back->sources == report.sources);
    CHECK(back->profile == report.profile);
    CHECK(reportToJson(*back, *centralForms()).toStdString() == json.toStdString());
    CHECK_FALSE(reportFromJson("{}", "x.json", centralForms()).ok());
    CHECK_FALSE(reportFromJson("[1,2", "x.json", centralForms()).ok());
}

TEST_CASE("CSV texts cannot become formulas") {
    for (const char16_t* text : {u"=1+1", u"+1", u"-1", u"@x", u"\t=1", u"＝1", u"  =1"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(csvText(QString::fromUtf16(text)).startsWith('\''));
    }
    CHECK(csvText("甲,乙").toStdString() == "\"甲,乙\"");
    CHECK(csvText("甲\"乙").toStdString() == "\"甲\"\"乙\"");
    CHECK(csvText("社会保障").toStdString() == "社会保障");
}

TEST_CASE("CSV has one line per figure, in form order") {
    const QByteArray csv = reportToCsv(someReport());
    CHECK(csv.startsWith("\xEF\xBB\xBF"));
    const auto lines = csv.split('\n');
    REQUIRE(lines.size() == 7); // heading, five figures, the end
    CHECK(lines[1].endsWith("公开01表,收入支出决算总表,8,,八、其他收入,1,决算数,123.46,万元\r"));
    CHECK(lines[2].contains(",27,,本年收入合计,1,决算数,0.00,万元"));
    CHECK(lines[3].contains(",208,'+名称,2,财政拨款收入,12.30,万元"));
    CHECK(lines[5].contains(",2,辆"));
}

TEST_CASE("a file is replaced whole or stays") {
    QTemporaryDir folder;
    const QString path = folder.filePath("out.json");
    REQUIRE(saveFile(path, "old"));
    REQUIRE(saveFile(path, QByteArray(3'000'000, 'x')));
    CHECK(QFileInfo(path).size() == 3'000'000);
    const auto nowhere = saveFile(folder.filePath("no/such/folder/out.json"), "x");
    REQUIRE_FALSE(nowhere.ok());
    const QString taken = folder.filePath("taken");
    QDir().mkpath(taken);
    CHECK_FALSE(saveFile(taken, "x").ok());
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{"out.json"});
}
