// Puts a workbook down through libxlsxwriter, into memory.
#include "writers/xlsx_writer.h"

#include "base/text.h"

#include <QHash>

#include <xlsxwriter.h>
#include <zip.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace juesuan {

namespace {

constexpr qsizetype longestCellText = 32'767;
constexpr char typeface[] = "宋体";

// A file without a name: nothing is left behind, however the program ends.
class MemoryFile {
public:
    MemoryFile() : m_handle(::memfd_create("juesuan-xlsx", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    bool isOpen() const { return m_handle >= 0; }
    QByteArray path() const { return "/proc/self/fd/" + QByteArray::number(m_handle); }
    // Empty when it could not be read in full.
    QByteArray contents() const {
        const off_t size = ::lseek(m_handle, 0, SEEK_END);
        if (size <= 0)
            return {};
        QByteArray out(qsizetype(size), Qt::Uninitialized);
        for (qsizetype at = 0; at < out.size();) {
            const ssize_t got = ::pread(m_handle, out.data() + at, size_t(out.size() - at), off_t(at));
            if (got <= 0)
                return {};
            at += got;
        }
        return out;
    }

private:
    int m_handle;
};

quint64 keyOf(const CellLook& look) {
    return quint64(look.align) | quint64(look.format) << 4 | quint64(look.size) << 8 | quint64(look.indent) << 16 |
           quint64(look.strong) << 24 | quint64(look.frame) << 25 | quint64(look.wrap) << 26 | quint64(look.shaded) << 27;
}

class XlsxWriting {
public:
    explicit XlsxWriting(lxw_workbook* book) : m_book(book) {}

    bool put(const Workbook& workbook) {
        QByteArray title = visibleText(workbook.title).toUtf8(), author = visibleText(workbook.author).toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = author.data();
        note(workbook_set_properties(m_book, &properties));
        for (const WorkbookSheet& sheet : workbook.sheets) {
            lxw_worksheet* target = workbook_add_worksheet(m_book, sheetName(sheet.name).toUtf8().constData());
            if (!target)
                return false;
            setUp(target, sheet);
            for (const WorkbookCell& cell : sheet.cells)
                putCell(target, cell);
        }
        return m_good;
    }

private:
    void note(lxw_error error) { m_good = m_good && error == LXW_NO_ERROR; }

    void setUp(lxw_worksheet* target, const WorkbookSheet& sheet) {
        worksheet_set_paper(target, 9); // A4
        if (sheet.landscape)
            worksheet_set_landscape(target);
        worksheet_fit_to_pages(target, 1, 0);
        worksheet_center_horizontally(target);
        worksheet_set_margins(target, 0.5, 0.5, 0.6, 0.7);
        note(worksheet_set_footer(target, "&C&P / &N"));
        if (sheet.headLast >= sheet.headFirst)
            note(worksheet_repeat_rows(target, lxw_row_t(sheet.headFirst), lxw_row_t(sheet.headLast)));
        if (sheet.frozenRows > 0 || sheet.frozenColumns > 0)
            worksheet_freeze_panes(target, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns));
        for (size_t c = 0; c < sheet.widths.size(); ++c)
            note(worksheet_set_column(target, lxw_col_t(c), lxw_col_t(c), sheet.widths[c], nullptr));
        for (const auto& [row, height] : sheet.heights)
            note(worksheet_set_row(target, lxw_row_t(row), height, nullptr));
    }

    lxw_format* formatOf(const CellLook& look) {
        lxw_format*& format = m_formats[keyOf(look)];
        if (format)
            return format;
        format = workbook_add_format(m_book);
        format_set_font_name(format, typeface);
        format_set_font_size(format, look.size);
        format_set_align(format, look.align == CellLook::Align::Left     ? LXW_ALIGN_LEFT
                                 : look.align == CellLook::Align::Centre ? LXW_ALIGN_CENTER
                                                                         : LXW_ALIGN_RIGHT);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        if (look.indent > 0)
            format_set_indent(format, look.indent);
        if (look.strong)
            format_set_bold(format);
        if (look.frame)
            format_set_border(format, LXW_BORDER_THIN);
        if (look.wrap)
            format_set_text_wrap(format);
        if (look.shaded)
            format_set_bg_color(format, 0xF2F2F2);
        if (look.format == CellLook::Format::Figure)
            format_set_num_format(format, "#,##0.00");
        else if (look.format == CellLook::Format::Text)
            format_set_num_format(format, "@");
        return format;
    }

    void putCell(lxw_worksheet* target, const WorkbookCell& cell) {
        const auto row = lxw_row_t(cell.row);
        const auto column = lxw_col_t(cell.column);
        lxw_format* format = formatOf(cell.look);
        if (cell.rows > 1 || cell.columns > 1)
            note(worksheet_merge_range(target, row, column, row + lxw_row_t(cell.rows) - 1, lxw_col_t(column + cell.columns - 1), "", format));
        const QByteArray text = visibleText(cell.text).left(longestCellText).toUtf8();
        const double number = double(cell.hundredths) / 100; // only written down: 15 digits hold it
        const QByteArray formula = cell.formula.toUtf8();
        if (cell.kind == WorkbookCell::Kind::Blank || (cell.kind == WorkbookCell::Kind::Text && text.isEmpty() && formula.isEmpty()))
            note(worksheet_write_blank(target, row, column, format));
        else if (cell.kind == WorkbookCell::Kind::Text && formula.isEmpty())
            note(worksheet_write_string(target, row, column, text.constData(), format));
        else if (cell.kind == WorkbookCell::Kind::Text)
            note(worksheet_write_formula_str(target, row, column, formula.constData(), format, text.constData()));
        else if (formula.isEmpty())
            note(worksheet_write_number(target, row, column, number, format));
        else
            note(worksheet_write_formula_num(target, row, column, formula.constData(), format, number));
    }

    lxw_workbook* m_book;
    QHash<quint64, lxw_format*> m_formats;
    bool m_good = true;
};

struct ZipCloser {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

QByteArray partOf(zip_t* zip, zip_uint64_t index) {
    zip_stat_t stat;
    if (zip_stat_index(zip, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return {};
    zip_file_t* file = zip_fopen_index(zip, index, 0);
    if (!file)
        return {};
    QByteArray out(qsizetype(stat.size), Qt::Uninitialized);
    const zip_int64_t got = zip_fread(file, out.data(), stat.size);
    return zip_fclose(file) == 0 && got == zip_int64_t(stat.size) ? out : QByteArray();
}

// How many elements of that name a part has whose tags all close; −1: they do not. What the library's XML can lack is what a
// short write left out, so tags are enough (a whole XML parser took as long as the writing).
qint64 elementsIn(const QByteArray& part, const char* name) {
    const std::string_view wanted(name);
    std::vector<std::string_view> open;
    qint64 count = 0;
    const char* const end = part.constData() + part.size();
    for (const char* at = part.constData(); (at = static_cast<const char*>(std::memchr(at, '<', size_t(end - at)))) != nullptr;) {
        const auto* close = static_cast<const char*>(std::memchr(at, '>', size_t(end - at)));
        if (!close)
            return -1;
        const char* from = at + 1;
        const bool ends = *from == '/';
        from += ends;
        const char* to = std::find_if(from, close, [](char c) { return c == ' ' || c == '/'; });
        const std::string_view tag(from, size_t(to - from));
        if (ends) {
            if (open.empty() || open.back() != tag)
                return -1;
            open.pop_back();
        } else if (*from != '?') {
            count += tag == wanted;
            if (close[-1] != '/')
                open.push_back(tag);
        }
        at = close + 1;
    }
    return open.empty() && (part.endsWith('>') || part.endsWith(">\n")) ? count : -1;
}

qint64 cellsOf(const WorkbookSheet& sheet) {
    qint64 count = 0;
    for (const WorkbookCell& cell : sheet.cells)
        count += qint64(cell.rows) * cell.columns;
    return count;
}

// Whether the archive has every part whole, and every cell.
bool isWhole(const QByteArray& bytes, const Workbook& workbook) {
    zip_source_t* source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr);
    if (!source)
        return false;
    const std::unique_ptr<zip_t, ZipCloser> zip(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
    if (!zip) {
        zip_source_free(source);
        return false;
    }
    size_t sheets = 0;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
        const QByteArray name = zip_get_name(zip.get(), zip_uint64_t(i), 0);
        const QByteArray part = partOf(zip.get(), zip_uint64_t(i));
        const bool sheet = name.startsWith("xl/worksheets/sheet");
        const qint64 cells = elementsIn(part, sheet ? "c" : "si");
        const int number = sheet ? name.mid(19).chopped(4).toInt() : 0;
        if (cells < 0 || (sheet && (number < 1 || size_t(number) > workbook.sheets.size() || cells != cellsOf(workbook.sheets[size_t(number) - 1]))))
            return false;
        sheets += sheet;
    }
    return sheets == workbook.sheets.size();
}

} // namespace

Result<QByteArray> workbookToXlsx(const Workbook& workbook) {
    const Problem failed{ProblemCode::WorkbookFailed, {workbook.title}};
    const MemoryFile file;
    if (!file.isOpen())
        return failed;
    lxw_workbook* book = workbook_new(file.path().constData());
    if (!book)
        return failed;
    const bool put = XlsxWriting(book).put(workbook);
    if (workbook_close(book) != LXW_NO_ERROR || !put)
        return failed;
    const QByteArray bytes = file.contents();
    return isWhole(bytes, workbook) ? Result<QByteArray>(bytes) : Result<QByteArray>(failed);
}

QString cellName(int row, int column) {
    QString letters;
    for (int c = column; c >= 0; c = c / 26 - 1)
        letters.prepend(QChar(char16_t(u'A' + c % 26)));
    return letters + QString::number(row + 1);
}

QString sheetName(const QString& wanted) {
    QString out = visibleText(wanted);
    for (const QChar bad : QStringLiteral("[]:*?/\\"))
        out.replace(bad, QChar(u'_'));
    out = out.left(31);
    while (out.startsWith(QChar(u'\'')))
        out.remove(0, 1);
    while (out.endsWith(QChar(u'\'')))
        out.chop(1);
    return out;
}

} // namespace juesuan
