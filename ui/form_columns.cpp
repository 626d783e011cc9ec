// Column widths of a form.
#include "ui/form_columns.h"

#include "ui/form_delegate.h"
#include "ui/form_header_view.h"
#include "ui/form_view.h"
#include "ui/settings.h"

#include <QApplication>

namespace juesuan {

namespace {
constexpr int settleMs = 200;
constexpr int narrowest = 36;
}

FormColumns::FormColumns(FormView* view, FormHeaderView* header, const FormDelegate* delegate)
    : QObject(view), m_view(view), m_header(header), m_delegate(delegate) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { resized(column, width); });
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, &FormColumns::fitToTexts);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (QApplication::mouseButtons() != Qt::NoButton)
            m_settle.start();
        else
            Q_EMIT changed();
    });
}

QString FormColumns::key() const {
    const FormTableModel& model = *m_view->formModel();
    return model.editor() ? model.editor()->report().formSet().edition() + QChar(u'/') + model.formId() : QString();
}

void FormColumns::load() {
    m_own = key().isEmpty() ? QMap<int, int>() : settings::columnWidths(key());
}

void FormColumns::resized(int column, int width) {
    if (m_fitting || key().isEmpty() || width <= 0)
        return;
    m_own.insert(column, qMax(narrowest, width * 100 / m_zoom));
    settings::setColumnWidths(key(), m_own);
    m_settle.start();
}

void FormColumns::fitToTexts(int column) {
    std::vector<bool> words;
    const std::vector<int> widths = wantedWidths(words);
    if (column >= 0 && column < int(widths.size()))
        m_view->setColumnWidth(column, widths[size_t(column)]); // comes back as resized
}

void FormColumns::forget() {
    m_own.clear();
    settings::setColumnWidths(key(), m_own);
    Q_EMIT changed();
}

// What the texts need; words: columns that may wrap.
std::vector<int> FormColumns::wantedWidths(std::vector<bool>& words) const {
    const FormTableModel& model = *m_view->formModel();
    const int columns = model.columnCount();
    QStyleOptionViewItem option;
    m_view->initOption(&option);
    std::vector<int> widths(static_cast<size_t>(columns), 0);
    words.assign(static_cast<size_t>(columns), false);
    const int leastFigure = m_view->fontMetrics().horizontalAdvance(QStringLiteral("00,000.00")) + 16;
    for (int c = 0; c < columns; ++c) {
        int& width = widths[size_t(c)];
        width = m_header->widthFor(c);
        for (int r = 0; r < model.rowCount(); ++r) {
            const LayoutCell& cell = model.layout().body[size_t(r)][size_t(c)];
            if (cell.kind == LayoutCell::Kind::Label || cell.kind == LayoutCell::Kind::Name)
                words[size_t(c)] = true;
            if (!cell.covered && cell.columnSpan == 1)
                width = qMax(width, m_delegate->sizeHint(option, model.index(r, c)).width());
            if (cell.kind == LayoutCell::Kind::Figure)
                width = qMax(width, leastFigure);
        }
    }
    return widths;
}

void FormColumns::shareRoom(std::vector<int>& widths, const std::vector<bool>& words, int room) const {
    int total = 0, wordy = 0;
    for (size_t c = 0; c < widths.size(); ++c) {
        total += widths[c];
        wordy += words[c] ? widths[c] : 0;
    }
    if (total > room && wordy > 0) { // words give way first: they can take two lines
        const int least = m_view->fontMetrics().height() * 8;
        for (int pass = 0; pass < 3 && total > room; ++pass) { // a column that can give no more leaves the rest to others
            const int over = total - room;
            for (size_t c = 0; c < widths.size(); ++c)
                if (words[c]) {
                    const int share = qMin(over * widths[c] / wordy + 1, qMax(0, widths[c] - least));
                    widths[c] -= share;
                    total -= share;
                }
        }
    } else if (total > 0 && total < room) { // a printed form fills its sheet, but not at any price
        const int goal = qMin(room, total * 3 / 2);
        int used = 0;
        for (int& width : widths)
            used += width = width * goal / total;
        widths.back() += goal - used;
    }
}

void FormColumns::fitHeights(const std::vector<int>& widths) {
    const FormTableModel& model = *m_view->formModel();
    const int columns = int(widths.size());
    QStyleOptionViewItem option;
    m_view->initOption(&option);
    for (int r = 0; r < model.rowCount(); ++r) {
        int height = 0;
        for (int c = 0; c < columns; ++c) {
            const LayoutCell& cell = model.layout().body[size_t(r)][size_t(c)];
            const bool mayWrap = cell.kind == LayoutCell::Kind::Label || cell.kind == LayoutCell::Kind::Name;
            if (cell.covered || (!mayWrap && height > 0))
                continue; // one line is as high as another
            int width = 0;
            for (int i = 0; i < cell.columnSpan; ++i)
                width += widths[size_t(qMin(c + i, columns - 1))];
            option.rect.setWidth(cell.kind == LayoutCell::Kind::Figure ? 0 : width);
            height = qMax(height, m_delegate->sizeHint(option, model.index(r, c)).height());
        }
        m_view->setRowHeight(r, height);
    }
}

void FormColumns::fit(int room) {
    std::vector<bool> words;
    std::vector<int> widths = wantedWidths(words);
    shareRoom(widths, words, room);
    for (auto own = m_own.constBegin(); own != m_own.constEnd(); ++own)
        if (own.key() >= 0 && own.key() < int(widths.size()))
            widths[size_t(own.key())] = qMax(narrowest, own.value() * m_zoom / 100);
    m_fitting = true;
    for (size_t c = 0; c < widths.size(); ++c)
        m_view->setColumnWidth(int(c), widths[c]);
    fitHeights(widths);
    m_fitting = false;
}

} // namespace juesuan
