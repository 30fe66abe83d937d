// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What travels from one replica to another: names and bytes, as they would lie in a folder. Nothing parsed is ever
// handed over. The receiver keeps the very bytes that it is given, as it would keep those of a socket's buffer; the
// other contenders are given theirs in the same way.

#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"

namespace meldado::bench {

struct Blobs;

// Those of somebody else, or a part of them.
struct BlobsView {
    std::span<const core::DeltaBlob> deltas;
    std::span<const core::PackBlob> packs;

    BlobsView(const Blobs& all);
    BlobsView(const Blobs& all, std::size_t deltasBefore, std::size_t packsBefore);  // without the first ones
};

struct Blobs {
    std::vector<core::DeltaBlob> deltas;
    std::vector<core::PackBlob> packs;

    static Blobs of(const core::Commit& commit);
    static Blobs of(const core::Replica& replica);

    [[nodiscard]] std::size_t byteCount() const;

    void append(const BlobsView& more);
};

}  // namespace meldado::bench
