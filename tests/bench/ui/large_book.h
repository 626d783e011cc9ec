// Books larger than anybody's, written for the benches.
#pragma once

#include "model/form_set.h"

#include <QString>

namespace juesuan {

// How many 类, 款 per 类 and 项 per 款 each of 02, 03 and 05 has.
struct BookSize {
    int units = 1;
    int years = 1;
    int categories = 20;
    int sections = 10;
    int items = 9;
    int rows() const { return categories * (1 + sections * (1 + items)); }
};

// Figures are printed to 0.01 万元 from amounts in 分, so that totals differ from their parts by rounding as in life; all
// relations hold. The subjects are in the book's catalogue. False when the file cannot be written.
bool writeLargeBook(const QString& path, const FormSetPtr& forms, const BookSize& size);

} // namespace juesuan
