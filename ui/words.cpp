// Names for people.
#include "ui/words.h"

#include "ui/language.h"

#include <QStringList>

namespace juesuan {

QString Words::form(const FormDefinition& form) {
    return (form.number.isEmpty() ? form.id : form.number) + QChar(u' ') + formTitle(form);
}

QString Words::formTitle(const FormDefinition& form) {
    return englishUi() && !form.englishTitle.isEmpty() ? form.englishTitle : form.title;
}

QString Words::page(PageKind kind) {
    switch (kind) {
    case PageKind::None: break;
    case PageKind::Profile: return tr("Cover and profile");
    case PageKind::Form: return tr("Table");
    case PageKind::Narrative: return tr("Narrative");
    case PageKind::Evaluations: return tr("Self-evaluation");
    case PageKind::Glossary: return tr("Glossary");
    case PageKind::Unread: return tr("Not understood");
    case PageKind::Overview: return tr("Overview");
    case PageKind::Subjects: return tr("All subjects");
    case PageKind::Subject: return tr("Subject");
    case PageKind::Comparison: return tr("Comparison");
    case PageKind::Charts: return tr("Charts");
    }
    return {};
}

QString Words::row(const Report& report, const QString& form, const QString& row) {
    const FormDefinition* definition = report.formSet().form(form);
    if (!definition || row.isEmpty())
        return {};
    if (const RowDefinition* fixed = definition->row(row))
        return fixed->label.isEmpty() ? row : fixed->label;
    const QString name = report.rowName(form, row);
    return name.isEmpty() ? row : row + QChar(u' ') + name;
}

QString Words::column(const Report& report, const CellRef& cell) {
    if (cell.column.isEmpty())
        return {};
    const FormDefinition* definition = report.formSet().form(cell.form);
    const ColumnDefinition* column = definition ? definition->column(cell.row, cell.column) : nullptr;
    QString text = cell.column; // the concept's name says more than a printed 小计
    text.replace(QChar(u'.'), QStringLiteral(" / "));
    return column && column->number > 0 ? tr("%1 (column %2)").arg(text).arg(column->number) : text;
}

QString Words::cell(const Report& report, const CellRef& cell) {
    QStringList parts;
    if (const FormDefinition* form = report.formSet().form(cell.form))
        parts << (form->number.isEmpty() ? form->id : form->number);
    parts << row(report, cell.form, cell.row) << column(report, cell);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString Words::gesture(const QString& id) {
    if (id == QStringLiteral("type"))
        return tr("Typing");
    if (id == QStringLiteral("clear"))
        return tr("Clearing");
    if (id == QStringLiteral("cut"))
        return tr("Cutting");
    if (id == QStringLiteral("paste"))
        return tr("Pasting");
    if (id == QStringLiteral("fill"))
        return tr("Filling");
    if (id == QStringLiteral("add-row"))
        return tr("Adding a row");
    if (id == QStringLiteral("remove-row"))
        return tr("Removing a row");
    if (id == QStringLiteral("import"))
        return tr("Import");
    if (id == QStringLiteral("accept"))
        return tr("Accepting a finding");
    if (id == QStringLiteral("compute"))
        return tr("Computing totals");
    if (id == QStringLiteral("automatic-on"))
        return tr("Automatic totals on");
    if (id == QStringLiteral("automatic-off"))
        return tr("Automatic totals off");
    if (id == QStringLiteral("override"))
        return tr("Keeping a total by hand");
    if (id == QStringLiteral("resume"))
        return tr("Back to the formula");
    if (id == QStringLiteral("publish-anyway"))
        return tr("Publishing in spite of findings");
    if (id == QStringLiteral("seal"))
        return tr("Sealing");
    if (id == QStringLiteral("unseal"))
        return tr("Unsealing");
    if (id == QStringLiteral("generate"))
        return tr("Writing the narrative");
    if (id == QStringLiteral("remark"))
        return tr("Reason or note");
    if (id == QStringLiteral("replace"))
        return tr("Replacing");
    if (id == QStringLiteral("text"))
        return tr("Typing in the narrative");
    if (id == QStringLiteral("insert-add"))
        return tr("Inserting a chart or table");
    if (id == QStringLiteral("insert-remove"))
        return tr("Removing a chart or table");
    if (id == QStringLiteral("insert-move"))
        return tr("Moving a chart or table");
    if (id == QStringLiteral("insert-caption"))
        return tr("Typing a caption");
    return writtenGesture(id);
}

QString Words::writtenGesture(const QString& id) {
    if (id == QStringLiteral("evaluation"))
        return tr("Typing in a self-evaluation");
    if (id == QStringLiteral("evaluation-add"))
        return tr("Adding a self-evaluation");
    if (id == QStringLiteral("evaluation-remove"))
        return tr("Removing a self-evaluation");
    if (id == QStringLiteral("evaluation-compute"))
        return tr("Computing the totals of a self-evaluation");
    if (id == QStringLiteral("indicator-add"))
        return tr("Adding an indicator");
    if (id == QStringLiteral("indicator-remove"))
        return tr("Removing indicators");
    if (id == QStringLiteral("indicator-move"))
        return tr("Moving indicators");
    if (id == QStringLiteral("funds-add"))
        return tr("Adding a row of funds");
    if (id == QStringLiteral("funds-remove"))
        return tr("Removing a row of funds");
    if (id == QStringLiteral("glossary"))
        return tr("Typing in the glossary");
    if (id == QStringLiteral("glossary-add"))
        return tr("Adding a glossary entry");
    if (id == QStringLiteral("glossary-remove"))
        return tr("Removing a glossary entry");
    if (id == QStringLiteral("glossary-move"))
        return tr("Moving a glossary entry");
    if (id == QStringLiteral("profile"))
        return tr("Typing in the profile");
    if (id == QStringLiteral("profile-add"))
        return tr("Adding an item of the profile");
    if (id == QStringLiteral("profile-remove"))
        return tr("Removing an item of the profile");
    if (id == QStringLiteral("profile-move"))
        return tr("Moving an item of the profile");
    return id;
}

QString Words::ruleStatus(Checker::Status status) {
    switch (status) {
    case Checker::Status::Passed: return tr("passed");
    case Checker::Status::Rounding: return tr("rounding");
    case Checker::Status::Broken: return tr("does not hold");
    case Checker::Status::NotChecked: return tr("not checked");
    }
    return {};
}

QString Words::unit(AmountUnit unit) {
    switch (unit) {
    case AmountUnit::Yuan: return tr("yuan", "unit of amounts");
    case AmountUnit::WanYuan: return tr("10,000 yuan", "unit of amounts");
    case AmountUnit::Count: break;
    }
    return {};
}

QString Words::whyUnread(const QString& reason) {
    if (reason == QStringLiteral("not-understood"))
        return tr("not understood");
    if (reason == QStringLiteral("ambiguous"))
        return tr("more than one reading fits");
    if (reason == QStringLiteral("number-without-cell"))
        return tr("a number without a cell");
    if (reason == QStringLiteral("subject-unknown"))
        return tr("unknown subject");
    if (reason == QStringLiteral("unit-differs"))
        return tr("another unit's name");
    if (reason == QStringLiteral("amount-unit-differs") || reason == QStringLiteral("amount-unit-unknown"))
        return tr("another unit of amounts");
    if (reason == QStringLiteral("heading-differs") || reason == QStringLiteral("label-differs"))
        return tr("differs from the form");
    if (reason == QStringLiteral("other-table"))
        return tr("a table that is none of the report's forms");
    if (reason == QStringLiteral("edition-unknown"))
        return tr("tables of an edition that the program does not have");
    if (reason == QStringLiteral("contents-differs"))
        return tr("no such heading in the report");
    if (reason == QStringLiteral("damaged"))
        return tr("damaged characters");
    return reason;
}

QString Words::figure(const CellValue& value, Measure measure, AmountUnit unit) {
    if (value.isUnread())
        return QStringLiteral("?");
    if (value.isBlank())
        return {};
    if (measure == Measure::Count)
        return formatAmount(value.amount, AmountUnit::Count, value.amount.fen() % 100 == 0 ? 0 : 2, true);
    return formatAmount(value.amount, unit, 2, true);
}

QString Words::exactFigure(const CellValue& value, Measure measure, AmountUnit unit, bool grouped) {
    if (!value.isFigure())
        return {};
    if (measure == Measure::Count)
        return formatAmount(value.amount, AmountUnit::Count, value.amount.fen() % 100 == 0 ? 0 : 2, grouped);
    return formatExact(value.amount, unit, grouped);
}

QString Words::fen(qint64 fen, AmountUnit unit) {
    const auto amount = Amount::fromFen(fen);
    return amount ? formatAmount(*amount, unit, 2, true) : QString::number(fen);
}

} // namespace juesuan
