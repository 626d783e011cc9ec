// Figures, rows and parts as table rows; each with its trace.
#include "store/change_writer.h"

#include "store/part_codec.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace juesuan {

StoredValue storedValue(const CellValue& value) {
    const qint64 fen = value.amount.fen(), quantum = value.quantum;
    switch (value.kind) {
    case CellValue::Kind::Blank: return {};
    case CellValue::Kind::Unread: return {std::nullopt, quantum};
    case CellValue::Kind::Figure: break;
    }
    if (fen % quantum == 0)
        return {fen / quantum, quantum};
    return {fen, -quantum};
}

std::optional<CellValue> cellValue(const StoredValue& stored) {
    if (!stored.quantum)
        return stored.value ? std::nullopt : std::optional(CellValue::blank());
    constexpr qint64 largest = std::numeric_limits<qint32>::max();
    if (*stored.quantum == 0 || *stored.quantum > largest || *stored.quantum < -largest)
        return std::nullopt;
    const qint64 quantum = *stored.quantum < 0 ? -*stored.quantum : *stored.quantum;
    if (!stored.value)
        return CellValue{CellValue::Kind::Unread, Amount(), qint32(quantum)};
    qint64 fen = *stored.value;
    if (*stored.quantum > 0 && __builtin_mul_overflow(fen, quantum, &fen))
        return std::nullopt;
    const auto amount = Amount::fromFen(fen);
    return amount ? std::optional(CellValue::figure(*amount, quantum)) : std::nullopt;
}

qint64 LogLine::fingerprint() const {
    return Fingerprint().add(revision).add(when).add(who).add(gesture).add(arguments).add(qint64(undo))
        .add(qint64(founding)).value();
}

qint64 LoggedCell::fingerprint() const {
    return Fingerprint().add(revision).add(ordinal).add(fingerprintOf(cell, before)).add(fingerprintOf(cell, after)).value();
}

qint64 LoggedText::fingerprint() const {
    Fingerprint out;
    out.add(revision).add(ordinal).add(kind).add(name).add(prefix).add(suffix).add(packed);
    for (const auto& side : {before, after})
        out.add(qint64(side.has_value())).add(QByteArrayView(side.value_or(QByteArray())));
    return out.value();
}

int partNumber(ReportPart part) {
    switch (part) {
    case ReportPart::Profile: return 1;
    case ReportPart::Narrative: return 2;
    case ReportPart::Evaluations: return 3;
    case ReportPart::Glossary: return 4;
    case ReportPart::Forms: return 5;
    case ReportPart::Sources: return 6;
    case ReportPart::Unread: return 7;
    case ReportPart::Acknowledgements: return 8;
    case ReportPart::Unit: return 9;  // stands in the report's own row
    case ReportPart::Seal: return 10; // likewise
    case ReportPart::Derivation: return 11;
    case ReportPart::Files: return 12; // stand in a table of their own
    }
    return 0;
}

namespace {

void bindValue(Statement& statement, int first, const StoredValue& stored) {
    if (stored.value)
        statement.bind(first, *stored.value);
    if (stored.quantum)
        statement.bind(first + 1, *stored.quantum);
}

bool storable(const CellRef& cell) {
    return cell.isValid() && storableName(cell.form) && storableName(cell.row) && storableName(cell.column);
}

bool storable(const CellValue& value) { return value.quantum > 0 && (value.isFigure() || value.amount == Amount()); }

bool countsThings(const Report& report, const CellRef& cell) {
    const FormDefinition* form = report.formSet().form(cell.form);
    const ColumnDefinition* column = form ? form->column(cell.row, cell.column) : nullptr;
    const RowDefinition* row = form ? form->row(cell.row) : nullptr;
    return (column && column->measure == Measure::Count) || (row && !row->unit.isEmpty());
}

LogLine newLine(qint64 report, qint64 revision, const QString& gesture, const QStringList& arguments, bool undo,
                bool founding) {
    QStringList kept;
    qsizetype room = 5'000; // escaped six-fold it still fits
    for (const QString& argument : arguments) {
        kept << argument.left(std::min<qsizetype>(room, 1000));
        room -= kept.back().size() + 3;
        if (room <= 0)
            break;
    }
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(kept)).toJson(QJsonDocument::Compact);
    return {report, revision, QDateTime::currentDateTimeUtc().toString(Qt::ISODate), userAtHost(),
            gesture.left(longestName), QString::fromUtf8(json), undo, founding};
}

constexpr int fewCells = 64;

// Whether the report has what the changes bring: of each cell the last.
bool reportHas(const ChangeSet& change, const Report& report) {
    QSet<CellRef> seen;
    for (auto at = change.changes.rbegin(); at != change.changes.rend(); ++at) {
        const auto* cell = std::get_if<CellChange>(&*at);
        if (!cell || seen.contains(cell->cell))
            continue;
        seen.insert(cell->cell);
        if (report.value(cell->cell) != cell->after)
            return false;
    }
    return true;
}

Result<void> insertLine(Database& database, const LogLine& line) {
    Statement& insert = database.cached("INSERT INTO change_log VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    insert.bind(1, line.report).bind(2, line.revision).bind(3, line.when).bind(4, line.who).bind(5, line.gesture)
        .bind(6, line.arguments).bind(7, qint64(line.undo)).bind(8, qint64(line.founding));
    return database.run(insert);
}

} // namespace

Result<void> logInBook(BookStore::Private& book, qint64 revision, const QString& gesture, const QStringList& arguments) {
    return insertLine(*book.database, newLine(0, revision, gesture, arguments, false, false));
}

ChangeWriter::ChangeWriter(BookStore::Private& book, ReportRow& row, const Report& after, qint64 revision)
    : m_book(book), m_database(*book.database), m_row(row), m_after(after), m_revision(revision),
      m_figures(row.figuresSum), m_parts(row.partsSum), m_log(row.logSum) {}

Result<void> ChangeWriter::write(const ChangeSet& change, bool undo, bool founding) {
    m_founding = founding;
    m_fewCells = int(change.changes.size()) <= fewCells &&
                 std::all_of(change.changes.begin(), change.changes.end(),
                             [](const Change& one) { return std::holds_alternative<CellChange>(one); });
    for (const Change& one : change.changes)
        if (const auto done = std::visit([&](const auto& c) { return writeOne(c); }, one); !done)
            return done;
    if (const auto done = logLine(change, undo); !done)
        return done;
    m_row.figuresSum = m_figures.value();
    m_row.partsSum = m_parts.value();
    m_row.logSum = m_log.value();
    // The book must hold what the person sees; if not, one of us is wrong and nothing may be written. Of a few cells it was
    // asked cell by cell: the sum over 2,000 rows takes as long as all the rest of an edit.
    if (m_fewCells && !reportHas(change, m_after))
        return Problem{ProblemCode::ChangeDoesNotFit, {}};
    if (!m_fewCells && m_row.figuresSum != figuresSumOf(m_after))
        return Problem{ProblemCode::ChangeDoesNotFit, {}};
    return {};
}

// Whether the book has at this cell what the change replaces.
Result<void> ChangeWriter::checkCell(qint64 cell, const CellChange& change) {
    Statement& select = m_database.cached("SELECT value, coalesce(quantum, 10000) FROM figure WHERE report = ?1 AND cell = ?2");
    select.bind(1, m_row.id).bind(2, cell);
    const auto step = select.step();
    if (step == Statement::Step::Failed)
        return m_database.problem();
    StoredValue found;
    if (step == Statement::Step::Row) {
        if (!select.isNull(0))
            found.value = select.number(0);
        found.quantum = select.number(1);
    }
    select.reset();
    const auto before = cellValue(found);
    if (!before || *before != change.before)
        return Problem{ProblemCode::ChangeDoesNotFit, {}};
    return {};
}

Result<void> ChangeWriter::writeOne(const CellChange& change) {
    if (!storable(change.cell) || !storable(change.before) || !storable(change.after))
        return Problem{ProblemCode::CellUnknown, {change.cell.form, change.cell.row, change.cell.column}};
    const auto cell = m_book.cells.number(m_database, change.cell, countsThings(m_after, change.cell));
    if (!cell)
        return cell.problem();
    if (m_fewCells)
        if (const auto fits = checkCell(*cell, change); !fits)
            return fits;
    Statement& statement = change.after.isBlank()
                               ? m_database.cached("DELETE FROM figure WHERE report = ?1 AND cell = ?2")
                               : m_database.cached("INSERT OR REPLACE INTO figure VALUES(?1, ?2, ?3, ?4)");
    statement.bind(1, m_row.id).bind(2, *cell);
    const StoredValue stored = storedValue(change.after);
    if (stored.value)
        statement.bind(3, *stored.value);
    if (stored.quantum && *stored.quantum != wanYuanCent) // the table leaves out the usual quantum
        statement.bind(4, *stored.quantum);
    if (const auto done = m_database.run(statement); !done)
        return done;
    if (!change.before.isBlank())
        m_figures.take(fingerprintOf(change.cell, change.before));
    if (!change.after.isBlank())
        m_figures.put(fingerprintOf(change.cell, change.after));
    return logCell(*cell, change);
}

Result<void> ChangeWriter::writeOne(const RowChange& change) {
    if (!storable({change.form, change.code, QStringLiteral("-")}) || !storableName(change.nameBefore) ||
        !storableName(change.nameAfter))
        return Problem{ProblemCode::CellUnknown, {change.form, change.code, QString()}};
    const auto one = [&](bool there, const QString& name, const char* sql) -> Result<void> {
        if (!there)
            return {};
        const auto label = m_book.labels.number(m_database, {change.form, change.code, name}, false);
        if (!label)
            return label.problem();
        Statement& statement = m_database.cached(sql);
        statement.bind(1, m_row.id).bind(2, *label);
        return m_database.run(statement);
    };
    if (const auto done = one(change.before, change.nameBefore, "DELETE FROM subject_row WHERE report = ?1 AND label = ?2");
        !done)
        return done;
    if (const auto done = one(change.after, change.nameAfter, "INSERT INTO subject_row VALUES(?1, ?2)"); !done)
        return done;
    if (change.before)
        m_figures.take(fingerprintOf(change.form, {change.code, change.nameBefore}));
    if (change.after)
        m_figures.put(fingerprintOf(change.form, {change.code, change.nameAfter}));
    LoggedText text{m_revision, 0, QStringLiteral("row"), change.form + QLatin1Char(' ') + change.code, 0, 0, 0, {}, {}};
    if (change.before)
        text.before = change.nameBefore.toUtf8();
    if (change.after)
        text.after = change.nameAfter.toUtf8();
    return logText(std::move(text));
}

Result<void> ChangeWriter::writeOne(const PartChange& change) {
    Result<void> done;
    if (change.part == ReportPart::Unit) {
        m_row.info = m_after.unit;
        if (!storableName(m_row.info.code) || !storableName(m_row.info.name))
            done = Problem{ProblemCode::UsageBadValue, {QStringLiteral("unit"), m_row.info.name.left(longestName)}};
    } else if (change.part == ReportPart::Seal) {
        m_row.seal = m_after.seal;
    } else if (change.part == ReportPart::Files) {
        done = writeFiles();
    } else {
        done = writePart(change);
    }
    if (!done)
        return done;
    const TextCut cut = cutBetween(change.before, change.after);
    const PackedBytes before = pack(cut.before), after = pack(cut.after);
    LoggedText text{m_revision, 0, QStringLiteral("part"), reportPartName(change.part), cut.prefix, cut.suffix,
                    qint64(before.packed) + 2 * qint64(after.packed), before.bytes, after.bytes};
    return logText(std::move(text));
}

Result<void> ChangeWriter::writePart(const PartChange& change) {
    if (change.after.size() > largestPart) // it could not be read back
        return Problem{ProblemCode::FileTooLarge,
                       {m_book.path, QString::number(change.after.size() / 1'000'000), QString::number(largestPart / 1'000'000)}};
    const qint64 id = m_row.id * 16 + partNumber(change.part);
    Statement& old = m_database.cached("SELECT checksum FROM part WHERE id = ?1");
    old.bind(1, id);
    const auto step = old.step();
    if (step == Statement::Step::Failed)
        return m_database.problem();
    if (step == Statement::Step::Row)
        m_parts.take(old.number(0));
    old.reset();
    if (change.after.isEmpty()) {
        Statement& gone = m_database.cached("DELETE FROM part WHERE id = ?1");
        gone.bind(1, id);
        return m_database.run(gone);
    }
    const QString name = reportPartName(change.part);
    const PackedBytes packed = pack(change.after);
    const qint64 fingerprint = Fingerprint().add(id).add(name).add(qint64(packed.packed)).add(QByteArrayView(packed.bytes)).value();
    m_parts.put(fingerprint);
    Statement& put = m_database.cached("INSERT OR REPLACE INTO part VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    put.bind(1, id).bind(2, m_row.id).bind(3, name).bind(4, qint64(packed.packed)).bindBlob(5, packed.bytes).bind(6, fingerprint);
    return m_database.run(put);
}

Result<void> ChangeWriter::writeFiles() {
    Statement& old = m_database.cached("SELECT checksum FROM source_file WHERE report = ?1");
    old.bind(1, m_row.id);
    for (;;) {
        const auto step = old.step();
        if (step == Statement::Step::Failed)
            return m_database.problem();
        if (step == Statement::Step::Done)
            break;
        m_parts.take(old.number(0));
    }
    Statement& gone = m_database.cached("DELETE FROM source_file WHERE report = ?1");
    gone.bind(1, m_row.id);
    if (const auto done = m_database.run(gone); !done)
        return done;
    qint64 number = 0;
    for (const SourceFile& file : m_after.files) {
        const qint64 fingerprint = fingerprintOf(m_row.id, ++number, file);
        m_parts.put(fingerprint);
        Statement& put = m_database.cached("INSERT INTO source_file VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        put.bind(1, m_row.id).bind(2, number).bind(3, file.name).bind(4, file.folder).bind(5, file.sha256).bind(6, file.size)
            .bind(7, file.when).bind(8, file.who).bind(9, fingerprint);
        if (const auto done = m_database.run(put); !done)
            return done;
    }
    return {};
}

Result<void> ChangeWriter::logCell(qint64 cell, const CellChange& change) {
    if (m_founding)
        return {};
    const LoggedCell item{m_revision, m_ordinal++, change.cell, change.before, change.after};
    Statement& insert = m_database.cached("INSERT INTO change_item VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    insert.bind(1, m_row.id).bind(2, m_revision).bind(3, item.ordinal).bind(4, cell);
    bindValue(insert, 5, storedValue(change.before));
    bindValue(insert, 7, storedValue(change.after));
    m_log.put(item.fingerprint());
    return m_database.run(insert);
}

Result<void> ChangeWriter::logText(LoggedText text) {
    if (m_founding)
        return {};
    text.ordinal = m_ordinal++;
    Statement& insert = m_database.cached("INSERT INTO change_text VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    insert.bind(1, m_row.id).bind(2, m_revision).bind(3, text.ordinal).bind(4, text.kind).bind(5, text.name)
        .bind(6, text.prefix).bind(7, text.suffix).bind(8, text.packed);
    if (text.before)
        insert.bindBlob(9, *text.before);
    if (text.after)
        insert.bindBlob(10, *text.after);
    m_log.put(text.fingerprint());
    return m_database.run(insert);
}

Result<void> ChangeWriter::logLine(const ChangeSet& change, bool undo) {
    const LogLine line = newLine(m_row.id, m_revision, change.gesture, change.arguments, undo, m_founding);
    m_log.put(line.fingerprint());
    return insertLine(m_database, line);
}

} // namespace juesuan
