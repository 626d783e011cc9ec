// A window on a fresh sample book, and ways to look into it.
#pragma once

#include "session/book.h"
#include "ui/form_page.h"
#include "ui/main_window.h"
#include "ui/window_actions.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class GuiFixture {
public:
    GuiFixture() {
        path = folder.filePath(QStringLiteral("sample.juesuan"));
        auto made = juesuan::Book::createSample(path);
        created = made.ok();
        if (made)
            made->reset(); // lets the lock go
        window = std::make_unique<juesuan::MainWindow>();
        window->show();
        opened = window->openPath(path);
    }

    juesuan::FormView* view() { return window->formPage()->view(); }
    juesuan::FormTableModel* model() { return window->formPage()->formModel(); }
    bool show(const QString& form) {
        return window->showPage({window->page().report, juesuan::PageKind::Form, form});
    }
    // The first figure cell that has a figure (or, wanted = false, none).
    juesuan::CellRef firstFigure(bool filled = true) {
        for (int r = 0; r < model()->rowCount(); ++r)
            for (int c = 0; c < model()->columnCount(); ++c)
                if (const auto* cell = model()->cell(model()->index(r, c)); cell && cell->kind == juesuan::LayoutCell::Kind::Figure)
                    if (!window->editor()->report().value(cell->ref).isBlank() == filled)
                        return cell->ref;
        return {};
    }
    juesuan::CellValue value(const juesuan::CellRef& cell) { return window->editor()->report().value(cell); }
    // Types into the current cell as fingers do, with the closing key.
    void type(const QString& text, Qt::Key key = Qt::Key_Return) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // editors that have gone
        QTest::keyClick(view(), Qt::Key_F2);
        if (QWidget* editor = view()->viewport()->findChild<QLineEdit*>()) {
            QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(editor, text);
            QTest::keyClick(editor, key);
        }
    }

    QTemporaryDir folder;
    QString path;
    bool created = false;
    bool opened = false;
    std::unique_ptr<juesuan::MainWindow> window;
};
