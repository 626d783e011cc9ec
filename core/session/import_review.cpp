// Collects what a person should look at and turns their decisions into changes.
#include "session/import_review.h"

#include "base/text.h"

#include <QTemporaryDir>

#include <algorithm>

namespace juesuan {


struct ImportReview::Scratch {
    QTemporaryDir folder;
    std::unique_ptr<Book> book; // goes before its folder
};

namespace {

bool isNumber(const QString& why) { return why == QStringLiteral("number-without-cell"); }

} // namespace

ImportReview::~ImportReview() = default;
ReportSession& ImportReview::session() { return *m_session; }

Result<std::unique_ptr<ImportReview>> ImportReview::begin(const ImportPlan& plan, Book* target) {
    std::unique_ptr<ImportReview> out(new ImportReview);
    out->m_plan = plan;
    out->m_target = target;
    out->m_scratch = std::make_unique<Scratch>();
    auto book = Book::create(out->m_scratch->folder.filePath(QStringLiteral("review.juesuan")));
    if (!book)
        return book.problem();
    ImportPlan copy = plan;
    if (copy.report.unit.name.trimmed().isEmpty())
        copy.report.unit.name = QStringLiteral("?"); // a book wants a name; the person gives the right one
    if (target) { // what the person's book knows of subjects and of last year
        for (const Subject& subject : target->catalogue().learnt())
            copy.newSubjects.push_back(subject);
        for (const BookReport& other : target->reports())
            if (comparisonKey(other.unitName) == comparisonKey(plan.report.unit.name) && other.year == plan.report.year - 1)
                if (auto last = target->readReport(other.id)) {
                    ImportPlan before;
                    before.report = std::move(*last);
                    before.report.unit.name = copy.report.unit.name;
                    before.report.seal.clear();
                    (void)(*book)->import(before);
                }
    }
    auto imported = (*book)->import(copy);
    if (!imported)
        return imported.problem();
    out->m_scratch->book = std::move(*book);
    out->m_session = imported->session;
    out->m_unit = plan.report.unit.name;
    out->m_year = plan.report.year;
    out->collect();
    return out;
}

void ImportReview::collect() {
    m_shifts = m_session->columnShifts();
    for (size_t i = 0; i < m_shifts.size(); ++i) {
        ReviewItem item = cellItem(ReviewKind::ColumnShift, {m_shifts[i].form, m_shifts[i].firstRow, m_shifts[i].column});
        item.index = int(i);
        m_items.push_back(item);
    }
    for (size_t i = 0; i < m_plan.ambiguous.size(); ++i) {
        const AmbiguousRow& row = m_plan.ambiguous[i];
        ReviewItem item = cellItem(ReviewKind::Ambiguous, {row.form, row.row, row.choices.empty() ? QString() : row.choices.front().value(0)});
        item.source.page = row.page;
        item.source.line = row.line;
        item.text = row.label + QStringLiteral(": ") + row.figures.join(QStringLiteral("  "));
        item.index = int(i);
        m_items.push_back(item);
    }
    for (const CellRef& cell : m_plan.report.orderedCells())
        if (m_plan.report.value(cell).isUnread() &&
            std::none_of(m_plan.ambiguous.begin(), m_plan.ambiguous.end(),
                         [&](const AmbiguousRow& row) { return row.form == cell.form && row.row == cell.row; }))
            m_items.push_back(cellItem(ReviewKind::UnreadCell, cell));
    collectRelations();
    collectTexts();
    collectChanged();
}

void ImportReview::collectRelations() {
    for (const Finding& finding : m_session->findings()) {
        if (finding.severity != Severity::Error || finding.cells.empty() || finding.cells.front().cell.column.isEmpty())
            continue;
        const CellRef& cell = finding.repair.empty() ? finding.cells.front().cell : finding.repair.front().cell;
        const bool shifted = std::any_of(m_shifts.begin(), m_shifts.end(), [&](const ColumnShift& shift) {
            return std::any_of(finding.cells.begin(), finding.cells.end(), [&](const FindingCell& one) {
                return one.cell.form == shift.form && one.cell.column == shift.column;
            });
        });
        const bool told = std::any_of(m_items.begin(), m_items.end(), [&](const ReviewItem& item) {
            return item.kind == ReviewKind::BrokenRelation && item.cell == cell;
        });
        if (shifted || told)
            continue;
        ReviewItem item = cellItem(ReviewKind::BrokenRelation, cell);
        item.message = finding.message;
        if (!finding.repair.empty()) {
            item.expected = finding.repair.front().value;
            item.why = finding.repair.front().explains;
        }
        m_items.push_back(item);
    }
}

void ImportReview::collectTexts() {
    const auto& texts = m_plan.report.unread.items;
    for (const bool numbers : {true, false})
        for (size_t i = 0; i < texts.size(); ++i) {
            // The rows that fit in more than one way stand in the list already.
            if (isNumber(texts[i].why) != numbers || (texts[i].why == QStringLiteral("ambiguous") && !m_plan.ambiguous.empty()))
                continue;
            ReviewItem item;
            item.kind = numbers ? ReviewKind::UnplacedNumber : ReviewKind::NotUnderstood;
            item.source.page = texts[i].page;
            item.source.line = texts[i].line;
            std::copy(std::begin(texts[i].box), std::end(texts[i].box), item.source.box);
            item.text = texts[i].text;
            item.why = texts[i].why;
            item.index = int(i);
            m_items.push_back(item);
        }
}

void ImportReview::collectChanged() {
    m_existing.reset();
    if (m_target)
        for (const BookReport& report : m_target->reports())
            if (comparisonKey(report.unitName) == comparisonKey(m_unit) && report.year == m_year)
                if (auto read = m_target->readReport(report.id))
                    m_existing = std::move(*read);
    if (!m_existing || m_existing->formSet().edition() != m_plan.report.formSet().edition())
        return;
    Report both = m_plan.report; // its order also for cells that only the book has
    for (auto at = m_existing->figures().begin(); at != m_existing->figures().end(); ++at)
        if (both.value(at.key()).isBlank())
            both.setValue(at.key(), at.value());
    for (const CellRef& cell : both.orderedCells()) {
        const CellValue held = m_existing->value(cell);
        if (held.isBlank() || !fileHas(cell.form) || held == m_plan.report.value(cell))
            continue;
        ReviewItem item = cellItem(ReviewKind::Changed, cell);
        item.held = held;
        m_items.push_back(item);
    }
}

ReviewItem ImportReview::cellItem(ReviewKind kind, const CellRef& cell) const {
    ReviewItem item;
    item.kind = kind;
    item.cell = cell;
    item.source = m_plan.report.sources.value(cell);
    item.read = m_plan.report.value(cell);
    return item;
}

int ImportReview::open() const {
    return int(std::count_if(m_items.begin(), m_items.end(), [](const ReviewItem& item) { return item.state == ReviewState::Open; }));
}

void ImportReview::setTarget(const QString& unit, int year) {
    if (unit == m_unit && year == m_year)
        return;
    m_unit = unit;
    m_year = year;
    std::erase_if(m_items, [](const ReviewItem& item) { return item.kind == ReviewKind::Changed; });
    collectChanged();
    Q_EMIT itemsChanged();
}

ChangeSet ImportReview::withoutText(const ReviewItem& item) const {
    Report after = m_session->report();
    const UnreadText& text = m_plan.report.unread.items[size_t(item.index)];
    auto& items = after.unread.items;
    if (const auto at = std::find(items.begin(), items.end(), text); at != items.end())
        items.erase(at);
    return changesBetween(m_session->report(), after, QStringLiteral("review"));
}

ChangeSet ImportReview::accept(int index) const {
    const ReviewItem& item = m_items[size_t(index)];
    const Report& now = m_session->report();
    ChangeSet out{QStringLiteral("review"), {}, {}};
    switch (item.kind) {
    case ReviewKind::ColumnShift:
        for (const CellChange& change : m_shifts[size_t(item.index)].changes)
            if (now.value(change.cell) != change.after)
                out.changes.push_back(CellChange{change.cell, now.value(change.cell), change.after});
        break;
    case ReviewKind::UnreadCell:
    case ReviewKind::BrokenRelation:
    case ReviewKind::Changed:
        if (now.value(item.cell) != item.read)
            out.changes.push_back(CellChange{item.cell, now.value(item.cell), item.read});
        break;
    case ReviewKind::Ambiguous:
    case ReviewKind::UnplacedNumber:
    case ReviewKind::NotUnderstood: break;
    }
    return out;
}

ChangeSet ImportReview::skip(int index) const {
    const ReviewItem& item = m_items[size_t(index)];
    const Report& now = m_session->report();
    ChangeSet out{QStringLiteral("review"), {}, {}};
    switch (item.kind) {
    case ReviewKind::UnplacedNumber:
    case ReviewKind::NotUnderstood: return withoutText(item);
    case ReviewKind::UnreadCell:
    case ReviewKind::BrokenRelation:
    case ReviewKind::Changed:
        if (now.value(item.cell) != item.held)
            out.changes.push_back(CellChange{item.cell, now.value(item.cell), item.held});
        break;
    case ReviewKind::ColumnShift:
        for (const CellChange& change : m_shifts[size_t(item.index)].changes)
            if (now.value(change.cell) != change.before)
                out.changes.push_back(CellChange{change.cell, now.value(change.cell), change.before});
        break;
    case ReviewKind::Ambiguous: break;
    }
    return out;
}

ChangeSet ImportReview::choose(int index, int choice) const {
    const AmbiguousRow& row = m_plan.ambiguous[size_t(m_items[size_t(index)].index)];
    const FormDefinition* form = m_session->report().formSet().form(row.form);
    const BlockDefinition* block = form ? form->blockOf(row.row) : nullptr;
    if (!block || choice < 0 || size_t(choice) >= row.choices.size())
        return {};
    const QStringList& columns = row.choices[size_t(choice)];
    Report after = m_session->report();
    const auto put = [&](const QString& column, const QString& figure) {
        const ColumnDefinition* definition = form->column(row.row, column);
        const bool count = definition && definition->measure == Measure::Count;
        const auto parsed = parseAmount(figure, count ? AmountUnit::Count : AmountUnit::WanYuan);
        if (definition && parsed)
            after.setValue({row.form, row.row, column}, CellValue::figure(*parsed));
    };
    for (const QStringList& other : row.choices) // what another choice had put is taken back
        for (const QString& column : other)
            after.setValue({row.form, row.row, column}, CellValue::blank());
    for (const ColumnDefinition& column : block->columns)
        if (const CellRef cell{row.form, row.row, column.id}; !column.id.isEmpty() && after.value(cell).isUnread())
            after.setValue(cell, CellValue::blank());
    for (qsizetype i = 0; i < columns.size() && i < row.figures.size(); ++i)
        put(columns[i], row.figures[i]);
    std::erase_if(after.unread.items, [&](const UnreadText& text) {
        return text.why == QStringLiteral("ambiguous") && text.page == row.page && text.line == row.line;
    });
    return changesBetween(m_session->report(), after, QStringLiteral("review"));
}

void ImportReview::decide(int item, ReviewState state) {
    m_items[size_t(item)].state = state;
    Q_EMIT itemChanged(item);
}

void ImportReview::cellTyped(const CellRef& cell) {
    for (size_t i = 0; i < m_items.size(); ++i) {
        ReviewItem& item = m_items[i];
        const bool own = item.kind == ReviewKind::UnreadCell || item.kind == ReviewKind::BrokenRelation || item.kind == ReviewKind::Changed;
        if (!own || item.cell != cell)
            continue;
        const CellValue now = m_session->report().value(cell);
        decide(int(i), now == item.read ? ReviewState::Accepted : item.kind == ReviewKind::Changed && now == item.held ? ReviewState::Skipped : ReviewState::Corrected);
    }
}

// Last year's figures that follow from the text alone do not make a table.
bool ImportReview::fileHas(const QString& form) const {
    const Report& report = m_plan.report;
    if (report.forms.value(form).present || !report.rows(form).empty())
        return true;
    for (auto at = report.figures().begin(); at != report.figures().end(); ++at)
        if (at.key().form == form && !report.sources.value(at.key()).derived)
            return true;
    return false;
}

void ImportReview::keepWhatIsMissing(Report& report) const {
    const Report& held = *m_existing;
    if (held.formSet().edition() != report.formSet().edition())
        return;
    for (const FormDefinition& form : held.formSet().forms()) {
        if (fileHas(form.id) || !held.formPresent(form.id))
            continue;
        for (const SubjectRow& row : held.rows(form.id))
            report.setRow(form.id, row.code, row.name);
        if (const auto status = held.forms.constFind(form.id); status != held.forms.constEnd())
            report.forms.insert(form.id, *status);
    }
    for (auto at = held.figures().begin(); at != held.figures().end(); ++at)
        if (!fileHas(at.key().form)) {
            report.setValue(at.key(), at.value());
            report.sources.remove(at.key());
        }
    if (report.profile == Profile())
        report.profile = held.profile;
    if (report.narrative.sections.empty())
        report.narrative = held.narrative;
    if (report.evaluations.empty())
        report.evaluations = held.evaluations;
    if (report.glossary.entries.empty())
        report.glossary = held.glossary;
}

ImportPlan ImportReview::decided() const {
    ImportPlan out = m_plan;
    out.report = m_session->report();
    out.report.unit = {m_plan.report.unit.code, m_unit.trimmed()};
    out.report.year = m_year;
    out.report.files = m_plan.report.files;
    for (auto at = out.report.sources.begin(); at != out.report.sources.end(); ++at)
        if (const CellValue read = m_plan.report.value(at.key()); read != out.report.value(at.key()))
            at->read = read;
    if (m_existing)
        keepWhatIsMissing(out.report);
    return out;
}

} // namespace juesuan
