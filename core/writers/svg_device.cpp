// SVG by a paint engine of our own.
#include "writers/svg_device.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QPaintEngine>
#include <QPen>
#include <QtMath>

namespace juesuan {

namespace {

// Hundredths of a pixel are finer than any printer.
QByteArray number(qreal value) {
    QByteArray out = QByteArray::number(qRound64(value * 100) / 100.0, 'f', 2);
    while (out.endsWith('0'))
        out.chop(1);
    if (out.endsWith('.'))
        out.chop(1);
    return out == "-0" ? QByteArray("0") : out;
}

QByteArray point(QPointF at) { return number(at.x()) + ' ' + number(at.y()); }

QByteArray pathData(const QPainterPath& path) {
    QByteArray out;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement: out += 'M' + point(element); break;
        case QPainterPath::LineToElement: out += 'L' + point(element); break;
        case QPainterPath::CurveToElement: out += 'C' + point(element); break;
        case QPainterPath::CurveToDataElement: out += ' ' + point(element); break;
        }
    }
    return out;
}

QByteArray escaped(const QString& text) {
    QString out;
    for (const QChar c : text) // characters that XML cannot hold at all
        if ((c.unicode() >= 0x20 && c.unicode() < 0xFFFE) || c == u'\n' || c == u'\t')
            out += c;
    return out.toHtmlEscaped().toUtf8();
}

} // namespace

class SvgEngine : public QPaintEngine {
public:
    SvgEngine() : QPaintEngine(PaintEngineFeatures(AllFeatures) &
                       ~PaintEngineFeatures(PatternBrush | PerspectiveTransform | LinearGradientFill | RadialGradientFill |
                                            ConicalGradientFill | PorterDuff | BlendModes)) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}

    void updateState(const QPaintEngineState& now) override {
        const DirtyFlags dirty = now.state();
        if (dirty & (DirtyClipEnabled | DirtyClipPath | DirtyClipRegion | DirtyTransform))
            readClip(now);
    }

    void drawPath(const QPainterPath& path) override {
        const QPainter* p = painter();
        write(p->transform().map(path), p->brush(), p->pen());
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPainterPath path;
        for (int i = 0; i < count; ++i)
            i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        write(painter()->transform().map(path), mode == PolylineMode ? QBrush() : painter()->brush(), painter()->pen());
    }
    using QPaintEngine::drawPolygon;

    const QByteArray& clips() const { return m_clips; }
    const QByteArray& body() const { return m_body; }

private:
    // In the picture's coordinates.
    void readClip(const QPaintEngineState& now) {
        m_clipped = now.isClipEnabled() && now.painter()->hasClipping();
        m_clip = m_clipped ? now.transform().map(now.painter()->clipPath()) : QPainterPath();
    }

    // What to add to a shape that the clip cuts. Many readers of SVG know no clips: those that cut nothing are left out.
    QByteArray clipAttribute(const QRectF& bounds) {
        constexpr qreal edge = 0.5; // what lies on the clip's edge is not cut visibly
        const QRectF core = bounds.adjusted(qMin(edge, bounds.width() / 2), qMin(edge, bounds.height() / 2),
                                            -qMin(edge, bounds.width() / 2), -qMin(edge, bounds.height() / 2));
        if (!m_clipped || m_clip.contains(core) || (core.isEmpty() && m_clip.contains(core.center())))
            return {};
        const QByteArray data = pathData(m_clip);
        QByteArray& id = m_clipIds[data];
        if (id.isEmpty()) {
            id = "c" + QByteArray::number(m_clipIds.size());
            m_clips += "<clipPath id=\"" + id + "\"><path clip-rule=\"evenodd\" d=\"" + data + "\"/></clipPath>\n";
        }
        return " clip-path=\"url(#" + id + ")\"";
    }

    void write(const QPainterPath& path, const QBrush& brush, const QPen& pen) {
        const bool filled = brush.style() != Qt::NoBrush && brush.color().alpha() > 0;
        const bool stroked = pen.style() != Qt::NoPen && pen.color().alpha() > 0;
        if (path.isEmpty() || (!filled && !stroked))
            return;
        const qreal opacity = painter()->opacity();
        m_body += "<path d=\"" + pathData(path) + "\" fill=\"";
        m_body += filled ? brush.color().name().toLatin1() : QByteArray("none");
        m_body += '"';
        if (filled && path.fillRule() == Qt::OddEvenFill)
            m_body += " fill-rule=\"evenodd\"";
        if (filled && brush.color().alphaF() * opacity < 1)
            m_body += " fill-opacity=\"" + number(brush.color().alphaF() * opacity) + '"';
        if (stroked)
            writeStroke(pen, opacity);
        m_body += clipAttribute(path.boundingRect()) + "/>\n";
    }

    void writeStroke(const QPen& pen, qreal opacity) {
        const QTransform& transform = painter()->transform();
        const qreal scale = pen.isCosmetic() ? 1 : std::sqrt(qAbs(transform.determinant()));
        const qreal width = (pen.widthF() > 0 ? pen.widthF() : 1) * scale;
        m_body += " stroke=\"" + pen.color().name().toLatin1() + "\" stroke-width=\"" + number(width) + '"';
        if (pen.color().alphaF() * opacity < 1)
            m_body += " stroke-opacity=\"" + number(pen.color().alphaF() * opacity) + '"';
        if (pen.capStyle() == Qt::RoundCap)
            m_body += " stroke-linecap=\"round\"";
        else if (pen.capStyle() == Qt::SquareCap)
            m_body += " stroke-linecap=\"square\"";
        if (pen.joinStyle() == Qt::RoundJoin)
            m_body += " stroke-linejoin=\"round\"";
        if (pen.style() == Qt::SolidLine)
            return;
        QByteArrayList dashes;
        for (const qreal dash : pen.dashPattern())
            dashes << number(dash * width);
        m_body += " stroke-dasharray=\"" + dashes.join(' ') + '"';
    }

    bool m_clipped = false;
    QPainterPath m_clip;
    QHash<QByteArray, QByteArray> m_clipIds;
    QByteArray m_clips, m_body;
};

SvgDevice::SvgDevice(QSizeF size, const QString& title, const QString& description)
    : m_size(size), m_title(title), m_description(description), m_engine(std::make_unique<SvgEngine>()) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const { return m_engine.get(); }

int SvgDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth: return qCeil(m_size.width());
    case PdmHeight: return qCeil(m_size.height());
    case PdmWidthMM: return qRound(m_size.width() * 25.4 / 96);
    case PdmHeightMM: return qRound(m_size.height() * 25.4 / 96);
    case PdmDepth: return 32;
    case PdmDpiX: case PdmDpiY: case PdmPhysicalDpiX: case PdmPhysicalDpiY: return 96;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
    default: return QPaintDevice::metric(metric);
    }
}

QByteArray SvgDevice::svg() const {
    const QByteArray width = number(m_size.width()), height = number(m_size.height());
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" aria-labelledby=\"title desc\" width=\"" +
                     width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n";
    out += "<title id=\"title\">" + escaped(m_title) + "</title>\n<desc id=\"desc\">" + escaped(m_description) + "</desc>\n";
    if (!m_engine->clips().isEmpty())
        out += "<defs>\n" + m_engine->clips() + "</defs>\n";
    return out + "<g aria-hidden=\"true\">\n" + m_engine->body() + "</g>\n</svg>\n";
}

} // namespace juesuan
