// Column widths of a form: fitted to texts and room, or as a person dragged them, kept by form and edition.
#pragma once

#include <QMap>
#include <QObject>
#include <QTimer>

namespace juesuan {

class FormDelegate;
class FormHeaderView;
class FormView;

class FormColumns : public QObject {
    Q_OBJECT
public:
    FormColumns(FormView* view, FormHeaderView* header, const FormDelegate* delegate);

    // Takes over the kept widths of the form that is shown now.
    void load();
    // Sets widths and row heights for that much room.
    void fit(int room);
    // Kept widths are those at 100 %.
    void setZoom(int percent) { m_zoom = percent; }
    int zoom() const { return m_zoom; }
    // As wide as its texts need, and so from now on.
    void fitToTexts(int column);
    // Back to fitted widths for this form.
    void forget();
    bool hasOwn() const { return !m_own.isEmpty(); }

Q_SIGNALS:
    void changed(); // a person changed a width; the sheet is to be laid out anew

private:
    QString key() const;
    void resized(int column, int width);
    std::vector<int> wantedWidths(std::vector<bool>& words) const;
    void shareRoom(std::vector<int>& widths, const std::vector<bool>& words, int room) const;
    void fitHeights(const std::vector<int>& widths);

    FormView* m_view;
    FormHeaderView* m_header;
    const FormDelegate* m_delegate;
    QMap<int, int> m_own; // column → width at 100 %
    int m_zoom = 100;
    bool m_fitting = false;
    QTimer m_settle; // a drag gives many widths: they are kept when it is over
};

} // namespace juesuan
