// Gathers what a report says about a subject.
#include "analysis/subject_view.h"

#include "analysis/chart_data.h"
#include "base/text.h"
#include "base/wide.h"

#include <QJsonDocument>

#include <algorithm>

namespace juesuan {

namespace {

// Codes that a form prints, in print order: its rows by subject, or its fixed rows that carry a code.
std::vector<SubjectName> printedSubjects(const Report& report, const FormDefinition& form) {
    std::vector<SubjectName> out;
    for (const BlockDefinition& block : form.blocks)
        for (const RowDefinition& row : block.rows)
            if (!row.code.isEmpty())
                out.push_back({row.code, row.label});
    for (const SubjectRow& row : report.rows(form.id))
        out.push_back({row.code, row.name});
    return out;
}

// Fixed rows of functional forms (01, 04) carry codes without the form being "by subject".
SubjectKind kindOf(const FormDefinition& form) { return form.subjects.value_or(SubjectKind::Functional); }

bool prints(const Report& report, const FormDefinition& form, const QString& code) {
    const auto all = printedSubjects(report, form);
    return std::any_of(all.begin(), all.end(), [&](const SubjectName& s) { return s.code == code; });
}

std::optional<CellRef> amountCellOf(const Report& report, const SubjectMeaning& meaning, const QString& code) {
    for (const SubjectMeaning::Column& column : meaning.amounts) {
        const FormDefinition* form = report.formSet().form(column.form);
        if (form && form->holds(code, column.column) && prints(report, *form, code))
            return CellRef{column.form, code, column.column};
    }
    return std::nullopt;
}

QString nameIn(const Report& report, SubjectKind kind, const QString& code, const SubjectCatalogue& catalogue) {
    for (const FormDefinition& form : report.formSet().forms())
        if (form.subjects && *form.subjects == kind)
            for (const SubjectName& subject : printedSubjects(report, form))
                if (subject.code == code && !subject.name.isEmpty())
                    return subject.name;
    return catalogue.nameOf(kind, code, report.year);
}

SubjectPlace placeOf(const Report& report, const CellRef& cell) { return {cell, report.value(cell)}; }

std::optional<SubjectPlace> placeOf(const Report& report, const std::optional<SubjectMeaning::Column>& column, const QString& code) {
    const FormDefinition* form = column ? report.formSet().form(column->form) : nullptr;
    if (!form || !form->holds(code, column->column))
        return std::nullopt;
    return placeOf(report, {column->form, code, column->column});
}

void gatherPlaces(const Report& report, SubjectView& view) {
    for (const FormDefinition& form : report.formSet().forms()) {
        const bool isTotal = view.address.isTotal() && form.subjects && form.row(view.subject.code);
        if (kindOf(form) != view.address.kind || (!isTotal && !prints(report, form, view.subject.code)))
            continue;
        const BlockDefinition* block = form.blockOf(view.subject.code);
        for (const ColumnDefinition& column : block ? block->columns : std::vector<ColumnDefinition>())
            if (column.kind == ColumnDefinition::Kind::Figure)
                if (const CellRef cell{form.id, view.subject.code, column.id}; !report.value(cell).isBlank())
                    view.places.push_back(placeOf(report, cell));
    }
}

// Sentences that print the code, or the subject's name with its level: "行政运行（项）".
void gatherMentions(const Report& report, SubjectView& view) {
    static const char16_t* const levels[] = {u"类", u"款", u"项"};
    const QString level = QString::fromUtf16(levels[std::clamp(int(view.subject.code.size() - 3) / 2, 0, 2)]);
    const QString name = comparisonKey(view.subject.name);
    for (size_t s = 0; s < report.narrative.sections.size(); ++s)
        for (size_t p = 0; p < report.narrative.sections[s].paragraphs.size(); ++p) {
            const QString text = report.narrative.sections[s].paragraphs[p].text;
            for (const QString& sentence : text.split(QChar(u'。'), Qt::SkipEmptyParts)) {
                const QString key = comparisonKey(sentence);
                const bool named = !name.isEmpty() && (view.address.kind == SubjectKind::Economic
                                                           ? key.contains(name)
                                                           : key.contains(name + QStringLiteral("(") + level + QStringLiteral(")")));
                if (named || key.contains(view.subject.code))
                    view.mentions.push_back({int(s), int(p), sentence.trimmed()});
            }
        }
}

void gatherChildren(const Report& report, const SubjectCatalogue& catalogue, const PartsOfTotal& parts, SubjectView& view) {
    std::vector<CellValue> values;
    std::vector<CellRef> cells;
    if (view.address.isTotal())
        cells = parts ? parts(*view.amountCell) : std::vector<CellRef>();
    else
        for (const QString& code : printedChildren(report, view.amountCell->form, view.subject.code))
            cells.push_back({view.amountCell->form, code, view.amountCell->column});
    for (const CellRef& cell : cells) {
        if (report.value(cell).isBlank() && !report.hasRow(cell.form, cell.row))
            continue; // a form's fixed row that says nothing
        SubjectChild child{{cell.row, nameIn(report, view.address.kind, cell.row, catalogue)}, cell, report.value(cell), {}};
        if (child.amount.isFigure() && view.amount.isFigure())
            child.share = shareOf(child.amount.amount.fen(), view.amount.amount.fen());
        values.push_back(child.amount);
        view.children.push_back(std::move(child));
    }
    view.addUp = addUpOf(view.amount, values);
}

Result<SubjectMeaning> meaningFrom(const QJsonObject& json, const QString& resource) {
    SubjectMeaning out;
    const auto column = [](const QJsonValue& value) {
        const QJsonArray pair = value.toArray();
        return SubjectMeaning::Column{pair.at(0).toString(), pair.at(1).toString()};
    };
    for (const QJsonValue& value : json[u"amounts"].toArray())
        out.amounts.push_back(column(value));
    for (const QJsonValue& value : json[u"split"].toArray())
        out.split.push_back(column(value));
    if (const QJsonObject completion = json[u"completion"].toObject(); !completion.isEmpty()) {
        out.actual = column(completion[u"actual"]);
        out.budget = column(completion[u"budget"]);
    }
    out.yearsTitle = {json[u"years_title"][u"zh"].toString(), json[u"years_title"][u"en"].toString()};
    if (out.amounts.empty() || out.amounts.front().form.isEmpty())
        return Problem{ProblemCode::ResourceMalformed, {resource, QStringLiteral("amounts")}};
    return out;
}

} // namespace

Result<SubjectMeanings> SubjectMeanings::fromJson(const QByteArray& json, const QString& resourceName) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    auto functional = meaningFrom(root[u"functional"].toObject(), resourceName);
    auto economic = meaningFrom(root[u"economic"].toObject(), resourceName);
    if (!functional)
        return functional.problem();
    if (!economic)
        return economic.problem();
    return SubjectMeanings{std::move(*functional), std::move(*economic)};
}

QString subjectKey(const SubjectAddress& address) {
    QString out = (address.kind == SubjectKind::Functional ? QStringLiteral("functional:") : QStringLiteral("economic:")) + address.code;
    if (!address.form.isEmpty())
        out += QChar(u'@') + address.form + QChar(u'/') + address.column;
    return out;
}

std::optional<SubjectAddress> parseSubjectKey(const QString& key) {
    const qsizetype colon = key.indexOf(QChar(u':')), at = key.indexOf(QChar(u'@'), colon + 1);
    const QString word = key.left(colon);
    if (colon < 0 || (word != QStringLiteral("functional") && word != QStringLiteral("economic")))
        return std::nullopt;
    SubjectAddress out;
    out.kind = word == QStringLiteral("functional") ? SubjectKind::Functional : SubjectKind::Economic;
    out.code = key.mid(colon + 1, at < 0 ? -1 : at - colon - 1);
    if (at >= 0) {
        const QString place = key.mid(at + 1);
        const qsizetype slash = place.indexOf(QChar(u'/'));
        out.form = place.left(slash);
        out.column = place.mid(slash + 1);
        if (slash <= 0 || out.column.isEmpty() || out.code.isEmpty())
            return std::nullopt;
    } else if (out.isTotal()) {
        return std::nullopt;
    }
    return out;
}

std::optional<SubjectAddress> subjectOf(const Report& report, const SubjectMeanings& meanings, const CellRef& cell) {
    const FormDefinition* form = report.formSet().form(cell.form);
    if (!form || !form->blockOf(cell.row))
        return std::nullopt;
    SubjectAddress out{kindOf(*form), cell.row, {}, {}};
    const RowDefinition* fixed = form->row(cell.row);
    const bool isSubject = prints(report, *form, cell.row);
    if (!isSubject && !(form->subjects && fixed && fixed->total))
        return std::nullopt;
    const bool shown = isSubject && amountCellOf(report, meanings.of(out.kind), cell.row) == cell;
    if (form->subjects && !shown && form->holds(cell.row, cell.column)) {
        out.form = cell.form;
        out.column = cell.column;
    }
    if (!isSubject && out.form.isEmpty())
        return std::nullopt;
    return out;
}

std::vector<QString> printedChildren(const Report& report, const QString& form, const QString& code) {
    std::vector<QString> out;
    const FormDefinition* definition = report.formSet().form(form);
    if (!definition)
        return out;
    const auto all = printedSubjects(report, *definition);
    for (const SubjectName& subject : all) {
        if (subject.code.size() <= code.size() || !subject.code.startsWith(code))
            continue;
        const bool nearer = std::any_of(all.begin(), all.end(), [&](const SubjectName& between) {
            return between.code.size() > code.size() && between.code.size() < subject.code.size() &&
                   subject.code.startsWith(between.code);
        });
        if (!nearer)
            out.push_back(subject.code);
    }
    return out;
}

AddUp addUpOf(const CellValue& parent, const std::vector<CellValue>& children) {
    AddUp out;
    if (children.empty())
        return out;
    Wide sum = 0, width = parent.isBlank() ? 0 : parent.quantum;
    bool unread = parent.isUnread(), any = false;
    int figures = 0;
    qint64 unit = 1;
    for (const CellValue& child : children) {
        unread |= child.isUnread();
        any |= child.isFigure();
        if (child.isFigure()) {
            sum += child.amount.fen();
            width += child.quantum;
            unit = std::max<qint64>(unit, child.quantum);
            ++figures;
        }
    }
    if (unread || (!any && parent.isBlank()) || sum > Amount::maximumFen || sum < -Wide(Amount::maximumFen)) {
        out.state = AddUp::State::NotGiven;
        return out;
    }
    out.sum = qint64(sum);
    out.difference = parent.amount.fen() - out.sum;
    // Half up and whole 分: the bound is strict (LIMITS §1.2), so a difference of just half the widths is too much.
    out.allowed = qint64(width / 2 - (width % 2 == 0 && width > 0 ? 1 : 0));
    out.allowed -= out.allowed % unit; // printed figures differ by whole units
    if (figures == 1) // the same figure twice: one unit apart is told as rounding
        out.allowed = std::max<qint64>(out.allowed, unit > 1 ? unit : 0);
    const qint64 size = std::abs(out.difference);
    out.state = size == 0 ? AddUp::State::Exact : size <= out.allowed ? AddUp::State::Rounding : AddUp::State::Differs;
    return out;
}

SubjectView subjectView(const Report& report, const std::vector<const Report*>& others, const SubjectCatalogue& catalogue,
                        const SubjectMeanings& meanings, const SubjectAddress& address, const PartsOfTotal& parts) {
    SubjectView view;
    view.address = address;
    const QString& code = address.code;
    const FormDefinition* pinned = report.formSet().form(address.form);
    view.subject = {code, address.isTotal() ? QString() : nameIn(report, address.kind, code, catalogue)};
    if (address.isTotal()) {
        const RowDefinition* row = pinned ? pinned->row(code) : nullptr;
        view.subject.name = row && !row->label.isEmpty() ? row->label : code;
        view.path.push_back(view.subject);
    }
    for (qsizetype length = 3; length <= code.size() && !address.isTotal(); length += 2)
        view.path.push_back({code.left(length), nameIn(report, address.kind, code.left(length), catalogue)});
    const SubjectMeaning& meaning = meanings.of(address.kind);
    if (pinned && pinned->holds(code, address.column) && (address.isTotal() || prints(report, *pinned, code)))
        view.amountCell = CellRef{address.form, code, address.column};
    else if (!address.isTotal())
        view.amountCell = amountCellOf(report, meaning, code);
    view.known = view.amountCell.has_value() || catalogue.knows(address.kind, code);
    gatherPlaces(report, view);
    if (view.amountCell) {
        view.amount = report.value(*view.amountCell);
        gatherChildren(report, catalogue, parts, view);
        for (qsizetype length = code.size() - 2; length >= 3 && !view.shareOfParent && !address.isTotal(); length -= 2)
            if (const CellValue parent = report.value({view.amountCell->form, code.left(length), view.amountCell->column});
                parent.isFigure() && view.amount.isFigure())
                view.shareOfParent = shareOf(view.amount.amount.fen(), parent.amount.fen());
    }
    for (const SubjectMeaning::Column& column : meaning.split)
        if (const auto place = placeOf(report, column, code); place && !place->value.isBlank())
            view.split.push_back(*place);
    view.actual = placeOf(report, meaning.actual, code);
    view.budget = placeOf(report, meaning.budget, code);
    if (view.actual && view.budget && view.actual->value.isFigure() && view.budget->value.isFigure())
        view.completion = shareOf(view.actual->value.amount.fen(), view.budget->value.amount.fen());
    if (!address.isTotal())
        gatherMentions(report, view);
    std::vector<const Report*> all = others;
    all.push_back(&report);
    std::sort(all.begin(), all.end(), [](const Report* a, const Report* b) { return a->year < b->year; });
    for (const Report* one : all) {
        const auto cell = view.amountCell && one->formSet().form(view.amountCell->form) ? view.amountCell : amountCellOf(*one, meaning, code);
        view.years.push_back({one->year, true, cell ? one->value(*cell) : CellValue::blank()});
    }
    return view;
}

std::optional<SubjectChart> subjectChart(const SubjectView& view, const SubjectMeanings& meanings, const ChartSet& set,
                                         const Report& report, const std::vector<const Report*>& others) {
    int known = 0;
    for (const SubjectYear& year : view.years)
        known += year.year <= report.year && year.amount.isFigure();
    if (!view.amountCell || known < 2)
        return std::nullopt;
    SubjectChart out;
    const QString subject = view.address.isTotal() ? view.subject.name : view.subject.code + QChar(u' ') + view.subject.name;
    const auto with = [&](QString title) { return title.replace(QStringLiteral("%subject"), subject); };
    const BilingualText& title = meanings.of(view.address.kind).yearsTitle;
    const FormDefinition* form = report.formSet().form(view.amountCell->form);
    const ColumnDefinition* column = form ? form->column(view.amountCell->row, view.amountCell->column) : nullptr;
    const QString label = column && !column->label.isEmpty() ? column->label : view.amountCell->column;
    out.spec.id = QStringLiteral("subject-years");
    out.spec.kind = ChartKind::Columns;
    out.spec.title = {with(title.zh), with(title.en)};
    out.spec.years = report.year - view.years.front().year + 1;
    out.spec.series.push_back({{label, label}, {view.amountCell->form, view.amountCell->row, view.amountCell->column}, {}, {}});
    out.data = chartData(set, out.spec, report, others);
    return out;
}

} // namespace juesuan
