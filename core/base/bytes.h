// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Bytes of a blob as they travel: immutable, shared between threads, copied never.

#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace meldado::core {

// Shared because a blob is held by the replica, by the save queue and by a worker at the same time; immutable, which
// makes that safe without a lock.
class Bytes {
public:
    Bytes() = default;
    // `bytes` lie in what `owner` keeps alive and nobody changes.
    Bytes(std::shared_ptr<const void> owner, std::string_view bytes) : m_owner(std::move(owner)), m_bytes(bytes) {}

    std::string_view operator*() const noexcept { return m_bytes; }
    const std::string_view* operator->() const noexcept { return &m_bytes; }

private:
    std::shared_ptr<const void> m_owner;
    std::string_view m_bytes;
};

inline Bytes makeBytes(std::string bytes)
{
    auto owner = std::make_shared<const std::string>(std::move(bytes));
    const std::string_view view = *owner;
    return {std::move(owner), view};
}

// Keeps many small blobs side by side: a block lives as long as any blob in it.
class BytesArena {
public:
    [[nodiscard]] Bytes keep(std::string_view bytes)
    {
        if (bytes.empty())
            return {};
        if (bytes.size() > m_left) {
            constexpr std::size_t kFirst = 1024;  // most documents are small
            constexpr std::size_t kLargest = std::size_t{64} << 10;
            m_size = std::max(bytes.size(), std::clamp(m_size * 2, kFirst, kLargest));
            m_block = std::make_shared_for_overwrite<char[]>(m_size);
            m_left = m_size;
        }
        char* const at = m_block.get() + (m_size - m_left);
        if (!bytes.empty())
            std::memcpy(at, bytes.data(), bytes.size());
        m_left -= bytes.size();
        return {m_block, {at, bytes.size()}};
    }

private:
    std::shared_ptr<char[]> m_block;
    std::size_t m_size = 0;
    std::size_t m_left = 0;
};

}  // namespace meldado::core
