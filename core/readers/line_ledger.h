// Who used which line. What nobody used goes to unread, so that nothing can be dropped silently.
#pragma once

#include "model/narrative.h"
#include "readers/document.h"

#include <vector>

namespace juesuan {

enum class LineUse : quint8 {
    None,
    Figures,    // a row of a table, figures or not
    Title,      // a table's or the report's title, a part's heading, a table's 表号
    UnitLine,   // 单位：… 单位：万元
    Header,     // column headings, 栏次
    Note,       // 注：, 说明：
    PageNumber,
    Contents,   // 目录 and its entries
    Cover,      // what stands before the first part: title, unit, date
    Section,    // 概况, 说明
    Evaluation, // 绩效自评表, its vertical labels and column headings included
    Glossary,
    OtherTable, // of a table that is none of the forms; its title is unread
    Unread,     // in the unread list with a reason of its own
};

class LineLedger {
public:
    explicit LineLedger(const Document& document) : m_document(&document), m_uses(document.lines.size()) {}

    LineUse useOf(size_t line) const { return m_uses[line]; }
    bool isFree(size_t line) const { return m_uses[line] == LineUse::None; }
    void use(size_t line, LineUse use) { m_uses[line] = use; }
    void use(size_t begin, size_t end, LineUse use) {
        for (size_t i = begin; i < end; ++i)
            m_uses[i] = use;
    }
    // Notes `text` (a part of this line, or all of it) as unread.
    void reject(size_t line, const QString& text, const QString& why);
    // The same for a cell of a grid, which stands on no line.
    void rejectCell(int page, const DocumentBox& box, const QString& text, const QString& why);
    // Everything rejected, and every line that nobody used, in the order of the text.
    UnreadList unread() const;

private:
    const Document* m_document;
    std::vector<LineUse> m_uses;
    std::vector<UnreadText> m_unread;
};

} // namespace juesuan
