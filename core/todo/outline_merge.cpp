// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The part of Outline that shows what several people changed: lists with several leaves, tasks that stand in several
// lists or in none.

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/crdt/list_order.h"
#include "core/todo/merge/sought_names.h"
#include "core/todo/merge/tree_view.h"
#include "core/todo/outline.h"
#include "core/todo/schema.h"

namespace meldado::core {

// --- changes --------------------------------------------------------------------------------------------------

// Steps are about the order that the replica shows; a list that is merged by our rules is read again.
void Outline::applyLists(const ChangeSet& changes, std::vector<ListNumber>& changedLists)
{
    for (const ListNumber list : std::exchange(m_putBackInto, {})) {
        changedLists.push_back(list);
        readOrder(list);  // without what was put back
    }
    const auto readAgain = [&](std::string_view id) -> std::optional<ListNumber> {
        const auto known = m_listNumbers.find(id);
        if (known == m_listNumbers.end())
            return std::nullopt;
        if (!m_lists[known->second].isMerged && !m_replica.isInConflict(id))
            return known->second;
        if (std::ranges::find(changedLists, known->second) == changedLists.end()) {
            changedLists.push_back(known->second);
            readOrder(known->second);
        }
        return std::nullopt;
    };
    for (const ListChange& change : changes.lists) {
        const auto list = readAgain(change.list);
        if (!list)
            continue;
        changedLists.push_back(*list);
        const bool isApplied = m_lists[*list].isPlain && std::ranges::all_of(change.steps, [&](const OrderStep& step) {
            return applyStep(*list, step);
        });
        if (!isApplied)
            readOrder(*list);
    }
    for (const ObjectChange& change : changes.objects) {
        if (isListId(change.id))
            static_cast<void>(readAgain(change.id));  // what we show may change although what the replica shows does not
    }
}

// --- who stands nowhere ---------------------------------------------------------------------------------------

bool Outline::isOfTasks(std::string_view list) const
{
    const auto key = list.substr(std::min(list.rfind('@'), list.size() - 1) + 1);
    return key == schema::kItems || key == m_form.items || m_listNumbers.contains(list);
}

void Outline::noteStrays(const ChangeSet& changes)
{
    for (const ObjectChange& change : changes.objects) {
        const bool isGone = change.what == ObjectChange::What::Deleted && !m_replica.isInConflict(change.id);
        const bool canCome = !isListId(change.id) && change.id != kRootId && !isGone;
        if (canCome && !m_numbers.contains(change.id))
            m_strays.emplace_back(change.id);
    }
    if (m_strays.empty())
        return;
    for (const ListChange& change : changes.lists) {
        if (isOfTasks(change.list))
            continue;
        for (const OrderStep& step : change.steps) {
            if (const auto* inserted = std::get_if<ItemInserted>(&step))
                m_namedElsewhere.emplace(inserted->id);
        }
    }
}

// All that lives and that no list of tasks names, when a document is opened.
void Outline::findStrays()
{
    const auto& lineage = m_views.lineage();
    std::size_t liveCount = 0;
    for (Handle object = 0; object < lineage.objectsEnd(); ++object)
        liveCount += lineage.has(object) && !lineage.isList(object) && m_views.isLive(object) ? 1 : 0;
    if (liveCount == m_liveCount + (m_hasRoot ? 1 : 0))
        return;
    for (Handle object = 0; object < lineage.objectsEnd(); ++object) {
        if (!lineage.has(object))
            continue;
        const auto id = lineage.id(object);
        if (!lineage.isList(object)) {
            if (id != kRootId && !m_numbers.contains(id) && m_views.isLive(object))
                m_strays.emplace_back(id);
        } else if (!isOfTasks(id) && !lineage.leaves(object).empty()) {
            for (const auto element : m_views.orderOf(object)) {
                if (lineage.isText(element))
                    m_namedElsewhere.emplace(lineage.elementText(element));
            }
        }
    }
}

// Those that a list of tasks named once; lists of comments and of own orders hold something else.
std::unordered_set<Handle> Outline::tasksAmong(const std::unordered_set<Handle>& objects) const
{
    const auto& lineage = m_views.lineage();
    const SoughtNames sought(lineage, objects);
    std::unordered_set<Handle> tasks;
    for (Handle list = 0; list < lineage.objectsEnd() && tasks.size() < objects.size(); ++list) {
        if (lineage.has(list) && lineage.isList(list) && isOfTasks(lineage.id(list)))
            tasks.merge(sought.namedBy(list));
    }
    return tasks;
}

void Outline::adoptStrays()
{
    if (m_strays.empty())
        return;
    const auto namedElsewhere = std::exchange(m_namedElsewhere, {});
    const auto strays = std::exchange(m_strays, {});
    std::unordered_set<Handle> unknown;
    for (const std::string& id : strays) {
        const auto object = m_views.lineage().find(id);
        const bool isKnown = !object || m_numbers.contains(id) || namedElsewhere.contains(id);
        if (!isKnown && m_views.isLive(*object))
            unknown.insert(*object);
    }
    const auto tasks = tasksAmong(unknown);
    for (const std::string& id : strays) {
        if (const auto object = m_views.lineage().find(id); object && tasks.contains(*object))
            static_cast<void>(numberOf(id));
    }
    const auto listCount = m_lists.size();
    readNew();
    if (listCount != m_lists.size() || needsRules())
        walk();
}

// --- the tree -------------------------------------------------------------------------------------------------

void Outline::takeRules()
{
    adoptStrays();
    if (!m_putBackInto.empty()) {
        for (const ListNumber list : std::exchange(m_putBackInto, {}))
            readOrder(list);
        walk();  // what was put back stands nowhere again
    }
    m_ruledLists.clear();
    m_cycles.clear();
    m_recovered.clear();
    m_doubled.clear();
    if (needsRules() && !m_lists.empty() && !m_lists[kTopList].id.empty())
        walkByRules();
    m_touched.clear();
}

void Outline::walkByRules()
{
    const auto& lineage = m_views.lineage();
    Forest forest;
    std::vector<ListNumber> numbers;  // of the forest's lists
    std::vector<TaskNumber> tasks(lineage.objectsEnd(), kNoTask);  // by handle
    std::vector<Handle> handles(m_nodes.size(), Forest::kTop);
    for (TaskNumber task = 0; task < m_nodes.size(); ++task) {
        if (!m_nodes[task].isLive)
            continue;
        handles[task] = *lineage.find(m_nodes[task].id);
        tasks[handles[task]] = task;
        forest.tasks.push_back(handles[task]);
    }
    for (ListNumber list = 0; list < m_lists.size(); ++list) {
        const bool isTop = list == kTopList;
        if (!isTop && !m_nodes[m_lists[list].owner].isLive)
            continue;
        const auto handle = lineage.find(m_lists[list].id);
        Forest::List entry{handle.value_or(Forest::kTop), isTop ? Forest::kTop : handles[m_lists[list].owner], {}};
        for (const TaskNumber task : m_lists[list].order) {
            if (m_nodes[task].isLive)
                entry.order.push_back(handles[task]);
        }
        forest.lists.push_back(std::move(entry));
        numbers.push_back(list);
    }

    const auto tree = viewTree(m_views, forest);
    for (Node& node : m_nodes)
        setShown(node, false);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        for (const Handle each : tree.shown[i])
            m_nodes[tasks.at(each)].place = numbers[i];
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        std::vector<TaskNumber> shown;
        for (const Handle each : tree.shown[i])
            shown.push_back(tasks.at(each));
        putBack(numbers[i], shown);
        for (const TaskNumber task : shown)
            setShown(m_nodes[task], true);
    }
    std::vector<TaskNumber> swayed;  // lists do not come from the top to the bottom here
    for (const ListNumber list : numbers) {
        if (m_lists[list].owner != kNoTask)
            sway(m_lists[list].owner, swayed);
    }
    const auto ownerOf = [&](std::size_t list) { return m_lists[numbers[list]].owner; };
    for (const auto& cycle : tree.cycles)
        m_cycles.push_back({tasks.at(cycle.task), ownerOf(cycle.place), ownerOf(cycle.left)});
    for (const Handle each : tree.recovered)
        m_recovered.insert(tasks.at(each));
    std::map<std::size_t, std::unordered_map<TaskNumber, const TreeView::Doubled*>> doubledIn;  // by the other list
    for (const auto& each : tree.doubled)
        doubledIn[each.list].emplace(tasks.at(each.task), &each);
    for (const auto& [list, doubled] : doubledIn) {
        TaskNumber behind = kNoTask;
        for (const TaskNumber task : m_lists[numbers[list]].order) {
            if (const auto known = doubled.find(task); known != doubled.end())
                m_doubled[task] = {known->second->shown, known->second->other, ownerOf(list), behind};
            else if (m_nodes[task].isShown && m_nodes[task].place == numbers[list])
                behind = task;
        }
    }
}

// --- who was moved by several -----------------------------------------------------------------------------------

// Rows say it, so those of which it changes are told.
void Outline::noteQuietMoves(OutlineUpdate& update)
{
    if (m_mergedLists.empty() && m_doubled.empty() && m_quietMoves.empty())
        return;
    auto moves = m_doubled;
    const auto& lineage = m_views.lineage();
    OrderNeighbours neighbours(lineage);
    const auto numberOfEntry = [&](Handle entry) {
        const auto known = lineage.isText(entry) ? m_numbers.find(lineage.elementText(entry)) : m_numbers.end();
        return known == m_numbers.end() ? kNoTask : known->second;
    };
    // Only what stands there now says where that is: of others a list that was opened just now may know nothing.
    const auto placeBehind = [&](ListNumber list, const OrderView::Contested& each) {
        const auto standsThere = [&](Handle entry) {
            const TaskNumber task = numberOfEntry(entry);
            return task != kNoTask && m_nodes[task].isShown && m_nodes[task].place == list;
        };
        const auto behind = each.holder == kNoVersion ? std::nullopt : neighbours.nearestBefore(each.holder, each.entry, standsThere);
        return behind ? numberOfEntry(*behind) : kNoTask;
    };
    for (const ListNumber list : m_mergedLists) {
        const auto handle = lineage.find(m_lists[list].id);
        const auto* view = handle ? m_views.order(*handle) : nullptr;
        for (const auto& each : view ? view->contested : std::vector<OrderView::Contested>()) {
            if (const TaskNumber task = numberOfEntry(each.entry); task != kNoTask && m_nodes[task].place == list)
                moves.try_emplace(task, QuietMove{each.shown, each.other, m_lists[list].owner, placeBehind(list, each)});
        }
    }
    std::erase_if(moves, [this](const auto& move) { return !m_nodes[move.first].isShown; });
    const auto before = std::exchange(m_quietMoves, std::move(moves));
    const auto isOther = [](const auto& all, const auto& move) {
        const auto known = all.find(move.first);
        return known == all.end() || known->second != move.second;
    };
    for (const auto& move : before) {
        if (isOther(m_quietMoves, move) && m_nodes[move.first].isShown)
            update.changed.push_back(move.first);
    }
    for (const auto& move : m_quietMoves) {
        if (isOther(before, move))
            update.changed.push_back(move.first);
    }
    update.putInOrder();
}

// A list gets the names of those that it shows and does not have.
void Outline::putBack(ListNumber number, const std::vector<TaskNumber>& shown)
{
    auto& order = m_lists[number].order;
    const bool isAway = std::ranges::any_of(order, [&](TaskNumber task) { return m_nodes[task].isLive && m_nodes[task].place != number; });
    std::vector<TaskNumber> added;
    std::vector<TaskNumber> all;
    auto next = order.begin();
    const auto standsHere = [&](TaskNumber task) { return m_nodes[task].isLive && m_nodes[task].place == number; };
    for (const TaskNumber task : shown) {  // those that it names stand in the same order
        const auto at = std::find_if(next, order.end(), standsHere);
        if (at == order.end() || *at != task) {
            added.push_back(task);
        } else {
            all.insert(all.end(), next, at);
            next = at + 1;
        }
        all.push_back(task);
    }
    if (isAway || !added.empty())
        m_ruledLists.insert(number);
    if (added.empty())
        return;
    all.insert(all.end(), next, order.end());
    order = std::move(all);
    m_lists[number].isMerged = true;
    m_lists[number].isPlain = false;
    m_putBackInto.push_back(number);
    for (const TaskNumber task : added) {
        const ListNumber place = m_nodes[task].place;
        addName(number, task);
        m_nodes[task].place = place;
    }
}

std::vector<std::pair<std::string, std::vector<Value>>> Outline::unsettledLists() const
{
    std::set<ListNumber> numbers = m_mergedLists;
    numbers.insert(m_ruledLists.begin(), m_ruledLists.end());
    std::vector<std::pair<std::string, std::vector<Value>>> lists;
    for (const ListNumber number : numbers) {
        const List& list = m_lists[number];
        const auto handle = m_views.lineage().find(list.id);
        if (!handle || !(list.owner == kNoTask || m_nodes[list.owner].isLive))
            continue;  // the engine settles those of deleted owners
        std::vector<Handle> shown;
        for (const TaskNumber task : list.order) {
            if (m_nodes[task].isShown && m_nodes[task].place == number)
                shown.push_back(*m_views.lineage().find(m_nodes[task].id));
        }
        lists.emplace_back(list.id, writtenOrder(m_views, *handle, shown));
    }
    return lists;
}

}  // namespace meldado::core
