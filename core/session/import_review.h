// An import before it is taken over: the report as read, in a book of its own that goes when this goes, and what a person
// should look at. Nothing touches the person's book until they take decided() over.
#pragma once

#include "session/book.h"

#include <memory>
#include <optional>

namespace juesuan {

struct ReviewItem {
    enum class Kind {
        ColumnShift,   // a column stands rows too low or too high
        Ambiguous,     // a row whose figures fit more than one choice of columns
        UnreadCell,    // something stands there that could not be read for certain
        BrokenRelation,// a figure that contradicts others; `expected` is what would mend it
        UnplacedNumber,// a number of a table that found no place
        NotUnderstood, // a row, a label or a line that was not understood
        Changed,       // a figure that would change what the book already holds
    };
    enum class State { Open, Accepted, Corrected, Skipped };
    Kind kind = Kind::NotUnderstood;
    CellRef cell;                     // the place in the table; of a shift: the first
    CellSource source;                // where in the file
    CellValue read;                   // as the file has it
    CellValue held;                   // Changed: as the book has it
    std::optional<CellValue> expected;
    QString text;                     // as printed; BrokenRelation: empty
    QString why;                      // UnreadText::why, or the slip that RepairStep::explains
    BilingualText message;            // BrokenRelation: the rule's sentence
    int index = -1;                   // in the plan's ambiguous rows, the unread list as read, or the shifts
    State state = State::Open;
};
using ReviewKind = ReviewItem::Kind;
using ReviewState = ReviewItem::State;

class ImportReview : public QObject {
    Q_OBJECT
public:
    // target may be null (a new book will be made); it must outlive this. Problems as Book's.
    static Result<std::unique_ptr<ImportReview>> begin(const ImportPlan& plan, Book* target);
    ~ImportReview() override;

    // What would be written: edited through the session like any report.
    ReportSession& session();
    const ImportPlan& plan() const { return m_plan; }
    const std::vector<ReviewItem>& items() const { return m_items; }
    const std::vector<ColumnShift>& shifts() const { return m_shifts; }
    int open() const; // items without a decision

    // Unit and year under which it will be taken over; which figures the book already holds follows from them.
    void setTarget(const QString& unit, int year);
    QString unit() const { return m_unit; }
    int year() const { return m_year; }
    // The report of the book that will be changed; empty where a new one is made.
    const std::optional<Report>& existing() const { return m_existing; }

    // The change of session() that a decision means, unapplied; empty where it changes nothing there.
    // Accept: as read (a shift: put right; a changed figure: the new one). Skip: not taken over (a changed figure: the old
    // one stays; an unread cell: blank; a contradiction: blank; text: forgotten; a shift, a choice: left as it is).
    ChangeSet accept(int item) const;
    ChangeSet skip(int item) const;
    // Ambiguous rows: the columns of that choice.
    ChangeSet choose(int item, int choice) const;
    void decide(int item, ReviewItem::State state);
    // A cell was typed into: the open items of the cell are corrected now.
    void cellTyped(const CellRef& cell);

    // The plan as the person left it. Tables and written parts that the file does not have stay as the book has them.
    ImportPlan decided() const;

Q_SIGNALS:
    void itemsChanged();
    void itemChanged(int item);

private:
    ImportReview() = default;
    void collect();
    void collectTexts();
    void collectRelations();
    void collectChanged();
    ReviewItem cellItem(ReviewKind kind, const CellRef& cell) const;
    bool fileHas(const QString& form) const;
    void keepWhatIsMissing(Report& report) const;
    ChangeSet withoutText(const ReviewItem& item) const;

    struct Scratch;
    std::unique_ptr<Scratch> m_scratch;
    ReportSession* m_session = nullptr;
    ImportPlan m_plan;
    Book* m_target = nullptr;
    QString m_unit;
    int m_year = 0;
    std::optional<Report> m_existing;
    std::vector<ReviewItem> m_items;
    std::vector<ColumnShift> m_shifts;
};

} // namespace juesuan
