// What charts say: values, tooltips, notes, reasons, descriptions and file names, in the window's language.
#pragma once

#include "analysis/chart_data.h"

#include <QCoreApplication>

namespace juesuan {

class ChartWords {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
public:
    static QString in(const BilingualText& text);
    // "单位：万元"; of rates "单位：%".
    static QString unitLine(const ChartData& data, AmountUnit unit);
    // 3,067.91 or 97.95%; "—" for a blank, "?" unread, "no report" for an absent year.
    static QString value(const ChartPoint& point, ChartMeasure measure, AmountUnit unit);
    static QString percent(qint64 hundredths); // 97.95%
    static QString signedPercent(qint64 hundredths); // +4.24%
    static QStringList notes(const ChartData& data, AmountUnit unit);
    // Against the year before: "up 41.11 (1.09%)".
    static QString change(const ChartPoint& point, AmountUnit unit);
    static QString changes(const ChartData& data, AmountUnit unit);
    static QString whyEmpty(const ChartData& data);
    // Rich text about one point: full name, exact amount, share, the parts of a merged one.
    static QString tooltip(const ChartData& data, const ChartPoint& point);
    // One line: "social security, 2024: 3,235.38 …".
    static QString spoken(const ChartData& data, const ChartPoint& point, AmountUnit unit);
    // Title, unit, source, every value and note, line by line: for those who do not see the picture.
    static QString description(const ChartData& data, AmountUnit unit);
    // The title as a file's name without ending.
    static QString fileName(const ChartData& data);
};

} // namespace juesuan
