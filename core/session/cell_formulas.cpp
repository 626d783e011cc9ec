// Formulas out of terms.
#include "session/cell_formulas.h"

#include "base/wide.h"
#include "writers/xlsx_writer.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

namespace juesuan {

namespace {

constexpr qsizetype longestFormula = 8'000; // Excel takes 8,192
constexpr int mostArguments = 250;          // of one SUM: 255

QString onSheet(const SheetPlace& place, const QString& sheet) {
    return place.sheet == sheet ? QString() : QStringLiteral("'%1'!").arg(QString(place.sheet).replace(QStringLiteral("'"), QStringLiteral("''")));
}

QString number(qint64 hundredths) {
    return QStringLiteral("%1%2.%3").arg(hundredths < 0 ? QStringLiteral("-") : QString()).arg(qAbs(hundredths) / 100)
        .arg(qAbs(hundredths) % 100, 2, 10, QChar(u'0'));
}

} // namespace

qint64 printedHundredths(const CellValue& value) {
    return value.isFigure() ? roundHalfUp(value.amount.fen(), wanYuanCent) / wanYuanCent : 0;
}

CellFormulas::CellFormulas(const Report& report, const Report* prior, const SheetPlaces& places)
    : m_report(report), m_prior(prior), m_places(places) {}

CellValue CellFormulas::valueOf(const LinearTerm& term) const {
    if (term.priorYear)
        return m_prior ? m_prior->value(term.cell) : CellValue();
    return m_report.value(term.cell);
}

std::optional<qint64> CellFormulas::sum(const std::vector<LinearTerm>& terms) const {
    Wide total = 0;
    for (const LinearTerm& term : terms)
        total += Wide(term.weight) * printedHundredths(valueOf(term));
    return total > INT64_MAX || total < INT64_MIN ? std::nullopt : std::optional<qint64>(qint64(total));
}

// Neighbours in one row or one column become C5:C9.
QString CellFormulas::ranges(std::vector<SheetPlace> cells, const QString& sheet) const {
    const auto merged = [&](bool down) {
        std::sort(cells.begin(), cells.end(), [down](const SheetPlace& a, const SheetPlace& b) {
            if (a.sheet != b.sheet)
                return a.sheet < b.sheet;
            return down ? std::pair(a.column, a.row) < std::pair(b.column, b.row) : std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
        QStringList out;
        for (size_t i = 0; i < cells.size();) {
            size_t end = i + 1;
            while (end < cells.size() && cells[end].sheet == cells[i].sheet &&
                   (down ? cells[end].column == cells[i].column && cells[end].row == cells[end - 1].row + 1
                         : cells[end].row == cells[i].row && cells[end].column == cells[end - 1].column + 1))
                ++end;
            const QString first = cellName(cells[i].row, cells[i].column), last = cellName(cells[end - 1].row, cells[end - 1].column);
            out << onSheet(cells[i], sheet) + (end - i == 1 ? first : first + QChar(u':') + last);
            i = end;
        }
        return out;
    };
    const QStringList down = merged(true), across = merged(false);
    const QStringList& best = across.size() < down.size() ? across : down;
    return best.size() > mostArguments ? QString() : best.join(QChar(u','));
}

QString CellFormulas::list(const std::vector<LinearTerm>& terms, const QString& sheet) const {
    std::vector<SheetPlace> cells;
    for (const LinearTerm& term : terms)
        if (hasPlace(term))
            cells.push_back(m_places.value(term.cell));
    return ranges(std::move(cells), sheet);
}

QString CellFormulas::formula(const std::vector<LinearTerm>& terms, const QString& sheet) const {
    QMap<int, std::vector<LinearTerm>> byWeight; // those with a place
    qint64 constant = 0;
    for (const LinearTerm& term : terms)
        if (hasPlace(term))
            byWeight[term.weight].push_back(term);
        else
            constant += term.weight * printedHundredths(valueOf(term));
    QString out;
    for (auto at = byWeight.end(); at != byWeight.begin();) { // positive ones first
        --at;
        const QString cells = list(at.value(), sheet);
        if (cells.isEmpty())
            return {};
        const int weight = at.key();
        out += weight < 0 ? QStringLiteral("-") : out.isEmpty() ? QString() : QStringLiteral("+");
        if (qAbs(weight) != 1)
            out += QString::number(qAbs(weight)) + QChar(u'*');
        out += at.value().size() == 1 ? cells : QStringLiteral("SUM(%1)").arg(cells);
    }
    if (constant != 0 || out.isEmpty())
        out += (constant < 0 || out.isEmpty() ? QString() : QStringLiteral("+")) + number(constant);
    return out.size() > longestFormula ? QString() : QChar(u'=') + out;
}

} // namespace juesuan
