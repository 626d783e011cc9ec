// Pinyin of Chinese words, for finding them by typing Latin letters: xzyx → 行政运行.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace juesuan {

class Pinyin {
public:
    // Lines "phrase<TAB>syllables" ("银行<TAB>yin hang"): readings that depend on the word. The longest phrase wins.
    explicit Pinyin(const QByteArray& phrases = {});

    // One syllable per character, lower case without tones; letters and digits stand for themselves, marks are left out.
    QStringList syllables(const QString& text) const;
    QString initials(const QString& text) const; // first letters
    QString full(const QString& text) const;     // joined

private:
    QString reading(QChar character) const; // by ICU, remembered

    QHash<QString, QStringList> m_phrases;
    qsizetype m_longest = 0;
    mutable QHash<QChar, QString> m_readings;
};

} // namespace juesuan
