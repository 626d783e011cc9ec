// The parts of an .xlsx file, inflated within limits (LIMITS §5): nothing is written to disk, no name is a path.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace juesuan {

class XlsxPackage {
public:
    // FileMissing, FileUnreadable, WorkbookDamaged, WorkbookTooHeavy.
    static Result<std::unique_ptr<XlsxPackage>> open(const QString& path);
    ~XlsxPackage();

    // By its exact name. An absent part is empty. WorkbookTooHeavy where a part, or all of them, inflate to more than any
    // report does; WorkbookDamaged.
    Result<QByteArray> part(const QString& name);

private:
    struct Private;
    explicit XlsxPackage(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

// Whether a part is XML that no reader can be hurt by: no document type, no tag longer than 64 kB, not nested more than 64 deep.
bool isHarmlessXml(const QByteArray& xml);

} // namespace juesuan
