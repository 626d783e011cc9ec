// Tables from the clipboard: text with tabs, HTML of Excel, WPS, LibreOffice and the web, and HTML made to hurt.
#include "edit/clipboard_grid.h"

#include <catch2/catch.hpp>

#include <QElapsedTimer>

#include <random>

using namespace juesuan;

namespace {

// Rows with |, cells that are covered as ~.
std::string printed(const CellGrid& grid) {
    QStringList rows;
    for (const auto& row : grid) {
        QStringList cells;
        for (const GridCell& cell : row)
            cells << (cell.covered ? QStringLiteral("~") : cell.text);
        rows << cells.join('|');
    }
    return rows.join('/').toStdString();
}

std::string html(const char* text) { return printed(gridFromHtml(QString::fromUtf8(text))); }

} // namespace

TEST_CASE("clipboard text keeps quoted cells whole") {
    const CellGrid grid = gridFromText("a\t\"b\tc\"\r\n\"say \"\"x\"\"\"\t\r\n");
    CHECK(printed(grid) == "a|b\tc/say \"x\"|");
    CHECK(printed(gridFromText(textFromGrid(grid))) == printed(grid));
    CHECK(printed(gridFromText("1\n2\t3")) == "1|/2|3"); // ragged rows are filled up
    CHECK(gridFromText({}).empty());
}

TEST_CASE("HTML tables: spans cover, styles and comments do not count") {
    CHECK(html("<table><tr><td>a<td>b<tr><td>c</table>") == "a|b/c|");
    CHECK(html("<TABLE><TR><TD rowspan=2>合计</TD><TD colspan='2'>x</TD></TR><TR><TD>1</TD><TD>2</TD></TR></TABLE>") ==
          "合计|x|~/~|1|2");
    CHECK(html("<style>td{}</style><table><!--<td>no</td>--><tr><td style=\"a>b\">&lt;1&#44;234&#x2e;5&nbsp;&unknown;</td></tr></table>") ==
          "<1,234.5 &unknown;");
    CHECK(html("<table><tr><td>公务<br>接待费</td></tr></table>") == "公务 接待费");
    CHECK(html("no table at all").empty());
    CHECK(html("<table></table>").empty());
}

TEST_CASE("of several tables the fullest is taken, a nested one by itself") {
    CHECK(html("<table><tr><td>menu</td></tr></table><table><tr><td>1</td><td>2</td></tr></table>") == "1|2");
    CHECK(html("<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td><td>aside</td></tr></table>") == "1|2");
}

TEST_CASE("what Excel and LibreOffice add is understood") {
    // Excel: an invisible last row holds the widths.
    CHECK(html("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table><!--StartFragment--><col width=64>"
               "<tr height=20><td class=xl65 align=right x:num=\"1234.567\">1,234.57</td></tr><!--EndFragment-->"
               "<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]></table>") ==
          "1234.567");
    CHECK(html("<table><tr><td sdval=\"3067.91\" sdnum=\"2052;0;#,##0.00\">3,067.91</td></tr></table>") == "3,067.91");
    CHECK(html("<table><tr><td sdval=\"1.234567\">1.23</td></tr></table>") == "1.234567");
    CHECK(html("<table><tr><td sdval=\"99\">1.23</td></tr></table>") == "1.23"); // does not agree: what is seen counts
    CHECK(html("<table><tr><td sdval=\"0.125\">12.5%</td></tr></table>") == "12.5%");
    CHECK(html("<table><tr><td sdval=\"0.30000000000000004\">0.3</td></tr></table>") == "0.3");
}

TEST_CASE("our own HTML comes back as it was") {
    CellGrid grid = gridOf({{"<项目> & \"合计\"", "", "x"}, {"1", "2", "3"}});
    grid[0][0].columnSpan = 2;
    grid[0][0].header = true;
    grid[0][1].covered = true;
    grid[1][2].quantum = 10000;
    const CellGrid back = gridFromHtml(htmlFromGrid(grid));
    CHECK(printed(back) == printed(grid));
    CHECK(back[0][0].columnSpan == 2);
    CHECK(back[0][0].header);
    CHECK(back[1][2].quantum == 10000);
}

TEST_CASE("hostile HTML neither hangs nor crashes nor grows without bound") {
    const auto repeated = [](const char* what, int times) { return QString::fromUtf8(what).repeated(times); };
    const QString cases[] = {
        "<table><tr><td colspan=2000000000 rowspan=2000000000>x</td></tr>" + repeated("<tr>", 300000),
        "<table>" + repeated("<tr><td colspan=1000 rowspan=20000>1", 20000),
        repeated("<table><tr><td>", 100000),
        "<table><tr><td>" + repeated("<!--", 300000),
        "<table><tr><td>" + repeated("<a href=\"", 200000),
        "<table><tr><td>" + repeated("<script>", 300000),
        "<table><tr><td>" + repeated("&", 500000) + "</td>",
        "<table><tr><td>" + repeated("&#99999999999;&#xD800;&#0;", 100000),
        "<table><tr><td " + repeated("a=1 ", 300000),
        "<table><tr>" + repeated("<td>1", 600000),
        QStringLiteral("<table"), QStringLiteral("<"), QStringLiteral("</"), QStringLiteral("<table><td a='"),
        "<table><tr><td>1</td></tr>" + repeated("<tr></tr>", 700000),
        repeated("\t", 400000) + repeated("\n", 400000),
    };
    for (const QString& text : cases) {
        QElapsedTimer timer;
        timer.start();
        const CellGrid grid = text.startsWith('\t') ? gridFromText(text) : gridFromHtml(text);
        INFO(text.left(60).toStdString());
        CHECK(size_t(columnsOf(grid)) * grid.size() <= mostGridCells);
        CHECK(timer.elapsed() < 60000); // some milliseconds; it took minutes once
    }
}

TEST_CASE("any cut and any noise in HTML is survived") {
    const QString good = "<table border=1><tr><th colspan=2>a</th></tr><tr><td sdval='1'>1</td><td>&amp;<br/>2</td></tr></table>";
    for (qsizetype cut = 0; cut <= good.size(); ++cut)
        (void)gridFromHtml(good.left(cut));
    std::mt19937 random(1);
    const QString letters = "<>/='\"&;!-?tdrhable 1x\n";
    for (int round = 0; round < 3000; ++round) {
        QString text = round % 2 ? good : QString("<table>");
        for (int i = 0; i < 60; ++i)
            text.insert(qsizetype(random() % size_t(text.size() + 1)), letters[qsizetype(random() % size_t(letters.size()))]);
        const CellGrid grid = gridFromHtml(text);
        for (const auto& row : grid)
            CHECK(int(row.size()) == columnsOf(grid));
    }
}
