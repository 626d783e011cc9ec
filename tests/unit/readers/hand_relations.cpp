// Builds the relations of the nine tables for one report's rows.
#include "hand_relations.h"

#include "model/report.h"

namespace juesuan::test {

namespace {

using Terms = std::vector<LinearTerm>;

class Builder {
public:
    explicit Builder(const Report& report) : m_report(report), m_set(report.formSet()) {}

    std::vector<LinearRelation> build() {
        for (const char* form : {"02", "03", "05", "07", "08"})
            bySubject(QString::fromLatin1(form));
        for (const char* form : {"01", "04"})
            sides(QString::fromLatin1(form));
        form06();
        form09();
        between();
        return std::move(m_out);
    }

private:
    static LinearTerm term(const QString& form, const QString& row, const QString& column, int weight = 1) {
        return {{form, row, column}, weight, false};
    }

    void add(Terms terms, bool hard = true, RelationKind kind = RelationKind::Equal) {
        m_out.push_back({QStringLiteral("hand"), hard, kind, std::move(terms)});
    }

    QStringList columnsOf(const QString& form, int block = 0) const {
        QStringList out;
        for (const ColumnDefinition& column : m_set.form(form)->blocks[size_t(block)].columns)
            if (column.kind == ColumnDefinition::Kind::Figure)
                out << column.id;
        return out;
    }

    void bySubject(const QString& form) {
        const QStringList columns = columnsOf(form);
        QStringList rows{QStringLiteral("合计")};
        for (const SubjectRow& row : m_report.rows(form))
            rows << row.code;
        for (const QString& row : rows)
            rowSum(form, row, columns);
        for (const QString& parent : rows) {
            QStringList children;
            for (const SubjectRow& row : m_report.rows(form))
                if (parent == QStringLiteral("合计") ? row.code.size() == 3
                                                     : row.code.size() == parent.size() + 2 && row.code.startsWith(parent))
                    children << row.code;
            for (const QString& column : columns) {
                Terms terms{term(form, parent, column)};
                for (const QString& child : children)
                    terms.push_back(term(form, child, column, -1));
                if (!children.isEmpty())
                    add(terms);
            }
        }
    }

    void rowSum(const QString& form, const QString& row, const QStringList& columns) {
        if (form == QStringLiteral("07")) {
            add({term(form, row, columns[2]), term(form, row, columns[3], -1), term(form, row, columns[4], -1)});
            add({term(form, row, columns[5]), term(form, row, columns[0], -1), term(form, row, columns[1], -1),
                 term(form, row, columns[2])});
            return;
        }
        Terms terms{term(form, row, columns.front())};
        for (qsizetype i = 1; i < columns.size(); ++i)
            terms.push_back(term(form, row, columns[i], -1));
        add(terms);
    }

    // Total = Σ rows of the group, per column of the block.
    void groupSum(const QString& form, int block, const QString& total, const QString& group) {
        for (const QString& column : columnsOf(form, block)) {
            Terms terms{term(form, total, column)};
            for (const RowDefinition& row : m_set.form(form)->blocks[size_t(block)].rows)
                if (row.group == group)
                    terms.push_back(term(form, row.id, column, -1));
            add(terms);
        }
    }

    void sumOf(const QString& form, int block, const QString& total, const QStringList& parts) {
        for (const QString& column : columnsOf(form, block)) {
            Terms terms{term(form, total, column)};
            for (const QString& part : parts)
                terms.push_back(term(form, part, column, -1));
            add(terms);
        }
    }

    void sides(const QString& form) {
        const bool first = form == QStringLiteral("01");
        groupSum(form, 0, QStringLiteral("本年收入合计"), QStringLiteral("收入"));
        groupSum(form, 1, QStringLiteral("本年支出合计"), QStringLiteral("支出"));
        if (first) {
            sumOf(form, 0, QStringLiteral("收入总计"),
                  {QStringLiteral("本年收入合计"), QStringLiteral("使用非财政拨款结余"), QStringLiteral("年初结转和结余")});
            sumOf(form, 1, QStringLiteral("支出总计"),
                  {QStringLiteral("本年支出合计"), QStringLiteral("结余分配"), QStringLiteral("年末结转和结余")});
            return;
        }
        sumOf(form, 0, QStringLiteral("收入总计"), {QStringLiteral("本年收入合计"), QStringLiteral("年初财政拨款结转和结余")});
        groupSum(form, 0, QStringLiteral("年初财政拨款结转和结余"), QStringLiteral("年初结转"));
        sumOf(form, 1, QStringLiteral("支出总计"), {QStringLiteral("本年支出合计"), QStringLiteral("年末财政拨款结转和结余")});
        const QStringList columns = columnsOf(form, 1);
        for (const RowDefinition& row : m_set.form(form)->blocks[1].rows)
            if (!row.id.isEmpty())
                rowSum(form, row.id, columns);
    }

    void form06() {
        const QString form = QStringLiteral("06"), column = QStringLiteral("决算数");
        for (const BlockDefinition& block : m_set.form(form)->blocks)
            for (const RowDefinition& parent : block.rows) {
                if (parent.code.size() != 3)
                    continue;
                Terms terms{term(form, parent.id, column)};
                for (const RowDefinition& row : block.rows)
                    if (row.code.size() == 5 && row.code.startsWith(parent.code))
                        terms.push_back(term(form, row.id, column, -1));
                add(terms);
            }
        add({term(form, QStringLiteral("人员经费合计"), column), term(form, QStringLiteral("301"), column, -1),
             term(form, QStringLiteral("303"), column, -1)});
    }

    void form09() {
        const QString form = QStringLiteral("09"), row = QStringLiteral("三公经费");
        const QStringList c = columnsOf(form);
        for (const int o : {0, 6}) {
            add({term(form, row, c[o]), term(form, row, c[o + 1], -1), term(form, row, c[o + 2], -1),
                 term(form, row, c[o + 5], -1)});
            add({term(form, row, c[o + 2]), term(form, row, c[o + 3], -1), term(form, row, c[o + 4], -1)});
        }
        for (int i = 0; i < 6; ++i) // spending without a budget
            add({term(form, row, c[i + 6]), term(form, row, c[i])}, false, RelationKind::NeedsOther);
        const QString detail = QStringLiteral("06"), column = QStringLiteral("决算数");
        const std::pair<const char*, int> pairs[] = {{"30212", 7}, {"31013", 9}, {"30231", 10}, {"30217", 11}};
        for (const auto& [code, at] : pairs)
            add({term(detail, QString::fromLatin1(code), column), term(form, row, c[at], -1)}, false,
                RelationKind::AtMost);
    }

    void between() {
        const QString total = QStringLiteral("合计"), one = QStringLiteral("决算数");
        const QStringList income = columnsOf(QStringLiteral("02"));
        add({term(QStringLiteral("01"), QStringLiteral("本年收入合计"), one), term(QStringLiteral("02"), total, income[0], -1)});
        Terms fiscal{term(QStringLiteral("02"), total, income[1])};
        for (const char16_t* row : {u"一般公共预算财政拨款收入", u"政府性基金预算财政拨款收入", u"国有资本经营预算财政拨款收入"})
            fiscal.push_back(term(QStringLiteral("01"), QString::fromUtf16(row), one, -1));
        add(fiscal);
        for (int i = 2; i < 7; ++i)
            add({term(QStringLiteral("01"), income[i], one), term(QStringLiteral("02"), total, income[i], -1)});
        add({term(QStringLiteral("01"), QStringLiteral("本年支出合计"), one),
             term(QStringLiteral("03"), total, QStringLiteral("本年支出合计"), -1)});
        const QString four = QStringLiteral("04"), spent = QStringLiteral("本年支出合计");
        add({term(four, spent, QStringLiteral("一般公共预算财政拨款")), term(QStringLiteral("05"), total, QStringLiteral("小计"), -1)});
        add({term(four, spent, QStringLiteral("政府性基金预算财政拨款")),
             term(QStringLiteral("07"), total, QStringLiteral("本年支出"), -1)});
        add({term(four, spent, QStringLiteral("国有资本经营预算财政拨款")),
             term(QStringLiteral("08"), total, QStringLiteral("本年支出"), -1)});
        for (const SubjectRow& row : m_report.rows(QStringLiteral("05"))) // fiscal spending is part of all spending
            for (const auto& [part, whole] : {std::pair{u"小计", u"本年支出合计"}, {u"基本支出", u"基本支出"}, {u"项目支出", u"项目支出"}})
                add({term(QStringLiteral("05"), row.code, QString::fromUtf16(part)),
                     term(QStringLiteral("03"), row.code, QString::fromUtf16(whole), -1)},
                    false, RelationKind::AtMost);
        for (const auto& [part, whole] : {std::pair{u"基本支出", u"基本支出"}, {u"项目支出", u"项目支出"}})
            add({term(QStringLiteral("05"), total, QString::fromUtf16(part)),
                 term(QStringLiteral("03"), total, QString::fromUtf16(whole), -1)},
                false, RelationKind::AtMost);
        for (const RowDefinition& row : m_set.form(four)->blocks[1].rows)
            if (!row.code.isEmpty()) {
                add({term(four, row.id, QStringLiteral("一般公共预算财政拨款")),
                     term(QStringLiteral("05"), row.id, QStringLiteral("小计"), -1)});
                add({term(four, row.id, QStringLiteral("政府性基金预算财政拨款")),
                     term(QStringLiteral("07"), row.id, QStringLiteral("本年支出"), -1)});
                add({term(four, row.id, QStringLiteral("国有资本经营预算财政拨款")),
                     term(QStringLiteral("08"), row.id, QStringLiteral("本年支出"), -1)});
            }
    }

    const Report& m_report;
    const FormSet& m_set;
    std::vector<LinearRelation> m_out;
};

} // namespace

std::vector<LinearRelation> handRelations(const Report& report) { return Builder(report).build(); }

} // namespace juesuan::test
