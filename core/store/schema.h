// What a book's tables are, version by version, as literal SQL that never changes once released.
#pragma once

#include "store/sqlite_db.h"

#include <span>

namespace juesuan {

inline constexpr qint64 bookApplicationId = 0x4A756573; // "Jues"
inline constexpr int bookVersion = 2;

struct SchemaObject {
    const char* type;  // table, index, view, trigger
    const char* name;
    const char* sql;   // exactly as the file must hold it; empty for indexes that SQLite makes itself
};

// A step leads from version − 1 to version. `objects` is the whole schema afterwards.
struct Migration {
    int version;
    Result<void> (*run)(Database& database);
    std::span<const SchemaObject> objects;
};

// In order, the first creates. Tests bring their own.
std::span<const Migration> standardMigrations();

// BookSchemaForeign names the first object that is not ours, is missing or differs by as much as a byte.
Result<void> checkSchema(Database& database, std::span<const SchemaObject> expected);

} // namespace juesuan
