// The insides of a ReportSession, shared with Book.
#pragma once

#include "session/report_session.h"

#include "narrative/text_check.h"
#include "rules/computation.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <optional>

namespace juesuan {

struct BookData;

struct ReportSession::Private {
    BookData* book = nullptr;
    qint64 id = 0;
    qint64 unit = 0;
    Report report;
    std::unique_ptr<Checker> checker; // null only when the rules could not be loaded
    Computation computation; // of the checker's relations
    std::vector<std::optional<Finding>> byRelation;
    std::optional<Finding> jointFinding;
    TextCheck texts; // as of the last pause in typing
    CheckResult check;
    QHash<CellRef, CellRef> lastYears; // a cell of last year and where this report repeats it
    QHash<CellRef, std::vector<int>> findingsByCell;
    QHash<QString, BilingualText> messages; // by rule id
    QTimer jointTimer;

    QSet<QString> presentForms() const;
    void bindChecker();
    void collectFindings();
    void checkJoint(); // and the texts
};

} // namespace juesuan
