// Printing: a report's pages, as they go into its PDF, on a printer or in the preview.
#pragma once

#include "session/book.h"
#include "writers/publication_pages.h"

#include <memory>

class QPrinter;
class QWidget;

namespace juesuan {

class ReportPrinter {
public:
    // form: the id of one table to print alone; empty: the whole report.
    static Result<std::unique_ptr<ReportPrinter>> of(Book& book, const ReportSession& session, const QString& form = {});

    int pageCount() const { return m_pages->count(); }
    // The pages that the printer asks for; each lies or stands as it is laid out.
    void print(QPrinter& printer) const;
    // Modal windows.
    void preview(QWidget* parent) const;
    void askAndPrint(QWidget* parent) const;

private:
    ReportPrinter() = default;
    void dress(QPrinter& printer) const;

    std::unique_ptr<Publication> m_publication;
    std::unique_ptr<PublicationPages> m_pages;
};

} // namespace juesuan
