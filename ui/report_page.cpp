// Makes the pages by kind.
#include "ui/report_page.h"

namespace juesuan {

ReportPage* makeReportPage(PageKind kind, QWidget*) {
    switch (kind) {
    default: return nullptr;
    }
}

} // namespace juesuan
