// The left pane: the book's tree with badges.
#pragma once

#include "ui/page_id.h"

#include <QTreeView>

namespace juesuan {

class NavigatorModel;

class Navigator : public QTreeView {
    Q_OBJECT
public:
    explicit Navigator(NavigatorModel* model, QWidget* parent = nullptr);

    void choose(const PageId& page); // selects without emitting
    QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(const juesuan::PageId& page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void openAsFits();
    NavigatorModel* m_model;
    bool m_choosing = false;
};

} // namespace juesuan
