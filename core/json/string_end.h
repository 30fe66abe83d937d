// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where a string of JSON ends, for those that only look for something between strings, or at them as they are spelled.

#pragma once

#include <cstddef>
#include <string_view>

namespace meldado::core {

// The place of the quote that ends the string which begins with the quote at `start`; the end of all when there is none.
[[nodiscard]] inline std::size_t endOfJsonString(std::string_view json, std::size_t start) noexcept
{
    for (auto quote = json.find('"', start + 1); quote != std::string_view::npos; quote = json.find('"', quote + 1)) {
        auto escapes = quote;
        while (escapes > start + 1 && json[escapes - 1] == '\\')
            --escapes;
        if ((quote - escapes) % 2 == 0)
            return quote;
    }
    return json.size();
}

}  // namespace meldado::core
