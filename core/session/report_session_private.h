// The insides of a ReportSession, shared with Book.
#pragma once

#include "session/report_session.h"

#include "session/finding_list.h"
#include "session/pause_check.h"

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
    std::optional<Report> prior;               // last year's, as the rules were bound to it
    std::vector<Checker::Status> statuses;     // by relation
    FindingList list;                          // what the relations say, at once; the rest as of the last pause in typing
    TextCheck texts;                           // as of the last pause in typing
    CheckCounts counts;
    QHash<CellRef, CellRef> lastYears; // a cell of last year and where this report repeats it
    QHash<QString, BilingualText> messages; // by rule id
    QTimer pauseTimer;
    PauseCheck pauseCheck;

    QSet<QString> presentForms() const;
    QSet<QString> filledForms() const;
    std::vector<CellRef> bindChecker();
    std::vector<CellRef> recheck(const std::vector<CellRef>& cells);
    void countRelations();
    PauseCheck::Input pauseInput() const;
    std::vector<CellRef> takePause(PauseCheck::Output output);
};

} // namespace juesuan
