// The form set of the source tree, and short ways to build a report for tests.
#pragma once

#include "model/report.h"

#include <catch2/catch.hpp>

#include <QFile>

namespace juesuan::test {

inline FormSetPtr centralForms() {
    static const FormSetPtr forms = [] {
        QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/forms/central-2024.json"));
        if (!file.open(QIODevice::ReadOnly))
            return FormSetPtr();
        auto parsed = FormSet::fromJson(file.readAll(), file.fileName());
        return parsed ? *parsed : FormSetPtr();
    }();
    REQUIRE(forms);
    return forms;
}

// "3067.91" in 万元, as printed.
inline CellValue wan(const QString& text) {
    const auto parsed = parseAmount(text, AmountUnit::WanYuan);
    REQUIRE(parsed.ok());
    return CellValue::figure(*parsed);
}

inline Report emptyReport(const QString& name = QStringLiteral("测试单位"), int year = 2024) {
    return Report({{}, name}, year, centralForms());
}

} // namespace juesuan::test
