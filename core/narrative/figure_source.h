// Figures of a report and of last year's by the names that rules and templates give them, as they are printed.
#pragma once

#include "model/report.h"

#include <QHash>

#include <optional>
#include <vector>

namespace juesuan {

// What a quantity is, in hundredths of its printed unit: of 万元, of a vehicle, of a point of a score. Money is rounded
// half up cell by cell, as the tables print it, so that what is computed from it agrees with what a reader computes.
struct SourceFigure {
    qint64 hundredths = 0;
    Measure measure = Measure::Money;
    std::vector<SourceCell> cells;
};

// Where last year's figures stand when its report is not in the book: 公开09[决算数.*] = S2[三公.*].
struct PriorPlace {
    QString form, pattern;             // a trailing * stands for the rest
    QString targetForm, targetPattern;
};

// One of what a sentence is made for: a row of a form, a column of a row, or a project's 自评表.
struct Element {
    QString form;
    QString row;
    QString column;     // only of an element that is a column
    QString id() const { return column.isEmpty() ? row : column; }
};

using Variables = QHash<QString, Element>;

// Names: 公开01[本年收入合计], 公开05[2080101, 基本支出], 公开01[收入.*] (the sum of the group), 公开06[301.*] (the lowest
// rows below), 上年.公开01[…], S1[合计], 公开09[决算数.合计] (one row: the bracket names the column), 自评[1, 得分],
// 自评[*, 全年预算数] (over all projects), joined by + and -.
class FigureSource {
public:
    // Both reports must outlive the source; prior may be null.
    FigureSource(const Report& report, const Report* prior, std::vector<PriorPlace> places);

    // Empty when a part of it is not given: unread, blank in a supplementary form, in a form or report that is not there.
    // A blank cell of a published table that is there is 0.
    std::optional<SourceFigure> evaluate(const QString& expression) const;
    // Where last year's figure of this single cell stands in a supplementary form of this report; empty: nowhere.
    std::optional<CellRef> priorCell(const QString& expression) const;
    // What the set names and has a figure other than 0: 公开01[收入.*], 类(公开05), 项(公开05), 公开05[208.*],
    // 公开01[本年收入合计], 列(公开02, 合计), 自评; several with commas, in that order.
    std::vector<Element> elements(const QString& set) const;
    // The printed name without its enumeration: 社会保障和就业支出.
    QString nameOf(const Element& element) const;
    // 社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）, from that level on (1 类, 2 款, 3 项).
    QString pathOf(const Element& element, int fromLevel) const;
    bool present(const QString& form) const { return m_report.formPresent(form); }
    bool hasFigures(const QString& form) const { return m_report.formHasFigures(form); }
    const Report& report() const { return m_report; }

    // The expression or set with the variables' ids in the place of their names.
    static QString resolved(const QString& expression, const Variables& variables);
    // "01" of 公开01, "S1" of S1.
    static QString formId(const QString& name);

private:
    struct Reference;
    std::optional<SourceFigure> value(const Reference& reference) const;
    std::optional<SourceFigure> cellValue(const Report& report, const CellRef& cell) const;
    std::optional<SourceFigure> fromPriorPlace(const Reference& reference) const;
    std::optional<Reference> priorPlaceOf(const Reference& reference) const;
    CellRef cellOf(const FormDefinition& form, const QString& row, const QString& column) const;
    std::optional<SourceFigure> evaluation(const QStringList& arguments) const;
    std::vector<Element> rowsNamed(const Report& report, const QString& form, const QString& pattern) const;
    std::vector<Element> rowsOfLevel(const QString& form, int level) const;
    std::vector<Element> columnsOf(const QString& form, const QString& row) const;

    const Report& m_report;
    const Report* m_prior;
    std::vector<PriorPlace> m_places;
};

} // namespace juesuan
