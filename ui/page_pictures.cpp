// One thread waits for the process that draws; the window goes on.
#include "ui/page_pictures.h"

#include "session/source_file.h"

#include <QDateTime>
#include <QFileInfo>
#include <QPointer>

namespace juesuan {

namespace {

constexpr int keptKilobytes = 160 * 1024;

QImage imageOf(const PdfPagePicture& picture) {
    return QImage(reinterpret_cast<const uchar*>(picture.rgb.constData()), picture.width, picture.height, qsizetype(picture.width) * 3,
                  QImage::Format_RGB888)
        .convertToFormat(QImage::Format_RGB32);
}

} // namespace

PagePictures::PagePictures(QObject* parent)
    : QObject(parent), m_pictures(keptKilobytes), m_wish(std::make_shared<std::atomic<int>>(0)) {
    m_threads.setMaxThreadCount(1);
}

PagePictures::~PagePictures() {
    ++*m_wish;
    m_threads.clear();
    m_threads.waitForDone();
}

QString PagePictures::keyOf(const QString& path, int page, int dpi) {
    const QFileInfo info(path);
    return QStringLiteral("%1|%2|%3|%4|%5").arg(path).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch()).arg(page).arg(dpi);
}

const PagePictures::Picture* PagePictures::want(const QString& path, int page, int dpi) {
    const QString key = keyOf(path, page, dpi);
    if (const Picture* there = m_pictures.object(key))
        return there;
    if (m_wished == key)
        return nullptr;
    m_wished = key;
    const int wish = ++*m_wish;
    m_threads.start([self = QPointer<PagePictures>(this), last = m_wish, wish, path, page, dpi, key] {
        if (*last != wish)
            return;
        const auto drawn = readSourcePage(path, page, dpi);
        const QImage image = drawn ? imageOf(*drawn) : QImage();
        if (*last != wish && !drawn)
            return;
        QMetaObject::invokeMethod(self.data(), [self, drawn, image, path, page, dpi, key] { // runs only while it lives
            if (self->m_wished == key)
                self->m_wished.clear();
            if (!drawn) {
                Q_EMIT self->failed(path, page, drawn.problem());
                return;
            }
            auto picture = std::make_unique<Picture>(Picture{image, drawn->page, drawn->pages, dpi, QSizeF(drawn->pageWidth / 100.0, drawn->pageHeight / 100.0)});
            const auto cost = qMin<qsizetype>(image.sizeInBytes() / 1024 + 1, keptKilobytes);
            self->m_pictures.insert(key, picture.release(), cost);
            Q_EMIT self->ready(path, page, dpi);
        });
    });
    return nullptr;
}

} // namespace juesuan
