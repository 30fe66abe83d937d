// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// HashIndex finds the number of an entry in a table that its user keeps: the user gives the hash and says which
// entry is equal. One flat array, eight bytes a slot, no allocation an entry.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace meldado::core {

class HashIndex {
public:
    static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

    // The entry with this hash for which equals(entry) holds; kNone when there is none.
    template <typename Equals>
    [[nodiscard]] std::uint32_t find(std::uint64_t hash, Equals equals) const
    {
        if (m_slots.empty())
            return kNone;
        const auto tag = tagOf(hash);
        for (std::size_t at = tag & m_mask;; at = (at + 1) & m_mask) {
            const auto& slot = m_slots[at];
            if (slot.entry == kNone)
                return kNone;
            if (slot.tag == tag && equals(slot.entry))
                return slot.entry;
        }
    }

    // Only what is not there yet.
    void insert(std::uint64_t hash, std::uint32_t entry)
    {
        if ((m_count + 1) * 8 > m_slots.size() * 5)
            grow();
        place({tagOf(hash), entry});
        ++m_count;
    }

    void erase(std::uint64_t hash, std::uint32_t entry)
    {
        if (m_slots.empty())
            return;
        std::size_t at = tagOf(hash) & m_mask;
        while (m_slots[at].entry != entry) {
            if (m_slots[at].entry == kNone)
                return;
            at = (at + 1) & m_mask;
        }
        // What follows moves up, so that nobody stops searching at the gap.
        for (std::size_t next = (at + 1) & m_mask; m_slots[next].entry != kNone; next = (next + 1) & m_mask) {
            const std::size_t home = m_slots[next].tag & m_mask;
            if (((next - home) & m_mask) >= ((next - at) & m_mask)) {
                m_slots[at] = m_slots[next];
                at = next;
            }
        }
        m_slots[at].entry = kNone;
        --m_count;
    }

    [[nodiscard]] std::size_t size() const noexcept { return m_count; }
    [[nodiscard]] bool empty() const noexcept { return m_count == 0; }

    void reserve(std::size_t count)
    {
        while (m_slots.size() * 5 < count * 8)
            grow();
    }

private:
    struct Slot {
        std::uint32_t tag;
        std::uint32_t entry;
    };

    static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash ^ hash >> 32); }

    void place(Slot slot)
    {
        std::size_t at = slot.tag & m_mask;
        while (m_slots[at].entry != kNone)
            at = (at + 1) & m_mask;
        m_slots[at] = slot;
    }

    void grow()
    {
        std::vector<Slot> old(m_slots.empty() ? 16 : m_slots.size() * 2, Slot{0, kNone});
        old.swap(m_slots);
        m_mask = m_slots.size() - 1;
        for (const auto& slot : old) {
            if (slot.entry != kNone)
                place(slot);
        }
    }

    std::vector<Slot> m_slots;  // a power of two of them, or none
    std::size_t m_mask = 0;
    std::size_t m_count = 0;
};

}  // namespace meldado::core
