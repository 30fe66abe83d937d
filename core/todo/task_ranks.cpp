// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// TaskList's verbs about order as a whole: the ranks of views, and a sorted order that becomes the own one.

#include <algorithm>
#include <unordered_map>

#include "core/todo/rank.h"
#include "core/todo/schema.h"
#include "core/todo/task_list.h"

namespace meldado::core {

// --- own orders of views ------------------------------------------------------------------------------------

Result<Edited> TaskList::setRanks(std::span<const ViewRank> ranks)
{
    std::vector<Step> steps;
    for (const ViewRank& rank : ranks) {
        if (m_orders.rankOf(rank) != rank.rank)
            steps.push_back(SetRank{rank.id(), rank});
    }
    return perform(steps);
}

std::optional<Error> TaskList::performStep(const SetRank& step, Edited& edited)
{
    const ViewRank& wanted = step.rank;
    ViewRank before = wanted;
    before.rank = m_orders.rankOf(wanted);
    if (before.rank == wanted.rank)
        return std::nullopt;
    const std::string list = m_replica.listId(kRootId, schema::kOrders);
    if (wanted.rank.empty()) {
        if (const auto position = m_replica.indexInList(list, step.id)) {
            if (auto error = take(m_replica.removeFromList(list, *position, 1), edited))
                return error;
        }
        if (auto error = take(m_edits.deleteObject(step.id), edited))
            return error;
    } else {
        const Object content{{std::string(schema::kView), wanted.view},
                             {std::string(schema::kList), wanted.list},
                             {std::string(schema::kTask), wanted.task},
                             {std::string(schema::kRank), wanted.rank}};
        if (auto error = take(m_edits.updateObject(step.id, content), edited))
            return error;
        if (auto error = nameAmongOrders(list, step.id, edited))
            return error;
    }
    edited.undo.emplace_back(SetRank{step.id, std::move(before)});
    return std::nullopt;
}

// Where in the list does not matter: in front needs no look at how long it is.
std::optional<Error> TaskList::nameAmongOrders(const std::string& list, const std::string& id, Edited& edited)
{
    if (!m_edits.isLive(list)) {
        if (auto error = take(m_edits.updateObject(list, Object{{"A", Array{Value(id)}}}), edited))
            return error;
    } else if (!m_orders.isNamed(id)) {
        return take(m_replica.insertIntoList(list, 0, {id}), edited);
    }
    Result<Value> root = m_edits.value(kRootId);
    if (!root)
        return root.error();
    if (!root->asObject() || root->asObject()->contains(schema::kOrders))
        return std::nullopt;
    root->asObject()->set(std::string(schema::kOrders), list);
    return take(m_edits.updateObject(kRootId, *root->asObject()), edited);
}

// --- a sorted order -----------------------------------------------------------------------------------------

Result<Edited> TaskList::arrange(SortBy by)
{
    TaskSort sort(m_outline, by);
    std::vector<Step> steps;
    const auto arrangeBelow = [&](TaskNumber parent) {
        const std::vector<TaskNumber> now = m_outline.children(parent);
        const std::vector<TaskNumber> sorted = sort.sorted(now);
        if (sorted == now)
            return;
        ArrangeTasks step{parent == kNoTask ? std::string() : m_outline.id(parent), {}};
        for (const TaskNumber task : sorted)
            step.order.push_back(m_outline.id(task));
        steps.push_back(std::move(step));
    };
    arrangeBelow(kNoTask);
    for (TaskNumber task = 0; task < m_outline.size(); ++task) {
        if (m_outline.isShown(task))
            arrangeBelow(task);
    }
    return perform(steps);
}

// Those that still stand there change places among themselves; all others, also what nobody sees, stay where they are.
std::optional<Error> TaskList::performStep(const ArrangeTasks& step, Edited& edited)
{
    const auto found = step.id.empty() ? std::nullopt : m_outline.find(step.id);
    if (!step.id.empty() && !found)
        return Error{ErrorCode::UnknownObject, "no such task: " + step.id};
    const TaskNumber parent = found.value_or(kNoTask);
    const std::string list = m_outline.itemsId(parent);
    Result<std::vector<Value>> order = m_replica.order(list);
    if (!order)
        return order.error();

    std::unordered_map<std::string_view, bool> isHere;  // false: it was wanted, but is not
    for (const std::string& id : step.order)
        isHere.emplace(id, false);
    ArrangeTasks before{step.id, {}};
    std::vector<Value*> places;
    for (Value& element : *order) {
        const std::string* id = element.asString();
        const auto wanted = id ? isHere.find(*id) : isHere.end();
        if (wanted == isHere.end() || wanted->second)
            continue;
        wanted->second = true;
        before.order.push_back(*id);
        places.push_back(&element);
    }
    std::size_t next = 0;
    for (const std::string& id : step.order) {
        if (isHere.at(id) && next < places.size())
            *places[next++] = Value(id);
    }
    if (auto error = take(m_edits.updateObject(list, Object{{"A", *std::move(order)}}), edited))
        return error;
    edited.undo.emplace_back(std::move(before));
    return std::nullopt;
}

}  // namespace meldado::core
