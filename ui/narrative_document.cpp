// Fills the document.
#include "ui/narrative_document.h"

#include "ui/chart_words.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace juesuan {

namespace {

using Role = NarrativePlace::Role;

constexpr int cellPadding = 4;

// The 说明 is Chinese in every language of the window.
void speakChinese(std::vector<ChartPoint>& points) {
    for (ChartPoint& point : points) {
        point.label.en.clear();
        point.name.en.clear();
        speakChinese(point.merged);
    }
}

ChartData inChinese(ChartData data) {
    for (BilingualText* text : {&data.title, &data.subtitle, &data.source, &data.formNames})
        text->en.clear();
    for (auto* texts : {&data.categories, &data.series})
        for (BilingualText& text : *texts)
            text.en.clear();
    speakChinese(data.points);
    return data;
}

QString hint(const char* text) { return QCoreApplication::translate("NarrativeDocument", text); }

} // namespace

// One filling: formats, and the cursor that writes.
struct NarrativeDocument::Filling {
    NarrativeDocument& out;
    const ReportSession& session;
    const ChartSource& charts;
    const Look& look;
    QTextCursor cursor;
    bool fresh = true; // the cursor's block is empty and of nobody
    std::set<std::tuple<int, int, int>> stale;
    QTextBlockFormat head, body, caption, unit;
    QTextCharFormat headText, plain, bound, old, captionText, muted;

    Filling(NarrativeDocument& document, const ReportSession& s, const ChartSource& c, const Look& l)
        : out(document), session(s), charts(c), look(l), cursor(document.m_document) {
        for (const StaleToken& t : session.staleTokens())
            stale.insert({t.section, t.paragraph, t.token});
        head.setTopMargin(18);
        head.setBottomMargin(6);
        body.setTextIndent(2 * QFontMetrics(look.font).horizontalAdvance(QChar(u'字')));
        body.setBottomMargin(6);
        body.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
        caption.setAlignment(Qt::AlignHCenter);
        caption.setTopMargin(10);
        caption.setBottomMargin(4);
        unit.setAlignment(Qt::AlignRight);
        unit.setBottomMargin(2);
        headText.setFontWeight(QFont::DemiBold);
        headText.setFontPointSize(look.font.pointSizeF() * 1.12);
        captionText.setFontWeight(QFont::DemiBold);
        muted.setForeground(mutedColor(look.palette));
        muted.setFontPointSize(look.font.pointSizeF() * 0.9);
        const QColor base = look.palette.color(QPalette::Base);
        bound.setBackground(blend(look.palette.color(QPalette::Link), base, 9));
        const QColor warn = markColor(CellMark::Warning, look.palette);
        old.setBackground(blend(warn, base, 26));
        old.setFontUnderline(true);
        old.setUnderlineColor(warn);
    }

    void block(const QTextBlockFormat& format, const NarrativePlace& place, const QTextCharFormat& text = {}) {
        if (!fresh)
            cursor.insertBlock();
        fresh = false;
        cursor.setBlockFormat(format);
        cursor.setBlockCharFormat(text); // of what is typed into an empty one
        put(place);
    }

    void put(const NarrativePlace& place) {
        const size_t number = size_t(cursor.blockNumber());
        if (out.m_places.size() <= number)
            out.m_places.resize(number + 1);
        out.m_places[number] = place;
    }

    void paragraph(int s, int p, const Paragraph& text) {
        QTextBlockFormat format = body;
        if (text.own) // of the person's own: a quiet bar of another ground
            format.setBackground(blend(goodColor(look.palette), look.palette.color(QPalette::Base), 7));
        block(format, {Role::Text, s, p});
        int from = 0;
        for (size_t t = 0; t < text.tokens.size(); ++t) {
            const TextToken& token = text.tokens[t];
            cursor.insertText(text.text.mid(from, token.start - from), plain);
            QTextCharFormat figure = stale.contains({s, p, int(t)}) ? old : bound;
            figure.setProperty(QTextFormat::UserProperty, int(t) + 1);
            cursor.insertText(text.text.mid(token.start, token.length), figure);
            from = token.start + token.length;
        }
        cursor.insertText(text.text.mid(from), plain);
    }

    void insert(int s, int p, const Paragraph& thing) {
        Insert& made = out.m_inserts[{s, p}];
        if (!thing.tableId().isEmpty() && (made.table = session.insertedTable(thing.tableId())))
            return table(s, p, thing, *made.table);
        if (!thing.chartId().isEmpty() && (made.data = charts(thing.chartId())))
            return chart(s, p, thing, made);
        block(caption, {Role::Chart, s, p}); // of a newer program, or of another region
        cursor.insertText(hint(QT_TRANSLATE_NOOP("NarrativeDocument", "This program has no “%1”.")).arg(thing.insert), muted);
        captionBlock(s, p, thing);
    }

    void captionBlock(int s, int p, const Paragraph& thing) {
        block(caption, {Role::Caption, s, p}, captionText);
        cursor.insertText(thing.text, captionText);
    }

    void chart(int s, int p, const Paragraph& thing, Insert& made) {
        const int pixels = QFontInfo(look.font).pixelSize();
        made.data = inChinese(*made.data);
        made.picture = std::make_shared<ChartPicture>(*made.data, AmountUnit::WanYuan, ChartStyle::onScreen(look.palette, pixels),
                                                      std::min(look.width, exportWidth * pixels / 13.0));
        const QSizeF size = made.picture->size();
        QImage image((size * look.pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(look.pixelRatio);
        image.fill(look.palette.color(QPalette::Base));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        made.picture->paint(painter);
        painter.end();
        QTextImageFormat format;
        format.setName(QStringLiteral("insert:%1:%2").arg(s).arg(p));
        format.setWidth(std::floor(size.width()));
        format.setHeight(std::floor(size.height()));
        format.setProperty(QTextFormat::ImageAltText, ChartWords::description(*made.data, AmountUnit::WanYuan));
        out.m_document->addResource(QTextDocument::ImageResource, QUrl(format.name()), image);
        QTextBlockFormat centred;
        centred.setAlignment(Qt::AlignHCenter);
        centred.setTopMargin(8);
        block(centred, {Role::Chart, s, p});
        cursor.insertImage(format);
        captionBlock(s, p, thing);
    }

    void table(int s, int p, const Paragraph& thing, const InsertedTable& data) {
        captionBlock(s, p, thing);
        if (!data.unit.isEmpty()) {
            block(unit, {Role::Cell, s, p}, muted);
            cursor.insertText(data.unit, muted);
        }
        QTextTableFormat format;
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(gridColor(look.palette));
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(cellPadding);
        format.setBottomMargin(8);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        QList<QTextLength> widths;
        for (const int width : data.widths)
            widths << QTextLength(QTextLength::PercentageLength, width);
        format.setColumnWidthConstraints(widths);
        const int heads = int(data.head.size());
        format.setHeaderRowCount(heads);
        QTextTable* grid = cursor.insertTable(heads + int(data.body.size()), data.columns(), format);
        std::vector<std::vector<bool>> taken(data.head.size(), std::vector<bool>(size_t(data.columns())));
        for (int r = 0; r < heads; ++r) {
            size_t c = 0;
            for (const InsertedCell& cell : data.head[size_t(r)]) {
                while (c < taken[size_t(r)].size() && taken[size_t(r)][c])
                    ++c;
                if (cell.columns > 1 || cell.rows > 1)
                    grid->mergeCells(r, int(c), cell.rows, cell.columns);
                for (int y = 0; y < cell.rows; ++y)
                    for (int x = 0; x < cell.columns; ++x)
                        taken[size_t(r + y)][c + size_t(x)] = true;
                fillCell(*grid, r, int(c), cell, {Role::Cell, s, p}, true);
            }
        }
        for (int r = 0; r < int(data.body.size()); ++r)
            for (int c = 0; c < data.columns(); ++c)
                fillCell(*grid, heads + r, c, data.body[size_t(r)][size_t(c)], {Role::Cell, s, p, r, c}, false);
        cursor = grid->lastCursorPosition();
        // The empty block behind a table has no height: it is nobody's, so that an empty caption is none.
        cursor.movePosition(QTextCursor::NextBlock);
    }

    void fillCell(QTextTable& grid, int row, int column, const InsertedCell& cell, const NarrativePlace& place, bool isHead) {
        QTextTableCell at = grid.cellAt(row, column);
        QTextTableCellFormat ground = at.format().toTableCellFormat(); // its spans are in it
        ground.setVerticalAlignment(QTextCharFormat::AlignMiddle);
        if (isHead)
            ground.setBackground(headerColor(look.palette));
        at.setFormat(ground);
        cursor = at.firstCursorPosition();
        put(place);
        QTextBlockFormat format;
        format.setAlignment(isHead ? Qt::AlignHCenter : cell.isFigure ? Qt::AlignRight : Qt::AlignLeft);
        cursor.setBlockFormat(format);
        QTextCharFormat text = plain;
        text.setFontPointSize(look.font.pointSizeF() * 0.93);
        cursor.insertText(cell.text, text);
    }
};

void NarrativeDocument::clear(QTextDocument& document) {
    document.clear();
    m_document = &document;
    m_places.clear();
    m_inserts.clear();
}

void NarrativeDocument::fill(QTextDocument& document, const ReportSession& session, const ChartSource& charts, const Look& look) {
    clear(document);
    Filling filling(*this, session, charts, look);
    const auto& sections = session.report().narrative.sections;
    for (int s = 0; s < int(sections.size()); ++s) {
        const Section& section = sections[size_t(s)];
        if (section.paragraphs.empty())
            continue;
        filling.block(filling.head, {Role::Heading, s, -1});
        filling.cursor.insertText(section.number + section.title, filling.headText);
        for (int p = 0; p < int(section.paragraphs.size()); ++p) {
            const Paragraph& paragraph = section.paragraphs[size_t(p)];
            if (paragraph.isInsert())
                filling.insert(s, p, paragraph);
            else
                filling.paragraph(s, p, paragraph);
        }
    }
}

NarrativePlace NarrativeDocument::at(const QTextBlock& block) const {
    const int number = block.isValid() ? block.blockNumber() : -1;
    return number >= 0 && number < int(m_places.size()) ? m_places[size_t(number)] : NarrativePlace();
}

QTextBlock NarrativeDocument::blockOf(int section, int paragraph) const {
    for (size_t i = 0; i < m_places.size(); ++i) {
        const NarrativePlace& place = m_places[i];
        const bool wanted = paragraph < 0 ? place.role == Role::Heading : place.isTyped();
        if (wanted && place.section == section && place.paragraph == paragraph)
            return m_document->findBlockByNumber(int(i));
    }
    return {};
}

const InsertedCell* NarrativeDocument::cellAt(const NarrativePlace& place) const {
    const auto made = m_inserts.find({place.section, place.paragraph});
    if (place.role != Role::Cell || place.row < 0 || made == m_inserts.end() || !made->second.table)
        return nullptr;
    return &made->second.table->body[size_t(place.row)][size_t(place.column)];
}

const InsertedTable* NarrativeDocument::tableAt(const NarrativePlace& place) const {
    const auto made = m_inserts.find({place.section, place.paragraph});
    return place.isInsert() && made != m_inserts.end() && made->second.table ? &*made->second.table : nullptr;
}

const ChartPicture* NarrativeDocument::pictureAt(const NarrativePlace& place) const {
    const auto made = m_inserts.find({place.section, place.paragraph});
    return place.role == Role::Chart && made != m_inserts.end() ? made->second.picture.get() : nullptr;
}

const ChartData* NarrativeDocument::chartAt(const NarrativePlace& place) const {
    const auto made = m_inserts.find({place.section, place.paragraph});
    return place.isInsert() && made != m_inserts.end() && made->second.data ? &*made->second.data : nullptr;
}

QRectF NarrativeDocument::pictureArea(const QTextBlock& block) const {
    const QTextLayout* layout = block.layout();
    return layout->lineCount() > 0 ? layout->lineAt(0).naturalTextRect().translated(layout->position()) : QRectF();
}

QRectF NarrativeDocument::insertArea(int section, int paragraph) const {
    QRectF out;
    for (size_t i = 0; i < m_places.size(); ++i) {
        const NarrativePlace& place = m_places[i];
        if (!place.isInsert() || place.section != section || place.paragraph != paragraph)
            continue;
        const QTextBlock block = m_document->findBlockByNumber(int(i));
        const int padding = QTextCursor(block).currentTable() ? cellPadding : 0;
        out |= m_document->documentLayout()->blockBoundingRect(block).adjusted(-padding, -padding, padding, padding);
    }
    return out;
}

QString NarrativeDocument::captionHint(const NarrativePlace& place) const {
    const auto made = m_inserts.find({place.section, place.paragraph});
    if (place.role != Role::Caption || made == m_inserts.end())
        return {};
    return made->second.table ? made->second.table->title : hint(QT_TRANSLATE_NOOP("NarrativeDocument", "Caption"));
}

bool NarrativeDocument::hasCharts() const {
    return std::any_of(m_inserts.begin(), m_inserts.end(), [](const auto& one) { return one.second.picture != nullptr; });
}

} // namespace juesuan
