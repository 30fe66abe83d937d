// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a checkpoint is laid out; all numbers are varints:
//
//     header: format, anchors, count of entries, for each chunk its count and its digest; digest of all this
//     chunk:  sizes, bits of identifiers, then packed: schema, kinds and texts of identifiers, flags, shapes, counts of
//             children, and a column of values for each field

#pragma once

#include <cstddef>
#include <cstdint>

namespace meldado::core {

inline constexpr std::uint64_t kCheckpointFormat = 1;

// On disk; never change.
enum class ChunkColumn : std::size_t { Schema, IdKinds, IdTexts, Flags, Shapes, Children, Count };
inline constexpr std::size_t kChunkColumnCount = static_cast<std::size_t>(ChunkColumn::Count);
inline constexpr std::uint64_t kIsInConflict = 1;

}  // namespace meldado::core
