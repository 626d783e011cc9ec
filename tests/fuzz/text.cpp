// The text of a report.
#include "fuzz_report.h"
#include "readers/encoding.h"

using namespace juesuan;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const auto text = decodeText(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), QStringLiteral("fuzz"));
    if (text)
        checkPlan(readReportText(*text, QStringLiteral("fuzz"), fuzzContext()));
    return 0;
}
