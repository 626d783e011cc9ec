// The written parts of a report as HTML for reading: 封面概况, 说明, 自评表, 名词解释, what was not understood.
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
    QString profile() const;
    QString narrative() const;
    QString evaluations() const;
    QString evaluation(const Evaluation& evaluation) const;
    QString fundsTable(const Evaluation& evaluation) const;
    QString indicatorTable(const Evaluation& evaluation) const;
    QString glossary() const;
    QString unread() const;
    QString list(const QString& title, const QStringList& items) const;
    QString muted(const QString& text) const;
    QString nothing(const QString& text) const;
    QString tableStart() const;
    QString headRow(const QStringList& cells) const;

    const Report& m_report;
    const QPalette& m_palette;
};

} // namespace juesuan
