// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a document shows at some anchors, laid out for reading its beginning: every object that is shown, after its
// owner, the items of a list one behind the other, in chunks of columns. A cache: it says nothing that the history does
// not say, is dropped when it does not fit, and is never what something is merged with.
//
//     entry 0    the root          "items♭" ──▶ entries 1 … 10 000
//     entry 1    its first task    "items♭" ──▶ entries 10 001, 10 002
//     …
//
// A chunk is read when one of its entries is asked for, and checked by the digest that the header has of it.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/packer.h"
#include "core/archive/value_column.h"
#include "core/base/result.h"
#include "core/crdt/delta_name.h"
#include "core/crdt/replica.h"

namespace meldado::core {

inline constexpr std::size_t kFirstChunkEntries = 128;   // small, because somebody waits for it
inline constexpr std::size_t kChunkEntries = 1024;
inline constexpr std::size_t kMaxCheckpointEntries = 2'000'000;
inline constexpr std::size_t kMaxChunkBytes = std::size_t{64} << 20;  // unpacked
inline constexpr std::size_t kMaxChunkFields = 1'000'000;

struct Checkpoint {
    std::string header;
    std::vector<std::string> chunks;
};

// None: there is no root, or more is shown than a checkpoint is for.
[[nodiscard]] std::optional<Checkpoint> writeCheckpoint(const Replica& replica, const Packer& packer);

class CheckpointView {
public:
    struct Children {  // entries
        std::size_t first = 0;
        std::size_t count = 0;
    };
    struct Field {
        std::string_view key;  // JSON, between its quotes
        SpeltValue value;
        Children children;     // of a flattened field
    };
    struct Entry {
        std::string_view id;
        bool isInConflict = false;
        std::span<const Field> fields;

        [[nodiscard]] const Field* find(std::string_view key) const;  // null when there is none
    };
    using ReadChunk = std::function<Result<std::string>(std::size_t chunk)>;

    // `packer` and whatever `readChunk` uses outlive the view. Errors: Malformed, Damaged, NewerFormat.
    [[nodiscard]] static Result<CheckpointView> open(std::string_view header, ReadChunk readChunk, const Packer& packer);

    CheckpointView(CheckpointView&&) noexcept;
    CheckpointView& operator=(CheckpointView&&) noexcept;
    ~CheckpointView();

    [[nodiscard]] const std::vector<DeltaName>& anchors() const { return m_anchors; }
    [[nodiscard]] std::size_t entryCount() const { return m_entryCount; }

    // Valid until an entry of another chunk is asked for. Errors: NotFound (beyond the last one), Damaged, Malformed,
    // those of readChunk.
    [[nodiscard]] Result<Entry> entry(std::size_t number);

private:
    struct Chunk;
    struct Place {
        std::size_t firstEntry;
        std::size_t count;
        Digest digest;
    };

    CheckpointView();
    [[nodiscard]] Result<void> load(std::size_t chunk);

    std::vector<DeltaName> m_anchors;
    std::size_t m_entryCount = 0;
    std::vector<Place> m_places;
    ReadChunk m_readChunk;
    const Packer* m_packer = nullptr;
    std::size_t m_loaded = static_cast<std::size_t>(-1);
    std::unique_ptr<Chunk> m_chunk;
};

}  // namespace meldado::core
