// Reports in and out of a book: load, commit, import.
#include "store/change_writer.h"
#include "store/part_codec.h"

#include <algorithm>

namespace juesuan {

namespace {

// Reads what belongs to one report and adds up the sums on the way. False = damaged.
class ReportReading {
public:
    ReportReading(Database& database, Dictionary& cells, Dictionary& labels, const ReportRow& row, Report& report)
        : m_database(database), m_cells(cells), m_labels(labels), m_row(row), m_report(report) {}

    Result<bool> all() {
        for (const auto read : {&ReportReading::rows, &ReportReading::figures, &ReportReading::parts, &ReportReading::files}) {
            const Result<bool> sound = (this->*read)();
            if (!sound || !*sound)
                return sound;
        }
        return m_figuresSum.value() == m_row.figuresSum && m_partsSum.value() == m_row.partsSum;
    }

private:
    Result<bool> rows() {
        Statement& row = m_database.cached("SELECT label FROM subject_row WHERE report = ?1");
        row.bind(1, m_row.id);
        return each(row, [&]() -> Result<bool> {
            const auto words = m_labels.words(m_database, row.number(0));
            if (!words || !*words)
                return words ? Result<bool>(false) : words.problem();
            const CellRef& label = **words;
            m_report.setRow(label.form, label.row, label.column);
            m_figuresSum.put(fingerprintOf(label.form, {label.row, label.column}));
            return true;
        });
    }

    Result<bool> figures() {
        Statement& row = m_database.cached("SELECT cell, value, coalesce(quantum, 10000) FROM figure WHERE report = ?1");
        row.bind(1, m_row.id);
        return each(row, [&]() -> Result<bool> {
            const auto words = m_cells.words(m_database, row.number(0));
            if (!words || !*words)
                return words ? Result<bool>(false) : words.problem();
            const auto value = cellValue({row.isNull(1) ? std::nullopt : std::optional(row.number(1)), row.number(2)});
            if (!value)
                return false;
            m_report.setValue(**words, *value);
            m_figuresSum.put(fingerprintOf(**words, *value));
            return true;
        });
    }

    Result<bool> parts() {
        Statement& row = m_database.cached("SELECT id, name, packed, json, checksum FROM part WHERE id BETWEEN ?1 AND ?2");
        row.bind(1, m_row.id * 16).bind(2, m_row.id * 16 + 15);
        return each(row, [&]() -> Result<bool> {
            const qint64 id = row.number(0);
            const QString name = row.text(1);
            const bool packed = row.number(2) != 0;
            const QByteArray bytes = row.blob(3);
            const qint64 fingerprint =
                Fingerprint().add(id).add(name).add(qint64(packed)).add(QByteArrayView(bytes)).value();
            ReportPart part;
            if (fingerprint != row.number(4) || !reportPartFromName(name, part) || partNumber(part) != id - m_row.id * 16)
                return false;
            const auto json = unpack(packed, bytes);
            if (!json)
                return false;
            m_partsSum.put(fingerprint);
            m_report.setPart(part, *json);
            return true;
        });
    }

    Result<bool> files() {
        Statement& row = m_database.cached("SELECT number, name, folder, sha256, size, moment, who, checksum FROM source_file "
                                           "WHERE report = ?1 ORDER BY number");
        row.bind(1, m_row.id);
        return each(row, [&]() -> Result<bool> {
            const SourceFile file{row.text(1), row.text(2), row.text(3), row.number(4), row.text(5), row.text(6)};
            m_report.files.push_back(file);
            const qint64 fingerprint = fingerprintOf(m_row.id, row.number(0), file);
            if (row.number(0) != qint64(m_report.files.size()) || fingerprint != row.number(7))
                return false;
            m_partsSum.put(fingerprint);
            return true;
        });
    }

    template <typename Take> Result<bool> each(Statement& row, Take&& take) {
        for (;;) {
            const auto step = row.step();
            if (step == Statement::Step::Failed)
                return m_database.problem();
            if (step == Statement::Step::Done)
                return true;
            const Result<bool> sound = take();
            if (!sound || !*sound) {
                row.reset();
                return sound;
            }
        }
    }

    Database& m_database;
    Dictionary& m_cells;
    Dictionary& m_labels;
    const ReportRow& m_row;
    Report& m_report;
    FingerprintSum m_figuresSum, m_partsSum;
};

bool onlySeal(const ChangeSet& change) {
    return std::all_of(change.changes.begin(), change.changes.end(), [](const Change& one) {
        const auto* part = std::get_if<PartChange>(&one);
        return part && part->part == ReportPart::Seal;
    });
}

} // namespace

Result<Report> BookStore::load(qint64 id, const FormSetPtr& formSet) const {
    Transaction transaction(*d->database); // one moment of the book, whatever another program writes
    if (const auto begun = transaction.begin(Transaction::Kind::Read); !begun)
        return begun.problem();
    const auto row = d->readReport(id);
    if (!row)
        return row.problem();
    if (row->damaged)
        return d->damaged(*row);
    if (!formSet || formSet->edition() != row->edition)
        return Problem{ProblemCode::ResourceMissing, {row->edition}};
    Report report(row->info, row->year, formSet);
    const auto sound = ReportReading(*d->database, d->cells, d->labels, *row, report).all();
    if (!sound)
        return sound.problem();
    if (!*sound)
        return d->damaged(*row);
    report.seal = row->seal;
    return report;
}

Result<qint64> BookStore::commit(qint64 id, const ChangeSet& change, const Report& after, bool undo) {
    if (change.empty())
        return revision();
    return d->write([&](qint64 revision) -> Result<void> {
        auto row = d->readReport(id);
        if (!row)
            return row.problem();
        if (row->damaged)
            return d->damaged(*row);
        if (!row->seal.isEmpty() && !onlySeal(change))
            return Problem{ProblemCode::ReportSealed, {row->info.name, QString::number(row->year)}};
        if (const auto done = ChangeWriter(*d, *row, after, revision).write(change, undo, false); !done)
            return done;
        return d->updateReport(*row);
    });
}

Result<qint64> BookStore::import(const NewReport& report) {
    qint64 id = 0;
    const auto done = d->write([&](qint64 revision) -> Result<void> {
        auto unit = d->findUnit(report.unitName);
        if (unit && !*unit)
            unit = d->insertUnit({0, report.unitCode, report.unitName, 0});
        if (!unit)
            return unit.problem();
        const auto there = d->findReport(*unit, report.year);
        if (!there)
            return there.problem();
        auto row = *there ? d->readReport(*there)
                          : d->insertReport(*unit, report.year, report.edition, {report.unitCode, report.unitName});
        if (!row)
            return row.problem();
        if (row->damaged)
            return d->damaged(*row);
        if (row->edition != report.edition || row->figuresSum || row->partsSum || !row->seal.isEmpty())
            return Problem{ProblemCode::ChangeDoesNotFit, {report.unitName, QString::number(report.year)}};
        id = row->id;
        if (const auto written = ChangeWriter(*d, *row, report.after, revision).write(report.change, false, true); !written)
            return written;
        return d->updateReport(*row);
    });
    return done ? Result<qint64>(id) : done.problem();
}

} // namespace juesuan
