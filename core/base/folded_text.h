// A text folded for searching, with the way back: where in the text itself a match stands.
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace juesuan {

// Folded as comparisonKey folds (widths, blanks, brackets), and also without case and without the separators within
// figures: 3,067.91 and ３０６７．９１ are the same.
class FoldedText {
public:
    explicit FoldedText(QStringView text);

    const QString& key() const { return m_key; }

    struct Range {
        int start = 0; // in the text itself
        int length = 0;
    };
    // Where the other's key stands, from left to right without overlap; nothing for an empty key.
    std::vector<Range> find(const FoldedText& wanted) const;
    bool contains(const FoldedText& wanted) const { return !wanted.m_key.isEmpty() && m_key.contains(wanted.m_key); }

private:
    QString m_key;
    std::vector<int> m_places; // of each character of the key in the text
};

} // namespace juesuan
