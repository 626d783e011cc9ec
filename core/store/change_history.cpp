// The log read back: a cell's past, the length of the log. Every line is verified before it is told.
#include "store/change_writer.h"

#include <algorithm>
#include <map>

namespace juesuan {

namespace {

struct Log {
    std::map<qint64, LogLine> lines; // by revision
    std::vector<LoggedCell> ofCell;  // oldest first
    FingerprintSum sum;
};

template <typename Take> Result<void> each(Database& database, Statement& row, Take&& take) {
    for (;;) {
        const auto step = row.step();
        if (step == Statement::Step::Failed)
            return database.problem();
        if (step == Statement::Step::Done)
            return {};
        if (const Result<void> taken = take(); !taken) {
            row.reset();
            return taken;
        }
    }
}

Result<void> readLines(Database& database, qint64 report, Log& log) {
    Statement& row = database.cached("SELECT revision, moment, who, gesture, arguments, undo, founding FROM change_log "
                                     "WHERE report = ?1 ORDER BY revision");
    row.bind(1, report);
    return each(database, row, [&]() -> Result<void> {
        LogLine line{report, row.number(0), row.text(1), row.text(2), row.text(3), row.text(4), row.number(5) != 0,
                     row.number(6) != 0};
        log.sum.put(line.fingerprint());
        log.lines.emplace(line.revision, std::move(line));
        return {};
    });
}

Result<void> readTexts(Database& database, qint64 report, Log& log) {
    Statement& row = database.cached("SELECT revision, ordinal, kind, name, prefix, suffix, packed, old, new "
                                     "FROM change_text WHERE report = ?1");
    row.bind(1, report);
    return each(database, row, [&]() -> Result<void> {
        LoggedText text{row.number(0), row.number(1), row.text(2), row.text(3), row.number(4), row.number(5),
                        row.number(6), {}, {}};
        if (!row.isNull(7))
            text.before = row.blob(7);
        if (!row.isNull(8))
            text.after = row.blob(8);
        log.sum.put(text.fingerprint());
        return {};
    });
}

StoredValue valueAt(const Statement& row, int column) {
    const auto at = [&](int c) { return row.isNull(c) ? std::nullopt : std::optional(row.number(c)); };
    return {at(column), at(column + 1)};
}

Result<void> readItems(Database& database, Dictionary& cells, qint64 report, const CellRef& wanted, const Problem& damaged,
                       Log& log) {
    Statement& row = database.cached("SELECT revision, ordinal, cell, old_value, old_quantum, new_value, new_quantum "
                                     "FROM change_item WHERE report = ?1 ORDER BY revision, ordinal");
    row.bind(1, report);
    return each(database, row, [&]() -> Result<void> {
        const auto words = cells.words(database, row.number(2));
        if (!words)
            return words.problem();
        const auto before = cellValue(valueAt(row, 3)), after = cellValue(valueAt(row, 5));
        if (!*words || !before || !after)
            return damaged;
        const LoggedCell item{row.number(0), row.number(1), **words, *before, *after};
        log.sum.put(item.fingerprint());
        if (item.cell == wanted)
            log.ofCell.push_back(item);
        return {};
    });
}

Result<CellValue> valueNow(Database& database, Dictionary& cells, qint64 report, const CellRef& wanted,
                           const Problem& damaged) {
    Statement& row = database.cached("SELECT cell, value, coalesce(quantum, 10000) FROM figure WHERE report = ?1");
    row.bind(1, report);
    CellValue out;
    const auto read = each(database, row, [&]() -> Result<void> {
        const auto words = cells.words(database, row.number(0));
        if (!words)
            return words.problem();
        if (*words && **words == wanted) {
            const auto value = cellValue(valueAt(row, 1));
            if (!value)
                return damaged;
            out = *value;
        }
        return {};
    });
    return read ? Result<CellValue>(out) : read.problem();
}

} // namespace

Result<std::vector<HistoryEntry>> BookStore::history(qint64 report, const CellRef& cell, int limit) const {
    Transaction transaction(*d->database);
    if (const auto begun = transaction.begin(Transaction::Kind::Read); !begun)
        return begun.problem();
    const auto row = d->readReport(report);
    if (!row)
        return row.problem();
    const Problem damaged = d->damaged(*row);
    Log log;
    for (const auto& read :
         {readLines(*d->database, report, log), readTexts(*d->database, report, log),
          readItems(*d->database, d->cells, report, cell, damaged, log)})
        if (!read)
            return read.problem();
    if (row->damaged || log.sum.value() != row->logSum)
        return damaged;
    const auto now = valueNow(*d->database, d->cells, report, cell, damaged);
    if (!now)
        return now.problem();

    std::vector<HistoryEntry> out;
    const auto tell = [&](const LogLine& line, const CellValue& before, const CellValue& after) {
        if (int(out.size()) < limit)
            out.push_back({line.revision, line.when, line.who, line.gesture, line.undo, before, after});
    };
    CellValue later = *now; // what the cell held after the line at hand
    auto item = log.ofCell.rbegin();
    for (auto line = log.lines.rbegin(); line != log.lines.rend(); ++line) {
        for (; item != log.ofCell.rend() && item->revision == line->first; ++item) {
            tell(line->second, item->before, item->after);
            later = item->before;
        }
        if (line->second.founding && !later.isBlank()) {
            tell(line->second, CellValue::blank(), later);
            later = CellValue::blank();
        }
    }
    return out;
}

Result<int> BookStore::logLength(qint64 report) const {
    Statement& row = d->database->cached("SELECT count(*) FROM change_log WHERE report = ?1");
    row.bind(1, report);
    if (row.step() != Statement::Step::Row)
        return d->database->problem();
    const int length = int(row.number(0));
    row.reset();
    return length;
}

} // namespace juesuan
