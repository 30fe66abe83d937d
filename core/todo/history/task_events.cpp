// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/task_events.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/crdt/flatten.h"
#include "core/crdt/list_order.h"
#include "core/json/canonical.h"
#include "core/json/string_field.h"
#include "core/todo/history/commit_changes.h"
#include "core/todo/merge/origins.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

// "^shopping@items♭" -> "shopping"; empty: no list that tasks stand in.
std::string_view ownerOfTasks(std::string_view list)
{
    const std::size_t sign = list.rfind('@');
    const bool isIt = isListId(list) && sign != std::string_view::npos && commentedTask(list).empty();
    return isIt ? list.substr(1, sign - 1) : std::string_view();
}

}  // namespace

TaskEvents::TaskEvents(const Lineage& lineage, std::string_view id)
    : m_lineage(lineage), m_task(id), m_quoted(canonicalText(Value(id)))
{
    const auto task = lineage.find(id);
    for (VersionId version = task ? lineage.newest(*task) : kNoVersion; version != kNoVersion; version = lineage.previous(version)) {
        const VersionId parent = lineage.parent(version);
        if (parent == kNoVersion || isDeletion(lineage, parent)) {
            const auto deltas = lineage.deltas(version);
            m_beginnings.insert(deltas.begin(), deltas.end());
        }
    }
}

Lineage::DeltaNumber TaskEvents::deltaOf(const Lineage& lineage, VersionId version)
{
    const auto deltas = lineage.deltas(version);
    return deltas.empty() ? lineage.deltasEnd() : deltas.front();
}

bool TaskEvents::readMore(std::size_t count)
{
    for (; count > 0 && !m_isComplete; --count) {
        if (m_next != kNoVersion) {
            readVersion(m_next);
            m_next = m_lineage.previous(m_next);
        } else if (m_object >= m_lineage.objectsEnd()) {
            order();
            m_isComplete = true;
        } else {
            const Handle object = m_object++;
            if (m_lineage.has(object) && m_lineage.isList(object))
                m_next = m_lineage.newest(object);
        }
    }
    return m_isComplete;
}

void TaskEvents::readVersion(VersionId version)
{
    if (m_lineage.isResolved(version) || m_lineage.isDeleted(version))
        return;
    const std::string_view list = m_lineage.id(m_lineage.object(version));
    if (commentedTask(list) == m_task) {
        readComments(version);
        return;
    }
    const std::string_view owner = ownerOfTasks(list);
    if (owner.empty() || m_lineage.contentText(version).find(m_quoted) == std::string_view::npos || !isPutThere(version))
        return;
    TaskEvent placing;
    placing.version = version;
    placing.writer = writerOf(m_lineage, version);
    placing.delta = deltaOf(m_lineage, version);
    placing.to = owner;
    m_events.push_back(std::move(placing));
}

// A patch names what it puts there. A list that was written as a whole is compared with the one before.
bool TaskEvents::isPutThere(VersionId version) const
{
    NameTable names;
    const auto stored = parseStoredOrder(m_lineage.contentText(version), names);
    if (!stored)
        return false;
    const auto isIt = [&](Handle item) { return names.isText(item) && names.text(item) == m_task; };
    if (!stored->isFull) {
        return std::ranges::any_of(stored->steps, [&](const PatchStep& step) { return std::ranges::any_of(step.items, isIt); });
    }
    const VersionId parent = m_lineage.parent(version);
    if (parent == kNoVersion)
        return true;
    const auto before = m_lineage.order(parent).items();
    return std::ranges::none_of(before, [&](Handle item) { return m_lineage.isText(item) && m_lineage.id(item) == m_task; });
}

void TaskEvents::readComments(VersionId version)
{
    NameTable names;
    const auto stored = parseStoredOrder(m_lineage.contentText(version), names);
    if (!stored)
        return;
    const auto add = [&](Handle item) {
        if (names.isText(item))
            addComment(names.text(item));
    };
    if (stored->isFull)
        std::ranges::for_each(stored->items, add);
    for (const PatchStep& step : stored->steps)
        std::ranges::for_each(step.items, add);
}

// Who wrote it, and who took it away: the first version, and a deletion.
void TaskEvents::addComment(std::string_view id)
{
    const auto comment = m_lineage.find(id);
    if (!comment || !m_comments.emplace(id).second)
        return;
    std::string text;
    for (VersionId version = m_lineage.newest(*comment); version != kNoVersion; version = m_lineage.previous(version)) {
        const bool isRemoval = isDeletion(m_lineage, version);
        if (m_lineage.isResolved(version) || (!isRemoval && m_lineage.parent(version) != kNoVersion))
            continue;
        const auto said = readableContent(m_lineage, isRemoval ? m_lineage.parent(version) : version);
        TaskEvent event;
        event.kind = isRemoval ? TaskEvent::Kind::CommentRemoved : TaskEvent::Kind::Commented;
        event.version = version;
        event.writer = writerOf(m_lineage, version);
        event.delta = deltaOf(m_lineage, version);
        event.text = said ? stringField(*said, schema::kText) : std::string();
        m_events.push_back(std::move(event));
    }
}

bool TaskEvents::isBeginning(const TaskEvent& placing) const
{
    return std::ranges::any_of(m_lineage.deltas(placing.version), [&](auto delta) { return m_beginnings.contains(delta); });
}

// Each came from where the one before had put it.
void TaskEvents::order()
{
    stableSort(std::span(m_events), [](const TaskEvent& a, const TaskEvent& b) { return a.delta < b.delta; });
    std::string where;
    for (TaskEvent& event : m_events) {
        if (event.kind == TaskEvent::Kind::Moved)
            event.from = std::exchange(where, event.to);
    }
    std::erase_if(m_events, [&](const TaskEvent& event) { return event.kind == TaskEvent::Kind::Moved && isBeginning(event); });
    std::ranges::reverse(m_events);
}

}  // namespace meldado::core
