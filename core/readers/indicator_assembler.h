// Puts the indicators of a 绩效自评表 together from cells whose lines a copy has scattered.
#pragma once

#include "model/evaluation.h"

#include <QStringList>

#include <vector>

namespace juesuan {

struct IndicatorLine {
    QString text;
    bool blankBefore = false;
    size_t index = 0; // in the document
};

struct AssembledIndicators {
    std::vector<Indicator> indicators;
    std::vector<size_t> leftOver; // indices of lines that belong to no indicator
};

// The lines between the column headings and 总分. An indicator ends with a line whose last two tokens are its weight and
// its score; names, targets and values in front of it may be wrapped over lines, remarks follow it.
AssembledIndicators assembleIndicators(const std::vector<IndicatorLine>& lines);

// "12" or "12.5"
bool isPlainNumber(const QString& token);

} // namespace juesuan
