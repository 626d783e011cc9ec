// What the reader tests share: the form set, the catalogue, and reading a text or the sample with hand-made relations.
#pragma once

#include "readers/reader.h"

#include <optional>

namespace juesuan::test {

const ReaderContext& context();
Result<ImportPlan> readText(const QString& text);
// The figure as formatAmount prints it in 万元, "" for a blank, "?" for an unread cell.
QString figure(const ImportPlan& plan, const char16_t* form, const char16_t* row, const char16_t* column);
// A file of ../shared; prints "skipped: no ../shared" and is empty where there is none.
std::optional<QByteArray> sharedFile(const char* path);
// Every figure of the plan as "form row column value" lines in order.
QStringList figureList(const ImportPlan& plan);

} // namespace juesuan::test
