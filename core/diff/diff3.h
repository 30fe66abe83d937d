// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Two texts that come from the same one, joined line by line: diff3.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace meldado::core {

inline constexpr std::size_t kMaxDiff3Lines = 4000;  // of one text; beyond, nothing is joined: the time grows with its square

// What both changed alike is in it once. Nothing, when both changed the same line differently, or put different lines
// between the same two.
[[nodiscard]] std::optional<std::string> diff3(std::string_view base, std::string_view left, std::string_view right);

}  // namespace meldado::core
