// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The start of a UTF-8 text, cut between characters.

#pragma once

#include <cstddef>
#include <string_view>

namespace meldado::core {

// At most so many bytes. Bytes that are no text at all are cut where the limit is.
[[nodiscard]] inline std::string_view startOf(std::string_view text, std::size_t maxBytes)
{
    if (text.size() <= maxBytes)
        return text;
    std::size_t end = maxBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end > 0 ? end : maxBytes);
}

}  // namespace meldado::core
