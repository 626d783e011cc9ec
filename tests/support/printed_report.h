// A report printed to a PDF as publishers do it: each table on a page of its own, ruled, with its title and unit line.
#pragma once

#include "model/form_layout.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <functional>

namespace juesuan::test {

struct PrintedReport {
    const Report& report;
    // What is printed in a cell instead of its figure; empty: the figure.
    std::function<QString(const CellRef&)> instead = {};
    QStringList forms = {}; // empty: all published ones that have figures

    bool write(const QString& path) const {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins({0, 0, 0, 0});
        writer.setResolution(72);
        QPainter painter(&writer);
        if (!painter.isActive())
            return false;
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPixelSize(18);
        painter.setFont(font);
        painter.drawText(QRectF(40, 60, 760, 30), Qt::AlignCenter, report.unit.name + QString::number(report.year) + QStringLiteral("年度单位决算"));
        for (const FormDefinition& form : report.formSet().forms())
            if (forms.isEmpty() ? !form.number.isEmpty() && report.formHasFigures(form.id) : forms.contains(form.id)) {
                writer.newPage();
                drawForm(painter, form);
            }
        return painter.end();
    }

private:
    void drawForm(QPainter& painter, const FormDefinition& form) const {
        const FormLayout layout = layOut(form, report);
        QFont font = painter.font();
        font.setPixelSize(14);
        painter.setFont(font);
        painter.drawText(QRectF(40, 20, 760, 20), Qt::AlignCenter, form.title);
        const int rows = int(layout.header.size() + layout.body.size());
        const double height = std::min(16.0, 500.0 / rows);
        font.setPixelSize(int(height * 0.55) + 1);
        painter.setFont(font);
        painter.drawText(QRectF(600, 38, 200, 12), Qt::AlignRight, form.number);
        painter.drawText(QRectF(40, 50, 400, 12), Qt::AlignLeft, QStringLiteral("单位：") + report.unit.name);
        painter.drawText(QRectF(600, 50, 200, 12), Qt::AlignRight, QStringLiteral("金额单位：万元"));
        std::vector<double> edges{40};
        double weight = 0;
        for (int c = 0; c < layout.columnCount; ++c)
            weight += weightOf(layout, c);
        for (int c = 0; c < layout.columnCount; ++c)
            edges.push_back(edges.back() + 760 * weightOf(layout, c) / weight);
        double y = 64;
        for (const auto* part : {&layout.header, &layout.body})
            for (const auto& row : *part) {
                for (size_t c = 0; c < row.size(); ++c)
                    if (!row[c].covered) {
                        const size_t last = std::min(edges.size() - 1, c + size_t(row[c].columnSpan));
                        drawCell(painter, row[c], QRectF(edges[c], y, edges[last] - edges[c], height * row[c].rowSpan));
                    }
                y += height;
            }
    }

    static double weightOf(const FormLayout& layout, int column) {
        double most = 4;
        for (const auto& row : layout.body)
            if (const LayoutCell& cell = row[size_t(column)]; !cell.covered && cell.columnSpan == 1)
                most = std::max(most, cell.kind == LayoutCell::Kind::Figure ? 7.0 : double(cell.text.size()) + 1);
        return most;
    }

    void drawCell(QPainter& painter, const LayoutCell& cell, const QRectF& box) const {
        painter.setPen(QPen(Qt::black, 0.6));
        painter.drawRect(box);
        QString text = cell.text;
        Qt::Alignment side = Qt::AlignLeft;
        if (cell.kind == LayoutCell::Kind::Figure) {
            side = Qt::AlignRight;
            text = instead ? instead(cell.ref) : QString();
            if (const CellValue value = report.value(cell.ref); text.isEmpty() && value.isFigure())
                text = formatAmount(value.amount, cell.column && cell.column->measure == Measure::Count ? AmountUnit::Count : AmountUnit::WanYuan, 2);
        }
        painter.drawText(box.adjusted(1.5, 0, -1.5, 0), side | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
};

} // namespace juesuan::test
