// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Deltas from outside, under names that fit: parsed, taken in, and shown, in a replica that has the packs' contents.

#include <cstdlib>

#include "core/crdt/describe.h"
#include "core/hash/sha256.h"

namespace {

using namespace meldado::core;

// Contents that the starting corpus names: a root, lists as full orders and as patches (one that fits nowhere), a
// task, and what lists and owners must not hold.
const char* const kPack =
    "[{\"items\xE2\x99\xAD\":\"^l\"},{\"A\":[\"a\",\"b\",1,[\"a\"]]},{\"a\":[[\"i\",0,[\"c\"]]]},{\"a\":[[\"d\",9,9]]},"
    "{\"title\":\"x\"},{\"items\xE2\x99\xAD\":[\"a\",\"b\"]},{\"A\":5},{\"items\xE2\x99\xAD\":{\"x\":1}},{\"a\":]";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    Arrivals arrivals;
    for (const std::uint32_t index : {0U, 1U, 2U, 3U}) {
        auto delta = Delta::parse(DeltaName{index, sha256(bytes)}, makeBytes(bytes));
        if (delta)
            arrivals.deltas.push_back(std::make_shared<const Delta>(*std::move(delta)));
    }
    if (arrivals.empty())
        return 0;
    const std::string packBytes = kPack;
    arrivals.packs.push_back(std::make_shared<const Pack>(*Pack::parse(sha256(packBytes), makeBytes(packBytes))));
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
