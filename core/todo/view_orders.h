// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The own orders of views across lists (Today, a tag, …), as a workspace document keeps them: for each task that was put
// somewhere by hand a rank in that view. Each is an object of its own, so that what two devices move apart from each
// other is all kept, and one move writes one small object. Source: core/FORMAT.md, Own orders.
//
// TaskList::setRanks changes them. A look-up costs one hash; following a change costs what it touches.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/crdt/replica.h"

namespace meldado::core {

struct ViewRank {
    std::string view;  // "today", "tag:errand"
    std::string list;  // the list's id, or "inbox"
    std::string task;
    std::string rank;  // see rank.h; empty: none

    // Of the object; the same on every device.
    [[nodiscard]] std::string id() const;

    friend bool operator==(const ViewRank&, const ViewRank&) = default;
};

class ViewOrders {
public:
    explicit ViewOrders(const Replica& replica);  // which outlives it

    void apply(const ChangeSet& changes);

    // The ranks of one view, by list, then by task. Empty: nothing was moved there.
    using RanksOfList = std::unordered_map<std::string, std::string>;
    using Ranks = std::unordered_map<std::string, RanksOfList>;
    [[nodiscard]] const Ranks& ranks(std::string_view view) const;
    [[nodiscard]] std::string rankOf(const ViewRank& place) const;  // its `rank` is not looked at; empty: none
    [[nodiscard]] bool isNamed(const std::string& id) const { return m_named.contains(id); }  // the object, by their list
    [[nodiscard]] std::size_t changeCount() const { return m_changeCount; }  // grows with each change

private:
    void readRoot();
    void readAll();
    void read(std::string_view id);
    void drop(std::string_view id);

    const Replica& m_replica;
    std::string m_list;  // of all of them; empty: there is none
    std::unordered_set<std::string> m_named;              // by that list, whatever they are
    std::unordered_map<std::string, ViewRank> m_entries;  // by object
    std::unordered_map<std::string, Ranks> m_views;
    std::size_t m_changeCount = 0;
};

}  // namespace meldado::core
