// Helper of calc_round_trip.sh: `calc_pass copy DIR` writes each form as the window copies it; `calc_pass paste DIR` pastes what
// Calc made of them over the sample and into blanked forms, and says whether anything is different.
#include "gui_snapshot.h"

#include "ui/application.h"
#include "ui/paste_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QTimer>

#include <cstdio>

using namespace juesuan;

namespace {

bool write(const QString& path, const QString& text) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Pastes it; false when the window had to ask.
bool paste(GuiFixture& gui, const QByteArray& bytes, bool html) {
    auto* mime = new QMimeData;
    html ? mime->setHtml(QString::fromUtf8(bytes)) : mime->setText(QString::fromUtf8(bytes));
    QApplication::clipboard()->setMimeData(mime);
    bool asked = false;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget())) {
            std::printf("    asked: %s\n", qPrintable(dialog->findChild<QLabel*>()->text()));
            asked = true;
            dialog->reject();
        }
    });
    timer.start(0);
    gui.view()->paste();
    return !asked;
}

bool passes(GuiFixture& gui, const QByteArray& bytes, bool html, const char* what) {
    const QByteArray before = snapshotOf(gui);
    if (bytes.isEmpty()) {
        std::printf("  %s: no file\n", what);
        return false;
    }
    gui.view()->setCurrentIndex(gui.model()->index(0, 0));
    const bool over = paste(gui, bytes, html) && snapshotOf(gui) == before && !gui.window->actions().undo->isEnabled();
    bool anew = true;
    const bool figures = gui.window->editor()->report().formHasFigures(gui.model()->formId());
    if (figures) {
        gui.view()->selectAll();
        gui.view()->clearSelectedCells();
        gui.view()->setCurrentIndex(gui.model()->index(0, 0));
        anew = paste(gui, bytes, html) && snapshotOf(gui) == before;
        while (gui.window->actions().undo->isEnabled())
            gui.window->actions().undo->trigger();
    }
    std::printf("  %s: %s, into a blanked form: %s\n", what, over ? "no change" : "CHANGED",
                !figures ? "it has no figures" : anew ? "the same report" : "ANOTHER REPORT");
    return over && anew;
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QCoreApplication::setOrganizationName(QStringLiteral("juesuan-calc"));
    QCoreApplication::setApplicationName(QStringLiteral("juesuan-calc"));
    QApplication application(argc, argv);
    dressApplication(application);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "usage: calc_pass copy|paste DIR\n");
        return 2;
    }
    const QDir folder(arguments[2]);
    const bool copying = arguments[1] == QStringLiteral("copy");
    GuiFixture gui;
    if (!gui.opened)
        return 2;
    int failures = 0, forms = 0;
    for (const FormDefinition& form : gui.window->editor()->report().formSet().forms()) {
        if (form.supplementary || !gui.show(form.id))
            continue;
        ++forms;
        const QString name = folder.filePath(QStringLiteral("form-") + form.id);
        if (copying) {
            gui.view()->selectAll();
            gui.view()->copySelection();
            failures += !write(name + QStringLiteral(".html"), QApplication::clipboard()->mimeData()->html());
            continue;
        }
        std::printf("%s\n", qPrintable(form.id + QChar(u' ') + form.title));
        failures += !passes(gui, read(name + QStringLiteral(".back.html")), true, "as HTML");
        failures += !passes(gui, read(name + QStringLiteral(".tsv")), false, "as text with tabs");
    }
    std::printf("%d forms, %d failures\n", forms, failures);
    return failures == 0 && forms == 9 ? 0 : 1;
}
