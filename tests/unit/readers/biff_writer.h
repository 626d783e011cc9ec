// Writes .xls files for tests: an OLE container with a workbook stream, of Excel 97 (BIFF8) or Excel 95 (BIFF5).
#pragma once

#include "form_sheets.h"

#include <QByteArray>

struct BiffStyle {
    bool old = false;           // BIFF5: texts in the bytes of GB18030, each in its cell
    bool formulas = false;      // numbers and some texts as results of formulas
    bool packed = false;        // whole numbers and hundredths packed (RK, MULRK)
    bool password = false;
    int continueAt = 8000;      // shared texts go on in another record behind so many bytes
    QByteArray format = "#,##0.00";
};

QByteArray biffWorkbook(const std::vector<TestSheet>& sheets, const BiffStyle& style);
QByteArray oleFile(const QByteArray& stream, const QString& name);
