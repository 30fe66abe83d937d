// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/tree_view.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/todo/merge/old_places.h"

namespace meldado::core {

namespace {

using ListIndex = std::size_t;

class TreeWalk {
public:
    TreeWalk(const MergeViews& views, const Forest& forest)
        : m_views(views), m_forest(forest), m_oldPlaces(views, handlesOf(forest)), m_places(views.lineage().elementsEnd(), kNowhere),
          m_listOf(m_places)
    {
    }

    TreeView run()
    {
        placeEach();
        m_isReached.resize(m_forest.lists.size());
        m_tree.shown.resize(m_forest.lists.size());
        for (ListIndex list = 0; list < m_forest.lists.size(); ++list) {
            for (const auto task : m_forest.lists[list].order) {
                if (m_places[task] == list)
                    m_tree.shown[list].push_back(task);
            }
        }
        if (!m_forest.lists.empty())
            reach(0);
        rescueLost();
        rescueFromCycles();
        insertAll();
        return std::move(m_tree);
    }

private:
    static constexpr ListIndex kNowhere = SIZE_MAX;

    static std::vector<Handle> handlesOf(const Forest& forest)
    {
        std::vector<Handle> handles;
        std::ranges::transform(forest.lists, std::back_inserter(handles), &Forest::List::list);
        return handles;
    }

    // Each in one list: of several the one that named it last.
    void placeEach()
    {
        std::unordered_map<Handle, std::vector<ListIndex>> several;
        for (ListIndex list = 0; list < m_forest.lists.size(); ++list) {
            if (m_forest.lists[list].owner != Forest::kTop)
                m_listOf[m_forest.lists[list].owner] = list;
            for (const auto task : m_forest.lists[list].order) {
                if (m_places[task] == kNowhere) {
                    m_places[task] = list;
                    continue;
                }
                auto& all = several[task];
                if (all.empty())
                    all.push_back(m_places[task]);
                all.push_back(list);
            }
        }
        std::map<ListIndex, std::vector<Handle>> toAsk;
        for (const auto& [task, lists] : several) {
            for (const auto list : lists)
                toAsk[list].push_back(task);
        }
        using Put = std::pair<ListIndex, VersionId>;
        std::unordered_map<Handle, Put> latest;
        std::unordered_map<Handle, Put> second;
        for (const auto& [list, tasks] : toAsk) {
            const auto writers = membershipWriters(m_views.lineage(), m_views.dates(), m_forest.lists[list].list, tasks);
            for (std::size_t i = 0; i < tasks.size(); ++i) {
                const Put put{list, writers[i]};
                const auto [known, isFirst] = latest.try_emplace(tasks[i], put);
                if (isFirst)
                    continue;
                const bool isLatest = isLater(list, writers[i], known->second.first, known->second.second);
                const Put next = isLatest ? std::exchange(known->second, put) : put;
                const auto [other, isOnly] = second.try_emplace(tasks[i], next);
                if (!isOnly && isLater(next.first, next.second, other->second.first, other->second.second))
                    other->second = next;
            }
        }
        for (const auto& [task, last] : latest) {
            m_places[task] = last.first;
            const auto& other = second.at(task);
            m_tree.doubled.push_back({task, last.second, other.first, other.second});
        }
    }

    [[nodiscard]] bool isLater(ListIndex list, VersionId writer, ListIndex otherList, VersionId other) const
    {
        const auto& lineage = m_views.lineage();
        const auto dateOf = [&](VersionId version) { return version == kNoVersion ? CommitDates::kNever : m_views.dates().of(version); };
        if (dateOf(writer) != dateOf(other))
            return dateOf(other) < dateOf(writer);
        if (writer == kNoVersion || other == kNoVersion)
            return other == kNoVersion && writer != kNoVersion;
        const auto revision = lineage.revision(writer);
        const auto otherRevision = lineage.revision(other);
        if (revision != otherRevision)
            return otherRevision < revision;
        return lineage.id(m_forest.lists[otherList].list) < lineage.id(m_forest.lists[list].list);
    }

    // A list is reached, with all that stands in it and below.
    void reach(ListIndex first)
    {
        std::vector<ListIndex> toVisit{first};
        while (!toVisit.empty()) {
            const auto list = toVisit.back();
            toVisit.pop_back();
            m_isReached[list] = true;
            m_reached.push_back(list);
            for (const auto task : m_tree.shown[list]) {
                if (const auto below = m_listOf[task]; below != kNowhere && !m_isReached[below])
                    toVisit.push_back(below);
            }
        }
    }

    // Behind the nearest in front of it there that is shown in that list.
    void putBack(const OldPlaces::Place& old)
    {
        const auto before = m_oldPlaces.before(old);
        const auto isThere = [&](Handle each) { return each < m_places.size() && m_places[each] == old.list; };
        const auto each = std::find_if(before.rbegin(), before.rend(), isThere);
        (each == before.rend() ? m_inFront[old.list] : m_behind[*each]).push_back(old.task);
        m_tree.putBack.push_back(old.task);
        settle(old.task, old.list);
    }

    void recover(Handle task)
    {
        m_tree.shown.front().push_back(task);
        m_tree.recovered.push_back(task);
        settle(task, 0);
    }

    void settle(Handle task, ListIndex list)
    {
        m_places[task] = list;
        if (const auto below = m_listOf[task]; below != kNowhere && !m_isReached[below])
            reach(below);
    }

    // Who came to one place later stands in front of who came earlier.
    void insertAll()
    {
        std::set<ListIndex> lists;
        for (const auto task : m_tree.putBack)
            lists.insert(m_places[task]);
        for (const auto list : lists) {
            std::vector<Handle> order;
            std::vector<Handle> next;  // the last one first
            const auto append = [&] {
                while (!next.empty()) {
                    order.push_back(next.back());
                    next.pop_back();
                    if (const auto behind = m_behind.find(order.back()); behind != m_behind.end())
                        next.insert(next.end(), behind->second.begin(), behind->second.end());
                }
            };
            if (const auto front = m_inFront.find(list); front != m_inFront.end())
                next = front->second;
            append();
            for (const auto task : m_tree.shown[list]) {
                next.push_back(task);
                append();
            }
            m_tree.shown[list] = std::move(order);
        }
    }

    // The one with the smallest identifier first; but whoever stood only below others that are not back yet waits for them:
    // a child does not lose its parent by the identifier that it has.
    void rescueLost()
    {
        std::vector<Handle> lost;
        std::ranges::copy_if(m_forest.tasks, std::back_inserter(lost), [this](Handle task) { return m_places[task] == kNowhere; });
        if (lost.empty() || m_forest.lists.empty())
            return;
        m_oldPlaces.lookFor(lost);
        std::ranges::sort(lost, {}, [this](Handle task) { return m_views.lineage().id(task); });
        std::unordered_map<Handle, std::size_t> numbers;
        for (std::size_t i = 0; i < lost.size(); ++i)
            numbers.emplace(lost[i], i);
        std::set<std::size_t> known;  // of `lost`: those that stood in a list which is reached
        for (std::size_t next = 0; next < lost.size();) {
            for (const auto list : std::exchange(m_reached, {})) {
                for (const auto& place : m_oldPlaces.placesIn(list))
                    known.insert(numbers.at(place.task));
            }
            const auto number = known.empty() ? next++ : *known.begin();
            known.erase(number);
            if (m_places[lost[number]] != kNowhere)
                continue;
            if (const auto old = m_oldPlaces.find(lost[number], m_isReached))
                putBack(*old);
            else
                recover(lost[number]);
        }
    }

    // What is left stands in circles, or below them.
    void rescueFromCycles()
    {
        std::vector<Handle> left;
        for (const auto task : m_forest.tasks) {
            if (m_places[task] != kNowhere && !m_isReached[m_places[task]])
                left.push_back(task);
        }
        if (left.empty())
            return;
        struct OnCycle {
            Handle task;
            std::chrono::sys_seconds date;
        };
        std::vector<OnCycle> onCycles;
        std::map<ListIndex, std::vector<Handle>> toAsk;
        for (const auto task : onCyclesAmong(left))
            toAsk[m_places[task]].push_back(task);
        for (const auto& [list, tasks] : toAsk) {
            const auto writers = membershipWriters(m_views.lineage(), m_views.dates(), m_forest.lists[list].list, tasks);
            for (std::size_t i = 0; i < tasks.size(); ++i)
                onCycles.push_back({tasks[i], writers[i] == kNoVersion ? CommitDates::kNever : m_views.dates().of(writers[i])});
        }
        // The one that was put in last; of several the one with the greatest identifier.
        std::ranges::sort(onCycles, [&](const OnCycle& a, const OnCycle& b) {
            return a.date != b.date ? b.date < a.date : m_views.lineage().id(b.task) < m_views.lineage().id(a.task);
        });
        std::vector<Handle> tasks;
        std::ranges::transform(onCycles, std::back_inserter(tasks), &OnCycle::task);
        m_oldPlaces.lookFor(tasks);
        for (const auto& each : onCycles) {
            const auto list = m_places[each.task];
            if (m_isReached[list])
                continue;  // its circle is open by now
            std::erase(m_tree.shown[list], each.task);
            if (const auto old = m_oldPlaces.find(each.task, m_isReached))
                putBack(*old);
            else
                recover(each.task);
            m_tree.cycles.push_back({each.task, list, m_places[each.task]});
        }
    }

    // Each stands under one other, so whoever goes up from anywhere comes into a circle.
    [[nodiscard]] std::vector<Handle> onCyclesAmong(const std::vector<Handle>& tasks) const
    {
        std::unordered_map<Handle, Handle> seenFrom;  // on the way up from which one it was met first
        std::vector<Handle> found;
        for (const auto task : tasks) {
            auto at = task;
            while (at != Forest::kTop && !seenFrom.contains(at)) {
                seenFrom.emplace(at, task);
                at = m_forest.lists[m_places[at]].owner;
            }
            if (at == Forest::kTop || seenFrom.at(at) != task)
                continue;
            const auto first = at;
            do {
                found.push_back(at);
                at = m_forest.lists[m_places[at]].owner;
            } while (at != first);
        }
        return found;
    }

    const MergeViews& m_views;
    const Forest& m_forest;
    OldPlaces m_oldPlaces;
    std::vector<ListIndex> m_places;  // by task
    std::vector<ListIndex> m_listOf;  // of a task, the list under it
    // Who is put back, until all are: at the front of a list, or right behind a task.
    std::unordered_map<ListIndex, std::vector<Handle>> m_inFront;
    std::unordered_map<Handle, std::vector<Handle>> m_behind;
    std::vector<bool> m_isReached;
    std::vector<ListIndex> m_reached;  // since it was last asked who stood there once
    TreeView m_tree;
};

}  // namespace

std::vector<Value> writtenOrder(const MergeViews& views, Handle list, const std::vector<Handle>& shown)
{
    const auto& lineage = views.lineage();
    const auto named = views.orderOf(list);
    const std::unordered_set<Handle> isNamed(named.begin(), named.end());
    std::vector<Value> order;
    std::size_t next = 0;  // of `shown`
    const auto writePutBack = [&] {  // it stands behind the one in front of it
        while (next < shown.size() && !isNamed.contains(shown[next]))
            order.push_back(lineage.elementValue(shown[next++]));
    };
    writePutBack();
    for (const auto each : named) {
        if (!lineage.isText(each) || !lineage.has(each)) {
            order.push_back(lineage.elementValue(each));
        } else if (next < shown.size() && shown[next] == each) {
            order.push_back(lineage.elementValue(shown[next++]));
            writePutBack();
        }
    }
    return order;
}

TreeView viewTree(const MergeViews& views, const Forest& forest)
{
    return TreeWalk(views, forest).run();
}

}  // namespace meldado::core
