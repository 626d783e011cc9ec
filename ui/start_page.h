// What the window shows before a book is open: the ways to begin, and recent files.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace juesuan {

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    void showRecent(const QStringList& files);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void importWanted();
    void sampleWanted();
    void recentWanted(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_words;
    QPushButton* m_open;
    QPushButton* m_new;
    QPushButton* m_import;
    QPushButton* m_sample;
    QLabel* m_recentTitle;
    QVBoxLayout* m_recent;
};

} // namespace juesuan
