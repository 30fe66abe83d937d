// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Bytes as text that stands in a link: RFC 4648, section 5, without padding.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace meldado::core {

[[nodiscard]] std::string base64UrlOf(std::string_view bytes);
// Nothing, when `text` is not exactly what base64UrlOf() gives for some bytes.
[[nodiscard]] std::optional<std::string> bytesOfBase64Url(std::string_view text);

}  // namespace meldado::core
