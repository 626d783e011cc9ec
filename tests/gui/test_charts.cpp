// Charts: what is painted where, drilling down, following edits, and what exported files carry.
#include "gui_fixture.h"

#include "session/report_charts.h"
#include "ui/card_columns.h"
#include "ui/chart_card.h"
#include "ui/chart_export.h"
#include "ui/chart_words.h"
#include "ui/charts_page.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTimer>
#include <QXmlStreamReader>

using namespace juesuan;

namespace {

struct ChartsFixture : GuiFixture {
    ChartsFixture() {
        window->resize(1500, 1000);
        window->showPage({window->page().report, PageKind::Charts, {}});
        page = qobject_cast<ChartsPage*>(window->reportPage(PageKind::Charts));
        QTest::qWait(1);
    }
    ChartCard* card(const char* id) {
        for (ChartCard* one : page->cards())
            if (one->data().id == QString::fromLatin1(id))
                return one;
        return nullptr;
    }
    // Scrolls to it and waits until it is painted.
    ChartCard* seen(const char* id) {
        ChartCard* one = card(id);
        REQUIRE(one);
        page->findChild<QScrollArea*>()->ensureWidgetVisible(one, 0, 400);
        QTest::qWait(20);
        return one;
    }
    ChartsPage* page = nullptr;
};

int pointNamed(const ChartData& data, const QString& name) {
    for (size_t i = 0; i < data.points.size(); ++i)
        if (data.points[i].name.zh == name)
            return int(i);
    return -1;
}

QPoint middleOf(const ChartCard* card, int point) {
    return (card->picture().areaOf(point).boundingRect().center() + card->pictureOrigin()).toPoint();
}

// A chart of bars with these values, one series.
ChartData bars(const std::vector<qint64>& values, ChartKind kind = ChartKind::Bars) {
    ChartData data;
    data.kind = kind;
    data.title.zh = QStringLiteral("标题");
    data.series.push_back({QStringLiteral("数"), {}});
    for (size_t i = 0; i < values.size(); ++i) {
        ChartPoint point;
        point.state = ChartPoint::State::Figure;
        point.value = values[i];
        point.category = int(i);
        point.series = 0;
        point.label.zh = point.name.zh = QStringLiteral("项") + QString::number(i);
        data.categories.push_back(point.label);
        data.points.push_back(point);
    }
    return data;
}

QImage painted(const ChartPicture& picture) {
    QImage image(picture.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::black); // what the picture leaves out would show
    QPainter painter(&image);
    picture.paint(painter);
    return image;
}

QStringList valuesOf(const ChartData& data) {
    QStringList out;
    for (const ChartPoint& point : data.points)
        if (point.isFigure())
            out << ChartWords::value(point, data.measure, AmountUnit::WanYuan);
    return out;
}

QByteArray fileBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("every bar is painted at its own row, as long as its amount, from zero") {
    const ChartData data = bars({900'000'000, 300'000'000, -200'000'000, 0});
    const ChartStyle style = ChartStyle::onPaper();
    const ChartPicture picture(data, AmountUnit::WanYuan, style, 640);
    const QImage image = painted(picture);
    const QRgb ink = style.color(0).rgb();
    std::vector<QRectF> areas;
    for (int i = 0; i < 4; ++i)
        areas.push_back(picture.areaOf(i).boundingRect());
    for (int i = 1; i < 4; ++i)
        CHECK(areas[size_t(i)].top() > areas[size_t(i) - 1].bottom());
    const qreal zero = areas[0].left();
    CHECK(areas[1].left() == Approx(zero).margin(0.01));
    CHECK(areas[2].right() == Approx(zero).margin(0.01));
    CHECK(areas[0].width() == Approx(3 * areas[1].width()).margin(0.1));
    CHECK(areas[2].width() == Approx(areas[1].width() * 2 / 3).margin(0.1));
    for (int i = 0; i < 3; ++i) {
        const QRectF& area = areas[size_t(i)];
        const int y = int(area.center().y());
        CHECK(image.pixel(int(area.left()) + 3, y) == ink);
        CHECK(image.pixel(int(area.right()) - 3, y) == ink);
        CHECK(image.pixel(int(area.right()) + 4, y) != ink);
        CHECK(image.pixel(int(area.left()) - 4, y) != ink);
    }
}

TEST_CASE("columns, lines and rings are painted where they are clicked") {
    const ChartStyle style = ChartStyle::onPaper();
    for (const ChartKind kind : {ChartKind::Columns, ChartKind::Line, ChartKind::Ring}) {
        ChartData data = bars({500'000'000, 250'000'000, 125'000'000}, kind);
        const ChartPicture picture(data, AmountUnit::WanYuan, style, 640);
        const QImage image = painted(picture);
        for (int i = 0; i < 3; ++i) {
            const QPainterPath area = picture.areaOf(i);
            const QRgb ink = style.color(colorOf(data, data.points[size_t(i)])).rgb();
            int inside = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    inside += image.pixel(x, y) == ink && area.contains(QPointF(x + 0.5, y + 0.5));
            INFO(int(kind) << " " << i);
            CHECK(inside > 20);
            CHECK(picture.pointAt(picture.areaOf(i).pointAtPercent(0) + QPointF(0, 0)) >= -1);
        }
        CHECK(picture.pointAt({2, 2}) == -1);
    }
}

TEST_CASE("pictures of any width, with long names, negatives and nothing, are painted without a gap") {
    ChartData longNames = bars({1, 100'000'000'000'000, -99'999'999'999'999});
    for (BilingualText& name : longNames.categories)
        name.zh = QStringLiteral("机关事业单位基本养老保险缴费支出以及其他社会保障和就业支出").repeated(4);
    ChartData nothing;
    nothing.why = ChartData::Void::NoFigures;
    for (const ChartData& data : {longNames, bars({0, 0}, ChartKind::Columns), bars({}), nothing})
        for (const qreal width : {10.0, 300.0, 1900.0}) {
            const ChartPicture picture(data, AmountUnit::Yuan, ChartStyle::onPaper(), width);
            const QImage image = painted(picture);
            CHECK(image.pixel(0, 0) == QRgb(0xffffffff));
            CHECK(image.pixel(image.width() - 1, image.height() - 1) == QRgb(0xffffffff));
        }
}

TEST_CASE("the gallery shows every chart of the report, in columns that fit") {
    ChartsFixture gui;
    REQUIRE(gui.page);
    CHECK(gui.page->cards().size() == 13);
    auto* columns = gui.page->findChild<CardColumns*>();
    CHECK(columns->columns() == (columns->width() > 900 ? 2 : 1));
    gui.window->resize(700, 700);
    QTest::qWait(20);
    CHECK(columns->columns() == 1);
    for (size_t i = 1; i < gui.page->cards().size(); ++i)
        CHECK(gui.page->cards()[i]->y() >= gui.page->cards()[i - 1]->geometry().bottom());
    for (const ChartCard* card : gui.page->cards()) {
        CHECK_FALSE(card->accessibleName().isEmpty());
        CHECK(card->accessibleDescription().contains(QStringLiteral("社会保险事业管理中心")));
    }
}

TEST_CASE("a click on a slice, bar or tile drills down to its subject") {
    ChartsFixture gui;
    QSignalSpy pages(gui.page, &ReportPage::pageWanted);
    for (const char* id : {"general-structure", "expenditure-tree", "money-flow"}) {
        ChartCard* card = gui.seen(id);
        const int point = pointNamed(card->data(), QStringLiteral("221 住房保障支出"));
        INFO(id);
        REQUIRE(point >= 0);
        const QRectF area = card->picture().areaOf(point).boundingRect();
        QPoint at = middleOf(card, point);
        for (qreal y = area.top() + 1; card->picture().pointAt(QPointF(at) - card->pictureOrigin()) != point && y < area.bottom(); y += 1)
            at = (QPointF(area.center().x(), y) + card->pictureOrigin()).toPoint();
        QTest::mouseClick(card, Qt::LeftButton, {}, at);
        REQUIRE(pages.size() == 1);
        CHECK(pages.takeFirst().first().value<PageId>() ==
              PageId{gui.window->editor()->session().id(), PageKind::Subject, QStringLiteral("functional:221")});
        gui.window->showPage({gui.window->page().report, PageKind::Charts, {}});
    }
    ChartCard* card = gui.seen("basic-by-economic-subject");
    QTest::mouseClick(card, Qt::LeftButton, {}, middleOf(card, 0));
    REQUIRE(pages.size() == 1);
    CHECK(pages.takeFirst().first().value<PageId>().form == QStringLiteral("economic:30102"));
}

TEST_CASE("a figure without a subject leads to its cell, in its own year's report") {
    ChartsFixture gui;
    const qint64 report = gui.window->page().report;
    ChartCard* card = gui.seen("totals-by-year");
    QSignalSpy pages(gui.page, &ReportPage::pageWanted);
    QTest::mouseClick(card, Qt::LeftButton, {}, middleOf(card, 0)); // last year's column
    REQUIRE(pages.size() == 1);
    const PageId other = pages.first().first().value<PageId>();
    CHECK(other.kind == PageKind::Form);
    CHECK(other.form == QStringLiteral("01"));
    CHECK(other.report != report);
    CHECK(gui.window->page() == other);
    gui.window->showPage({report, PageKind::Charts, {}});
    card = gui.seen("totals-by-year");
    QTest::mouseClick(card, Qt::LeftButton, {}, middleOf(card, 3));
    CHECK(gui.window->page() == PageId{report, PageKind::Form, QStringLiteral("01")});
    CHECK(gui.view()->currentCell() == CellRef{"01", "支出总计", "决算数"});
}

TEST_CASE("a merged slice asks which of its parts is meant") {
    ChartsFixture gui;
    ChartCard* card = gui.seen("basic-by-economic-subject");
    const int last = int(card->data().points.size()) - 1;
    REQUIRE(card->data().points[size_t(last)].merged.size() > 2);
    QSignalSpy activated(card, &ChartCard::pointActivated);
    QTimer::singleShot(50, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        menu->setActiveAction(menu->actions().at(1));
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::mouseClick(card, Qt::LeftButton, {}, middleOf(card, last));
    REQUIRE(activated.size() == 1);
    CHECK(activated.first().first().value<ChartPoint>().subject == card->data().points[size_t(last)].merged[1].subject);
}

TEST_CASE("the keyboard walks over the points, opens them and leaves again") {
    ChartsFixture gui;
    ChartCard* card = gui.seen("expenditure-structure");
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Right);
    CHECK(card->currentPoint() == 0);
    CHECK(card->accessibleDescription() == QStringLiteral("基本支出：2,467.52 (70.94%)"));
    QTest::keyClick(card, Qt::Key_End);
    CHECK(card->currentPoint() == 1);
    QTest::keyClick(card, Qt::Key_Right);
    CHECK(card->currentPoint() == 1);
    QSignalSpy cells(gui.page, &ReportPage::cellWanted);
    QTest::keyClick(card, Qt::Key_Return);
    REQUIRE(cells.size() == 1);
    CHECK(cells.first().first().value<CellRef>() == CellRef{"03", "合计", "项目支出"});
    QTest::keyClick(card, Qt::Key_Escape);
    CHECK(card->currentPoint() == -1);
}

TEST_CASE("charts follow an edit; only those in sight are laid out, others when they come into it") {
    ChartsFixture gui;
    ChartCard* first = gui.seen("totals-by-year");
    ChartCard* far = gui.card("money-flow");
    ChartCard* other = gui.card("general-structure");
    const int layouts = first->layouts(), farLayouts = far->layouts(), otherLayouts = other->layouts();
    REQUIRE(gui.window->editor()->type({"01", "收入总计", "决算数"}, QStringLiteral("5000"), AmountUnit::WanYuan).ok());
    QTest::qWait(120);
    CHECK(first->data().points[2].value == 5'000'000'000LL);
    CHECK(far->data().points[size_t(pointNamed(far->data(), QStringLiteral("收入总计")))].value == 5'000'000'000LL);
    CHECK(first->layouts() == layouts + 1);
    CHECK(far->layouts() == farLayouts);
    CHECK(other->layouts() == otherLayouts);
    gui.seen("money-flow");
    CHECK(far->layouts() > farLayouts);
    gui.window->actions().undo->trigger();
    QTest::qWait(120);
    CHECK(first->data().points[2].value == 3'803'320'000LL);
}

TEST_CASE("a page out of sight waits; an edit of last year's report reaches this year's charts") {
    ChartsFixture gui;
    const qint64 now = gui.window->page().report;
    const qint64 before = otherYears(*gui.window->book(), gui.window->editor()->session()).front()->id();
    gui.window->showPage({before, PageKind::Form, QStringLiteral("01")});
    REQUIRE(gui.window->editor()->type({"01", "收入总计", "决算数"}, QStringLiteral("1"), AmountUnit::WanYuan).ok());
    QTest::qWait(80);
    CHECK(gui.card("totals-by-year")->data().points[0].value == 3'762'210'000LL);
    gui.window->showPage({now, PageKind::Charts, {}});
    CHECK(gui.card("totals-by-year")->data().points[0].value == 1'000'000LL);
}

TEST_CASE("a chart without figures says what to fill in and leads there") {
    ChartsFixture gui;
    std::vector<CellRef> budget;
    for (auto at = gui.window->editor()->report().figures().begin(); at != gui.window->editor()->report().figures().end(); ++at)
        if (at.key().form == QStringLiteral("S1"))
            budget.push_back(at.key());
    if (!budget.empty())
        REQUIRE(gui.window->editor()->clear(budget).ok());
    QTest::qWait(80);
    ChartCard* card = gui.seen("budget-completion");
    CHECK(card->data().why == ChartData::Void::NoBase);
    CHECK_FALSE(card->copyAction()->isEnabled());
    QTest::mouseClick(card, Qt::LeftButton, {}, card->rect().center());
    CHECK(gui.window->page().form == QStringLiteral("S1"));
}

TEST_CASE("元 and 万元, and the clipboard") {
    ChartsFixture gui;
    gui.window->setUnit(AmountUnit::Yuan);
    ChartCard* card = gui.seen("income-structure");
    CHECK(card->accessibleDescription().contains(QStringLiteral("30,048,900.00")));
    gui.window->setUnit(AmountUnit::WanYuan);
    CHECK(card->accessibleDescription().contains(QStringLiteral("3,004.89")));
    QApplication::clipboard()->clear();
    card->setFocus();
    gui.page->copy();
    const QImage copied = QApplication::clipboard()->image();
    CHECK(copied.width() == 2000);
    CHECK(copied.dotsPerMeterX() == 11811);
    CHECK(QApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml")).contains("<title"));
}

TEST_CASE("exports are on paper in the dark theme too") {
    ChartsFixture gui;
    const ChartData data = gui.card("income-structure")->data();
    const QByteArray light = pictureBytes(chartPicture(data, AmountUnit::WanYuan), PictureKind::Svg);
    const QPalette before = QApplication::palette();
    QPalette dark(QColor(0x24272c));
    dark.setColor(QPalette::Base, QColor(0x1b1d21));
    QApplication::setPalette(dark);
    CHECK(pictureBytes(chartPicture(data, AmountUnit::WanYuan), PictureKind::Svg) == light);
    QApplication::setPalette(before);
}

TEST_CASE("every exported file carries title, unit and every value") {
    ChartsFixture gui;
    const QDir folder(gui.folder.filePath(QStringLiteral("out")));
    for (const PictureKind kind : {PictureKind::Png, PictureKind::Svg, PictureKind::Pdf})
        CHECK(gui.page->saveAll(folder.path(), kind) == 13);
    const bool pdfText = !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
    const bool pdfFonts = !QStandardPaths::findExecutable(QStringLiteral("pdffonts")).isEmpty();
    for (const ChartCard* card : gui.page->cards()) {
        const ChartData& data = card->data();
        const QStringList found = folder.entryList({QStringLiteral("?? ") + ChartWords::fileName(data) + QStringLiteral(".*")});
        INFO(data.id.toStdString());
        REQUIRE(found.size() == 3); // pdf, png, svg
        QStringList wanted{data.title.zh, QStringLiteral("单位：") + (data.measure == ChartMeasure::Rate ? "%" : "万元"), data.source.zh};
        wanted << valuesOf(data);
        const QImage png(folder.filePath(found[1]));
        CHECK(png.width() == 2000);
        CHECK(png.height() > 500);
        CHECK(png.dotsPerMeterX() == 11811);
        if (pdfFonts) {
            QProcess process;
            process.start(QStringLiteral("pdffonts"), {folder.filePath(found[0])});
            REQUIRE(process.waitForFinished());
            const QString fonts = QString::fromUtf8(process.readAllStandardOutput());
            CHECK(fonts.contains(QStringLiteral(" yes ")));
            for (const QString& font : fonts.split(QChar(u'\n')).mid(2))
                CHECK((font.isEmpty() || font.contains(QRegularExpression(QStringLiteral("Identity-H +yes "))))); // embedded
        }
        QXmlStreamReader xml(fileBytes(folder.filePath(found[2])));
        QString title, description;
        int paths = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QStringLiteral("title"))
                title = xml.readElementText();
            else if (xml.name() == QStringLiteral("desc"))
                description = xml.readElementText();
            paths += xml.name() == QStringLiteral("path");
            CHECK(xml.name() != QStringLiteral("text")); // outlines, or Chinese is lost where there is no font
        }
        CHECK_FALSE(xml.hasError());
        CHECK(title == data.title.zh);
        CHECK(paths > 12);
        QString text;
        if (pdfText) {
            QProcess process;
            process.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), folder.filePath(found[0]), QStringLiteral("-")});
            REQUIRE(process.waitForFinished());
            text = QString::fromUtf8(process.readAllStandardOutput());
        }
        for (const QString& words : wanted) {
            INFO(words.toStdString());
            CHECK(description.contains(words));
            CHECK((!pdfText || text.contains(words)));
        }
    }
}

TEST_CASE("a picture that cannot be written leaves what was there and says so") {
    ChartsFixture gui;
    ChartCard* card = gui.card("income-structure");
    QSignalSpy problems(card, &ChartCard::problem);
    const QString path = gui.folder.filePath(QStringLiteral("chart.gif"));
    gui.window->disconnect(gui.page); // no message boxes here
    gui.page->disconnect();
    CHECK_FALSE(card->savePicture(path));
    REQUIRE(problems.size() == 1);
    CHECK(problems.takeFirst().first().value<Problem>().code == ProblemCode::PictureKindUnknown);
    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(card->savePicture(gui.folder.filePath(QStringLiteral("no/such/chart.png"))));
    CHECK(problems.size() == 1);
    CHECK(card->savePicture(gui.folder.filePath(QStringLiteral("chart.PNG"))));
    CHECK_FALSE(saveCharts({&card->data()}, AmountUnit::WanYuan, PictureKind::Png, gui.folder.filePath(QStringLiteral("chart.PNG"))).ok());
}

TEST_CASE("file names are safe") {
    ChartData data;
    data.id = QStringLiteral("id");
    data.title.zh = QStringLiteral("../a/b:c*?\"<>|\u202Ed");
    CHECK(ChartWords::fileName(data) == QStringLiteral("_a_b_c______d"));
    data.title.zh = QStringLiteral("...");
    CHECK(ChartWords::fileName(data) == QStringLiteral("id"));
    data.title.zh = QStringLiteral("长").repeated(500);
    CHECK(ChartWords::fileName(data).toUtf8().size() <= 200);
}
