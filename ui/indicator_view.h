// The tree of indicators, as high as its rows.
#pragma once

#include "ui/marked_delegate.h"

#include <QHeaderView>
#include <QTreeView>

namespace juesuan {

class IndicatorView : public EnterGoesDown<QTreeView> {
public:
    using EnterGoesDown<QTreeView>::EnterGoesDown;

    int contentHeight() const {
        int height = header()->sizeHint().height() + 2 * frameWidth();
        for (QModelIndex at = model() ? model()->index(0, 0) : QModelIndex(); at.isValid(); at = indexBelow(at))
            height += rowHeight(at);
        return height + 2;
    }
};

} // namespace juesuan
