// Numbers as people type them, tables print them and workbooks hold them.
#include "base/amount.h"
#include "fuzz_report.h"
#include "readers/printed_figure.h"
#include "readers/xlsx_reader.h"

#include <cstdlib>

using namespace juesuan;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    for (const AmountUnit unit : {AmountUnit::Yuan, AmountUnit::WanYuan, AmountUnit::Count}) {
        if (const auto amount = parseAmount(text, unit)) { // what is read is printed so that it is read again
            const auto again = parseAmount(formatExact(amount->amount, unit), unit);
            if (!again || again->amount != amount->amount)
                std::abort();
        }
        (void)figureOf(text, unit);
    }
    (void)tableTokens(text);
    const auto part = text.indexOf(QChar(u';'));
    (void)shownNumber(text.left(part), text.mid(part + 1));
    return 0;
}
