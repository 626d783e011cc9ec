// The code and name columns that stay in sight: a second view of the same model laid over the first one's left edge.
#pragma once

#include "ui/form_table_model.h"

#include <QTableView>

namespace juesuan {

class FormHeaderView;
class FormView;

class FrozenColumns : public QTableView {
    Q_OBJECT
public:
    FrozenColumns(FormTableModel* model, FormView* main);

    // Takes over widths, heights and spans of the main view.
    void follow();
    int frozenWidth() const;
    void refreshHeader();
    FormHeaderView* header() const { return m_header; }

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    FormTableModel* m_model;
    FormView* m_main;
    FormHeaderView* m_header;
};

} // namespace juesuan
