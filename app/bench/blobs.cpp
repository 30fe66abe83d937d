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

void Blobs::append(const BlobsView& more)
{
    packs.insert(packs.end(), more.packs.begin(), more.packs.end());
    deltas.insert(deltas.end(), more.deltas.begin(), more.deltas.end());
}

BlobsView::BlobsView(const Blobs& all) : deltas(all.deltas), packs(all.packs) {}

BlobsView::BlobsView(const Blobs& all, std::size_t deltasBefore, std::size_t packsBefore)
    : deltas(std::span(all.deltas).subspan(deltasBefore)), packs(std::span(all.packs).subspan(packsBefore))
{
}

}  // namespace meldado::bench
