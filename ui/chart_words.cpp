// Words of charts.
#include "ui/chart_words.h"

#include "base/text.h"
#include "ui/language.h"
#include "ui/words.h"

namespace juesuan {

namespace {

constexpr int namesInANote = 4;
constexpr int partsInATooltip = 12;
constexpr int longestFileName = 200; // bytes; file systems allow 255, with a number in front and an ending

QString money(qint64 fen, AmountUnit unit) { return formatAmount(Amount::ofFen(fen), unit, 2, true); }

QString escaped(const QString& text) { return visibleText(text).toHtmlEscaped(); }

} // namespace

QString ChartWords::in(const BilingualText& text) { return visibleText(text.in(englishUi())); }

QString ChartWords::unitLine(const ChartData& data, AmountUnit unit) {
    return tr("Unit: %1").arg(data.measure == ChartMeasure::Rate ? QStringLiteral("%") : Words::unit(unit));
}

QString ChartWords::percent(qint64 hundredths) {
    return formatAmount(Amount::ofFen(hundredths), AmountUnit::Yuan, 2, true) + QChar(u'%');
}

QString ChartWords::signedPercent(qint64 hundredths) {
    return hundredths > 0 ? QChar(u'+') + percent(hundredths) : percent(hundredths);
}

QString ChartWords::value(const ChartPoint& point, ChartMeasure measure, AmountUnit unit) {
    switch (point.state) {
    case ChartPoint::State::Figure: break;
    case ChartPoint::State::Blank: return QStringLiteral("—");
    case ChartPoint::State::Absent: return tr("no report");
    case ChartPoint::State::Unread: return QStringLiteral("?");
    case ChartPoint::State::NoBase: return tr("no budget");
    }
    return measure == ChartMeasure::Rate ? percent(point.value) : money(point.value, unit);
}

// Of charts whose categories are years: by how much each series has changed.
QString ChartWords::changes(const ChartData& data, AmountUnit unit) {
    QStringList parts;
    int category = -1;
    for (const ChartPoint& point : data.points) {
        if (!point.before || (data.kind != ChartKind::Columns && data.kind != ChartKind::Line))
            continue;
        category = point.category;
        parts << tr("%1 %2", "a series and its change").arg(in(data.series[size_t(point.series)]), change(point, unit));
    }
    if (parts.isEmpty())
        return {};
    return tr("Against %1: %2.").arg(in(data.categories[size_t(category) - 1]),
                                     parts.join(englishUi() ? QStringLiteral("; ") : QStringLiteral("；")));
}

QString ChartWords::change(const ChartPoint& point, AmountUnit unit) {
    const qint64 difference = point.value - point.before.value_or(0);
    if (difference == 0)
        return tr("unchanged");
    const QString amount = money(qAbs(difference), unit);
    if (!point.change)
        return difference > 0 ? tr("up %1").arg(amount) : tr("down %1").arg(amount);
    const QString rate = percent(qAbs(*point.change));
    return difference > 0 ? tr("up %1 (%2)").arg(amount, rate) : tr("down %1 (%2)").arg(amount, rate);
}

QStringList ChartWords::notes(const ChartData& data, AmountUnit unit) {
    QStringList out;
    if (const QString text = changes(data, unit); !text.isEmpty())
        out << text;
    for (const ChartNote& note : data.notes) {
        const QString first = note.arguments.value(0);
        const QString list = note.arguments.mid(0, namesInANote).join(englishUi() ? QStringLiteral(", ") : QStringLiteral("、"));
        switch (note.kind) {
        case ChartNote::Kind::Negative:
            out << tr("Drawn as bars: there are negative amounts, which parts of a whole cannot show.");
            break;
        case ChartNote::Kind::FewerYears: out << tr("No report of %1 in the book.").arg(list); break;
        case ChartNote::Kind::Unread: out << tr("%n figure(s) could not be read and are missing here.", nullptr, first.toInt()); break;
        case ChartNote::Kind::NoBase:
            out << (note.arguments.size() > namesInANote
                        ? tr("No initial budget: %1 and %2 more.").arg(list).arg(note.arguments.size() - namesInANote)
                        : tr("No initial budget: %1.").arg(list));
            break;
        case ChartNote::Kind::LeftOut: out << tr("%n more subject(s), nearer to 100 %, are not drawn.", nullptr, first.toInt()); break;
        case ChartNote::Kind::PartsDiffer:
            out << tr("The parts differ from the printed total by %1 %2.").arg(money(note.value, unit), Words::unit(unit));
            break;
        case ChartNote::Kind::PriorFigures:
            out << tr("Figures of %1 are those that the next year's report gives as prior-year actual.").arg(list);
            break;
        }
    }
    return out;
}

QString ChartWords::whyEmpty(const ChartData& data) {
    const QString forms = in(data.formNames);
    switch (data.why) {
    case ChartData::Void::None: break;
    case ChartData::Void::NoForm: return tr("The report does not have %1.").arg(forms);
    case ChartData::Void::NoFigures: return tr("There are no figures in %1.").arg(forms);
    case ChartData::Void::AllZero: return tr("All figures in %1 are zero.").arg(forms);
    case ChartData::Void::NoBase: return tr("%1 is not filled in; there is nothing to compare with.").arg(forms);
    }
    return {};
}

QString ChartWords::spoken(const ChartData& data, const ChartPoint& point, AmountUnit unit) {
    QStringList where;
    if (point.category >= 0) {
        const QString category = in(data.categories[size_t(point.category)]);
        where << (point.name.zh.isEmpty() ? category : in(point.name));
        if (data.series.size() > 1)
            where << in(data.series[size_t(point.series)]);
    } else {
        where << in(point.name);
    }
    QString text = tr("%1: %2", "a chart's value").arg(where.join(QChar(u' ')), value(point, data.measure, unit));
    if (point.share)
        text += QStringLiteral(" (%1)").arg(percent(*point.share));
    return text;
}

QString ChartWords::tooltip(const ChartData& data, const ChartPoint& point) {
    QString where = in(point.name);
    if (where.isEmpty() && point.category >= 0)
        where = in(data.categories[size_t(point.category)]);
    if (data.series.size() > 1 && point.series >= 0)
        where += QStringLiteral(" · ") + in(data.series[size_t(point.series)]);
    QString text = QStringLiteral("<b>%1</b><br>").arg(escaped(where));
    if (!point.isFigure() || data.measure == ChartMeasure::Rate)
        text += value(point, data.measure, AmountUnit::WanYuan);
    else
        text += tr("%1 × 10,000 yuan").arg(money(point.value, AmountUnit::WanYuan)) + QStringLiteral("<br>") +
                tr("%1 yuan").arg(money(point.value, AmountUnit::Yuan));
    if (point.share)
        text += QStringLiteral("<br>") + tr("Share %1").arg(percent(*point.share));
    if (point.before)
        text += QStringLiteral("<br>") + tr("On the year before: %1").arg(change(point, AmountUnit::WanYuan));
    int shown = 0;
    for (const ChartPoint& part : point.merged) {
        if (!part.isFigure())
            continue;
        if (++shown > partsInATooltip) {
            text += QStringLiteral("<br>…");
            break;
        }
        text += QStringLiteral("<br>%1 %2").arg(escaped(in(part.name)), money(part.value, AmountUnit::WanYuan));
    }
    return text;
}

QString ChartWords::description(const ChartData& data, AmountUnit unit) {
    QStringList lines{in(data.title), in(data.subtitle), unitLine(data, unit)};
    for (const ChartPoint& point : data.points) {
        lines << spoken(data, point, unit);
        for (const ChartPoint& part : point.merged)
            if (part.isFigure())
                lines << QStringLiteral("  ") + spoken(data, part, unit);
    }
    if (data.empty())
        lines << whyEmpty(data);
    lines << notes(data, unit) << in(data.source);
    return lines.join(QChar(u'\n'));
}

QString ChartWords::fileName(const ChartData& data) {
    QString out;
    for (const QChar c : visibleText(in(data.title))) {
        const bool forbidden = QStringLiteral("/\\:*?\"<>|").contains(c) || c.isNonCharacter() || c.unicode() < 0x20;
        out += forbidden ? QChar(u'_') : c;
    }
    out = out.simplified();
    while (out.startsWith(QChar(u'.')))
        out.remove(0, 1);
    while (out.toUtf8().size() > longestFileName)
        out.chop(1);
    return out.isEmpty() ? data.id : out;
}

} // namespace juesuan
