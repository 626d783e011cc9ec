// The pages of a PDF, one pass each. Everything that knows poppler stands behind this.
#pragma once

#include "readers/pdf_page.h"
#include "readers/pdf_reader.h"

#include <memory>

namespace juesuan {

class PopplerFile {
public:
    enum class State { Fine, Encrypted, Damaged };
    explicit PopplerFile(const QByteArray& path);
    ~PopplerFile();

    State state() const;
    int pageCount() const;
    // 1-based. A page that cannot be read is empty. Pages drawn sideways come out upright.
    PdfPage page(int number);
    // As it looks, turned as page() turns it; width 0 where it cannot be drawn.
    PdfPagePicture picture(int number, int dpi);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace juesuan
