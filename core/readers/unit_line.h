// A table's line "单位：X 单位：万元" taken apart.
#pragma once

#include "base/amount.h"

#include <QStringList>

#include <optional>

namespace juesuan {

struct UnitLine {
    QString unitName;                     // empty when the line has none
    std::optional<AmountUnit> amountUnit; // 万元 or 元
    QString strangeAmountUnit;            // another unit of amounts, or one that cannot be read
    QStringList strange;                  // everything else that such a line does not have
};

// "单位：X 单位：万元", "编制单位：X 公开02表 金额单位：元", a year among them; empty when the line is no such line.
std::optional<UnitLine> unitLineOf(const QString& text);

} // namespace juesuan
