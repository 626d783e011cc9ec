// Nine forms of an edition with sample figures as plain sheets, for tests that write them in one format or another.
#pragma once

#include "model/report.h"

#include <vector>

struct SheetStyle {
    bool yuan = false, separators = true, asText = false, zeros = false, sheetTitles = false;
    bool splitCodes = false; // 类, 款, 项 in columns of their own
    bool ministryTabs = false; // sheets named as the ministry's software does, cut at 31 characters, no titles inside
};

struct TestSheet {
    struct Cell {
        int row = 0, column = 0, rowSpan = 1, columnSpan = 1;
        QString text;
        bool number = false; // the text is one, to be written as such
    };
    QString name;
    std::vector<Cell> cells;
    int rows = 0, columns = 0;
};

juesuan::Report sampleReport(const QString& edition);
// "form row column 分" of all figures other than 0, or of all.
QStringList figuresOf(const juesuan::Report& report, bool zeros);
std::vector<TestSheet> formSheets(const juesuan::Report& report, const SheetStyle& style);
// As rows of fields, the spaces under merged cells empty.
std::vector<QStringList> fieldsOf(const TestSheet& sheet);
// Fails the running test where the figures differ, and tells which.
void checkSameFigures(const juesuan::Report& wanted, const juesuan::Report& got, bool zeros);
