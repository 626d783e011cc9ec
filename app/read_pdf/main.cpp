// juesuan-read-pdf [--show | --picture PAGE DPI] FILE: parses a PDF within limits of memory, time and pages and writes what it
// holds, or what one page looks like, to standard output: as frames for juesuan or, with --show, as text for people.
#include "poppler_pages.h"

#include "base/problem.h"
#include "readers/document_stream.h"
#include "readers/pdf_document.h"
#include "readers/pdf_reader.h"

#include <QtEndian>

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

using namespace juesuan;

constexpr rlim_t mostMemory = rlim_t(1) << 30;
constexpr rlim_t mostSeconds = 10;
constexpr int outOfMemory = 3;

void limit(int what, rlim_t most) {
    const rlimit limits{most, most};
    setrlimit(what, &limits);
}

bool send(char kind, const QByteArray& bytes) {
    char head[5] = {kind};
    qToBigEndian(quint32(bytes.size()), head + 1);
    return std::fwrite(head, 1, sizeof head, stdout) == sizeof head &&
           std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) && std::fflush(stdout) == 0;
}

int refuse(ProblemCode code, int pages = 0) {
    send(pdf_frames::problem, problemCodeName(code).toLatin1() + ' ' + QByteArray::number(pages));
    return 2;
}

void tellPage(int page, int pages) {
    char bytes[8];
    qToBigEndian(quint32(page), bytes);
    qToBigEndian(quint32(pages), bytes + 4);
    send(pdf_frames::page, QByteArray(bytes, sizeof bytes));
}

void show(const Document& document) {
    const auto print = [](const QString& text) { std::fputs(text.toUtf8().append('\n').constData(), stdout); };
    size_t grid = 0;
    for (size_t i = 0; i <= document.lines.size(); ++i) {
        for (; grid < document.grids.size() && document.grids[grid].line == i; ++grid) {
            const DocumentGrid& g = document.grids[grid];
            print(QStringLiteral("[page %1: grid of %2 × %3]").arg(g.page).arg(g.rows).arg(g.columns));
            for (const DocumentCell& cell : g.cells)
                if (!cell.text.isEmpty())
                    print(QStringLiteral("  %1,%2%3 %4").arg(cell.row).arg(cell.column)
                              .arg(cell.rowSpan > 1 || cell.columnSpan > 1
                                       ? QStringLiteral(" (%1 × %2)").arg(cell.rowSpan).arg(cell.columnSpan) : QString(), cell.text));
        }
        if (i < document.lines.size()) {
            const DocumentLine& line = document.lines[i];
            const char* openings[] = {"", "¶", "…"};
            print(QStringLiteral("%1 %2%3").arg(line.page).arg(QString::fromUtf8(openings[int(line.opening)]), line.text));
        }
    }
}

// 0, or the exit code after it has said what is wrong.
int refusedAsWhole(const PopplerFile& file) {
    if (file.state() != PopplerFile::State::Fine)
        return refuse(file.state() == PopplerFile::State::Encrypted ? ProblemCode::PdfEncrypted : ProblemCode::PdfDamaged);
    const int pages = file.pageCount();
    if (pages < 1)
        return refuse(ProblemCode::PdfDamaged);
    return pages > mostPdfPages ? refuse(ProblemCode::PdfTooManyPages, pages) : 0;
}

int draw(const char* path, int number, int dpi) {
    PopplerFile file{QByteArray(path)};
    if (const int refused = refusedAsWhole(file))
        return refused;
    if (number < 1 || number > file.pageCount())
        return refuse(ProblemCode::PdfPageMissing, file.pageCount());
    const PdfPagePicture picture = file.picture(number, dpi);
    if (picture.width < 1)
        return refuse(ProblemCode::PdfDamaged);
    return send(pdf_frames::picture, pagePictureBytes(picture)) ? 0 : 1;
}

int read(const char* path, bool forPeople) {
    PopplerFile file{QByteArray(path)};
    if (const int refused = refusedAsWhole(file))
        return refused;
    const int pages = file.pageCount();
    PdfDocumentBuilder builder;
    size_t glyphs = 0;
    for (int number = 1; number <= pages; ++number) {
        const PdfPage page = file.page(number);
        glyphs += page.glyphs.size();
        builder.add(page);
        if (!forPeople)
            tellPage(number, pages);
    }
    if (glyphs == 0)
        return refuse(ProblemCode::PdfScanned, pages);
    if (forPeople) {
        show(builder.finished());
        return 0;
    }
    return send(pdf_frames::document, documentBytes(builder.finished())) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const bool forPeople = argc == 3 && std::strcmp(argv[1], "--show") == 0;
    const bool picture = argc == 5 && std::strcmp(argv[1], "--picture") == 0;
    if (argc != 2 && !forPeople && !picture) {
        std::fputs("juesuan-read-pdf FILE is started by juesuan and not meant to be used by itself.\n", stderr);
        return 2;
    }
#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes
    limit(RLIMIT_AS, mostMemory);
#endif
    limit(RLIMIT_CPU, mostSeconds);
    limit(RLIMIT_CORE, 0);
    try {
        return picture ? draw(argv[4], std::atoi(argv[2]), std::atoi(argv[3])) : read(argv[argc - 1], forPeople);
    } catch (const std::bad_alloc&) {
        return outOfMemory;
    }
}
