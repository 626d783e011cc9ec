// The ways to begin.
#include "ui/start_page.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace juesuan {

namespace {
constexpr int mostRecentShown = 6;
}

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title = new QLabel(this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setBold(true);
    m_title->setFont(large);
    m_words = new QLabel(this);
    m_words->setWordWrap(true);
    m_open = new QPushButton(this);
    m_new = new QPushButton(this);
    m_import = new QPushButton(this);
    m_sample = new QPushButton(this);
    m_recentTitle = new QLabel(this);
    QFont bold = font();
    bold.setBold(true);
    m_recentTitle->setFont(bold);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);

    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_open, m_new, m_import, m_sample}) {
        button->setMinimumHeight(fontMetrics().height() * 2);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addLayout(buttons);
    column->addSpacing(12);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recent);
    column->addStretch(3);
    auto* box = new QHBoxLayout(this);
    box->addStretch(1);
    box->addLayout(column, 4);
    box->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(m_import, &QPushButton::clicked, this, &StartPage::importWanted);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleWanted);
    retranslate();
}

void StartPage::showRecent(const QStringList& files) {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString& path : files.mid(0, mostRecentShown)) {
        const QFileInfo info(path);
        auto* button = new QPushButton(info.fileName() + QStringLiteral("  —  ") + info.absolutePath(), this);
        button->setFlat(true);
        QPalette colors = button->palette();
        colors.setColor(QPalette::ButtonText, colors.color(QPalette::Link));
        button->setPalette(colors);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentWanted(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

void StartPage::retranslate() {
    m_title->setText(tr("Juesuan"));
    m_words->setText(tr("Open a book, or drop a book or a report's text here. Reports are edited, checked and explained in a "
                        "book: one file, many units, many years."));
    m_open->setText(tr("&Open…"));
    m_new->setText(tr("&New book…"));
    m_import->setText(tr("&Import report text…"));
    m_sample->setText(tr("&Sample book…"));
    m_recentTitle->setText(tr("Recent"));
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace juesuan
