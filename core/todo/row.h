// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Rows: a tree of tasks as a view shows it, one below the other, and what a view repaints when they change. A row says
// which task it shows and where it stands; what the task says is asked for when it is painted.

#pragma once

#include <cstddef>
#include <cstdint>
#include <variant>
#include <vector>

namespace meldado::core {

using TaskNumber = std::uint32_t;  // of a task of one open document, for as long as it is open
inline constexpr TaskNumber kNoTask = UINT32_MAX;

struct Row {
    TaskNumber task;
    std::uint32_t level = 0;   // how many stand above it in the tree
    std::uint16_t indent = 0;  // the same without sections, as it is drawn
    bool isCollapsed = false;  // what stands under it is not shown, because a person closed it
    std::uint32_t childCount = 0;  // right under it, shown or not
    std::uint32_t doneChildCount = 0;

    friend bool operator==(const Row&, const Row&) = default;
};

// Steps, applied one after the other.
struct RowsInserted { std::size_t first; std::vector<Row> rows; };
struct RowsRemoved { std::size_t first; std::size_t count; };
struct RowMoved { std::size_t from; std::size_t to; };  // `to`: its row after it was taken out
struct RowChanged { std::size_t row; Row now; };        // the task, or what the row says of it
using RowChange = std::variant<RowsInserted, RowsRemoved, RowMoved, RowChanged>;

struct ListUpdate {
    std::vector<RowChange> rows;
    bool isRootChanged = false;  // title, or whether it may be edited

    [[nodiscard]] bool empty() const { return rows.empty() && !isRootChanged; }
};

// The steps from one layout of rows to another, in which each task stands once.
[[nodiscard]] std::vector<RowChange> stepsBetween(const std::vector<Row>& before, const std::vector<Row>& after);

// What a view does with its own rows; for views that need no signals.
void follow(std::vector<Row>& rows, const ListUpdate& update);

}  // namespace meldado::core
