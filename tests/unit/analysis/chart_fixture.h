// Reports and chart specs in few words.
#pragma once

#include "analysis/chart_data.h"
#include "support/form_fixture.h"

namespace juesuan::test {

inline ChartSetPtr centralCharts() {
    static const ChartSetPtr charts = [] {
        QFile file(QStringLiteral(JUESUAN_SOURCE_DIR "/resources/charts/central-2024.json"));
        if (!file.open(QIODevice::ReadOnly))
            return ChartSetPtr();
        auto parsed = ChartSet::fromJson(file.readAll(), file.fileName());
        return parsed ? *parsed : ChartSetPtr();
    }();
    REQUIRE(charts);
    return charts;
}

inline ChartData chart(const char* id, const Report& report, const std::vector<const Report*>& others = {}) {
    const ChartSpec* spec = centralCharts()->chart(QString::fromLatin1(id));
    REQUIRE(spec);
    return chartData(*centralCharts(), *spec, report, others);
}

// "01/收入总计/决算数" = "3803.32"
inline void put(Report& report, const QString& cell, const QString& amount) {
    const QStringList parts = cell.split(QChar(u'/'));
    REQUIRE(parts.size() == 3);
    report.setValue({parts[0], parts[1], parts[2]}, wan(amount));
}

// One line per category: "label: value share, value share"; a value in 万元, or its state.
inline std::string linesOf(const ChartData& data) {
    QStringList lines;
    for (size_t c = 0; c < data.categories.size(); ++c) {
        QStringList values;
        for (size_t s = 0; s < data.series.size(); ++s) {
            const ChartPoint* point = data.at(int(c), int(s));
            REQUIRE(point);
            static const char* const states[] = {"", "blank", "absent", "unread", "no base"};
            QString text = QString::fromLatin1(states[int(point->state)]);
            if (point->isFigure())
                text = data.measure == ChartMeasure::Rate ? QString::number(point->value)
                                                          : formatAmount(Amount::ofFen(point->value), AmountUnit::WanYuan);
            if (point->share)
                text += QStringLiteral(" %1").arg(*point->share);
            values << text;
        }
        lines << data.categories[c].zh + QStringLiteral(": ") + values.join(QStringLiteral(", "));
    }
    return lines.join(QChar(u'\n')).toStdString();
}

inline const ChartNote* note(const ChartData& data, ChartNote::Kind kind) {
    for (const ChartNote& one : data.notes)
        if (one.kind == kind)
            return &one;
    return nullptr;
}

} // namespace juesuan::test
