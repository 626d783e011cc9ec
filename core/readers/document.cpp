// Cuts text into pages and lines.
#include "readers/document.h"

#include "base/text.h"

namespace juesuan {

namespace {

// PDF text carries some characters as radicals (⼀ for 一) that look the same and compare different.
QString withoutRadicals(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x2E80 || c > 0x2FDF) {
            if (!out.isEmpty())
                out += text[i];
            continue;
        }
        if (out.isEmpty())
            out = text.left(i);
        out += QString(text[i]).normalized(QString::NormalizationForm_KC);
    }
    return out.isEmpty() ? text : out;
}

} // namespace

QString cleanedLine(QStringView raw) {
    QString line = visibleText(raw);
    for (QChar& c : line)
        if (c.isSpace())
            c = QChar(u' ');
    return withoutRadicals(line.trimmed());
}

Document documentFromText(const QString& text) {
    Document out;
    const bool paged = text.contains(QChar(u'\f'));
    int page = paged ? 1 : 0;
    int number = 1;
    qsizetype start = 0;
    const auto finish = [&](qsizetype end) {
        out.lines.push_back({cleanedLine(QStringView(text).sliced(start, end - start)), page, number, {}});
        start = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029 || c == u'\v') {
            finish(i);
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == QChar(u'\n'))
                start = ++i + 1;
            ++number;
        } else if (c == u'\f') {
            finish(i);
            ++page;
        }
    }
    if (start < text.size())
        finish(text.size());
    out.pageCount = page;
    return out;
}

} // namespace juesuan
