// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/past_list.h"

#include <limits>

#include "core/crdt/list_order.h"
#include "core/json/string_field.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

std::vector<std::pair<std::string, Object>> commentsOf(const Replica& replica, const Object& content)
{
    std::vector<std::pair<std::string, Object>> comments;
    const std::string list = stringField(content, schema::kComments);
    const auto order = isListId(list) && replica.isLive(list) ? replica.order(list) : Error{ErrorCode::UnknownObject, list};
    if (!order || order->empty())
        return comments;
    comments.emplace_back(list, Object{{"A", Array(*order)}});
    for (const Value& one : *order) {
        const std::string* id = one.asString();
        const auto value = id && replica.isLive(*id) ? replica.value(*id) : Error{ErrorCode::UnknownObject, list};
        if (value && value->asObject())
            comments.emplace_back(*id, *value->asObject());
    }
    return comments;
}

std::uint16_t indentBelow(std::uint16_t indent, bool isSection)
{
    const bool isDeepest = indent == std::numeric_limits<std::uint16_t>::max();
    return static_cast<std::uint16_t>(indent + (isSection || isDeepest ? 0 : 1));
}

}  // namespace

// Explicit stack: the tree comes from outside, and may be deep.
PastList::PastList(const Replica& replica, const Outline& outline) : m_title(outline.root().title)
{
    struct Stop { TaskNumber task; std::uint32_t parent; std::uint32_t level; std::uint16_t indent; };
    std::vector<Stop> toVisit;
    const auto visitBelow = [&](TaskNumber task, std::uint32_t place, std::uint32_t level, std::uint16_t indent) {
        const auto below = outline.children(task);
        for (auto child = below.rbegin(); child != below.rend(); ++child)
            toVisit.push_back({*child, place, level, indent});
        return below.size();
    };
    visitBelow(kNoTask, kNoTask, 0, 0);
    m_children.emplace_back();
    while (!toVisit.empty()) {
        const Stop stop = toVisit.back();
        toVisit.pop_back();
        const auto place = static_cast<std::uint32_t>(m_tasks.size());
        PastTask task;
        task.id = outline.id(stop.task);
        task.parent = stop.parent;
        task.content = outline.content(stop.task);
        task.comments = commentsOf(replica, task.content);
        task.row.task = place;
        task.row.level = stop.level;
        task.row.indent = stop.indent;
        const bool isSection = outline.kind(stop.task) == TaskKind::Section;
        const auto below = visitBelow(stop.task, place, stop.level + 1, indentBelow(stop.indent, isSection));
        task.row.childCount = static_cast<std::uint32_t>(below);
        if (stop.parent != kNoTask && outline.isDone(stop.task))
            ++m_tasks[stop.parent].row.doneChildCount;
        m_tasks.push_back(std::move(task));
        m_children.emplace_back();
        m_children[stop.parent == kNoTask ? 0 : stop.parent + 1].push_back(place);
    }
    for (std::uint32_t place = 0; place < m_tasks.size(); ++place)
        m_places.emplace(m_tasks[place].id, place);
}

const PastTask* PastList::find(std::string_view id) const
{
    const auto known = m_places.find(id);
    return known == m_places.end() ? nullptr : &m_tasks[known->second];
}

const std::vector<std::uint32_t>& PastList::children(std::uint32_t parent) const
{
    return m_children[parent == kNoTask ? 0 : parent + 1];
}

std::string PastList::parentId(const PastTask& task) const
{
    return task.parent == kNoTask ? std::string() : m_tasks[task.parent].id;
}

}  // namespace meldado::core
