// Makes up a unit's year in whole 分, adds it up, and prints the nine tables from it.
#include "fixture_report.h"

#include "reader_support.h"

#include <map>
#include <random>

namespace juesuan::test {

namespace {

struct Leaf { // one 项, all in 分
    QString code;
    qint64 generalBasic = 0, generalProject = 0, fundOpening = 0, fundIncome = 0, fundBasic = 0, fundProject = 0;
    qint64 soeProject = 0, otherBasic = 0, otherProject = 0, operating = 0;
    qint64 fiscal = 0, upper = 0, business = 0, trade = 0, other = 0;
};

using Row = std::map<QString, qint64>; // by column
using Table = std::map<QString, Row>;  // by row

class Maker {
public:
    explicit Maker(const FixtureStyle& style) : m_style(style), m_random(style.seed), m_set(*context().formSet) {}

    FixtureReport make() {
        makeLeaves();
        bySubject();
        sides();
        economic();
        threePublic();
        print();
        return std::move(m_out);
    }

private:
    qint64 money() { return qint64(m_random() % 900'000'000) * 10 + 50'000 + m_random() % 1000; }
    bool chance(unsigned percent) { return m_random() % 100 < percent; }

    void makeLeaves() {
        const char* codes[] = {"2050201", "2050204", "2050299", "2059901", "2080501", "2080505", "2080506",
                               "2101101", "2101102", "2210201", "2210202", "2010499"};
        for (const char* code : codes) {
            if (!chance(75))
                continue;
            Leaf leaf;
            leaf.code = QString::fromLatin1(code);
            leaf.generalBasic = chance(70) ? money() : 0;
            leaf.generalProject = chance(50) || leaf.generalBasic == 0 ? money() : 0;
            leaf.otherBasic = chance(30) ? money() : 0;
            leaf.otherProject = chance(30) ? money() : 0;
            leaf.operating = chance(15) ? money() : 0;
            leaf.fiscal = leaf.generalBasic + leaf.generalProject;
            leaf.business = chance(35) ? money() : 0;
            leaf.upper = chance(15) ? money() : 0;
            leaf.trade = chance(15) ? money() : 0;
            leaf.other = chance(35) ? money() : 0;
            m_leaves.push_back(leaf);
        }
        if (!m_style.funds)
            return;
        for (const char* code : {"2120801", "2296003"}) {
            Leaf leaf;
            leaf.code = QString::fromLatin1(code);
            leaf.fundIncome = money() + 5'000'000'000;
            leaf.fundOpening = chance(50) ? money() : 0;
            leaf.fundProject = leaf.fundIncome / 2;
            leaf.fiscal = leaf.fundIncome;
            m_leaves.push_back(leaf);
        }
        Leaf leaf;
        leaf.code = QStringLiteral("2230199");
        leaf.soeProject = leaf.fiscal = money();
        m_leaves.push_back(leaf);
    }

    // Adds to the leaf's row, its parents' and the total.
    void add(const char16_t* form, const QString& code, const char16_t* column, qint64 fen) {
        if (fen == 0)
            return;
        Table& table = m_tables[QString::fromUtf16(form)];
        for (const QString& row : {code, code.left(5), code.left(3), QStringLiteral("合计")})
            table[row][QString::fromUtf16(column)] += fen;
    }

    void bySubject() {
        for (const Leaf& l : m_leaves) {
            add(u"02", l.code, u"本年收入合计", l.fiscal + l.upper + l.business + l.trade + l.other);
            add(u"02", l.code, u"财政拨款收入", l.fiscal);
            add(u"02", l.code, u"上级补助收入", l.upper);
            add(u"02", l.code, u"事业收入", l.business);
            add(u"02", l.code, u"经营收入", l.trade);
            add(u"02", l.code, u"其他收入", l.other);
            const qint64 basic = l.generalBasic + l.fundBasic + l.otherBasic;
            const qint64 project = l.generalProject + l.fundProject + l.soeProject + l.otherProject;
            add(u"03", l.code, u"本年支出合计", basic + project + l.operating);
            add(u"03", l.code, u"基本支出", basic);
            add(u"03", l.code, u"项目支出", project);
            add(u"03", l.code, u"经营支出", l.operating);
            add(u"05", l.code, u"小计", l.generalBasic + l.generalProject);
            add(u"05", l.code, u"基本支出", l.generalBasic);
            add(u"05", l.code, u"项目支出", l.generalProject);
            add(u"07", l.code, u"年初结转和结余", l.fundOpening);
            add(u"07", l.code, u"本年收入", l.fundIncome);
            add(u"07", l.code, u"本年支出", l.fundBasic + l.fundProject);
            add(u"07", l.code, u"基本支出", l.fundBasic);
            add(u"07", l.code, u"项目支出", l.fundProject);
            add(u"07", l.code, u"年末结转和结余", l.fundOpening + l.fundIncome - l.fundBasic - l.fundProject);
            add(u"08", l.code, u"本年支出", l.soeProject);
            add(u"08", l.code, u"项目支出", l.soeProject);
        }
    }

    qint64 total(const char16_t* form, const char16_t* column) {
        return m_tables[QString::fromUtf16(form)][QStringLiteral("合计")][QString::fromUtf16(column)];
    }

    void sides() {
        const QString one = QStringLiteral("决算数"), all = QStringLiteral("合计");
        const QString general = QStringLiteral("一般公共预算财政拨款"), fund = QStringLiteral("政府性基金预算财政拨款"),
                      soe = QStringLiteral("国有资本经营预算财政拨款");
        Table &t1 = m_tables[QStringLiteral("01")], &t4 = m_tables[QStringLiteral("04")];
        const qint64 spent = total(u"03", u"本年支出合计"), income = total(u"02", u"本年收入合计");
        const qint64 fundIncome = total(u"07", u"本年收入"), soeIncome = total(u"08", u"本年支出");
        const qint64 generalIncome = total(u"02", u"财政拨款收入") - fundIncome - soeIncome;
        const qint64 used = money(), distributed = chance(50) ? money() : 0;
        const qint64 closing = money() + 9'000'000'000'0;
        const qint64 opening = spent + distributed + closing - income - used;
        const std::pair<const char16_t*, qint64> left[] = {
            {u"一般公共预算财政拨款收入", generalIncome}, {u"政府性基金预算财政拨款收入", fundIncome},
            {u"国有资本经营预算财政拨款收入", soeIncome}, {u"上级补助收入", total(u"02", u"上级补助收入")},
            {u"事业收入", total(u"02", u"事业收入")},     {u"经营收入", total(u"02", u"经营收入")},
            {u"其他收入", total(u"02", u"其他收入")},     {u"本年收入合计", income},
            {u"使用非财政拨款结余", used},                {u"年初结转和结余", opening},
            {u"收入总计", income + used + opening},       {u"本年支出合计", spent},
            {u"结余分配", distributed},                   {u"年末结转和结余", closing},
            {u"支出总计", spent + distributed + closing}};
        for (const auto& [row, fen] : left)
            t1[QString::fromUtf16(row)][one] = fen;
        for (const auto& [row, columns] : m_tables[QStringLiteral("03")])
            if (row.size() == 3)
                t1[row][one] = columns.at(QStringLiteral("本年支出合计"));
        const qint64 generalSpent = total(u"05", u"小计"), generalOpening = money(),
                     fundOpening = total(u"07", u"年初结转和结余"), fundSpent = total(u"07", u"本年支出");
        const QString amount = QStringLiteral("金额");
        t4[general][amount] = generalIncome;
        t4[fund][amount] = fundIncome;
        t4[soe][amount] = soeIncome;
        t4[QStringLiteral("本年收入合计")][amount] = generalIncome + fundIncome + soeIncome;
        t4[QStringLiteral("年初.") + general][amount] = generalOpening;
        t4[QStringLiteral("年初.") + fund][amount] = fundOpening;
        t4[QStringLiteral("年初财政拨款结转和结余")][amount] = generalOpening + fundOpening;
        t4[QStringLiteral("收入总计")][amount] = generalIncome + fundIncome + soeIncome + generalOpening + fundOpening;
        const auto right = [&](const QString& row, qint64 g, qint64 f, qint64 s) {
            t4[row][all] += g + f + s;
            t4[row][general] += g;
            t4[row][fund] += f;
            t4[row][soe] += s;
        };
        for (const Leaf& l : m_leaves)
            right(l.code.left(3), l.generalBasic + l.generalProject, l.fundBasic + l.fundProject, l.soeProject);
        right(QStringLiteral("本年支出合计"), generalSpent, fundSpent, soeIncome);
        const qint64 g = generalIncome + generalOpening - generalSpent, f = fundIncome + fundOpening - fundSpent;
        right(QStringLiteral("年末财政拨款结转和结余"), g, f, 0);
        right(QStringLiteral("支出总计"), generalSpent + g, fundSpent + f, soeIncome);
    }

    void economic() {
        Table& t = m_tables[QStringLiteral("06")];
        const QString column = QStringLiteral("决算数");
        qint64 left = total(u"05", u"基本支出");
        const char* codes[] = {"30101", "30102", "30107", "30108", "30113", "30201", "30206",
                               "30217", "30231", "30299", "30302", "30399", "31002", "30202"};
        for (size_t i = 0; i < std::size(codes); ++i) {
            const QString code = QString::fromLatin1(codes[i]);
            const qint64 fen = i + 1 == std::size(codes) ? left : left / 8;
            left -= fen;
            t[code][column] += fen;
            t[code.left(3)][column] += fen;
            t[code.startsWith(QStringLiteral("301")) || code.startsWith(QStringLiteral("303")) ? QStringLiteral("人员经费合计")
                                                                                               : QStringLiteral("公用经费合计")]
             [column] += fen;
        }
    }

    void threePublic() {
        Row& row = m_tables[QStringLiteral("09")][QStringLiteral("三公经费")];
        const Table& t = m_tables[QStringLiteral("06")];
        const qint64 car = t.at(QStringLiteral("30231")).at(QStringLiteral("决算数"));
        const qint64 guests = t.at(QStringLiteral("30217")).at(QStringLiteral("决算数"));
        for (const QString& side : {QStringLiteral("预算数."), QStringLiteral("决算数.")}) {
            const qint64 more = side.startsWith(QChar(u'预')) ? money() : 0;
            row[side + QStringLiteral("公务用车运行维护费")] = car + more;
            row[side + QStringLiteral("公务用车购置及运行维护费小计")] = car + more;
            row[side + QStringLiteral("公务接待费")] = guests;
            row[side + QStringLiteral("合计")] = car + more + guests;
        }
    }

    // ---- printing

    void line(const QString& text) {
        m_out.text += text + QChar(u'\n');
        if (m_style.blankLines)
            m_out.text += QChar(u'\n');
    }

    QString cells(const QString& form, const QString& row, const BlockDefinition& block) {
        QStringList out;
        for (const ColumnDefinition& column : block.columns) {
            if (column.kind != ColumnDefinition::Kind::Figure)
                continue;
            const qint64 fen = m_tables[form][row][column.id];
            if (fen == 0) {
                if (m_style.dashes)
                    out << QStringLiteral("-");
                continue;
            }
            const AmountUnit unit = m_style.yuan ? AmountUnit::Yuan : AmountUnit::WanYuan;
            const qint64 printed = m_style.yuan ? fen : roundHalfUp(fen, wanYuanCent);
            out << formatAmount(Amount::ofFen(printed), unit, 2, true);
            m_out.figures.insert(form + QChar(u' ') + row + QChar(u' ') + column.id,
                                 formatAmount(Amount::ofFen(printed), AmountUnit::WanYuan));
        }
        return out.join(QChar(u' '));
    }

    void heading(const FormDefinition& form) {
        line(form.title);
        line(form.number);
        line(QStringLiteral("部门：临江市教育局 金额单位：") + (m_style.yuan ? QStringLiteral("元") : QStringLiteral("万元")));
        columnHeadings(form);
    }

    void columnHeadings(const FormDefinition& form) {
        for (const auto& cellsOfLine : form.header) {
            QStringList words;
            for (const HeaderCell& cell : cellsOfLine)
                if (!cell.text.isEmpty() && (m_style.lineNumbers || cell.text != QStringLiteral("行次")))
                    words << cell.text;
            line(words.join(QChar(u' ')));
        }
    }

    void pageBreak(const FormDefinition& form) {
        if (!m_style.pageBreaks || ++m_rowsOnPage % 9 != 0)
            return;
        line(QStringLiteral("- %1 -").arg(++m_page));
        m_out.text += QChar(u'\f');
        if (chance(60))
            columnHeadings(form);
    }

    void printBySubject(const FormDefinition& form) {
        const BlockDefinition& block = form.blocks.front();
        for (const auto& [row, columns] : m_tables[form.id]) // "合计" comes behind the digits
            if (row == QStringLiteral("合计"))
                line((QStringLiteral("合计 ") + cells(form.id, row, block)).trimmed());
        if (m_tables[form.id].empty())
            line(QStringLiteral("合计"));
        for (const auto& [row, columns] : m_tables[form.id]) {
            if (row == QStringLiteral("合计"))
                continue;
            QString name = context().catalogue->nameOf(SubjectKind::Functional, row, 2024);
            if (name.isEmpty())
                name = QStringLiteral("新设立的教育事业科目") + QChar(u'甲' + int(row.size()));
            name.remove(QChar(u' '));
            const bool wrap = m_style.wrapNames && name.size() > 6;
            const QString first = wrap ? name.left(6) : name;
            line(row + QChar(u' ') + first + QChar(u' ') + cells(form.id, row, block));
            if (wrap)
                line(name.mid(6));
            pageBreak(form);
        }
    }

    void printSides(const FormDefinition& form) {
        const size_t rows = std::max(form.blocks[0].rows.size(), form.blocks[1].rows.size());
        for (size_t r = 0; r < rows; ++r) {
            QStringList words;
            for (const BlockDefinition& block : form.blocks) {
                if (r >= block.rows.size())
                    continue;
                const RowDefinition& row = block.rows[r];
                if (!row.id.isEmpty())
                    words << row.label;
                if (m_style.lineNumbers)
                    words << QString::number(row.line);
                if (!row.id.isEmpty())
                    words << cells(form.id, row.id, block);
            }
            words.removeAll(QString());
            if (!words.isEmpty())
                line(words.join(QChar(u' ')));
            pageBreak(form);
        }
    }

    void printLanes(const FormDefinition& form) {
        size_t rows = 0;
        for (const BlockDefinition& block : form.blocks)
            rows = std::max(rows, block.rows.size());
        for (size_t r = 0; r < rows; ++r) {
            QStringList words;
            for (const BlockDefinition& block : form.blocks)
                if (r < block.rows.size())
                    words << block.rows[r].code << block.rows[r].label << cells(form.id, block.rows[r].id, block);
            words.removeAll(QString());
            words.removeAll(QStringLiteral("-"));
            line(words.join(QChar(u' ')));
            pageBreak(form);
        }
        QStringList words;
        for (const RowDefinition& row : form.footerRows)
            words << row.label << cells(form.id, row.id, form.blocks[size_t(row.block)]);
        line(words.join(QChar(u' ')));
    }

    void print() {
        line(QStringLiteral("第一部分 临江市教育局概况"));
        line(QStringLiteral("一、主要职责"));
        line(QStringLiteral("（一）管理全市的学校。"));
        line(QStringLiteral("（二）办理其他事项。"));
        line(QStringLiteral("二、机构设置"));
        line(QStringLiteral("本局内设机构包括：办公室、基础教育科（托幼科）和财务科。"));
        line(QStringLiteral("第二部分 临江市教育局2024年度部门决算表"));
        for (const FormDefinition& form : m_set.forms()) {
            if (form.supplementary)
                continue;
            m_rowsOnPage = 0;
            heading(form);
            if (form.isBySubject())
                printBySubject(form);
            else if (form.blocks.size() == 2)
                printSides(form);
            else if (form.blocks.size() == 3)
                printLanes(form);
            else
                line(cells(form.id, form.blocks[0].rows[0].id, form.blocks[0]));
            line(form.note);
        }
        line(QStringLiteral("第三部分 临江市教育局2024年度部门决算情况说明"));
        line(QStringLiteral("一、收入支出决算总体情况说明"));
        line(QStringLiteral("本年收支总体平稳。"));
        line(QStringLiteral("第四部分 名词解释"));
        line(QStringLiteral("一、基本支出：指日常的开支。"));
        line(QStringLiteral("二、项目支出：指专门的开支。"));
    }

    const FixtureStyle m_style;
    std::mt19937 m_random;
    const FormSet& m_set;
    std::vector<Leaf> m_leaves;
    std::map<QString, Table> m_tables;
    int m_rowsOnPage = 0, m_page = 0;
    FixtureReport m_out;
};

} // namespace

FixtureReport makeReport(const FixtureStyle& style) { return Maker(style).make(); }

} // namespace juesuan::test
