// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A segment of an archive: many commits in causal order, without the bytes that follow from others. What is left are
// identifiers, the values that changed, and what hangs on what; every digest, revision, pack and name is derived.
//
//     object ids once, a number from then on     contents as the fields that changed, each field a column
//     parents as "the one before"                lists as steps of numbers
//
// A commit or pack whose bytes cannot be derived (foreign spelling, other order) is kept as it is. So every blob comes
// out bit for bit; the digest of all names, at the front of a segment, tells whether it did. A segment needs those
// before it. All numbers are varints; the layout is that of segment_columns.h.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/archive/history.h"
#include "core/archive/packer.h"
#include "core/base/result.h"
#include "core/crdt/blob.h"
#include "core/crdt/replica.h"

namespace meldado::core {

// A segment ends when what it unpacks to is larger; with the last commit it may be as large as the limit.
inline constexpr std::size_t kSegmentTargetBytes = std::size_t{32} << 20;
inline constexpr std::size_t kMaxSegmentBytes = std::size_t{256} << 20;

struct Segment {
    std::string bytes;
    Arrivals folded;  // what is in it, of what was given; nothing: then there are no bytes either
};

// As much of `arrivals` as fits into one segment: commits whose parents are in `history` or here and whose packs are,
// with these packs. `history` is that of all segments before, and goes on with this one.
[[nodiscard]] Segment writeSegment(History& history, const Arrivals& arrivals, const Packer& packer);

struct SegmentBlobs {
    std::vector<DeltaBlob> deltas;
    std::vector<PackBlob> packs;
};

// What a segment holds, each after what it depends on; bytes and names fit. Whether a delta can be parsed is for its
// reader to see: of a segment that is damaged in its texts, it may not. After an error `history` is of no use.
// Errors: Malformed, Damaged (it unpacks to other blobs than went in), LimitExceeded, NewerFormat; those of unpacking.
[[nodiscard]] Result<SegmentBlobs> readSegment(History& history, std::string_view bytes, const Packer& packer);

}  // namespace meldado::core
