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

void Blobs::appendTo(Blobs& more) const
{
    more.packs.insert(more.packs.end(), packs.begin(), packs.end());
    more.deltas.insert(more.deltas.end(), deltas.begin(), deltas.end());
}

}  // namespace meldado::bench
