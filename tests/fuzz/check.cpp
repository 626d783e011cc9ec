// A report's text, read and then checked whole: rules, 尾差, and every sentence of the 说明.
#include "fuzz_report.h"
#include "readers/encoding.h"
#include "session/report_check.h"

#include <cstdlib>

using namespace juesuan;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto text = decodeText(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), QStringLiteral("fuzz"));
    if (!text)
        return 0;
    const auto plan = readReportText(*text, QStringLiteral("fuzz"), fuzzContext());
    checkPlan(plan);
    if (!plan)
        return 0;
    const auto checked = checkReport(plan->report, nullptr, *fuzzContext().catalogue);
    if (checked && checked->textChecked > checked->textFigures)
        std::abort();
    return 0;
}
