// The line edit in a cell, and the words beside it when what was typed is refused.
#pragma once

#include <QLabel>
#include <QLineEdit>

namespace juesuan {

class FigureEditor : public QLineEdit {
    Q_OBJECT
public:
    explicit FigureEditor(QWidget* parent);

    // Fills it once; later calls leave what a person typed alone.
    void fill(const QString& text);
    bool changed() const { return text() != m_initial; }
    // What was typed is now the cell's.
    void settle();
    // Shows why the text is refused, beside the cell, until the text changes.
    void refuse(const QString& why);
    bool refused() const { return m_refused; }
    QString refusal() const;

    // Arrow keys leave the cell: it was begun by typing over it, as in Excel.
    bool overwriting = false;
    // It has been told to close: the focus that it then loses means nothing.
    bool closing = false;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void placeBubble();

    QString m_initial;
    bool m_filled = false;
    bool m_refused = false;
    QLabel* m_bubble = nullptr; // child of the view's viewport: it is larger than the cell
};

} // namespace juesuan
