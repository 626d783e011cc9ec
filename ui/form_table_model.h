// A form of one report as a table: FormLayout says what stands where, the session what it is worth.
#pragma once

#include "model/form_layout.h"
#include "ui/report_editor.h"

#include <QAbstractTableModel>

namespace juesuan {

class FormTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        CellRefRole = Qt::UserRole + 1, // juesuan::CellRef; of labels without a column
        KindRole,                       // int of LayoutCell::Kind
        MarkRole,                       // int of CellMark
        TotalRole,                      // bool
        ComputedRole,                   // int of ReportSession::Computed
        IndentRole,                     // int, in steps
        ExactTextRole,                  // all digits, no separators; labels as they are
    };

    explicit FormTableModel(QObject* parent = nullptr);

    // editor may be null: an empty table. It must outlive its use here.
    void setForm(ReportEditor* editor, const QString& form);
    ReportEditor* editor() const { return m_editor; }
    const QString& formId() const { return m_form; }
    void setUnit(AmountUnit unit);
    AmountUnit unit() const { return m_unit; }

    const FormLayout& layout() const { return m_layout; }
    const LayoutCell* cell(const QModelIndex& index) const;
    QString text(const LayoutCell& cell) const; // as it is shown; of a covered cell none
    QModelIndex indexOf(const CellRef& ref) const; // without a column: the row's first cell
    QString subjectAt(const QModelIndex& index) const; // code of a removable row, else empty

    // Takes what was typed over; the same as setData, with the reason when it is refused.
    Result<void> enter(const QModelIndex& index, const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void rebuild();
    void tellCells(const QList<CellRef>& cells);
    QString figureText(const LayoutCell& cell) const;
    QString toolTip(const LayoutCell& cell) const;
    QString computedWords(const CellRef& cell) const; // HTML
    QString columnPath(int column) const;

    ReportEditor* m_editor = nullptr;
    QString m_form;
    AmountUnit m_unit = AmountUnit::WanYuan;
    FormLayout m_layout;
    QModelIndex figureAt(const CellRef& ref) const;
    QHash<QString, int> m_rowOf; // of every row that has figures
};

} // namespace juesuan
