// Findings in words: one line, a tooltip, where it stands.
#pragma once

#include "session/report_session.h"

#include <QCoreApplication>

namespace juesuan {

class FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
public:
    // The rule's own sentence in the window's language.
    static QString message(const Finding& finding);
    // The unit in which to print its sides: Count for findings about numbers of things.
    static AmountUnit unitOf(const Report& report, const Finding& finding, AmountUnit shown);
    static bool hasSides(const Finding& finding);
    // Rich text: severity and message, both sides, difference, what rounding allows, acceptance.
    static QString toolTip(const ReportSession& session, const Finding& finding, AmountUnit unit);
    static QString place(const Report& report, const Finding& finding);
};

} // namespace juesuan
