// The export dialog.
#include "ui/export_dialog.h"

#include "session/language.h"
#include "session/messages.h"
#include "session/resources.h"
#include "ui/overview_words.h"
#include "ui/publication_extras.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

namespace juesuan {

namespace {

const char* const exportKinds[] = {"pdf", "docx", "odt", "xlsx", "csv", "json"};
constexpr int longestFileName = 80; // characters: with its ending below the 255 bytes of file systems

} // namespace

QString safeFileName(const QString& name) {
    QString out;
    for (const QChar c : name) {
        const bool forbidden = QStringLiteral("/\\:*?\"<>|").contains(c) || c.unicode() < 0x20 || c.unicode() == 0x7f;
        const bool unseen = (c.unicode() >= 0x200b && c.unicode() <= 0x200f) || (c.unicode() >= 0x202a && c.unicode() <= 0x202e) ||
                            (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.unicode() == 0xfeff;
        if (!unseen)
            out += forbidden ? QChar(u'_') : c;
    }
    out = out.left(longestFileName).trimmed();
    while (out.startsWith(QChar(u'.')))
        out.remove(0, 1);
    return out;
}

ExportDialog::ExportDialog(Book& book, ReportSession& session, const QString& folder, QWidget* parent)
    : QDialog(parent), m_book(book), m_session(session) {
    const auto spec = overviewSpec();
    if (spec) {
        session.checkJointNow();
        m_gate = publicationGate(session, *spec);
    }
    build();
    m_path->setText(QDir::toNativeSeparators(folder + QChar(u'/') + fileName(QStringLiteral("pdf"))));
    retranslate();
    chooseKind(QStringLiteral("pdf"));
    resize(fontMetrics().height() * 38, fontMetrics().height() * 34);
}

void ExportDialog::build() {
    m_kinds = new QListWidget(this);
    for (const char* kind : exportKinds)
        (new QListWidgetItem(m_kinds))->setData(Qt::UserRole, QString::fromLatin1(kind));
    m_kinds->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_kinds->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_kindTitle = new QLabel(this);
    m_kindTitle->setBuddy(m_kinds);
    m_pathTitle = new QLabel(this);
    m_path = new QLineEdit(this);
    m_pathTitle->setBuddy(m_path);
    m_browse = new QPushButton(this);
    m_browse->setAutoDefault(false);
    m_gateText = new QLabel(this);
    m_gateText->setWordWrap(true);
    m_gaps = new QListWidget(this);
    m_gaps->setObjectName(QStringLiteral("gaps"));
    m_gaps->setWordWrap(true);
    m_reasonTitle = new QLabel(this);
    m_reasonTitle->setWordWrap(true);
    m_reason = new QLineEdit(this);
    m_reasonTitle->setBuddy(m_reason);
    m_progress = new QProgressBar(this);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QPushButton** button : {&m_openFile, &m_openFolder, &m_write, &m_close})
        *button = new QPushButton(this);
    m_write->setDefault(true);
    auto* grid = new QGridLayout(this);
    grid->addWidget(m_kindTitle, 0, 0, 1, 2);
    grid->addWidget(m_kinds, 1, 0, 1, 2);
    grid->addWidget(m_pathTitle, 2, 0, 1, 2);
    grid->addWidget(m_path, 3, 0);
    grid->addWidget(m_browse, 3, 1);
    grid->addWidget(m_gateText, 4, 0, 1, 2);
    grid->addWidget(m_gaps, 5, 0, 1, 2);
    grid->addWidget(m_reasonTitle, 6, 0, 1, 2);
    grid->addWidget(m_reason, 7, 0, 1, 2);
    grid->addWidget(m_progress, 8, 0, 1, 2);
    grid->addWidget(m_message, 9, 0, 1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_openFile);
    buttons->addWidget(m_openFolder);
    buttons->addStretch();
    buttons->addWidget(m_write);
    buttons->addWidget(m_close);
    grid->addLayout(buttons, 10, 0, 1, 2);
    grid->setRowStretch(5, 1);
    connect(m_gaps, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { goTo(m_gaps->row(item)); });
    connect(m_kinds, &QListWidget::currentRowChanged, this, &ExportDialog::kindChanged);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::update);
    connect(m_reason, &QLineEdit::textChanged, this, &ExportDialog::update);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_write, &QPushButton::clicked, this, &ExportDialog::write);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_openFile, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_written)); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder())); });
    m_progress->hide();
    m_openFile->hide();
    m_openFolder->hide();
}

void ExportDialog::retranslate() {
    setWindowTitle(tr("Export %1, %2").arg(m_session.report().unit.name).arg(m_session.report().year));
    m_kindTitle->setText(tr("&Kind of file:"));
    const QString words[] = {tr("PDF for publication: cover, contents, tables, 说明, 自评表"), tr("Word (.docx), to be edited further"),
                             tr("OpenDocument (.odt) for LibreOffice and WPS"), tr("Excel (.xlsx): the nine tables with live totals and checks"),
                             tr("CSV: figures as open data"), tr("JSON: everything as open data")};
    for (int i = 0; i < m_kinds->count(); ++i)
        m_kinds->item(i)->setText(words[i]);
    m_pathTitle->setText(tr("&File:"));
    m_browse->setText(tr("&Browse…"));
    m_reasonTitle->setText(tr("&Reason to publish all the same (kept in the book's log with your name and the time):"));
    m_openFile->setText(tr("&Open file"));
    m_openFolder->setText(tr("Open f&older"));
    m_write->setText(tr("&Export"));
    m_close->setText(m_busy ? tr("&Stop") : tr("&Close"));
    listGaps();
    m_gaps->setToolTip(tr("Double-click or Enter: close this window and go there."));
    update();
}

// What blocks first, each finding on a line of its own; then the rest in the order of the work.
void ExportDialog::listGaps() {
    m_gaps->clear();
    m_rows.clear();
    for (const Finding& finding : m_gate.reasons) {
        const QString place = finding.cells.empty() ? finding.section : cellPlace(m_session.report(), finding.cells.front().cell);
        m_gaps->addItem(QStringLiteral("[%1] %2  %3").arg(severityWord(finding.severity), place, sentenceFor(finding, speaksEnglish())));
        PublicationGap gap;
        gap.kind = finding.severity == Severity::Error ? PublicationGap::Kind::Errors : PublicationGap::Kind::Warnings;
        m_rows.push_back(gap);
    }
    for (const PublicationGap& gap : m_gate.gaps) {
        m_gaps->addItem(OverviewWords::gap(gap, m_session.report()));
        m_rows.push_back(gap);
    }
}

QString ExportDialog::ending() const {
    const QListWidgetItem* item = m_kinds->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

QString ExportDialog::fileName(const QString& ending) const {
    const QString name = safeFileName(tr("%1 %2 final accounts").arg(m_session.report().unit.name).arg(m_session.report().year));
    return name + QChar(u'.') + ending;
}

void ExportDialog::chooseKind(const QString& ending) {
    for (int i = 0; i < m_kinds->count(); ++i)
        if (m_kinds->item(i)->data(Qt::UserRole).toString() == ending)
            m_kinds->setCurrentRow(i);
    kindChanged();
}

// The name stays, its ending follows the kind.
void ExportDialog::kindChanged() {
    const QFileInfo info(QDir::fromNativeSeparators(m_path->text()));
    const QString base = info.completeBaseName().isEmpty() ? QFileInfo(fileName(ending())).completeBaseName() : info.completeBaseName();
    m_path->setText(QDir::toNativeSeparators(info.path() + QChar(u'/') + base + QChar(u'.') + ending()));
    update();
}

QString ExportDialog::path() const { return QDir::fromNativeSeparators(m_path->text().trimmed()); }
void ExportDialog::setPath(const QString& path) { m_path->setText(QDir::toNativeSeparators(path)); }
void ExportDialog::setReason(const QString& reason) { m_reason->setText(reason); }
QString ExportDialog::message() const { return m_message->text(); }
QString ExportDialog::folder() const { return QFileInfo(m_written.isEmpty() ? path() : m_written).absolutePath(); }

bool ExportDialog::canExport() const {
    const bool shut = m_gate.blocked && isPublishedKind(path());
    if (m_gapWanted) // the Enter that chose a line of the list goes on to the default button
        return false;
    return !m_busy && !path().isEmpty() && (!shut || (!m_reason->text().trimmed().isEmpty() && !m_session.readOnly()));
}

void ExportDialog::update() {
    const bool published = isPublishedKind(path());
    const bool shut = m_gate.blocked && published;
    m_gateText->setVisible(published);
    m_gaps->setVisible(published && !m_rows.empty());
    m_reasonTitle->setVisible(shut);
    m_reason->setVisible(shut);
    m_reason->setEnabled(!m_session.readOnly());
    if (shut)
        m_gateText->setText(tr("Errors, or warnings without an explanation, block what is published. Correct them, or give a reason below."));
    else
        m_gateText->setText(m_gate.gaps.empty() ? tr("Nothing is missing for publication.") : tr("Still missing for publication:"));
    m_write->setEnabled(canExport());
    if (!m_busy && path() != m_written)
        m_message->setText(QFileInfo(path()).isFile() ? tr("This file exists: it will be replaced.") : QString());
}

void ExportDialog::goTo(int row) {
    if (m_busy || row < 0 || size_t(row) >= m_rows.size())
        return;
    m_gapWanted = m_rows[size_t(row)];
    QDialog::reject();
}

void ExportDialog::browse() {
    const QString chosen = QFileDialog::getSaveFileName(this, windowTitle(), path(), QStringLiteral("*.%1").arg(ending()), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        setPath(chosen.endsWith(QChar(u'.') + ending(), Qt::CaseInsensitive) ? chosen : chosen + QChar(u'.') + ending());
}

bool ExportDialog::logOverride() {
    if (!m_gate.blocked || !isPublishedKind(path()))
        return true;
    const auto logged = m_session.apply(publishAnyway(m_session.report(), QFileInfo(path()).fileName(), m_reason->text().trimmed()));
    if (!logged)
        m_message->setText(sentenceFor(logged.problem()));
    return logged.ok();
}

void ExportDialog::setBusy(bool busy) {
    m_busy = busy;
    m_progress->setVisible(busy);
    m_progress->setValue(0);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kinds, m_path, m_browse, m_reason})
        widget->setEnabled(!busy);
    m_close->setText(busy ? tr("&Stop") : tr("&Close"));
    update();
}

bool ExportDialog::write() {
    if (!canExport())
        return false;
    const QString target = path();
    if (const auto free = isNoSource(target, m_book.path(), m_session.report()); !free) {
        m_message->setText(sentenceFor(free.problem()));
        return false;
    }
    if (!logOverride())
        return false;
    m_stop = false;
    m_openFile->hide();
    m_openFolder->hide();
    m_message->clear();
    setBusy(true);
    ExportOptions options;
    options.extras = publicationExtras(m_book, m_session);
    options.progress = [this](int percent) { // the window lives on: painting and the Stop button
        m_progress->setValue(percent);
        QApplication::processEvents();
        return !m_stop;
    };
    const auto exported = exportReport(m_session.report(), target, options);
    setBusy(false);
    if (!exported) {
        m_message->setText(sentenceFor(exported.problem()));
        return false;
    }
    m_written = target;
    tell(*exported);
    return true;
}

void ExportDialog::tell(const Exported& exported) {
    QString text = exported.pages > 0 ? tr("Written: %1 (%n page(s)).", nullptr, exported.pages).arg(QDir::toNativeSeparators(m_written))
                                      : tr("Written: %1.").arg(QDir::toNativeSeparators(m_written));
    QStringList fonts;
    for (const ReplacedFont& font : exported.replacedFonts)
        fonts << tr("%1 by %2").arg(font.wanted, font.used);
    if (!fonts.isEmpty())
        text += QChar(u'\n') + tr("Typefaces that this machine lacks were replaced: %1.").arg(fonts.join(tr(", ")));
    m_message->setText(text);
    m_openFile->show();
    m_openFolder->show();
    m_openFile->setFocus();
}

void ExportDialog::reject() {
    if (m_busy)
        m_stop = true;
    else
        QDialog::reject();
}

void ExportDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace juesuan
