// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// TaskList's verb that adds several tasks in one go. What stands below another new task is written with it, as a list
// that is whole from the beginning; only those on top are put into a list that is there.

#include <algorithm>
#include <map>

#include "core/todo/schema.h"
#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

// For each the one that it stands under; none: it stands on top.
std::vector<std::optional<std::size_t>> parentsOf(std::span<const NewTask> tasks)
{
    std::vector<std::optional<std::size_t>> parents;
    std::vector<std::size_t> above;  // the last of each depth, each deeper than the one before
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        while (!above.empty() && tasks[above.back()].depth >= tasks[i].depth)
            above.pop_back();
        parents.push_back(above.empty() ? std::nullopt : std::optional(above.back()));
        above.push_back(i);
    }
    return parents;
}

}  // namespace

Result<Edited> TaskList::addAll(std::span<const NewTask> tasks, const Place& place, const Clock& clock)
{
    if (readOnlyReason())
        return *readOnlyReason();
    if (m_outline.itemsId(kNoTask).empty())
        return Error{ErrorCode::NoRoot, "the document has no list yet"};

    const auto parents = parentsOf(tasks);
    std::map<std::size_t, Array> children;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (parents[i])
            children[*parents[i]].emplace_back(tasks[i].id);
    }

    Edited edited;
    if (auto error = settle(edited))
        return *std::move(error);
    const std::string now = toIsoTime(clock.now());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        Object content{{std::string(schema::kTitle), cleanTitle(tasks[i].title)}, {std::string(schema::kCreated), now}};
        for (const auto& [key, value] : tasks[i].fields)
            content.set(key, value);
        const auto below = children.find(i);
        const std::string listId = below == children.end() ? std::string() : m_replica.listId(tasks[i].id, schema::kItems);
        if (!listId.empty())
            content.set(std::string(schema::kItems), listId);
        if (auto error = take(m_replica.createObject(tasks[i].id, content), edited))
            return *std::move(error);
        if (listId.empty())
            continue;
        if (auto error = take(m_edits.updateObject(listId, Object{{"A", std::move(below->second)}}), edited))
            return *std::move(error);
    }
    Place next = place;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        edited.ids.push_back(tasks[i].id);
        if (parents[i])
            continue;
        if (auto error = insert(tasks[i].id, next, edited))
            return *std::move(error);
        next = Place::behind(place.parent, tasks[i].id);
        edited.undo.emplace_back(RemoveTask{tasks[i].id});
    }
    finish(edited);
    std::ranges::reverse(edited.undo);  // the last first: brought back, each finds the one in front of it
    return edited;
}

}  // namespace meldado::core
