// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The patch that turns one list into another, of elements that are numbers (interned by the caller). The algorithm
// is fixed, a linear-space variant of Myers' greedy one: two replicas that make the same edit must write the same
// patch. Source: core/FORMAT.md, The diff of two orders.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace meldado::core {

// Positions are in the list as it is when the step is applied: from left to right, each on the result of the last.
struct PatchStep {
    enum class Kind { Insert, Delete };
    Kind kind;
    std::size_t position;
    std::size_t count;                 // Delete: how many
    std::vector<std::uint32_t> items;  // Insert: what
};

// Time (|from| + |to|) · differences, or |to| when there are very many insertions and nothing
// else; memory |from| + |to|.
[[nodiscard]] std::vector<PatchStep> diffLists(std::span<const std::uint32_t> from, std::span<const std::uint32_t> to);

}  // namespace meldado::core
