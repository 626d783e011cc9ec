// Printed pages: what stands on them, where, and that nothing runs over an edge. Needs fonts, so it lives with the window's tests.
#include "session/book.h"
#include "session/publication_maker.h"
#include "session/exporter.h"
#include "writers/page_text.h"
#include "writers/publication_pages.h"
#include "writers/zip_file.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

using namespace juesuan;

namespace {

TypefaceTable typefaces() {
    const auto table = standardTypefaces();
    REQUIRE(table.ok());
    return *table;
}

PublicationBlock textBlock(PublicationBlock::Kind kind, const QString& text, int level = 0) {
    PublicationBlock out;
    out.kind = kind;
    out.text = text;
    out.level = level;
    return out;
}

// Columns of a code, a name and figures; a head of one row.
PublicationBlock tableBlock(int rows, int figures, const QString& name) {
    PublicationBlock out;
    out.kind = PublicationBlock::Kind::Table;
    PublicationTable& table = out.table;
    table.title = QStringLiteral("支出决算表");
    table.ownPage = true;
    std::vector<PublicationCell> head{{QStringLiteral("科目代码")}, {QStringLiteral("科目名称")}};
    for (int i = 0; i < figures; ++i)
        head.push_back({QStringLiteral("第%1栏").arg(i + 1)});
    table.head = {head};
    for (int r = 0; r < rows; ++r) {
        std::vector<PublicationCell> row{{QString::number(2010000 + r)}, {name}};
        for (int i = 0; i < figures; ++i) {
            PublicationCell cell{QStringLiteral("-1,234,567.%1").arg(r % 100, 2, 10, QChar(u'0'))};
            cell.align = PublicationCell::Align::Right;
            row.push_back(cell);
        }
        table.body.push_back(row);
    }
    return out;
}

int timesOn(const PrintedPage& page, const QString& text) {
    int count = 0;
    for (const TextRun& run : page.texts)
        count += run.text == text;
    return count;
}

void checkInside(const PublicationPages& pages) {
    for (int i = 0; i < pages.count(); ++i) {
        const PrintedPage& page = pages.page(i);
        const QSizeF paper = PublicationPages::size(page.landscape);
        for (const TextRun& run : page.texts) {
            INFO("page " << i << " " << run.text.toStdString());
            CHECK(run.baseline.x() > 0);
            CHECK(run.baseline.x() + printedWidth(run.text.trimmed(), run.font) * run.stretch < paper.width());
            CHECK(run.baseline.y() > 0);
            CHECK(run.baseline.y() < paper.height());
        }
    }
}

} // namespace

TEST_CASE("a long table repeats its head on every page and loses no row") {
    Publication publication;
    publication.blocks = {tableBlock(400, 3, QStringLiteral("名称很长的科目用来看它怎样在窄栏里换行而又一个字都不丢掉"))};
    const PublicationPages pages(publication, typefaces());
    REQUIRE(pages.count() > 5);
    int codes = 0;
    for (int i = 0; i < pages.count(); ++i) {
        CHECK(timesOn(pages.page(i), QStringLiteral("科目代码")) == 1);
        CHECK(timesOn(pages.page(i), QStringLiteral("支出决算表")) == (i == 0));
        for (const TextRun& run : pages.page(i).texts)
            codes += run.text.startsWith(QStringLiteral("201")) && run.text.size() == 7;
    }
    CHECK(codes == 400);
    checkInside(pages);
}

TEST_CASE("figures are never broken, however many columns there are") {
    Publication publication;
    publication.blocks = {tableBlock(20, 12, QStringLiteral("科目"))};
    const PublicationPages pages(publication, typefaces());
    REQUIRE(pages.count() == 1);
    int figures = 0;
    for (const TextRun& run : pages.page(0).texts)
        figures += run.text.startsWith(QStringLiteral("-1,234,567."));
    CHECK(figures == 20 * 12);
    checkInside(pages);
}

TEST_CASE("a row higher than a page goes on on the next") {
    Publication publication;
    publication.blocks = {tableBlock(1, 1, QString(6000, QChar(u'长')))};
    const PublicationPages pages(publication, typefaces());
    CHECK(pages.count() > 1);
    int characters = 0;
    for (int i = 0; i < pages.count(); ++i)
        for (const TextRun& run : pages.page(i).texts)
            characters += int(run.text.count(QChar(u'长')));
    CHECK(characters == 6000);
    checkInside(pages);
}

TEST_CASE("the contents name the page that a heading stands on") {
    Publication publication;
    publication.blocks = {textBlock(PublicationBlock::Kind::Contents, QStringLiteral("目　录")),
                          textBlock(PublicationBlock::Kind::PartTitle, QStringLiteral("一、概况"))};
    for (int i = 0; i < 120; ++i)
        publication.blocks.push_back(textBlock(PublicationBlock::Kind::Paragraph, QStringLiteral("第%1段。").arg(i)));
    publication.blocks.push_back(textBlock(PublicationBlock::Kind::Heading, QStringLiteral("（一）最后的标题"), 1));
    publication.blocks.push_back(textBlock(PublicationBlock::Kind::Paragraph, QStringLiteral("完。")));
    const PublicationPages pages(publication, typefaces());
    REQUIRE(pages.outline().size() == 2);
    const OutlineEntry& last = pages.outline().back();
    CHECK(timesOn(pages.page(last.page), QStringLiteral("（一）最后的标题")) == 1);
    CHECK(timesOn(pages.page(last.page), QStringLiteral("— %1 —").arg(last.number)) == 1);
    CHECK(timesOn(pages.page(0), QString::number(last.number)) == 1);
    REQUIRE(pages.page(0).links.size() == 2);
    CHECK(pages.page(0).links[1].page == last.page);
    CHECK(timesOn(pages.page(0), QStringLiteral("— 1 —")) == 0); // contents have no number
}

TEST_CASE("a heading never stands alone at the foot of a page") {
    for (int before = 15; before < 25; ++before) {
        Publication publication;
        for (int i = 0; i < before; ++i)
            publication.blocks.push_back(textBlock(PublicationBlock::Kind::Paragraph, QStringLiteral("段落。")));
        publication.blocks.push_back(textBlock(PublicationBlock::Kind::Heading, QStringLiteral("标题"), 1));
        publication.blocks.push_back(textBlock(PublicationBlock::Kind::Paragraph, QStringLiteral("正文")));
        const PublicationPages pages(publication, typefaces());
        for (int i = 0; i < pages.count(); ++i)
            CHECK(timesOn(pages.page(i), QStringLiteral("标题")) == timesOn(pages.page(i), QStringLiteral("正文")));
    }
}

TEST_CASE("no line begins with a closing mark, and lines reach the right edge") {
    const QFont font = PageFonts(typefaces()).font(Typeface::Body, 316);
    const QString text = QStringLiteral("本单位财政拨款支出决算为三千万元，其中：基本支出两千万元；项目支出（含一次性项目）一千万元。").repeated(6);
    const auto lines = brokenLines(text, font, 8845, 632, LineAlign::Left);
    QString joined;
    for (const BrokenLine& line : lines) {
        joined += line.text;
        CHECK_FALSE(QStringLiteral("，。；：）、”》").contains(line.text.front()));
        CHECK(line.x + line.width * line.stretch < 8846);
    }
    CHECK(joined == text);
    CHECK(lines.size() > 8);
}

TEST_CASE("the sample report is whole on paper, in the order of its edition") {
    QTemporaryDir folder;
    const auto book = Book::createSample(folder.filePath(QStringLiteral("sample.juesuan")));
    REQUIRE(book.ok());
    const auto session = (*book)->find(QString(), 2024);
    REQUIRE(session.ok());
    const auto publication = makePublication((*session)->report());
    REQUIRE(publication.ok());
    const PublicationPages pages(*publication, typefaces());
    checkInside(pages);
    QStringList titles;
    for (const OutlineEntry& entry : pages.outline())
        titles << entry.text;
    for (const FormDefinition& form : (*session)->report().formSet().forms())
        if (!form.supplementary)
            CHECK(titles.count(form.title) == 1);
    CHECK(titles.last() == QStringLiteral("四、名词解释"));
}

TEST_CASE("a cancelled export writes nothing") {
    QTemporaryDir folder;
    const auto book = Book::createSample(folder.filePath(QStringLiteral("sample.juesuan")));
    REQUIRE(book.ok());
    const auto session = (*book)->find(QString(), 2024);
    ExportOptions options;
    int asked = 0;
    options.progress = [&](int) { return ++asked < 5; };
    for (const char* name : {"a.pdf", "a.docx", "a.odt"}) {
        asked = 0;
        const QString path = folder.filePath(QString::fromLatin1(name));
        const auto result = exportReport((*session)->report(), path, options);
        REQUIRE_FALSE(result.ok());
        CHECK(result.problem().code == ProblemCode::Cancelled);
        CHECK_FALSE(QFile::exists(path));
    }
}

TEST_CASE("archives are the same for the same parts") {
    const std::vector<ZipPart> parts{{"mimetype", "x", true}, {"a/b.xml", QByteArray(5000, 'y')}};
    const auto first = zipped(parts);
    REQUIRE(first);
    CHECK(first->size() < 1000);
    CHECK(zipped(parts) == first);
}
