// Drives the real window without a screen: key to painted in a form of 2,000 rows, and switching forms.
//   bench_ui                         prints the timings
//   bench_ui only PART…              of them only: switch, scroll, type, computed (for a profiler)
//   bench_ui book PATH UNITS YEARS   writes a book of so many small reports
//   bench_ui opened PATH SINCE       opens a book in a window as the program does; milliseconds from SINCE (seconds since
//                                    1970, with a fraction) until its first form is painted
#include "key_timer.h"
#include "large_book.h"

#include "session/resources.h"
#include "ui/application.h"
#include "ui/form_page.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <cstring>

using namespace juesuan;

namespace {

constexpr double frame = 16.7;      // ms: what an eye takes for at once
constexpr double switching = 50;    // ms
constexpr int pauseMs = 1'200;      // until all that waits for a pause in typing has begun

// ---- a form of 2,000 rows

class Bench {
public:
    explicit Bench(MainWindow& window) : m_window(window) {}

    void run(const QStringList& parts) {
        const auto wanted = [&](const char* part) { return parts.isEmpty() || parts.contains(QString::fromLatin1(part)); };
        if (wanted("switch"))
            switchForms();
        for (const char* form : {"02", "03", "05"})
            if (wanted("scroll")) {
                show(QString::fromLatin1(form));
                scroll();
            }
        show(QStringLiteral("03"));
        if (wanted("type")) {
            type("only checked", 1000);
            pause();
        }
        if (!wanted("computed") || !automatic())
            return;
        type("computing totals", 3000); // other figures: what is already there is no edit
        pause();
        undo();
    }

private:
    FormView* view() { return m_window.formPage()->view(); }

    void show(const QString& form) {
        m_window.showPage({m_window.page().report, PageKind::Form, form});
        settle();
        longestRound(300); // what waits for a pause has begun
    }

    void print(const char* what, const std::vector<Timing>& list, double goal) {
        printTimings(what, list, goal);
    }

    bool automatic() {
        const bool done = m_window.editor()->take(m_window.editor()->session().setAutomatic(true)).ok();
        settle();
        return done;
    }

    void switchForms() {
        for (const char* round : {"first", "again"}) {
            std::vector<Timing> list;
            for (const FormDefinition& form : m_window.editor()->report().formSet().forms()) {
                const PageId page{m_window.page().report, PageKind::Form, form.id};
                list.push_back(timed([&] { m_window.showPage(page); }));
            }
            print(std::strcmp(round, "first") == 0 ? "switching forms, first time" : "switching forms, again", list, switching);
        }
    }

    void scroll() {
        std::vector<Timing> steps, pages;
        for (int i = 0; i < 300; ++i)
            steps.push_back(timedKey(view(), i % 7 == 6 ? Qt::Key_Right : i % 11 == 10 ? Qt::Key_Left : Qt::Key_Down));
        for (int i = 0; i < 60; ++i)
            pages.push_back(timedKey(view(), i % 40 < 20 ? Qt::Key_PageDown : Qt::Key_PageUp));
        const QByteArray name = m_window.page().form.toUtf8();
        print((name + ": arrow keys").constData(), steps, frame);
        print((name + ": page up and down").constData(), pages, frame);
    }

    // The cell of a 款's first 项, so that the 款, its 类 and 合计 have something to say; the next rows are 项 too.
    void goToItem(int n) {
        const auto& rows = m_window.editor()->report().rows(m_window.page().form);
        for (size_t r = size_t(n * 37) % rows.size(); r < rows.size(); ++r)
            if (rows[r].code.size() == 7 && rows[r].code.endsWith(QStringLiteral("01"))) {
                view()->goTo({m_window.page().form, rows[r].code, QStringLiteral("项目支出")});
                settle();
                return;
            }
    }

    void type(const char* how, int from) {
        std::vector<Timing> digits, enters;
        for (int n = 0; n < 120; ++n) {
            if (n % 4 == 0)
                goToItem(n);
            const QString figure = QStringLiteral("%1.%2").arg(from + n * 7).arg(10 + n % 80);
            digits.push_back(timedKey(view(), Qt::Key_1, figure.left(1)));
            QWidget* editor = view()->viewport()->findChild<QLineEdit*>();
            if (!editor)
                return void(std::puts("no editor opened"));
            for (const QChar digit : figure.mid(1))
                digits.push_back(timedKey(editor, Qt::Key_2, digit));
            enters.push_back(timedKey(editor, Qt::Key_Return));
        }
        print((QByteArray("a digit typed, ") + how).constData(), digits, frame);
        print((QByteArray("Enter: commit and check, ") + how).constData(), enters, frame);
    }

    void pause() {
        const Timing longest = longestRound(pauseMs);
        print("pause after typing: longest round", {longest}, frame);
    }

    void undo() {
        std::vector<Timing> list;
        for (int n = 0; n < 60; ++n)
            list.push_back(timed([&] { m_window.editor()->undoStack()->undo(); }));
        print("undo", list, frame);
    }

    MainWindow& m_window;
};

int largeForms(const QStringList& parts) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.juesuan"));
    const BookSize size;
    const auto forms = formSetFor(QString::fromUtf16(referenceEdition));
    if (!forms || !writeLargeBook(path, *forms, size)) {
        std::puts("ui: the book cannot be written");
        return 0;
    }
    MainWindow window;
    window.resize(1920, 1080);
    window.show();
    settle();
    const Timing opened = timed([&] { window.openPath(path); });
    if (!window.editor()) {
        std::puts("ui: the book cannot be opened");
        return 0;
    }
    std::printf("%d rows each in 02, 03 and 05; %zu relations checked, %zu findings\n", size.rows(),
                size_t(window.editor()->session().lastCheck().checked), window.editor()->session().findings().size());
    printTimings("opening the report", {opened}, 0);
    printTimings("pause after opening: longest round", {longestRound(pauseMs)}, frame);
    Bench(window).run(parts);
    return 0;
}

// ---- a book of many reports

int writeBook(const QString& path, int units, int years) {
    const auto forms = formSetFor(QString::fromUtf16(referenceEdition));
    return forms && writeLargeBook(path, *forms, {units, years, 3, 3, 5}) ? 0 : 1;
}

// Quits at the end of the first painting of a form's figures.
class FirstForm : public QObject {
public:
    FirstForm(MainWindow& window, double since) : m_window(window), m_since(since) { qApp->installEventFilter(this); }
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() != QEvent::UpdateRequest || object != &m_window || !m_window.editor())
            return false;
        qApp->removeEventFilter(this);
        QCoreApplication::sendEvent(object, event); // paints, and flushes to the display
        const double now = std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
        std::printf("%.1f\n", (now - m_since) * 1e3);
        std::fflush(stdout);
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return true;
    }

private:
    MainWindow& m_window;
    const double m_since;
};

} // namespace

int main(int argc, char** argv) {
    const QByteArray mode = argc > 1 ? argv[1] : "";
    if (mode != "opened")
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QCoreApplication::setOrganizationName(QStringLiteral("juesuan-bench"));
    QCoreApplication::setApplicationName(QStringLiteral("juesuan-bench"));
    const QStringList words = application.arguments();
    if (mode == "book" && argc == 5)
        return writeBook(words[2], words[3].toInt(), words[4].toInt());
    dressApplication(application);
    if (mode == "opened" && argc == 4) {
        MainWindow window;
        FirstForm watch(window, words[3].toDouble());
        window.show();
        QTimer::singleShot(0, &window, [&] { window.openPath(words[2]); });
        return QApplication::exec();
    }
    return largeForms(mode == "only" ? words.mid(2) : QStringList());
}
