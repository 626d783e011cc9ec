// Cell values as tests write them: 万元, as printed.
#pragma once

#include "base/amount.h"
#include "model/cell.h"

inline juesuan::CellValue wan(const char16_t* text) {
    return juesuan::CellValue::figure(*juesuan::parseAmount(text, juesuan::AmountUnit::WanYuan));
}
