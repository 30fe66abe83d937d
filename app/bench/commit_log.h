// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What --durable asks for: every commit goes into a local replica (adapters/sqlite), in a transaction of its own, as
// MeldaDo keeps it; it would do so off the thread that edits.

#pragma once

#include <filesystem>
#include <memory>

#include "adapters/sqlite/local_replica.h"
#include "app/bench/blobs.h"
#include "core/base/result.h"

namespace meldado::bench {

enum class Durability {
    None,   // memory only until a save
    Os,     // has reached the kernel when a commit returns (synchronous = NORMAL): survives the program
    Fsync,  // is on the medium when a commit returns (synchronous = FULL): survives the machine
};

class CommitLog {
public:
    explicit CommitLog(Durability durability) : m_durability(durability) {}

    // Begins an empty one; nothing with Durability::None. Errors: Io.
    core::Result<void> open(const std::filesystem::path& file);

    // Errors: those of LocalReplica::commit.
    core::Result<void> append(const Blobs& commit);

private:
    Durability m_durability;
    std::unique_ptr<adapters::LocalReplica> m_store;
};

}  // namespace meldado::bench
