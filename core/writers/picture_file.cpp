// Paints pictures onto files' devices.
#include "writers/picture_file.h"

#include "writers/pdf_text.h"
#include "writers/svg_device.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace juesuan {

namespace {

constexpr qreal pointsPerInch = 72;
constexpr qreal inchesPerMetre = 1 / 0.0254;
constexpr int pdfResolution = 1200;

QByteArray png(const Picture& picture) {
    const qreal scale = pictureDpi / pixelsPerInch;
    QImage image((picture.size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.setDotsPerMeterX(qRound(pictureDpi * inchesPerMetre));
    image.setDotsPerMeterY(qRound(pictureDpi * inchesPerMetre));
    image.setText(QStringLiteral("Title"), picture.title);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.end();
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? out : QByteArray();
}

QByteArray svg(const Picture& picture) {
    SvgDevice device(picture.size, picture.title, picture.description);
    QPainter painter(&device);
    picture.paint(painter);
    painter.end();
    return device.svg();
}

QByteArray pdf(const Picture& picture) {
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Juesuan"));
    writer.setResolution(pdfResolution);
    writer.setPageSize(QPageSize(picture.size * pointsPerInch / pixelsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.scale(pdfResolution / pixelsPerInch, pdfResolution / pixelsPerInch);
    picture.paint(painter);
    painter.end();
    return withPlainText(out);
}

} // namespace

QByteArray pictureBytes(const Picture& picture, PictureKind kind) {
    switch (kind) {
    case PictureKind::Png: return png(picture);
    case PictureKind::Svg: return svg(picture);
    case PictureKind::Pdf: return pdf(picture);
    }
    return {};
}

QString pictureEnding(PictureKind kind) {
    switch (kind) {
    case PictureKind::Png: return QStringLiteral("png");
    case PictureKind::Svg: return QStringLiteral("svg");
    case PictureKind::Pdf: return QStringLiteral("pdf");
    }
    return {};
}

std::optional<PictureKind> pictureKind(const QString& ending) {
    for (const PictureKind kind : {PictureKind::Png, PictureKind::Svg, PictureKind::Pdf})
        if (ending.compare(pictureEnding(kind), Qt::CaseInsensitive) == 0)
            return kind;
    return std::nullopt;
}

} // namespace juesuan
