// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/order_view.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "core/json/canonical.h"
#include "core/todo/merge/order_origins.h"

namespace meldado::core {

namespace {

using Node = Ancestry::Node;

std::vector<VersionId> liveLeaves(const Lineage& lineage, Handle list)
{
    std::vector<VersionId> live;
    std::ranges::copy_if(lineage.leaves(list), std::back_inserter(live), [&](VersionId leaf) { return !lineage.isDeleted(leaf); });
    return live;
}

std::vector<Handle> eachOnce(std::vector<Handle> order)
{
    std::unordered_set<Handle> seen;
    std::erase_if(order, [&](Handle each) { return !seen.insert(each).second; });
    return order;
}

std::vector<Node> nodesOf(const Ancestry& ancestry, const std::vector<VersionId>& versions)
{
    std::vector<Node> nodes;
    for (const auto version : versions)
        nodes.push_back(ancestry.node(version));
    const auto all = nodes;
    std::erase_if(nodes, [&](Node node) {
        return std::ranges::any_of(all, [&](Node other) { return other != node && ancestry.isAncestor(node, other); });
    });
    return nodes;
}

// Follows a list back until everyone who put in one of the wanted entries is found.
class MembershipSearch {
public:
    MembershipSearch(const Lineage& lineage, CommitDates& dates, const std::vector<Handle>& members)
        : m_lineage(lineage), m_dates(dates)
    {
        for (const auto member : members) {
            m_writers.emplace(member, kNoVersion);
            m_wanted.emplace(member, canonicalText(Value(lineage.elementText(member))));
        }
    }

    void run(std::vector<VersionId> versions)
    {
        auto at = merge(versions, kNoVersion);
        for (std::size_t steps = 0; at != kNoVersion && !m_wanted.empty(); ++steps) {
            const auto parents = m_lineage.mergeParents(at);
            if (parents.empty() || steps == kMaxMembershipSteps)
                return found(at);
            at = parents.size() > 1 ? merge(parents, at) : stepOver(at, parents.front());
        }
    }

    [[nodiscard]] VersionId writer(Handle member) const { return m_writers.at(member); }

private:
    void found(VersionId version)  // all that is left
    {
        const auto order = m_lineage.order(version).items();
        const std::unordered_set<Handle> names(order.begin(), order.end());
        for (const auto& [member, text] : m_wanted) {
            if (names.contains(member))
                m_writers[member] = version;
        }
        m_wanted.clear();
    }

    // To the only parent. What the version does not mention, the parent names as well.
    VersionId stepOver(VersionId version, VersionId parent)
    {
        const auto text = m_lineage.contentText(version);
        std::optional<std::unordered_set<Handle>> before;
        std::erase_if(m_wanted, [&](const auto& wanted) {
            if (text.find(wanted.second) == std::string_view::npos)
                return false;
            if (!before) {
                const auto order = m_lineage.order(parent).items();
                before.emplace(order.begin(), order.end());
            }
            if (before->contains(wanted.first))
                return false;
            m_writers[wanted.first] = version;
            return true;
        });
        return parent;
    }

    // To the base of several. What they do not name was put in by `version`, which stands on them.
    VersionId merge(const std::vector<VersionId>& versions, VersionId version)
    {
        if (versions.size() < 2)
            return versions.empty() ? kNoVersion : versions.front();
        auto ancestry = Ancestry::of(m_lineage, versions);
        auto origins = ancestry ? OrderOrigins::of(m_lineage, m_dates, *std::move(ancestry)) : nullptr;
        if (!origins)
            return versions.back();
        const auto nodes = nodesOf(origins->ancestry(), versions);
        const auto merged = origins->merge(nodes);
        const std::unordered_set<Handle> names(merged.order.begin(), merged.order.end());
        std::erase_if(m_wanted, [&](const auto& wanted) {
            const auto known = merged.members.find(wanted.first);
            if (names.contains(wanted.first) && known == merged.members.end())
                return false;  // older than all this
            auto& writer = m_writers[wanted.first];
            writer = version;
            if (!names.contains(wanted.first))
                return true;
            for (const auto origin : known->second.origins) {
                const auto other = origins->ancestry().version(origin);
                if (origin == known->second.origins.front() || m_dates.isLater(other, writer))
                    writer = other;
            }
            return true;
        });
        return origins->ancestry().hasBase() ? origins->ancestry().version(0) : kNoVersion;
    }

    const Lineage& m_lineage;
    CommitDates& m_dates;
    std::map<Handle, std::string> m_wanted;  // with its text as a content spells it
    std::map<Handle, VersionId> m_writers;
};

}  // namespace

const OrderNeighbours::Order& OrderNeighbours::read(VersionId version)
{
    const auto [known, isNew] = m_orders.try_emplace(version);
    auto& order = known->second;
    if (isNew)
        order.entries = m_lineage.order(version).items();
    for (std::size_t i = 0; isNew && i < order.entries.size(); ++i)
        order.positions.emplace(order.entries[i], i);
    return order;
}

OrderView viewOrder(const Lineage& lineage, CommitDates& dates, Handle list)
{
    OrderView view;
    const auto live = liveLeaves(lineage, list);
    if (live.empty())
        return view;
    view.isProvisional = std::ranges::any_of(live, [&](VersionId leaf) { return lineage.isStaged(leaf); });
    if (live.size() == 1) {
        view.order = eachOnce(lineage.order(live.front()).items());
        return view;
    }
    auto ancestry = Ancestry::of(lineage, live);
    auto origins = ancestry ? OrderOrigins::of(lineage, dates, *std::move(ancestry)) : nullptr;
    if (!origins) {
        view.order = eachOnce(lineage.shownOrder(list).items());
        return view;
    }
    const auto nodes = nodesOf(origins->ancestry(), live);
    auto merged = origins->merge(nodes);
    OrderNeighbours neighbours(lineage);
    const auto holderOf = [&](Handle entry, Node origin) {
        const auto node = origins->standsIn(nodes, entry, origin);
        return node ? origins->ancestry().version(*node) : kNoVersion;
    };
    const auto behindIn = [&](VersionId holder, Handle entry) {
        return holder == kNoVersion ? std::nullopt : neighbours.nearestBefore(holder, entry, [](Handle) { return true; });
    };
    for (const auto& [entry, others] : merged.otherPlaces) {
        const auto shown = merged.places.at(entry);
        const auto holder = holderOf(entry, others.back());
        if (behindIn(holder, entry) != behindIn(holderOf(entry, shown), entry))  // else both put it at one place
            view.contested.push_back({entry, origins->ancestry().version(shown), origins->ancestry().version(others.back()), holder});
    }
    view.order = std::move(merged.order);
    return view;
}

std::vector<VersionId> membershipWriters(const Lineage& lineage, CommitDates& dates, Handle list,
                                         const std::vector<Handle>& members)
{
    MembershipSearch search(lineage, dates, members);
    search.run(liveLeaves(lineage, list));
    std::vector<VersionId> writers;
    for (const auto member : members)
        writers.push_back(search.writer(member));
    return writers;
}

}  // namespace meldado::core
