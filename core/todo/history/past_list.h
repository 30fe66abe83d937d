// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A list as it was at some moment, as values that no document stands behind any more: made by a worker, looked at by a
// window. Immutable once it is made.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/json/value.h"
#include "core/todo/outline.h"
#include "core/todo/row.h"

namespace meldado::core {

struct PastTask {
    std::string id;
    std::uint32_t parent = kNoTask;  // a place among the tasks
    Row row;                         // its number is its place
    Object content;
    std::vector<std::pair<std::string, Object>> comments;  // with their list; objects by their ids
};

class PastList {
public:
    // As an outline shows it now. `replica`: the one that the outline shows.
    PastList(const Replica& replica, const Outline& outline);
    PastList(const PastList&) = delete;  // it points into itself
    PastList& operator=(const PastList&) = delete;

    [[nodiscard]] const std::string& title() const { return m_title; }  // empty: it had none
    [[nodiscard]] const std::vector<PastTask>& tasks() const { return m_tasks; }  // as rows, one behind the other
    [[nodiscard]] const PastTask* find(std::string_view id) const;
    // What stands under a task, or at the top (kNoTask), in order.
    [[nodiscard]] const std::vector<std::uint32_t>& children(std::uint32_t parent) const;
    [[nodiscard]] std::string parentId(const PastTask& task) const;  // empty: it stands at the top

private:
    std::string m_title;
    std::vector<PastTask> m_tasks;
    std::vector<std::vector<std::uint32_t>> m_children;  // the first: at the top; then by place
    std::unordered_map<std::string_view, std::uint32_t> m_places;
};

}  // namespace meldado::core
