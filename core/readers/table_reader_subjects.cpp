// Rows by subject (02, 03, 05, 07, 08): code, name over one or more lines, figures.
#include "readers/table_rows.h"

#include "base/text.h"
#include "readers/line_text.h"

#include <algorithm>

namespace juesuan {

namespace {

constexpr int longestName = 80;

// A line taken apart: what it begins with, its words and its figures.
struct Item {
    QString row;   // code or fixed row; empty: a line without either
    QString name;
    bool subject = false;
    std::vector<PrintedFigure> figures;
    size_t line = 0;
    bool gathered = false; // figures of other lines
};

class SubjectReader {
public:
    SubjectReader(const TableText& table, const SubjectCatalogue* catalogue, LineLedger& ledger)
        : m_table(table), m_kind(*table.form->subjects), m_catalogue(catalogue), m_ledger(ledger) {
        for (const BlockDefinition& block : table.form->blocks)
            if (block.bySubject)
                m_block = &block;
    }

    std::vector<PrintedRow> read() {
        for (const TableText::Line& line : m_table.body)
            m_items.push_back(itemOf(line));
        giveAwayLooseItems();
        std::vector<PrintedRow> rows;
        for (const Item& item : m_items)
            if (!item.row.isEmpty())
                addRow(item, rows);
        return rows;
    }

private:
    bool isFigure(const QString& token) const { return figureOf(token, m_table.amountUnit).has_value(); }

    // The code at the front of the tokens, taken off them; empty when they don't begin with one.
    QString takeCode(QStringList& tokens) const {
        if (tokens.isEmpty())
            return {};
        const QString first = foldWidth(tokens.front());
        qsizetype digits = 0;
        while (digits < first.size() && first[digits].isDigit())
            ++digits;
        if (digits < first.size()) { // a code glued to its name
            if (!isHan(first[digits]) || !SubjectCode::looksLike(QStringView(first).left(digits), m_kind))
                return {};
            tokens.front() = tokens.front().mid(digits);
            return first.left(digits);
        }
        if (!SubjectCode::looksLike(first, m_kind))
            return {};
        const bool words = std::any_of(tokens.begin() + 1, tokens.end(), [&](const QString& t) { return !isFigure(t); });
        const bool split = first.size() == 3 && isSplitCode(tokens, words);
        if (!words && !split && tokens.size() > 1 && first.size() == 3)
            return {}; // a whole number among figures
        tokens.removeFirst();
        return split ? first + takeSplitTail(tokens) : first;
    }

    // 类, 款 and 项 in columns of their own: "208 01 02 一般行政管理事务". Without words the rest must be no whole numbers.
    bool isSplitCode(const QStringList& tokens, bool words) const {
        qsizetype parts = 1;
        while (parts < tokens.size() && parts < 3 && tokens[parts].size() == 2 && isPlainInteger(tokens[parts]))
            ++parts;
        if (parts == 1)
            return false;
        return words || std::all_of(tokens.begin() + parts, tokens.end(),
                                    [](const QString& t) { return t.contains(QChar(u'.')); });
    }

    static QString takeSplitTail(QStringList& tokens) {
        QString tail;
        while (tail.size() < 4 && !tokens.isEmpty() && tokens.front().size() == 2 && isPlainInteger(tokens.front()))
            tail += tokens.takeFirst();
        return tail;
    }

    Item itemOf(const TableText::Line& line) const {
        Item item;
        item.line = line.index;
        QStringList tokens = line.tokens;
        item.row = takeCode(tokens);
        item.subject = !item.row.isEmpty();
        QStringList words;
        for (const QString& token : tokens) {
            if (auto figure = figureOf(token, m_table.amountUnit))
                item.figures.push_back(*figure);
            else
                words << token;
        }
        item.name = words.join(QString());
        const QString key = comparisonKey(item.name);
        if (item.row.isEmpty())
            for (const RowDefinition& row : m_block->rows)
                if (key == comparisonKey(row.label) || row.aliases.contains(item.name))
                    item.row = row.id;
        return item;
    }

    bool isKnownName(const Item& row, const QString& name) const {
        if (!m_catalogue || !row.subject)
            return false;
        const QString key = comparisonKey(name);
        for (const QString& known : m_catalogue->namesOf(m_kind, row.row))
            if (comparisonKey(known) == key)
                return true;
        return false;
    }

    // Lines without a code between two rows: a name's end, a name's beginning, or figures on a line of their own.
    void giveAwayLooseItems() {
        std::vector<Item> kept;
        for (size_t i = 0; i < m_items.size();) {
            if (!m_items[i].row.isEmpty()) {
                kept.push_back(m_items[i++]);
                continue;
            }
            size_t end = i;
            while (end < m_items.size() && m_items[end].row.isEmpty())
                ++end;
            Item* before = kept.empty() ? nullptr : &kept.back();
            Item* after = end < m_items.size() ? &m_items[end] : nullptr;
            giveAway(i, end, before, after);
            i = end;
        }
        m_items = std::move(kept);
    }

    void giveAway(size_t begin, size_t end, Item* before, Item* after) {
        const size_t cut = nameCut(begin, end, before, after);
        const bool afterHasOwn = hasOwnFigures(end);
        const bool tails = before && endsName(*before, namesOf(begin, cut));
        const bool leads = after && beginsName(*after, namesOf(cut, end));
        QString lead;
        for (size_t i = begin; i < end; ++i) {
            const Item& loose = m_items[i];
            const bool toBefore = before && (i < cut || (loose.name.isEmpty() && before->figures.empty()));
            if (loose.name.size() > longestName || (!loose.name.isEmpty() && !(toBefore ? tails : leads))) {
                reject(loose);
                continue;
            }
            if (!loose.name.isEmpty()) {
                if (toBefore)
                    before->name += loose.name;
                else
                    lead += loose.name;
            }
            giveFigures(loose, before, after, afterHasOwn);
        }
        if (after && !lead.isEmpty())
            after->name = lead + after->name;
    }

    QString namesOf(size_t begin, size_t end) const {
        QString out;
        for (size_t i = begin; i < end; ++i)
            out += m_items[i].name;
        return out;
    }

    // A name that is whole takes no more; only a subject has a name that goes on.
    bool endsName(const Item& row, const QString& tail) const {
        return row.subject && (isKnownName(row, row.name + tail) || !isKnownName(row, row.name));
    }
    bool beginsName(const Item& row, const QString& lead) const {
        return row.subject && (row.name.isEmpty() || isKnownName(row, lead + row.name));
    }

    // Figures on a line of their own go on with the row above, or stand over the row below when that has none.
    void giveFigures(const Item& loose, Item* before, Item* after, bool afterHasOwn) {
        if (!loose.figures.empty()) {
            const size_t room = before ? size_t(figureColumns(*m_block).size()) - before->figures.size() : 0;
            Item* to = nullptr;
            if (before && (before->figures.empty() || (afterHasOwn && loose.figures.size() <= room)))
                to = before;
            else if (after && after->figures.empty() && !afterHasOwn)
                to = after;
            if (!to) {
                reject(loose);
                return;
            }
            to->gathered = true;
            to->figures.insert(to->figures.end(), loose.figures.begin(), loose.figures.end());
        }
        m_ledger.use(loose.line, LineUse::Figures);
    }

    // Whether the row at `at` has figures, on its own line or on loose lines below it; true when there is no row.
    bool hasOwnFigures(size_t at) const {
        if (at >= m_items.size() || !m_items[at].figures.empty())
            return true;
        for (size_t i = at + 1; i < m_items.size() && m_items[i].row.isEmpty(); ++i)
            if (!m_items[i].figures.empty())
                return true;
        return false;
    }

    // Loose names before the cut belong to the row above, those behind it to the row below.
    size_t nameCut(size_t begin, size_t end, const Item* before, const Item* after) const {
        if (!before || !before->subject)
            return after && after->subject && after->name.isEmpty() ? begin : end * (before && before->subject);
        QString tail = before->name;
        for (size_t i = begin; i <= end; ++i) {
            if (i > begin)
                tail += m_items[i - 1].name;
            if (i < end && isKnownName(*before, tail) && after && after->subject && after->name.isEmpty())
                return i;
        }
        return after && after->subject && after->name.isEmpty() && !before->name.isEmpty() ? begin : end;
    }

    void reject(const Item& item) {
        QStringList texts;
        if (!item.name.isEmpty())
            texts << item.name;
        for (const PrintedFigure& figure : item.figures)
            texts << figure.text;
        m_ledger.reject(item.line, texts.join(QChar(u' ')),
                        item.figures.empty() ? QStringLiteral("not-understood") : QStringLiteral("number-without-cell"));
    }

    void addRow(const Item& item, std::vector<PrintedRow>& rows) {
        m_ledger.use(item.line, LineUse::Figures);
        const auto same = std::find_if(rows.begin(), rows.end(), [&](const PrintedRow& r) { return r.row == item.row; });
        if (same == rows.end()) {
            rows.push_back({item.row, item.subject ? tidyText(item.name) : item.name, item.subject,
                            figureColumns(*m_block), item.figures, item.line, item.gathered});
            return;
        }
        const bool equal = std::equal(item.figures.begin(), item.figures.end(), same->figures.begin(),
                                      same->figures.end(),
                                      [](const PrintedFigure& a, const PrintedFigure& b) { return a.text == b.text; });
        const bool renamed = !item.name.isEmpty() && comparisonKey(item.name) != comparisonKey(same->label);
        if (renamed) {
            reject(item);
        } else if (same->figures.empty()) {
            same->figures = item.figures;
            same->gathered = true;
        } else if (!equal && !item.figures.empty())
            reject(item);
    }

    const TableText& m_table;
    const SubjectKind m_kind;
    const SubjectCatalogue* m_catalogue;
    LineLedger& m_ledger;
    const BlockDefinition* m_block = nullptr;
    std::vector<Item> m_items;
};

} // namespace

std::vector<PrintedRow> readSubjectRows(const TableText& table, const SubjectCatalogue* catalogue, LineLedger& ledger) {
    if (!table.form->subjects)
        return {};
    return SubjectReader(table, catalogue, ledger).read();
}

} // namespace juesuan
