// What wording is suspicious, as data (resources/narrative/wording.txt).
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace juesuan {

struct WordingRules {
    static Result<WordingRules> parse(const QByteArray& text, const QString& name);
};

} // namespace juesuan
