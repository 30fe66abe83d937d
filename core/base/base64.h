// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Base64 (RFC 4648): the standard alphabet, padded, in which the database of the reference keeps its bytes, and the one
// for links (section 5), not padded. Reading is strict: one text for one sequence of bytes, no blanks, no line breaks.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meldado::core {

[[nodiscard]] constexpr std::uint64_t base64Size(std::uint64_t byteCount)
{
    return (byteCount + 2) / 3 * 4;
}

[[nodiscard]] std::string base64Of(std::string_view bytes);

// Appends the bytes that `text` stands for; false, when it is not Base64. A long text may come in pieces of
// whole groups of four; only the last one may be padded.
[[nodiscard]] bool appendFromBase64(std::string& bytes, std::string_view text);

[[nodiscard]] std::string base64UrlOf(std::string_view bytes);
// Nothing, when `text` is not exactly what base64UrlOf() gives for some bytes.
[[nodiscard]] std::optional<std::string> bytesOfBase64Url(std::string_view text);

}  // namespace meldado::core
