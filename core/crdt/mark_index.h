// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Finds the number of an entry by its mark, 32 bits that follow from what it is called. A mark that several entries have
// finds none of them, so that crowds of equal marks, which somebody may make on purpose, cost no more than others.

#pragma once

#include <cstdint>
#include <vector>

#include "core/base/hash_index.h"
#include "core/base/seeded_hash.h"

namespace meldado::core {

class MarkIndex {
public:
    static constexpr std::uint32_t kNone = HashIndex::kNone;

    // The next entry, whose number is size().
    void add(std::uint32_t mark)
    {
        const auto number = size();
        const auto known = number == 0 ? kNone : first(mark);
        m_marks.push_back(mark);
        m_isShared.push_back(false);
        if (known == kNone)
            m_index.insert(seededHash(std::uint64_t{mark}), number);
        else
            m_isShared[known] = true;
    }

    // kNone: no entry has this mark, or several do.
    [[nodiscard]] std::uint32_t find(std::uint32_t mark) const
    {
        const auto known = first(mark);
        return known == kNone || m_isShared[known] ? kNone : known;
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_marks.size()); }

private:
    [[nodiscard]] std::uint32_t first(std::uint32_t mark) const
    {
        return m_index.find(seededHash(std::uint64_t{mark}), [&](std::uint32_t each) { return m_marks[each] == mark; });
    }

    HashIndex m_index;  // of the first entry with each mark
    std::vector<std::uint32_t> m_marks;
    std::vector<bool> m_isShared;
};

}  // namespace meldado::core
