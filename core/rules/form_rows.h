// The rows of one form of one report as rules select them: all, by group, by parent.
#pragma once

#include "model/report.h"

#include <QStringList>

namespace juesuan::rules {

class FormRows {
public:
    FormRows(const FormDefinition& form, const Report& report);

    const FormDefinition& form() const { return *m_form; }
    // Fixed rows, then subjects in code order.
    const QStringList& all() const { return m_all; }
    // The rows of a printed group; else, for digits, the lowest rows whose codes begin with them.
    QStringList group(const QString& name) const;
    // Rows whose nearest present ancestor is this row; for the total of a form by subject, those without an ancestor.
    QStringList children(const QString& row) const { return m_children.value(row); }
    // Rows with codes of three digits (类).
    QStringList categories() const;
    // As people read it: code and name, or the printed label.
    QString label(const QString& row) const;

private:
    void link();

    const FormDefinition* m_form;
    QStringList m_all;
    QHash<QString, QString> m_codes; // row → code, for rows that are subjects
    QHash<QString, QString> m_names;
    QHash<QString, QStringList> m_children;
};

} // namespace juesuan::rules
