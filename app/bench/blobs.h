// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What travels from one replica to another: names and bytes, as they would lie in a folder. Nothing parsed is ever
// handed over. The receiver keeps the very bytes that it is given, as it would keep those of a socket's buffer; the
// other contenders are given theirs in the same way.

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

    void appendTo(Blobs& more) const;
};

}  // namespace meldado::bench
