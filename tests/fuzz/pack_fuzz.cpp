// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Packs from outside, under a name that fits: every content found is inside the pack and hashes to its digest.

#include <cstdlib>

#include "core/crdt/pack.h"
#include "core/crdt/scan_safe.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado::core;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto pack = Pack::parse(sha256(bytes), makeBytes(bytes));
    if (!pack)
        std::abort();
    for (const auto& entry : pack->entries()) {
        if (entry.length > bytes.size() - entry.offset || sha256(pack->content(entry)) != entry.digest)
            std::abort();
        // What we would write of it is found by readers that count braces, and says the same.
        const auto value = parseJson(pack->content(entry));
        if (!value)
            continue;
        const auto plain = canonicalText(*value);
        const auto safe = withEscapedBraces(plain);
        const auto again = parseJson(safe);
        if (!isScanSafe(safe) || !again || canonicalText(*again) != plain)
            std::abort();
    }
    return 0;
}
