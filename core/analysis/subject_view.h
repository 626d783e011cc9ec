// Everything that a report says about one subject: where it stands, what it is made of, and how it went over the years.
#pragma once

#include "analysis/chart_data.h"
#include "base/interval.h"
#include "model/report.h"

#include <functional>
#include <optional>

namespace juesuan {

// Which figures mean what for subjects of one kind: data of resources/analysis/subjects.json.
struct SubjectMeaning {
    struct Column {
        QString form;
        QString column;
    };
    std::vector<Column> amounts; // the first whose form prints the subject is what it comes to
    std::vector<Column> split;   // 基本, 项目
    std::optional<Column> actual, budget; // completion of the initial budget
    BilingualText yearsTitle;             // of the chart over the years; %subject stands for code and name
};
struct SubjectMeanings {
    SubjectMeaning functional, economic;
    const SubjectMeaning& of(SubjectKind kind) const { return kind == SubjectKind::Functional ? functional : economic; }
    // ResourceMalformed names what is wrong.
    static Result<SubjectMeanings> fromJson(const QByteArray& json, const QString& resourceName);
};

// What a subject's page is about: a subject by its code, or a total (合计, 人员经费合计) of one form; and the column in
// whose amounts it is looked at. Without one: in what the subject comes to. A total always has one.
struct SubjectAddress {
    SubjectKind kind = SubjectKind::Functional;
    QString code;   // digits; of a total the row's concept
    QString form;   // with `column`, or both empty
    QString column;
    bool isTotal() const { return !SubjectCode::looksLike(code, kind); }
    SubjectAddress withCode(const QString& other) const { return {kind, other, form, column}; }
};

// "functional:2010301", "functional:2010301@03/项目支出", "economic:人员经费合计@06/决算数" and back; empty when it is none.
QString subjectKey(const SubjectAddress& address);
std::optional<SubjectAddress> parseSubjectKey(const QString& key);
// What the figure drills down to: its row's subject (of a form's rows by subject, or of a fixed row that carries a code),
// or a total of a form of subjects. The column is named where the form is one of subjects and the subject's page would not
// show it by itself. Empty where the row has to do with no subject.
std::optional<SubjectAddress> subjectOf(const Report& report, const SubjectMeanings& meanings, const CellRef& cell);

struct SubjectName {
    QString code;
    QString name; // as printed here, else as the catalogue has it
};

// Whether printed children add up to their printed parent.
struct AddUp {
    enum class State {
        NoChildren, // none is printed
        NotGiven,   // the parent or a child has no readable figure
        Exact,
        Rounding,   // differs within what the printed digits allow
        Differs,
    };
    State state = State::NoChildren;
    qint64 sum = 0;        // 分
    qint64 difference = 0; // 分: parent − sum
    qint64 allowed = 0;    // 分 that rounding explains at most
};

struct SubjectChild {
    SubjectName subject;
    CellRef cell;
    CellValue amount;
    std::optional<qint64> share; // 0.01 % of the parent; empty where the parent is 0 or blank
};

struct SubjectPlace {
    CellRef cell;
    CellValue value;
};

struct SubjectMention {
    int section = 0;   // index into Narrative::sections
    int paragraph = 0;
    QString quote;     // the sentence
};

struct SubjectYear {
    int year = 0;
    bool reportThere = false;
    CellValue amount;
};

struct SubjectView {
    SubjectAddress address;
    SubjectName subject;
    std::vector<SubjectName> path;      // from the 类 down to the subject itself; of a total only itself
    bool known = false;                 // the report prints it, or the catalogue has it
    std::optional<CellRef> amountCell;  // in what the subject comes to; empty: no form prints it
    CellValue amount;
    std::optional<qint64> shareOfParent; // 0.01 %
    std::vector<SubjectChild> children;
    AddUp addUp;
    std::vector<SubjectPlace> places;   // figures that are not blank, in form and column order
    std::vector<SubjectPlace> split;
    std::optional<SubjectPlace> actual, budget;
    std::optional<qint64> completion;   // actual ÷ budget in 0.01 %; empty without a budget
    std::vector<SubjectMention> mentions;
    std::vector<SubjectYear> years;     // oldest first, this report's among them
};

// The rows that a total is summed up from (ReportSession::partsOf).
using PartsOfTotal = std::function<std::vector<CellRef>(const CellRef& total)>;

// `others`: reports of the same unit in other years. `parts` may be empty: totals then have no children.
SubjectView subjectView(const Report& report, const std::vector<const Report*>& others, const SubjectCatalogue& catalogue,
                        const SubjectMeanings& meanings, const SubjectAddress& address, const PartsOfTotal& parts);

// Its course over the years as a chart, of the reports that the view was made of; empty where fewer than two years are known.
struct SubjectChart {
    ChartSpec spec;
    ChartData data;
};
std::optional<SubjectChart> subjectChart(const SubjectView& view, const SubjectMeanings& meanings, const ChartSet& set,
                                         const Report& report, const std::vector<const Report*>& others);

// The children that the form prints below the code, as rules mean them: those whose nearest printed ancestor it is.
std::vector<QString> printedChildren(const Report& report, const QString& form, const QString& code);

// Parent and printed children by the rounding rule of DESIGN §3.
AddUp addUpOf(const CellValue& parent, const std::vector<CellValue>& children);

} // namespace juesuan
