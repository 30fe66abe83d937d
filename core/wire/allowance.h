// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a frame may still cost its reader: a few bytes can name a large text again and again.

#pragma once

#include <cstddef>

namespace meldado::core {

class Allowance {
public:
    explicit Allowance(std::size_t bytes) : m_left(bytes) {}

    // False, from then on too: it is more than is left.
    [[nodiscard]] bool spend(std::size_t bytes)
    {
        m_isSpent = m_isSpent || bytes > m_left;
        if (!m_isSpent)
            m_left -= bytes;
        return !m_isSpent;
    }
    [[nodiscard]] bool isSpent() const { return m_isSpent; }

private:
    std::size_t m_left;
    bool m_isSpent = false;
};

}  // namespace meldado::core
