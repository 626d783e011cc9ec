// The arrows of DESIGN §1 as a test: includes may only point to layers further left, and some headers are fenced in.
#include <catch2/catch.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTextStream>

namespace {

struct Include {
    QString file;   // relative to the source tree
    int line = 0;
    QString target; // between the quotes or angle brackets
};

// What each layer may include; itself is always allowed.
const QHash<QString, QSet<QString>>& allowed() {
    static const QHash<QString, QSet<QString>> table = [] {
        QHash<QString, QSet<QString>> t;
        t["base"] = {};
        t["model"] = {"base"};
        t["edit"] = {"base", "model"};
        for (const char* sibling : {"rules", "narrative", "analysis", "readers", "writers", "store"})
            t[QString::fromLatin1(sibling)] = {"base", "model", "edit"};
        t["session"] = {"base", "model", "edit", "rules", "narrative", "analysis", "readers", "writers", "store"};
        t["ui"] = t["session"] + QSet<QString>{"session"};
        t["app"] = t["ui"] + QSet<QString>{"ui"};
        return t;
    }();
    return table;
}

QString layerOf(const QString& file) {
    const QStringList parts = file.split('/');
    return parts.first() == "core" ? parts.value(1) : parts.first();
}

std::vector<Include> includes() {
    static const QRegularExpression pattern(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<Include> out;
    const QDir top(JUESUAN_SOURCE_DIR);
    for (const char* folder : {"core", "ui", "app"}) {
        QDirIterator at(top.filePath(folder), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (at.hasNext()) {
            QFile file(at.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            QTextStream stream(&file);
            for (int line = 1; !stream.atEnd(); ++line)
                if (const auto match = pattern.match(stream.readLine()); match.hasMatch())
                    out.push_back({top.relativeFilePath(file.fileName()), line, match.captured(1)});
        }
    }
    return out;
}

QString wrongArrow(const Include& include) {
    const QString from = layerOf(include.file);
    const QString to = include.target.section('/', 0, 0);
    if (!include.target.contains('/') || !allowed().contains(to) || to == from)
        return {};
    return allowed()[from].contains(to) ? QString() : from + " includes " + to;
}

QString fenceBroken(const Include& include) {
    static const QRegularExpression widgets("^(QtWidgets/|Q(Widget|Dialog|MessageBox|Icon|Pixmap|Application|TableView|"
                                            "Menu|Label|PushButton|Action|Print))");
    static const QRegularExpression sql("^(QSql|QtSql/|sqlite3\\.h)");
    static const QRegularExpression charts("^(QtCharts/|QChart|QAbstractSeries)");
    const QString layer = layerOf(include.file);
    const bool core = include.file.startsWith("core/");
    if (core && widgets.match(include.target).hasMatch())
        return "core sees widgets";
    if (core && layer != "writers" && include.target.startsWith("QtGui"))
        return "only writers paint";
    if (layer != "store" && sql.match(include.target).hasMatch())
        return "SQL outside the store";
    if (charts.match(include.target).hasMatch() && include.file != "ui/chart_view.cpp")
        return "QtCharts outside its one file";
    return {};
}

} // namespace

TEST_CASE("includes point only to layers on the left") {
    const auto all = includes();
    REQUIRE(all.size() > 100);
    for (const Include& include : all) {
        INFO(include.file.toStdString() << ":" << include.line << " includes " << include.target.toStdString());
        CHECK(wrongArrow(include).toStdString() == "");
        CHECK(fenceBroken(include).toStdString() == "");
    }
}

TEST_CASE("a wrong arrow is seen") {
    CHECK_FALSE(wrongArrow({"core/base/amount.cpp", 1, "model/report.h"}).isEmpty());
    CHECK_FALSE(wrongArrow({"core/rules/checker.cpp", 1, "readers/reader.h"}).isEmpty());
    CHECK_FALSE(wrongArrow({"core/session/book.cpp", 1, "ui/main_window.h"}).isEmpty());
    CHECK(wrongArrow({"ui/main_window.cpp", 1, "session/book.h"}).isEmpty());
    CHECK_FALSE(fenceBroken({"core/model/report.cpp", 1, "QWidget"}).isEmpty());
    CHECK_FALSE(fenceBroken({"core/session/book.cpp", 1, "QSqlQuery"}).isEmpty());
    CHECK_FALSE(fenceBroken({"ui/main_window.cpp", 1, "QtCharts/QChart"}).isEmpty());
}

TEST_CASE("files keep to about 500 lines and say their duty in the first one") {
    const QDir top(JUESUAN_SOURCE_DIR);
    for (const char* folder : {"core", "ui", "app"}) {
        QDirIterator at(top.filePath(folder), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (at.hasNext()) {
            QFile file(at.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            INFO(file.fileName().toStdString());
            CHECK(text.startsWith("// "));
            CHECK(text.count('\n') <= 500);
        }
    }
}
