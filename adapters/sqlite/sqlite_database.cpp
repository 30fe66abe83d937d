// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sqlite/sqlite_database.h"

#include <sqlite3.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/base/limits.h"

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

// A row that holds an attachment as text, and its key. What claims more is not loaded.
constexpr int kMaxRowBytes = static_cast<int>(core::kMaxRawItemBytes / 3 * 4) + 65'536;
constexpr int kMaxSqlBytes = 65'536;  // of our statements, and of each object in the schema of a file

// `systemError` is a number of the system: of errno, or of Windows.
ErrorCode codeOfSystem(int systemError)
{
#ifdef EDQUOT  // Windows has no such number, and the standard no word for it
    if (systemError == EDQUOT)
        return ErrorCode::DiskFull;
#endif
    switch (static_cast<std::errc>(std::system_category().default_error_condition(systemError).value())) {
        case std::errc::permission_denied:
        case std::errc::operation_not_permitted:
            return ErrorCode::PermissionDenied;
        case std::errc::read_only_file_system:
            return ErrorCode::ReadOnly;
        case std::errc::no_space_on_device:
        case std::errc::file_too_large:
            return ErrorCode::DiskFull;
        case std::errc::no_such_file_or_directory:
        case std::errc::not_a_directory:
            return ErrorCode::FolderGone;
        default:
            return ErrorCode::Io;
    }
}

ErrorCode codeOf(int extended, int systemError)
{
    if (extended == SQLITE_READONLY_DBMOVED)
        return ErrorCode::FolderGone;
    switch (extended & 0xff) {
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return ErrorCode::PermissionDenied;
        case SQLITE_READONLY:
            return ErrorCode::ReadOnly;
        case SQLITE_FULL:
            return ErrorCode::DiskFull;
        case SQLITE_TOOBIG:
            return ErrorCode::LimitExceeded;
        case SQLITE_CORRUPT:
            return ErrorCode::Damaged;
        case SQLITE_NOTADB:
            return ErrorCode::Malformed;
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR:
            return codeOfSystem(systemError);
        default:
            return ErrorCode::Io;  // BUSY and LOCKED too: the next try may go well
    }
}

Error lastError(sqlite3* database, std::string_view what)
{
    const int extended = sqlite3_extended_errcode(database);
    const int systemError = sqlite3_system_errno(database);
    const auto* file = sqlite3_db_filename(database, "main");
    std::string detail = file == nullptr || *file == '\0' ? "a database in memory" : file;
    detail.append(": ").append(what).append(": ");
    const int primary = extended & 0xff;
    detail += primary == SQLITE_BUSY ? "locked by another program" : sqlite3_errmsg(database);
    if (systemError != 0 && (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN))
        detail += ", " + std::system_category().message(systemError);
    return {codeOf(extended, systemError), std::move(detail)};
}

// What SQLite cannot tell apart, or would wait for: a file that is missing, and what is no file.
Result<void> checkPlace(const std::filesystem::path& file, SqliteDatabase::Missing missing)
{
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (std::filesystem::is_regular_file(status))
        return {};
    if (status.type() == std::filesystem::file_type::none)
        return Error{codeOfSystem(failure.value()), "open " + textOf(file) + ": " + failure.message()};
    if (std::filesystem::exists(status))
        return Error{ErrorCode::Malformed, "open " + textOf(file) + ": not a file"};
    if (!std::filesystem::is_directory(file.parent_path(), failure))
        return Error{ErrorCode::FolderGone, "open " + textOf(file) + ": its folder is not there"};
    if (missing == SqliteDatabase::Missing::IsAnError)
        return Error{ErrorCode::NotFound, "open " + textOf(file) + ": no such file"};
    return {};
}

}  // namespace

// --- a statement ------------------------------------------------------------------------------------------

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);  // tells again how the last step went
}

void SqliteStatement::bind(int parameter, std::string_view text)
{
    assert(text.size() <= static_cast<std::size_t>(kMaxRowBytes));
    // A null pointer would bind NULL.
    const char* bytes = text.data() == nullptr ? "" : text.data();
    [[maybe_unused]] const int code =
        sqlite3_bind_text64(m_statement.get(), parameter, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    assert(code == SQLITE_OK);
}

void SqliteStatement::bind(int parameter, std::int64_t number)
{
    [[maybe_unused]] const int code = sqlite3_bind_int64(m_statement.get(), parameter, number);
    assert(code == SQLITE_OK);
}

void SqliteStatement::bindBytes(int parameter, std::string_view bytes)
{
    assert(bytes.size() <= static_cast<std::size_t>(kMaxRowBytes));
    const char* data = bytes.data() == nullptr ? "" : bytes.data();
    [[maybe_unused]] const int code =
        sqlite3_bind_blob64(m_statement.get(), parameter, data, bytes.size(), SQLITE_STATIC);
    assert(code == SQLITE_OK);
}

Result<bool> SqliteStatement::step()
{
    switch (sqlite3_step(m_statement.get())) {
        case SQLITE_ROW:
            return true;
        case SQLITE_DONE:
            return false;
        default:
            return lastError(sqlite3_db_handle(m_statement.get()), sqlite3_sql(m_statement.get()));
    }
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement.get());  // tells again how the last step went
}

bool SqliteStatement::isText(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_TEXT;
}

std::string_view SqliteStatement::text(int column) const
{
    const auto* bytes = sqlite3_column_text(m_statement.get(), column);
    const auto size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string_view SqliteStatement::bytes(int column) const
{
    const auto* bytes = sqlite3_column_blob(m_statement.get(), column);
    const auto size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes == nullptr ? std::string_view()
                            : std::string_view(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::int64_t SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

// --- a value ----------------------------------------------------------------------------------------------

void SqliteValue::Close::operator()(sqlite3_blob* value) const
{
    sqlite3_blob_close(value);
}

std::uint64_t SqliteValue::size() const
{
    return static_cast<std::uint64_t>(sqlite3_blob_bytes(m_value.get()));
}

Result<void> SqliteValue::read(std::uint64_t offset, std::span<char> room) const
{
    assert(offset <= size() && room.size() <= size() - offset);
    const int code = sqlite3_blob_read(m_value.get(), room.data(), static_cast<int>(room.size()),
                                       static_cast<int>(offset));
    return code == SQLITE_OK ? Result<void>() : lastError(m_database, "read a value");
}

// --- a transaction ----------------------------------------------------------------------------------------

SqliteTransaction::SqliteTransaction(SqliteTransaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

SqliteTransaction::~SqliteTransaction()
{
    // After some failures SQLite has rolled back already.
    if (m_database != nullptr && sqlite3_get_autocommit(m_database) == 0)
        sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> SqliteTransaction::commit()
{
    assert(m_database != nullptr);
    if (sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError(m_database, "COMMIT");
    m_database = nullptr;
    return {};
}

std::string textOf(const std::filesystem::path& file)
{
    const auto text = file.u8string();
    return std::string(text.begin(), text.end());
}

// --- a database -------------------------------------------------------------------------------------------

void SqliteDatabase::Close::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

Result<SqliteDatabase> SqliteDatabase::open(const std::filesystem::path& file, Missing missing,
                                            std::chrono::milliseconds patience)
{
    // A whole path: SQLite takes "file:…" and ":memory:" for something else.
    std::error_code failure;
    const auto whole = std::filesystem::absolute(file, failure);
    if (failure)
        return Error{codeOfSystem(failure.value()), "open " + textOf(file) + ": " + failure.message()};
    if (const auto checked = checkPlace(whole, missing); !checked)
        return checked.error();

    sqlite3* handle = nullptr;
    const int made = missing == Missing::IsMade ? SQLITE_OPEN_CREATE : 0;
    const int code = sqlite3_open_v2(textOf(whole).c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | made, nullptr);
    SqliteDatabase database(handle);
    if (code != SQLITE_OK && handle == nullptr)
        return Error{ErrorCode::Io, "SQLite has no memory"};
    if (code != SQLITE_OK)
        return lastError(handle, "open");
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    if (const auto configured = database.configure(); !configured)
        return configured.error();
    return database;
}

Result<SqliteDatabase> SqliteDatabase::openInMemory()
{
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteDatabase database(handle);
    if (code != SQLITE_OK)
        return Error{ErrorCode::Io, "SQLite has no memory"};
    if (const auto configured = database.configure(); !configured)
        return configured.error();
    return database;
}

Result<void> SqliteDatabase::configure()
{
    sqlite3_extended_result_codes(m_database.get(), 1);
    sqlite3_limit(m_database.get(), SQLITE_LIMIT_LENGTH, kMaxRowBytes);
    sqlite3_limit(m_database.get(), SQLITE_LIMIT_SQL_LENGTH, kMaxSqlBytes);
    sqlite3_limit(m_database.get(), SQLITE_LIMIT_ATTACHED, 0);

    constexpr std::array<std::pair<int, int>, 4> kSwitches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                            {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                            {SQLITE_DBCONFIG_ENABLE_VIEW, 0}}};
    for (const auto& [what, value] : kSwitches) {
        if (sqlite3_db_config(m_database.get(), what, value, nullptr) != SQLITE_OK)
            return lastError(m_database.get(), "configure");
    }
    // EXTRA is FULL and one thing more: the folder is synced when the journal is removed. Without it, a
    // journal that comes back after a loss of power takes back the last commit.
    constexpr std::array<const char*, 4> kPragmas{"PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0",
                                                  "PRAGMA ignore_check_constraints = ON",
                                                  "PRAGMA synchronous = EXTRA"};
    for (const auto* pragma : kPragmas) {
        if (const auto done = execute(pragma); !done)
            return done;
    }
    return {};
}

bool SqliteDatabase::isMoved() const
{
    int isMoved = 0;  // a database in memory does not answer
    sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_HAS_MOVED, &isMoved);
    return isMoved != 0;
}

Result<SqliteTransaction> SqliteDatabase::begin(Access access)
{
    const auto begun = execute(access == Access::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!begun)
        return begun.error();
    return SqliteTransaction(m_database.get());
}

Result<SqliteStatement> SqliteDatabase::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(m_database.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return lastError(m_database.get(), sql);
    return SqliteStatement(statement);
}

Result<void> SqliteDatabase::execute(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    for (;;) {
        const auto hasRow = statement->step();
        if (!hasRow)
            return hasRow.error();
        if (!*hasRow)
            return {};
    }
}

Result<std::int64_t> SqliteDatabase::number(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto hasRow = statement->step();
    if (!hasRow)
        return hasRow.error();
    return *hasRow ? statement->number(0) : 0;
}

std::int64_t SqliteDatabase::lastRow() const
{
    return sqlite3_last_insert_rowid(m_database.get());
}

Result<void> SqliteDatabase::copyTo(const std::filesystem::path& file)
{
    const auto path = file.string();
    auto statement = prepare("VACUUM main INTO ?1");
    if (!statement)
        return statement.error();
    statement->bind(1, path);
    // SQLite attaches the new file for as long as it writes it.
    const int usual = sqlite3_limit(m_database.get(), SQLITE_LIMIT_ATTACHED, 1);
    const auto done = statement->step();
    sqlite3_limit(m_database.get(), SQLITE_LIMIT_ATTACHED, usual);
    return done ? Result<void>() : done.error();
}

Result<SqliteValue> SqliteDatabase::openValue(const char* table, const char* column, std::int64_t row)
{
    sqlite3_blob* value = nullptr;
    if (sqlite3_blob_open(m_database.get(), "main", table, column, row, 0, &value) != SQLITE_OK)
        return lastError(m_database.get(), "open a value");
    return SqliteValue(m_database.get(), value);
}

}  // namespace meldado::adapters
