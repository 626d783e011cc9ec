// An .xls file. Where the input does not begin as a container it is taken for a workbook's stream itself.
#include "fuzz_report.h"
#include "readers/xls_reader.h"

using namespace juesuan;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto document = bytes.startsWith("\xD0\xCF") ? readXlsBytes(bytes, QStringLiteral("fuzz")) : readXlsStream(bytes, QStringLiteral("fuzz"));
    if (document)
        readAll(*document);
    return 0;
}
