// Makes the pages by kind.
#include "ui/report_page.h"

#include "ui/charts_page.h"

namespace juesuan {

ReportPage* makeReportPage(PageKind kind, QWidget* parent) {
    switch (kind) {
    case PageKind::Charts: return new ChartsPage(parent);
    default: return nullptr;
    }
}

} // namespace juesuan
