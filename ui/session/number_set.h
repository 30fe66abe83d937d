// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A set of numbers that begin at 0 and leave few gaps: a bit for each.

#pragma once

#include <cstddef>
#include <vector>

#include "core/todo/row.h"

namespace meldado::ui {

class NumberSet {
public:
    void insert(core::TaskNumber number)
    {
        if (number >= m_bits.size())
            m_bits.resize(std::size_t{number} + 1);
        m_bits[number] = true;
    }
    [[nodiscard]] bool contains(core::TaskNumber number) const { return number < m_bits.size() && m_bits[number]; }
    void clear() { m_bits.assign(m_bits.size(), false); }

private:
    std::vector<bool> m_bits;
};

}  // namespace meldado::ui
