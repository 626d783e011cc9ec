// Saves pictures of every page: shots BOOK DIR [WIDTHxHEIGHT]... ; the sample where there is no BOOK; theme and language come from the environment.
#include "shots_export.h"
#include "shots_import.h"

#include "model/form_layout.h"
#include "ui/application.h"
#include "ui/cell_panel.h"
#include "ui/find_panel.h"
#include "ui/findings_panel.h"
#include "ui/form_page.h"
#include "ui/go_to_dialog.h"
#include "ui/main_window.h"
#include "ui/narrative_page.h"
#include "ui/replace_dialog.h"
#include "ui/window_actions.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

int main(int argc, char** argv) {
    using namespace juesuan;
    QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QCoreApplication::setOrganizationName(QStringLiteral("juesuan-shots"));
    QCoreApplication::setApplicationName(QStringLiteral("juesuan-shots"));
    QApplication application(argc, argv);
    dressApplication(application);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: shots BOOK DIR [WIDTHxHEIGHT]...\n");
        return 2;
    }
    if (!QFileInfo::exists(arguments[1])) // the sample, where there is no book
        (void)Book::createSample(arguments[1]);
    const QDir folder(arguments[2]);
    folder.mkpath(QStringLiteral("."));
    QStringList sizes = arguments.mid(3);
    if (sizes.isEmpty())
        sizes << QStringLiteral("1280x800");
    for (const QString& size : sizes) {
        MainWindow window;
        window.resize(size.section(QChar(u'x'), 0, 0).toInt(), size.section(QChar(u'x'), 1, 1).toInt());
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        const auto save = [&](const QString& name) {
            QTest::qWait(250);
            window.grab().save(folder.filePath(name + QStringLiteral("-") + size + QStringLiteral(".png")));
        };
        save(QStringLiteral("start"));
        if (!window.openBook(arguments[1]))
            return 1;
        if (qEnvironmentVariableIsSet("JUESUAN_SHOTS_IMPORT")) { // these alone: they change the book
            saveImportShots(window, home.path(), [&](QWidget* widget, const QString& name) {
                widget->grab().save(folder.filePath(name + QStringLiteral("-") + size + QStringLiteral(".png")));
            });
            continue;
        }
        const qint64 report = window.page().report;
        if (qEnvironmentVariableIsSet("JUESUAN_SHOTS_EXPORT")) {
            saveExportShots(window, [&](QWidget* widget, const QString& name) {
                widget->grab().save(folder.filePath(name + QStringLiteral("-") + size + QStringLiteral(".png")));
            });
            continue;
        }
        for (const FormDefinition& form : window.editor()->report().formSet().forms()) {
            window.showPage({report, PageKind::Form, form.id});
            save(QStringLiteral("form-") + form.id);
        }
        const std::pair<PageKind, const char*> pages[] = {{PageKind::Profile, "profile"}, {PageKind::Narrative, "narrative"},
            {PageKind::Evaluations, "evaluations"}, {PageKind::Glossary, "glossary"}, {PageKind::Unread, "unread"},
            {PageKind::Subjects, "subjects"}, {PageKind::Overview, "overview"}, {PageKind::Comparison, "comparison"}, {PageKind::Charts, "charts"}};
        for (const auto& [kind, name] : pages) {
            window.showPage({report, kind, {}});
            if (kind == PageKind::Narrative) { // written from the figures, one of which has changed since
                (void)window.editor()->take(window.editor()->session().generateNarrative());
                (void)window.editor()->type({QStringLiteral("01"), QStringLiteral("其他收入"), QStringLiteral("决算数")}, QStringLiteral("64.00"),
                                            AmountUnit::WanYuan);
            }
            save(QString::fromLatin1(name));
            if (kind != PageKind::Narrative)
                continue;
            auto* page = window.findChild<NarrativePage*>(); // with charts and tables in it
            page->text()->setTextCursor(page->text()->document()->find(QStringLiteral("基本支出决算情况说明")));
            const QString things[] = {QStringLiteral("table:income"), QStringLiteral("chart:income-structure"), QStringLiteral("table:three-public"),
                                      QStringLiteral("table:appropriation"), QStringLiteral("chart:three-public-by-year")};
            for (const QString& thing : things) {
                page->insertThing(thing);
                save(QStringLiteral("narrative-") + thing.section(QChar(u':'), 1));
            }
        }
        window.showPage({report, PageKind::Form, QStringLiteral("03")});
        window.formPage()->view()->selectBody({1, 2, 4, 3});
        for (const int percent : {60, 150, 300}) {
            window.formPage()->setZoom(percent);
            save(QStringLiteral("zoom-%1").arg(percent));
        }
        window.formPage()->setZoom(100);
        QApplication::clipboard()->setText(QStringLiteral("2080501\t行政单位离退休\t12.00\t12.00\t—\n2299901\t其他支出\t3.00\t三\t0\n"));
        QTimer::singleShot(300, &window, [&] { // the question of a paste that does not fit
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                dialog->grab().save(folder.filePath(QStringLiteral("paste-") + size + QStringLiteral(".png")));
                dialog->close();
            }
        });
        window.formPage()->view()->paste();
        window.showPage({report, PageKind::Subject, QStringLiteral("functional:20801")});
        save(QStringLiteral("subject"));
        window.showPage({report, PageKind::Subject, QStringLiteral("economic:301")});
        save(QStringLiteral("subject-economic"));
        window.showPage({report, PageKind::Subject, QStringLiteral("functional:合计@03/项目支出")});
        save(QStringLiteral("subject-total"));
        const auto fresh = window.book()->addReport({}, QStringLiteral("统计中心（新）"), 2024);
        if (fresh && window.showPage({(*fresh)->id(), PageKind::Overview, {}}))
            save(QStringLiteral("overview-empty"));
        window.showPage({report, PageKind::Form, QStringLiteral("01")});
        window.findingsPanel()->step(1);
        save(QStringLiteral("finding"));
        window.actions().find->trigger();
        window.findPanel()->wanted()->setText(QStringLiteral("基本支出"));
        window.findPanel()->step(1);
        save(QStringLiteral("find"));
        window.findPanel()->wanted()->setText(QStringLiteral("人员经费"));
        for (int i = 0; i < 6; ++i)
            window.findPanel()->step(1);
        save(QStringLiteral("find-text"));
        GoToDialog places(GoToTargets(*window.book(), *window.editor(), window.page()), &window);
        places.wanted()->setText(QStringLiteral("xzyx"));
        places.show();
        QTest::qWait(100);
        places.grab().save(folder.filePath(QStringLiteral("go-to-") + size + QStringLiteral(".png")));
        const SearchQuery query{QStringLiteral("人员"), false, AmountUnit::WanYuan};
        const Report& shown = window.editor()->report();
        const ReplacePlan plan = planReplace(window.editor()->session(), query, QStringLiteral("职工"), searchReport(shown, query));
        ReplaceDialog replacing(plan, &window);
        replacing.show();
        QTest::qWait(100);
        replacing.grab().save(folder.filePath(QStringLiteral("replace-") + size + QStringLiteral(".png")));
        const auto& findings = window.editor()->session().findings();
        const auto text = std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.place.part == TextPlace::Part::Evaluations; });
        if (text != findings.end()) {
            while (window.page().kind != PageKind::Evaluations)
                window.findingsPanel()->step(1);
            save(QStringLiteral("finding-text"));
        }
    }
    return 0;
}
