// Makes the pages by kind.
#include "ui/report_page.h"

#include "ui/charts_page.h"
#include "ui/comparison_page.h"
#include "ui/evaluations_page.h"
#include "ui/glossary_page.h"
#include "ui/narrative_page.h"
#include "ui/overview_page.h"
#include "ui/profile_page.h"
#include "ui/overview_page.h"
#include "ui/subject_page.h"
#include "ui/subjects_page.h"

#include <QKeyEvent>

namespace juesuan {

void ReportPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Backspace)
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

ReportPage* makeReportPage(PageKind kind, QWidget* parent) {
    switch (kind) {
    case PageKind::Charts: return new ChartsPage(parent);
    case PageKind::Comparison: return new ComparisonPage(parent);
    case PageKind::Evaluations: return new EvaluationsPage(parent);
    case PageKind::Glossary: return new GlossaryPage(parent);
    case PageKind::Narrative: return new NarrativePage(parent);
    case PageKind::Overview: return new OverviewPage(parent);
    case PageKind::Profile: return new ProfilePage(parent);
    case PageKind::Subject: return new SubjectPage(parent);
    case PageKind::Subjects: return new SubjectsPage(parent);
    default: return nullptr;
    }
}

} // namespace juesuan
