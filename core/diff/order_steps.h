// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The steps that a view takes from one order to another: removals, moves, insertions. An element that is in both
// is never removed and inserted again; as few as possible are moved.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace meldado::core {

struct OrderStepOf {
    enum class Kind { Insert, Remove, Move };
    Kind kind;
    std::size_t from;    // Remove, Move: where it is
    std::size_t to;      // Insert, Move: where it comes to be; for a move, counted after it was taken out
    std::uint32_t item;
};

// Applied one after the other. Repeated elements count one by one, in their order.
// Time: n log n in the part where the two differ.
[[nodiscard]] std::vector<OrderStepOf> orderSteps(std::span<const std::uint32_t> before,
                                                  std::span<const std::uint32_t> after);

}  // namespace meldado::core
