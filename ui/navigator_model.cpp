// The book as a tree.
#include "ui/navigator_model.h"

#include "session/resources.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <tuple>

namespace juesuan {

namespace {
constexpr size_t mostEager = 100; // reports
}

NavigatorModel::NavigatorModel(QObject* parent) : QAbstractItemModel(parent) {}

void NavigatorModel::setBook(Book* book) {
    m_book = book;
    rebuild();
}

void NavigatorModel::rebuild() {
    beginResetModel();
    build();
    endResetModel();
}

void NavigatorModel::retranslate() {
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        const QModelIndex index = createIndex(m_nodes[i].row, 0, quintptr(i));
        Q_EMIT dataChanged(index, index);
    }
}

int NavigatorModel::add(int parent, Kind kind, const PageId& page, const QString& text) {
    const int id = int(m_nodes.size());
    m_nodes.push_back({kind, parent, 0, text, false, page, 0, CellMark::None, false, {}});
    std::vector<int>& siblings = parent < 0 ? m_top : m_nodes[size_t(parent)].children;
    m_nodes.back().row = int(siblings.size());
    siblings.push_back(id);
    return id;
}

void NavigatorModel::build() {
    m_nodes.clear();
    m_top.clear();
    m_formSets.clear();
    if (!m_book)
        return;
    int unit = -1;
    const std::vector<BookReport> reports = m_book->reports();
    for (const BookReport& report : reports) { // by unit name, then year
        if (unit < 0 || m_nodes[size_t(unit)].text != report.unitName)
            unit = add(-1, Kind::Unit, {}, report.unitName);
        if (const auto formSet = formSetFor(report.edition))
            m_formSets.insert(report.id, *formSet);
        const int year = add(unit, Kind::Year, {report.id, PageKind::None, {}}, QString::number(report.year));
        m_nodes[size_t(year)].sealed = report.sealed;
        // Twenty pages each for thousands of reports take longer than all else at opening: they come when a year opens.
        m_nodes[size_t(year)].waiting = reports.size() > mostEager;
        if (!m_nodes[size_t(year)].waiting)
            addPages(year);
    }
}

void NavigatorModel::addPages(int year) {
    const qint64 report = m_nodes[size_t(year)].page.report;
    const auto page = [&](PageKind kind) { add(year, Kind::Page, {report, kind, {}}); };
    page(PageKind::Overview);
    page(PageKind::Profile);
    const FormSetPtr formSet = m_formSets.value(report);
    std::vector<QString> supplements;
    if (formSet)
        for (const FormDefinition& form : formSet->forms()) {
            if (form.supplementary)
                supplements.push_back(form.id);
            else
                add(year, Kind::Page, {report, PageKind::Form, form.id});
        }
    if (!supplements.empty()) {
        const int group = add(year, Kind::Supplement, {report, PageKind::None, {}});
        for (const QString& form : supplements)
            add(group, Kind::Page, {report, PageKind::Form, form});
    }
    for (const PageKind kind : {PageKind::Narrative, PageKind::Evaluations, PageKind::Glossary,
                                PageKind::Comparison,
                                PageKind::Charts, PageKind::Subjects, PageKind::Unread})
        page(kind);
}

bool NavigatorModel::hasChildren(const QModelIndex& parent) const {
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool NavigatorModel::canFetchMore(const QModelIndex& parent) const {
    return parent.isValid() && m_nodes[size_t(parent.internalId())].waiting;
}

void NavigatorModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    const int year = int(parent.internalId());
    m_nodes[size_t(year)].waiting = false;
    addPages(year);
    // The view is told behind the fact: nobody looks in between.
    std::vector<int> pages;
    pages.swap(m_nodes[size_t(year)].children);
    beginInsertRows(parent, 0, int(pages.size()) - 1);
    m_nodes[size_t(year)].children.swap(pages);
    endInsertRows();
}

void NavigatorModel::fetchPagesOf(qint64 report) {
    for (size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].waiting && m_nodes[i].page.report == report)
            return fetchMore(createIndex(m_nodes[i].row, 0, quintptr(i)));
}

void NavigatorModel::setCounts(const ReportSession& session) {
    fetchPagesOf(session.id());
    QHash<PageId, std::pair<int, CellMark>> counts;
    const QString none;
    PageId page;
    std::pair<int, CellMark>* at = nullptr; // of `page`: findings come form by form, and there may be thousands
    for (const Finding& finding : session.findings()) {
        const bool written = finding.place.part != TextPlace::Part::None;
        const PageKind kind = written ? pageOfPart(finding.place.part) : PageKind::Form;
        const QString& form = written || finding.cells.empty() ? none : finding.cells.front().cell.form;
        if (!at || page.kind != kind || page.form != form) {
            page = {session.id(), kind, form};
            at = &counts[page];
        }
        ++at->first;
        at->second = std::max(at->second, markOfSeverity(finding.severity));
    }
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        Node& node = m_nodes[i];
        if (node.page.report != session.id() || node.kind != Kind::Page)
            continue;
        std::pair<int, CellMark> now = counts.value(node.page, {0, CellMark::None});
        if (node.page.kind == PageKind::Unread && !session.report().unread.items.empty())
            now = {int(session.report().unread.items.size()), CellMark::Info};
        if (node.badge == now.first && node.mark == now.second)
            continue;
        std::tie(node.badge, node.mark) = now;
        const QModelIndex index = createIndex(node.row, 0, quintptr(i));
        Q_EMIT dataChanged(index, index, {BadgeRole, BadgeMarkRole});
    }
}

QModelIndex NavigatorModel::indexOf(const PageId& page) {
    fetchPagesOf(page.report);
    if (page.kind == PageKind::Subject) // stands below the tree of all subjects
        return indexOf({page.report, PageKind::Subjects, {}});
    for (size_t i = 0; i < m_nodes.size(); ++i)
        if (m_nodes[i].kind == Kind::Page && m_nodes[i].page == page)
            return createIndex(m_nodes[i].row, 0, quintptr(i));
    return {};
}

const FormDefinition* NavigatorModel::formOf(const Node& node) const {
    const FormSetPtr formSet = m_formSets.value(node.page.report);
    return formSet && node.page.kind == PageKind::Form ? formSet->form(node.page.form) : nullptr;
}

QString NavigatorModel::titleOf(const Node& node) const {
    switch (node.kind) {
    case Kind::Unit: return node.text;
    case Kind::Year: return (node.sealed ? tr("Year %1 (sealed)") : tr("Year %1")).arg(node.text);
    case Kind::Supplement: return tr("Supplementary tables");
    case Kind::Page: break;
    }
    const FormDefinition* form = formOf(node);
    return form ? Words::formTitle(*form) : Words::page(node.page.kind);
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    const std::vector<int>& siblings = parent.isValid() ? m_nodes[size_t(parent.internalId())].children : m_top;
    return createIndex(row, column, quintptr(siblings[size_t(row)]));
}

QModelIndex NavigatorModel::parent(const QModelIndex& child) const {
    if (!child.isValid())
        return {};
    const int parent = m_nodes[size_t(child.internalId())].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_nodes[size_t(parent)].row, 0, quintptr(parent));
}

int NavigatorModel::rowCount(const QModelIndex& parent) const {
    return int(parent.isValid() ? m_nodes[size_t(parent.internalId())].children.size() : m_top.size());
}

int NavigatorModel::columnCount(const QModelIndex&) const { return 1; }

QVariant NavigatorModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[size_t(index.internalId())];
    const FormDefinition* form = formOf(node);
    switch (role) {
    case Qt::DisplayRole: return titleOf(node);
    case Qt::ToolTipRole: return form ? Words::form(*form) : titleOf(node);
    case Qt::AccessibleTextRole:
        return node.badge > 0 ? tr("%1, %2 findings").arg(form ? Words::form(*form) : titleOf(node)).arg(node.badge)
                              : (form ? Words::form(*form) : titleOf(node));
    case PageRole:
        if (node.kind == Kind::Year)
            return QVariant::fromValue(PageId{node.page.report, PageKind::Overview, {}});
        return node.kind == Kind::Page ? QVariant::fromValue(node.page) : QVariant();
    case NumberRole: return form ? (form->number.isEmpty() ? form->id : form->number) : QString();
    case BadgeRole: return node.badge;
    case BadgeMarkRole: return int(node.mark);
    case GroupRole: return node.kind != Kind::Page;
    default: return {};
    }
}

QHash<int, QByteArray> NavigatorModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(PageRole, "page");
    names.insert(NumberRole, "number");
    names.insert(BadgeRole, "badge");
    names.insert(BadgeMarkRole, "badgeMark");
    names.insert(GroupRole, "group");
    return names;
}

} // namespace juesuan
