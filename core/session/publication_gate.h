// Whether a report may be published as it stands: errors block, and warnings without 审核说明.
#pragma once

#include "session/checklist.h"

namespace juesuan {

struct PublicationGate {
    bool blocked = false;
    std::vector<Finding> reasons;     // what blocks, errors first
    std::vector<PublicationGap> gaps; // what else is still missing; blocks nothing
};

// Of the findings as they stand: checkJointNow() before it where nothing has paused yet.
PublicationGate publicationGate(const ReportSession& session, const OverviewSpec& spec);

// Whether a file of this kind is what people publish: .pdf, .docx, .odt, .xlsx. .csv and .json are working data.
bool isPublishedKind(const QString& path);

// PublicationBlocked with a line for each of the first reasons.
Problem blockedProblem(const PublicationGate& gate, const Report& report, bool english);

// Unapplied: changes nothing but the book's log, which tells who published what (a file's name) in spite of findings, why and when.
ChangeSet publishAnyway(const Report& report, const QString& file, const QString& reason);

// "公开03表 · 20801 人力资源… · 基本支出"
QString cellPlace(const Report& report, const CellRef& cell);

} // namespace juesuan
