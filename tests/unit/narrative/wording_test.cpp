// Each wording rule: texts that it must find, and honest ones near to them that it must leave alone.
#include "wording_fixture.h"

using namespace juesuan;

namespace {

struct WordingCase {
    const char* text;  // paragraphs separated by |
    const char* found; // "rule «quote»"; empty: nothing
};

void checkCases(std::initializer_list<WordingCase> cases) {
    for (const WordingCase& c : cases) {
        WordingFixture fixture;
        fixture.say(QString::fromUtf8(c.text).split('|'));
        CAPTURE(c.text);
        CHECK(fixture.told().toStdString() == c.found);
    }
}

} // namespace

TEST_CASE("wording: prompts of a template that were left in") {
    checkCases({
        {"本年支出合计XXX万元。", "wording.prompt «XXX»"},
        {"占××%。", "wording.prompt «××»"},
        {"支出**万元。", "wording.prompt «**»"},
        {"支出____万元。", "wording.prompt «____»"},
        {"比2023年度增加（减少）2.10万元。", "wording.prompt «（减少）»"},
        {"增长(下降)2.10%。", "wording.prompt «(下降)»"},
        {"决算数大于（小于）预算数。", "wording.prompt «（小于）»"},
        {"支出增加/减少2.10万元。", "wording.prompt «增加/减少»"},
        {"支出5.00万元（如持平作持平表述）。", "wording.prompt «如持平作持平表述»"},
        {"办公费、印刷费（不涉及的不列）。", "wording.prompt «不涉及的不列»"},
        {"主要用于会务，列明接待批次、人次。", "wording.prompt «列明接待批次»"},
        {"无此项支出的，作下述说明：", "wording.prompt «作下述说明»"},
        {"其余各项按上述格式说明。", "wording.prompt «按上述格式»"},
        {"制定了办法（制度名称）。", "wording.prompt «（制度名称）»"},
        {"本年开展【项目名】的采购。", "wording.prompt «【项目名】»"},
        {"请填写原因。", "wording.prompt «请填写»"},
        {"此处列示项目。", "wording.prompt «此处»"},
        {"经营收入5.00万元……。", "wording.prompt-doubtful «……»"},
        {"支出XX万元，占XX%，增加（减少）XX万元。", "wording.prompt «XX»"}, // one cause
        // Honest ones.
        {"采购OA系统和GB/T标准，印制A3图纸3×4幅。", ""},
        {"依据江财〔2024〕3号文，对XXL号工作服更新。", ""},
        {"因公出国（境）费、维修（护）费支出5.00万元。", ""},
        {"单价100万元（含）以上设备0台（套）。", ""},
        {"依据江财【2024】3号文支出。", ""},
        {"按上年标准执行，此处理费由本单位承担。", ""},
        {"2024年度支出减少，主要是人员减少（退休）。", ""},
    });
}

TEST_CASE("wording: a prompt says how many there are and has its place") {
    WordingFixture fixture;
    fixture.say({QStringLiteral("支出XX万元，占XX%。")});
    const auto findings = fixture.findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::Error);
    CHECK(findings[0].place == TextPlace{TextPlace::Part::Narrative, 0, 0, 2, 2});
    CHECK(findings[0].page == 3);
    CHECK(findings[0].section == QStringLiteral("（一）收支情况"));
    CHECK(findings[0].message.zh.contains(QStringLiteral("2处")));
}

TEST_CASE("wording: punctuation") {
    checkCases({
        {"支出5.00万元。。主要是维修。", "wording.punctuation «。。»"},
        {"支出5.00万元，，主要是维修。", "wording.punctuation «，，»"},
        {"支出5.00万元，。", "wording.punctuation «，。»"},
        {"办公费、、印刷费有所增加。", "wording.punctuation «、、»"},
        {"设备（，含软件）更新。", "wording.punctuation «（，»"},
        {"设备（含软件，）更新。", "wording.punctuation «，）»"},
        {"办公费“”有所增加。", "wording.punctuation «“”»"},
        {"除“甲收入”、“乙收入”、等以外的收入。", "wording.comma «”、等»"},
        {"支出5.00万元增长2.00%。", "wording.mark «0万元增长»"},
        {"比2023年度增长2.00%主要是维修。", "wording.mark «0%主要是维修»"},
        {"共有设备3台其中更新1台。", "wording.mark «台其中更新»"},
        {"设备（含软件更新，支出增加。", "wording.bracket «（含软件更新，支出增加。»"},
        {"设备含软件）更新，支出增加。", "wording.bracket «设备含软件）»"},
        {"印发《管理办法，支出增加。", "wording.bracket «《管理办法，支出增加。»"},
        {"“三公经费支出增加，原因是维修。", "wording.bracket «“三公经费支出增加，原因»"},
        {"（甲“乙）丙”支出，增加。", "wording.bracket «“乙）丙”支出，增加。»"},
        {"支出5.00万元，主要是维修", "wording.end «主要是维修»"},
        {"收入5.00万元，占1.00%；", "wording.end «占1.00%；»"},
        {"1.本年支出5.00万元", "wording.end «1.本年支出5.00万元»"},
        // Honest ones.
        {"支出5.00万元，主要是维修：|办公用房，", "wording.end «办公用房，»"},
        {"其中：|1.维修费5.00万元；|2.会议费2.00万元。", ""},
        {"一、收支总体情况|支出5.00万元。", ""},
        {"（一）“三公”经费总体情况|支出5.00万元。", ""},
        {"具体情况如下：", ""},
        {"支出5.00万元（含税）。", ""},
        {"他说“完成任务。”", ""},
        {"印发《关于〈管理办法〉的通知》（江财〔2024〕3号）。", ""},
        {"采购分为：1）货物，2）服务。", ""},
        {"由3.00万元增加到5.00万元，增长到位。", ""},
        {"支出5.00万元用于维修，其中1.00万元主要用于更新。", ""},
        {"占收入的92.35%;其余为其他收入。", ""},
        {"“甲项目”“乙项目”按期完成。", ""},
    });
}

TEST_CASE("wording: marks that were left out") {
    const std::string four = "甲支出1.00万元，主要用于维修。乙支出1.00万元，主要用于维修。丙支出1.00万元，主要用于维修。丁支出1.00万元，主要用于维修。";
    const std::string slip = four + "戊支出1.00万元主要用于更新。", twice = slip + "己支出1.00万元主要用于更新。";
    checkCases({
        // One item of a list has lost its bracket.
        {"（1）收入5.00万元。|2）支出5.00万元。|（3）结余1.00万元。", "wording.bracket «2）»"},
        {"1）收入5.00万元。|（2）支出5.00万元。", "wording.bracket «1）»"},
        {"（1）收入5.00万元。|（2支出5.00万元。", "wording.bracket «（2支出5.00万元。»"},
        // Ends: what the other items do, what follows.
        {"（1）收入5.00万元。|（2）支出5.00万元；|（3）结余1.00万元。", "wording.end «（2）支出5.00万元；»"},
        {"（1）收入5.00万元；|（2）支出5.00万元。|（3）结余1.00万元。", "wording.end «（1）收入5.00万元；»"},
        {"收入5.00万元。其中没有补助；|支出5.00万元。", "wording.end «其中没有补助；»"},
        {"1.支出5.00万元，主要是维修；|（一）总体情况|支出5.00万元。", "wording.end «主要是维修；»"},
        {"支出5.00万元，主要是维修，|2.结余1.00万元。", "wording.end «主要是维修，»"},
        {"支出5.00万元，主要是维修，|2024年度结余1.00万元。", "wording.end «主要是维修，»"},
        {"本单位有关经费按规定包括因公出国费和公务用车购置及运行维护费以及公务接待费和办公用房维修费", "wording.end «务接待费和办公用房维修费»"},
        // Behind figures.
        {"支出0.00万元2024年未发生接待费。", "wording.mark «0万元»"},
        {"完成预算的71.60%项目目标完成情况：按期完成。", "wording.mark «0%项目目标完成情况：»"},
        {"支出5.00万元为年初预算的100.00%。", "wording.mark «0万元为年初预算的»"},
        {slip.c_str(), "wording.mark «0万元主要用于»"},
        // Honest ones.
        {"（1）收入5.00万元；|（2）支出5.00万元；|（3）结余1.00万元。", ""},
        {"（1）收入5.00万元。|1）财政拨款3.00万元。|2）其他收入2.00万元。|（2）支出5.00万元。", ""},
        {"支出5.00万元，主要用于维修办公用房，|改造线路和更换设备。", ""},
        {"甲支出1.00万元主要用于维修。乙支出1.00万元主要用于维修。", ""},
        {twice.c_str(), ""},
        {"甲支出1.00万元，为维修费。乙支出1.00万元，为维修费。丙支出1.00万元，为维修费。丁支出1.00万元，为维修费。其中0.50万元为上年结转。", ""},
    });
}

TEST_CASE("wording: no mark is missing behind what is compared with") {
    checkCases({
        {"公务接待费比2024年度年初预算数0.68万元减少0.38万元。", ""},
        {"公务接待费与2024年度年初预算数0.68万元持平。", ""},
        {"公务接待费比上年增加0.38万元增长5.00%。", "wording.mark «8万元增长»"},
    });
}

TEST_CASE("wording: percentages and amounts without their unit, words twice") {
    checkCases({
        {"其他收入5.00万元，占99.79；其余为上年结转。", "wording.percent «占99.79»"},
        {"增加2.55万元，增长1.40。主要是维修。", "wording.percent «增长1.40»"},
        {"支出5.00万元，完成年初预算的105.64，主要是维修。", "wording.percent «完成年初预算的105.64»"},
        {"财政拨款5.00万元，占全年收入的7.63，其余为结转。", "wording.percent «占全年收入的7.63»"},
        {"支出决算为1511.89，与预算持平。", "wording.unit «决算为1511.89»"},
        {"公用经费327，主要包括办公费。", "wording.unit «经费327»"},
        {"本年支出5.00万，与上年持平。", "wording.unit «5.00万»"},
        {"接待支出6万（含外宾）。", "wording.unit «支出6万»"},
        {"支出5.00万元万元，与上年持平。", "wording.doubled «万元万元»"},
        {"支出5.00万万元，与上年持平。", "wording.doubled «万万元»"},
        {"维修的的支出5.00万元。", "wording.doubled «的的»"},
        {"本年支出支出5.00万元。", "wording.doubled «支出支出»"},
        {"占收入的5.00%%。", "wording.doubled «%%»"},
        {"办公用房办公用房维修。", "wording.doubled «办公用房办公用房»"},
        // Honest ones.
        {"项目自评得分97.2分，平均99.43分。", ""},
        {"机关事业单位基本养老保险缴费支出（项）支出165.01万元。", ""},
        {"受理业务5万件，服务3.5万人次。", ""},
        {"住房公积金缴存比例不低于5%，不高于12%。", ""},
        {"项目2个，共涉及资金规模5.00万元。", ""},
        {"为了了解项目目的的实现情况，开展一一对应的检查。", ""},
        {"2024年度支出5.00万元。", ""},
        {"比2023年度增长率为2.00%。", ""},
    });
}

TEST_CASE("wording: numbers that are none") {
    checkCases({
        {"支出3.004.89万元。", "wording.number «3.004.89»"},
        {"支出3,8703.32万元。", "wording.number «3,8703.32»"},
        {"支出30,04.89万元。", "wording.number «30,04.89»"},
        {"支出10..33 万元，占3..5%。", "wording.number «10..33»; wording.number «3..5»"},
        // Honest ones.
        {"支出1,234,567.89元，3,004.89万元，12345.6万元，0.05万元。", ""},
        {"收、支总计各是4125.49,4143.91万元。", ""},
        {"2024.1.5前支付1.25万元，见1.2.3节。", ""},
    });
}

TEST_CASE("wording: scores without 分, a number written twice") {
    checkCases({
        {"根据年初设定的绩效目标，项目自评得分98.90。", "wording.unit-score «自评得分98.90»"},
        {"（2）（2）其他收入5.00万元。", "wording.number-twice «（2）»"},
        // Honest ones.
        {"项目自评得分98.90分，自评得分为97.2分。", ""},
        {"（2）其他收入5.00万元（见（1））。", ""},
    });
}

TEST_CASE("wording: years") {
    checkCases({
        {"比2022年度增加5.00万元。", "wording.year «2022年度»"},
        {"与2024年度相比，支出增加。", "wording.year «2024年度»"},
        {"较2022年决算数减少5.00万元。", "wording.year «2022年»"},
        {"2023年度财政拨款支出5.00万元。", "wording.year «2023年度»"},
        {"我中心对2025年度项目支出开展绩效自评。", "wording.year «2025年度»"},
        {"2023年江州市档案管理服务中心未发生此项支出。", "wording.year «2023年»"},
        {"截止2023年12月31日，车辆2辆。", "wording.year «2023年12月31日»"},
        {"截至2024年11月30日，车辆2辆。", "wording.date «2024年11月30日»"},
        {"2924年度财政拨款支出5.00万元。", "wording.year «2924年度»"},
        {"204年度财政拨款支出5.00万元。", "wording.year «204年度»"},
        {"比20223年度增加5.00万元。", "wording.year «20223年度»"},
        // Honest ones.
        {"2024年度支出5.00万元，比2023年度增加1.00万元，与2023年相比增长。", ""},
        {"较2024年年初预算减少5.00万元，比2024年度预算减少。", ""},
        {"自2019年起执行江财〔2019〕3号文，2023年开始使用新科目。", ""},
        {"2019年以前使用旧科目，2023年末结转的资金于2024年3月支付完毕。", ""},
        {"结转到2025年度使用，2025年度将继续压减。", ""},
        {"“2023年度档案数字化”项目按期完成，印发《2023年度管理办法》。", ""},
        {"截至2024年12月31日，车辆2辆；截至2024年底，职工3人。", ""},
        {"服务人次较2019年提高三成，近5年持续增长，已建馆100年。", ""},
        {"开展2022-2024年度项目评价。", ""},
    });
    WordingFixture title;
    title.say({QStringLiteral("支出5.00万元。")}, QStringLiteral("2023年度收支情况"));
    CHECK(title.told() == QStringLiteral("wording.year «2023年度»"));
}

TEST_CASE("wording: the unit's name") {
    checkCases({
        {"江州市档案管理服务中以支出5.00万元。", "wording.unit-name «江州市档案管理服务中以»"},
        {"江川市档案管理服务中心支出5.00万元。", "wording.unit-name «江川市档案管理服务中心»"},
        {"江州市档管理服务中心支出5.00万元。", "wording.unit-name «江州市档管理服务中心»"},
        {"江州市档案管理理服务中心支出5.00万元。", "wording.unit-name «江州市档案管理理服务中心»"},
        {"江州市档案管理服务中心心支出5.00万元。", "wording.unit-name «江州市档案管理服务中心心»"},
        {"江州市档案服务管理中心2024年度支出5.00万元。", "wording.unit-other «江州市档案服务管理中心»"},
        {"海东市水文站2024年度支出5.00万元。", "wording.unit-other «海东市水文站»"},
        {"江州市档案馆理服务中心支出1.00万元。|江州市档案馆理服务中心支出2.00万元。", "wording.unit-name «江州市档案馆理服务中心»"},
        // Honest ones.
        {"江州市档案管理服务中心2024年度支出5.00万元。", ""},
        {"江州市 档案管理服务中心支出5.00万元。", ""},
        {"档案管理服务中心2024年度支出5.00万元，我中心、本单位、本部门。", ""},
        {"划转江州市财政局、江州市档案馆的资金。", ""},
        {"本部门2024年度支出5.00万元。", ""},
        {"“三公”经费2024年度支出5.00万元。", ""},
    });
}

TEST_CASE("wording: a sister unit with another number is no slip, unless it stands where this unit must") {
    WordingFixture fixture;
    fixture.report.unit.name = QStringLiteral("江州市第一中学校");
    fixture.say({QStringLiteral("与江州市第二中学校联合采购。")});
    CHECK(fixture.told() == QString());
    fixture.say({QStringLiteral("江州市第二中学校2024年度支出5.00万元。")});
    CHECK(fixture.told() == QStringLiteral("wording.unit-name «江州市第二中学校»"));
}

TEST_CASE("wording: subjects and their levels") {
    checkCases({
        {"社会保障和就业支岀（类）支出5.00万元。", "wording.subject-name «社会保障和就业支岀（类）»"},
        {"行政事业单位养者支出（款）事业单位离退休（项）支出5.00万元。", "wording.subject-name «行政事业单位养者支出（款）»"},
        {"行政事业单位养老支出（类）事业单位离退休（款）支出5.00万元。", "wording.subject-level «行政事业单位养老支出（类）事业单位离退休（款）»"},
        {"住房改革支出（款）事业单位离退休（项）支出5.00万元。", "wording.subject-path «住房改革支出（款）事业单位离退休（项）»"},
        {"某住房改革支出（款）住房公积金（项）支出5.00万元。", "wording.subject-name-doubtful «某住房改革支出（款）»"},
        {"极地考察保障（项）支出5.00万元。", "wording.subject-unknown «极地考察保障（项）»"},
        // Honest ones.
        {"社会保障和就业（类）支出5.00万元，住房保障支出（类）支出5.00万元。", ""},
        {"1、社会保障和就业支出(类)行政事业单位养老支出(款)事业单位离退休(项)。", ""},
        {"（1）住房改革支出（款）住房公积金（项）支出5.00万元。", ""},
        {"主要用于以下方面：住房保障（类）5.00万元。", ""},
        {"使用“行政单位离退休（项）”科目。", ""},
        {"环境保护管理事务（款）环境保护法规、规划及标准（项）支出5.00万元。", ""},
        {"政府办公厅（室）及相关机构事务（款）支出5.00万元。", ""},
    });
}

TEST_CASE("wording: the glossary's paths at the wrong level give one finding with the right path") {
    WordingFixture fixture;
    fixture.report.glossary.entries = {{QStringLiteral("（一）"), QStringLiteral("住房改革支出（类）住房公积金（款）"), QStringLiteral("指缴存的资金。"), 5, 9}};
    const auto findings = fixture.findings();
    REQUIRE(findings.size() >= 1);
    CHECK(findings[0].rule == QStringLiteral("wording.subject-level"));
    CHECK(findings[0].expected == QStringLiteral("住房保障支出（类）住房改革支出（款）住房公积金（项）"));
    CHECK(findings[0].place == TextPlace{TextPlace::Part::Glossary, 0, -1, 0, 0});
    CHECK(findings[0].page == 5);
}

TEST_CASE("wording: project names") {
    WordingFixture fixture;
    Evaluation evaluation;
    evaluation.project = QStringLiteral("馆藏档案数字化加工");
    fixture.report.evaluations = {evaluation};
    fixture.say({QStringLiteral("“馆藏档案数字化加工”项目按期完成。")});
    CHECK(fixture.told() == QString());
    fixture.say({QStringLiteral("“馆藏档案数宇化加工”项目按期完成。")});
    CHECK(fixture.told() == QStringLiteral("wording.project-name «馆藏档案数宇化加工»"));
    CHECK(fixture.findings()[0].expected == evaluation.project);
}

TEST_CASE("wording: contradictions") {
    checkCases({
        {"支出总计与2023年度持平。主要原因：合同按进度付款，支付减少。", "wording.reason-level «持平。主要原因：»"},
        {"支出总计与2023年度持平。主要原因：|合同按进度付款，支付减少。", "wording.reason-level «持平。主要原因：»"},
        {"支出总计与2023年度持平，主要原因是新增两个项目。", "wording.reason-level «持平，主要原因是»"},
        {"比2023年度增加5.00万元，下降2.00%。", "wording.contradiction «增加5.00万元，下降»"},
        {"比2023年度减少5.00万元，增长2.00%。", "wording.contradiction «减少5.00万元，增长»"},
        {"决算数大于预算数的主要原因：厉行节约，压减支出。", "wording.reason «决算数大于预算数的主要原因：»"},
        {"公务接待费比2023年度减少5.00万元，下降2.00%，主要是接待批次增加。", "wording.reason «减少5.00万元，下降2.00%，主要是»"},
        {"事业收入比上年下降2.00%。主要原因：|业务收入增长。", "wording.reason «下降2.00%。主要原因：»"},
        {"培训费较上年增加5.00万元，主要是厉行节约，压减开支。", "wording.reason «增加5.00万元，主要是»"},
        {"支出总计与2023年度相比，增加5.00万元，增长2.00%。主要原因是在职人员减少。", "wording.reason «增加5.00万元，增长2.00%。主要原因是»"},
        {"本年度未发生公务接待费支出。", "wording.absent «未发生公务接待费»"},
        {"本年度没有其他收入。", "wording.absent «没有其他收入»"},
        {"本年度发生因公出国（境）费用支出。", "wording.present «发生因公出国（境）费用支出»"},
        {"一般行政管理事务完成年初预算的91.12%。统筹使用了上年结转资金。", "wording.reason «完成年初预算的91.12%。»"},
        {"一般行政管理事务完成年初预算的116.19%，当年预算未执行完毕。", "wording.reason «完成年初预算的116.19%，»"},
        // Honest ones.
        {"支出总计与2023年度基本持平，主要原因是支付略有减少。", ""},
        {"本年度未发生因公出国（境）费用支出。", ""},
        {"一般行政管理事务完成年初预算的91.12%。当年预算未执行完毕。", ""},
        {"一般行政管理事务完成年初预算的116.19%。除当年预算外，统筹使用了上年结转资金。", ""},
        {"一般行政管理事务完成年初预算的100%。厉行节约。", ""},
        {"支出总计与2023年度持平，主要原因是人员减少与标准提高相抵。", ""},
        {"支出总计与2023年度持平，主要原因是没有增加人员。", ""},
        {"比2023年度增加5.00万元，增长2.00%，其中会议费下降。", ""},
        {"决算数大于预算数的主要原因：年中追加经费，同时压减支出。", ""},
        {"本年度未发生因公出国（境）费用支出，没有事业收入。", ""},
        {"公务接待费比2023年度减少5.00万元，下降2.00%，主要是接待批次减少。", ""},
        {"基本支出比上年减少5.00万元，主要是退休人员增加。", ""},
        {"培训费较上年减少5.00万元，主要是上年新增一次性培训。", ""},
        {"公务用车运行维护费比上年减少5.00万元，主要是车辆管理水平提高。", ""},
        {"年末结转和结余比2023年度减少5.00万元，下降2.00%，主要是项目支出增加。", ""},
        {"使用非财政拨款结余比2023年度增加5.00万元，主要是财政拨款收入减少。", ""},
        {"工资比上年增加5.00万元，主要是人员增加，同时压减一般性支出。", ""},
        {"支出比上年增加5.00万元，主要用于设备更新，压减会议。", ""},
        {"会议费比上年增加5.00万元，主要是上年会议减少，基数较低。", ""},
    });
}

TEST_CASE("wording: purposes") {
    checkCases({
        {"住房改革支出（款）住房公积金（项）支出5.00万元，主要用于退休人员经费。", "wording.purpose «退休人员经费»"},
        {"财政事务（款）一般行政管理事务（项）。主要用于：业务宣传等基本支出。", "wording.purpose-kind «业务宣传等基本支出»"},
        {"住房改革支出（款）住房公积金（项）支出5.00万元，主要用于缴存住房公积金。", ""},
        {"财政事务（款）一般行政管理事务（项）。主要用于：业务宣传等项目支出。", ""},
    });
}

TEST_CASE("wording: quantities beside amounts") {
    checkCases({
        {"公务接待费支出1.20万元，主要用于业务往来。", "wording.quantities «公务接待费支出1.20万元»"},
        {"公务接待费支出1.20万元，国内公务接待3批次、26人次。", ""},
        {"截至2024年12月31日，共有车辆2辆。", "wording.quantities «共有车辆2辆»"},
        {"截至2024年12月31日，共有车辆2辆，其中：应急保障用车2辆。单价100万元以上设备0台。", ""},
        {"政府采购支出总额5.00万元，其中：货物支出5.00万元，授予中小企业5.00万元。", ""},
    });
    WordingFixture fixture;
    fixture.say({QStringLiteral("公务接待费支出1.20万元，接待26人次。")});
    REQUIRE(fixture.findings().size() == 1);
    CHECK(fixture.findings()[0].severity == Severity::Info);
    CHECK(fixture.findings()[0].message.zh.contains(QStringLiteral("批次")));
    CHECK_FALSE(fixture.findings()[0].message.zh.contains(QStringLiteral("人次")));
}

namespace {

QStringList centralTitles() {
    return {QStringLiteral("收支总体情况说明"), QStringLiteral("公共预算财政拨款支出决算情况说明"), QStringLiteral("基本支出决算情况说明"),
            QStringLiteral("“三公”经费支出决算情况说明"), QStringLiteral("机关运行经费支出情况说明"), QStringLiteral("政府采购支出情况说明"),
            QStringLiteral("国有资产占用情况说明"), QStringLiteral("预算绩效管理工作开展情况说明")};
}

QString toldOfTitles(const QStringList& titles, int numberGapAt = -1) {
    WordingFixture fixture;
    const QString numbers = QStringLiteral("一二三四五六七八九十");
    for (int i = 0; i < int(titles.size()); ++i) {
        const int number = i + (numberGapAt >= 0 && i >= numberGapAt ? 1 : 0);
        fixture.report.narrative.sections.push_back({QStringLiteral("说明"), QStringLiteral("（%1）").arg(numbers[number]), titles[i],
                                                     {{QStringLiteral("本单位按规定办理。"), 0, 0}}, {}});
    }
    QStringList out;
    for (const Finding& f : fixture.findings())
        out << f.rule + QStringLiteral(" ") + (f.quote.isEmpty() ? f.section : f.quote);
    return out.join(QStringLiteral("; "));
}

} // namespace

TEST_CASE("wording: paragraphs that are misnumbered") {
    checkCases({
        {"（1）收入5.00万元。|（2）支出5.00万元。|（2）结余1.00万元。", "wording.part-number «（2）结»"},
        {"（1）收入5.00万元。|（1）支出5.00万元。|（3）结余1.00万元。", "wording.part-number «（3）结»"},
        {"1.收入5.00万元。|3.结余1.00万元。", "wording.part-number «3.结余»"},
        // Honest ones: each list from 1, a number in the middle of a text that was joined.
        {"1.收入。|（1）财政5.00万元。|（2）其他5.00万元。|2.支出。|（1）基本5.00万元。|（2）项目5.00万元。", ""},
        {"（1）收入5.00万元。（2）支出5.00万元。|（3）结余1.00万元。", ""},
        {"1.收入5.00万元。|1.支出5.00万元。", ""},
    });
}

TEST_CASE("wording: parts that are missing, misnamed or misnumbered") {
    CHECK(toldOfTitles(centralTitles()) == QString());
    QStringList titles = centralTitles();
    titles.removeAt(5);
    CHECK(toldOfTitles(titles) == QStringLiteral("wording.part-missing 政府采购支出情况"));
    CHECK(toldOfTitles(titles, 5) == QStringLiteral("wording.part-missing 政府采购支出情况; wording.part-number 国有资产占用情况说明"));
    titles = centralTitles();
    titles.removeAt(4);
    CHECK(toldOfTitles(titles) == QStringLiteral("wording.part-absent 机关运行经费支出情况"));
    titles = centralTitles();
    titles[5] = QStringLiteral("政俯采购支出情况说明");
    CHECK(toldOfTitles(titles) == QStringLiteral("wording.part-name 政俯采购"));
    CHECK(toldOfTitles({QStringLiteral("其他")}) == QString()); // no outline that it could be held to
}

TEST_CASE("glossary: terms missing, unused, twice") {
    WordingFixture fixture;
    fixture.say({QStringLiteral("其他收入5.00万元。")});
    fixture.report.glossary.entries = {{QStringLiteral("（一）"), QStringLiteral("天文台经费"), QStringLiteral("指观测的资金。"), 0, 0},
                                       {QStringLiteral("（二）"), QStringLiteral("天文台经费"), QStringLiteral("指观测的资金。"), 0, 0}};
    CHECK(fixture.told() == QStringLiteral("glossary.missing «其他收入»; glossary.unused «天文台经费»; glossary.twice «天文台经费»"));
    fixture.report.glossary.entries = {{QStringLiteral("（一）"), QStringLiteral("其他收入"), QStringLiteral("指其余的收入。"), 0, 0}};
    fixture.money("09", "三公经费", "决算数.合计", "1.20");
    REQUIRE(fixture.findings().size() == 1); // “三公”经费 has money and is not explained
    CHECK(fixture.findings()[0].message.zh.contains(QStringLiteral("三公")));
}

TEST_CASE("wording.txt: what cannot be read is told with its line") {
    const auto bad = WordingRules::parse("# one\nfind wording.prompt \"(\"\n", QStringLiteral("x"));
    REQUIRE_FALSE(bad.ok());
    CHECK(bad.problem().code == ProblemCode::RuleSyntax);
    CHECK(bad.problem().line == 2);
    CHECK_FALSE(WordingRules::parse("frob \"a\"\n", QStringLiteral("x")).ok());
    CHECK_FALSE(WordingRules::parse("find wording.prompt \"a\" sometimes\n", QStringLiteral("x")).ok());
    CHECK_FALSE(WordingRules::parse("find wording.prompt\n", QStringLiteral("x")).ok());
}

TEST_CASE("wording: every finding of the data has its sentence") {
    const WordingFixture fixture;
    for (const auto& pattern : fixture.rules->wording.patterns)
        CHECK(fixture.rules->messages.knows(pattern.finding));
    for (const auto& reason : fixture.rules->wording.reasons)
        CHECK(fixture.rules->messages.knows(reason.finding));
    const FigureSource figures(fixture.report, nullptr, {});
    for (const auto& absence : fixture.rules->wording.absences)
        CHECK((figures.evaluate(absence.figure) || !fixture.report.formPresent(FigureSource::formId(absence.figure.section(QChar(u'['), 0, 0)))));
}

TEST_CASE("wording: any text is taken without harm, and places lie in it") {
    std::mt19937 random(4);
    const QString pieces = QStringLiteral("（）()“”《》【】。，；、：……XX%万元增加减少持平主要原因是2023年度2024年12月31日截至比与江州市档案管理服务中心（类）（款）（项）支出\n 　𠮷");
    for (int round = 0; round < 300; ++round) {
        WordingFixture fixture;
        QStringList paragraphs;
        for (int p = 0; p < 3; ++p) {
            QString text;
            for (int i = int(random() % 90); i > 0; --i)
                text += random() % 4 ? pieces[int(random() % uint(pieces.size()))] : QChar(ushort(random() % 0xFFFF));
            paragraphs << text;
        }
        fixture.say(paragraphs, paragraphs[0].left(20));
        fixture.report.glossary.entries = {{QString(), paragraphs[1].left(30), paragraphs[2], 0, 0}};
        for (const Finding& f : fixture.findings()) {
            if (f.place.part != TextPlace::Part::Narrative || f.place.paragraph < 0)
                continue;
            const QString& text = paragraphs[f.place.paragraph];
            REQUIRE(f.place.start >= 0);
            REQUIRE(f.place.start + f.place.length <= text.size());
            CHECK(text.mid(f.place.start, f.place.length) == f.quote);
        }
    }
}
