// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <algorithm>

#include "core/base/limits.h"
#include "core/crdt/replica_private.h"

namespace meldado::core {

namespace {

constexpr std::size_t kKnownOrders = 4;  // of one list: the winner's, its parent's, two other leaves'

OrderCache& cacheOf(ObjectState& list)
{
    if (!list.orders)
        list.orders = std::make_unique<OrderCache>();
    if (list.orders->reshapings != list.tree.reshapings()) {
        *list.orders = OrderCache{};
        list.orders->reshapings = list.tree.reshapings();
    }
    return *list.orders;
}

SharedOrder findKnown(OrderCache& cache, RevisionTree::Node node)
{
    const auto it = std::ranges::find(cache.known, node, &OrderCache::Known::node);
    if (it == cache.known.end())
        return nullptr;
    std::rotate(it, it + 1, cache.known.end());
    return cache.known.back().order;
}

}  // namespace

void Replica::Private::remember(ObjectState& list, Node node, SharedOrder order)
{
    auto& cache = cacheOf(list);
    if (cache.known.size() == kKnownOrders)
        cache.known.erase(cache.known.begin());
    cache.known.push_back({node, std::move(order)});
}

// Walks up to the nearest full or known order, then applies patches downwards: chains can be thousands long. A
// version whose content cannot be read contributes nothing; so does one whose patch does not fit.
SharedOrder Replica::Private::orderOf(ObjectState& list, Node node)
{
    auto& cache = cacheOf(list);
    if (auto known = findKnown(cache, node))
        return known;

    Order order;
    std::vector<std::vector<PatchStep>> patches;  // nearest first
    for (Node at = node; at != kNone; at = list.tree.parent(at)) {
        if (auto known = findKnown(cache, at)) {
            order = *known;
            break;
        }
        const auto& revision = list.tree.revision(at);
        if (revision.content().isMarker())
            break;
        const auto content = storedValue(revision);
        auto stored = content ? parseStoredOrder(*content, names) : std::nullopt;
        if (!stored)
            continue;
        if (stored->isFull) {
            order = std::move(stored->items);
            break;
        }
        patches.push_back(std::move(stored->steps));
    }
    for (auto patch = patches.rbegin(); patch != patches.rend(); ++patch)
        static_cast<void>(applyPatch(order, *patch));

    auto shared = std::make_shared<const Order>(std::move(order));
    remember(list, node, shared);
    return shared;
}

SharedOrder Replica::Private::mergedOrder(ObjectState& list, Node base)
{
    Order order = *orderOf(list, base);
    for (const Node leaf : list.tree.leaves()) {
        if (leaf != base)
            mergeInto(order, *orderOf(list, leaf));
    }
    return std::make_shared<const Order>(std::move(order));
}

SharedOrder Replica::Private::shownOrder(ObjectState& list)
{
    const auto& leaves = list.tree.leaves();
    if (leaves.empty())
        return std::make_shared<const Order>();
    if (leaves.size() == 1)
        return orderOf(list, leaves.back());
    auto& cache = cacheOf(list);
    if (!cache.shown || cache.shownLeaves != leaves) {
        cache.shown = mergedOrder(list, leaves.back());
        cache.shownLeaves = leaves;
    }
    return cache.shown;
}

}  // namespace meldado::core
