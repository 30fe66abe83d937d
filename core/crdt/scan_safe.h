// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Older readers find the contents of a pack by counting braces, also those inside strings. A content is scan-safe
// when that naive count is right for it; others are written with their strings' braces as escapes.
// Source: core/FORMAT.md, The brace trap.

#pragma once

#include <string>
#include <string_view>

namespace meldado::core {

// Whether the naive count is above zero everywhere before the last byte and zero after it.
[[nodiscard]] bool isScanSafe(std::string_view canonicalObject);

// The same JSON value with every brace inside strings and keys written as a \u escape.
[[nodiscard]] std::string withEscapedBraces(std::string_view canonicalObject);

}  // namespace meldado::core
