// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// TaskRows is one view of an outline: its tasks one below the other, without what is under a collapsed one, without
// what a filter leaves out, and without what was done before.
//
// A change of one task is followed where it stands; anything larger lays all rows out anew and finds the steps between
// the two, which for a hundred thousand rows takes about as long as to move them.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/todo/outline.h"
#include "core/todo/row.h"
#include "core/todo/task_sort.h"

namespace meldado::core {

class TaskRows {
public:
    explicit TaskRows(const Outline& outline);  // which outlives it

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] std::optional<std::size_t> rowOf(TaskNumber task) const;
    // One behind the last row of what stands under it.
    [[nodiscard]] std::size_t endOf(std::size_t row) const;

    ListUpdate apply(const OutlineUpdate& update);

    ListUpdate setCollapsed(TaskNumber task, bool isCollapsed);
    [[nodiscard]] bool isCollapsed(TaskNumber task) const { return m_collapsed.contains(task); }

    // Whether tasks that are done are shown. What becomes done while it is shown stays until settle(); what is done
    // below a task that is not is always shown.
    ListUpdate setShowsDone(bool showsDone);
    ListUpdate settle();
    [[nodiscard]] bool showsDone() const { return m_showsDone; }
    [[nodiscard]] bool isWaitingToSettle() const { return !m_lingering.empty(); }
    [[nodiscard]] std::size_t hiddenDoneCount() const;

    // Siblings as they sort, sections where they stand; none: as the list has them. The first time reads every task.
    ListUpdate setSort(std::optional<SortBy> by);
    [[nodiscard]] std::optional<SortBy> sortedBy() const { return m_sort ? std::optional(m_sort->by()) : std::nullopt; }

    // Shows what fits, with all that it stands under. The rows are others then: nearly every step between would be one.
    struct Filter {
        using Visit = std::function<void(TaskNumber)>;
        std::function<bool(TaskNumber)> fits;               // asked for a task that came or changed; none: no filter
        std::function<void(const Visit& visit)> forEachFitting;  // all that fit, shown or not, in any order
    };
    void setFilter(Filter filter);
    [[nodiscard]] bool hasFilter() const { return m_filter.fits != nullptr; }
    [[nodiscard]] std::size_t fittingCount() const;  // of the rows, without those that are there for what is below them
    // What a person works on stays, whether it fits or not, until there is another filter. Before apply().
    void keepShown(TaskNumber task);

private:
    [[nodiscard]] bool isLeftOut(TaskNumber task) const;
    [[nodiscard]] bool isHeld(TaskNumber task) const { return task < m_holds.size() && m_holds[task]; }
    [[nodiscard]] bool isHiddenDone(TaskNumber task) const;
    [[nodiscard]] std::vector<TaskNumber> childrenWithRows(TaskNumber task) const;
    [[nodiscard]] Row rowUnder(const Row* parent, TaskNumber task) const;
    void layOutBelow(std::vector<Row>& rows, TaskNumber task) const;
    [[nodiscard]] std::vector<Row> layOutAll();
    void markFitting();
    void mark(TaskNumber task);
    void askAll();
    void askAgain(const OutlineUpdate& changes);
    void layOutAnew(ListUpdate& update);
    [[nodiscard]] bool place(TaskNumber task, ListUpdate& update);
    [[nodiscard]] std::optional<std::size_t> targetOf(TaskNumber task, std::optional<std::size_t> parentRow) const;
    [[nodiscard]] std::optional<std::size_t> sortedTargetOf(TaskNumber task, std::optional<std::size_t> parentRow) const;
    void refreshRow(std::size_t row, bool isTaskChanged, ListUpdate& update);
    void refreshRows(const std::vector<TaskNumber>& tasks, ListUpdate& update);
    void noteLingering(const std::vector<TaskNumber>& changed);
    void push(RowChange change, ListUpdate& update);

    const Outline& m_outline;
    std::vector<Row> m_rows;
    std::unordered_set<TaskNumber> m_collapsed;
    std::unordered_set<TaskNumber> m_lingering;  // done, and shown for a moment longer
    mutable std::optional<TaskSort> m_sort;  // keeps what it reads
    Filter m_filter;
    std::vector<bool> m_fits;   // by number, with a filter
    std::vector<bool> m_holds;  // the same: it, or something below it
    std::unordered_set<TaskNumber> m_kept;
    bool m_showsDone = true;
};

}  // namespace meldado::core
