// Findings of the written parts: which stand where, their mark and their words.
#pragma once

#include "session/report_session.h"

namespace juesuan {

// Of one text of a 自评表 (evaluationField); an empty field has none.
std::vector<const Finding*> findingsAtField(const ReportSession& session, int table, const QString& field);
// Of an item of that part: a glossary entry, an evaluation; item -1: all of the part.
std::vector<const Finding*> findingsOfPart(const ReportSession& session, TextPlace::Part part, int item = -1);
// The worst of these that nobody has accepted, and their words for a tooltip (empty: none).
CellMark markOfFindings(const ReportSession& session, const std::vector<const Finding*>& findings);
QString tipOfFindings(const ReportSession& session, const std::vector<const Finding*>& findings);

} // namespace juesuan
