// Tables of two sides with 行次 (01, 04): label, line number and figures of the left and the right row on one line.
#include "readers/table_rows.h"

#include "base/text.h"
#include "readers/line_text.h"

#include <QHash>

#include <algorithm>

namespace juesuan {

namespace {

constexpr qsizetype mostLabelTokens = 40;

struct Place {
    int block = -1;
    int row = -1;
    friend bool operator==(const Place&, const Place&) = default;
};

// What differs from the form, and where.
struct Odd {
    size_t line = 0;
    QString text;
};
constexpr size_t mostOdd = 8; // more differences than these: another edition's numbers

class SideReader {
public:
    SideReader(const TableText& table, LineLedger& ledger) : m_table(table), m_form(*table.form), m_ledger(ledger) {
        m_last.assign(m_form.blocks.size(), -1);
        for (int pass = 0; pass < 3; ++pass) // exact labels before looser ones
            learnLabels(pass);
    }

    std::vector<PrintedRow> read() {
        for (const TableText::Line& line : m_table.body) {
            m_line = line.index;
            m_lineHasRow = false;
            m_ledger.use(line.index, LineUse::Figures);
            for (qsizetype t = 0; t < line.tokens.size(); ++t)
                take(line.tokens, t);
            endLine();
        }
        rejectPending();
        finish();
        tellOddNumbers();
        return std::move(m_rows);
    }

private:
    const RowDefinition& rowAt(Place p) const { return m_form.blocks[size_t(p.block)].rows[size_t(p.row)]; }

    void learnLabels(int pass) {
        for (int b = 0; b < int(m_form.blocks.size()); ++b)
            for (int r = 0; r < int(m_form.blocks[size_t(b)].rows.size()); ++r) {
                const RowDefinition& row = rowAt({b, r});
                if (row.id.isEmpty())
                    continue;
                for (const QString& label : QStringList{row.label} + row.aliases) {
                    QString key = comparisonKey(label);
                    if (pass > 0)
                        key = withoutOrdinal(key);
                    if (pass > 1)
                        key = withoutBrackets(key);
                    auto& places = m_labels[key];
                    if (std::find(places.begin(), places.end(), Place{b, r}) == places.end())
                        places.push_back({b, r});
                }
            }
    }

    // The row of this label: the one whose 行次 follows, or the next one down on the side where the line stands.
    Place match(const QString& label, const QString& next) const {
        QString key = comparisonKey(label);
        auto found = m_labels.constFind(key);
        if (found == m_labels.constEnd())
            found = m_labels.constFind(withoutOrdinal(key));
        if (found == m_labels.constEnd())
            found = m_labels.constFind(withoutBrackets(withoutOrdinal(key)));
        if (found == m_labels.constEnd())
            return {};
        Place best;
        int bestScore = -1;
        for (const Place p : *found) {
            const bool below = p.row > m_last[size_t(p.block)];
            const bool sideFits = m_lineHasRow ? p.block > m_current.block : true;
            const bool numbered = m_table.hasLineNumbers && isPlainInteger(next, 2) && rowAt(p).line == next.toInt();
            const bool exact = comparisonKey(rowAt(p).label) == key;
            const int score = 8 * below + 4 * numbered + 2 * sideFits + exact;
            if (score > bestScore) {
                best = p;
                bestScore = score;
            }
        }
        return best;
    }

    void take(const QStringList& tokens, qsizetype at) {
        const QString& token = tokens[at];
        const auto figure = figureOf(token, m_table.amountUnit);
        if (!figure) {
            if (m_label.size() < mostLabelTokens)
                m_label << token;
            else
                m_ledger.reject(m_line, token, QStringLiteral("not-understood"));
            return;
        }
        const bool labelled = !m_label.isEmpty();
        if (labelled && !startLabelled(token)) {
            finish();
            orphan(m_label.join(QChar(u' ')));
            m_label.clear();
        }
        takeNumber(*figure, labelled);
    }

    void takeNumber(const PrintedFigure& figure, bool labelled) {
        const QString token = foldWidth(figure.text);
        const bool integer = m_table.hasLineNumbers && isPlainInteger(token, 2);
        if (integer && m_current.block >= 0 && !m_numberTaken && m_figures.empty()) {
            m_numberTaken = true;
            const int expected = rowAt(m_current).line;
            if (expected > 0 && expected != token.toInt())
                m_oddNumbers.push_back({m_line, m_currentLabel + QChar(u' ') + figure.text});
            return;
        }
        if (integer && !labelled && beginsRow(token.toInt()))
            return;
        if (m_current.block < 0) {
            orphan(figure.text);
            return;
        }
        m_gathered = m_gathered || m_currentLine != m_line;
        m_figures.push_back(figure);
    }

    // A 行次 without a label in front of it: an empty row, or one whose label the text has lost.
    bool beginsRow(int number) {
        const Place place = placeOfLine(number);
        if (place.block < 0)
            return false;
        if (m_current.block >= 0 && m_lineHasRow) {
            const bool full = rowAt(m_current).id.isEmpty() ||
                              int(m_figures.size()) >= figureColumns(m_form.blocks[size_t(m_current.block)]).size();
            const bool opposite = place.block == m_current.block + 1 && place.row == m_current.row;
            if (!full && !opposite)
                return false;
        }
        if (!rowAt(place).id.isEmpty() && !m_oddNumbers.empty())
            return false; // another edition counts its lines differently
        finish();
        start(place, QString());
        m_numberTaken = true;
        return true;
    }

    Place placeOfLine(int number) const {
        for (int b = 0; b < int(m_form.blocks.size()); ++b)
            for (int r = 0; r < int(m_form.blocks[size_t(b)].rows.size()); ++r)
                if (rowAt({b, r}).line == number)
                    return {b, r};
        return {};
    }

    void start(Place place, const QString& label) {
        m_current = place;
        m_currentLabel = label;
        m_currentLine = m_line;
        m_numberTaken = false;
        m_lineHasRow = true;
        m_last[size_t(place.block)] = std::max(m_last[size_t(place.block)], place.row);
    }

    // The label's row begins, with what was left over from the line above in front of it if that fits better.
    bool startLabelled(const QString& next) {
        const QString text = m_label.join(QString());
        Place place = m_pending.isEmpty() ? Place{} : match(m_pending + text, next);
        if (place.block >= 0)
            m_pending.clear();
        else
            place = match(text, next);
        if (place.block < 0)
            return startTwo(next) || continueLabel(text);
        rejectPending();
        finish();
        start(place, text);
        m_label.clear();
        return true;
    }

    // Two labels with nothing between them: an empty left row beside a right one, where no 行次 is printed.
    bool startTwo(const QString& next) {
        for (qsizetype cut = 1; cut < m_label.size(); ++cut) {
            const QString left = m_label.mid(0, cut).join(QString()), right = m_label.mid(cut).join(QString());
            const Place first = match(left, QString());
            if (first.block < 0)
                continue;
            const bool had = m_lineHasRow;
            const Place current = m_current;
            m_lineHasRow = true;
            m_current = first;
            const Place second = match(right, next);
            m_lineHasRow = had;
            m_current = current;
            if (second.block < 0)
                continue;
            finish();
            start(first, left);
            finish();
            start(second, right);
            m_label.clear();
            return true;
        }
        return false;
    }

    // "（含专用结余）" below "使用非财政拨款结余": the same row's longer label.
    bool continueLabel(const QString& text) {
        if (m_current.block < 0 || rowAt(m_current).id.isEmpty() || !m_figures.empty())
            return false;
        const Place place = match(m_currentLabel + text, QString());
        if (!(place == m_current))
            return false;
        m_currentLabel += text;
        m_label.clear();
        return true;
    }

    void endLine() {
        if (m_label.isEmpty())
            return;
        if (startLabelled(QString()))
            return;
        rejectPending();
        m_pending = m_label.join(QString());
        m_pendingLine = m_line;
        m_label.clear();
    }

    void rejectPending() {
        if (!m_pending.isEmpty())
            m_ledger.reject(m_pendingLine, m_pending, QStringLiteral("not-understood"));
        m_pending.clear();
    }

    void orphan(const QString& text) {
        if (!m_orphanText.isEmpty() && m_orphanLine != m_line)
            rejectOrphan();
        m_orphanText << text;
        m_orphanLine = m_line;
    }

    void rejectOrphan() {
        if (!m_orphanText.isEmpty())
            m_ledger.reject(m_orphanLine, m_orphanText.join(QChar(u' ')), QStringLiteral("number-without-cell"));
        m_orphanText.clear();
    }

    void finish() {
        rejectOrphan();
        if (m_current.block < 0)
            return;
        const RowDefinition& row = rowAt(m_current);
        const QStringList columns =
            row.id.isEmpty() ? QStringList() : figureColumns(m_form.blocks[size_t(m_current.block)]);
        if (!row.id.isEmpty() && !m_currentLabel.isEmpty())
            tellOtherLabel(row);
        if (!row.id.isEmpty() || !m_figures.empty())
            addRow({row.id, m_currentLabel, false, columns, m_figures, m_currentLine, m_gathered});
        m_current = {};
        m_gathered = false;
        m_figures.clear();
    }

    // A label that was recognised without its number or its bracket: what it says instead of them.
    void tellOtherLabel(const RowDefinition& row) {
        const QString key = comparisonKey(m_currentLabel);
        if (isLabelOf(row, m_currentLabel))
            return;
        for (const QString& label : QStringList{row.label} + row.aliases) {
            const QString plain = withoutOrdinal(comparisonKey(label));
            if (key == plain || key == withoutBrackets(plain) || key == withoutBrackets(comparisonKey(label)))
                return;
        }
        const QString own = comparisonKey(row.label);
        if (withoutOrdinal(key) == withoutOrdinal(own)) // only its number is another
            m_oddNumbers.push_back({m_currentLine, m_currentLabel});
        else
            m_ledger.reject(m_currentLine, m_currentLabel, QStringLiteral("label-differs"));
    }

    void tellOddNumbers() {
        if (m_oddNumbers.size() > mostOdd)
            return;
        for (const Odd& odd : m_oddNumbers)
            m_ledger.reject(odd.line, odd.text, QStringLiteral("label-differs"));
    }

    void addRow(PrintedRow row) {
        for (PrintedRow& other : m_rows)
            if (!row.row.isEmpty() && other.row == row.row) {
                if (other.figures.empty())
                    other.figures = row.figures;
                else if (!row.figures.empty())
                    m_ledger.reject(row.line, row.label + QChar(u' ') + row.figures.front().text,
                                    QStringLiteral("number-without-cell"));
                return;
            }
        m_rows.push_back(std::move(row));
    }

    const TableText& m_table;
    const FormDefinition& m_form;
    LineLedger& m_ledger;
    QHash<QString, std::vector<Place>> m_labels; // by comparison key
    std::vector<int> m_last;                     // by block: the lowest row begun
    std::vector<PrintedRow> m_rows;

    QStringList m_label;   // words since the last number
    QString m_pending;     // words of the line above that were no label alone
    size_t m_pendingLine = 0;
    Place m_current;
    QString m_currentLabel;
    size_t m_currentLine = 0;
    std::vector<PrintedFigure> m_figures;
    bool m_gathered = false;   // figures of other lines than the label's
    bool m_numberTaken = false;
    bool m_lineHasRow = false; // this line has begun a row
    std::vector<Odd> m_oddNumbers; // printed numbers that are not the form's
    QStringList m_orphanText; // an unknown label and its figures
    size_t m_orphanLine = 0;
    size_t m_line = 0;
};

} // namespace

std::vector<PrintedRow> readSideRows(const TableText& table, LineLedger& ledger) {
    return SideReader(table, ledger).read();
}

} // namespace juesuan
