// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A store of the program's own, which nobody else writes: it takes a commit as one, folds its history when there is time,
// and shows what a list looked like before its history is read. See adapters/sqlite/local_replica.h.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/archive/checkpoint.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"
#include "core/store/store.h"

namespace meldado::core {

class LocalStore : public Store {
public:
    // All blobs of a commit, or none of them. Errors: those of write().
    [[nodiscard]] virtual Result<void> commit(const Commit& commit) = 0;

    // Everything, parsed and verified, as fetch() would give it, but without reading anything twice. What cannot be
    // used is left out. Errors: those of list(), and Damaged, for what only fetch() reads around.
    [[nodiscard]] virtual Result<Arrivals> everything() = 0;

    // Folds what is complete, together with `arrivals`, which may not be here yet, and keeps a checkpoint when opening
    // would take long without one. `present`: a replica that has all of it, when there is one; else it is made from the
    // history. For a worker in idle time. Errors: those of write(). After an error nothing has changed.
    [[nodiscard]] virtual Result<void> compact(const Arrivals& arrivals, const Replica* present) = 0;

    // Whether something may have come since the last call that was not written through this object.
    [[nodiscard]] virtual Result<bool> hasNews() = 0;

    // Keys that may have come since the last call of this or of everything(), at least; before either, every key. After a
    // commit these are the few that are not folded; after a compaction, all. Errors: those of list().
    [[nodiscard]] virtual Result<std::vector<std::string>> recentKeys() { return list({}); }

    // Nobody will read here for a while: lets go of what was only kept in memory to read faster.
    virtual void rest() {}

    // How many blobs have not been folded, to decide when to.
    [[nodiscard]] virtual Result<std::int64_t> looseBlobCount() = 0;

    // What is being typed and is no commit yet: Replica::stage(), to be replayed after a crash. It replaces what was kept
    // before; none: nothing is to be kept. Errors: those of write().
    [[nodiscard]] virtual Result<void> keepStage(const std::optional<Object>& stage) = 0;
    // None: nothing is kept, or nothing that can be read.
    [[nodiscard]] virtual Result<std::optional<Object>> keptStage() = 0;

    // What was shown when the list was last compacted; none: not worth one, or damaged. Ends before this object and
    // before the next compaction: an entry read after that is Damaged.
    struct Glance {
        CheckpointView view;
        bool isCurrent;  // nothing came since
    };
    [[nodiscard]] virtual Result<std::optional<Glance>> checkpoint() = 0;
};

}  // namespace meldado::core
