// The resources that travel inside the program: form sets, rules, subject catalogues, the sample.
#pragma once

#include "analysis/key_figures.h"
#include "analysis/subject_view.h"
#include "model/chart_spec.h"
#include "base/pinyin.h"
#include "model/form_set.h"
#include "narrative/inserted_table.h"
#include "narrative/narrative_template.h"
#include "narrative/text_check.h"
#include "rules/checker.h"

namespace juesuan {

// Every call gives the same shared object; a malformed resource is a Problem, never a crash.
Result<FormSetPtr> formSetFor(const QString& edition);
QStringList knownEditions();
// All but the reference edition.
std::vector<FormSetPtr> otherFormSets();
// The same region's newest edition of a year up to `year`: "central-2024" → "central-2025" where there is one.
Result<FormSetPtr> newestFormSet(const QString& edition, int year);
Result<RuleBookPtr> standardRules();
// The edition's charts; where it has none of its own, those of referenceEdition: charts go by concept.
Result<ChartSetPtr> chartSetFor(const QString& edition);
// Which figures mean what for subjects.
Result<SubjectMeanings> subjectMeanings();
// Key figures, charts and needs of the overview.
Result<OverviewSpec> overviewSpec();
// Readings of Chinese words, with those of the field (resources/subjects/pinyin.tsv).
const Pinyin& pinyin();
// The edition's 说明 template; where it has none of its own, that of referenceEdition.
Result<NarrativeTemplatePtr> narrativeTemplateFor(const QString& edition);
// The tables that can be inserted in a 说明, of all files in resources/narrative/tables.
Result<TableSetPtr> narrativeTables();
// What the written parts are checked by.
Result<std::shared_ptr<const TextRules>> standardTextRules();
// A fresh copy that a book may add to.
Result<SubjectCatalogue> standardCatalogue();
// Every relation between this report's rows, by the standard rules; for the readers.
RelationSource standardRelations();

inline constexpr char16_t referenceEdition[] = u"central-2024"; // whose 行次 and 栏次 `dump` prints

} // namespace juesuan
