// A paint device that writes SVG: all text as outlines, so that it looks the same where no Chinese font is installed.
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>
#include <QString>

#include <memory>

namespace juesuan {

class SvgEngine;

// Paths, lines, shapes and text with plain pens and brushes, opacity, clips and transforms. Pictures, gradients and
// textures are not drawn: charts have none.
class SvgDevice : public QPaintDevice {
public:
    // size in pixels of 1/96 inch. title and description are carried as text, for screen readers and searching.
    SvgDevice(QSizeF size, const QString& title, const QString& description);
    ~SvgDevice() override;

    // The whole document; after the painter has ended.
    QByteArray svg() const;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    QString m_title, m_description;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace juesuan
