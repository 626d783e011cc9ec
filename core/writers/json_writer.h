// A report as JSON, in the shape that DESIGN §8 fixes for `juesuan dump`.
#pragma once

#include "model/report.h"

#include <QByteArray>

namespace juesuan {

// `reference` is the edition whose 行次 and 栏次 are printed for each concept (central-2024); null where it has none.
// Blank cells are left out. Beyond the contract each figure carries row_id and column_id (the concept), so that
// reportFromJson gives back the same report.
QByteArray reportToJson(const Report& report, const FormSet& reference);

} // namespace juesuan
