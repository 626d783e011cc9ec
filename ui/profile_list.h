// One list of 概况 (职能 or 处室): edited in place, items added, removed and moved.
#pragma once

#include "edit/words_edit.h"
#include "ui/report_editor.h"

#include <QAbstractListModel>
#include <QWidget>

class QAction;
class QLabel;
class QListView;

namespace juesuan {

class ProfileListModel : public QAbstractListModel {
    Q_OBJECT
public:
    ProfileListModel(ProfileList list, QObject* parent);
    void setReport(ReportEditor* editor); // may be null; the model follows its session

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void problem(const juesuan::Problem& problem);

private:
    void refresh();
    const QStringList& items() const;

    ProfileList m_list;
    ReportEditor* m_editor = nullptr;
    int m_rows = 0;
};

class ProfileListEditor : public QWidget {
    Q_OBJECT
public:
    ProfileListEditor(ProfileList list, QWidget* parent);
    void setReport(ReportEditor* editor);
    void setTitle(const QString& title);
    QListView* view() const { return m_view; }
    ProfileListModel* model() const { return m_model; }

    // Gestures of the buttons.
    void addItem();
    void removeItem();
    void moveItem(int direction);

Q_SIGNALS:
    void problem(const juesuan::Problem& problem);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void refreshActions();
    void fit(); // as high as its rows
    void take(ChangeSet change);
    void select(int row);

    ProfileList m_list;
    ReportEditor* m_editor = nullptr;
    ProfileListModel* m_model;
    QListView* m_view;
    QLabel* m_title;
    QString m_titleText;
    QAction *m_add, *m_remove, *m_up, *m_down;
};

} // namespace juesuan
