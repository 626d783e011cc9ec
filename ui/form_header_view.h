// The printed header of a form: several lines, cells that span columns and lines, the 栏次 line last.
#pragma once

#include "ui/form_table_model.h"

#include <QHeaderView>

namespace juesuan {

class FormHeaderView : public QHeaderView {
    Q_OBJECT
public:
    // The model must outlive the view.
    FormHeaderView(const FormTableModel* model, QWidget* parent);

    QSize sizeHint() const override;
    // The lines are as high as in this header, which shows every column.
    void setLeader(const FormHeaderView* leader) { m_leader = leader; }
    // Lays the lines out anew after widths, model or font changed.
    void refresh();
    // Width that the words over one column need when wrapped to a few lines.
    int widthFor(int column) const;

    // The columns under the header's cell that the mouse is in: first and count.
    std::pair<int, int> columnsUnder(int section) const;
    Qt::KeyboardModifiers pressedWith() const { return m_modifiers; }

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure() const;
    QRect rectOf(int line, int column, const LayoutCell& cell) const;

    const FormTableModel* m_model;
    const FormHeaderView* m_leader = nullptr;
    mutable std::vector<int> m_tops; // of each line, and the end of the last
    mutable bool m_stale = true;
    QPoint m_pointer;
    Qt::KeyboardModifiers m_modifiers;
};

} // namespace juesuan
