// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/order_merge.h"

#include <algorithm>

namespace meldado::core {

OrderMerge::OrderMerge(const Sequence& first, PlacesByHandle& places) : m_places(places)
{
    m_places.begin();
    m_links.reserve(first.size() + first.size() / 8 + 1);
    m_links.push_back({0, kFront, kFront});
    add(first);
}

std::uint32_t OrderMerge::insertBehind(std::uint32_t place, Handle item)
{
    const auto added = static_cast<std::uint32_t>(m_links.size());
    const auto next = m_links[place].next;
    m_links.push_back({item, place, next});
    m_links[place].next = added;
    m_links[next].previous = added;
    m_places.setFirst(item, added);
    return added;
}

bool OrderMerge::isAllHere(const Handle* chunk, std::size_t count) const
{
    const auto known = m_chunks.find(chunk);
    return known != m_chunks.end() && count <= known->second;
}

void OrderMerge::add(const Sequence& other)
{
    const bool wasEmpty = m_links.size() == 1;  // then all of it is new, repeated elements too
    std::uint32_t cursor = kFront;
    if (!wasEmpty) {
        // What comes before the first element that is known goes right before it; to the front when none is.
        for (std::size_t number = 0; number < other.chunkCount() && cursor == kFront; ++number) {
            const auto items = other.chunkItems(number);
            const auto common = std::ranges::find_if(
                items, [&](Handle item) { return m_places.find(item) != PlacesByHandle::kNone; });
            if (common != items.end()) {
                cursor = m_links[m_places.find(*common)].previous;
                break;
            }
        }
    }
    for (std::size_t number = 0; number < other.chunkCount(); ++number) {
        const auto items = other.chunkItems(number);
        const auto* chunk = other.chunk(number);
        if (isAllHere(chunk, items.size())) {
            cursor = m_places.find(items.back());
            continue;
        }
        for (const auto item : items) {
            const auto place = wasEmpty ? PlacesByHandle::kNone : m_places.find(item);
            cursor = place != PlacesByHandle::kNone ? place : insertBehind(cursor, item);
        }
        m_chunks[chunk] = items.size();
    }
    m_kept.push_back(other);
}

Order OrderMerge::result() const
{
    Order order;
    order.reserve(m_links.size() - 1);
    for (auto place = m_links[kFront].next; place != kFront; place = m_links[place].next)
        order.push_back(m_links[place].item);
    return order;
}

}  // namespace meldado::core
