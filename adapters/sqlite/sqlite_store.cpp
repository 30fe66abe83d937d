// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sqlite/sqlite_store.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/base64.h"

namespace meldado::adapters {

using core::appendFromBase64;
using core::base64Of;
using core::base64Size;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

// On disk; never change.
constexpr std::string_view kMakeTable =
    "CREATE TABLE entries (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)";

// 1 for that table, however its statement is spelt; triggers do not count, because they do not run. Another
// type would change what is written, another order of letters would find the wrong key, a generated column or
// one more index would run what the file says.
constexpr std::string_view kIsOurTable = R"(
    SELECT (SELECT group_concat(type) FROM (SELECT type FROM main.sqlite_schema
                WHERE tbl_name = 'entries' AND type <> 'trigger' ORDER BY type)) = 'index,table'
        AND (SELECT group_concat(name || ' ' || upper(type) || ' ' || hidden) FROM pragma_table_xinfo('entries'))
                = 'key VARCHAR 0,value VARCHAR 0'
        AND (SELECT group_concat(name || ' ' || coll) FROM pragma_index_xinfo('sqlite_autoindex_entries_1')
                WHERE key) = 'key BINARY'
        AND (SELECT encoding FROM pragma_encoding) = 'UTF-8')";

constexpr std::size_t kChunkBytes = std::size_t{64} << 10;  // whole groups of four
constexpr std::size_t kMinRowBytes = 4;                     // that a row takes in a file beside its key

struct Row {
    std::int64_t id;
    bool holdsText;
};

Error malformedValue(std::string_view key, std::string_view what)
{
    return {ErrorCode::Malformed, std::string(key) + ": " + std::string(what)};
}

Result<std::optional<Row>> findRow(SqliteDatabase& database, std::string_view key)
{
    auto statement = database.prepare("SELECT rowid, typeof(value) FROM main.entries WHERE key = ?1");
    if (!statement)
        return statement.error();
    statement->bind(1, key);
    const auto hasRow = statement->step();
    if (!hasRow)
        return hasRow.error();
    if (!*hasRow)
        return std::optional<Row>();
    return std::optional(Row{statement->number(0), statement->text(1) == "text"});
}

// The bytes from `begin` to `end` that `value` stands for, which are in it.
Result<std::string> decode(const SqliteValue& value, std::uint64_t begin, std::uint64_t end,
                           std::string_view key)
{
    std::array<char, kChunkBytes> chunk;
    std::string bytes;
    const auto last = base64Size(end);
    for (auto at = begin / 3 * 4; at < last; at += kChunkBytes) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(kChunkBytes, last - at));
        if (const auto read = value.read(at, std::span(chunk).first(count)); !read)
            return read.error();
        const std::string_view text(chunk.data(), count);
        const bool endsEarly = text.ends_with('=') && at + count < value.size();
        if (endsEarly || !appendFromBase64(bytes, text))
            return malformedValue(key, "not Base64");
    }
    bytes.erase(0, static_cast<std::size_t>(begin % 3));
    bytes.resize(static_cast<std::size_t>(end - begin));
    return bytes;
}

Result<std::string> readRow(SqliteDatabase& database, const Row& row, std::string_view key,
                            std::uint64_t offset, std::uint64_t length)
{
    if (!row.holdsText)
        return malformedValue(key, "not a text");
    const auto value = database.openValue("entries", "value", row.id);
    if (!value)
        return value.error();
    if (value->size() % 4 != 0)
        return malformedValue(key, "not Base64");

    std::array<char, 4> end{};
    if (value->size() > 0) {
        if (const auto read = value->read(value->size() - end.size(), end); !read)
            return read.error();
    }
    const auto padding = static_cast<std::uint64_t>(std::ranges::count(end, '='));
    if (padding > 2)
        return malformedValue(key, "not Base64");
    const auto size = value->size() / 4 * 3 - padding;
    if (size > core::maxBytesOf(key))
        return Error{ErrorCode::LimitExceeded, std::string(key) + ": " + std::to_string(size) + " bytes"};
    if (offset == 0 && length == 0)
        return decode(*value, 0, size, key);
    if (offset > size || length > size - offset)
        return Error{ErrorCode::LimitExceeded, std::string(key) + ": a range past the end"};
    return decode(*value, offset, offset + length, key);
}

// What is right stays as it is, but who wrote it may not have waited for the disk. A commit that changes
// nothing does.
Result<void> makeDurable(SqliteDatabase& database)
{
    const auto version = database.number("PRAGMA main.user_version");
    if (!version)
        return version.error();
    return database.execute("PRAGMA main.user_version = " + std::to_string(*version));
}

Result<void> putRow(SqliteDatabase& database, const std::optional<Row>& row, std::string_view key,
                    const std::string& text)
{
    // OR ABORT: whatever else the table was made with.
    auto statement = row ? database.prepare("UPDATE OR ABORT main.entries SET value = ?2 WHERE rowid = ?1")
                         : database.prepare("INSERT OR ABORT INTO main.entries (key, value) VALUES (?1, ?2)");
    if (!statement)
        return statement.error();
    if (row)
        statement->bind(1, row->id);
    else
        statement->bind(1, key);
    statement->bind(2, text);
    const auto done = statement->step();
    return done ? Result<void>() : done.error();
}

}  // namespace

SqliteStore::SqliteStore(const std::filesystem::path& file, std::chrono::milliseconds patience)
    : m_file(file), m_patience(patience)
{
}

SqliteStore SqliteStore::inMemory()
{
    return {};
}

// NotFound: never seen, and not to be made. FolderGone: seen, and not there now; or no folder to make it in.
Result<void> SqliteStore::open(SqliteDatabase::Missing missing)
{
    if (m_database && !m_database->isMoved())
        return {};
    m_database.reset();
    m_checkedSchema.reset();
    const auto asked = m_wasThere ? SqliteDatabase::Missing::IsAnError : missing;
    auto opened =
        m_file.empty() ? SqliteDatabase::openInMemory() : SqliteDatabase::open(m_file, asked, m_patience);
    if (!opened) {
        auto [code, detail] = opened.error();
        const bool isAbsent = code == ErrorCode::NotFound || code == ErrorCode::FolderGone;
        if (isAbsent && asked == SqliteDatabase::Missing::IsAnError)
            code = m_wasThere ? ErrorCode::FolderGone : ErrorCode::NotFound;
        return Error{code, std::move(detail)};
    }
    m_database.emplace(*std::move(opened));
    m_wasThere = true;
    return {};
}

// False: there is nothing in the database yet. Errors: Malformed, when it is another program's.
Result<bool> SqliteStore::hasTable()
{
    const auto version = m_database->number("PRAGMA main.schema_version");
    if (!version)
        return version.error();
    if (m_checkedSchema == *version)
        return true;
    const auto objectCount = m_database->number("SELECT count(*) FROM main.sqlite_schema");
    if (!objectCount)
        return objectCount.error();
    if (*objectCount == 0)
        return false;
    const auto isOurs = m_database->number(kIsOurTable);
    if (!isOurs)
        return isOurs.error();
    if (*isOurs != 1)
        return Error{ErrorCode::Malformed,
                     textOf(m_file) + ": a database of another program, without Melda's table"};
    m_checkedSchema = *version;
    return true;
}

Result<std::vector<std::string>> SqliteStore::list(std::string_view extension)
{
    std::vector<std::string> keys;
    const auto opened = open(SqliteDatabase::Missing::IsAnError);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return keys;
    if (!opened)
        return opened.error();
    const auto transaction = m_database->begin(SqliteDatabase::Access::Read);
    if (!transaction)
        return transaction.error();
    const auto isThere = hasTable();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return keys;

    const auto size =
        m_database->number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    if (!size)
        return size.error();
    auto statement = m_database->prepare("SELECT key FROM main.entries");
    if (!statement)
        return statement.error();
    std::uint64_t seenBytes = 0;
    for (;;) {
        const auto hasRow = statement->step();
        if (!hasRow)
            return hasRow.error();
        if (!*hasRow)
            return keys;
        const auto key = statement->isText(0) ? statement->text(0) : std::string_view();
        // Pages that lead to each other in many ways would be walked for years.
        seenBytes += kMinRowBytes + key.size();
        if (seenBytes > static_cast<std::uint64_t>(*size))
            return Error{ErrorCode::Damaged, textOf(m_file) + ": more names than fit into the file"};
        if (core::isStoreKey(key) && key.ends_with(extension))
            keys.emplace_back(key);
    }
}

Result<std::string> SqliteStore::read(std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    const Error notFound{ErrorCode::NotFound, std::string(key)};
    if (!core::isStoreKey(key))
        return notFound;
    if (const auto opened = open(SqliteDatabase::Missing::IsAnError); !opened)
        return opened.error();
    const auto transaction = m_database->begin(SqliteDatabase::Access::Read);
    if (!transaction)
        return transaction.error();
    const auto isThere = hasTable();
    if (!isThere)
        return isThere.error();
    const auto row = *isThere ? findRow(*m_database, key) : std::optional<Row>();
    if (!row)
        return row.error();
    if (!*row)
        return notFound;
    return readRow(*m_database, **row, key, offset, length);
}

Result<void> SqliteStore::put(std::string_view key, std::string_view bytes, Existing existing)
{
    if (const auto checked = core::checkWrite(key, bytes); !checked)
        return checked;
    if (const auto opened = open(SqliteDatabase::Missing::IsMade); !opened)
        return opened;
    auto transaction = m_database->begin(SqliteDatabase::Access::Write);
    if (!transaction)
        return transaction.error();
    const auto isThere = hasTable();
    if (!isThere)
        return isThere.error();
    if (!*isThere) {
        if (const auto made = m_database->execute(kMakeTable); !made)
            return made;
    }
    const auto row = findRow(*m_database, key);
    if (!row)
        return row.error();

    if (*row && existing == Existing::StaysWhenRight) {
        const auto present = readRow(*m_database, **row, key, 0, 0);
        // Bad pages are not written over: what they lead to may belong to other rows.
        const bool isUseless = !present && (present.error().code == ErrorCode::Malformed ||
                                            present.error().code == ErrorCode::LimitExceeded);
        if (!present && !isUseless)
            return present.error();
        if (present && core::staysUnder(key, *present)) {
            const auto durable = makeDurable(*m_database);
            return durable ? transaction->commit() : durable;
        }
    }
    if (const auto done = putRow(*m_database, *row, key, base64Of(bytes)); !done)
        return done;
    return transaction->commit();
}

Result<void> SqliteStore::write(std::string_view key, std::string_view bytes)
{
    return put(key, bytes, Existing::StaysWhenRight);
}

Result<void> SqliteStore::replace(std::string_view key, std::string_view bytes)
{
    return put(key, bytes, Existing::IsReplaced);
}

}  // namespace meldado::adapters
