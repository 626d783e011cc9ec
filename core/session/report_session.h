// One open report: apply a change → persist → check → tell. The only way by which a report changes.
#pragma once

#include "edit/change_set.h"
#include "narrative/inserted_table.h"
#include "narrative/text_check.h"
#include "rules/checker.h"
#include "rules/column_shift.h"
#include "store/book_store.h"

#include <QObject>

#include <functional>
#include <memory>

namespace juesuan {

class Book;

// The worst that is said about a cell, for its corner mark.
enum class CellMark { None, Info, Rounding, Warning, Error };

class ReportSession : public QObject {
    Q_OBJECT
public:
    struct Private;
    ~ReportSession() override;

    qint64 id() const;
    const Report& report() const;
    bool readOnly() const; // the book is, or the report is sealed

    // Applies, commits and checks; on failure nothing has changed anywhere. `undo` marks the log entry as taking back.
    Result<void> apply(const ChangeSet& change, bool undo = false);

    // Joint feasibility, the report's shape and its texts are checked when typing pauses, away from this thread; this does
    // it at once (the command line has no event loop).
    void checkJointNow();
    // Binds the rules anew: after last year's report changed.
    void rebind();

    // All findings as they stand, in form and severity order. Stable between signals.
    const std::vector<Finding>& findings() const;
    // Parallel to findings(): what stood before has kept its number, what is new has a greater one than all before.
    const std::vector<quint64>& findingSerials() const;
    struct CheckCounts {
        int checked = 0;    // relations
        int passed = 0;
        int notChecked = 0;
        Feasibility joint = Feasibility::NotTried;
        int textFigures = 0; // as in CheckResult
        int textChecked = 0;
    };
    const CheckCounts& checkCounts() const;
    // All of it, copied.
    CheckResult lastCheck() const;
    // The figures of the 说明 that nothing was found to check by, as of the last pause in typing.
    const std::vector<UncheckedFigure>& uncheckedFigures() const;
    // Those of checkCounts().notChecked, with the reason and the form that it is for; looked up anew.
    std::vector<UncheckedRelation> uncheckedRelations() const;
    // Findings that name this cell.
    std::vector<const Finding*> findingsOf(const CellRef& cell) const;
    CellMark markOf(const CellRef& cell) const;
    // The acceptance of a finding, if it still holds.
    const Acknowledgement* acknowledgementOf(const Finding& finding) const;
    // Accepts a warning with a reason: one undoable change (returned unapplied).
    ChangeSet accept(const Finding& finding, const QString& reason) const;

    // 封存: as a change of its own, unapplied. The digest is over everything that the report says.
    ChangeSet seal() const;
    ChangeSet unseal() const;

    // 公式运算. Overridden: computed, but a person keeps it by hand and said why.
    enum class Computed { No, Yes, Overridden };
    // No where the report is only checked, and for a total that has no parts.
    Computed computed(const CellRef& cell) const;
    // The formula of a computed or overridden cell with the labels of its cells; empty where there is none.
    QString formulaOf(const CellRef& cell) const;
    // Unapplied changes: every total from its parts, once; the same and from now on by itself, or no longer; a total kept
    // by hand, and given back to its formula.
    ChangeSet computeAll() const;
    ChangeSet setAutomatic(bool automatic) const;
    ChangeSet overrideComputed(const CellRef& cell, const CellValue& value, const QString& reason) const;
    ChangeSet resumeComputed(const CellRef& cell) const;
    // The change with all totals that follow from it, where the report computes; entries into computed cells are left
    // out. What people do goes through this before it is applied, so that undo takes back both.
    ChangeSet withComputed(ChangeSet change) const;

    // What this report says of a cell of the year before, by the relations between the years (上年决算数, 年初结转); blank where
    // it says nothing.
    CellValue toldOfLastYear(const CellRef& cell) const;
    // Whether the book has last year's report of the unit.
    bool hasLastYear() const;
    // The rows of the same column that a rule sums up to this cell, in print order: 合计 from its 类, 人员经费合计 from 301
    // and 303. Empty where no rule does, or none of them is printed.
    std::vector<CellRef> partsOf(const CellRef& cell) const;

    // 说明. Unapplied: the text made anew from the figures, with 概况, 名词解释 and remarks of last year's report where this
    // one has none. Empty when nothing would change, or when the template could not be loaded.
    ChangeSet generateNarrative() const;
    // The sections that the template wants, whether or not there are figures for them; none where it could not be loaded.
    std::vector<Section> wantedSections() const;
    // Whether that would take a text away that no template made.
    bool generatingReplacesText() const;
    // Every place for a person's words beside the text, in the text's order; those that lack a reason say so.
    std::vector<RemarkSlot> remarkSlots() const;
    // Unapplied: these words beside the text, and the text made anew with them. Empty words take the remark away.
    ChangeSet setRemark(const RemarkSlot& slot, const QString& words) const;
    // Unapplied: one paragraph as a person wrote it; own: generating leaves it as it is.
    ChangeSet setParagraph(int section, int paragraph, const Paragraph& text) const;
    // The narrative with paragraphs of the person's own given back to the template where it would write the same words from
    // the narrative's remarks.
    Narrative withTemplateWords(Narrative narrative) const;
    // The inserted table as the figures have it now; empty where there is none of that id. The ids and titles that there are.
    std::optional<InsertedTable> insertedTable(const QString& id) const;
    std::vector<std::pair<QString, QString>> insertableTables() const;
    // Tokens of the text whose figures say something else by now.
    std::vector<StaleToken> staleTokens() const;
    // Where a token's figures stand, and what it should say.
    std::vector<SourceCell> tokenCells(const TextToken& token) const;
    std::optional<QString> tokenText(const TextToken& token) const;

    struct CellRule {
        QString rule;
        QString formula; // with the labels of its cells
        BilingualText message;
        Checker::Status status = Checker::Status::NotChecked;
    };
    std::vector<CellRule> rulesOf(const CellRef& cell) const;
    // Where a figure was read, and what became of it since.
    struct Provenance {
        CellSource source;      // without page and line: nowhere
        SourceFile file;        // name empty: not known
        CellValue read;         // as the file has it
        bool changed = false;   // the cell holds something else now
        QString changedBy, changedWhen; // the last who did; empty: it was decided when it was imported
    };
    Provenance provenance(const CellRef& cell) const;

    // Columns that seem to stand rows too low or too high; looked for anew.
    std::vector<ColumnShift> columnShifts() const;
    std::vector<HistoryEntry> history(const CellRef& cell, int limit = 50) const;

    const SubjectCatalogue& catalogue() const;
    // By digits, name or pinyin, best first (SubjectSearch).
    std::vector<Subject> findSubjects(SubjectKind kind, const QString& wanted, int limit) const;
    // Gestures that need the catalogue.
    Result<ChangeSet> addRow(const QString& form, const QString& code) const;
    Result<ChangeSet> removeRow(const QString& form, const QString& code) const;

Q_SIGNALS:
    void cellsChanged(const QList<juesuan::CellRef>& cells);
    void rowsChanged(const QString& form); // the layout of this form is new
    void partsChanged();
    void findingsChanged();
    // Before findingsChanged: cells whose findings may be others than before; one may be named more than once.
    void marksChanged(const QList<juesuan::CellRef>& cells);

private:
    friend class Book;
    explicit ReportSession(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace juesuan
