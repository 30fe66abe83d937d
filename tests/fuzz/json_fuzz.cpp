// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// JSON from outside: never a crash; what is read has one canonical text that reads back to the same.

#include <cstdlib>

#include "core/json/canonical.h"
#include "core/json/parse.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado::core;
    const auto value = parseJson({reinterpret_cast<const char*>(data), size});
    if (!value)
        return 0;
    const auto text = canonicalText(*value);
    const auto again = parseJson(text);
    if (!again || canonicalText(*again) != text)
        std::abort();
    return 0;
}
