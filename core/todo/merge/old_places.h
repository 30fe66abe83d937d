// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where tasks stood once that no list names now: of each list the latest order that has them.
//
// The contents of every list are searched once for all who are looked for; orders are made from the latest on, until each
// of them was met. What a commit wrote on its way is no order that anybody had: who deletes many tasks at once writes
// one after the other, and each would have stood in a list without those before it. The last of each commit counts.

#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/todo/merge/merge_views.h"

namespace meldado::core {

// So many orders of a list are looked at for the old place of a task, the latest first; then it counts as never named.
inline constexpr std::size_t kMaxOldOrders = 20'000;

class OldPlaces {
public:
    OldPlaces(const MergeViews& views, std::vector<Handle> lists) : m_views(views), m_lists(std::move(lists)), m_namedIn(m_lists.size()) {}

    struct Place {
        Handle task;
        std::size_t list;  // a number of `lists`
        std::chrono::sys_seconds date;
        VersionId version;
        std::size_t position;  // in its order
    };
    // Who may be asked for, besides those of earlier calls.
    void lookFor(const std::vector<Handle>& tasks);
    // The latest in this list of each that it named once.
    [[nodiscard]] const std::vector<Place>& placesIn(std::size_t list) const { return m_namedIn[list]; }
    // Of all lists that are reached the latest; none: they never named it.
    [[nodiscard]] std::optional<Place> find(Handle task, const std::vector<bool>& isReached) const;
    // What stood in front of it there; valid until the next call. Costs little for places of one order after each other.
    [[nodiscard]] std::span<const Handle> before(const Place& place);

private:
    struct Version {
        std::chrono::sys_seconds date;
        VersionId version;
    };
    // Of different lists: by date and list.
    [[nodiscard]] bool isLater(const Place& a, const Place& b) const;
    void lookInto(std::size_t list, const std::unordered_set<Handle>& named);
    [[nodiscard]] std::vector<VersionId> lastOfCommits(Handle list) const;
    [[nodiscard]] std::vector<Version> versionsOf(std::size_t list) const;
    void readOrders(std::span<const Version> versions);

    const MergeViews& m_views;
    std::vector<Handle> m_lists;
    std::unordered_map<Handle, std::vector<Place>> m_named;  // by task
    std::vector<std::vector<Place>> m_namedIn;               // by list
    std::unordered_map<VersionId, Sequence> m_orders;
    VersionId m_readVersion = kNoVersion;  // of before()
    std::vector<Handle> m_read;
};

}  // namespace meldado::core
