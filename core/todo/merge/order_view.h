// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The order of a list with several leaves: each identifier is a register (there, or not), and its place another one. So
// a move or a removal is not undone by someone else's reordering, and runs of new tasks are not mixed.
//
// A version moved what is not part of the longest subsequence that its order has in common with its parents'.

#pragma once

#include <optional>
#include <vector>

#include "core/crdt/lineage.h"
#include "core/todo/merge/dates.h"

namespace meldado::core {

// Entries of all orders that one merge looks at; beyond, the list is shown as plain Melda merges it.
inline constexpr std::size_t kMaxMergedEntries = 500'000'000;

struct OrderView {
    // An entry that several moved without knowing of each other: it stands where the latest put it.
    struct Contested {
        Handle entry;
        VersionId shown;               // that put it where it stands
        VersionId other;               // the latest of those that put it elsewhere
        std::optional<Handle> behind;  // what stood in front of it there; none: nothing
    };
    std::vector<Handle> order;   // each once; of deleted tasks too
    std::vector<Contested> contested = {};
    bool isProvisional = false;  // a leaf is staged: its date will come
};

// Of any list; with one leaf that is not deleted, its own order.
[[nodiscard]] OrderView viewOrder(const Lineage& lineage, CommitDates& dates, Handle list);

// How many versions a list is followed back to see who put something into it; beyond, the one reached counts.
inline constexpr std::size_t kMaxMembershipSteps = 200'000;

// For each of these, which the list names, the version that last wrote that it does: the latest, when several did.
// kNoVersion: it does not name it.
[[nodiscard]] std::vector<VersionId> membershipWriters(const Lineage& lineage, CommitDates& dates, Handle list,
                                                       const std::vector<Handle>& members);

}  // namespace meldado::core
