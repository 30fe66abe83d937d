// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What travels from one replica to another: names and bytes, as they would lie in a folder. Nothing parsed is ever
// handed over, and a receiver gets bytes of its own, because in real life it is another computer.

#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crdt/replica.h"

namespace meldado::bench {

struct Blobs {
    std::vector<core::DeltaBlob> deltas;
    std::vector<core::PackBlob> packs;

    static Blobs of(const core::Commit& commit);
    static Blobs of(const core::Replica& replica);

    [[nodiscard]] std::size_t byteCount() const;

    // Adds them to what a receiver gets, with bytes of its own, as a network does.
    void copyTo(Blobs& receiver, core::BytesArena& received) const;
};

}  // namespace meldado::bench
