// Saves pictures of every page: shots BOOK DIR [WIDTHxHEIGHT]... ; the sample where there is no BOOK; theme and language come from the environment.
#include "model/form_layout.h"
#include "ui/application.h"
#include "ui/cell_panel.h"
#include "ui/findings_panel.h"
#include "ui/form_page.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

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
        const qint64 report = window.page().report;
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
        }
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
