// The sum of fingerprints over a report's figures and rows.
#include "store/checksum.h"

namespace juesuan {

qint64 figuresSumOf(const Report& report) {
    FingerprintSum sum;
    const auto& figures = report.figures();
    for (auto at = figures.begin(); at != figures.end(); ++at)
        sum.put(fingerprintOf(at.key(), at.value()));
    for (const FormDefinition& form : report.formSet().forms())
        for (const SubjectRow& row : report.rows(form.id))
            sum.put(fingerprintOf(form.id, row));
    return sum.value();
}

} // namespace juesuan
