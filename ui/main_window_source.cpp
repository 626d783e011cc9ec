// The panel that shows where a figure was read.
#include "ui/cell_panel.h"
#include "ui/form_page.h"
#include "ui/main_window.h"
#include "ui/report_editor.h"
#include "ui/report_page.h"
#include "ui/source_pane.h"
#include "ui/source_panel.h"

#include <QDockWidget>

namespace juesuan {

void MainWindow::makeSourcePanel() {
    m_source = new SourcePanel;
    m_sourceDock = new QDockWidget(this);
    m_sourceDock->setObjectName(QStringLiteral("source"));
    m_sourceDock->setWidget(m_source);
    connect(m_source, &SourcePanel::cellClicked, this, &MainWindow::showCell);
    connect(m_cell, &CellPanel::sourceWanted, this, &MainWindow::showSource);
}

void MainWindow::followSource(const CellRef& cell) {
    m_cell->setCell(cell);
    m_source->setCell(cell);
}

void MainWindow::showSource() {
    if (!m_editor || m_page.kind != PageKind::Form)
        return;
    const bool first = m_sourceDock->isHidden();
    m_sourceDock->show();
    m_sourceDock->raise();
    if (first && !m_sourceDock->isFloating()) {
        // Beside the table, which keeps more than half of the room.
        resizeDocks({m_sourceDock}, {width() * 34 / 100}, Qt::Horizontal);
    }
    m_source->setCell(m_formPage->view()->currentCell());
}

void MainWindow::showText(const TextPlace& place) {
    const PageKind kind = pageOfPart(place.part);
    if (!m_editor || kind == PageKind::None || !showPage({m_editor->session().id(), kind, {}}))
        return;
    if (ReportPage* page = reportPage(kind))
        page->showPlace(place, true);
}

} // namespace juesuan
