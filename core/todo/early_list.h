// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A list that is shown and edited before its history has been read. What is done to it is seen at once and kept as
// wishes, which are then done to the TaskList, in their order.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/clock.h"
#include "core/todo/glance.h"
#include "core/todo/task_list.h"

namespace meldado::core {

class EarlyList {
public:
    struct Add {
        std::string id;
        std::string title;
        std::optional<Place> place;  // none: at the end
    };
    struct Rename { std::string id; std::string title; };
    struct SetDone { std::string id; bool isDone; };
    struct Remove { std::string id; };
    struct Move { std::string id; Place place; };
    using Wish = std::variant<Add, Rename, SetDone, Remove, Move>;

    explicit EarlyList(Glance glance);

    [[nodiscard]] const std::vector<Task>& rows() const { return m_glance.rows; }
    [[nodiscard]] std::optional<std::size_t> rowOf(std::string_view id) const;
    [[nodiscard]] const std::string& title() const { return m_glance.title; }  // empty: it has none
    [[nodiscard]] bool isWhole() const { return m_glance.isWhole; }            // no rows follow

    // As TaskList's verbs of the same names. The answer is for a view; nothing in it: nothing was to be done.
    ListUpdate add(const std::string& id, std::string_view title, std::optional<std::size_t> row);
    ListUpdate rename(std::string_view id, std::string_view title);
    ListUpdate setDone(std::string_view id, bool isDone);
    ListUpdate remove(std::string_view id);
    ListUpdate move(std::string_view id, std::size_t row);

    // Takes the last wish back. False: there is none.
    bool undo();

    [[nodiscard]] const std::vector<Wish>& wishes() const { return m_wishes; }

private:
    void remember(Wish wish);
    [[nodiscard]] Place placeOf(std::size_t row) const;

    Glance m_glance;
    std::vector<Wish> m_wishes;
    std::vector<std::vector<Task>> m_before;  // the rows before each: few, and few of them
};

// Does the wish to a list. Errors: those of TaskList's verbs.
[[nodiscard]] Result<Edited> fulfil(const EarlyList::Wish& wish, TaskList& list, const Clock& clock);

}  // namespace meldado::core
