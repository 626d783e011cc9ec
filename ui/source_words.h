// Words for where a figure was read and what became of it.
#pragma once

#include "session/report_session.h"

#include <QCoreApplication>

namespace juesuan {

class SourceWords {
    Q_DECLARE_TR_FUNCTIONS(SourceWords)
public:
    // "report.pdf, page 9"; empty where it was not read from anywhere.
    static QString place(const ReportSession::Provenance& from);
    // "read 12.00 from page 9, changed since by …"; empty where it still is what was read.
    static QString since(const ReportSession::Provenance& from, Measure measure, AmountUnit unit);
    static QString localTime(const QString& iso);
};

} // namespace juesuan
