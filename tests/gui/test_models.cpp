// Every item model, printed to text and watched by Qt's model tester.
#include "gui_fixture.h"

#include "ui/findings_filter.h"
#include "ui/findings_model.h"
#include "ui/form_table_model.h"
#include "ui/navigator_model.h"
#include "ui/subject_list_model.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>

using namespace juesuan;

namespace {

// One line per row, two blanks of indent per level, cells parted by " | ", a few roles behind.
QString printed(const QAbstractItemModel& model, const QList<int>& roles, const QModelIndex& parent = {}, int level = 0) {
    QString out;
    for (int r = 0; r < model.rowCount(parent); ++r) {
        QStringList cells;
        for (int c = 0; c < model.columnCount(parent); ++c)
            cells << model.index(r, c, parent).data().toString();
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        out += QString(level * 2, QChar(u' ')) + cells.join(QStringLiteral(" | "));
        for (const int role : roles)
            out += QStringLiteral(" [") + model.index(r, 0, parent).data(role).toString() + QStringLiteral("]");
        out += QChar(u'\n') + printed(model, roles, model.index(r, 0, parent), level + 1);
    }
    return out;
}

class Watched {
public:
    explicit Watched(QAbstractItemModel* model) : m_tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal) {}

private:
    QAbstractItemModelTester m_tester;
};

std::unique_ptr<Book> freshBook(const QTemporaryDir& folder) {
    auto book = Book::create(folder.filePath(QStringLiteral("b.juesuan")));
    REQUIRE(book.ok());
    return std::move(*book);
}

} // namespace

TEST_CASE("the form model prints as the form, and follows edits") {
    QTemporaryDir folder;
    const auto book = freshBook(folder);
    const auto session = book->addReport({}, QStringLiteral("甲单位"), 2024);
    REQUIRE(session.ok());
    REQUIRE((*session)->apply((*session)->setAutomatic(false)).ok());
    ReportEditor editor(*session);
    FormTableModel model;
    const Watched watched(&model);
    model.setForm(&editor, QStringLiteral("05"));
    CHECK(printed(model, {}) == QStringLiteral("合计\n"));
    REQUIRE(editor.addRow(QStringLiteral("05"), QStringLiteral("2080505")).ok());
    REQUIRE(editor.type({QStringLiteral("05"), QStringLiteral("2080505"), QStringLiteral("小计")}, QStringLiteral("1234.5"), AmountUnit::WanYuan).ok());
    REQUIRE(editor.type({QStringLiteral("05"), QStringLiteral("2080505"), QStringLiteral("项目支出")}, QStringLiteral("0"), AmountUnit::WanYuan).ok());
    CHECK(printed(model, {FormTableModel::KindRole}) ==
          QStringLiteral("合计 [2]\n"
                         "208 | 社会保障和就业支出 [4]\n"
                         "20805 | 行政事业单位养老支出 [4]\n"
                         "2080505 | 机关事业单位基本养老保险缴费支出 | 1,234.50 |  | 0.00 [4]\n"));
    model.setUnit(AmountUnit::Yuan);
    CHECK(model.index(3, 2).data().toString() == QStringLiteral("12,345,000.00"));
    CHECK(model.index(3, 2).data(FormTableModel::ExactTextRole).toString() == QStringLiteral("12345000.00"));
    CHECK(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString() == QStringLiteral("本年支出 / 小计 / 1"));
    CHECK_FALSE(model.setData(model.index(3, 2), QStringLiteral("x"), Qt::EditRole));
    CHECK(model.setData(model.index(3, 2), QString(), Qt::EditRole));
    CHECK(model.index(3, 2).data().toString().isEmpty());
    CHECK_FALSE(model.flags(model.index(3, 1)) & Qt::ItemIsEditable);
    editor.undoStack()->undo();
    CHECK(model.index(3, 2).data().toString() == QStringLiteral("12,345,000.00"));
    while (editor.undoStack()->canUndo())
        editor.undoStack()->undo();
    CHECK(printed(model, {}) == QStringLiteral("合计\n"));
    model.setForm(nullptr, {});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("an unknown subject is marked, not refused") {
    QTemporaryDir folder;
    const auto book = freshBook(folder);
    const auto session = book->addReport({}, QStringLiteral("甲单位"), 2024);
    REQUIRE(session.ok());
    REQUIRE((*session)->apply((*session)->setAutomatic(false)).ok());
    ReportEditor editor(*session);
    FormTableModel model;
    model.setForm(&editor, QStringLiteral("05"));
    REQUIRE(editor.addRow(QStringLiteral("05"), QStringLiteral("2999999")).ok());
    const QModelIndex code = model.index(model.rowCount() - 1, 0);
    CHECK(CellMark(code.data(FormTableModel::MarkRole).toInt()) == CellMark::Info);
    CHECK(code.data(Qt::ToolTipRole).toString().contains(QStringLiteral("2999999")));
}

TEST_CASE("the navigator prints units, years and pages with their badges") {
    QTemporaryDir folder;
    const auto book = freshBook(folder);
    const auto session = book->addReport({}, QStringLiteral("甲单位"), 2024);
    REQUIRE(session.ok());
    NavigatorModel model;
    const Watched watched(&model);
    model.setBook(book.get());
    const QString text = printed(model, {NavigatorModel::NumberRole, NavigatorModel::BadgeRole});
    INFO(text.toStdString());
    CHECK(text.startsWith(QStringLiteral("甲单位 [] [0]\n  2024年度 [] [0]\n    概览 [] [0]\n    封面概况 [] [0]\n    收入支出决算总表 [公开01表] [0]\n")));
    CHECK(text.contains(QStringLiteral("\n    补充表 [] [0]\n      年初预算数（按科目） [S1] [0]\n")));
    CHECK(text.endsWith(QStringLiteral("    说明 [] [0]\n    自评表 [] [0]\n    名词解释 [] [0]\n    年度对比 [] [0]\n    图表 [] [0]\n    科目总览 [] [0]\n    未读内容 [] [0]\n")));
    ReportEditor editor(*session);
    const CellRef cell{QStringLiteral("01"), QStringLiteral("本年收入合计"), QStringLiteral("决算数")};
    REQUIRE(editor.type(cell, QStringLiteral("5"), AmountUnit::WanYuan).ok());
    model.setCounts(**session);
    const QModelIndex page = model.indexOf({(*session)->id(), PageKind::Form, QStringLiteral("01")});
    CHECK(page.data(NavigatorModel::BadgeRole).toInt() > 0);
    REQUIRE(book->addReport({}, QStringLiteral("乙单位"), 2023).ok());
    model.rebuild();
    CHECK(model.rowCount() == 2);
    model.setBook(nullptr);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("the findings print by form and severity, filtered by severity and text") {
    QTemporaryDir folder;
    const auto book = freshBook(folder);
    const auto session = book->addReport({}, QStringLiteral("甲单位"), 2024);
    REQUIRE(session.ok());
    REQUIRE((*session)->apply((*session)->setAutomatic(false)).ok());
    ReportEditor editor(*session);
    FindingsModel model;
    const Watched watched(&model);
    FindingsFilter filter;
    filter.setSourceModel(&model);
    const Watched filterWatched(&filter);
    model.setSession(*session);
    CHECK(printed(model, {}).isEmpty());
    const QString form = QStringLiteral("01"), column = QStringLiteral("决算数");
    REQUIRE(editor.type({form, QStringLiteral("事业收入"), column}, QStringLiteral("10"), AmountUnit::WanYuan).ok());
    REQUIRE(editor.type({form, QStringLiteral("本年收入合计"), column}, QStringLiteral("12"), AmountUnit::WanYuan).ok());
    const QString text = printed(model, {});
    INFO(text.toStdString());
    CHECK(text.startsWith(QStringLiteral("公开01表 收入支出决算总表（2）")));
    CHECK(text.contains(QStringLiteral("12.00 | 10.00 | 2.00 |")));
    int findings = 0;
    for (int f = 0; f < model.rowCount(); ++f)
        for (int s = 0; s < model.rowCount(model.index(f, 0)); ++s)
            findings += model.rowCount(model.index(s, 0, model.index(f, 0)));
    CHECK(findings == int((*session)->findings().size()));
    filter.setSeverity(int(Severity::Error));
    CHECK(filter.rowCount() > 0);
    CHECK(printed(filter, {FindingsModel::SeverityRole}).contains(QStringLiteral("2.00")));
    filter.setSeverity(int(Severity::Rounding));
    CHECK(filter.rowCount() == 0);
    filter.setSeverity(-1);
    filter.setText(QStringLiteral("no such words"));
    CHECK(filter.rowCount() == 0);
    filter.setText(QStringLiteral("12.00"));
    CHECK(filter.rowCount() == 1);
    const QModelIndex first = model.indexOfFinding(0);
    CHECK(model.findingAt(first) == &(*session)->findings().front());
}

TEST_CASE("subjects are found by code, by name and by pinyin") {
    QTemporaryDir folder;
    const auto book = freshBook(folder);
    const auto session = book->addReport({}, QStringLiteral("甲单位"), 2024);
    REQUIRE(session.ok());
    SubjectListModel model(**session, SubjectKind::Functional);
    const Watched watched(&model);
    model.search(QStringLiteral("2080505"));
    CHECK(printed(model, {SubjectListModel::CodeRole}) == QStringLiteral("2080505  机关事业单位基本养老保险缴费支出 [2080505]\n"));
    model.search(QStringLiteral("jgsydwjbylbx"));
    CHECK(printed(model, {SubjectListModel::CodeRole}) == QStringLiteral("2080505  机关事业单位基本养老保险缴费支出 [2080505]\n"));
    model.search(QStringLiteral("养老"));
    CHECK(model.rowCount() > 1);
    model.search(QStringLiteral("no such subject"));
    CHECK(model.rowCount() == 0);
}

TEST_CASE("findings are mended in the tree as if it were made anew, and nothing else moves") {
    QTemporaryDir folder;
    auto book = Book::createSample(folder.filePath(QStringLiteral("s.juesuan")));
    REQUIRE(book.ok());
    const auto session = (*book)->find({}, 2024);
    REQUIRE(session.ok());
    ReportEditor editor(*session);
    FindingsModel model;
    const Watched watched(&model);
    FindingsFilter filter;
    filter.setSourceModel(&model);
    const Watched filterWatched(&filter);
    model.setSession(*session);
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&] { ++resets; });
    const auto compare = [&] {
        FindingsModel fresh;
        fresh.setSession(*session);
        const QList<int> roles{FindingsModel::SeverityRole, FindingsModel::FindingRole, FindingsModel::RuleRole};
        CHECK(printed(model, roles) == printed(fresh, roles));
        for (int i = 0; i < int((*session)->findings().size()); ++i)
            CHECK(model.findingAt(model.indexOfFinding(i)) == &(*session)->findings()[size_t(i)]);
    };
    const QString before = printed(model, {});
    const std::vector<CellRef> cells = (*session)->report().orderedCells();
    int edits = 0;
    for (size_t i = 0; i < cells.size(); i += 7) {
        INFO(cells[i].form.toStdString() << ' ' << cells[i].row.toStdString() << ' ' << cells[i].column.toStdString());
        if (cells[i].form.startsWith(QChar(u'S')) || !editor.type(cells[i], QStringLiteral("77777.77"), AmountUnit::WanYuan).ok())
            continue;
        ++edits;
        compare();
    }
    CHECK(edits > 15);
    while (editor.undoStack()->canUndo()) {
        editor.undoStack()->undo();
        compare();
    }
    CHECK(printed(model, {}) == before);
    CHECK(resets == 0);
}

TEST_CASE("a book of many reports has the pages of a year when it is opened, with their badges") {
    QTemporaryDir folder;
    const auto book = freshBook(folder);
    qint64 last = 0;
    for (int unit = 0; unit < 34; ++unit)
        for (int year = 2022; year <= 2024; ++year) {
            const auto session = book->addReport({}, QStringLiteral("单位%1").arg(unit), year);
            REQUIRE(session.ok());
            last = (*session)->id();
        }
    NavigatorModel model;
    model.setBook(book.get());
    const QModelIndex year = model.index(0, 0, model.index(0, 0));
    CHECK(model.rowCount(year) == 0);
    CHECK(model.hasChildren(year));
    model.fetchMore(year);
    CHECK(model.rowCount(year) > 15);
    CHECK_FALSE(model.canFetchMore(year));
    CHECK(model.index(2, 0, year).data(NavigatorModel::NumberRole).toString() == QStringLiteral("公开01表"));
    const QModelIndex page = model.indexOf({last, PageKind::Form, QStringLiteral("01")});
    CHECK(page.isValid());
    CHECK(page.parent().parent().data().toString().startsWith(QStringLiteral("单位")));
    const Watched watched(&model); // fetches everything, which it could not while a reset is told
    CHECK(model.rowCount(model.index(1, 0, model.index(3, 0))) > 15);
}
