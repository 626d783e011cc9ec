// A sheet of a workbook; what stands behind "\n\n" are its shared strings, and behind a second its styles.
#include "fuzz_report.h"
#include "readers/xlsx_package.h"
#include "readers/xlsx_reader.h"

using namespace juesuan;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    QByteArray rest(reinterpret_cast<const char*>(data), qsizetype(size));
    QByteArray parts[3];
    for (QByteArray& part : parts) {
        const auto end = rest.indexOf("\n\n");
        part = end < 0 ? rest : rest.left(end);
        rest = end < 0 ? QByteArray() : rest.mid(end + 2);
        if (!isHarmlessXml(part))
            return 0;
    }
    const auto document = readXlsxParts(
        [&](const QString& name) -> Result<QByteArray> {
            if (name == QStringLiteral("xl/workbook.xml"))
                return QByteArray("<workbook xmlns:r='r'><sheets><sheet name='公开01表 收入支出决算总表' r:id='1'/></sheets></workbook>");
            if (name == QStringLiteral("xl/_rels/workbook.xml.rels"))
                return QByteArray("<Relationships><Relationship Id='1' Target='s.xml'/></Relationships>");
            if (name == QStringLiteral("xl/s.xml"))
                return parts[0];
            return name == QStringLiteral("xl/sharedStrings.xml") ? parts[1] : name == QStringLiteral("xl/styles.xml") ? parts[2] : QByteArray();
        },
        QStringLiteral("fuzz"));
    if (document)
        readAll(*document);
    return 0;
}
