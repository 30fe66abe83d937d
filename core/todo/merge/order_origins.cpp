// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/order_origins.h"

#include <algorithm>

#include "core/diff/common_order.h"
#include "core/todo/merge/order_view.h"

namespace meldado::core {

std::unique_ptr<OrderOrigins> OrderOrigins::of(const Lineage& lineage, CommitDates& dates, Ancestry ancestry)
{
    std::unique_ptr<OrderOrigins> origins(new OrderOrigins(lineage, dates, std::move(ancestry)));
    return origins->readAll() ? std::move(origins) : nullptr;
}

// --- reading the versions -------------------------------------------------------------------------------------

bool OrderOrigins::readAll()
{
    m_uses.resize(m_ancestry.size());
    for (Node node = 0; node < m_ancestry.size(); ++node) {
        for (const auto parent : m_ancestry.parents(node))
            ++m_uses[parent];
    }
    m_states.resize(m_ancestry.size());
    for (Node node = 0; node < m_ancestry.size(); ++node) {
        readOne(node);
        if (m_entryCount > kMaxMergedEntries)
            return false;
    }
    return true;
}

void OrderOrigins::mark(Handle each)
{
    if (each >= m_marks.size())
        m_marks.resize(std::max<std::size_t>(std::size_t{each} + 1, m_lineage.elementsEnd()));
    m_marks[each] = m_round;
}

void OrderOrigins::mark(const std::vector<Handle>& order)
{
    ++m_round;
    for (const auto each : order)
        mark(each);
}

// Each entry once, at its first place.
std::vector<Handle> OrderOrigins::orderOf(Node node)
{
    auto order = m_states[node].order.items();
    m_entryCount += order.size();
    ++m_round;
    std::erase_if(order, [this](Handle each) {
        const bool isRepeated = isMarked(each);
        mark(each);
        return isRepeated;
    });
    return order;
}

void OrderOrigins::readOne(Node node)
{
    auto& state = m_states[node];
    const auto version = m_ancestry.version(node);
    state.isDeleted = m_lineage.isDeleted(version);
    state.order = m_lineage.order(version);
    const auto now = orderOf(node);
    if (node == 0 && m_ancestry.hasBase()) {
        m_base.insert(now.begin(), now.end());
        return;
    }

    auto merged = before(node);
    mark(now);
    for (const auto each : merged.order) {
        if (!isMarked(each)) {
            merged.members[each] = {false, {node}};
            merged.places.erase(each);
        }
    }
    mark(merged.order);
    for (const auto each : now) {
        if (!isMarked(each))
            merged.members[each] = {true, {node}};
    }
    ++m_round;
    for (const auto position : commonOrder(merged.order, now))
        mark(merged.order[position]);
    for (const auto each : now) {
        if (!isMarked(each))
            merged.places[each] = node;
    }
    state.members = std::move(merged.members);
    state.places = std::move(merged.places);
}

// What follows from the parents, for a version that does not say otherwise.
OrderOrigins::Merged OrderOrigins::before(Node node)
{
    const auto parents = m_ancestry.parents(node);
    Merged merged;
    if (parents.empty())
        return merged;
    if (parents.size() > 1) {
        merged = merge(parents);
    } else if (m_uses[parents.front()] == 1) {  // nobody else asks for it
        auto& parent = m_states[parents.front()];
        merged = {orderOf(parents.front()), std::move(parent.members), std::move(parent.places)};
        parent = {};
    } else {
        const auto& parent = m_states[parents.front()];
        merged = {orderOf(parents.front()), parent.members, parent.places};
    }
    for (const auto parent : parents) {
        if (--m_uses[parent] == 0)
            m_states[parent] = {};
    }
    return merged;
}

// --- what a version knows -------------------------------------------------------------------------------------

const OrderOrigins::Member* OrderOrigins::member(Node node, Handle entry) const
{
    const auto& members = m_states[node].members;
    if (const auto noted = members.find(entry); noted != members.end())
        return &noted->second;
    return m_base.contains(entry) ? &m_baseMember : nullptr;
}

bool OrderOrigins::has(Node node, Handle entry) const
{
    const auto* known = member(node, entry);
    return known && known->isPresent;
}

OrderOrigins::Node OrderOrigins::place(Node node, Handle entry) const
{
    const auto& places = m_states[node].places;
    const auto noted = places.find(entry);
    return noted == places.end() ? 0 : noted->second;  // the base
}

bool OrderOrigins::isLater(Node a, Node b) const
{
    return m_dates.isLater(m_ancestry.version(a), m_ancestry.version(b));
}

bool OrderOrigins::isSmaller(Handle a, Handle b) const
{
    return m_lineage.elementText(a) < m_lineage.elementText(b);
}

// --- merging --------------------------------------------------------------------------------------------------

// One that was added without knowing of a removal stays.
OrderOrigins::Member OrderOrigins::mergeMember(std::span<const Node> live, Handle entry) const
{
    struct Pooled {
        Node origin;
        bool isPresent;
    };
    std::vector<Pooled> all;
    for (const auto leaf : live) {
        const auto* known = member(leaf, entry);
        for (std::size_t i = 0; known && i < known->origins.size(); ++i)
            all.push_back({known->origins[i], known->isPresent});
    }
    auto pool = all;
    std::erase_if(pool, [&](const Pooled& each) {
        return std::ranges::any_of(live, [&](Node leaf) {
            const auto* known = member(leaf, entry);
            return m_ancestry.isAncestor(each.origin, leaf)
                && (!known || !std::ranges::binary_search(known->origins, each.origin));
        });
    });
    if (pool.empty())
        pool = all;
    Member merged;
    merged.isPresent = std::ranges::any_of(pool, &Pooled::isPresent);
    for (const auto& each : pool) {
        if (each.isPresent == merged.isPresent)
            merged.origins.push_back(each.origin);
    }
    std::ranges::sort(merged.origins);
    merged.origins.erase(std::ranges::unique(merged.origins).begin(), merged.origins.end());
    return merged;
}

// The origins of its place that nobody has moved away from; the latest, which counts, is the last.
std::vector<OrderOrigins::Node> OrderOrigins::mergePlace(std::span<const Node> live, Handle entry) const
{
    std::vector<Node> all;
    for (const auto leaf : live) {
        if (has(leaf, entry))
            all.push_back(place(leaf, entry));
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    auto kept = all;
    std::erase_if(kept, [&](Node origin) {
        return std::ranges::any_of(live, [&](Node leaf) {
            return has(leaf, entry) && m_ancestry.isAncestor(origin, leaf) && place(leaf, entry) != origin;
        });
    });
    if (kept.empty())
        kept = all;
    std::ranges::sort(kept, [this](Node a, Node b) { return isLater(b, a); });
    return kept;
}

std::optional<OrderOrigins::Node> OrderOrigins::standsIn(std::span<const Node> nodes, Handle entry, Node origin) const
{
    const auto found = std::ranges::find_if(nodes, [&](Node node) {
        return !m_states[node].isDeleted && has(node, entry) && place(node, entry) == origin;
    });
    return found == nodes.end() ? std::nullopt : std::optional(*found);
}

OrderOrigins::Merged OrderOrigins::merge(std::span<const Node> nodes)
{
    std::vector<Node> live;
    std::ranges::copy_if(nodes, std::back_inserter(live), [this](Node node) { return !m_states[node].isDeleted; });
    if (live.size() < 2) {
        const auto node = live.empty() ? nodes.front() : live.front();
        return {orderOf(node), m_states[node].members, m_states[node].places};
    }
    Merged merged;
    std::ranges::sort(live, [this](Node a, Node b) { return isLater(a, b); });
    for (const auto leaf : live) {
        for (const auto& [entry, known] : m_states[leaf].members) {
            if (!merged.members.contains(entry))
                merged.members.emplace(entry, mergeMember(live, entry));
        }
    }
    const auto isThere = [&](Handle entry) {
        const auto known = merged.members.find(entry);
        return known == merged.members.end() || known->second.isPresent;
    };
    for (const auto leaf : live) {
        for (const auto& [entry, origin] : m_states[leaf].places) {
            if (!isThere(entry) || merged.places.contains(entry))
                continue;
            auto origins = mergePlace(live, entry);
            merged.places.emplace(entry, origins.back());
            origins.pop_back();
            if (!origins.empty())
                merged.otherPlaces.emplace(entry, std::move(origins));
        }
    }
    placeAll(live, merged);
    return merged;
}

// `sorted`: the latest first. Its order is the frame; what has its place from another is put in from there.
void OrderOrigins::placeAll(std::span<const Node> sorted, Merged& merged)
{
    // Only what someone moved, put in or took out can have its place from another than the first.
    std::unordered_map<Handle, Node> sources;
    const auto originOf = [&](Handle entry) {
        const auto known = merged.places.find(entry);
        return known == merged.places.end() ? 0 : known->second;
    };
    const auto note = [&](Handle entry) {
        const auto known = merged.members.find(entry);
        if ((known != merged.members.end() && !known->second.isPresent) || sources.contains(entry))
            return;
        for (const auto leaf : sorted) {
            if (has(leaf, entry) && place(leaf, entry) == originOf(entry)) {
                sources.emplace(entry, leaf);
                return;
            }
        }
    };
    for (const auto& [entry, known] : merged.members)
        note(entry);
    for (const auto& [entry, origin] : merged.places)
        note(entry);
    const auto sourceOf = [&](Handle entry) {
        const auto known = sources.find(entry);
        if (known != sources.end())
            return known->second;
        return merged.members.contains(entry) ? Ancestry::Node(UINT32_MAX) : sorted.front();  // no member: from nobody
    };

    struct Link {
        Handle entry;
        std::uint32_t next;
    };
    constexpr std::uint32_t kEnd = UINT32_MAX;
    std::vector<Link> links{{0, kEnd}};  // the first one stands before all
    std::vector<std::uint32_t> linkOf(m_lineage.elementsEnd(), kEnd);
    const auto insertBehind = [&](std::uint32_t at, Handle entry) {
        const auto link = static_cast<std::uint32_t>(links.size());
        links.push_back({entry, links[at].next});
        links[at].next = link;
        linkOf[entry] = link;
        return link;
    };
    std::uint32_t last = 0;
    for (const auto entry : orderOf(sorted.front())) {
        if (sourceOf(entry) == sorted.front())
            last = insertBehind(last, entry);
    }
    for (const auto leaf : sorted.subspan(1)) {
        if (std::ranges::none_of(sources, [&](const auto& each) { return each.second == leaf; }))
            continue;
        const auto order = orderOf(leaf);
        mark(order);
        std::uint32_t at = 0;
        bool isFromLeaf = false;  // what stands at `at` was put in from this leaf
        for (const auto entry : order) {
            if (sourceOf(entry) == leaf) {
                const auto next = links[at].next;
                const bool isOther = !isFromLeaf && next != kEnd && !isMarked(links[next].entry)
                    && isSmaller(links[next].entry, entry);
                while (isOther && links[at].next != kEnd && !isMarked(links[links[at].next].entry))
                    at = links[at].next;  // a run that someone else put in here stays whole
                at = insertBehind(at, entry);
                isFromLeaf = true;
            } else if (linkOf[entry] != kEnd && place(leaf, entry) == originOf(entry)) {
                at = linkOf[entry];
                isFromLeaf = false;
            }
        }
    }
    merged.order.clear();
    for (auto at = links.front().next; at != kEnd; at = links[at].next)
        merged.order.push_back(links[at].entry);
}

}  // namespace meldado::core
