// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/commit_log.h"

#include <system_error>

namespace meldado::bench {

using core::Error;
using core::ErrorCode;
using core::Result;

Result<void> CommitLog::open(const std::filesystem::path& file)
{
    if (m_durability == Durability::None)
        return {};
    for (const auto* part : {"", "-wal", "-shm"}) {
        std::error_code failure;
        std::filesystem::remove(file.string() + part, failure);
        if (failure)
            return Error{ErrorCode::Io, "the commits of another run cannot be removed: " + failure.message()};
    }
    m_store = std::make_unique<adapters::LocalReplica>(
        file, m_durability == Durability::Fsync ? adapters::Durability::PowerLoss : adapters::Durability::ProgramEnd);
    return {};
}

Result<void> CommitLog::append(const Blobs& commit)
{
    if (!m_store)
        return {};
    return m_store->commit(core::Commit{commit.deltas.front(), commit.packs});
}

}  // namespace meldado::bench
