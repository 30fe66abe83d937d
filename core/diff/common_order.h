// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What two orders of the same things have in common: the longest common subsequence. What is not part of it was moved.

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace meldado::core {

// Each element stands once in an order. Of several that are longest, the one with the earliest elements of `first`.
// Positions in `first`, ascending. Time: one pass, and n · log n for what lies between the first and the last difference.
[[nodiscard]] std::vector<std::uint32_t> commonOrder(std::span<const std::uint32_t> first,
                                                     std::span<const std::uint32_t> second);

}  // namespace meldado::core
