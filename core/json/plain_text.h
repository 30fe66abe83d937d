// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Whether a text stands in JSON as it is: nearly every one does, and asking costs less than looking for what to escape.

#pragma once

#include <cstdint>
#include <string_view>

namespace meldado::core {

[[nodiscard]] inline bool isPlainText(std::string_view text) noexcept
{
    std::uint8_t other = 0;  // to the end and in bytes, without branches: the compiler looks at many at a time
    for (const char each : text) {
        const auto c = static_cast<std::uint8_t>(each);
        other = static_cast<std::uint8_t>(other | static_cast<std::uint8_t>(c < 0x20) | static_cast<std::uint8_t>(c == '"')
                                          | static_cast<std::uint8_t>(c == '\\'));
    }
    return other == 0;
}

// The same of a text that holds strings: whether none of them has to be looked at.
[[nodiscard]] inline bool isPlainButQuotes(std::string_view text) noexcept
{
    std::uint8_t other = 0;
    for (const char each : text) {
        const auto c = static_cast<std::uint8_t>(each);
        other = static_cast<std::uint8_t>(other | static_cast<std::uint8_t>(c < 0x20) | static_cast<std::uint8_t>(c == '\\'));
    }
    return other == 0;
}

}  // namespace meldado::core
