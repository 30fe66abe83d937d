// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/tree_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "core/json/canonical.h"

namespace meldado::core {

namespace {

using ListIndex = std::size_t;

// Where tasks stood once.
class OldPlaces {
public:
    OldPlaces(const MergeViews& views, const Forest& forest) : m_views(views), m_forest(forest) {}

    struct Place {
        ListIndex list;
        std::vector<Handle> before;  // what stood in front of it there
    };
    // Of all orders of these lists that name it the latest: by date, list and revision.
    std::optional<Place> find(Handle task, const std::vector<bool>& isReached)
    {
        const auto& lineage = m_views.lineage();
        std::optional<std::pair<Version, ListIndex>> best;
        for (ListIndex list = 0; list < m_forest.lists.size(); ++list) {
            if (!isReached[list] || !wasNamed(lineage, m_forest.lists[list].list, task))
                continue;
            const auto id = lineage.id(m_forest.lists[list].list);
            for (const auto& each : versionsOf(list)) {
                const bool isOlder = best
                    && std::tuple(each.date, id) < std::tuple(best->first.date, lineage.id(m_forest.lists[best->second].list));
                if (isOlder)
                    break;  // the rest is older still
                if (!lineage.order(each.version).indexOf(task))
                    continue;
                best = std::pair(each, list);
                break;
            }
        }
        if (!best)
            return std::nullopt;
        auto order = lineage.order(best->first.version).items();
        order.erase(std::ranges::find(order, task), order.end());  // only what stands in front of it
        return Place{best->second, std::move(order)};
    }

private:
    struct Version {
        std::chrono::sys_seconds date;
        VersionId version;
    };
    // The latest first.
    const std::vector<Version>& versionsOf(ListIndex list)
    {
        const auto [known, isNew] = m_versions.try_emplace(list);
        if (!isNew)
            return known->second;
        const auto& lineage = m_views.lineage();
        auto& versions = known->second;
        for (auto at = lineage.newest(m_forest.lists[list].list); at != kNoVersion; at = lineage.previous(at)) {
            if (!lineage.isResolved(at) && !lineage.isDeleted(at))
                versions.push_back({m_views.dates().of(at), at});
        }
        std::ranges::sort(versions, [&](const Version& a, const Version& b) {
            return a.date != b.date ? b.date < a.date : lineage.isBefore(b.version, a.version);
        });
        if (versions.size() > kMaxOldOrders)
            versions.resize(kMaxOldOrders);
        return versions;
    }

    const MergeViews& m_views;
    const Forest& m_forest;
    std::map<ListIndex, std::vector<Version>> m_versions;
};

class TreeWalk {
public:
    TreeWalk(const MergeViews& views, const Forest& forest) : m_views(views), m_forest(forest), m_oldPlaces(views, forest) {}

    TreeView run()
    {
        placeEach();
        m_isReached.resize(m_forest.lists.size());
        m_tree.shown.resize(m_forest.lists.size());
        for (ListIndex list = 0; list < m_forest.lists.size(); ++list) {
            for (const auto task : m_forest.lists[list].order) {
                if (m_places.at(task) == list)
                    m_tree.shown[list].push_back(task);
            }
        }
        if (!m_forest.lists.empty())
            reach(0);
        rescueLost();
        rescueFromCycles();
        return std::move(m_tree);
    }

private:
    // Each in one list: of several the one that named it last.
    void placeEach()
    {
        std::unordered_map<Handle, std::vector<ListIndex>> several;
        for (ListIndex list = 0; list < m_forest.lists.size(); ++list) {
            if (m_forest.lists[list].owner != Forest::kTop)
                m_listOf[m_forest.lists[list].owner] = list;
            for (const auto task : m_forest.lists[list].order) {
                const auto [known, isFirst] = m_places.try_emplace(task, list);
                if (isFirst)
                    continue;
                auto& all = several[task];
                if (all.empty())
                    all.push_back(known->second);
                all.push_back(list);
            }
        }
        std::map<ListIndex, std::vector<Handle>> toAsk;
        for (const auto& [task, lists] : several) {
            for (const auto list : lists)
                toAsk[list].push_back(task);
        }
        std::unordered_map<Handle, std::pair<ListIndex, VersionId>> latest;
        for (const auto& [list, tasks] : toAsk) {
            const auto writers = membershipWriters(m_views.lineage(), m_views.dates(), m_forest.lists[list].list, tasks);
            for (std::size_t i = 0; i < tasks.size(); ++i) {
                const auto [known, isFirst] = latest.try_emplace(tasks[i], list, writers[i]);
                if (!isFirst && isLater(list, writers[i], known->second.first, known->second.second))
                    known->second = {list, writers[i]};
            }
        }
        for (const auto& [task, last] : latest)
            m_places[task] = last.first;
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
            for (const auto task : m_tree.shown[list]) {
                if (const auto below = m_listOf.find(task); below != m_listOf.end() && !m_isReached[below->second])
                    toVisit.push_back(below->second);
            }
        }
    }

    void putBack(Handle task)
    {
        ListIndex list = 0;
        if (const auto old = m_oldPlaces.find(task, m_isReached)) {
            list = old->list;
            auto& shown = m_tree.shown[list];
            auto at = shown.begin();
            for (auto each = old->before.rbegin(); each != old->before.rend() && at == shown.begin(); ++each) {
                const auto known = m_places.find(*each);
                if (known == m_places.end() || known->second != list)
                    continue;
                if (const auto found = std::ranges::find(shown, *each); found != shown.end())
                    at = found + 1;
            }
            shown.insert(at, task);
            m_tree.putBack.push_back(task);
        } else {
            m_tree.shown.front().push_back(task);
            m_tree.recovered.push_back(task);
        }
        m_places[task] = list;
        if (const auto below = m_listOf.find(task); below != m_listOf.end() && !m_isReached[below->second])
            reach(below->second);
    }

    void rescueLost()
    {
        if (m_forest.lists.empty())
            return;
        for (const auto task : m_forest.tasks) {  // the smallest first; putting back loses no other
            if (!m_places.contains(task))
                putBack(task);
        }
    }

    // What is left stands in circles, or below them.
    void rescueFromCycles()
    {
        std::vector<Handle> left;
        for (const auto task : m_forest.tasks) {
            if (const auto place = m_places.find(task); place != m_places.end() && !m_isReached[place->second])
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
            toAsk[m_places.at(task)].push_back(task);
        for (const auto& [list, tasks] : toAsk) {
            const auto writers = membershipWriters(m_views.lineage(), m_views.dates(), m_forest.lists[list].list, tasks);
            for (std::size_t i = 0; i < tasks.size(); ++i)
                onCycles.push_back({tasks[i], writers[i] == kNoVersion ? CommitDates::kNever : m_views.dates().of(writers[i])});
        }
        // The one that was put in last; of several the one with the greatest identifier.
        std::ranges::sort(onCycles, [&](const OnCycle& a, const OnCycle& b) {
            return a.date != b.date ? b.date < a.date : m_views.lineage().id(b.task) < m_views.lineage().id(a.task);
        });
        for (const auto& each : onCycles) {
            const auto list = m_places.at(each.task);
            if (m_isReached[list])
                continue;  // its circle is open by now
            std::erase(m_tree.shown[list], each.task);
            putBack(each.task);
            m_tree.cycles.push_back({each.task, list, m_places.at(each.task)});
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
                at = m_forest.lists[m_places.at(at)].owner;
            }
            if (at == Forest::kTop || seenFrom.at(at) != task)
                continue;
            const auto first = at;
            do {
                found.push_back(at);
                at = m_forest.lists[m_places.at(at)].owner;
            } while (at != first);
        }
        return found;
    }

    const MergeViews& m_views;
    const Forest& m_forest;
    OldPlaces m_oldPlaces;
    std::unordered_map<Handle, ListIndex> m_places;
    std::unordered_map<Handle, ListIndex> m_listOf;  // of a task, the list under it
    std::vector<bool> m_isReached;
    TreeView m_tree;
};

}  // namespace

bool wasNamed(const Lineage& lineage, Handle list, Handle task)
{
    const auto text = canonicalText(Value(lineage.id(task)));
    for (auto at = lineage.newest(list); at != kNoVersion; at = lineage.previous(at)) {
        if (lineage.contentText(at).find(text) != std::string_view::npos)
            return true;
    }
    return false;
}

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
