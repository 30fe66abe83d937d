// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Replays a script: who edits, who receives what, and how long each phase takes. The contract is
// tests/peers/bench/README.md; every rule of tests/peers/bench/lib/replay.mjs holds here too.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/bench/clocks.h"
#include "app/bench/commit_log.h"
#include "app/bench/contender.h"
#include "app/bench/made_commits.h"
#include "app/bench/saved_store.h"
#include "app/bench/script.h"
#include "core/base/result.h"
#include "core/hash/digest.h"

namespace meldado::bench {

struct Outcome {
    std::vector<PhaseClock::Phase> phases;
    BytesByPhase updateBytes;  // as blobs
    BytesByPhase wireBytes;    // in the compact form
    std::optional<SavedStore::Size> saved;
    long baseKib = 0;  // the peak of memory, before the first operation and at the end
    long peakKib = 0;
    std::vector<std::string> states;  // digests of the replicas checked, each once
};

class Replay {
public:
    Replay(const Script& script, const std::filesystem::path& folder, Form form, Durability durability);

    // Errors: those of the replicas and of the store.
    core::Result<Outcome> run();

private:
    struct Received {
        std::size_t deltas = 0;
        std::size_t packs = 0;
    };
    // A replica by its number in the script. What it committed outlives it.
    struct Participant {
        std::unique_ptr<Contender> contender;  // null: not made yet, dropped, or only looked at
        std::optional<core::CheckpointView> saved;  // opened, and not edited: what is shown of it
        Blobs outbox;                          // of all commits
        std::unordered_map<std::uint32_t, Received> received;  // of whose outbox how many
    };

    core::Result<void> replay(const Operation& operation);
    core::Result<void> commit(Participant& who);
    core::Result<void> fork(std::uint32_t number, std::uint32_t from);
    core::Result<void> sync(std::uint32_t number, const Operation& operation);
    core::Result<void> load(std::uint32_t number);
    core::Result<void> check(const Operation& operation);
    Contender& begin(std::uint32_t number);
    core::Result<void> takeUp(Participant& who);

    const Script& m_script;
    SavedStore m_store;
    CommitLog m_log;
    MadeCommits m_commits;
    std::filesystem::path m_folder;
    PhaseClock m_clock;
    std::vector<Participant> m_participants;
    std::vector<std::optional<core::Digest>> m_states;
    bool m_isSaved = false;
    Outcome m_outcome;
};

}  // namespace meldado::bench
