// Export: which kind of file, where to, what is still missing for publication; then the progress and the finished file.
#pragma once

#include "session/book.h"
#include "session/exporter.h"
#include "session/publication_gate.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace juesuan {

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    // book and session must outlive the dialog. folder: proposed until another is chosen.
    ExportDialog(Book& book, ReportSession& session, const QString& folder, QWidget* parent = nullptr);

    // By its ending: "pdf", "docx" …
    void chooseKind(const QString& ending);
    QString path() const;
    void setPath(const QString& path);
    // Published kinds need one where the gate is shut; it is kept in the book's log.
    void setReason(const QString& reason);
    bool canExport() const;
    // Writes the file; false when it was cancelled or failed (the sentence stands in the dialog, the old file is unchanged).
    bool write();
    QString message() const;
    QString folder() const;
    // What is missing that the person wants to go to; set when a line of the list was activated and the dialog closed by it.
    const std::optional<PublicationGap>& gapWanted() const { return m_gapWanted; }

protected:
    void reject() override; // while a file is written: stops that
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void kindChanged();
    void update();
    QString ending() const;
    QString fileName(const QString& ending) const;
    bool logOverride();
    void browse();
    void setBusy(bool busy);
    void tell(const Exported& exported);
    void listGaps();
    void goTo(int row);

    Book& m_book;
    ReportSession& m_session;
    PublicationGate m_gate;
    QLabel *m_kindTitle = nullptr, *m_pathTitle = nullptr, *m_gateText = nullptr, *m_reasonTitle = nullptr, *m_message = nullptr;
    QListWidget *m_kinds = nullptr, *m_gaps = nullptr;
    QLineEdit *m_path = nullptr, *m_reason = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton *m_browse = nullptr, *m_write = nullptr, *m_close = nullptr, *m_openFile = nullptr, *m_openFolder = nullptr;
    QString m_written;
    std::vector<PublicationGap> m_rows; // of the list: where each line leads
    std::optional<PublicationGap> m_gapWanted;
    bool m_busy = false, m_stop = false;
};

// A file name out of a unit's name: without characters that file systems refuse or that turn text around.
QString safeFileName(const QString& name);

} // namespace juesuan
