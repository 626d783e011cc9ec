// The tables of a publication: the nine forms, the 自评表 and those inserted in the 说明.
#pragma once

#include "model/inserted_table.h"
#include "model/report.h"
#include "session/publication_words.h"
#include "writers/publication.h"

namespace juesuan {

// A form as it is printed, in 万元. Its note, and where it has no figures the sentence that an empty table must carry.
PublicationTable formTable(const FormDefinition& form, const Report& report, const PublicationWords& words);
PublicationTable evaluationTable(const Evaluation& evaluation, const PublicationWords& words);
// caption: above the table in place of its title; empty: the title.
PublicationTable narrativeTable(const InsertedTable& table, const QString& caption);

// A figure as published tables print it: 3,067.91, a blank as nothing, a count without decimals.
QString printedFigure(const CellValue& value, Measure measure);

} // namespace juesuan
