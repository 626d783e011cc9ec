// Looks up which families this machine has.
#include "writers/page_fonts.h"

#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace juesuan {

namespace {

QStringList strings(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue& one : value.toArray())
        out << one.toString();
    return out;
}

} // namespace

std::optional<TypefaceTable> typefaceTable(const QByteArray& json) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    static const std::array<QString, typefaceCount> keys{QStringLiteral("title"), QStringLiteral("body"), QStringLiteral("heading"),
                                                         QStringLiteral("subheading"), QStringLiteral("table")};
    TypefaceTable out;
    for (size_t i = 0; i < typefaceCount; ++i) {
        const QJsonObject one = root.value(keys[i]).toObject();
        out[i] = {one.value(QStringLiteral("name")).toString(), one.value(QStringLiteral("word")).toString(),
                  strings(one.value(QStringLiteral("families"))), strings(one.value(QStringLiteral("substitutes"))),
                  one.value(QStringLiteral("bold")).toBool()};
        if (out[i].name.isEmpty() || out[i].substitutes.isEmpty())
            return std::nullopt;
    }
    return out;
}

PageFonts::PageFonts(const TypefaceTable& table) {
    const QStringList known = QFontDatabase::families();
    const auto first = [&](const QStringList& families) {
        for (const QString& family : families)
            if (known.contains(family, Qt::CaseInsensitive))
                return family;
        return QString();
    };
    for (size_t i = 0; i < typefaceCount; ++i) {
        m_faces[i].family = first(table[i].families);
        if (!m_faces[i].family.isEmpty())
            continue;
        const QString substitute = first(table[i].substitutes);
        m_faces[i] = {substitute.isEmpty() ? table[i].substitutes.front() : substitute, table[i].bold};
        m_replaced.push_back({table[i].name, m_faces[i].family});
    }
}

QFont PageFonts::font(Typeface face, int size, bool strong) const {
    const Face& chosen = m_faces[size_t(face)];
    QFont font(chosen.family);
    font.setPixelSize(size);
    font.setBold(chosen.bold || strong);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

} // namespace juesuan
