// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A vector whose first elements lie inside of it: most commits have one parent, one pack and one record, and each
// allocation costs as much as reading one of them.

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace meldado::core {

template <typename T, std::size_t Inside>
class SmallVector {
public:
    void push_back(T value)
    {
        if (m_count < Inside) {
            m_inside[m_count++] = std::move(value);
            return;
        }
        if (m_count == Inside && Inside != 0) {
            m_outside.reserve(Inside * 4);
            for (auto& each : m_inside)
                m_outside.push_back(std::move(each));
        }
        m_outside.push_back(std::move(value));
        ++m_count;
    }

    void clear() noexcept  // keeps its memory
    {
        m_outside.clear();
        m_count = 0;
    }

    [[nodiscard]] std::size_t size() const noexcept { return m_count; }
    [[nodiscard]] bool empty() const noexcept { return m_count == 0; }
    [[nodiscard]] T* begin() noexcept { return m_count <= Inside ? m_inside.data() : m_outside.data(); }
    [[nodiscard]] T* end() noexcept { return begin() + m_count; }
    [[nodiscard]] std::span<const T> span() const noexcept
    {
        return {m_count <= Inside ? m_inside.data() : m_outside.data(), m_count};
    }

private:
    std::array<T, Inside> m_inside{};
    std::vector<T> m_outside;  // all of them, once there are more than fit inside
    std::size_t m_count = 0;
};

}  // namespace meldado::core
