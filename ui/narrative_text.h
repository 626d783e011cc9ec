// The editor of the 说明: a text edit that is told where the insert lies that the cursor is in.
#pragma once

#include <QTextEdit>

namespace juesuan {

class NarrativeDocument;

class NarrativeText : public QTextEdit {
    Q_OBJECT
public:
    // `document` says what the blocks are; it must outlive the editor.
    NarrativeText(const NarrativeDocument& document, QWidget* parent);

    // In the viewport's coordinates, from the document's, and back.
    QPointF toDocument(const QPoint& viewport) const;

protected:
    // Paragraphs stay what they are: lines that are pasted become one.
    void insertFromMimeData(const QMimeData* source) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QPointF offset() const;
    const NarrativeDocument& m_blocks;
};

} // namespace juesuan
