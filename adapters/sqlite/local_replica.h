// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The program's own store of one list: a private database that nobody else writes. What came since the last idle time
// lies in it blob by blob; compact() folds it into segments without derivable bytes (core/archive/segment.h), from which
// every blob still comes out bit for bit, and keeps a checkpoint of the present state, from which a list is shown before
// its history is read.
//
//     blob ──compact()──▶ segment, segment, …      all in one transaction: a crash leaves the old or the new
//                         checkpoint
//
// It lies on a disk of this computer and outside of what something synchronises. To share a list, meld it.

#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "adapters/sqlite/sqlite_database.h"
#include "core/base/bytes.h"
#include "core/crdt/replica.h"
#include "core/store/local_store.h"

namespace meldado::adapters {

// What a write survives when it returns.
enum class Durability {
    PowerLoss,   // it is on the medium
    ProgramEnd,  // it has reached the system; a loss of power may take back the last commits, and nothing else
};

class LocalReplica final : public core::LocalStore {
public:
    static constexpr std::chrono::milliseconds kPatience{5'000};

    // A file that is not there yet is made by the first write; its folder has to be there.
    explicit LocalReplica(std::filesystem::path file, Durability durability = Durability::PowerLoss,
                          std::chrono::milliseconds patience = kPatience);
    ~LocalReplica() override;

    // Errors also, of each call: Malformed (no database, or another program's), NewerFormat, Damaged (bad pages),
    // Io with a sentence about it when the file is on a network.

    // Reads all segments, once. What one that is damaged holds is left out, so that melding brings it back.
    [[nodiscard]] core::Result<std::vector<std::string>> list(std::string_view extension) override;
    using core::Store::read;
    [[nodiscard]] core::Result<std::string> read(std::string_view key, std::uint64_t offset,
                                                 std::uint64_t length) override;
    [[nodiscard]] core::Result<void> write(std::string_view key, std::string_view bytes) override;
    [[nodiscard]] core::Result<void> replace(std::string_view key, std::string_view bytes) override;
    // All of them or none, in one transaction.
    [[nodiscard]] core::Result<void> writeEach(std::span<const core::KeyedBytes> blobs) override;

    [[nodiscard]] core::Result<void> commit(const core::Commit& commit) override;  // in one transaction
    // Errors: also Damaged for a segment.
    [[nodiscard]] core::Result<core::Arrivals> everything() override;
    [[nodiscard]] core::Result<void> compact(const core::Arrivals& arrivals = {},
                                             const core::Replica* present = nullptr) override;
    [[nodiscard]] core::Result<bool> hasNews() override;
    [[nodiscard]] core::Result<std::vector<std::string>> recentKeys() override;
    void rest() override;
    [[nodiscard]] core::Result<std::int64_t> looseBlobCount() override;
    [[nodiscard]] core::Result<std::optional<Glance>> checkpoint() override;

    [[nodiscard]] core::Result<void> keepStage(const std::optional<core::Object>& stage) override;
    [[nodiscard]] core::Result<std::optional<core::Object>> keptStage() override;

    // A whole copy in a new file, as it is at this moment. Errors: those of write, also when `file` is there.
    [[nodiscard]] core::Result<void> copyTo(const std::filesystem::path& file);

private:
    enum class Existing { StaysWhenRight, IsReplaced };
    struct Compaction;

    [[nodiscard]] core::Result<void> open(SqliteDatabase::Missing missing);
    [[nodiscard]] core::Result<bool> hasTables();
    [[nodiscard]] core::Result<void> makeTables();
    [[nodiscard]] core::Result<void> addStageTable();
    [[nodiscard]] core::Result<SqliteTransaction> beginWriting();
    [[nodiscard]] core::Result<void> put(std::string_view key, std::string_view bytes, Existing existing);
    [[nodiscard]] core::Result<std::int64_t> foreignWrites();
    [[nodiscard]] core::Result<void> loadRows();
    [[nodiscard]] core::Result<void> finish(SqliteTransaction& transaction, core::Result<void> done);
    [[nodiscard]] core::Result<void> putRow(std::string_view key, std::string_view bytes);
    [[nodiscard]] core::Result<void> outdateCheckpoint();
    [[nodiscard]] core::Result<void> loadSegments();
    [[nodiscard]] core::Result<core::Arrivals> readEverything();
    [[nodiscard]] core::Result<void> putCompacted(const Compaction& compaction);
    [[nodiscard]] core::Result<void> putCheckpoint(const core::Replica& replica);

    std::filesystem::path m_file;
    Durability m_durability;
    std::chrono::milliseconds m_patience;
    std::optional<SqliteDatabase> m_database;
    std::optional<SqliteStatement> m_putRow;  // used again for each commit
    std::optional<SqliteStatement> m_outdate;
    bool m_wasThere = false;
    bool m_isChecked = false;
    bool m_hasStageTable = false;  // a database of format 1 has none until a stage is kept
    std::int64_t m_dataVersion = 0;  // when somebody last asked for news

    // Where each blob lies that is in no segment, once somebody asked for one.
    std::optional<std::unordered_map<std::string, std::int64_t>> m_rows;
    std::int64_t m_rowsVersion = 0;

    // What lies in segments, once somebody asked for it.
    std::optional<std::unordered_map<std::string, core::Bytes>> m_folded;
    std::int64_t m_foldedVersion = -1;  // of the segments that were read
    std::int64_t m_toldVersion = -1;    // of the segments whose keys recentKeys() has told
};

}  // namespace meldado::adapters
