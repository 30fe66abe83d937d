// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Sequence is a list of handles cut into chunks: inserting and removing move one chunk's elements, and a copy shares
// every chunk until one of the two changes it. So the order of a long list before and after an edit costs what the
// edit touches, and that of a short one is as small as an array.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/crdt/name_table.h"

namespace meldado::core {

class Sequence {
public:
    // The elements of one chunk; two sequences that share it have the same first elements there.
    using Items = std::shared_ptr<Handle[]>;
    static constexpr std::uint32_t kChunk = 512;  // elements; two kilobytes move faster than a smaller one is found

    Sequence() = default;
    explicit Sequence(std::span<const Handle> items) { insert(0, items); }

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }
    [[nodiscard]] Handle at(std::size_t position) const;             // position < size()
    [[nodiscard]] std::optional<std::size_t> indexOf(Handle item) const;  // the first; looks at one after the other
    void insert(std::size_t position, std::span<const Handle> items);  // position <= size()
    void erase(std::size_t position, std::size_t count);               // within size()
    [[nodiscard]] std::vector<Handle> items() const;
    [[nodiscard]] std::vector<Handle> items(std::size_t position, std::size_t count) const;  // within size()

    // The chunks in order, for who walks them.
    [[nodiscard]] std::size_t chunkCount() const { return m_chunks.size(); }
    [[nodiscard]] const Handle* chunk(std::size_t number) const { return m_chunks[number].items.get(); }
    [[nodiscard]] std::span<const Handle> chunkItems(std::size_t number) const
    {
        return {m_chunks[number].items.get(), m_chunks[number].count};
    }

    friend bool operator==(const Sequence& a, const Sequence& b);

private:
    struct Chunk {
        Items items;
        std::uint32_t count;     // never zero
        std::uint32_t capacity;  // at most kChunk

        friend bool operator==(const Chunk&, const Chunk&) = default;
    };
    struct Place {
        std::size_t chunk;
        std::size_t offset;
    };
    [[nodiscard]] Place find(std::size_t position) const;  // at a border: the end of the chunk before it
    [[nodiscard]] static Chunk makeChunk(std::span<const Handle> items, std::size_t capacity);
    Handle* own(std::size_t chunk, std::size_t capacity);
    void split(Place place);
    void joinSmall(std::size_t around);

    std::vector<Chunk> m_chunks;
    std::size_t m_size = 0;
};

}  // namespace meldado::core
