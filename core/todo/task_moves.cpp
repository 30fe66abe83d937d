// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The verbs of a list that put tasks elsewhere.

#include <algorithm>
#include <unordered_set>

#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

std::string idOf(const Outline& outline, TaskNumber task)
{
    return task == kNoTask ? std::string() : outline.id(task);
}

TaskNumber nextSibling(const Outline& outline, TaskNumber task)
{
    const std::vector<TaskNumber> siblings = outline.children(outline.parent(task));
    const auto next = std::ranges::find(siblings, task) + 1;
    return next == siblings.end() ? kNoTask : *next;
}

bool isSection(const Outline& outline, TaskNumber task)
{
    return task != kNoTask && outline.kind(task) == TaskKind::Section;
}

}  // namespace

Result<std::vector<TaskNumber>> TaskList::topmost(std::span<const std::string> ids) const
{
    std::unordered_set<TaskNumber> chosen;
    for (const std::string& id : ids) {
        if (auto error = whyNot(id))
            return *std::move(error);
        chosen.insert(*m_outline.find(id));
    }
    std::vector<TaskNumber> found;
    if (chosen.size() == 1)
        return std::vector<TaskNumber>(chosen.begin(), chosen.end());
    std::vector<TaskNumber> toVisit = m_outline.children(kNoTask);
    std::ranges::reverse(toVisit);
    while (!toVisit.empty() && found.size() < chosen.size()) {
        const TaskNumber task = toVisit.back();
        toVisit.pop_back();
        if (chosen.contains(task)) {
            found.push_back(task);
            continue;
        }
        std::vector<TaskNumber> below = m_outline.children(task);
        toVisit.insert(toVisit.end(), below.rbegin(), below.rend());
    }
    return found;
}

std::optional<Error> TaskList::performStep(const MoveTask& step, Edited& edited)
{
    if (auto error = whyNot(step.id))
        return error;
    const TaskNumber task = *m_outline.find(step.id);
    const TaskNumber parent = m_outline.find(step.place.parent).value_or(kNoTask);
    if (parent == task || (parent != kNoTask && m_outline.isBelow(parent, task)))
        return std::nullopt;  // not below itself
    Place before = placeOf(task);
    const TaskNumber anchor = siblingBefore(step.place, parent, step.id);
    if (parent == m_outline.parent(task) && anchor == m_outline.previousSibling(task))
        return std::nullopt;

    const std::vector<std::string> lists = m_outline.listsNaming(step.id);
    const bool isNamed = lists.size() == 1 && m_replica.indexInList(lists[0], step.id);  // and not only by its merge
    if (parent == m_outline.parent(task) && isNamed) {
        const Result<std::size_t> from = m_replica.indexInList(lists[0], step.id);
        const Result<std::size_t> anchorPosition =
            anchor == kNoTask ? Result<std::size_t>(0) : m_replica.indexInList(lists[0], m_outline.id(anchor));
        if (!from || !anchorPosition)
            return !from ? from.error() : anchorPosition.error();
        std::size_t to = anchor == kNoTask ? 0 : *anchorPosition + 1;
        if (anchor != kNoTask && *from < *anchorPosition)
            --to;  // it was taken out in front of it
        if (auto error = take(m_replica.moveInList(lists[0], *from, to), edited))
            return error;
    } else {
        const Place target{step.place.parent, idOf(m_outline, anchor), 0};
        if (auto error = takeOut(step.id, edited))
            return error;
        if (auto error = insert(step.id, target, edited))
            return error;
        if (auto error = touch(task))
            return error;
    }
    edited.undo.emplace_back(MoveTask{step.id, std::move(before)});
    return std::nullopt;
}

// One after the other, since where one goes depends on where the one in front of it went.
Result<Edited> TaskList::moveEach(std::span<const TaskNumber> tasks, auto&& placeFor)
{
    Edited edited;
    if (auto error = settle(edited))
        return *std::move(error);
    for (const TaskNumber task : tasks) {
        const std::string& id = m_outline.id(task);
        if (const std::optional<Place> place = placeFor(task)) {
            if (auto error = performStep(MoveTask{id, *place}, edited))
                return *std::move(error);
        }
        edited.ids.push_back(id);
    }
    finish(edited);
    std::ranges::reverse(edited.undo);
    return edited;
}

Result<Edited> TaskList::move(std::span<const std::string> ids, const Place& place)
{
    const auto tasks = topmost(ids);
    if (!tasks)
        return tasks.error();
    Place next = place;
    if (const auto after = m_outline.find(place.after)) {  // which may be one of them
        TaskNumber anchor = *after;
        while (anchor != kNoTask && std::ranges::find(*tasks, anchor) != tasks->end())
            anchor = m_outline.previousSibling(anchor);
        next = anchor == kNoTask ? Place::first(place.parent) : Place::behind(place.parent, m_outline.id(anchor));
    }
    return moveEach(*tasks, [&](TaskNumber task) {
        const Place now = std::exchange(next, Place::behind(place.parent, m_outline.id(task)));
        return std::optional(now);
    });
}

Result<Edited> TaskList::indent(std::span<const std::string> ids)
{
    const auto tasks = topmost(ids);
    if (!tasks)
        return tasks.error();
    return moveEach(*tasks, [this](TaskNumber task) -> std::optional<Place> {
        const TaskNumber before = m_outline.previousSibling(task);
        if (before == kNoTask || m_outline.kind(task) == TaskKind::Section)
            return std::nullopt;
        return Place::last(m_outline.id(before));
    });
}

Result<Edited> TaskList::outdent(std::span<const std::string> ids)
{
    const auto tasks = topmost(ids);
    if (!tasks)
        return tasks.error();
    std::unordered_set<TaskNumber> moved;
    TaskNumber last = kNoTask;
    return moveEach(*tasks, [&](TaskNumber task) -> std::optional<Place> {
        const TaskNumber parent = m_outline.parent(task);
        if (parent == kNoTask || isSection(m_outline, parent))
            return std::nullopt;
        // Siblings that go together stay in their order.
        const bool followsLast = last != kNoTask && m_outline.parent(last) == m_outline.parent(parent) && moved.contains(parent);
        const TaskNumber before = followsLast ? last : parent;
        moved.insert(parent);
        last = task;
        return Place::behind(idOf(m_outline, m_outline.parent(parent)), m_outline.id(before));
    });
}

std::optional<Place> TaskList::placeAbove(TaskNumber task) const
{
    const TaskNumber parent = m_outline.parent(task);
    const TaskNumber before = m_outline.previousSibling(task);
    if (before == kNoTask) {  // the first of a section stands next in front of it, or at the end of the one before
        if (!isSection(m_outline, parent))
            return std::nullopt;
        const TaskNumber above = m_outline.previousSibling(parent);
        if (isSection(m_outline, above))
            return Place::last(m_outline.id(above));
        const std::string grandparent = idOf(m_outline, m_outline.parent(parent));
        return above == kNoTask ? Place::first(grandparent) : Place::behind(grandparent, m_outline.id(above));
    }
    if (isSection(m_outline, before) && !isSection(m_outline, task))
        return Place::last(m_outline.id(before));
    const TaskNumber anchor = m_outline.previousSibling(before);
    return anchor == kNoTask ? Place::first(idOf(m_outline, parent)) : Place::behind(idOf(m_outline, parent), m_outline.id(anchor));
}

std::optional<Place> TaskList::placeBelow(TaskNumber task) const
{
    const TaskNumber parent = m_outline.parent(task);
    const TaskNumber next = nextSibling(m_outline, task);
    if (next == kNoTask) {
        if (!isSection(m_outline, parent))
            return std::nullopt;
        const TaskNumber below = nextSibling(m_outline, parent);
        if (isSection(m_outline, below))
            return Place::first(m_outline.id(below));
        return below == kNoTask ? std::nullopt
                                : std::optional(Place::behind(idOf(m_outline, m_outline.parent(parent)), m_outline.id(below)));
    }
    if (isSection(m_outline, next) && !isSection(m_outline, task))
        return Place::first(m_outline.id(next));
    return Place::behind(idOf(m_outline, parent), m_outline.id(next));
}

Result<Edited> TaskList::moveUp(std::span<const std::string> ids)
{
    auto tasks = topmost(ids);
    if (!tasks)
        return tasks.error();
    std::unordered_set<TaskNumber> chosen(tasks->begin(), tasks->end());
    return moveEach(*tasks, [&](TaskNumber task) -> std::optional<Place> {
        const TaskNumber before = m_outline.previousSibling(task);
        return before != kNoTask && chosen.contains(before) ? std::nullopt : placeAbove(task);  // it could not move
    });
}

Result<Edited> TaskList::moveDown(std::span<const std::string> ids)
{
    auto tasks = topmost(ids);
    if (!tasks)
        return tasks.error();
    std::ranges::reverse(*tasks);
    std::unordered_set<TaskNumber> chosen(tasks->begin(), tasks->end());
    return moveEach(*tasks, [&](TaskNumber task) -> std::optional<Place> {
        const TaskNumber next = nextSibling(m_outline, task);
        return next != kNoTask && chosen.contains(next) ? std::nullopt : placeBelow(task);
    });
}

}  // namespace meldado::core
