// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/sequence.h"

#include <algorithm>

namespace meldado::core {

namespace {

std::ptrdiff_t distance(std::size_t count) { return static_cast<std::ptrdiff_t>(count); }

}  // namespace

Sequence::Place Sequence::find(std::size_t position) const
{
    std::size_t chunk = 0;
    while (chunk + 1 < m_chunks.size() && position > m_chunks[chunk].count)
        position -= m_chunks[chunk++].count;
    return {chunk, position};
}

Handle Sequence::at(std::size_t position) const
{
    std::size_t chunk = 0;
    while (position >= m_chunks[chunk].count)
        position -= m_chunks[chunk++].count;
    return m_chunks[chunk].items[distance(position)];
}

Sequence::Chunk Sequence::makeChunk(std::span<const Handle> items, std::size_t capacity)
{
    Chunk chunk{std::make_shared_for_overwrite<Handle[]>(capacity), static_cast<std::uint32_t>(items.size()),
                static_cast<std::uint32_t>(capacity)};
    std::ranges::copy(items, chunk.items.get());
    return chunk;
}

// The elements of a chunk, to be changed by us alone, with room for so many.
Handle* Sequence::own(std::size_t number, std::size_t capacity)
{
    auto& chunk = m_chunks[number];
    if (chunk.items.use_count() != 1 || chunk.capacity < capacity)
        chunk = makeChunk(chunkItems(number), std::max<std::size_t>(chunk.capacity, capacity));
    return chunk.items.get();
}

// Cuts a chunk in two, so that what is inserted between them has room.
void Sequence::split(Place place)
{
    auto rest = makeChunk(chunkItems(place.chunk).subspan(place.offset), kChunk);
    m_chunks[place.chunk].count = static_cast<std::uint32_t>(place.offset);
    m_chunks.insert(m_chunks.begin() + distance(place.chunk + 1), std::move(rest));
}

void Sequence::insert(std::size_t position, std::span<const Handle> items)
{
    if (items.empty())
        return;
    std::size_t firstNew = 0;  // where chunks of their own go
    if (!m_chunks.empty()) {
        auto place = find(position);
        const auto hasRoom = [&](std::size_t chunk) { return m_chunks[chunk].count + items.size() <= kChunk; };
        if (!hasRoom(place.chunk) && place.offset == m_chunks[place.chunk].count && place.chunk + 1 < m_chunks.size())
            place = {place.chunk + 1, 0};
        const bool isAtEnd = place.offset == m_chunks[place.chunk].count;
        if (!hasRoom(place.chunk) && items.size() <= kChunk / 2 && !isAtEnd) {
            split({place.chunk, m_chunks[place.chunk].count / 2});  // half full chunks have room for what comes next
            if (place.offset > m_chunks[place.chunk].count)
                place = {place.chunk + 1, place.offset - m_chunks[place.chunk].count};
        }
        if (hasRoom(place.chunk)) {
            const std::size_t count = m_chunks[place.chunk].count;
            const auto wanted = count + items.size();
            auto* const all = own(place.chunk, std::min<std::size_t>(
                kChunk, m_chunks[place.chunk].capacity < wanted ? std::max<std::size_t>(8, wanted * 2) : wanted));
            std::copy_backward(all + place.offset, all + count, all + wanted);
            std::ranges::copy(items, all + place.offset);
            m_chunks[place.chunk].count = static_cast<std::uint32_t>(wanted);
            m_size += items.size();
            return;
        }
        firstNew = place.chunk;
        if (place.offset != 0) {
            if (place.offset < m_chunks[place.chunk].count)
                split(place);
            ++firstNew;
        }
    }
    std::vector<Chunk> chunks;
    for (std::size_t from = 0; from < items.size(); from += kChunk) {
        const auto some = items.subspan(from, std::min<std::size_t>(kChunk, items.size() - from));
        chunks.push_back(makeChunk(some, some.size()));
    }
    m_chunks.insert(m_chunks.begin() + distance(firstNew), std::make_move_iterator(chunks.begin()),
                    std::make_move_iterator(chunks.end()));
    m_size += items.size();
}

void Sequence::erase(std::size_t position, std::size_t count)
{
    if (count == 0)
        return;
    m_size -= count;
    auto [chunk, offset] = find(position);
    if (offset == m_chunks[chunk].count) {
        ++chunk;
        offset = 0;
    }
    while (count != 0) {
        const std::size_t size = m_chunks[chunk].count;
        const auto here = std::min(count, size - offset);
        count -= here;
        if (here == size) {
            m_chunks.erase(m_chunks.begin() + distance(chunk));
            continue;
        }
        if (offset + here < size) {
            auto* const all = own(chunk, size);
            std::copy(all + offset + here, all + size, all + offset);
        }
        m_chunks[chunk].count -= static_cast<std::uint32_t>(here);
        ++chunk;
        offset = 0;
    }
    joinSmall(chunk);
}

// Chunks that removals left nearly empty become one with their neighbour.
void Sequence::joinSmall(std::size_t around)
{
    for (int times = 0; times < 2; ++times, --around) {
        if (around == 0 || around >= m_chunks.size())
            continue;
        const std::size_t before = m_chunks[around - 1].count;
        const std::size_t joined = before + m_chunks[around].count;
        if (joined > kChunk / 4)
            continue;
        auto* const all = own(around - 1, kChunk);
        std::ranges::copy(chunkItems(around), all + before);
        m_chunks[around - 1].count = static_cast<std::uint32_t>(joined);
        m_chunks.erase(m_chunks.begin() + distance(around));
    }
}

std::optional<std::size_t> Sequence::indexOf(Handle item) const
{
    std::size_t before = 0;
    for (std::size_t number = 0; number < m_chunks.size(); ++number) {
        const auto some = chunkItems(number);
        const auto found = std::ranges::find(some, item);
        if (found != some.end())
            return before + static_cast<std::size_t>(found - some.begin());
        before += some.size();
    }
    return std::nullopt;
}

std::vector<Handle> Sequence::items() const
{
    std::vector<Handle> all;
    all.reserve(m_size);
    for (std::size_t number = 0; number < m_chunks.size(); ++number) {
        const auto some = chunkItems(number);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::vector<Handle> Sequence::items(std::size_t position, std::size_t count) const
{
    std::vector<Handle> some;
    some.reserve(count);
    for (auto [chunk, offset] = find(position); some.size() < count; ++chunk, offset = 0) {
        const auto here = chunkItems(chunk).subspan(offset);
        const auto taken = here.first(std::min(here.size(), count - some.size()));
        some.insert(some.end(), taken.begin(), taken.end());
    }
    return some;
}

bool operator==(const Sequence& a, const Sequence& b)
{
    return a.m_size == b.m_size && (a.m_chunks == b.m_chunks || a.items() == b.items());
}

}  // namespace meldado::core
