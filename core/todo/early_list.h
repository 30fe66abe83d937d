// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A list that is shown and edited before its history has been read. What is done to it is seen at once and kept as
// wishes, which are then done to the TaskList, in their order. It shows what stands at the top.

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
        Place place;
        Object fields;
    };
    struct AddAll {
        std::vector<NewTask> tasks;  // at least one
        Place place;
    };
    struct Rename { std::string id; std::string title; };
    struct SetDone { std::string id; bool isDone; };
    struct Remove { std::string id; };
    struct Move { std::string id; Place place; };
    using Wish = std::variant<Add, AddAll, Rename, SetDone, Remove, Move>;

    EarlyList(Glance glance, bool showsDone);  // as TaskRows

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const Task& task(TaskNumber task) const { return m_tasks[task]; }
    [[nodiscard]] std::optional<TaskNumber> find(std::string_view id) const;
    [[nodiscard]] const std::string& title() const { return m_title; }  // empty: it has none
    [[nodiscard]] bool isWhole() const { return m_isWhole; }            // no rows follow

    // As TaskList's verbs of the same names. The answer is for a view; nothing in it: nothing was to be done.
    ListUpdate add(const std::string& id, std::string_view title, const Place& place, const Object& fields = {});
    ListUpdate addAll(std::vector<NewTask> tasks, const Place& place);
    ListUpdate rename(std::string_view id, std::string_view title);
    ListUpdate setDone(std::string_view id, bool isDone);
    ListUpdate remove(std::string_view id);
    ListUpdate move(std::string_view id, const Place& place);

    // Takes the last wish back. False: there is none.
    bool undo();

    [[nodiscard]] const std::vector<Wish>& wishes() const { return m_wishes; }

private:
    void remember(Wish wish);
    [[nodiscard]] std::size_t rowOf(TaskNumber task) const;
    ListUpdate insert(const Place& place, std::vector<Task> tasks);
    [[nodiscard]] std::size_t rowBehind(const Place& place) const;

    struct State {
        std::vector<Task> tasks;
        std::vector<Row> rows;
    };
    std::string m_title;
    bool m_isWhole;
    std::vector<Task> m_tasks;  // by number
    std::vector<Row> m_rows;
    std::vector<Wish> m_wishes;
    std::vector<State> m_before;  // each of them: few, and few rows
};

// Does the wish to a list. Errors: those of TaskList's verbs.
[[nodiscard]] Result<Edited> fulfil(const EarlyList::Wish& wish, TaskList& list, const Clock& clock);

}  // namespace meldado::core
