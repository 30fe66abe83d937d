// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What an edit or a refresh changed, so that a view repaints that and nothing else. Identifiers are views into the
// replica that answered, and valid as long as it is.

#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

namespace meldado::core {

struct ItemInserted { std::size_t index; std::string_view id; };
struct ItemRemoved { std::size_t index; std::string_view id; };
struct ItemMoved { std::size_t from; std::size_t to; std::string_view id; };  // `to`: its index after it was taken out
using OrderStep = std::variant<ItemInserted, ItemRemoved, ItemMoved>;

// Steps, applied one after the other, that turn the order shown before into the order shown now.
struct ListChange {
    std::string_view list;
    std::vector<OrderStep> steps;
};

struct ObjectChange {
    enum class What {
        Created,          // it has a winner for the first time
        Changed,          // another winner
        Deleted,          // the winner is a deletion now
        Restored,         // it was a deletion
        Forgotten,        // it has no winner any more (a dropped edit)
        ConflictChanged,  // the same winner, other concurrent versions
    };
    std::string_view id;
    What what;
};

struct ChangeSet {
    std::vector<ObjectChange> objects;  // sorted by id, each once; lists ("^…") are objects too
    std::vector<ListChange> lists;      // sorted by id; only those whose shown order changed

    [[nodiscard]] bool empty() const { return objects.empty() && lists.empty(); }
    void sort()
    {
        std::ranges::sort(objects, {}, &ObjectChange::id);
        std::ranges::sort(lists, {}, &ListChange::list);
    }
};

}  // namespace meldado::core
