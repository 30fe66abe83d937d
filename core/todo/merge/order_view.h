// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The order of a list with several leaves: each identifier is a register (there, or not), and its place another one. So
// a move or a removal is not undone by someone else's reordering, and runs of new tasks are not mixed.
//
// A version moved what is not part of the longest subsequence that its order has in common with its parents'.

#pragma once

#include <optional>
#include <unordered_map>
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
        VersionId shown;   // that put it where it stands
        VersionId other;   // the latest of those that put it elsewhere
        VersionId holder;  // a leaf that has it there; kNoVersion: none has
    };
    std::vector<Handle> order;   // each once; of deleted tasks too
    std::vector<Contested> contested = {};
    bool isProvisional = false;  // a leaf is staged: its date will come
};

// What stands in front of entries in the orders of versions, each of which is read once.
class OrderNeighbours {
public:
    explicit OrderNeighbours(const Lineage& lineage) : m_lineage(lineage) {}  // outlives it

    // The nearest in front of an entry that is wanted; none: there is none, or the order does not have the entry.
    [[nodiscard]] std::optional<Handle> nearestBefore(VersionId version, Handle entry, auto&& isWanted)
    {
        const auto& order = read(version);
        const auto known = order.positions.find(entry);
        for (auto at = known == order.positions.end() ? 0 : known->second; at-- > 0;) {
            if (isWanted(order.entries[at]))
                return order.entries[at];
        }
        return std::nullopt;
    }

private:
    struct Order {
        std::vector<Handle> entries;
        std::unordered_map<Handle, std::size_t> positions;  // the first of each
    };
    const Order& read(VersionId version);

    const Lineage& m_lineage;
    std::unordered_map<VersionId, Order> m_orders;
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
