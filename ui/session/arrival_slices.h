// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Many changes of others at once are taken in bit by bit, so that the window is drawn in between: each part leaves a document
// that is as good as any.

#pragma once

#include <cstddef>
#include <vector>

#include "core/crdt/replica.h"

namespace meldado::ui {

inline constexpr std::size_t kDeltasAtOnce = 64;  // each may be in conflict with what is here: about 5 ms
inline constexpr std::size_t kVersionsAtOnce = 1000;  // of all of them; one alone may bring more
inline constexpr std::size_t kObjectsAtOnce = 128;    // of a large one, of which the rows follow

// One or more. All packs are in the first, and deltas come after those that they build on.
[[nodiscard]] std::vector<core::Arrivals> arrivalSlices(const core::Arrivals& arrivals, std::size_t most = kDeltasAtOnce);

}  // namespace meldado::ui
