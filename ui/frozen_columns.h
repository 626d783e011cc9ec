// The code and name columns that stay in sight: a second view of the same model laid over the first one's left edge.
#pragma once

#include "ui/form_table_model.h"

#include <QTableView>

namespace juesuan {

class FormHeaderView;

class FrozenColumns : public QTableView {
    Q_OBJECT
public:
    FrozenColumns(FormTableModel* model, QTableView* main);

    // Takes over widths, heights and spans of the main view.
    void follow();
    int frozenWidth() const;
    void refreshHeader();

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    FormTableModel* m_model;
    QTableView* m_main;
    FormHeaderView* m_header;
};

} // namespace juesuan
