// Pages drawn by hand: ruling lines and glyphs → grids, lines and paragraphs.
#include "readers/document_stream.h"
#include "readers/pdf_document.h"
#include "readers/pdf_grid.h"

#include <catch2/catch.hpp>

using namespace juesuan;

namespace {

// In points; Han characters are 10 points wide, others 5.
class Drawn {
public:
    Drawn() {
        m_page.number = 1;
        m_page.width = 60'000;
        m_page.height = 80'000;
    }
    Drawn& text(double x, double y, const QString& words, int size = 10) {
        bool opens = true;
        for (const QChar c : words) {
            const double width = (c.unicode() >= 0x2E80 ? 1.0 : 0.5) * size;
            if (c != QChar(u' '))
                m_page.glyphs.push_back({char32_t(c.unicode()), {units(x), units(y), units(x + width), units(y + size)}, opens});
            opens = c == QChar(u' ');
            x += width;
        }
        return *this;
    }
    Drawn& level(double y, double x0, double x1) {
        m_page.rulings.push_back({units(x0), units(y), units(x1), units(y)});
        return *this;
    }
    Drawn& upright(double x, double y0, double y1) {
        m_page.rulings.push_back({units(x), units(y0), units(x), units(y1)});
        return *this;
    }
    Drawn& box(const std::vector<double>& xs, const std::vector<double>& ys) {
        for (const double y : ys)
            level(y, xs.front(), xs.back());
        for (const double x : xs)
            upright(x, ys.front(), ys.back());
        return *this;
    }
    PdfPage page() const { return m_page; }

private:
    static int units(double points) { return int(points * 100); }
    PdfPage m_page;
};

QString printed(const DocumentGrid& grid) {
    QStringList out;
    for (const DocumentCell& cell : grid.cells)
        out << QStringLiteral("%1,%2 %3x%4 %5").arg(cell.row).arg(cell.column).arg(cell.rowSpan).arg(cell.columnSpan).arg(cell.text);
    return out.join(QChar(u'\n'));
}

} // namespace

TEST_CASE("cells come from ruling lines, merged where the edge between is not ruled") {
    Drawn drawn;
    drawn.level(100, 100, 400).level(120, 200, 400).level(140, 100, 400).level(160, 100, 400);
    drawn.upright(100, 100, 160).upright(200, 100, 160).upright(300, 120, 160).upright(400, 100, 160);
    drawn.text(110, 118, QStringLiteral("项目")).text(250, 105, QStringLiteral("本年支出"));
    drawn.text(210, 125, QStringLiteral("基本")).text(310, 125, QStringLiteral("项目"));
    drawn.text(105, 147, QStringLiteral("行政运行")).text(250, 145, QStringLiteral("1,234.50")).text(350, 149, QStringLiteral("0.00"));
    const PdfGrids grids = pdfGrids(drawn.page());
    REQUIRE(grids.grids.size() == 1);
    CHECK(grids.outside.empty());
    CHECK(printed(grids.grids.front()) == QStringLiteral("0,0 2x1 项目\n0,1 1x2 本年支出\n1,1 1x1 基本\n1,2 1x1 项目\n2,0 1x1 行政运行\n2,1 1x1 1,234.50\n2,2 1x1 0.00"));
}

TEST_CASE("a table drawn cell by cell, double lines and all, is one table") {
    Drawn drawn;
    for (const double y : {100.0, 120.0, 140.0})
        for (int c = 0; c < 3; ++c) {
            drawn.level(y, 100 + c * 50, 149.5 + c * 50);
            drawn.level(y + 0.7, 100 + c * 50, 149.5 + c * 50);
        }
    for (const double x : {100.0, 150.0, 200.0, 250.0})
        for (int r = 0; r < 2; ++r)
            drawn.upright(x, 100 + r * 20, 120 + r * 20);
    drawn.text(105, 105, QStringLiteral("甲")).text(205, 125, QStringLiteral("乙"));
    const PdfGrids grids = pdfGrids(drawn.page());
    REQUIRE(grids.grids.size() == 1);
    CHECK(grids.grids.front().rows == 2);
    CHECK(grids.grids.front().columns == 3);
    CHECK(grids.grids.front().cells.size() == 6);
}

TEST_CASE("sides that are left open are sides all the same") {
    Drawn drawn;
    for (const double y : {100.0, 120.0, 140.0})
        drawn.level(y, 50, 350);
    drawn.upright(150, 100, 140).upright(250, 100, 140);
    drawn.text(60, 105, QStringLiteral("科目")).text(160, 105, QStringLiteral("合计")).text(260, 105, QStringLiteral("基本"));
    drawn.text(60, 125, QStringLiteral("运行")).text(160, 125, QStringLiteral("1.00")).text(260, 125, QStringLiteral("2.00"));
    const PdfGrids grids = pdfGrids(drawn.page());
    REQUIRE(grids.grids.size() == 1);
    CHECK(grids.grids.front().columns == 3);
    CHECK(printed(grids.grids.front()).endsWith(QStringLiteral("1,0 1x1 运行\n1,1 1x1 1.00\n1,2 1x1 2.00")));
}

TEST_CASE("frames round a text, underlines and empty drawings are no tables") {
    Drawn framed;
    framed.box({50, 500}, {50, 700}).text(100, 100, QStringLiteral("说明")).level(112, 100, 120);
    CHECK(pdfGrids(framed.page()).grids.empty());
    CHECK(pdfGrids(framed.page()).outside.size() == 1);
    Drawn empty;
    empty.box({50, 100, 150}, {50, 100, 150}).text(300, 300, QStringLiteral("文"));
    CHECK(pdfGrids(empty.page()).grids.empty());
    CHECK(pdfGrids(empty.page()).outside.size() == 1);
}

TEST_CASE("a number wider than its cell goes whole where most of it stands") {
    Drawn drawn;
    drawn.box({100, 150, 180, 300}, {100, 120, 140}).text(105, 105, QStringLiteral("甲"));
    drawn.text(140, 125, QStringLiteral("123,456.78")); // 50 points wide, its cell 30
    const PdfGrids grids = pdfGrids(drawn.page());
    REQUIRE(grids.grids.size() == 1);
    CHECK(printed(grids.grids.front()).contains(QStringLiteral("1,1 1x1 123,456.78\n1,2 1x1 ")));
}

TEST_CASE("wrapped names and numbers are whole, letters imitated bold stand once") {
    Drawn drawn;
    drawn.box({100, 160, 220}, {100, 130, 160}).text(105, 103, QStringLiteral("机关养老")).text(105, 116, QStringLiteral("保险缴费"));
    drawn.text(165, 103, QStringLiteral("1,234.")).text(165, 116, QStringLiteral("56"));
    drawn.text(105, 135, QStringLiteral("合计")).text(105.4, 135, QStringLiteral("合计"));
    const PdfGrids grids = pdfGrids(drawn.page());
    REQUIRE(grids.grids.size() == 1);
    CHECK(grids.grids.front().cells[0].text == QStringLiteral("机关养老保险缴费"));
    CHECK(grids.grids.front().cells[1].text == QStringLiteral("1,234.56"));
    CHECK(grids.grids.front().cells[2].text == QStringLiteral("合计"));
}

TEST_CASE("lines are read from top to bottom whatever the order of drawing, with grids at their places") {
    Drawn drawn;
    drawn.text(100, 330, QStringLiteral("下面一行")).text(120, 100, QStringLiteral("第一行")).text(100, 115, QStringLiteral("第二行"));
    drawn.box({100, 150, 200}, {200, 220, 240}).text(105, 205, QStringLiteral("格"));
    PdfDocumentBuilder builder;
    builder.add(drawn.page());
    const Document document = builder.finished();
    REQUIRE(document.lines.size() == 3);
    CHECK(document.lines[0].text == QStringLiteral("第一行"));
    CHECK(document.lines[2].text == QStringLiteral("下面一行"));
    REQUIRE(document.grids.size() == 1);
    CHECK(document.grids[0].line == 2);
    CHECK(document.pageCount == 1);
}

TEST_CASE("paragraphs begin two characters to the right") {
    Drawn drawn;
    const QString full(40, QChar(u'字'));
    drawn.text(120, 100, full.left(38)).text(100, 115, full).text(100, 130, QStringLiteral("完。"));
    drawn.text(120, 145, full.left(38)).text(100, 160, full).text(100, 175, full);
    drawn.text(120, 190, full.left(38)).text(100, 205, QStringLiteral("完。"));
    PdfDocumentBuilder builder;
    builder.add(drawn.page());
    const Document document = builder.finished();
    using Opening = DocumentLine::Opening;
    REQUIRE(document.lines.size() == 8);
    CHECK(document.lines[0].opening == Opening::Yes);
    CHECK(document.lines[1].opening == Opening::No);
    CHECK(document.lines[2].opening == Opening::No);
    CHECK(document.lines[3].opening == Opening::Yes);
    CHECK(document.lines[4].opening == Opening::No);
}

TEST_CASE("where no paragraph is indented, the margin says nothing") {
    Drawn drawn;
    const QString full(40, QChar(u'字'));
    for (int i = 0; i < 6; ++i)
        drawn.text(100, 100 + i * 15, full);
    PdfDocumentBuilder builder;
    builder.add(drawn.page());
    for (const DocumentLine& line : builder.finished().lines)
        CHECK(line.opening == DocumentLine::Opening::Unknown);
}

TEST_CASE("a document comes through its bytes, and no damaged bytes do harm") {
    Drawn drawn;
    drawn.box({100, 150, 200}, {200, 220, 240}).text(105, 205, QStringLiteral("格")).text(100, 100, QStringLiteral("一行 二词"));
    PdfDocumentBuilder builder;
    builder.add(drawn.page());
    const Document document = builder.finished();
    const QByteArray bytes = documentBytes(document);
    Document back;
    REQUIRE(documentFromBytes(bytes, back));
    CHECK(documentBytes(back) == bytes);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        Document other;
        CHECK_FALSE(documentFromBytes(bytes.left(cut), other));
    }
    for (qsizetype at = 0; at < bytes.size(); ++at)
        for (const char bit : {1, 16, -128}) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ bit);
            Document other;
            (void)documentFromBytes(flipped, other); // either way, without harm
        }
}
