// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How concurrent orders of one list become the order that is shown: elements are only added; relative positions of
// the first order win; what is new in another follows the element that precedes it there, or stands right before
// that order's first element that is known already. Source: core/FORMAT.md, Merging orders.

#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/crdt/list_order.h"
#include "core/crdt/sequence.h"

namespace meldado::core {

// Where each handle stands, for one merge after the other: a look-up is one access, and nothing is ever cleared.
class PlacesByHandle {
public:
    static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

    void begin()  // forgets all
    {
        if (++m_round == 0) {
            m_entries.clear();
            m_round = 1;
        }
    }
    [[nodiscard]] std::uint32_t find(Handle handle) const
    {
        return handle < m_entries.size() && m_entries[handle].round == m_round ? m_entries[handle].place : kNone;
    }
    void setFirst(Handle handle, std::uint32_t place)  // keeps what is there
    {
        if (handle >= m_entries.size())
            m_entries.resize(std::max<std::size_t>(std::size_t{handle} + 1, m_entries.size() * 2));
        auto& entry = m_entries[handle];
        if (entry.round != m_round)
            entry = {m_round, place};
    }

private:
    struct Entry {
        std::uint32_t round = 0;
        std::uint32_t place = 0;
    };
    std::vector<Entry> m_entries;
    std::uint32_t m_round = 0;
};

// One merge. Time: the length of the first order, and of each other order the chunks that it does not share with one
// that was here before.
class OrderMerge {
public:
    // `places` is used until the end of this object's life.
    OrderMerge(const Sequence& first, PlacesByHandle& places);

    void add(const Sequence& other);
    [[nodiscard]] Order result() const;

private:
    static constexpr std::uint32_t kFront = 0;  // the link before the first element; it closes the ring
    struct Link {
        Handle item;
        std::uint32_t previous;
        std::uint32_t next;
    };

    std::uint32_t insertBehind(std::uint32_t place, Handle item);
    [[nodiscard]] bool isAllHere(const Handle* chunk, std::size_t count) const;

    PlacesByHandle& m_places;
    std::vector<Link> m_links;  // of all elements, in a ring
    std::unordered_map<const Handle*, std::size_t> m_chunks;  // so many of its first elements are here
    std::vector<Sequence> m_kept;  // whose chunks these are
};

}  // namespace meldado::core
