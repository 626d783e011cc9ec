// Rows of a form by group and by parent.
#include "rules/form_rows.h"

namespace juesuan::rules {

FormRows::FormRows(const FormDefinition& form, const Report& report) : m_form(&form) {
    const auto addFixed = [&](const RowDefinition& row) {
        if (row.id.isEmpty())
            return;
        m_all.append(row.id);
        m_names.insert(row.id, row.label.isEmpty() ? row.id : row.label);
        if (!row.code.isEmpty())
            m_codes.insert(row.id, row.code);
    };
    for (const BlockDefinition& block : form.blocks)
        for (const RowDefinition& row : block.rows)
            addFixed(row);
    for (const RowDefinition& row : form.footerRows)
        addFixed(row);
    for (const SubjectRow& row : report.rows(form.id)) {
        if (m_names.contains(row.code))
            continue;
        m_all.append(row.code);
        m_names.insert(row.code, row.name);
        m_codes.insert(row.code, row.code);
    }
    link();
}

void FormRows::link() {
    QHash<QString, QString> rowOfCode;
    for (auto at = m_codes.cbegin(); at != m_codes.cend(); ++at)
        rowOfCode.insert(at.value(), at.key());
    QString total; // of a form by subject: its fixed row that is no subject
    for (const BlockDefinition& block : m_form->blocks)
        for (const RowDefinition& row : block.rows)
            if (block.bySubject && total.isEmpty() && row.code.isEmpty())
                total = row.id;
    for (const QString& row : std::as_const(m_all)) {
        const QString code = m_codes.value(row);
        if (code.isEmpty())
            continue;
        QString parent = total;
        for (QString up = code.left(code.size() - 2); up.size() >= 3; up.chop(2))
            if (const auto at = rowOfCode.constFind(up); at != rowOfCode.constEnd()) {
                parent = *at;
                break;
            }
        if (!parent.isEmpty())
            m_children[parent].append(row);
    }
}

QStringList FormRows::group(const QString& name) const {
    QStringList out;
    const auto take = [&](const RowDefinition& row) {
        if (!row.id.isEmpty() && row.group == name)
            out.append(row.id);
    };
    for (const BlockDefinition& block : m_form->blocks)
        for (const RowDefinition& row : block.rows)
            take(row);
    for (const RowDefinition& row : m_form->footerRows)
        take(row);
    if (!out.isEmpty())
        return out;
    for (const QString& row : m_all)
        if (m_codes.value(row).startsWith(name) && m_codes.value(row) != name && !m_children.contains(row))
            out.append(row);
    return out;
}

QStringList FormRows::categories() const {
    QStringList out;
    for (const QString& row : m_all)
        if (m_codes.value(row).size() == 3)
            out.append(row);
    return out;
}

QString FormRows::label(const QString& row) const {
    const QString code = m_codes.value(row);
    const QString name = m_names.value(row);
    if (name.isEmpty())
        return row;
    return code.isEmpty() || name.contains(code) ? name : code + u' ' + name;
}

} // namespace juesuan::rules
