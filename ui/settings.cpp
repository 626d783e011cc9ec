// Keeps the window's memory in QSettings.
#include "ui/settings.h"

#include <QFileInfo>
#include <QSettings>

#include <optional>

namespace juesuan::settings {

namespace {

constexpr int mostRecentFiles = 10;

QString text(const char* key) { return QSettings().value(QLatin1String(key)).toString(); }
void put(const char* key, const QVariant& value) { QSettings().setValue(QLatin1String(key), value); }

} // namespace

QString language() { return text("language"); }
void setLanguage(const QString& value) { put("language", value); }

QString theme() {
    const QString value = text("theme");
    return value == QStringLiteral("light") || value == QStringLiteral("dark") ? value : QStringLiteral("system");
}
void setTheme(const QString& value) { put("theme", value); }

AmountUnit amountUnit() { return text("unit") == QStringLiteral("yuan") ? AmountUnit::Yuan : AmountUnit::WanYuan; }
void setAmountUnit(AmountUnit unit) {
    put("unit", unit == AmountUnit::Yuan ? QStringLiteral("yuan") : QStringLiteral("wanyuan"));
}

QStringList recentFiles() { return QSettings().value(QStringLiteral("recent")).toStringList(); }

void addRecentFile(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    put("recent", QStringList(files.mid(0, mostRecentFiles)));
}

void removeRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    put("recent", files);
}

// Asked for at every key, so that it is read once.
static std::optional<int> keptZoom;

int zoom() {
    if (!keptZoom) {
        const int percent = QSettings().value(QStringLiteral("zoom"), 100).toInt();
        keptZoom = percent >= 50 && percent <= 300 ? percent : 100;
    }
    return *keptZoom;
}
void setZoom(int percent) {
    put("zoom", percent);
    keptZoom.reset();
}

QMap<int, int> columnWidths(const QString& key) {
    QMap<int, int> out;
    const QVariantMap kept = QSettings().value(QStringLiteral("widths/") + key).toMap();
    for (auto at = kept.constBegin(); at != kept.constEnd(); ++at)
        if (const int width = at.value().toInt(); width > 0 && width < 5000)
            out.insert(at.key().toInt(), width);
    return out;
}

void setColumnWidths(const QString& key, const QMap<int, int>& widths) {
    QVariantMap kept;
    for (auto at = widths.constBegin(); at != widths.constEnd(); ++at)
        kept.insert(QString::number(at.key()), at.value());
    const QString name = QStringLiteral("widths/") + key;
    if (kept.isEmpty())
        QSettings().remove(name);
    else
        QSettings().setValue(name, kept);
}

QString locatedFile(const QString& sha256) {
    return sha256.isEmpty() ? QString() : QSettings().value(QStringLiteral("located/") + sha256).toString();
}
void setLocatedFile(const QString& sha256, const QString& path) {
    if (!sha256.isEmpty())
        QSettings().setValue(QStringLiteral("located/") + sha256, path);
}

QByteArray windowGeometry() { return QSettings().value(QStringLiteral("geometry")).toByteArray(); }
QByteArray windowState() { return QSettings().value(QStringLiteral("state")).toByteArray(); }
void setWindowShape(const QByteArray& geometry, const QByteArray& state) {
    put("geometry", geometry);
    put("state", state);
}

} // namespace juesuan::settings
