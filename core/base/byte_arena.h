// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// ByteArena keeps small texts side by side in large blocks; they stay where they are until the arena is cleared.

#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace meldado::core {

class ByteArena {
public:
    [[nodiscard]] std::string_view keep(std::string_view text)
    {
        if (text.empty())
            return {};
        if (text.size() > m_left)
            addBlock(text.size());
        char* const at = m_next;
        std::memcpy(at, text.data(), text.size());
        m_next += text.size();
        m_left -= text.size();
        return {at, text.size()};
    }

    void clear()  // keeps the first block for what comes next
    {
        if (m_blocks.size() > 1)
            m_blocks.resize(1);
        if (m_blocks.empty())
            return;
        m_next = m_blocks.front().bytes.get();
        m_left = m_blocks.front().size;
    }

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size;
    };

    void addBlock(std::size_t wanted)
    {
        constexpr std::size_t kFirst = 256;  // many arenas stay small
        constexpr std::size_t kLargest = std::size_t{64} << 10;
        const auto usual = m_blocks.empty() ? kFirst : std::min(kLargest, m_blocks.back().size * 2);
        const auto size = std::max(usual, wanted);
        m_blocks.push_back({std::make_unique_for_overwrite<char[]>(size), size});
        m_next = m_blocks.back().bytes.get();
        m_left = size;
    }

    std::vector<Block> m_blocks;
    char* m_next = nullptr;
    std::size_t m_left = 0;
};

}  // namespace meldado::core
