// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/task_rows.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>

namespace meldado::core {

namespace {

constexpr std::size_t kMaxFollowed = 8;  // tasks that are followed one by one; more are laid out anew

}  // namespace

TaskRows::TaskRows(const Outline& outline) : m_outline(outline)
{
    m_rows = layOutAll();
}

std::optional<std::size_t> TaskRows::rowOf(TaskNumber task) const
{
    const auto found = std::ranges::find(m_rows, task, &Row::task);
    return found == m_rows.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_rows.begin()));
}

std::size_t TaskRows::endOf(std::size_t row) const
{
    std::size_t end = row + 1;
    while (end < m_rows.size() && m_rows[end].level > m_rows[row].level)
        ++end;
    return end;
}

// --- laying out ---------------------------------------------------------------------------------------------

bool TaskRows::isHiddenDone(TaskNumber task) const
{
    if (m_showsDone || !m_outline.isDone(task) || m_outline.kind(task) == TaskKind::Section || m_lingering.contains(task))
        return false;
    const TaskNumber parent = m_outline.parent(task);
    return parent == kNoTask || m_outline.kind(parent) == TaskKind::Section;
}

bool TaskRows::isLeftOut(TaskNumber task) const
{
    return (hasFilter() && !isHeld(task)) || isHiddenDone(task);
}

std::size_t TaskRows::hiddenDoneCount() const
{
    if (m_showsDone)
        return 0;
    const auto isOnTop = [this](TaskNumber task) {
        const TaskNumber parent = m_outline.parent(task);
        return m_outline.isShown(task) && m_outline.isDone(task) && m_outline.kind(task) == TaskKind::Task &&
               (parent == kNoTask || m_outline.kind(parent) == TaskKind::Section);
    };
    return m_outline.doneOnTopCount() - static_cast<std::size_t>(std::ranges::count_if(m_lingering, isOnTop));
}

std::vector<TaskNumber> TaskRows::childrenWithRows(TaskNumber task) const
{
    std::vector<TaskNumber> children;
    const auto add = [&](TaskNumber child) {
        if (!isHiddenDone(child))
            children.push_back(child);
    };
    if (hasFilter())
        m_outline.forEachChildOf(task, [this](TaskNumber child) { return isHeld(child); }, add);
    else
        m_outline.forEachChild(task, add);
    return m_sort ? m_sort->sorted(std::move(children)) : children;
}

Row TaskRows::rowUnder(const Row* parent, TaskNumber task) const
{
    Row row{task};
    if (parent) {
        const bool isInSection = m_outline.kind(parent->task) == TaskKind::Section;
        const bool isDeepest = parent->indent == std::numeric_limits<std::uint16_t>::max();
        row.level = parent->level + 1;
        row.indent = static_cast<std::uint16_t>(parent->indent + (isInSection || isDeepest ? 0 : 1));
    }
    row.isCollapsed = !hasFilter() && m_collapsed.contains(task);  // a filter opens everything
    m_outline.forEachChild(task, [&](TaskNumber child) {
        ++row.childCount;
        row.doneChildCount += m_outline.isDone(child) ? 1 : 0;
    });
    return row;
}

// What stands under a task whose row is the last one; or, when there is none, at the top. Not one within the other:
// lists may be as deep as anyone likes.
void TaskRows::layOutBelow(std::vector<Row>& rows, TaskNumber task) const
{
    struct Stop {
        std::vector<TaskNumber> children;
        std::size_t next;
        std::size_t row;  // of the parent
    };
    const bool isTop = task == kNoTask;
    std::vector<Stop> way;
    if (isTop || !rows.back().isCollapsed)
        way.push_back({childrenWithRows(task), 0, rows.size() - 1});
    while (!way.empty()) {
        Stop& stop = way.back();
        if (stop.next == stop.children.size()) {
            way.pop_back();
            continue;
        }
        const TaskNumber child = stop.children[stop.next++];
        rows.push_back(rowUnder(isTop && way.size() == 1 ? nullptr : &rows[stop.row], child));
        if (rows.back().childCount > 0 && !rows.back().isCollapsed)
            way.push_back({childrenWithRows(child), 0, rows.size() - 1});
    }
}

std::vector<Row> TaskRows::layOutAll()
{
    if (hasFilter())
        markFitting();
    std::vector<Row> rows;
    layOutBelow(rows, kNoTask);
    return rows;
}

void TaskRows::mark(TaskNumber task)
{
    for (TaskNumber at = task; at != kNoTask && !m_holds[at]; at = m_outline.parent(at))
        m_holds[at] = true;
}

void TaskRows::markFitting()
{
    m_holds.assign(m_outline.size(), false);
    for (TaskNumber task = 0; task < m_fits.size(); ++task) {
        if (m_fits[task] && m_outline.isShown(task) && !isHiddenDone(task))
            mark(task);
    }
    for (const TaskNumber task : m_kept) {
        if (m_outline.isShown(task))
            mark(task);
    }
}

void TaskRows::askAll()
{
    m_fits.assign(m_outline.size(), false);
    m_filter.forEachFitting([this](TaskNumber task) { m_fits[task] = true; });
}

// What came may have brought others with it.
void TaskRows::askAgain(const OutlineUpdate& changes)
{
    if (changes.isRebuilt) {
        askAll();
        return;
    }
    const auto known = static_cast<TaskNumber>(m_fits.size());
    m_fits.resize(m_outline.size());
    const auto ask = [this](TaskNumber task) { m_fits[task] = m_outline.isShown(task) && m_filter.fits(task); };
    for (TaskNumber task = known; task < m_fits.size(); ++task)
        ask(task);
    for (const TaskNumber task : changes.changed)
        ask(task);
    std::vector<TaskNumber> toAsk = changes.placed;
    while (!toAsk.empty()) {
        const TaskNumber task = toAsk.back();
        toAsk.pop_back();
        ask(task);
        m_outline.forEachChild(task, [&](TaskNumber child) { toAsk.push_back(child); });
    }
}

void TaskRows::layOutAnew(ListUpdate& update)
{
    const std::vector<Row> before = std::exchange(m_rows, layOutAll());
    std::ranges::move(stepsBetween(before, m_rows), std::back_inserter(update.rows));
}

// --- following ----------------------------------------------------------------------------------------------

void TaskRows::push(RowChange change, ListUpdate& update)
{
    ListUpdate one{{std::move(change)}, false};
    follow(m_rows, one);
    update.rows.push_back(std::move(one.rows.front()));
}

// In front of which row a task shall stand: behind the nearest sibling that has one. None: there are many without.
std::optional<std::size_t> TaskRows::targetOf(TaskNumber task, std::optional<std::size_t> parentRow) const
{
    if (m_sort)
        return sortedTargetOf(task, parentRow);
    TaskNumber before = m_outline.previousSibling(task);
    for (std::size_t steps = 0; before != kNoTask && isLeftOut(before); before = m_outline.previousSibling(before)) {
        if (++steps == kMaxFollowed)
            return std::nullopt;
    }
    if (before == kNoTask)
        return parentRow ? *parentRow + 1 : 0;
    const auto row = rowOf(before);
    return row ? std::optional(endOf(*row)) : std::nullopt;
}

// The same for siblings that are sorted. None: those behind it have no row.
std::optional<std::size_t> TaskRows::sortedTargetOf(TaskNumber task, std::optional<std::size_t> parentRow) const
{
    const TaskNumber next = m_sort->nextOf(task, m_outline.children(m_outline.parent(task)));
    if (next == kNoTask)
        return parentRow ? endOf(*parentRow) : m_rows.size();
    return rowOf(next);
}

// False: it is not that simple. Nothing was done then.
bool TaskRows::place(TaskNumber task, ListUpdate& update)
{
    const auto row = rowOf(task);
    const TaskNumber parent = m_outline.isShown(task) ? m_outline.parent(task) : kNoTask;
    const auto parentRow = parent == kNoTask ? std::nullopt : rowOf(parent);
    const bool isUnderShown = parent == kNoTask || (parentRow && !m_rows[*parentRow].isCollapsed);
    if (!m_outline.isShown(task) || !isUnderShown || isHiddenDone(task)) {
        if (row)
            push(RowsRemoved{*row, endOf(*row) - *row}, update);
        return true;
    }
    const auto target = targetOf(task, parentRow);
    if (!target)
        return false;
    const Row now = rowUnder(parentRow ? &m_rows[*parentRow] : nullptr, task);
    if (!row) {
        std::vector<Row> rows{now};
        layOutBelow(rows, task);
        push(RowsInserted{*target, std::move(rows)}, update);
        return true;
    }
    if (now.level != m_rows[*row].level || endOf(*row) != *row + 1)
        return false;
    const std::size_t to = *target > *row ? *target - 1 : *target;
    if (to != *row)
        push(RowMoved{*row, to}, update);
    if (now != m_rows[to])
        push(RowChanged{to, now}, update);
    return true;
}

void TaskRows::refreshRow(std::size_t row, bool isTaskChanged, ListUpdate& update)
{
    Row now = rowUnder(nullptr, m_rows[row].task);
    now.level = m_rows[row].level;
    now.indent = m_rows[row].indent;
    if (isTaskChanged || now != m_rows[row])
        push(RowChanged{row, now}, update);
}

// A few are looked for; for many all rows are looked at once. `tasks`: sorted.
void TaskRows::refreshRows(const std::vector<TaskNumber>& tasks, ListUpdate& update)
{
    if (tasks.size() <= kMaxFollowed) {
        for (const TaskNumber task : tasks) {
            if (const auto row = rowOf(task))
                refreshRow(*row, true, update);
        }
        return;
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (std::ranges::binary_search(tasks, m_rows[row].task))
            refreshRow(row, true, update);
    }
}

// What is done while it is shown stays for a moment. `changed`: sorted.
void TaskRows::noteLingering(const std::vector<TaskNumber>& changed)
{
    for (const TaskNumber task : changed)
        m_lingering.erase(task);
    const auto isDone = [this](TaskNumber task) { return !m_showsDone && m_outline.isDone(task); };
    if (std::ranges::none_of(changed, isDone))
        return;
    for (const Row& row : m_rows) {
        if (isDone(row.task) && std::ranges::binary_search(changed, row.task))
            m_lingering.insert(row.task);
    }
}

ListUpdate TaskRows::apply(const OutlineUpdate& changes)
{
    ListUpdate update{{}, changes.isRootChanged};
    if (changes.isRebuilt && m_sort)
        m_sort.emplace(m_outline, m_sort->by());  // anything may say something else
    if (hasFilter())
        askAgain(changes);
    bool isSimple = !changes.isRebuilt && !hasFilter() && changes.placed.size() <= 1 && changes.changed.size() <= kMaxFollowed;
    noteLingering(changes.changed);
    for (const TaskNumber task : changes.changed) {
        const bool isElsewhere = m_sort && m_sort->refresh(task);
        isSimple = isSimple && ((!isElsewhere && (m_showsDone || rowOf(task))) || place(task, update));
    }
    for (const TaskNumber task : changes.placed) {
        if (m_sort)
            m_sort->refresh(task);
    }
    for (const TaskNumber task : changes.placed)
        isSimple = isSimple && place(task, update);
    if (!isSimple)
        layOutAnew(update);

    refreshRows(changes.changed, update);
    std::vector<TaskNumber> parents = changes.parents;
    for (const auto* tasks : {&changes.changed, &changes.placed}) {
        for (const TaskNumber task : *tasks)
            parents.push_back(m_outline.parent(task));
    }
    std::ranges::sort(parents);
    parents.erase(std::ranges::unique(parents).begin(), parents.end());
    if (!isSimple)
        parents.clear();  // they were laid out with the rest
    for (const TaskNumber parent : parents) {
        if (const auto row = parent == kNoTask ? std::nullopt : rowOf(parent))
            refreshRow(*row, false, update);
    }
    return update;
}

ListUpdate TaskRows::setCollapsed(TaskNumber task, bool isCollapsed)
{
    ListUpdate update;
    const bool isNew = isCollapsed ? m_collapsed.insert(task).second : m_collapsed.erase(task) > 0;
    if (isNew)
        layOutAnew(update);
    return update;
}

ListUpdate TaskRows::setShowsDone(bool showsDone)
{
    ListUpdate update;
    m_lingering.clear();
    if (std::exchange(m_showsDone, showsDone) != showsDone)
        layOutAnew(update);
    return update;
}

ListUpdate TaskRows::settle()
{
    ListUpdate update;
    if (m_lingering.empty())
        return update;
    m_lingering.clear();
    layOutAnew(update);
    return update;
}

ListUpdate TaskRows::setSort(std::optional<SortBy> by)
{
    ListUpdate update;
    if (by == sortedBy())
        return update;
    if (by)
        m_sort.emplace(m_outline, *by);
    else
        m_sort.reset();
    layOutAnew(update);
    return update;
}

void TaskRows::setFilter(Filter filter)
{
    m_filter = std::move(filter);
    m_kept.clear();
    m_fits.clear();
    if (hasFilter())
        askAll();
    m_rows = layOutAll();
}

std::size_t TaskRows::fittingCount() const
{
    const auto fits = [this](const Row& row) { return !hasFilter() || (row.task < m_fits.size() && m_fits[row.task]); };
    return static_cast<std::size_t>(std::ranges::count_if(m_rows, fits));
}

void TaskRows::keepShown(TaskNumber task)
{
    if (hasFilter())
        m_kept.insert(task);
}

}  // namespace meldado::core
