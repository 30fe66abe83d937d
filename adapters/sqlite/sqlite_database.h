// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// SQLite's C interface as values that clean up after themselves, and its codes as our errors. What is opened
// is a file from outside: nothing in its schema (triggers, views, checks, functions) runs.
//
// A statement, a blob and a transaction end before the database they came from. One thread at a time.

#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"

struct sqlite3;
struct sqlite3_blob;
struct sqlite3_stmt;

namespace meldado::adapters {

// A path as SQLite takes it on every system, and as our messages show it: UTF-8.
[[nodiscard]] std::string textOf(const std::filesystem::path& file);

// One prepared statement. What is bound has to live until it has run.
class SqliteStatement {
public:
    void bind(int parameter, std::string_view text);  // parameters count from 1
    void bind(int parameter, std::int64_t number);
    void bindBytes(int parameter, std::string_view bytes);  // as a blob

    // True: there is a row, until the next step. False: it has run.
    [[nodiscard]] core::Result<bool> step();
    void reset();  // to be run again

    // Of the row; columns count from 0.
    [[nodiscard]] bool isText(int column) const;
    [[nodiscard]] std::string_view text(int column) const;  // until the next step
    [[nodiscard]] std::string_view bytes(int column) const;  // of a blob, until the next step
    [[nodiscard]] std::int64_t number(int column) const;

private:
    friend class SqliteDatabase;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit SqliteStatement(sqlite3_stmt* statement) : m_statement(statement) {}

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

// The bytes of one text or blob in a row, read piece by piece: the rest of it stays on the disk.
class SqliteValue {
public:
    [[nodiscard]] std::uint64_t size() const;
    // Fills `room` with the bytes from `offset`, which have to be there.
    [[nodiscard]] core::Result<void> read(std::uint64_t offset, std::span<char> room) const;

private:
    friend class SqliteDatabase;
    struct Close {
        void operator()(sqlite3_blob* value) const;
    };
    SqliteValue(sqlite3* database, sqlite3_blob* value) : m_database(database), m_value(value) {}

    sqlite3* m_database;
    std::unique_ptr<sqlite3_blob, Close> m_value;
};

// Rolls back, unless it was committed.
class SqliteTransaction {
public:
    SqliteTransaction(SqliteTransaction&& other) noexcept;
    SqliteTransaction& operator=(SqliteTransaction&&) = delete;
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;
    ~SqliteTransaction();

    // When this returns without an error, what was written survives a loss of power.
    [[nodiscard]] core::Result<void> commit();

private:
    friend class SqliteDatabase;
    explicit SqliteTransaction(sqlite3* database) : m_database(database) {}

    sqlite3* m_database;  // null: ended
};

class SqliteDatabase {
public:
    enum class Missing { IsAnError, IsMade };
    enum class Access { Read, Write };

    // `patience`: how long a call waits for another program that has locked the file. A file that cannot be
    // written is opened to be read. Errors: NotFound (no such file), FolderGone (nor its folder),
    // Malformed (no regular file), PermissionDenied, Io. Whether it is a database shows at the first use.
    [[nodiscard]] static core::Result<SqliteDatabase> open(const std::filesystem::path& file, Missing missing,
                                                           std::chrono::milliseconds patience);

    // A new one that ends with the object.
    [[nodiscard]] static core::Result<SqliteDatabase> openInMemory();

    // Whether the file was removed, renamed or exchanged since it was opened. What is written then is lost.
    [[nodiscard]] bool isMoved() const;

    // Read: what is read until its end is of one moment. Write: nobody else writes until its end.
    [[nodiscard]] core::Result<SqliteTransaction> begin(Access access);

    [[nodiscard]] core::Result<SqliteStatement> prepare(std::string_view sql);

    // Runs one statement, to its end.
    [[nodiscard]] core::Result<void> execute(std::string_view sql);

    // The number that a statement gives in its first row; 0 when there is no row.
    [[nodiscard]] core::Result<std::int64_t> number(std::string_view sql);

    // Of the row that was inserted last.
    [[nodiscard]] std::int64_t lastRow() const;

    // A whole copy in a new file, as it is at this moment.
    [[nodiscard]] core::Result<void> copyTo(const std::filesystem::path& file);

    // Only for a text or a blob in a column that is not generated.
    [[nodiscard]] core::Result<SqliteValue> openValue(const char* table, const char* column,
                                                      std::int64_t row);

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    explicit SqliteDatabase(sqlite3* database) : m_database(database) {}
    [[nodiscard]] core::Result<void> configure();

    std::unique_ptr<sqlite3, Close> m_database;
};

}  // namespace meldado::adapters
