// The whole of a report as text, to prove that a gesture and its undo leave it exactly as it was.
#pragma once

#include "gui_fixture.h"

#include "session/resources.h"
#include "writers/json_writer.h"

inline QByteArray snapshotOf(const juesuan::Report& report) {
    using namespace juesuan;
    const auto reference = formSetFor(QString::fromUtf16(referenceEdition));
    QByteArray out = reference ? reportToJson(report, **reference) : QByteArray();
    for (const CellRef& cell : report.orderedCells()) { // beyond the dump: to the last 分, and how exact
        const CellValue value = report.value(cell);
        out += (cell.form + cell.row + cell.column).toUtf8() + QByteArray::number(int(value.kind)) + ' ' +
               QByteArray::number(value.amount.fen()) + '/' + QByteArray::number(value.quantum) + '\n';
    }
    for (const FormDefinition& form : report.formSet().forms())
        for (const SubjectRow& row : report.rows(form.id))
            out += (form.id + row.code + row.name).toUtf8() + '\n';
    for (const ReportPart part : allReportParts)
        out += report.part(part) + '\n';
    return out;
}

inline QByteArray snapshotOf(GuiFixture& gui) { return snapshotOf(gui.window->editor()->report()); }
