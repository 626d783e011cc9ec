// SVG line drawings, recoloured and painted at the size that is asked for.
#include "ui/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace juesuan {

namespace {

QByteArray drawing(const QString& name) {
    QFile file(QStringLiteral(":/juesuan/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Parses when it is first painted: a menu that nobody opens costs nothing.
class DrawingEngine : public QIconEngine {
public:
    DrawingEngine(QString name, QColor normal, QColor disabled) : m_name(std::move(name)), m_normal(normal), m_disabled(disabled) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray svg = drawing(m_name);
        if (m_normal.isValid())
            svg.replace("#000", (mode == QIcon::Disabled ? m_disabled : m_normal).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return out;
    }
    QIconEngine* clone() const override { return new DrawingEngine(*this); }

private:
    QString m_name;
    QColor m_normal, m_disabled;
};

} // namespace

QIcon themedIcon(const QString& name, const QPalette& palette) {
    return QIcon(new DrawingEngine(name, palette.color(QPalette::Active, QPalette::ButtonText),
                                   palette.color(QPalette::Disabled, QPalette::ButtonText)));
}

QIcon programIcon() { return QIcon(new DrawingEngine(QStringLiteral("juesuan"), QColor(), QColor())); }

} // namespace juesuan
