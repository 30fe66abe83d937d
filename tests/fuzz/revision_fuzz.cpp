// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Revisions from outside: what is read is spelt the same, and the order that elects winners is one.

#include <cstdlib>

#include "core/base/limits.h"
#include "core/crdt/delta_name.h"
#include "core/crdt/revision.h"
#include "core/store/blob_name.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado::core;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto line = text.find('\n');
    const auto first = text.substr(0, line);
    const auto second = line == std::string_view::npos ? std::string_view() : text.substr(line + 1);

    if (const auto name = BlobName::parse(first); name && name->text != first)
        std::abort();
    if (const auto name = DeltaName::parse(first); name && name->text() != first)
        std::abort();
    const auto a = Revision::parse(first);
    const auto b = Revision::parse(second);
    if (!a || !b)
        return 0;
    if (a->text() != first || !(Revision::parse(a->text()).value() == *a))
        std::abort();
    const bool isEqual = *a == *b;
    if (isEqual != ((*a <=> *b) == 0) || isEqual != (first == second) || ((*a < *b) == (*b < *a)) != isEqual)
        std::abort();
    if (a->index() < kMaxIndex && Revision::after(*a, b->content()).index() != a->index() + 1)
        std::abort();
    return 0;
}
