// Test data of core/rules.
#include "fixture.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace juesuan::test {

QByteArray fileBytes(const QString& path) {
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

FormSetPtr centralForms() {
    static const FormSetPtr forms = [] {
        auto result =
            FormSet::fromJson(fileBytes(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/forms/central-2024.json")),
                              QStringLiteral("central-2024"));
        REQUIRE(result.ok());
        return *result;
    }();
    return forms;
}

RuleBookPtr shippedRules() {
    static const RuleBookPtr rules =
        rulesFrom(fileBytes(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/rules/central-2024.rules")).constData());
    return rules;
}

RuleBookPtr rulesFrom(const char* utf8) {
    auto result = RuleBook::parse({{QStringLiteral("test.rules"), QByteArray(utf8)}});
    if (!result)
        FAIL(result.problem().line << ":" << result.problem().column << " "
                                   << result.problem().arguments.join(QStringLiteral(" | ")).toStdString());
    return *result;
}

std::unique_ptr<Checker> bound(const RuleBookPtr& rules, const Report& report, const Report* prior) {
    auto result = Checker::bind(rules, report, prior);
    if (!result)
        FAIL(result.problem().line << ":" << result.problem().column << " "
                                   << result.problem().arguments.join(QStringLiteral(" | ")).toStdString());
    return std::move(result).value();
}

Report emptyReport(int year) {
    return Report({{}, QStringLiteral("某单位")}, year, centralForms());
}

bool putLine(Years& years, const QString& line) {
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    Report* report = &years.report;
    if (words.value(0) == QStringLiteral("上年")) {
        report = &years.prior;
        words.removeFirst();
    }
    if (words.size() != 4)
        return false;
    const CellRef cell{words[0], words[1], words[2]};
    const FormDefinition* form = centralForms()->form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    if (!column)
        return false;
    CellValue value;
    if (words[3] == QStringLiteral("?")) {
        value = CellValue::unread();
    } else if (words[3] != QStringLiteral("-")) {
        const auto parsed =
            parseAmount(words[3], column->measure == Measure::Count ? AmountUnit::Count : AmountUnit::WanYuan);
        if (!parsed)
            return false;
        value = CellValue::figure(*parsed);
    }
    if (!form->row(cell.row) && !report->hasRow(cell.form, cell.row))
        report->setRow(cell.form, cell.row, QStringLiteral("科目") + cell.row);
    report->setValue(cell, value);
    return true;
}

Years baseYears() {
    static const Years base = [] {
        Years years;
        const QString text =
            QString::fromUtf8(fileBytes(QStringLiteral(JUESUAN_SOURCE_DIR "/tests/unit/rules/cases/base.txt")));
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
            INFO(line.toStdString());
            if (!line.startsWith(u'#'))
                REQUIRE(putLine(years, line));
        }
        return years;
    }();
    return base;
}

bool hasShared() {
    return QFile::exists(QStringLiteral(JUESUAN_SHARED_DIR "/reports/ssic-2024.gold.json"));
}

namespace {

// The concept at a printed 行次 (or code) and 栏次.
CellRef cellAt(const FormDefinition& form, const QString& row, int column) {
    for (const BlockDefinition& block : form.blocks) {
        QString rowId;
        for (const RowDefinition& definition : block.rows)
            if (definition.id == row || (definition.line > 0 && QString::number(definition.line) == row))
                rowId = definition.id;
        if (rowId.isEmpty() && form.id == QStringLiteral("09"))
            rowId = block.rows.front().id;
        if (rowId.isEmpty() && block.bySubject)
            rowId = row;
        for (const ColumnDefinition& definition : block.columns)
            if (!rowId.isEmpty() && definition.kind == ColumnDefinition::Kind::Figure && definition.number == column)
                return {form.id, rowId, definition.id};
    }
    for (const RowDefinition& definition : form.footerRows)
        if (definition.id == row)
            return {form.id, row, form.defaultColumn(row)->id};
    return {};
}

} // namespace

Report goldReport(const QString& name) {
    const QByteArray json =
        fileBytes(QStringLiteral(JUESUAN_SHARED_DIR "/reports/") + name + QStringLiteral(".gold.json"));
    const QJsonObject tables = QJsonDocument::fromJson(json).object()[u"tables"].toObject();
    Report report = emptyReport();
    int figures = 0;
    for (auto table = tables.begin(); table != tables.end(); ++table) {
        const FormDefinition* form = centralForms()->form(table.key().mid(2));
        REQUIRE(form);
        report.forms[form->id].present = true;
        const QJsonObject rows = table.value().toObject();
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            const QJsonObject columns = row.value().toObject();
            for (auto column = columns.begin(); column != columns.end(); ++column) {
                const CellRef cell = cellAt(*form, row.key(), column.key().toInt());
                INFO((form->id + u' ' + row.key() + u' ' + column.key()).toStdString());
                REQUIRE(cell.isValid());
                if (!form->row(cell.row) && !report.hasRow(form->id, cell.row))
                    report.setRow(form->id, cell.row, cell.row);
                report.setValue(cell, CellValue::figure(*parseAmount(column.value().toString(), AmountUnit::WanYuan)));
                ++figures;
            }
        }
    }
    REQUIRE(report.figures().size() == figures);
    return report;
}

} // namespace juesuan::test
