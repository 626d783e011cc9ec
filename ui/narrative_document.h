// The 说明 as a document to edit: headings, paragraphs with their figures marked, inserted charts and tables; and what each
// block of it is of the report.
#pragma once

#include "model/inserted_table.h"
#include "ui/chart_picture.h"
#include "ui/report_editor.h"

#include <QTextCharFormat>

#include <functional>
#include <map>
#include <memory>
#include <set>

class QTextBlock;
class QTextCursor;
class QTextDocument;
class QTextTable;

namespace juesuan {

// What a block of the document is.
struct NarrativePlace {
    // Caption, Chart and Cell are of an insert; Heading, Text and Caption can be typed in (headings are not).
    enum class Role { None, Heading, Text, Caption, Chart, Cell };
    Role role = Role::None;
    int section = -1;
    int paragraph = -1;
    int row = -1;    // of a Cell: in the table's body; -1: its head
    int column = -1;

    bool isInsert() const { return role == Role::Caption || role == Role::Chart || role == Role::Cell; }
    bool isTyped() const { return role == Role::Text || role == Role::Caption; }
    bool sameParagraph(const NarrativePlace& other) const { return section == other.section && paragraph == other.paragraph; }
    friend bool operator==(const NarrativePlace&, const NarrativePlace&) = default;
};

class NarrativeDocument {
public:
    struct Look {
        QPalette palette;
        QFont font;
        qreal width = 0; // that charts may have
        qreal pixelRatio = 1;
    };
    // A chart's data by id; empty: there is none of that id.
    using ChartSource = std::function<std::optional<ChartData>(const QString& id)>;

    // Fills it anew with the report's text; `document` must outlive this.
    void fill(QTextDocument& document, const ReportSession& session, const ChartSource& charts, const Look& look);
    void clear(QTextDocument& document);

    NarrativePlace at(const QTextBlock& block) const;
    // The block of a heading (paragraph -1), a paragraph's text or an insert's caption; invalid where it is not shown.
    QTextBlock blockOf(int section, int paragraph) const;
    // Of a Cell of a table's body; null elsewhere.
    const InsertedCell* cellAt(const NarrativePlace& place) const;
    // Of the picture itself; null elsewhere.
    const ChartPicture* pictureAt(const NarrativePlace& place) const;
    // Of any place of the insert; null where it is none of that kind.
    const ChartData* chartAt(const NarrativePlace& place) const;
    const InsertedTable* tableAt(const NarrativePlace& place) const;
    // Where a chart's picture, or the whole of an insert, lies in the document.
    QRectF pictureArea(const QTextBlock& block) const;
    QRectF insertArea(int section, int paragraph) const;
    // What stands in an empty caption: what is printed without one, or that it may be written.
    QString captionHint(const NarrativePlace& place) const;
    bool hasCharts() const;

private:
    using Key = std::pair<int, int>; // section, paragraph
    struct Insert {
        std::optional<InsertedTable> table;
        std::optional<ChartData> data;
        std::shared_ptr<ChartPicture> picture;
    };
    struct Filling;

    QTextDocument* m_document = nullptr;
    std::vector<NarrativePlace> m_places; // by block number
    std::map<Key, Insert> m_inserts;
};

} // namespace juesuan
