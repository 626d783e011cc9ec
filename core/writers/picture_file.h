// A painted picture as the bytes of a PNG, SVG or PDF file.
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <functional>
#include <optional>

class QPainter;

namespace juesuan {

enum class PictureKind { Png, Svg, Pdf };

inline constexpr int pictureDpi = 300;         // of PNG
inline constexpr qreal pixelsPerInch = 96;     // that a picture's size is given in

struct Picture {
    QSizeF size;          // in pixels of 1/96 inch
    QString title;
    QString description;  // what it shows, as text: kept in SVG and PDF
    std::function<void(QPainter&)> paint; // on (0, 0) to size
};

// PNG: size × 300 / 96, its resolution written in the file. SVG: text as outlines. PDF: one page of that size, fonts
// embedded, text that can be copied out.
// Needs a QGuiApplication. Empty when the picture could not be made (no memory).
QByteArray pictureBytes(const Picture& picture, PictureKind kind);

// "png", "svg", "pdf"; and back, by a file's ending or an option (empty when it is none of them).
QString pictureEnding(PictureKind kind);
std::optional<PictureKind> pictureKind(const QString& ending);

} // namespace juesuan
