// Gestures on charts and tables that are inserted in the 说明, each one step.
#pragma once

#include "edit/change_set.h"

namespace juesuan {

// A place between the paragraphs of a section: before the one of that number.
struct InsertPlace {
    int section = -1;
    int before = 0;
    friend bool operator==(const InsertPlace&, const InsertPlace&) = default;
};

// All give an empty ChangeSet where there is no such place or no insert there, and where nothing would change.

// insert: "chart:ID" or "table:ID".
ChangeSet addInsert(const Report& report, const InsertPlace& place, const QString& insert);
ChangeSet removeInsert(const Report& report, int section, int paragraph);
ChangeSet setInsertCaption(const Report& report, int section, int paragraph, const QString& caption);
// One paragraph up (-1) or down (1); beyond the end of its section into the next one that has text. `moved` (may be null)
// says where it then is: `before` is its own number.
ChangeSet moveInsert(const Report& report, int section, int paragraph, int by, InsertPlace* moved = nullptr);

} // namespace juesuan
