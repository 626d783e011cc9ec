// Sorts the lines of one printed table.
#include "readers/table_text.h"

#include "base/text.h"
#include "readers/line_text.h"
#include "readers/printed_figure.h"
#include "readers/unit_line.h"

#include <QSet>

#include <algorithm>

namespace juesuan {

namespace {

constexpr qsizetype longestHeaderLine = 400;
constexpr qsizetype longestNumberLine = 16;
constexpr int mostNoteLines = 8;

class TableSorter {
public:
    TableSorter(const Document& document, const Segment& segment, const FormSet& formSet, AmountUnit fallback,
                LineLedger& ledger)
        : m_document(document), m_segment(segment), m_formSet(formSet), m_ledger(ledger) {
        m_table.form = segment.form;
        m_table.rank = segment.rank;
        m_table.amountUnit = fallback;
        m_table.status.present = true;
        m_table.status.page = document.lines[segment.begin].page;
        m_table.status.line = document.lines[segment.begin].number;
        learnWords();
    }

    TableText sort() {
        for (size_t i = m_segment.begin; i < m_segment.end; ++i)
            if (!m_document.lines[i].isBlank())
                i = takeLine(i);
        return std::move(m_table);
    }

private:
    void learnWords() {
        for (const auto& line : m_table.form->header)
            for (const HeaderCell& cell : line)
                if (!cell.text.isEmpty() && !isPlainInteger(cell.text))
                    m_words.insert(comparisonKey(cell.text));
        for (const BlockDefinition& block : m_table.form->blocks) {
            for (const ColumnDefinition& column : block.columns) {
                QStringList names{comparisonKey(column.label)};
                for (const QString& alias : column.aliases) {
                    names << comparisonKey(alias);
                    m_words.insert(names.back());
                }
                if (column.kind == ColumnDefinition::Kind::Figure)
                    m_columns.push_back(names);
            }
            for (const RowDefinition& row : block.rows)
                for (const QString& label : QStringList{row.label} + row.aliases)
                    m_rowLabels.insert(comparisonKey(label));
        }
        for (const char16_t* word :
             {u"项目", u"行次", u"栏次", u"类", u"款", u"项", u"科目编码", u"科目代码", u"科目名称", u"功能分类科目编码",
              u"功能分类科目名称", u"支出功能分类科目编码", u"支出功能分类", u"经济分类科目编码", u"经济分类科目名称", u"支出经济分类",
              u"功能分类", u"经济分类", u"金额", u"决算数", u"预算数", u"编码", u"名称", u"人员经费", u"公用经费", u"(类)", u"(款)",
              u"(项)", u"金额单位", u"小计", u"收入", u"支出"})
            m_words.insert(QString::fromUtf16(word));
        m_words.remove(QString());
    }

    // Whether the key is nothing but heading words one after the other.
    bool isMadeOfWords(const QString& key, int& words) const {
        std::vector<int> reach(size_t(key.size()) + 1, -1);
        reach[0] = 0;
        for (qsizetype i = 0; i < key.size(); ++i) {
            if (reach[size_t(i)] < 0)
                continue;
            for (const QString& word : m_words)
                if (QStringView(key).sliced(i).startsWith(word)) {
                    int& there = reach[size_t(i + word.size())];
                    if (there < 0 || reach[size_t(i)] + 1 < there)
                        there = reach[size_t(i)] + 1;
                }
        }
        words = reach.back();
        return words >= 0;
    }

    // 栏次 and its like: whole numbers that count up by one, and heading words.
    bool isHeader(const QString& text) {
        if (text.size() > longestHeaderLine)
            return false;
        QString letters;
        int last = 0, numbers = 0;
        for (const QString& token : tokensOf(text)) {
            const QString folded = foldWidth(token);
            if (isPlainInteger(folded, 2)) {
                if (last > 0 && folded.toInt() != last + 1)
                    return false;
                last = folded.toInt();
                ++numbers;
            } else {
                letters += comparisonKey(folded);
            }
        }
        if (letters.isEmpty())
            return numbers >= 3 && last == numbers; // 1 2 3 …
        if (!isInColumnOrder(text))
            return false; // figures below would be read into each other's columns
        int words = 0;
        if (!isMadeOfWords(letters, words))
            return !m_begun && numbers == 0 && isPieceOfHeader(text);
        if (numbers > 0 && !letters.contains(QStringLiteral("栏次")) && !letters.contains(QStringLiteral("行次")))
            return false;
        // A short heading word alone may be the end of a wrapped name, and some are a row's label.
        const bool alone = words == 1 && numbers == 0;
        return !alone || (!m_rowLabels.contains(letters) && (letters.size() > 2 || !m_begun || m_afterHeader));
    }

    // Whether the columns that the line names come in the form's order.
    bool isInColumnOrder(const QString& text) const {
        size_t next = 0;
        for (const QString& token : tokensOf(text)) {
            const QString key = comparisonKey(token);
            size_t at = next;
            while (at < m_columns.size() && !m_columns[at].contains(key))
                ++at;
            const bool known = std::any_of(m_columns.begin(), m_columns.end(),
                                           [&](const QStringList& names) { return names.contains(key); });
            if (at == m_columns.size() && known)
                return false;
            next = known ? at + 1 : next;
        }
        return true;
    }

    // Before the first row: pieces of wrapped headings.
    bool isPieceOfHeader(const QString& text) const {
        for (const QString& token : tokensOf(text)) {
            const QString key = comparisonKey(token);
            const bool known = std::any_of(m_words.begin(), m_words.end(),
                                           [&](const QString& word) { return word.contains(key); });
            if (!known || m_rowLabels.contains(key))
                return false;
        }
        return true;
    }

    static bool beginsWith(const QString& key, std::initializer_list<const char16_t*> words) {
        return std::any_of(words.begin(), words.end(), [&](const char16_t* word) { return key.startsWith(QStringView(word)); });
    }

    size_t takeLine(size_t i) {
        const QString& text = m_document.lines[i].text;
        const QString key = text.size() < longestHeaderLine ? comparisonKey(text) : QString();
        const bool header = !key.isEmpty() && isHeader(text);
        m_afterHeader = header;
        if (i < m_segment.body || formTitled(text, m_formSet) == m_table.form) {
            m_ledger.use(i, LineUse::Title);
            m_table.titleLines.push_back(i);
        } else if (beginsWith(key, {u"注:", u"备注:", u"说明:", u"(注:", u"(说明:"})) {
            return takeNote(i, beginsWith(key, {u"说明:", u"(说明:"}));
        } else if (takeUnitLine(i, text) || takeNumberLine(i, text, key)) {
            return i;
        } else if (header) {
            m_ledger.use(i, LineUse::Header);
            m_table.hasLineNumbers = m_table.hasLineNumbers || key.contains(QStringLiteral("行次"));
        } else if (isPageNumber(text) && !mayBeLineNumber(text) && !mayBeCode(text)) {
            m_ledger.use(i, LineUse::PageNumber);
        } else {
            m_table.body.push_back({i, tableTokens(text)});
            m_begun = m_begun || isRow(m_table.body.back().tokens); // a stray line in the head begins nothing
        }
        return i;
    }

    bool isRow(const QStringList& tokens) const {
        return std::any_of(tokens.begin(), tokens.end(), [&](const QString& token) {
            return figureOf(token, m_table.amountUnit).has_value() || m_rowLabels.contains(comparisonKey(token));
        });
    }

    // "9" alone can be the 行次 of an empty row in 01 and 04.
    bool mayBeLineNumber(const QString& text) const {
        if (!m_table.hasLineNumbers || !isPlainInteger(text, 2))
            return false;
        for (const BlockDefinition& block : m_table.form->blocks)
            for (const RowDefinition& row : block.rows)
                if (row.line == text.toInt())
                    return true;
        return false;
    }

    // "301" alone is a code whose name stands on the next line; "05" below it is the 款 of that code.
    bool mayBeCode(const QString& text) const {
        if (!m_table.form->subjects || !isPlainInteger(text))
            return false;
        if (SubjectCode::looksLike(text, *m_table.form->subjects))
            return true;
        return text.size() == 2 && !m_table.body.empty() && m_table.body.back().tokens.back().size() == 3 &&
               SubjectCode::looksLike(m_table.body.back().tokens.back(), *m_table.form->subjects);
    }

    // What the line says of unit and amounts; what else it says, or what differs from an earlier one, is unread.
    bool takeUnitLine(size_t i, const QString& text) {
        const auto line = unitLineOf(text);
        if (!line)
            return false;
        m_ledger.use(i, LineUse::UnitLine);
        if (m_table.unitName.isEmpty()) {
            m_table.unitName = line->unitName;
            m_table.unitLine = i;
        } else if (!line->unitName.isEmpty() && comparisonKey(line->unitName) != comparisonKey(m_table.unitName)) {
            m_ledger.reject(i, line->unitName, QStringLiteral("unit-differs"));
        }
        if (line->amountUnit && !m_table.amountUnitPrinted) {
            m_table.amountUnit = *line->amountUnit;
            m_table.amountUnitPrinted = true;
            m_table.unitLine = i;
        } else if (line->amountUnit && *line->amountUnit != m_table.amountUnit) {
            m_ledger.reject(i, text, QStringLiteral("amount-unit-differs"));
        }
        if (!line->strangeAmountUnit.isEmpty())
            m_ledger.reject(i, line->strangeAmountUnit, QStringLiteral("amount-unit-unknown"));
        for (const QString& strange : line->strange)
            m_ledger.reject(i, strange, QStringLiteral("not-understood"));
        return true;
    }

    // 表号 on a line of its own, another table's number or anything behind it told.
    bool takeNumberLine(size_t i, const QString& text, const QString& key) {
        const FormDefinition* form = formNumbered(text, m_formSet);
        if (!form && isTableNumber(text)) { // of a table that the edition does not count
            m_ledger.reject(i, text, QStringLiteral("heading-differs"));
            return true;
        }
        if (!form || key.size() >= longestNumberLine)
            return false;
        m_ledger.use(i, LineUse::Title);
        QString rest = key;
        rest.remove(comparisonKey(form->number)).remove(QStringLiteral("财决"));
        if (rest == QStringLiteral("()"))
            rest.clear();
        if (!rest.isEmpty() || form != m_table.form)
            m_ledger.reject(i, text, QStringLiteral("heading-differs"));
        return true;
    }

    // Whether this line can only be a row of the table, or the beginning of something else.
    bool endsNote(size_t i) {
        const QString& text = m_document.lines[i].text;
        const QString key = comparisonKey(text);
        if (key.startsWith(QStringLiteral("注:")) || key.startsWith(QStringLiteral("说明:")) || isHeader(text) ||
            isPageNumber(text))
            return true;
        const QStringList tokens = tableTokens(text);
        return figureOf(tokens.back(), m_table.amountUnit).has_value() ||
               (m_table.form->subjects && SubjectCode::looksLike(tokens.front(), *m_table.form->subjects));
    }

    size_t takeNote(size_t begin, bool statement) {
        QString note = m_document.lines[begin].text;
        m_ledger.use(begin, LineUse::Note);
        size_t last = begin;
        int lines = 1;
        for (size_t i = begin + 1; i < m_segment.end && lines < mostNoteLines; ++i) {
            const QString& text = m_document.lines[i].text;
            if (text.isEmpty())
                continue;
            const bool numbered = numberingOf(text).style == Numbering::Style::Arabic;
            if (text.size() > longestHeaderLine || endsNote(i) || (endsSentence(note) && !numbered))
                break;
            note = joinedLines(note, text);
            m_ledger.use(i, LineUse::Note);
            last = i;
            ++lines;
        }
        // Some print the sentence of an empty table as a note.
        statement = statement || note.contains(QStringLiteral("本表无数据")) || note.contains(QStringLiteral("本表为空"));
        QString& to = statement ? m_table.status.statement : m_table.status.note;
        to += (to.isEmpty() ? QString() : QStringLiteral("\n")) + tidyText(note);
        m_table.closed = true;
        return last;
    }

    const Document& m_document;
    const Segment& m_segment;
    const FormSet& m_formSet;
    LineLedger& m_ledger;
    TableText m_table;
    QSet<QString> m_words;
    QSet<QString> m_rowLabels;
    std::vector<QStringList> m_columns; // the names of each column of figures, in print order
    bool m_begun = false;
    bool m_afterHeader = false; // the line before was a heading
};

} // namespace

TableText sortTableLines(const Document& document, const Segment& segment, const FormSet& formSet, AmountUnit fallback,
                         LineLedger& ledger) {
    return TableSorter(document, segment, formSet, fallback, ledger).sort();
}

} // namespace juesuan
