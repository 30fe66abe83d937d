// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Ranks: texts whose order is the order of what they belong to, so that to move one thing is to write one text. Between
// any two there is room for another (a fractional index): "i" < "ii" < "j". Made of "0" to "9" and "a" to "z", compared
// byte by byte; none ends with "0", or there would be no room in front of it.
//
// They grow where much is put into one gap. What would grow past kMaxRankLength makes its neighbours move apart instead:
// as few of them as give room.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace meldado::core {

inline constexpr std::size_t kMaxRankLength = 12;  // of those we make; longer ones are read, and written anew

[[nodiscard]] bool isRank(std::string_view text);

// One between the two; an empty one is the end on that side. `before` < `after`.
[[nodiscard]] std::string rankBetween(std::string_view before, std::string_view after);

// `count` of them, ascending, as short and as far from each other as there is room.
[[nodiscard]] std::vector<std::string> ranksBetween(std::string_view before, std::string_view after, std::size_t count);

// Things in the order that they shall have, each with the rank that it has; empty: none. Those with one come first, in
// the order of their ranks, and those without behind them. Answers which are to be written, by index, so that it is so.
// [first, first + count): what was moved there, whose ranks say nothing any more. What has no rank in front of them gets
// one; what has none behind them stays without.
using Ranking = std::pair<std::size_t, std::string>;
[[nodiscard]] std::vector<Ranking> ranksToWrite(std::span<const std::string> ranks, std::size_t first, std::size_t count);

}  // namespace meldado::core
