// How figures in texts are understood, as data (resources/narrative/claims.txt).
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace juesuan {

struct ClaimRules {
    static Result<ClaimRules> parse(const QByteArray& text, const QString& name);
};

} // namespace juesuan
