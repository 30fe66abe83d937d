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

core::Result<void> Blobs::parseInto(core::Arrivals& arrivals, core::BytesArena& received) const
{
    const auto copyOf = [&received](const core::Bytes& bytes) { return received.keep(*bytes); };
    for (const auto& [name, bytes] : packs) {
        auto pack = core::Pack::parse(name, copyOf(bytes));
        if (!pack)
            return pack.error();
        arrivals.packs.push_back(std::make_shared<const core::Pack>(*std::move(pack)));
    }
    for (const auto& [name, bytes] : deltas) {
        auto delta = core::Delta::parse(name, copyOf(bytes));
        if (!delta)
            return delta.error();
        arrivals.deltas.push_back(std::make_shared<const core::Delta>(*std::move(delta)));
    }
    return {};
}

}  // namespace meldado::bench
