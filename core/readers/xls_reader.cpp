// Reads the few records of a workbook that say what stands in its cells. The workbook's own reader, because libraries at hand
// tell neither merged cells nor number formats, without which headings and figures cannot be told.
#include "readers/xls_reader.h"

#include "readers/biff_records.h"
#include "readers/ole_file.h"
#include "readers/sheet_grid.h"
#include "readers/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <optional>

namespace juesuan {

namespace {

constexpr size_t mostTexts = 500'000, mostStyles = 100'000, mostSheets = 4'000;
constexpr qsizetype longestCellText = 32'767;

namespace record {
constexpr int formula = 0x0006, end = 0x000A, filePass = 0x002F, sheet = 0x0085, packedNumbers = 0x00BD, richText = 0x00D6, style = 0x00E0,
              merged = 0x00E5, texts = 0x00FC, sharedText = 0x00FD, number = 0x0203, text = 0x0204, boolOrError = 0x0205, formulaText = 0x0207,
              packedNumber = 0x027E, format = 0x041E, begin = 0x0809;
}

class OldWorkbookReader {
public:
    OldWorkbookReader(const QByteArray& stream, const QString& path) : m_stream(stream), m_path(path) {}

    Result<Document> read() {
        if (const auto globals = readGlobals(); !globals)
            return globals.problem();
        for (const Sheet& sheet : m_sheets) {
            if (const auto cells = readSheet(sheet); !cells)
                return cells.problem();
            if (!addSheet(std::move(m_cells), m_document))
                return problem(ProblemCode::WorkbookTooHeavy);
        }
        m_document.pageCount = int(m_sheets.size());
        return std::move(m_document);
    }

private:
    struct Sheet {
        QString name;
        quint32 at = 0;
    };
    struct Place {
        int row = 0, column = 0, style = 0;
    };

    Problem problem(ProblemCode code) const { return {code, {m_path}}; }

    Result<void> readGlobals() {
        BiffRecords records(m_stream);
        if (!records.next() || records.kind() != record::begin)
            return problem(ProblemCode::WorkbookDamaged);
        constexpr int biff5 = 0x0500, biff8 = 0x0600;
        const int version = records.word();
        if (version != biff5 && version != biff8)
            return problem(ProblemCode::WorkbookKindUnknown);
        m_wide = version == biff8;
        bool ended = false;
        while (!ended && records.next()) {
            switch (records.kind()) {
            case record::filePass: return problem(ProblemCode::WorkbookEncrypted);
            case record::sheet: takeSheet(records); break;
            case record::format: takeFormat(records); break;
            case record::style:
                records.skip(2);
                if (m_styles.size() < mostStyles)
                    m_styles.push_back(records.word());
                break;
            case record::texts:
                if (!takeTexts(records))
                    return problem(ProblemCode::WorkbookTooHeavy);
                break;
            case record::end: ended = true; break;
            default: break;
            }
        }
        return ended && !m_sheets.empty() ? Result<void>() : Result<void>(problem(ProblemCode::WorkbookDamaged));
    }

    void takeSheet(BiffRecords& records) {
        Sheet sheet;
        sheet.at = records.longWord();
        const int hidden = records.byte(), kind = records.byte(); // 0: cells, not a chart or macros
        const int length = records.byte();
        sheet.name = text(records, length);
        if ((hidden & 3) == 0 && kind == 0 && m_sheets.size() < mostSheets)
            m_sheets.push_back(sheet);
    }

    QString text(BiffRecords& records, int length) const {
        return (m_wide ? records.string(length) : records.codedString(length)).left(longestCellText);
    }

    void takeFormat(BiffRecords& records) {
        const int number = records.word();
        const int length = m_wide ? records.word() : records.byte();
        m_formats.insert(number, text(records, length));
    }

    bool takeTexts(BiffRecords& records) {
        records.skip(4);
        const quint32 count = records.longWord();
        for (quint32 i = 0; i < count && !records.atEnd(); ++i) {
            if (m_texts.size() >= mostTexts)
                return false;
            const int length = records.word();
            m_texts.push_back(text(records, length));
        }
        return true;
    }

    // A sheet ends where its own END is; charts inside it have a BEGIN and END of their own.
    Result<void> readSheet(const Sheet& sheet) {
        m_cells = {sheet.name, {}, {}};
        m_formulaCell.reset();
        BiffRecords records(m_stream, sheet.at);
        if (!records.next() || records.kind() != record::begin)
            return problem(ProblemCode::WorkbookDamaged);
        for (int depth = 1; depth > 0;) {
            if (!records.next())
                return problem(ProblemCode::WorkbookDamaged);
            depth += records.kind() == record::begin;
            depth -= records.kind() == record::end;
            if (depth == 1)
                takeCell(records);
            if (m_cells.cells.size() > mostSheetCells)
                return problem(ProblemCode::WorkbookTooHeavy);
        }
        return {};
    }

    static Place placeOf(BiffRecords& records) {
        Place out;
        out.row = records.word();
        out.column = records.word();
        out.style = records.word();
        return out;
    }

    void takeCell(BiffRecords& records) {
        switch (records.kind()) {
        case record::number: {
            const Place place = placeOf(records);
            put(place, records.number());
            break;
        }
        case record::packedNumber: {
            const Place place = placeOf(records);
            put(place, records.packedNumber());
            break;
        }
        case record::packedNumbers: takePackedNumbers(records); break;
        case record::sharedText: {
            const Place place = placeOf(records);
            if (const quint32 index = records.longWord(); index < m_texts.size())
                m_cells.put(place.row, place.column, m_texts[index]);
            break;
        }
        case record::text:
        case record::richText: {
            const Place place = placeOf(records);
            const int length = records.word();
            m_cells.put(place.row, place.column, text(records, length));
            break;
        }
        case record::formula: takeFormula(records); break;
        case record::formulaText:
            if (m_formulaCell) {
                const int length = records.word();
                m_cells.put(m_formulaCell->row, m_formulaCell->column, text(records, length));
            }
            m_formulaCell.reset();
            break;
        case record::merged: takeMerges(records); break;
        default: break;
        }
    }

    void takePackedNumbers(BiffRecords& records) {
        Place place;
        place.row = records.word();
        for (place.column = records.word(); records.left() >= 8; ++place.column) { // two bytes at the end: the last column
            place.style = records.word();
            put(place, records.packedNumber());
        }
    }

    // The result of the last calculation; a text stands in a record of its own behind it.
    void takeFormula(BiffRecords& records) {
        const Place place = placeOf(records);
        BiffRecords peeked = records;
        const int kind = peeked.byte();
        peeked.skip(5);
        m_formulaCell.reset();
        if (peeked.word() != 0xFFFF)
            put(place, records.number());
        else if (kind == 0)
            m_formulaCell = place;
    }

    void takeMerges(BiffRecords& records) {
        for (int count = records.word(); count > 0 && records.left() >= 8 && m_cells.merges.size() < mostSheetCells; --count) {
            const int top = records.word(), bottom = records.word(), left = records.word(), right = records.word();
            m_cells.merges.push_back({top, left, bottom, right});
        }
    }

    void put(const Place& place, double value) {
        constexpr int exactDigits = 15; // what a cell keeps; the rest is the binary fraction's
        const int format = size_t(place.style) < m_styles.size() ? m_styles[size_t(place.style)] : 0;
        const auto own = m_formats.constFind(format);
        m_cells.put(place.row, place.column,
                    shownNumber(QString::number(value, 'g', exactDigits), own != m_formats.constEnd() ? *own : builtInFormat(format)));
    }

    const QByteArray& m_stream;
    const QString m_path;
    bool m_wide = true; // BIFF8
    std::vector<Sheet> m_sheets;
    std::vector<int> m_styles; // the format of each
    QHash<int, QString> m_formats;
    std::vector<QString> m_texts;
    SheetCells m_cells; // of the sheet being read
    std::optional<Place> m_formulaCell; // whose text comes in the next record
    Document m_document;
};

} // namespace

Result<Document> readXlsBytes(const QByteArray& bytes, const QString& path) {
    const auto file = OleFile::fromBytes(bytes);
    if (!file)
        return Problem{ProblemCode::WorkbookDamaged, {path}};
    if (file->stream(QStringLiteral("EncryptedPackage")))
        return Problem{ProblemCode::WorkbookEncrypted, {path}};
    for (const char16_t* name : {u"Workbook", u"Book", u"WORKBOOK", u"BOOK"})
        if (const auto stream = file->stream(QString::fromUtf16(name)))
            return readXlsStream(*stream, path);
    return Problem{ProblemCode::WorkbookKindUnknown, {path}};
}

Result<Document> readXlsStream(const QByteArray& stream, const QString& path) { return OldWorkbookReader(stream, path).read(); }

Result<Document> readXls(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return Problem{ProblemCode::FileMissing, {path}};
    QFile file(path);
    if (info.isDir())
        return Problem{ProblemCode::FileIsFolder, {path}};
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Problem{ProblemCode::FileUnreadable, {path, file.errorString()}};
    if (file.size() > largestOldWorkbook)
        return Problem{ProblemCode::WorkbookTooHeavy, {path}};
    const QByteArray bytes = file.read(largestOldWorkbook);
    if (file.error() != QFileDevice::NoError)
        return Problem{ProblemCode::FileUnreadable, {path, file.errorString()}};
    return readXlsBytes(bytes, path);
}

Result<Document> readWorkbook(const QString& path) {
    QFile file(path);
    const bool old = file.open(QIODevice::ReadOnly) && file.read(4) == "\xD0\xCF\x11\xE0";
    file.close();
    return old ? readXls(path) : readXlsx(path);
}

} // namespace juesuan
