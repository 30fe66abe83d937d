// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "app/bench/blobs.h"

#include <memory>
#include <string>

namespace meldado::bench {

Blobs Blobs::of(const core::Commit& commit) { return {{commit.delta}, commit.packs}; }
Blobs Blobs::of(const core::Replica& replica) { return {replica.deltas(), replica.packs()}; }

std::size_t Blobs::byteCount() const
{
    std::size_t count = 0;
    for (const auto& [name, bytes] : deltas)
        count += bytes->size();
    for (const auto& [name, bytes] : packs)
        count += bytes->size();
    return count;
}

void Blobs::copyTo(Blobs& receiver, core::BytesArena& received) const
{
    for (const auto& [name, bytes] : packs)
        receiver.packs.push_back({name, received.keep(*bytes)});
    for (const auto& [name, bytes] : deltas)
        receiver.deltas.push_back({name, received.keep(*bytes)});
}

}  // namespace meldado::bench
