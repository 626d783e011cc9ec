// Where a figure stands (by concept, never by coordinate) and what stands there.
#pragma once

#include "base/amount.h"
#include "base/interval.h"

#include <QHash>
#include <QMetaType>
#include <QString>

#include <optional>

namespace juesuan {

// Row and column are concept ids of the FormSet; in forms by subject the row is the code's digits or "合计".
struct CellRef {
    QString form;   // "01" … "09", "S1" …
    QString row;
    QString column;

    bool isValid() const { return !form.isEmpty() && !row.isEmpty() && !column.isEmpty(); }
    friend bool operator==(const CellRef& a, const CellRef& b) {
        return a.row == b.row && a.column == b.column && a.form == b.form;
    }
    friend bool operator!=(const CellRef& a, const CellRef& b) { return !(a == b); }
    friend bool operator<(const CellRef& a, const CellRef& b) {
        if (a.form != b.form)
            return a.form < b.form;
        if (a.row != b.row)
            return a.row < b.row;
        return a.column < b.column;
    }
};

inline size_t qHash(const CellRef& ref, size_t seed = 0) { return qHashMulti(seed, ref.form, ref.row, ref.column); }

// Blank, a figure (0.00 among them) and unread are three things.
struct CellValue {
    enum class Kind : quint8 { Blank, Figure, Unread };

    Kind kind = Kind::Blank;
    Amount amount;       // 分, or hundredths for counts; 0 unless Figure
    qint32 quantum = 1;  // 分 of the last printed digit: 10000 = 0.01 万元; 1 = exact

    static CellValue blank() { return {}; }
    static CellValue unread() { return {Kind::Unread, Amount(), 1}; }
    static CellValue figure(Amount amount, qint64 quantum) { return {Kind::Figure, amount, qint32(quantum)}; }
    static CellValue figure(const ParsedAmount& parsed) { return figure(parsed.amount, parsed.quantum); }

    bool isBlank() const { return kind == Kind::Blank; }
    bool isFigure() const { return kind == Kind::Figure; }
    bool isUnread() const { return kind == Kind::Unread; }
    // What the true amount can be; a blank is an exact 0.
    Interval interval() const { return printedInterval(amount.fen(), quantum); }

    friend bool operator==(const CellValue& a, const CellValue& b) {
        return a.kind == b.kind && a.amount == b.amount && a.quantum == b.quantum;
    }
    friend bool operator!=(const CellValue& a, const CellValue& b) { return !(a == b); }
};

// A cell that a figure of the 说明 comes from.
struct SourceCell {
    CellRef cell;
    bool priorYear = false; // of last year's report
    friend bool operator==(const SourceCell&, const SourceCell&) = default;
};

// Where in the file a figure was read. Line and page are 1-based; 0 = the format has none. The box is in points from
// the page's top left corner.
struct CellSource {
    int page = 0;
    int line = 0;
    int box[4] = {0, 0, 0, 0}; // x0, y0, x1, y1 in hundredths of a point; all 0 = none
    bool derived = false;      // not printed itself: computed from what the 说明 says at this place
    int file = 0;              // 1-based in Report::files; 0 = not known
    std::optional<CellValue> read = {}; // what the file has, where a person took another value over

    friend bool operator==(const CellSource& a, const CellSource& b) {
        return a.page == b.page && a.line == b.line && a.derived == b.derived && a.file == b.file && a.read == b.read && a.box[0] == b.box[0] && a.box[1] == b.box[1] &&
               a.box[2] == b.box[2] && a.box[3] == b.box[3];
    }
};

} // namespace juesuan

Q_DECLARE_METATYPE(juesuan::CellRef)
