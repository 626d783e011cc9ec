// What of a report is only read, as HTML: what an import did not understand.
#pragma once

#include "model/report.h"
#include "ui/page_id.h"

#include <QCoreApplication>
#include <QPalette>

namespace juesuan {

class ReportHtml {
    Q_DECLARE_TR_FUNCTIONS(ReportHtml)
public:
    ReportHtml(const Report& report, const QPalette& palette) : m_report(report), m_palette(palette) {}

    // Every text of the report is escaped: a hostile file stays text.
    QString page(PageKind kind) const;

private:
    QString unread() const;
    QString muted(const QString& text) const;
    QString nothing(const QString& text) const;
    QString tableStart() const;
    QString headRow(const QStringList& cells) const;

    const Report& m_report;
    const QPalette& m_palette;
};

} // namespace juesuan
