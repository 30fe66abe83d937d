// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/arrival_slices.h"

#include <algorithm>

namespace meldado::ui {

std::vector<core::Arrivals> arrivalSlices(const core::Arrivals& arrivals, std::size_t most)
{
    if (arrivals.deltas.size() <= most)
        return {arrivals};
    auto deltas = arrivals.deltas;
    std::ranges::sort(deltas, {}, [](const auto& delta) -> const core::DeltaName& { return delta->name(); });  // by index first
    std::vector<core::Arrivals> slices;
    for (std::size_t begin = 0; begin < deltas.size(); begin += most) {
        const auto end = std::min(begin + most, deltas.size());
        const auto at = [&](std::size_t place) { return deltas.begin() + static_cast<std::ptrdiff_t>(place); };
        slices.push_back({{at(begin), at(end)}, {}});
    }
    slices.front().packs = arrivals.packs;
    return slices;
}

}  // namespace meldado::ui
