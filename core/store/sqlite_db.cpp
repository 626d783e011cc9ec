// SQLite's C interface, wrapped. QtSql would do the same through a plugin that costs start-up time and hides the limits.
#include "store/sqlite_db.h"

#include <sqlite3.h>

#include <cerrno>

namespace juesuan {

Statement::~Statement() { sqlite3_finalize(m_handle); }

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
}

Statement& Statement::bind(int parameter, qint64 value) {
    sqlite3_bind_int64(m_handle, parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, const QString& value) {
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_handle, parameter, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int parameter, const QByteArray& value) {
    // An empty array may have no address, which SQLite would take for NULL.
    sqlite3_bind_blob64(m_handle, parameter, value.isEmpty() ? "" : value.constData(), sqlite3_uint64(value.size()),
                        SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int parameter) {
    sqlite3_bind_null(m_handle, parameter);
    return *this;
}

void Statement::reset() {
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
}

Statement::Step Statement::step() {
    const int code = m_handle ? sqlite3_step(m_handle) : SQLITE_MISUSE;
    if (code == SQLITE_ROW)
        return Step::Row;
    if (m_handle)
        sqlite3_reset(m_handle); // lets go of its read lock; keeps the connection's error
    return code == SQLITE_DONE ? Step::Done : Step::Failed;
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }
qint64 Statement::number(int column) const { return sqlite3_column_int64(m_handle, column); }

QString Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_handle, column));
}

namespace {

constexpr int busyMilliseconds = 1000;
constexpr qint64 heapLimit = qint64(1) << 30;
constexpr int openingSteps = 2'000'000; // virtual machine instructions, for reading the schema

// Nothing of ours attaches a file, and no statement of ours goes through a view or a trigger.
int authorize(void* copying, int action, const char*, const char*, const char*, const char* viewOrTrigger) {
    if (action == SQLITE_ATTACH || action == SQLITE_DETACH)
        return *static_cast<const bool*>(copying) ? SQLITE_OK : SQLITE_DENY;
    return viewOrTrigger ? SQLITE_DENY : SQLITE_OK;
}

bool setAll(sqlite3* handle) {
    struct Setting {
        int option, value;
    };
    static constexpr Setting settings[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_DQS_DML, 0},        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
    for (const Setting& setting : settings)
        if (sqlite3_db_config(handle, setting.option, setting.value, nullptr) != SQLITE_OK)
            return false;
    static constexpr Setting limits[] = {
        {SQLITE_LIMIT_LENGTH, 16'000'000}, {SQLITE_LIMIT_SQL_LENGTH, 100'000}, {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 20},     {SQLITE_LIMIT_ATTACHED, 0},         {SQLITE_LIMIT_VDBE_OP, 250'000},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},   {SQLITE_LIMIT_WORKER_THREADS, 0},   {SQLITE_LIMIT_COMPOUND_SELECT, 10},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 100}};
    for (const Setting& limit : limits)
        sqlite3_limit(handle, limit.option, limit.value);
    return true;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode) {
    sqlite3* handle = nullptr;
    const int flags = mode == Mode::ReadOnly    ? SQLITE_OPEN_READONLY
                      : mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE
                                                : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    // An absolute path: a name such as ":memory:" must stay a file's name.
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<Database> database(new Database(path, handle));
    if (code != SQLITE_OK) {
        const Problem problem = database->problem();
        if (problem.code == ProblemCode::BookFailed)
            return Problem{ProblemCode::FileUnreadable, problem.arguments};
        return problem;
    }
    if (const auto hardened = database->harden(); !hardened)
        return hardened.problem();
    return database;
}

Result<void> Database::harden() {
    sqlite3_extended_result_codes(m_handle, 1);
    if (!setAll(m_handle))
        return problem();
    sqlite3_hard_heap_limit64(heapLimit);
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    sqlite3_set_authorizer(m_handle, authorize, &m_copying);
    sqlite3_progress_handler(m_handle, openingSteps, [](void*) { return 1; }, nullptr);
    return execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
                   "PRAGMA synchronous = FULL");
}

void Database::endOpening() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }

Database::~Database() {
    qDeleteAll(m_statements);
    sqlite3_close(m_handle);
}

Result<void> Database::execute(const char* sql) {
    return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? Result<void>() : problem();
}

Statement Database::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return Statement(statement);
}

Statement& Database::cached(const char* sql) {
    Statement*& kept = m_statements[sql];
    if (!kept)
        kept = new Statement(prepare(sql));
    else if (!kept->valid())
        *kept = prepare(sql); // failed when it was first asked for: the file may be free now
    if (kept->valid())
        kept->reset();
    return *kept;
}

Result<void> Database::run(Statement& statement) {
    return statement.step() == Statement::Step::Done ? Result<void>() : problem();
}

Result<qint64> Database::number(const char* sql) {
    Statement statement = prepare(sql);
    if (statement.step() != Statement::Step::Row)
        return problem();
    return statement.number(0);
}

Problem Database::problem() const {
    const int code = m_handle ? sqlite3_extended_errcode(m_handle) : SQLITE_NOMEM;
    const int system = m_handle ? sqlite3_system_errno(m_handle) : 0;
    const QString cause = m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle)) : QString();
    const int kind = code & 0xff;
    const bool fromSystem = kind == SQLITE_IOERR || kind == SQLITE_CANTOPEN;
    if (kind == SQLITE_FULL || (fromSystem && (system == ENOSPC || system == EDQUOT)))
        return {ProblemCode::DiskFull, {m_path}};
    switch (kind) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ProblemCode::BookLocked, {m_path, QString()}};
    case SQLITE_READONLY:
        return {code == SQLITE_READONLY_DBMOVED ? ProblemCode::BookChangedOutside : ProblemCode::BookReadOnly, {m_path}};
    case SQLITE_CORRUPT: return {ProblemCode::BookCorrupt, {m_path, cause}};
    case SQLITE_NOTADB: return {ProblemCode::BookNotABook, {m_path}};
    default: return {ProblemCode::BookFailed, {m_path, cause}};
    }
}

void Database::forgetPages() { sqlite3_db_release_memory(m_handle); }

bool Database::moved() const {
    int result = 0;
    return sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &result) == SQLITE_OK && result;
}

Result<void> Database::vacuumInto(const QString& target) {
    // VACUUM attaches the target under the hood.
    m_copying = true;
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 1);
    Statement statement = prepare("VACUUM INTO ?1");
    Result<void> result = problem();
    if (statement.valid()) {
        statement.bind(1, target);
        result = run(statement);
    }
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    m_copying = false;
    return result;
}

Result<void> Database::backupTo(const QString& target) {
    auto copy = open(target, Mode::Create);
    if (!copy)
        return copy.problem();
    Database& to = **copy;
    sqlite3_db_config(to.m_handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr); // it is ours, and written page by page
    sqlite3_backup* backup = sqlite3_backup_init(to.m_handle, "main", m_handle, "main");
    if (!backup)
        return to.problem();
    const int code = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    return code == SQLITE_DONE ? Result<void>() : to.problem();
}

Transaction::~Transaction() {
    if (m_open)
        (void)m_database.execute("ROLLBACK"); // after some errors SQLite has done so itself
}

Result<void> Transaction::begin(Kind kind) {
    Statement& statement = kind == Kind::Write ? m_database.cached("BEGIN IMMEDIATE") : m_database.cached("BEGIN");
    const auto result = m_database.run(statement);
    m_open = result.ok();
    return result;
}

Result<void> Transaction::commit() {
    const auto result = m_database.run(m_database.cached("COMMIT"));
    m_open = !result.ok();
    return result;
}

} // namespace juesuan
