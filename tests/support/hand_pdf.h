// Small PDF files written by hand: pages of one content stream each, without fonts that have to be embedded.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <vector>

namespace juesuan::test {

struct HandPage {
    QByteArray content;                    // PDF operators; /F1 is Helvetica
    QByteArray box = "0 0 595 842";
    QByteArray more = {};                  // further entries of the page, e.g. "/Rotate 90"
};

inline QByteArray handPdf(const std::vector<HandPage>& pages) {
    std::vector<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>", {}, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray kids;
    for (const HandPage& page : pages) {
        const int number = int(objects.size()) + 1;
        kids += QByteArray::number(number) + " 0 R ";
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [" + page.box + "] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
                          QByteArray::number(number + 1) + " 0 R " + page.more + " >>");
        objects.push_back("<< /Length " + QByteArray::number(page.content.size()) + " >>\nstream\n" + page.content + "\nendstream");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(qsizetype(pages.size())) + " >>";
    QByteArray out = "%PDF-1.4\n", table;
    for (size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(qsizetype(i + 1)) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(qsizetype(objects.size() + 1));
    const QByteArray start = QByteArray::number(out.size());
    return out + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" +
           start + "\n%%EOF\n";
}

inline bool writeHandPdf(const QString& path, const std::vector<HandPage>& pages) {
    QFile file(path);
    const QByteArray bytes = handPdf(pages);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace juesuan::test
