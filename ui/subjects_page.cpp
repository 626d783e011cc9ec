// The subject tree.
#include "ui/subjects_page.h"

#include "analysis/subject_view.h"
#include "base/text.h"
#include "session/resources.h"
#include "ui/clipboard_grid.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace juesuan {

namespace {
constexpr int everything = 100'000;
}

SubjectsPage::SubjectsPage(QWidget* parent) : ReportPage(parent) {
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_kind = new QComboBox(this);
    m_kind->addItem({}, int(SubjectKind::Functional));
    m_kind->addItem({}, int(SubjectKind::Economic));
    m_column = new QComboBox(this);
    m_column->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_used = new QCheckBox(this);
    m_used->setChecked(true);
    m_model = new QStandardItemModel(0, 3, this);
    m_tree = new QTreeView(this);
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_kind);
    bar->addWidget(m_column);
    bar->addWidget(m_used);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(16, 12, 16, 8);
    box->addLayout(bar);
    box->addWidget(m_tree, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &SubjectsPage::rebuild);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SubjectsPage::fillColumns);
    connect(m_column, &QComboBox::currentIndexChanged, this, &SubjectsPage::rebuild);
    connect(m_used, &QCheckBox::toggled, this, &SubjectsPage::rebuild);
    connect(m_tree, &QTreeView::activated, this, &SubjectsPage::open);
    retranslate();
}

void SubjectsPage::show(Book*, ReportEditor* editor, const PageId& page) {
    if (m_editor)
        m_editor->session().disconnect(this);
    m_editor = editor;
    m_page = page;
    if (m_editor) {
        connect(&m_editor->session(), &ReportSession::cellsChanged, this, &SubjectsPage::rebuild);
        connect(&m_editor->session(), &ReportSession::rowsChanged, this, &SubjectsPage::rebuild);
    }
    fillColumns();
}

void SubjectsPage::setUnit(AmountUnit unit) {
    m_unit = unit;
    rebuild();
}

SubjectKind SubjectsPage::kind() const { return SubjectKind(m_kind->currentData().toInt()); }

void SubjectsPage::fillColumns() {
    {
        const QSignalBlocker quiet(m_column);
        m_column->clear();
        if (m_editor)
            for (const FormDefinition& form : m_editor->report().formSet().forms())
                if (form.subjects && *form.subjects == kind())
                    for (const ColumnDefinition& column : form.blocks.front().columns)
                        if (column.kind == ColumnDefinition::Kind::Figure && column.measure == Measure::Money) {
                            const CellRef ref{form.id, {}, column.id};
                            m_column->addItem((form.number.isEmpty() ? form.id : form.number) + QStringLiteral(" · ") + (column.label.isEmpty() ? column.id : column.label),
                                              QVariant::fromValue(ref));
                            // What a subject comes to is what people look for first.
                            if (form.id == QStringLiteral("03") && m_column->currentIndex() <= 0)
                                m_column->setCurrentIndex(m_column->count() - 1);
                        }
    }
    rebuild();
}

QString SubjectsPage::nameOf(const QString& code) const {
    const CellRef column = m_column->currentData().value<CellRef>();
    const QString printed = m_editor->report().rowName(column.form, code);
    return printed.isEmpty() ? m_editor->session().catalogue().nameOf(kind(), code, m_editor->report().year) : printed;
}

QStandardItem* SubjectsPage::itemOf(const QString& code, QHash<QString, QStandardItem*>& made) {
    if (QStandardItem* there = made.value(code))
        return there;
    const CellRef column = m_column->currentData().value<CellRef>();
    const CellValue value = m_editor->report().value({column.form, code, column.column});
    auto* item = new QStandardItem(code + QStringLiteral("  ") + nameOf(code));
    item->setData(code, CodeRole);
    item->setToolTip(item->text());
    auto* amount = new QStandardItem(value.isUnread() ? QStringLiteral("?") : Words::figure(value, Measure::Money, m_unit));
    amount->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const bool known = m_editor->session().catalogue().knows(kind(), code);
    auto* note = new QStandardItem(known ? QString() : tr("not in the catalogue"));
    const QList<QStandardItem*> row{item, amount, note};
    made.insert(code, item);
    if (code.size() > 3)
        itemOf(code.left(code.size() - 2), made)->appendRow(row);
    else
        m_model->appendRow(row);
    return item;
}

void SubjectsPage::rebuild() {
    const QString before = m_tree->currentIndex().siblingAtColumn(0).data(CodeRole).toString();
    m_model->setRowCount(0);
    if (!m_editor)
        return;
    const CellRef column = m_column->currentData().value<CellRef>();
    const bool searching = !m_search->text().trimmed().isEmpty();
    std::set<QString> codes;
    for (const Subject& subject : m_editor->session().findSubjects(kind(), foldWidth(m_search->text().trimmed()), everything))
        codes.insert(subject.code);
    if (!searching) // what the report prints without the catalogue knowing it belongs here too
        for (const FormDefinition& form : m_editor->report().formSet().forms())
            if (form.subjects && *form.subjects == kind())
                for (const SubjectRow& row : m_editor->report().rows(form.id))
                    codes.insert(row.code);
    QHash<QString, QStandardItem*> made;
    for (const QString& code : codes) // in code order: a parent before its children
        if (!m_used->isChecked() || !m_editor->report().value({column.form, code, column.column}).isBlank())
            itemOf(code, made);
    m_tree->setColumnWidth(1, fontMetrics().horizontalAdvance(QStringLiteral("000,000,000.00")) + 24);
    m_tree->setColumnWidth(2, fontMetrics().horizontalAdvance(tr("not in the catalogue")) + 24);
    if (m_used->isChecked() || searching)
        m_tree->expandAll();
    if (QStandardItem* again = searching ? nullptr : made.value(before))
        m_tree->setCurrentIndex(again->index());
    if (searching) { // the best that fits, not its ancestors
        const auto best = m_editor->session().findSubjects(kind(), foldWidth(m_search->text().trimmed()), everything);
        for (const Subject& subject : best)
            if (QStandardItem* item = made.value(subject.code)) {
                m_tree->setCurrentIndex(item->index());
                break;
            }
    }
}

void SubjectsPage::open(const QModelIndex& index) {
    const QString code = index.siblingAtColumn(0).data(CodeRole).toString();
    const auto meanings = subjectMeanings();
    if (code.isEmpty() || !meanings)
        return;
    const CellRef column = m_column->currentData().value<CellRef>();
    const auto shown = subjectOf(m_editor->report(), *meanings, {column.form, code, column.column}); // in the column shown here
    Q_EMIT pageWanted({m_page.report, PageKind::Subject, subjectKey(shown.value_or(SubjectAddress{kind(), code, {}, {}}))});
}

void SubjectsPage::copy() {
    TextGrid grid;
    const std::function<void(const QModelIndex&)> add = [&](const QModelIndex& parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex at = m_model->index(row, 0, parent);
            const QString code = at.data(CodeRole).toString();
            grid.push_back({code, nameOf(code), at.siblingAtColumn(1).data().toString()});
            add(at);
        }
    };
    add({});
    if (!grid.empty())
        QGuiApplication::clipboard()->setMimeData(mimeFromGrid(gridOf(grid)));
}

void SubjectsPage::retranslate() {
    m_search->setPlaceholderText(tr("Code, name, or pinyin initials (xzyx finds 行政运行)"));
    m_search->setAccessibleName(tr("Find a subject"));
    m_kind->setAccessibleName(tr("Kind of subject"));
    m_kind->setItemText(0, tr("Functional classification"));
    m_kind->setItemText(1, tr("Economic classification"));
    m_column->setAccessibleName(tr("Amounts of"));
    m_used->setText(tr("Only with amounts"));
    m_tree->setAccessibleName(tr("Subjects"));
    m_model->setHorizontalHeaderLabels({tr("Subject"), tr("Amount"), QString()});
    m_model->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void SubjectsPage::changeEvent(QEvent* event) {
    ReportPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
}

bool SubjectsPage::eventFilter(QObject* object, QEvent* event) {
    if (object == m_search && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up: case Qt::Key_Down: case Qt::Key_PageUp: case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_tree, event); // the tree follows while the words stay under the fingers
            return true;
        case Qt::Key_Return: case Qt::Key_Enter:
            open(m_tree->currentIndex());
            return true;
        default: break;
        }
    }
    return ReportPage::eventFilter(object, event);
}

} // namespace juesuan
