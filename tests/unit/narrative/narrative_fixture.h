// The sample reports of two years, with the one figure that a 说明 tells and the sample leaves blank.
#pragma once

#include "narrative/generator.h"
#include "readers/json_report.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

#include <QFile>

struct NarrativeFixture {
    juesuan::Report report, prior;
    juesuan::NarrativeTemplatePtr rules;

    static juesuan::Report sample(const QString& year) {
        QFile file(QStringLiteral(":/juesuan/sample/sample-") + year + QStringLiteral(".json"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        auto formSet = juesuan::formSetFor(QStringLiteral("central-2024"));
        REQUIRE(formSet.ok());
        auto read = juesuan::reportFromJson(file.readAll(), file.fileName(), *formSet);
        REQUIRE(read.ok());
        return *read;
    }

    void set(const QString& form, const QString& row, const QString& column, const QString& value,
             juesuan::AmountUnit unit = juesuan::AmountUnit::WanYuan) {
        REQUIRE(report.formSet().form(form)->holds(row, column));
        report.setValue({form, row, column}, juesuan::CellValue::figure(*juesuan::parseAmount(value, unit)));
    }

    explicit NarrativeFixture(const QString& edition = QStringLiteral("central-2024"))
        : report(sample(QStringLiteral("2024"))), prior(sample(QStringLiteral("2023"))) {
        auto loaded = juesuan::narrativeTemplateFor(edition);
        INFO((loaded ? QString() : loaded.problem().arguments.join(' ') + QString::number(loaded.problem().line)).toStdString());
        REQUIRE(loaded.ok());
        rules = *loaded;
        set("S5", "单价100万元以上设备", "数量", "0", juesuan::AmountUnit::Count);
    }

    juesuan::NarrativeGenerator generator() const { return {rules, report, &prior}; }
    static QString plain(const juesuan::Narrative& narrative) {
        QString out;
        for (const juesuan::Section& section : narrative.sections) {
            out += section.number + section.title + '\n';
            for (const juesuan::Paragraph& paragraph : section.paragraphs)
                out += paragraph.text + '\n';
        }
        return out;
    }
};
