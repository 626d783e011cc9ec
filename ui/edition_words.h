// What a new edition of the tables changes, in sentences.
#pragma once

#include "analysis/edition_changes.h"

#include <QCoreApplication>

namespace juesuan {

class EditionWords {
    Q_DECLARE_TR_FUNCTIONS(EditionWords)
public:
    // Several lines: which edition it is, and what goes, comes or is called otherwise; that nothing changes, where so.
    static QString summary(const FormSet& from, const FormSet& to, const std::vector<EditionChange>& changes);
    static QString line(const EditionChange& change);
};

} // namespace juesuan
