// Reads case files and runs them with all rules and with the one line taken away.
#include "claim_cases.h"

#include "session/resources.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QMap>

namespace juesuan::test {

namespace {

struct ClaimCase {
    QString line;
    QString title = QStringLiteral("情况");
    QList<std::pair<QString, QString>> cells;
    QList<QStringList> rows, evaluations;
    QStringList right, silent, wrong;
};

QStringList linesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList out;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QChar(u'\n')))
        if (const QString text = line.trimmed(); !text.isEmpty() && !text.startsWith(QChar(u'#')))
            out << text;
    return out;
}

QList<ClaimCase> casesOf(const QString& family) {
    QList<ClaimCase> out;
    for (const QString& line : linesOf(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/narrative/claims/") + family + QStringLiteral(".txt"))) {
        INFO(line.toStdString());
        const QString word = line.section(QChar(u' '), 0, 0), rest = line.mid(word.size()).trimmed();
        if (word == "=") {
            out.push_back({});
            out.back().line = rest;
            continue;
        }
        REQUIRE_FALSE(out.empty());
        ClaimCase& current = out.back();
        if (word == "title")
            current.title = rest;
        else if (word == "cell")
            current.cells.push_back({rest.section(QStringLiteral(" = "), 0, 0), rest.section(QStringLiteral(" = "), 1)});
        else if (word == "row")
            current.rows.push_back(rest.split(QChar(u' ')));
        else if (word == "eval")
            current.evaluations.push_back(rest.split(QStringLiteral(" | ")));
        else if (word == "+")
            current.right << rest;
        else if (word == "~")
            current.silent << rest;
        else if (word == "-")
            current.wrong << rest;
        else
            FAIL("unknown line");
    }
    return out;
}

// What {name} stands for: the names of a concept or list, the words of a unit or direction, the titles of a scope.
QStringList namesOf(const QString& line) {
    const QString word = line.section(QChar(u' '), 0, 0), rest = line.mid(word.size()).trimmed();
    QStringList out;
    if (word == "concept" || word == "list")
        out = rest.section(QStringLiteral(" | "), 0, 0).split(QStringLiteral(" / "));
    else if (word == "unit" || word == "direction")
        out = rest.section(QChar(u' '), 1).split(QChar(u' '), Qt::SkipEmptyParts);
    else if (word == "scope")
        out = rest.section(QChar(u' '), 1).trimmed().split(QChar(u'|'));
    for (QString& name : out)
        name = name.section(QChar(u'='), 0, 0).trimmed();
    return out.isEmpty() ? QStringList{QString()} : out;
}

// The cell that an expression of one figure names.
CellRef cellNamed(const Report& report, const QString& expression) {
    const QString formId = FigureSource::formId(expression.section(QChar(u'['), 0, 0));
    const QStringList arguments = expression.section(QChar(u'['), 1).chopped(1).split(QStringLiteral(", "));
    const FormDefinition* form = report.formSet().form(formId);
    REQUIRE(form);
    CellRef cell{formId, arguments[0], arguments.value(1)};
    if (arguments.size() == 1 && !form->blockOf(arguments[0]) && form->blocks[0].rows.size() == 1)
        cell = {formId, form->blocks[0].rows[0].id, arguments[0]};
    if (const ColumnDefinition* first = cell.column.isEmpty() ? form->defaultColumn(cell.row) : nullptr)
        cell.column = first->id;
    REQUIRE(form->column(cell.row, cell.column));
    return cell;
}

class CaseRunner {
public:
    CaseRunner() : m_formSet(*formSetFor(QStringLiteral("central-2024"))), m_catalogue(*standardCatalogue()), m_all(**standardTextRules()) {
        QFile file(QStringLiteral(":/juesuan/narrative/claims.txt"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        m_source = QString::fromUtf8(file.readAll());
    }

    QStringList ruleLines(const QStringList& keywords) const {
        QStringList out;
        for (const QString& line : m_source.split(QChar(u'\n')))
            if (keywords.contains(line.section(QChar(u' '), 0, 0)))
                out << line.trimmed();
        return out;
    }

    void run(const ClaimCase& one) const {
        REQUIRE_FALSE((one.right.empty() && one.silent.empty()));
        const TextRules without = rulesWithout(one.line);
        bool matters = false;
        for (const QString& name : namesOf(one.line)) {
            INFO(name.toStdString());
            for (const QString& sentence : one.right) {
                const QString problem = isRight(one, name, sentence, m_all);
                INFO("right: " << sentence.toStdString() << "\n  " << problem.toStdString());
                CHECK(problem.isEmpty());
                matters = matters || !isRight(one, name, sentence, without).isEmpty();
            }
            for (const QString& sentence : one.silent) {
                INFO("no finding: " << sentence.toStdString());
                CHECK_FALSE(isWrong(one, name, sentence, m_all));
                matters = matters || isWrong(one, name, sentence, without);
            }
            for (const QString& sentence : one.wrong) {
                INFO("wrong: " << sentence.toStdString());
                CHECK(isWrong(one, name, sentence, m_all));
                matters = matters || !isWrong(one, name, sentence, without);
            }
        }
        INFO("nothing changes without the line");
        CHECK(matters);
    }

private:
    TextRules rulesWithout(const QString& line) const {
        QStringList lines = m_source.split(QChar(u'\n'));
        for (QString& text : lines)
            if (text.trimmed() == line)
                text.clear();
        const auto parsed = ClaimRules::parse(lines.join(QChar(u'\n')).toUtf8(), QStringLiteral("claims.txt"));
        REQUIRE(parsed.ok());
        TextRules out = m_all;
        out.claims = *parsed;
        return out;
    }

    TextCheck check(const ClaimCase& one, const QString& name, const QString& sentence, const TextRules& rules) const {
        Report report({QString(), QStringLiteral("江州市档案管理服务中心")}, 2024, m_formSet);
        Report prior({QString(), QStringLiteral("江州市档案管理服务中心")}, 2023, m_formSet);
        bool hasPrior = false;
        for (const QStringList& row : one.rows)
            for (Report* each : {&report, &prior})
                each->setRow(row.value(0), row.value(1), row.value(2));
        for (const auto& [expression, value] : one.cells) {
            const bool last = expression.startsWith(QStringLiteral("上年."));
            const CellRef cell = cellNamed(report, last ? expression.mid(3) : expression);
            const bool count = m_formSet->form(cell.form)->column(cell.row, cell.column)->measure == Measure::Count;
            const auto amount = parseAmount(value, count ? AmountUnit::Count : AmountUnit::WanYuan);
            REQUIRE(amount);
            (last ? prior : report).setValue(cell, CellValue::figure(*amount));
            hasPrior = hasPrior || last;
        }
        for (const QStringList& fields : one.evaluations) {
            Evaluation evaluation;
            evaluation.project = fields.value(0);
            evaluation.funds = {{QStringLiteral("年度资金总额"), {}, fields.value(1), fields.value(2), {}, {}, {}}};
            evaluation.totalScore = fields.value(3);
            report.evaluations.push_back(evaluation);
        }
        Section section{QStringLiteral("说明"), QStringLiteral("（一）"), QString(one.title).replace(QStringLiteral("{name}"), name), {}, {}};
        for (const QString& text : QString(sentence).replace(QStringLiteral("{name}"), name).replace(QStringLiteral("{y}"), QStringLiteral("2024")).split(QStringLiteral(" ¶ ")))
            section.paragraphs.push_back({text});
        report.narrative.sections = {section};
        TextCheck out;
        checkClaims({rules, report, hasPrior ? &prior : nullptr, m_catalogue}, out);
        return out;
    }

    // Empty, or why not.
    QString isRight(const ClaimCase& one, const QString& name, const QString& sentence, const TextRules& rules) const {
        const TextCheck result = check(one, name, sentence, rules);
        for (const Finding& finding : result.findings)
            return finding.rule + QChar(u' ') + finding.message.zh;
        for (const UncheckedFigure& figure : result.unchecked)
            return figure.why + QStringLiteral(": ") + figure.quote;
        return {};
    }

    bool isWrong(const ClaimCase& one, const QString& name, const QString& sentence, const TextRules& rules) const {
        return !check(one, name, sentence, rules).findings.empty();
    }

    FormSetPtr m_formSet;
    SubjectCatalogue m_catalogue;
    TextRules m_all;
    QString m_source;
};

} // namespace

void checkClaimFamily(const QString& family, const QStringList& keywords) {
    const CaseRunner runner;
    QStringList left = runner.ruleLines(keywords);
    REQUIRE_FALSE(left.empty());
    for (const ClaimCase& one : casesOf(family)) {
        INFO(one.line.toStdString());
        CHECK(left.removeAll(one.line) == 1); // there is such a line, and once
        runner.run(one);
    }
    INFO("lines without a case:\n" << left.join(QChar(u'\n')).toStdString());
    CHECK(left.empty());
}

} // namespace juesuan::test
