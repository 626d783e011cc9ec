// The typefaces of Chinese official documents (GB/T 9704) and what stands in for those that this machine lacks.
#pragma once

#include <QByteArray>
#include <QFont>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace juesuan {

enum class Typeface : quint8 { Title, Body, Heading, Subheading, Table }; // 小标宋, 仿宋, 黑体, 楷体, 宋体
inline constexpr size_t typefaceCount = 5;

struct TypefaceChoice {
    QString name;         // 小标宋: what the standard calls it
    QString wordName;     // the family that Word and WPS know it by
    QStringList families; // the same typeface under the names that it is sold by, best first
    QStringList substitutes;
    bool bold = false;    // whether a substitute is set bold
};
using TypefaceTable = std::array<TypefaceChoice, typefaceCount>;

// resources/publication/fonts.json; empty where it is malformed.
std::optional<TypefaceTable> typefaceTable(const QByteArray& json);

struct ReplacedFont {
    QString wanted; // 仿宋
    QString used;   // Noto Serif CJK SC
    friend bool operator==(const ReplacedFont&, const ReplacedFont&) = default;
};

// Needs a QGuiApplication.
class PageFonts {
public:
    explicit PageFonts(const TypefaceTable& table);
    // Size in units of the page (twips: twentieths of a point).
    QFont font(Typeface face, int size, bool strong = false) const;
    const std::vector<ReplacedFont>& replaced() const { return m_replaced; }

private:
    struct Face {
        QString family;
        bool bold = false;
    };
    std::array<Face, typefaceCount> m_faces;
    std::vector<ReplacedFont> m_replaced;
};

} // namespace juesuan
