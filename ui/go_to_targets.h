// Places to go to by a few typed characters: codes, forms, pages, units and years.
#pragma once

#include "model/cell.h"
#include "ui/page_id.h"
#include "ui/report_editor.h"

#include <QCoreApplication>

namespace juesuan {

class Book;

struct GoToTarget {
    QString title;
    QString detail; // what it is
    PageId page;
    CellRef cell;   // within a form; only form and row; may be empty
};

class GoToTargets {
    Q_DECLARE_TR_FUNCTIONS(GoToTargets)
public:
    // editor: of the open report; here: what is shown now.
    GoToTargets(const Book& book, const ReportEditor& editor, const PageId& here) : m_book(book), m_editor(editor), m_here(here) {}

    // Best first: by digits, name, pinyin initials or whole pinyin. Nothing wanted: the pages of the report.
    std::vector<GoToTarget> find(const QString& wanted, int limit) const;

private:
    struct Ranked {
        int rank;
        GoToTarget target;
    };
    void addForms(const QString& wanted, std::vector<Ranked>& out) const;
    void addPages(const QString& wanted, std::vector<Ranked>& out) const;
    void addSubjects(const QString& wanted, std::vector<Ranked>& out) const;
    void addReports(const QString& wanted, std::vector<Ranked>& out) const;

    const Book& m_book;
    const ReportEditor& m_editor;
    PageId m_here;
};

} // namespace juesuan
