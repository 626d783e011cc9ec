// Pictures of PDF pages, drawn by another process away from the window's thread and kept for a while.
#pragma once

#include "base/problem.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSizeF>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace juesuan {

class PagePictures : public QObject {
    Q_OBJECT
public:
    explicit PagePictures(QObject* parent = nullptr);
    ~PagePictures() override; // waits for the drawing at hand, which ends soon

    struct Picture {
        QImage image;
        int page = 0, pages = 0, dpi = 0;
        QSizeF points; // of the page
    };
    // Null where it is not there; then it is drawn and told by ready() or failed(). Only the last wish counts: what was wished
    // before and has not begun is forgotten.
    const Picture* want(const QString& path, int page, int dpi);

Q_SIGNALS:
    void ready(const QString& path, int page, int dpi);
    void failed(const QString& path, int page, const juesuan::Problem& problem);

private:
    static QString keyOf(const QString& path, int page, int dpi);

    QCache<QString, Picture> m_pictures; // cost: kilobytes
    QThreadPool m_threads;               // one
    std::shared_ptr<std::atomic<int>> m_wish; // the number of the last one
    QString m_wished;                    // key of what is being drawn
};

} // namespace juesuan
