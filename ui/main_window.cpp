// Puts the window together and shows pages.
#include "ui/main_window.h"

#include "analysis/subject_view.h"
#include "session/messages.h"
#include "session/resources.h"
#include "ui/cell_panel.h"
#include "ui/find_panel.h"
#include "ui/findings_panel.h"
#include "ui/form_page.h"
#include "ui/navigator.h"
#include "ui/navigator_model.h"
#include "ui/report_page.h"
#include "ui/selection_sum.h"
#include "ui/settings.h"
#include "ui/source_pane.h"
#include "ui/source_panel.h"
#include "ui/start_page.h"
#include "ui/text_page.h"
#include "ui/theme.h"
#include "ui/window_actions.h"
#include "ui/words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QMessageBox>
#include <QFileInfo>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QTreeView>
#include <QUndoGroup>
#include <QVBoxLayout>

namespace juesuan {

static constexpr int wideEnoughForRightPanels = 1600;

MainWindow::MainWindow() : m_actions(std::make_unique<WindowActions>()), m_undo(new QUndoGroup(this)) {
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    auto* central = new QWidget(this);
    m_banner = new QLabel(central);
    m_banner->setMargin(7);
    m_banner->setWordWrap(true);
    m_banner->setAutoFillBackground(true);
    m_banner->hide();
    m_stack = new QStackedWidget(central);
    m_start = new StartPage(m_stack);
    m_stack->addWidget(m_start);
    auto* box = new QVBoxLayout(central);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_banner);
    box->addWidget(m_stack, 1);
    setCentralWidget(central);
    m_selectionLabel = new QLabel(this);
    m_zoomLabel = new QLabel(this);
    m_stateLabel = new QLabel(this);
    statusBar()->addWidget(m_selectionLabel, 1);
    statusBar()->addPermanentWidget(m_zoomLabel);
    statusBar()->addPermanentWidget(m_stateLabel);
    makeActions();
    makeEditingActions();
    makeMenus();
    connectActions();
    connectEditing();
    resize(1280, 800);
    if (const QByteArray geometry = settings::windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    m_start->showRecent(settings::recentFiles());
    connect(m_start, &StartPage::newWanted, this, &MainWindow::newBook);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::openFiles);
    connect(m_start, &StartPage::importWanted, this, &MainWindow::importFiles);
    connect(m_start, &StartPage::sampleWanted, this, &MainWindow::openSample);
    connect(m_start, &StartPage::recentWanted, this, [this](const QString& path) { openPath(path); });
    retranslate();
    refreshIcons();
    qApp->installEventFilter(this); // the mouse's back and forward buttons, wherever it is
}

MainWindow::~MainWindow() { closeBook(); }

void MainWindow::makePanels() {
    if (m_navigator)
        return;
    m_navigatorModel = new NavigatorModel(this);
    m_navigator = new Navigator(m_navigatorModel);
    m_findings = new FindingsPanel;
    m_findings->setUnit(settings::amountUnit());
    m_cell = new CellPanel;
    const auto dock = [this](const QString& name, QWidget* widget) {
        auto* out = new QDockWidget(this);
        out->setObjectName(name);
        out->setWidget(widget);
        return out;
    };
    m_navigatorDock = dock(QStringLiteral("navigator"), m_navigator);
    m_findingsDock = dock(QStringLiteral("findings"), m_findings);
    m_cellDock = dock(QStringLiteral("cell"), m_cell);
    makeFindPanel();
    makeSourcePanel();
    placePanels();
    for (QDockWidget* made : {m_navigatorDock, m_findingsDock, m_cellDock, m_findDock, m_sourceDock})
        m_actions->viewMenu->addAction(made->toggleViewAction());
    connect(m_navigator, &Navigator::pageChosen, this, [this](const PageId& page) { showPage(page); });
    connect(m_findings, &FindingsPanel::jump, this, &MainWindow::showCell);
    connect(m_findings, &FindingsPanel::jumpToText, this, &MainWindow::showText);
    connect(m_findings, &FindingsPanel::problem, this, &MainWindow::showProblem);
    retranslate();
}

void MainWindow::placePanels() {
    // Wide windows have room at the right, others below; after that it is as the person leaves it.
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    addDockWidget(Qt::LeftDockWidgetArea, m_navigatorDock);
    const bool wide = width() >= wideEnoughForRightPanels;
    const Qt::DockWidgetArea area = wide ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea;
    addDockWidget(area, m_findingsDock);
    addDockWidget(area, m_cellDock);
    splitDockWidget(m_findingsDock, m_cellDock, wide ? Qt::Vertical : Qt::Horizontal);
    tabifyDockWidget(m_findingsDock, m_findDock);
    m_findDock->hide(); // until somebody looks for something
    addDockWidget(Qt::RightDockWidgetArea, m_sourceDock);
    if (wide)
        tabifyDockWidget(m_findingsDock, m_sourceDock);
    m_sourceDock->hide(); // until somebody asks where a figure is from
    const int navigatorWidth = fontMetrics().height() * 17;
    resizeDocks({m_navigatorDock}, {navigatorWidth}, Qt::Horizontal);
    if (wide) {
        resizeDocks({m_findingsDock}, {width() * 27 / 100}, Qt::Horizontal);
        resizeDocks({m_findingsDock, m_cellDock}, {height() * 52 / 100, height() * 40 / 100}, Qt::Vertical);
    } else {
        resizeDocks({m_findingsDock, m_cellDock}, {(width() - navigatorWidth) * 63 / 100, (width() - navigatorWidth) * 37 / 100},
                    Qt::Horizontal);
        resizeDocks({m_findingsDock}, {height() * 25 / 100}, Qt::Vertical); // the table comes first
    }
    if (const QByteArray state = settings::windowState(); !state.isEmpty())
        restoreState(state);
}

FormPage* MainWindow::formPage() {
    if (m_formPage)
        return m_formPage;
    m_formPage = new FormPage(m_stack);
    m_formPage->setUnit(settings::amountUnit());
    m_formPage->setZoom(settings::zoom());
    m_stack->addWidget(m_formPage);
    FormView* view = m_formPage->view();
    connect(view, &FormView::noted, this, [this](const QString& text) { statusBar()->showMessage(text, 6000); });
    connect(view, &FormView::zoomWanted, this, &MainWindow::zoom);
    connect(view, &FormView::formStepWanted, this, &MainWindow::showForm);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, &MainWindow::tableMenu);
    connect(view, &FormView::problem, this, &MainWindow::showProblem);
    connect(view, &FormView::computedCellEdited, this, &MainWindow::overrideComputed);
    connect(view, &FormView::selectionSumChanged, this, &MainWindow::refreshSelection);
    connect(view, &FormView::currentCellChanged, this, [this](const CellRef& cell) {
        if (m_cell)
            followSource(cell);
        refreshActions();
    });
    return m_formPage;
}

TextPage* MainWindow::textPage() {
    if (!m_textPage) {
        m_textPage = new TextPage(m_stack);
        m_stack->addWidget(m_textPage);
    }
    return m_textPage;
}

ReportPage* MainWindow::reportPage(PageKind kind) {
    if (const auto made = m_reportPages.find(kind); made != m_reportPages.end())
        return made->second;
    ReportPage* page = makeReportPage(kind, m_stack);
    if (!page)
        return nullptr;
    m_reportPages[kind] = page;
    m_stack->addWidget(page);
    page->setUnit(settings::amountUnit());
    connect(page, &ReportPage::pageWanted, this, &MainWindow::showPage);
    connect(page, &ReportPage::cellWanted, this, &MainWindow::showCell);
    connect(page, &ReportPage::findingsWanted, this, &MainWindow::showFindings);
    connect(page, &ReportPage::sealWanted, this, [this] {
        if (m_actions->seal->isEnabled())
            sealOrUnseal();
    });
    connect(page, &ReportPage::problem, this, &MainWindow::showProblem);
    connect(page, &ReportPage::backWanted, this, [this] { travel(true); });
    return page;
}

ReportEditor* MainWindow::editorFor(qint64 report) {
    if (const auto at = m_editors.find(report); at != m_editors.end())
        return at->second.get();
    const auto session = m_book->session(report);
    if (!session) {
        showProblem(session.problem());
        return nullptr;
    }
    auto made = std::make_unique<ReportEditor>(*session);
    ReportEditor* editor = made.get();
    m_editors.emplace(report, std::move(made));
    m_undo->addStack(editor->undoStack());
    connect(editor, &ReportEditor::undoFailed, this, &MainWindow::showProblem);
    connect(editor, &ReportEditor::ranAgain, this, [this, editor](const std::vector<CellRef>& cells) {
        if (editor == m_editor)
            showChanged(cells);
    });
    connect(*session, &ReportSession::findingsChanged, this, [this, editor] { afterFindings(editor); });
    connect(*session, &ReportSession::partsChanged, this, [this, editor] {
        if (editor == m_editor) {
            refreshState();
            refreshActions();
        }
    });
    m_navigatorModel->setCounts(editor->session());
    return editor;
}

void MainWindow::afterFindings(ReportEditor* editor) {
    m_navigatorModel->setCounts(editor->session());
    if (editor == m_editor)
        refreshSelection();
}

void MainWindow::useEditor(ReportEditor* editor) {
    if (m_editor == editor)
        return;
    m_editor = editor;
    m_findings->setEditor(editor);
    m_cell->setEditor(editor);
    m_source->setEditor(editor);
    m_find->setReport(m_book.get(), editor);
    m_undo->setActiveStack(editor ? editor->undoStack() : nullptr);
}

bool MainWindow::showPage(const PageId& page) {
    if (!m_book || !page.isValid())
        return false;
    if (m_formPage && m_formPage->view()->editingRefused()) { // what was typed must not be lost
        m_navigator->choose(m_page);
        return false;
    }
    if (page == m_page && m_editor)
        return true;
    if (page.kind >= PageKind::Overview && !reportPage(page.kind))
        return false;
    ReportEditor* editor = editorFor(page.report);
    if (!editor) {
        m_navigator->choose(m_page);
        return false;
    }
    const bool focused = m_stack->isAncestorOf(QApplication::focusWidget()); // what had it will be hidden
    if (!m_travelling)
        m_history.leave(here());
    m_page = page;
    useEditor(editor);
    m_navigator->choose(page);
    if (page.kind == PageKind::Form) {
        m_stack->setCurrentWidget(formPage());
        m_formPage->show(editor, page.form);
        followSource(m_formPage->view()->currentCell());
    } else if (ReportPage* other = reportPage(page.kind)) {
        m_stack->setCurrentWidget(other);
        other->show(m_book.get(), editor, page);
        followSource({});
    } else {
        m_stack->setCurrentWidget(textPage());
        m_textPage->show(editor, page.kind);
        followSource({});
    }
    if (focused)
        focusPage();
    refreshState();
    refreshSelection();
    refreshActions();
    return true;
}

PageVisit MainWindow::here() const {
    return {m_page, m_page.kind == PageKind::Form && m_formPage ? m_formPage->view()->currentCell() : CellRef()};
}

void MainWindow::travel(bool back) {
    if (m_formPage && m_formPage->view()->editingRefused())
        return;
    const auto visit = back ? m_history.back(here()) : m_history.forward(here());
    if (visit) {
        m_travelling = true;
        if (showPage(visit->page) && visit->cell.isValid() && m_formPage)
            m_formPage->view()->goTo(visit->cell);
        m_travelling = false;
    }
    refreshActions();
}

void MainWindow::showSubject() {
    const CellRef cell = m_page.kind == PageKind::Form && m_formPage ? m_formPage->view()->currentCell() : CellRef();
    const auto meanings = subjectMeanings();
    const auto subject = m_editor && meanings && !cell.row.isEmpty() ? subjectOf(m_editor->report(), *meanings, cell) : std::nullopt;
    if (subject)
        showPage({m_page.report, PageKind::Subject, subjectKey(*subject)});
    else
        statusBar()->showMessage(tr("This row belongs to no subject."), 4000);
}

// A dialog that closes gives the keys back to where they were; not every window manager (and none of none) does it.
void MainWindow::comeBackFrom(const QDialog* dialog) {
    if (dialog->parentWidget() && dialog->parentWidget()->window() == this) // hidden, it is no longer the active one
        QTimer::singleShot(0, this, [this] {
            if (!QApplication::activeModalWidget() && !isActiveWindow())
                activateWindow(); // the widget that had the focus has it again by that
        });
}

bool MainWindow::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Hide)
        if (const auto* dialog = qobject_cast<QDialog*>(object))
            comeBackFrom(dialog);
    if (event->type() == QEvent::MouseButtonPress && m_book) {
        const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
        auto* widget = qobject_cast<QWidget*>(object);
        if ((button == Qt::BackButton || button == Qt::ForwardButton) && widget && widget->window() == this) {
            travel(button == Qt::BackButton);
            return true;
        }
    }
    return QMainWindow::eventFilter(object, event);
}

void MainWindow::showFindings(int severity) {
    if (!m_findings)
        return;
    m_findingsDock->show();
    m_findingsDock->raise();
    m_findings->showSeverity(severity);
}

// The list comes into sight, so that what the cell's mark means can be read; the focus stays with the page.
void MainWindow::stepFinding(int direction) {
    if (!m_findings)
        return;
    m_findingsDock->show();
    m_findingsDock->raise();
    m_findings->step(direction);
}

void MainWindow::showCell(const CellRef& cell) {
    if (!m_editor || cell.form.isEmpty() || !showPage({m_editor->session().id(), PageKind::Form, cell.form}))
        return;
    m_formPage->view()->goTo(cell);
    m_formPage->view()->setFocus();
}

void MainWindow::setUnit(AmountUnit unit) {
    settings::setAmountUnit(unit);
    (unit == AmountUnit::Yuan ? m_actions->yuan : m_actions->wanYuan)->setChecked(true);
    if (m_formPage)
        m_formPage->setUnit(unit);
    for (const auto& [kind, page] : m_reportPages)
        page->setUnit(unit);
    if (m_findings) {
        m_findings->setUnit(unit);
        m_find->setUnit(unit);
        followSource(m_formPage && m_page.kind == PageKind::Form ? m_formPage->view()->currentCell() : CellRef());
    }
    refreshSelection();
}

void MainWindow::refreshState() {
    QString state, banner;
    if (m_book && m_book->readOnly()) {
        state = tr("Read-only");
        const StoreStatus& status = m_book->status();
        banner = status.why.code == ProblemCode::None ? tr("This book is open for reading only.") : sentenceFor(status.why);
    } else if (m_editor && m_editor->report().sealed()) {
        state = tr("Sealed");
        banner = tr("This report is sealed. It can be read, not edited.");
    } else if (m_book) {
        state = tr("Every change is saved at once");
    }
    m_stateLabel->setText(state);
    m_stateLabel->setToolTip(banner);
    m_banner->setText(banner);
    m_banner->setVisible(!banner.isEmpty());
    QPalette colors = QApplication::palette();
    colors.setColor(QPalette::Window, blend(markColor(CellMark::Warning, colors), colors.color(QPalette::Base), 22));
    m_banner->setPalette(colors);
    QString title = tr("Juesuan");
    if (m_book) {
        title = QFileInfo(m_book->path()).fileName() + QStringLiteral(" — ") + title;
        if (m_editor)
            title = m_editor->report().unit.name + QChar(u' ') + QString::number(m_editor->report().year) +
                    QStringLiteral(" — ") + title;
    }
    setWindowTitle(title);
}

QString MainWindow::selectionText() const {
    if (!m_formPage || !m_editor || m_page.kind != PageKind::Form)
        return {};
    const SelectionSum sum = sumOf(m_editor->report(), m_formPage->view()->selectedFigures());
    if (sum.figures < 2)
        return {};
    if (sum.mixed || sum.beyond)
        return tr("Count %1").arg(sum.figures);
    const AmountUnit unit = sum.measure == Measure::Count ? AmountUnit::Count : settings::amountUnit();
    const QString words = sum.measure == Measure::Count ? QString() : QChar(u' ') + Words::unit(unit);
    // To the last 分, also where 万元 are shown with two decimals.
    const auto exact = [&](qint64 fen) {
        return Words::exactFigure(CellValue::figure(Amount::ofFen(fen), 1), sum.measure, unit, true) + words;
    };
    return tr("Sum %1    Average %2    Count %3    Least %4    Most %5")
        .arg(exact(sum.sum), (sum.averageExact ? QString() : QStringLiteral("≈ ")) + exact(sum.average), QString::number(sum.figures),
             exact(sum.least), exact(sum.most));
}

void MainWindow::refreshSelection() { m_selectionLabel->setText(selectionText()); }

void MainWindow::showProblem(const Problem& problem) {
    QMessageBox::warning(this, tr("Juesuan"), sentenceFor(problem));
}

QWidget* MainWindow::paneOfPage() const {
    QWidget* page = m_stack->currentWidget();
    for (QWidget* at = page; at;) { // the page's own choice, or its first child that takes the focus by Tab
        if (at->focusPolicy() & Qt::TabFocus && at->isVisibleTo(page))
            return at;
        if (at->focusProxy())
            return at->focusProxy();
        at = at->nextInFocusChain();
        if (!page->isAncestorOf(at))
            break;
    }
    return page;
}

void MainWindow::goToNextPane(int direction) {
    struct Pane {
        QWidget* all;
        QWidget* focus;
    };
    std::vector<Pane> panes;
    if (m_navigator)
        panes.push_back({m_navigatorDock, m_navigator});
    panes.push_back({m_stack, m_page.kind == PageKind::Form && m_formPage ? m_formPage->view() : paneOfPage()});
    if (m_findings) {
        panes.push_back({m_findingsDock, m_findings->findChild<QTreeView*>()});
        panes.push_back({m_findDock, m_find});
        panes.push_back({m_cellDock, m_cell});
        panes.push_back({m_sourceDock, m_source->pane()->view()});
    }
    // A panel behind another's tab is visible to Qt, but stands outside of the window.
    std::erase_if(panes, [this](const Pane& pane) {
        return !pane.focus->isVisible() || !rect().intersects(QRect(pane.focus->mapTo(this, QPoint()), pane.focus->size()));
    });
    const int count = int(panes.size());
    const QWidget* focus = QApplication::focusWidget();
    int at = direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (focus && panes[size_t(i)].all->isAncestorOf(focus))
            at = i;
    if (count > 0)
        panes[size_t((at + direction + count) % count)].focus->setFocus(Qt::TabFocusReason);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && m_banner) {
        refreshState();
        refreshIcons();
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_formPage && m_formPage->view()->editingRefused() &&
        QMessageBox::question(this, tr("Juesuan"), tr("An entry has not been taken over yet. Close and lose it?")) !=
            QMessageBox::Yes) {
        event->ignore();
        return;
    }
    settings::setWindowShape(saveGeometry(), m_navigator ? saveState() : settings::windowState());
    event->accept();
}

} // namespace juesuan
