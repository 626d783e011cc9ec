// One form as a sheet: title, 表号, unit line, table, note.
#pragma once

#include "ui/form_view.h"

#include <QWidget>

class QLabel;

namespace juesuan {

class FormPage : public QWidget {
    Q_OBJECT
public:
    explicit FormPage(QWidget* parent = nullptr);

    // editor null: an empty sheet.
    void show(ReportEditor* editor, const QString& form);
    void setUnit(AmountUnit unit);
    // Per cent; of the table, and within limits of the title and notes.
    void setZoom(int percent);
    FormView* view() const { return m_view; }
    FormTableModel* formModel() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void layOutSheet();
    void setFonts();
    QString emptySentence() const;

    FormTableModel* m_model;
    FormView* m_view;
    QWidget* m_sheet;
    QLabel* m_title;
    QLabel* m_number;
    QLabel* m_unitName;
    QLabel* m_year;
    QLabel* m_amountUnit;
    QLabel* m_note;
    int m_zoom = 100;
    QHash<QString, CellRef> m_lastCells; // by report and form: to come back to
};

} // namespace juesuan
