// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Deltas from outside, under names that fit: parsed, taken in, and shown, in a replica that has the packs' contents.

#include <cstdlib>

#include "core/crdt/describe.h"
#include "core/hash/sha256.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado::core;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    Arrivals arrivals;
    for (const std::uint32_t index : {0U, 1U, 2U, 3U}) {
        auto delta = Delta::parse(DeltaName{index, sha256(bytes)}, makeBytes(bytes));
        if (delta)
            arrivals.deltas.push_back(std::make_shared<const Delta>(*std::move(delta)));
    }
    if (arrivals.empty())
        return 0;
    const auto refreshed = [&](Replica::Options options) {
        Replica replica(options);
        if (!replica.refresh(arrivals))
            std::abort();
        return replica;
    };
    auto replica = refreshed({.family = {}, .salvage = true});
    static_cast<void>(describe(replica));
    auto old = refreshed({.family = Family::Old02, .salvage = false});
    static_cast<void>(describe(old));
    return 0;
}
