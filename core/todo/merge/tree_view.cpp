// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/tree_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/json/canonical.h"
#include "core/json/string_end.h"

namespace meldado::core {

namespace {

using ListIndex = std::size_t;

// Where tasks stood once. The orders of a list are gone through once for all who are looked for.
class OldPlaces {
public:
    OldPlaces(const MergeViews& views, const Forest& forest) : m_views(views), m_forest(forest) {}

    struct Place {
        ListIndex list;
        std::vector<Handle> before;  // what stood in front of it there
    };
    // Who may be asked for by find(), besides those of earlier calls.
    void lookFor(const std::vector<Handle>& tasks)
    {
        m_sought.insert(tasks.begin(), tasks.end());
        m_latest.clear();
    }
    // Of all orders of these lists that name it the latest: by date, list and revision.
    std::optional<Place> find(Handle task, const std::vector<bool>& isReached)
    {
        const auto& lineage = m_views.lineage();
        std::optional<std::pair<Version, ListIndex>> best;
        for (ListIndex list = 0; list < m_forest.lists.size(); ++list) {
            const auto* found = isReached[list] ? latestNaming(list, task) : nullptr;
            if (!found)
                continue;  // the list may not even be here
            const auto idOf = [&](ListIndex number) { return lineage.id(m_forest.lists[number].list); };
            const bool isOlder = best && std::tuple(found->date, idOf(list)) < std::tuple(best->first.date, idOf(best->second));
            if (!isOlder)
                best = std::pair(*found, list);
        }
        if (!best)
            return std::nullopt;
        auto order = m_orders.at(best->first.version).items();
        order.erase(std::ranges::find(order, task), order.end());  // only what stands in front of it
        return Place{best->second, std::move(order)};
    }

private:
    struct Version {
        std::chrono::sys_seconds date;
        VersionId version;
    };
    // The latest first.
    std::vector<Version> versionsOf(ListIndex list)
    {
        const auto& lineage = m_views.lineage();
        std::vector<Version> versions;
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

    const Version* latestNaming(ListIndex list, Handle task)
    {
        const auto [known, isNew] = m_latest.try_emplace(list);
        if (isNew)
            known->second = readLatest(list);
        const auto found = known->second.find(task);
        return found == known->second.end() ? nullptr : &found->second;
    }

    std::unordered_map<Handle, Version> readLatest(ListIndex list)
    {
        std::unordered_map<Handle, Version> latest;
        const auto& lineage = m_views.lineage();
        const auto named = namedBy(lineage, m_forest.lists[list].list, m_sought);
        if (named.empty())
            return latest;
        const auto versions = versionsOf(list);
        readOrders(versions);
        std::vector<bool> isSought(lineage.elementsEnd());  // after reading: orders may name what nobody has met
        for (const auto task : named)
            isSought[task] = true;
        for (const auto& each : versions) {
            for (const auto element : m_orders.at(each.version).items()) {
                if (!isSought[element])
                    continue;
                isSought[element] = false;
                latest.emplace(element, each);
            }
            if (latest.size() == named.size())
                break;
        }
        return latest;
    }

    // Each after the one that it changes, of which it then is a copy with a difference.
    void readOrders(const std::vector<Version>& versions)
    {
        std::vector<VersionId> all;
        std::ranges::transform(versions, std::back_inserter(all), &Version::version);
        std::ranges::sort(all, {}, [this](VersionId version) { return std::pair(m_views.lineage().index(version), version); });
        const auto& lineage = m_views.lineage();
        for (const auto version : all) {
            const auto parent = m_orders.find(lineage.parent(version));
            m_orders.emplace(version, parent == m_orders.end() ? lineage.order(version) : lineage.orderAfter(version, parent->second));
        }
    }

    const MergeViews& m_views;
    const Forest& m_forest;
    std::unordered_set<Handle> m_sought;
    std::map<ListIndex, std::unordered_map<Handle, Version>> m_latest;
    std::unordered_map<VersionId, Sequence> m_orders;
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
        std::vector<Handle> lost;
        std::ranges::copy_if(m_forest.tasks, std::back_inserter(lost), [this](Handle task) { return !m_places.contains(task); });
        m_oldPlaces.lookFor(lost);
        for (const auto task : lost)  // the smallest first; putting back loses no other
            putBack(task);
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
        std::vector<Handle> tasks;
        std::ranges::transform(onCycles, std::back_inserter(tasks), &OnCycle::task);
        m_oldPlaces.lookFor(tasks);
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

std::unordered_set<Handle> namedBy(const Lineage& lineage, Handle list, const std::unordered_set<Handle>& tasks)
{
    std::unordered_map<std::string, Handle> sought;  // as they are spelled
    for (const auto task : tasks)
        sought.emplace(canonicalText(Value(lineage.id(task))), task);
    std::unordered_set<Handle> named;
    for (auto at = lineage.newest(list); at != kNoVersion && named.size() < sought.size(); at = lineage.previous(at)) {
        const auto text = lineage.contentText(at);
        for (std::size_t begin = text.find('"'); begin != std::string_view::npos;) {
            const auto end = std::min(endOfJsonString(text, begin) + 1, text.size());
            const auto found = sought.find(std::string(text.substr(begin, end - begin)));
            if (found != sought.end())
                named.insert(found->second);
            begin = text.find('"', end);
        }
    }
    return named;
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
