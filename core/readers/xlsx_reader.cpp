// Reads the few parts of a workbook that say what stands in its cells.
#include "readers/xlsx_reader.h"

#include "readers/sheet_grid.h"
#include "readers/xlsx_package.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace juesuan {

namespace {

constexpr size_t mostStrings = 500'000;
constexpr qsizetype longestText = 32'767;
constexpr int mostColumns = 16'384, mostRows = 1'048'576;

// Copies: in Qt 6 the view of a temporary's attribute dangles.
QString attribute(const QXmlStreamReader& xml, const char* name) {
    return xml.attributes().value(QLatin1String(name)).toString();
}

// "BC12" → 11, 54.
bool cellPlace(const QString& name, int& row, int& column) {
    qint64 c = 0, r = 0;
    qsizetype i = 0;
    for (; i < name.size() && name[i] >= QChar(u'A') && name[i] <= QChar(u'Z') && c <= mostColumns; ++i)
        c = c * 26 + (name[i].unicode() - u'A' + 1);
    if (i == 0)
        return false;
    const qsizetype digits = i;
    for (; i < name.size() && name[i].isDigit() && r <= mostRows; ++i)
        r = r * 10 + name[i].digitValue();
    if (i != name.size() || i == digits || c > mostColumns || r < 1 || r > mostRows)
        return false;
    row = int(r) - 1;
    column = int(c) - 1;
    return true;
}

// All text of the element that the reader stands on, phonetic readings aside.
QString textInside(QXmlStreamReader& xml) {
    QString out;
    int depth = 1, hidden = 0;
    while (depth > 0 && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            hidden += hidden > 0 || xml.name() == QLatin1String("rPh");
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            hidden -= hidden > 0;
            break;
        case QXmlStreamReader::Characters:
            if (hidden == 0 && out.size() < longestText)
                out += xml.text().toString();
            break;
        default: break;
        }
    }
    return out.left(longestText);
}

struct Sheet {
    QString name, part;
};

class WorkbookReader {
public:
    WorkbookReader(const XlsxParts& parts, const QString& path) : m_part(parts), m_path(path) {}

    Result<Document> read() {
        if (const auto listed = listSheets(); !listed)
            return listed.problem();
        if (m_sheets.empty())
            return damaged();
        if (const auto read = readStrings(); !read)
            return read.problem();
        if (const auto read = readFormats(); !read)
            return read.problem();
        for (const Sheet& sheet : m_sheets)
            if (const auto read = readSheet(sheet); !read)
                return read.problem();
        m_document.pageCount = int(m_sheets.size());
        return std::move(m_document);
    }

private:
    Problem damaged() const { return {ProblemCode::WorkbookDamaged, {m_path}}; }
    Problem tooHeavy() const { return {ProblemCode::WorkbookTooHeavy, {m_path}}; }

    Result<void> listSheets() {
        const auto book = m_part(QStringLiteral("xl/workbook.xml"));
        const auto links = m_part(QStringLiteral("xl/_rels/workbook.xml.rels"));
        if (!book || !links)
            return book ? links.problem() : book.problem();
        QHash<QString, QString> targets;
        for (QXmlStreamReader xml(*links); !xml.atEnd();)
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("Relationship")) {
                const QString target = attribute(xml, "Target");
                targets.insert(attribute(xml, "Id"), target.startsWith(QChar(u'/')) ? target.mid(1) : QStringLiteral("xl/") + target);
            }
        for (QXmlStreamReader xml(*book); !xml.atEnd();) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("sheet"))
                continue;
            QString id;
            for (const QXmlStreamAttribute& one : xml.attributes())
                if (one.name() == QLatin1String("id") && !one.prefix().isEmpty())
                    id = one.value().toString();
            if (attribute(xml, "state").isEmpty() || attribute(xml, "state") == QStringLiteral("visible"))
                m_sheets.push_back({attribute(xml, "name"), targets.value(id)});
        }
        return {};
    }

    Result<void> readStrings() {
        const auto part = m_part(QStringLiteral("xl/sharedStrings.xml"));
        if (!part)
            return part.problem();
        for (QXmlStreamReader xml(*part); !xml.atEnd();)
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("si")) {
                if (size_t(m_strings.size()) >= mostStrings)
                    return tooHeavy();
                m_strings.push_back(textInside(xml));
            }
        return {};
    }

    // The format code of each style that a cell may have.
    Result<void> readFormats() {
        const auto part = m_part(QStringLiteral("xl/styles.xml"));
        if (!part)
            return part.problem();
        QHash<int, QString> codes;
        bool inCells = false;
        for (QXmlStreamReader xml(*part); !xml.atEnd();) {
            const auto token = xml.readNext();
            if (xml.name() == QLatin1String("cellXfs"))
                inCells = token == QXmlStreamReader::StartElement;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("numFmt"))
                codes.insert(attribute(xml, "numFmtId").toInt(), attribute(xml, "formatCode"));
            else if (inCells && xml.name() == QLatin1String("xf") && m_formats.size() < 100000)
                {
                const int number = attribute(xml, "numFmtId").toInt();
                m_formats.push_back(codes.value(number, builtInFormat(number)));
            }
        }
        return {};
    }

    Result<void> readSheet(const Sheet& sheet) {
        const auto part = m_part(sheet.part);
        if (!part)
            return part.problem();
        m_sheet = {sheet.name, {}, {}};
        m_row = -1;
        QXmlStreamReader xml(*part);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("row")) {
                const int number = attribute(xml, "r").toInt();
                m_row = number > 0 && number <= mostRows ? number - 1 : std::min(m_row + 1, mostRows);
                m_column = -1;
            } else if (xml.name() == QLatin1String("c")) {
                if (m_sheet.cells.size() >= mostSheetCells)
                    return tooHeavy();
                readCell(xml);
            } else if (xml.name() == QLatin1String("mergeCell") && m_sheet.merges.size() < mostSheetCells) {
                const QStringList corners = attribute(xml, "ref").split(QChar(u':'));
                std::array<int, 4> merge{};
                if (corners.size() == 2 && cellPlace(corners[0], merge[0], merge[1]) && cellPlace(corners[1], merge[2], merge[3]))
                    m_sheet.merges.push_back(merge);
            }
        }
        if (xml.hasError())
            return damaged();
        if (!addSheet(std::move(m_sheet), m_document))
            return tooHeavy();
        return {};
    }

    void readCell(QXmlStreamReader& xml) {
        const QString type = attribute(xml, "t"), format = m_formats.value(size_t(attribute(xml, "s").toInt()));
        int row = m_row, column = m_column + 1;
        if (const QString place = attribute(xml, "r"); !place.isEmpty() && !cellPlace(place, row, column)) {
            (void)textInside(xml);
            return;
        }
        m_column = column;
        QString value, inlineText;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement && xml.name() == QLatin1String("c"))
                break;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("v"))
                value = textInside(xml);
            else if (xml.name() == QLatin1String("is"))
                inlineText = textInside(xml);
            else
                (void)textInside(xml);
        }
        QString text;
        if (type == QStringLiteral("s"))
            text = m_strings.value(size_t(std::max(0, value.toInt())));
        else if (type == QStringLiteral("inlineStr"))
            text = inlineText;
        else if (type == QStringLiteral("str") || type == QStringLiteral("b") || type == QStringLiteral("e"))
            text = value;
        else if (!value.isEmpty())
            text = shownNumber(value, format);
        m_sheet.put(row, column, text);
    }

    const XlsxParts& m_part;
    const QString m_path;
    std::vector<Sheet> m_sheets;
    QList<QString> m_strings, m_formats;
    SheetCells m_sheet; // being read
    int m_row = -1, m_column = -1;
    Document m_document;
};

// Decimals of the format's first section; −1: it does not say (General, text, dates).
int decimalsOf(QString format) {
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]"));
    format = format.section(QChar(u';'), 0, 0).remove(quoted);
    if (!format.contains(QChar(u'0')) && !format.contains(QChar(u'#')))
        return -1;
    static const QRegularExpression dates(QStringLiteral("[ymdhs]"), QRegularExpression::CaseInsensitiveOption);
    if (format.contains(dates))
        return -1;
    const auto point = format.indexOf(QChar(u'.'));
    int decimals = 0;
    for (qsizetype i = point + 1; point >= 0 && i < format.size() && (format[i] == QChar(u'0') || format[i] == QChar(u'#')); ++i)
        ++decimals;
    return std::min(decimals, 6);
}

// Decimal digits as a text, rounded half up: money is never a binary fraction.
QString rounded(const QString& digits, int decimals, bool keepZeros) {
    const bool negative = digits.startsWith(QChar(u'-'));
    QString whole = digits.mid(negative ? 1 : 0).section(QChar(u'.'), 0, 0), part = digits.section(QChar(u'.'), 1, 1);
    const bool up = part.size() > decimals && part[decimals] >= QChar(u'5');
    part = part.leftJustified(decimals, QChar(u'0')).left(decimals);
    QString all = QStringLiteral("0") + whole + part;
    if (up)
        for (qsizetype i = all.size() - 1; i >= 0; --i) {
            if (all[i] != QChar(u'9')) {
                all[i] = QChar(char16_t(all[i].unicode() + 1));
                break;
            }
            all[i] = QChar(u'0');
        }
    whole = all.left(all.size() - decimals);
    part = all.right(decimals);
    while (whole.size() > 1 && whole.startsWith(QChar(u'0')))
        whole.remove(0, 1);
    while (!keepZeros && part.endsWith(QChar(u'0')))
        part.chop(1);
    const QString out = part.isEmpty() ? whole : whole + QChar(u'.') + part;
    static const QRegularExpression nothing(QStringLiteral("^[0.]*$"));
    return negative && !nothing.match(out).hasMatch() ? QChar(u'-') + out : out;
}

} // namespace

QString builtInFormat(int number) {
    switch (number) {
    case 1: return QStringLiteral("0");
    case 2: return QStringLiteral("0.00");
    case 3:
    case 37:
    case 38:
    case 41:
    case 42: return QStringLiteral("#,##0");
    case 4:
    case 39:
    case 40:
    case 43:
    case 44: return QStringLiteral("#,##0.00");
    case 9: return QStringLiteral("0%");
    case 10: return QStringLiteral("0.00%");
    default: return {};
    }
}

QString shownNumber(const QString& value, const QString& format) {
    static const QRegularExpression plain(QStringLiteral("^-?\\d{1,18}(\\.\\d+)?$"));
    QString digits = value.trimmed();
    if (!plain.match(digits).hasMatch()) {
        bool isNumber = false;
        const double number = digits.toDouble(&isNumber); // 1.2E+5: only written out, never calculated with
        if (!isNumber || qAbs(number) > 1e15)
            return value;
        digits = QString::number(number, 'f', 10);
    }
    if (format.contains(QChar(u'%')))
        return value;
    // A cell keeps 15 digits; what is behind them is the binary fraction's.
    const QString point = digits.section(QChar(u'.'), 0, 0);
    const int exact = std::clamp<int>(15 - int(point.size()), 0, 10);
    digits = rounded(digits, exact, false);
    const int decimals = decimalsOf(format);
    return decimals < 0 ? rounded(digits, 6, false) : rounded(digits, decimals, true);
}

Result<Document> readXlsx(const QString& path) {
    auto package = XlsxPackage::open(path);
    if (!package)
        return package.problem();
    return readXlsxParts([&package](const QString& name) { return (*package)->part(name); }, path);
}

Result<Document> readXlsxParts(const XlsxParts& parts, const QString& path) { return WorkbookReader(parts, path).read(); }

} // namespace juesuan
