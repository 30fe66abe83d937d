// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Segments of an archive that someone else wrote: refused, or blobs that fit their names, that can be folded again and
// come out as they were.

#include <cstdlib>

#include "tests/support/archive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado;
    core::History history;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = core::readSegment(history, bytes, tests::PlainPacker());
    if (!read)
        return 0;
    core::Arrivals again;
    for (const auto& pack : read->packs) {
        auto parsed = core::Pack::parse(pack.name, pack.bytes);
        if (!parsed)
            std::abort();
        again.packs.push_back(std::make_shared<const core::Pack>(*std::move(parsed)));
    }
    for (const auto& delta : read->deltas) {
        auto parsed = core::Delta::parse(delta.name, delta.bytes);
        if (!parsed)
            return 0;  // bytes that nobody folded; whoever reads a segment parses what comes out
        again.deltas.push_back(std::make_shared<const core::Delta>(*std::move(parsed)));
    }
    if (!tests::lostBy(tests::segmentsOf(again, 1)).empty())
        std::abort();
    return 0;
}
