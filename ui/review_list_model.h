// What a person should look at before an import, as a list: what it is, where, what was read, what became of it.
#pragma once

#include "session/import_review.h"

#include <QAbstractTableModel>
#include <QColor>

namespace juesuan {

class ReviewListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, KindColumn, PlaceColumn, TextColumn, SourceColumn, ColumnCount };
    explicit ReviewListModel(QObject* parent = nullptr);

    void setReview(ImportReview* review); // may be null; must outlive its use here
    void setUnit(AmountUnit unit);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString kindWord(ReviewItem::Kind kind);
    static QString stateWord(ReviewItem::State state);
    // One sentence: what was read and what is odd about it.
    QString sentence(const ReviewItem& item) const;
    void retranslate();

private:
    QString placeWords(const ReviewItem& item) const;
    QString sourceWords(const ReviewItem& item) const;
    QString figure(const CellRef& cell, const CellValue& value) const;

    ImportReview* m_review = nullptr;
    AmountUnit m_unit = AmountUnit::WanYuan;
};

} // namespace juesuan
