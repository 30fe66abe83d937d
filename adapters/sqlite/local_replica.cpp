// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sqlite/local_replica.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "adapters/sqlite/deflate_packer.h"
#include "adapters/sqlite/local_medium.h"
#include "core/archive/segment.h"
#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"
#include "core/store/blob_name.h"
#include "core/store/publish.h"

namespace meldado::adapters {

using core::Arrivals;
using core::BlobKind;
using core::BlobName;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

// On disk; never change. A newer program counts kFormat up when an older one must not touch the file.
constexpr std::int64_t kApplication = 0x4D644C52;  // "MdLR"
constexpr std::int64_t kFormat = 2;
constexpr std::int64_t kFormatWithoutStage = 1;
constexpr std::string_view kStageTable = "CREATE TABLE stage (bytes BLOB NOT NULL)";  // one row or none
constexpr std::array<std::string_view, 5> kTables{
    // No index: keys are digests, so each commit would touch pages all over one. Few rows are here between two foldings,
    // and their keys are kept in memory. Of two rows with one key, the later one counts.
    "CREATE TABLE blob (number INTEGER PRIMARY KEY, key TEXT NOT NULL, bytes BLOB NOT NULL)",
    "CREATE TABLE checkpoint (part INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
    "CREATE TABLE segment (number INTEGER PRIMARY KEY, commits INTEGER NOT NULL, bytes BLOB NOT NULL)",
    kStageTable,
    // version: grows when segments change.  isCurrent: the checkpoint says all that is here.
    "CREATE TABLE state (version INTEGER NOT NULL, isCurrent INTEGER NOT NULL)",
};

// A segment of fewer commits than what comes is written anew together with it, so that there are few and each is
// written anew a few times only; a large one stays.
constexpr std::size_t kMaxMergedBytes = std::size_t{4} << 20;

// Objects and commits together: below, opening from the history takes a few milliseconds.
constexpr std::size_t kLeastForCheckpoint = 500;

Error malformed(const std::filesystem::path& file, const char* what)
{
    return {ErrorCode::Malformed, file.string() + ": " + what};
}

Result<void> run(Result<SqliteStatement> statement, auto bind)
{
    if (!statement)
        return statement.error();
    bind(*statement);
    const auto done = statement->step();
    return done ? Result<void>() : done.error();
}

Result<void> runAgain(SqliteDatabase& database, std::optional<SqliteStatement>& statement, std::string_view sql,
                      auto bind)
{
    if (!statement) {
        auto prepared = database.prepare(sql);
        if (!prepared)
            return prepared.error();
        statement.emplace(*std::move(prepared));
    }
    bind(*statement);
    const auto done = statement->step();
    statement->reset();
    return done ? Result<void>() : done.error();
}

// Calls visit(statement) for each row, until it gives an error.
Result<void> forEachRow(SqliteDatabase& database, std::string_view sql, auto visit)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement.error();
    for (;;) {
        const auto hasRow = statement->step();
        if (!hasRow)
            return hasRow.error();
        if (!*hasRow)
            return {};
        if (Result<void> done = visit(*statement); !done)
            return done;
    }
}

// As rangeOf(); what is larger than a store gives is refused, whoever wrote it.
Result<std::string> readable(std::string_view bytes, std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    if (bytes.size() > core::maxBytesOf(key))
        return Error{ErrorCode::LimitExceeded, std::string(key) + ": " + std::to_string(bytes.size()) + " bytes"};
    return core::rangeOf(bytes, key, offset, length);
}

// What can be folded: deltas and packs whose bytes fit their names and parse.
bool addParsed(Arrivals& arrivals, const BlobName& name, const core::Bytes& bytes)
{
    if (name.kind == BlobKind::Pack) {
        auto pack = core::Pack::parseShared(name.digest, bytes);
        if (pack)
            arrivals.packs.push_back(*std::move(pack));
        return pack.has_value();
    }
    if (name.kind != BlobKind::Delta)
        return false;
    auto delta = core::Delta::parseShared(*core::deltaNameOf(name.text), bytes);
    if (delta)
        arrivals.deltas.push_back(*std::move(delta));
    return delta.has_value();
}

// Nothing was folded that did not parse: what does not is damage that the segment could not show.
Result<void> addParsed(Arrivals& arrivals, const core::SegmentBlobs& blobs)
{
    const auto damaged = [](const Error& error) { return Error{ErrorCode::Damaged, "a segment: " + error.detail}; };
    for (const auto& [name, bytes] : blobs.packs) {
        auto pack = core::Pack::parseShared(name, bytes);
        if (!pack)
            return damaged(pack.error());
        arrivals.packs.push_back(*std::move(pack));
    }
    for (const auto& [name, bytes] : blobs.deltas) {
        auto delta = core::Delta::parseShared(name, bytes);
        if (!delta)
            return damaged(delta.error());
        arrivals.deltas.push_back(*std::move(delta));
    }
    return {};
}

bool hasLeftovers(const std::filesystem::path& file)
{
    std::error_code ignored;
    auto log = file;
    log += "-wal";
    return std::filesystem::file_size(log, ignored) > 0 && !ignored;
}

}  // namespace

LocalReplica::LocalReplica(std::filesystem::path file, Durability durability, std::chrono::milliseconds patience)
    : m_file(std::move(file)), m_durability(durability), m_patience(patience)
{
}

LocalReplica::~LocalReplica() = default;

// --- opening ----------------------------------------------------------------------------------------------------

// NotFound: never seen, and not to be made. FolderGone: seen, and not there now; or no folder to make it in.
Result<void> LocalReplica::open(SqliteDatabase::Missing missing)
{
    if (m_database && !m_database->isMoved())
        return {};
    m_putRow.reset();
    m_outdate.reset();
    m_database.reset();
    m_rows.reset();
    m_folded.reset();
    m_isChecked = false;
    if (isOnNetwork(std::filesystem::absolute(m_file).parent_path()))
        return Error{ErrorCode::Io, m_file.string() + ": on a network drive, where a database is not safe; "
                                                      "keep it on a disk of this computer, and share by melding"};
    const bool wasInterrupted = hasLeftovers(m_file);
    const auto asked = m_wasThere ? SqliteDatabase::Missing::IsAnError : missing;
    auto opened = SqliteDatabase::open(m_file, asked, m_patience);
    if (!opened) {
        auto [code, detail] = opened.error();
        const bool isAbsent = code == ErrorCode::NotFound || code == ErrorCode::FolderGone;
        if (isAbsent && asked == SqliteDatabase::Missing::IsAnError)
            code = m_wasThere ? ErrorCode::FolderGone : ErrorCode::NotFound;
        return Error{code, std::move(detail)};
    }
    auto database = *std::move(opened);
    // Only an empty file takes this one; it is not known yet whose file it is, so nothing else is set.
    for (const auto* pragma :
         {"PRAGMA fullfsync = ON", "PRAGMA checkpoint_fullfsync = ON",
          m_durability == Durability::PowerLoss ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"}) {
        if (const auto done = database.execute(pragma); !done)
            return done;
    }
    if (wasInterrupted) {
        bool isWhole = false;
        const auto checked = forEachRow(database, "PRAGMA quick_check(1)", [&](const SqliteStatement& row) {
            isWhole = row.text(0) == "ok";
            return Result<void>();
        });
        if (!checked)
            return checked;
        if (!isWhole)
            return Error{ErrorCode::Damaged, m_file.string() + ": the database is damaged"};
    }
    m_database.emplace(std::move(database));
    m_wasThere = true;
    return {};
}

// False: there is nothing in the database yet.
Result<bool> LocalReplica::hasTables()
{
    if (m_isChecked)
        return true;
    const auto application = m_database->number("PRAGMA main.application_id");
    if (!application)
        return application.error();
    const auto format = m_database->number("PRAGMA main.user_version");
    if (!format)
        return format.error();
    std::vector<std::string> tables;
    const auto read = forEachRow(*m_database, "SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY name",
                                 [&](const SqliteStatement& row) {
                                     tables.emplace_back(row.text(0));
                                     return Result<void>();
                                 });
    if (!read)
        return read.error();
    if (tables.empty() && *application == 0)
        return false;
    if (*application != kApplication)
        return malformed(m_file, "a database of another program");
    if (*format > kFormat)
        return Error{ErrorCode::NewerFormat, m_file.string() + ": written by a newer MeldaDo"};
    m_hasStageTable = *format > kFormatWithoutStage;
    std::vector<std::string_view> expected(kTables.begin(), kTables.end());
    if (!m_hasStageTable)
        std::erase(expected, kStageTable);
    if (!std::ranges::equal(tables, expected))
        return malformed(m_file, "not the tables of a local replica");
    m_isChecked = true;
    return true;
}

Result<void> LocalReplica::makeTables()
{
    for (const auto& table : kTables) {
        if (const auto made = m_database->execute(table); !made)
            return made;
    }
    const std::array<std::string, 3> rest{"INSERT INTO state VALUES (0, 0)",
                                          "PRAGMA main.application_id = " + std::to_string(kApplication),
                                          "PRAGMA main.user_version = " + std::to_string(kFormat)};
    for (const auto& statement : rest) {
        if (const auto done = m_database->execute(statement); !done)
            return done;
    }
    m_hasStageTable = true;
    return {};
}

Result<void> LocalReplica::addStageTable()
{
    if (const auto made = m_database->execute(kStageTable); !made)
        return made;
    return m_database->execute("PRAGMA main.user_version = " + std::to_string(kFormat));
}

Result<SqliteTransaction> LocalReplica::beginWriting()
{
    if (const auto opened = open(SqliteDatabase::Missing::IsMade); !opened)
        return opened.error();
    const auto isThere = hasTables();
    if (!isThere)
        return isThere.error();
    if (!*isThere) {
        // Before the first table, and not in a transaction.
        for (const auto* pragma : {"PRAGMA main.auto_vacuum = INCREMENTAL", "PRAGMA main.journal_mode = WAL"}) {
            if (const auto done = m_database->execute(pragma); !done)
                return done.error();
        }
    }
    auto transaction = m_database->begin(SqliteDatabase::Access::Write);
    if (!transaction || *isThere)
        return transaction;
    const auto isThereNow = hasTables();
    if (!isThereNow)
        return isThereNow.error();
    if (!*isThereNow) {
        if (const auto made = makeTables(); !made)
            return made.error();
    }
    return transaction;
}

// --- the store --------------------------------------------------------------------------------------------------

Result<void> LocalReplica::loadSegments()
{
    const auto version = m_database->number("SELECT version FROM main.state");
    if (!version)
        return version.error();
    if (m_folded && m_foldedVersion == *version)
        return {};
    std::unordered_map<std::string, core::Bytes> folded;
    core::History history;
    const DeflatePacker packer;
    bool isWhole = true;
    const auto read = forEachRow(
        *m_database, "SELECT bytes FROM main.segment ORDER BY number", [&](const SqliteStatement& row) -> Result<void> {
            if (!isWhole)
                return {};
            const auto blobs = core::readSegment(history, row.bytes(0), packer);
            if (!blobs && blobs.error().code == ErrorCode::NewerFormat)
                return blobs.error();
            isWhole = blobs.has_value();  // nor can those be read that come after a damaged one
            if (!blobs)
                return {};
            for (const auto& [name, bytes] : blobs->packs)
                folded.emplace(core::keyOf(name), bytes);
            for (const auto& [name, bytes] : blobs->deltas)
                folded.emplace(core::keyOf(name), bytes);
            return {};
        });
    if (!read)
        return read;
    m_folded = std::move(folded);
    m_foldedVersion = *version;
    return {};
}

Result<std::vector<std::string>> LocalReplica::list(std::string_view extension)
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
    const auto isThere = hasTables();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return keys;
    if (const auto loaded = loadSegments(); !loaded)
        return loaded.error();
    if (const auto loaded = loadRows(); !loaded)
        return loaded.error();
    for (const auto& [key, number] : *m_rows) {
        if (key.ends_with(extension) && !m_folded->contains(key))
            keys.push_back(key);
    }
    for (const auto& [key, bytes] : *m_folded) {
        if (key.ends_with(extension))
            keys.push_back(key);
    }
    return keys;
}

Result<std::string> LocalReplica::read(std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    const Error notFound{ErrorCode::NotFound, std::string(key)};
    if (!core::isStoreKey(key))
        return notFound;
    if (const auto opened = open(SqliteDatabase::Missing::IsAnError); !opened)
        return opened.error();
    const auto transaction = m_database->begin(SqliteDatabase::Access::Read);
    if (!transaction)
        return transaction.error();
    const auto isThere = hasTables();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return notFound;

    if (const auto loaded = loadRows(); !loaded)
        return loaded.error();
    if (const auto row = m_rows->find(std::string(key)); row != m_rows->end()) {
        auto statement = m_database->prepare("SELECT bytes FROM main.blob WHERE number = ?1");
        if (!statement)
            return statement.error();
        statement->bind(1, row->second);
        const auto hasRow = statement->step();
        if (!hasRow)
            return hasRow.error();
        if (*hasRow)
            return readable(statement->bytes(0), key, offset, length);
    }
    if (const auto loaded = loadSegments(); !loaded)
        return loaded.error();
    const auto folded = m_folded->find(std::string(key));
    return folded == m_folded->end() ? notFound : readable(*folded->second, key, offset, length);
}

// Another number when another connection has written.
Result<std::int64_t> LocalReplica::foreignWrites()
{
    return m_database->number("PRAGMA main.data_version");
}

// Where the blobs lie that are not folded: read once, and again when another connection has written.
Result<void> LocalReplica::loadRows()
{
    const auto version = foreignWrites();
    if (!version)
        return version.error();
    if (m_rows && m_rowsVersion == *version)
        return {};
    std::unordered_map<std::string, std::int64_t> rows;
    const auto read = forEachRow(*m_database, "SELECT number, key FROM main.blob ORDER BY number",
                                 [&](const SqliteStatement& row) {
                                     const auto key = row.isText(1) ? row.text(1) : std::string_view();
                                     if (core::isStoreKey(key))
                                         rows[std::string(key)] = row.number(0);
                                     return Result<void>();
                                 });
    if (!read)
        return read;
    m_rows = std::move(rows);
    m_rowsVersion = *version;
    return {};
}

// In a transaction. What has the key already is left to be folded, or dropped, later.
Result<void> LocalReplica::putRow(std::string_view key, std::string_view bytes)
{
    auto done = runAgain(*m_database, m_putRow, "INSERT INTO main.blob (key, bytes) VALUES (?1, ?2)",
                         [&](SqliteStatement& statement) {
                             statement.bind(1, key);
                             statement.bindBytes(2, bytes);
                         });
    if (done && m_rows)
        m_rows->insert_or_assign(std::string(key), m_database->lastRow());
    return done;
}

Result<void> LocalReplica::outdateCheckpoint()
{
    return runAgain(*m_database, m_outdate, "UPDATE main.state SET isCurrent = 0 WHERE isCurrent",
                    [](SqliteStatement&) {});
}

Result<void> LocalReplica::put(std::string_view key, std::string_view bytes, Existing existing)
{
    if (const auto checked = core::checkWrite(key, bytes); !checked)
        return checked;
    // What fits its name can be kept without a look at what is there: it is the same, or it heals. A blob that lies in a
    // segment as well is dropped when it is folded.
    const bool fits = BlobName::parse(key) && core::staysUnder(key, bytes);
    if (existing == Existing::StaysWhenRight && !fits) {
        const auto present = read(key, 0, 0);
        if (present && core::staysUnder(key, *present))
            return {};
        const bool isUseless = present || present.error().code == ErrorCode::NotFound
            || present.error().code == ErrorCode::LimitExceeded;
        if (!isUseless)
            return present.error();
    }
    auto transaction = beginWriting();
    if (!transaction)
        return transaction.error();
    return finish(*transaction, putRow(key, bytes));
}

Result<void> LocalReplica::finish(SqliteTransaction& transaction, Result<void> done)
{
    if (done)
        done = outdateCheckpoint();
    if (done)
        done = transaction.commit();
    if (!done)
        m_rows.reset();  // they name what is taken back
    return done;
}

Result<void> LocalReplica::write(std::string_view key, std::string_view bytes)
{
    return put(key, bytes, Existing::StaysWhenRight);
}

Result<void> LocalReplica::replace(std::string_view key, std::string_view bytes)
{
    return put(key, bytes, Existing::IsReplaced);
}

Result<void> LocalReplica::writeEach(std::span<const core::KeyedBytes> blobs)
{
    for (const auto& [key, bytes] : blobs) {
        const bool fits = BlobName::parse(key) && core::staysUnder(key, *bytes);
        if (!fits || !core::checkWrite(key, *bytes))  // takes a look at what is there, or is refused
            return Store::writeEach(blobs);
    }
    auto transaction = beginWriting();
    if (!transaction)
        return transaction.error();
    Result<void> done;
    for (const auto& [key, bytes] : blobs) {
        if (done)
            done = putRow(key, *bytes);
    }
    return finish(*transaction, std::move(done));
}

Result<void> LocalReplica::commit(const core::Commit& commit)
{
    auto transaction = beginWriting();
    if (!transaction)
        return transaction.error();
    Result<void> done;
    for (const auto& pack : commit.packs) {
        if (done)
            done = putRow(core::keyOf(pack.name), *pack.bytes);
    }
    if (done)
        done = putRow(core::keyOf(commit.delta.name), *commit.delta.bytes);
    return finish(*transaction, std::move(done));
}

Result<void> LocalReplica::keepStage(const std::optional<core::Object>& stage)
{
    auto transaction = beginWriting();
    if (!transaction)
        return transaction.error();
    Result<void> done;
    if (!m_hasStageTable)
        done = addStageTable();
    if (done)
        done = m_database->execute("DELETE FROM main.stage");
    if (done && stage) {
        const std::string bytes = core::canonicalText(core::Value(*stage));
        std::optional<SqliteStatement> put;
        done = runAgain(*m_database, put, "INSERT INTO main.stage VALUES (?1)",
                        [&](SqliteStatement& statement) { statement.bindBytes(1, bytes); });
    }
    if (done)
        done = transaction->commit();
    m_hasStageTable = m_hasStageTable || done;
    return done;
}

Result<std::optional<core::Object>> LocalReplica::keptStage()
{
    std::optional<core::Object> stage;
    if (const auto opened = open(SqliteDatabase::Missing::IsAnError); !opened)
        return opened.error().code == ErrorCode::NotFound ? Result<std::optional<core::Object>>(stage) : opened.error();
    const auto isThere = hasTables();
    if (!isThere)
        return isThere.error();
    if (!*isThere || !m_hasStageTable)
        return stage;
    const auto read = forEachRow(*m_database, "SELECT bytes FROM main.stage", [&](const SqliteStatement& row) {
        const auto value = core::parseJson(row.bytes(0));
        if (value && value->asObject())
            stage = *value->asObject();
        return Result<void>();
    });
    if (!read)
        return read.error();
    return stage;
}

Result<bool> LocalReplica::hasNews()
{
    std::int64_t version = 0;
    const auto opened = open(SqliteDatabase::Missing::IsAnError);
    if (!opened && opened.error().code != ErrorCode::NotFound)
        return opened.error();
    if (opened) {
        const auto now = foreignWrites();
        if (!now)
            return now.error();
        version = *now;
    }
    return std::exchange(m_dataVersion, version) != version;
}

Result<std::vector<std::string>> LocalReplica::recentKeys()
{
    if (const auto opened = open(SqliteDatabase::Missing::IsAnError); !opened)
        return list({});
    const auto transaction = m_database->begin(SqliteDatabase::Access::Read);
    if (!transaction)
        return transaction.error();
    const auto isThere = hasTables();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return std::vector<std::string>{};
    const auto version = m_database->number("SELECT version FROM main.state");
    if (!version)
        return version.error();
    std::vector<std::string> keys;
    if (std::exchange(m_toldVersion, *version) != *version) {
        m_folded.reset();  // nobody else asks here for all of them, so what is kept is of before
        if (const auto loaded = loadSegments(); !loaded) {
            m_toldVersion = -1;
            return loaded.error();
        }
        for (const auto& [key, bytes] : *m_folded)
            keys.push_back(key);
    }
    if (const auto loaded = loadRows(); !loaded) {
        m_toldVersion = -1;
        return loaded.error();
    }
    for (const auto& [key, number] : *m_rows)
        keys.push_back(key);
    return keys;
}

void LocalReplica::rest()
{
    m_folded.reset();
    m_rows.reset();
}

Result<std::int64_t> LocalReplica::looseBlobCount()
{
    const auto opened = open(SqliteDatabase::Missing::IsAnError);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return 0;
    if (!opened)
        return opened.error();
    const auto isThere = hasTables();
    if (!isThere)
        return isThere.error();
    return *isThere ? m_database->number("SELECT count(*) FROM main.blob") : Result<std::int64_t>(0);
}

Result<void> LocalReplica::copyTo(const std::filesystem::path& file)
{
    if (const auto opened = open(SqliteDatabase::Missing::IsAnError); !opened)
        return opened;
    if (std::filesystem::exists(file))
        return Error{ErrorCode::Io, file.string() + ": is there already"};
    return m_database->copyTo(std::filesystem::absolute(file));
}

// --- folding ----------------------------------------------------------------------------------------------------

// One compaction, from what it reads to what it will write.
struct LocalReplica::Compaction {
    struct Row {
        std::int64_t number;
        std::int64_t commits;
        std::string bytes;
    };
    std::vector<Row> segments;
    std::int64_t firstMerged = INT64_MAX;  // segments from this number on are written anew
    core::History history;                 // of those that stay; in the end, of all
    Arrivals all;                          // what is to be folded
    std::vector<std::pair<std::int64_t, BlobName>> loose;  // the rows that `all` has parts of
    std::vector<std::int64_t> superseded;  // rows with a key that a later one has
    std::vector<Row> written;

    Result<void> read(SqliteDatabase& database);
    Result<void> fold();
    [[nodiscard]] bool isFolded(const core::DeltaName& name) const
    {
        return history.commit(name) != core::History::kNone;
    }
    [[nodiscard]] bool isFolded(const core::Digest& pack) const { return history.pack(pack) != core::History::kNone; }
    [[nodiscard]] bool isFolded(const BlobName& name) const;
};

Result<void> LocalReplica::Compaction::read(SqliteDatabase& database)
{
    auto done = forEachRow(database, "SELECT number, commits, bytes FROM main.segment ORDER BY number",
                           [&](const SqliteStatement& row) {
                               segments.push_back({row.number(0), row.number(1), std::string(row.bytes(2))});
                               return Result<void>();
                           });
    if (!done)
        return done;
    std::unordered_map<std::string, std::int64_t> latest;
    done = forEachRow(database, "SELECT number, key, bytes FROM main.blob ORDER BY number", [&](const SqliteStatement& row) {
        const auto [before, isFirst] = latest.try_emplace(std::string(row.text(1)), row.number(0));
        if (!isFirst)
            superseded.push_back(std::exchange(before->second, row.number(0)));
        auto name = BlobName::parse(row.text(1));
        if (name && addParsed(all, *name, core::makeBytes(std::string(row.bytes(2)))))
            loose.emplace_back(row.number(0), *std::move(name));
        return Result<void>();
    });
    if (!done)
        return done;

    auto commits = static_cast<std::int64_t>(all.deltas.size());
    auto kept = segments.size();
    while (kept > 0 && commits > 0 && segments[kept - 1].commits <= commits
           && segments[kept - 1].bytes.size() <= kMaxMergedBytes)
        commits += segments[--kept].commits;
    if (kept < segments.size())
        firstMerged = segments[kept].number;

    const DeflatePacker packer;
    core::History whole;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (i == kept)
            whole = history;
        const auto blobs = core::readSegment(i < kept ? history : whole, segments[i].bytes, packer);
        if (!blobs)
            return blobs.error();
        if (i < kept)
            continue;
        if (const auto added = addParsed(all, *blobs); !added)
            return added;
    }
    return {};
}

// Nothing counts as folded that does not come out again, bit for bit.
Result<void> checkSegment(const core::Segment& segment, core::History history, const core::Packer& packer)
{
    const auto read = core::readSegment(history, segment.bytes, packer);
    if (!read)
        return read.error();
    std::unordered_map<core::Digest, std::string_view> blobs;
    for (const auto& pack : read->packs)
        blobs.emplace(pack.name, *pack.bytes);
    for (const auto& delta : read->deltas)
        blobs.emplace(delta.name.digest, *delta.bytes);
    const auto comesOut = [&](const core::Digest& name, std::string_view bytes) {
        const auto blob = blobs.find(name);
        return blob != blobs.end() && blob->second == bytes;
    };
    const bool isWhole =
        std::ranges::all_of(segment.folded.packs,
                            [&](const auto& pack) { return comesOut(pack->name(), *pack->bytes()); })
        && std::ranges::all_of(segment.folded.deltas, [&](const auto& delta) {
               return comesOut(delta->name().digest, *delta->bytes());
           });
    return isWhole ? Result<void>() : Error{ErrorCode::Damaged, "a segment does not give back what went in"};
}

Result<void> LocalReplica::Compaction::fold()
{
    const DeflatePacker packer;
    auto number = firstMerged != INT64_MAX ? firstMerged : segments.empty() ? 0 : segments.back().number + 1;
    for (;;) {
        const auto before = history;
        auto segment = core::writeSegment(history, all, packer);
        if (segment.bytes.empty())
            return {};
        if (const auto checked = checkSegment(segment, before, packer); !checked)
            return checked;
        written.push_back({number++, static_cast<std::int64_t>(segment.folded.deltas.size()), std::move(segment.bytes)});
    }
}

bool LocalReplica::Compaction::isFolded(const BlobName& name) const
{
    if (name.kind == BlobKind::Pack)
        return isFolded(name.digest);
    return isFolded(*core::deltaNameOf(name.text));
}

Result<void> LocalReplica::putCompacted(const Compaction& compaction)
{
    auto done = run(m_database->prepare("DELETE FROM main.segment WHERE number >= ?1"),
                    [&](SqliteStatement& statement) { statement.bind(1, compaction.firstMerged); });
    for (const auto& row : compaction.written) {
        if (!done)
            return done;
        done = run(m_database->prepare("INSERT INTO main.segment (number, commits, bytes) VALUES (?1, ?2, ?3)"),
                   [&](SqliteStatement& statement) {
                       statement.bind(1, row.number);
                       statement.bind(2, row.commits);
                       statement.bindBytes(3, row.bytes);
                   });
    }
    const auto drop = [this](std::int64_t number) {
        return run(m_database->prepare("DELETE FROM main.blob WHERE number = ?1"),
                   [number](SqliteStatement& statement) { statement.bind(1, number); });
    };
    for (const auto number : compaction.superseded) {
        if (done)
            done = drop(number);
    }
    for (const auto& [number, name] : compaction.loose) {
        if (done)
            done = drop(number);
    }
    // What has to wait is put back, once.
    std::unordered_set<std::string> put;
    const auto putBack = [&](std::string key, std::string_view bytes) {
        if (done && put.insert(key).second)
            done = putRow(key, bytes);
    };
    for (const auto& pack : compaction.all.packs) {
        if (!compaction.isFolded(pack->name()))
            putBack(core::keyOf(pack->name()), *pack->bytes());
    }
    for (const auto& delta : compaction.all.deltas) {
        if (!compaction.isFolded(delta->name()))
            putBack(core::keyOf(delta->name()), *delta->bytes());
    }
    if (!done)
        return done;
    return m_database->execute("UPDATE main.state SET version = version + 1");
}

Result<void> LocalReplica::putCheckpoint(const core::Replica& replica)
{
    if (const auto done = m_database->execute("DELETE FROM main.checkpoint"); !done)
        return done;
    const DeflatePacker packer;
    const auto isWorthIt = replica.objects().size() + replica.applied().size() >= kLeastForCheckpoint;
    const auto checkpoint = isWorthIt ? core::writeCheckpoint(replica, packer) : std::nullopt;
    if (!checkpoint)
        return {};
    std::int64_t part = 0;
    const auto putPart = [&](std::string_view bytes) {
        return run(m_database->prepare("INSERT INTO main.checkpoint (part, bytes) VALUES (?1, ?2)"),
                   [&](SqliteStatement& statement) {
                       statement.bind(1, part++);
                       statement.bindBytes(2, bytes);
                   });
    };
    if (const auto done = putPart(checkpoint->header); !done)
        return done;
    for (const auto& chunk : checkpoint->chunks) {
        if (const auto done = putPart(chunk); !done)
            return done;
    }
    return m_database->execute("UPDATE main.state SET isCurrent = 1");
}

Result<void> LocalReplica::compact(const Arrivals& arrivals, const core::Replica* present)
{
    auto transaction = beginWriting();
    if (!transaction)
        return transaction.error();
    m_rows.reset();  // the rows are about to be others
    Compaction compaction;
    compaction.all = arrivals;
    if (const auto read = compaction.read(*m_database); !read)
        return read;
    if (const auto folded = compaction.fold(); !folded)
        return folded;
    if (compaction.written.empty() && compaction.loose.empty() && arrivals.empty())
        return {};
    if (const auto put = putCompacted(compaction); !put)
        return put;

    core::Replica own;
    if (present == nullptr) {
        auto everything = readEverything();
        if (!everything)
            return everything.error();
        if (const auto received = own.refresh(*std::move(everything)); !received)
            return received.error();
    }
    const auto& shown = present == nullptr ? own : *present;
    if (const auto put = putCheckpoint(shown); !put)
        return put;
    if (const auto freed = m_database->execute("PRAGMA main.incremental_vacuum"); !freed)
        return freed;
    if (const auto done = transaction->commit(); !done)
        return done;
    // Nobody loses anything when this fails.
    static_cast<void>(m_database->execute("PRAGMA main.wal_checkpoint(TRUNCATE)"));
    return {};
}

Result<Arrivals> LocalReplica::readEverything()
{
    Arrivals everything;
    core::History history;
    const DeflatePacker packer;
    auto done = forEachRow(*m_database, "SELECT bytes FROM main.segment ORDER BY number",
                           [&](const SqliteStatement& row) -> Result<void> {
                               const auto blobs = core::readSegment(history, row.bytes(0), packer);
                               if (!blobs)
                                   return blobs.error();
                               return addParsed(everything, *blobs);
                           });
    if (!done)
        return done.error();
    done = forEachRow(*m_database, "SELECT key, bytes FROM main.blob", [&](const SqliteStatement& row) {
        if (const auto name = BlobName::parse(row.text(0)))
            addParsed(everything, *name, core::makeBytes(std::string(row.bytes(1))));
        return Result<void>();
    });
    if (!done)
        return done.error();
    return everything;
}

Result<Arrivals> LocalReplica::everything()
{
    const auto opened = open(SqliteDatabase::Missing::IsAnError);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return Arrivals{};
    if (!opened)
        return opened.error();
    const auto transaction = m_database->begin(SqliteDatabase::Access::Read);
    if (!transaction)
        return transaction.error();
    const auto isThere = hasTables();
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return Arrivals{};
    const auto version = m_database->number("SELECT version FROM main.state");
    if (!version)
        return version.error();
    auto everything = readEverything();
    if (everything)
        m_toldVersion = *version;
    return everything;
}

Result<std::optional<LocalReplica::Glance>> LocalReplica::checkpoint()
{
    std::optional<Glance> none;
    const auto opened = open(SqliteDatabase::Missing::IsAnError);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return none;
    if (!opened)
        return opened.error();
    const auto isThere = hasTables();
    if (!isThere)
        return isThere.error();
    const auto readPart = [this](std::size_t part) -> Result<std::string> {
        auto statement = m_database->prepare("SELECT bytes FROM main.checkpoint WHERE part = ?1");
        if (!statement)
            return statement.error();
        statement->bind(1, static_cast<std::int64_t>(part));
        const auto hasRow = statement->step();
        if (!hasRow)
            return hasRow.error();
        if (!*hasRow)
            return Error{ErrorCode::NotFound, "a part of the checkpoint is not there"};
        return std::string(statement->bytes(0));
    };
    const auto header = *isThere ? readPart(0) : Result<std::string>(Error{ErrorCode::NotFound, "nothing"});
    if (!header && header.error().code == ErrorCode::NotFound)
        return none;
    if (!header)
        return header.error();
    static const DeflatePacker packer;
    auto view = core::CheckpointView::open(
        *header, [readPart](std::size_t chunk) { return readPart(chunk + 1); }, packer);
    if (!view)
        return none;  // the history says the same
    const auto isCurrent = m_database->number("SELECT isCurrent FROM main.state");
    if (!isCurrent)
        return isCurrent.error();
    return std::optional(Glance{*std::move(view), *isCurrent != 0});
}

}  // namespace meldado::adapters
