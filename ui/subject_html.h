// One subject's page as HTML with links: "subject:KEY", "cell:FORM/ROW/COLUMN", "year:YEAR", "page:narrative",
// "page:comparison"; the picture of its years is "picture:years".
#pragma once

#include "analysis/subject_view.h"
#include "session/report_session.h"

#include <QCoreApplication>
#include <QPalette>
#include <QUrl>

namespace juesuan {

class SubjectHtml {
    Q_DECLARE_TR_FUNCTIONS(SubjectHtml)
public:
    // chart: size in pixels of the picture of its years; empty: there is none.
    SubjectHtml(const ReportSession& session, const SubjectView& view, AmountUnit unit, const QPalette& palette, QSize chart);

    QString page() const;

    static QString cellLink(const CellRef& cell);
    // Empty where the link is no cell's.
    static CellRef cellOf(const QUrl& link);

private:
    QString head() const;
    QString children() const;
    QString addUpWords() const;
    QString places() const;
    QString rules() const;
    QString completion() const;
    QString years() const;
    QString mentions() const;
    QString heading(const QString& text) const;
    QString tableStart() const;
    QString headRow(const QStringList& cells) const;
    QString figure(const CellRef& cell, const CellValue& value) const; // a linked amount
    QString subjectLink(const SubjectName& subject) const;
    QString columnLink(const CellRef& cell) const; // the same subject, looked at in that column
    QString bar(qint64 share, int width) const;

    const ReportSession& m_session;
    const Report& m_report;
    const SubjectView& m_view;
    AmountUnit m_unit;
    QPalette m_palette;
    QSize m_chart;
};

// "12.34%" of 0.01 %.
QString percentText(qint64 hundredths);

} // namespace juesuan
