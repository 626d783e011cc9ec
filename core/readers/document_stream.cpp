// Writes and reads back a Document; trusts no count that it reads.
#include "readers/document_stream.h"

#include <QDataStream>
#include <QIODevice>

namespace juesuan {

namespace {

constexpr quint32 mark = 0x4A445331; // "JDS1"
constexpr quint32 mostItems = 4'000'000;

QDataStream& operator<<(QDataStream& out, const DocumentBox& box) { return out << box.x0 << box.y0 << box.x1 << box.y1; }
QDataStream& operator>>(QDataStream& in, DocumentBox& box) { return in >> box.x0 >> box.y0 >> box.x1 >> box.y1; }

// A count, 0 after any error: what follows cannot be more than there are bytes.
quint32 readCount(QDataStream& in) {
    quint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count > mostItems || qint64(count) > in.device()->bytesAvailable()) {
        in.setStatus(QDataStream::ReadCorruptData);
        return 0;
    }
    return count;
}

void writeText(QDataStream& out, const QString& text) { out << text.toUtf8(); }

QString readText(QDataStream& in) {
    QByteArray bytes;
    in >> bytes; // reads in steps, so that a false length takes no more memory than there are bytes
    return QString::fromUtf8(bytes);
}

void writeLine(QDataStream& out, const DocumentLine& line) {
    writeText(out, line.text);
    out << line.page << line.number << quint8(line.opening) << quint32(line.words.size());
    for (const DocumentWord& word : line.words) {
        writeText(out, word.text);
        out << word.box;
    }
}

DocumentLine readLine(QDataStream& in) {
    DocumentLine line;
    line.text = readText(in);
    quint8 opening = 0;
    in >> line.page >> line.number >> opening;
    line.opening = DocumentLine::Opening(qMin(opening, quint8(DocumentLine::Opening::No)));
    for (quint32 count = readCount(in); count > 0 && in.status() == QDataStream::Ok; --count) {
        DocumentWord word;
        word.text = readText(in);
        in >> word.box;
        line.words.push_back(std::move(word));
    }
    return line;
}

void writeGrid(QDataStream& out, const DocumentGrid& grid) {
    writeText(out, grid.name);
    out << grid.page << grid.rows << grid.columns << quint64(grid.line) << grid.box << grid.loose << quint32(grid.cells.size());
    for (const DocumentCell& cell : grid.cells) {
        out << cell.row << cell.column << cell.rowSpan << cell.columnSpan << cell.box;
        writeText(out, cell.text);
    }
}

DocumentGrid readGrid(QDataStream& in) {
    DocumentGrid grid;
    grid.name = readText(in);
    quint64 line = 0;
    in >> grid.page >> grid.rows >> grid.columns >> line >> grid.box >> grid.loose;
    grid.line = size_t(line);
    constexpr qint64 largestGrid = 2'000'000; // cells
    if (grid.rows < 0 || grid.columns < 0 || qint64(grid.rows) * grid.columns > largestGrid)
        in.setStatus(QDataStream::ReadCorruptData);
    for (quint32 count = readCount(in); count > 0 && in.status() == QDataStream::Ok; --count) {
        DocumentCell cell;
        in >> cell.row >> cell.column >> cell.rowSpan >> cell.columnSpan >> cell.box;
        cell.text = readText(in);
        const bool inside = cell.row >= 0 && cell.column >= 0 && cell.rowSpan > 0 && cell.columnSpan > 0 &&
                            cell.row < grid.rows && cell.column < grid.columns && cell.rowSpan <= grid.rows - cell.row &&
                            cell.columnSpan <= grid.columns - cell.column;
        if (!inside)
            in.setStatus(QDataStream::ReadCorruptData);
        grid.cells.push_back(std::move(cell));
    }
    return grid;
}

} // namespace

QByteArray documentBytes(const Document& document) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << mark << document.pageCount << quint32(document.lines.size());
    for (const DocumentLine& line : document.lines)
        writeLine(out, line);
    out << quint32(document.grids.size());
    for (const DocumentGrid& grid : document.grids)
        writeGrid(out, grid);
    return bytes;
}

bool documentFromBytes(const QByteArray& bytes, Document& document) {
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    in >> found >> document.pageCount;
    if (found != mark)
        return false;
    for (quint32 count = readCount(in); count > 0 && in.status() == QDataStream::Ok; --count)
        document.lines.push_back(readLine(in));
    for (quint32 count = readCount(in); count > 0 && in.status() == QDataStream::Ok; --count) {
        document.grids.push_back(readGrid(in));
        if (document.grids.back().line > document.lines.size())
            in.setStatus(QDataStream::ReadCorruptData);
    }
    return in.status() == QDataStream::Ok && in.atEnd();
}

} // namespace juesuan
