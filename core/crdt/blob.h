// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a store keeps: bytes and the name that follows from them.

#pragma once

#include <vector>

#include "core/base/bytes.h"
#include "core/crdt/delta_name.h"
#include "core/hash/digest.h"

namespace meldado::core {

struct DeltaBlob {
    DeltaName name;
    Bytes bytes;
};

struct PackBlob {
    Digest name;
    Bytes bytes;
};

// A commit: immutable blobs to be published, packs before the delta (core/store/publish.h).
struct Commit {
    DeltaBlob delta;
    std::vector<PackBlob> packs;
};

}  // namespace meldado::core
