// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/arrival_slices.h"

#include <algorithm>

namespace meldado::ui {

std::vector<core::Arrivals> arrivalSlices(const core::Arrivals& arrivals, std::size_t most)
{
    auto deltas = arrivals.deltas;
    std::ranges::sort(deltas, {}, [](const auto& delta) -> const core::DeltaName& { return delta->name(); });  // by index first
    std::vector<core::Arrivals> slices(1);
    std::size_t versions = 0;
    for (auto& delta : deltas) {
        const std::size_t more = delta->changes().size();
        const auto& last = slices.back().deltas;
        if (last.size() == most || (!last.empty() && versions + more > kVersionsAtOnce)) {
            slices.emplace_back();
            versions = 0;
        }
        versions += more;
        slices.back().deltas.push_back(std::move(delta));
    }
    slices.front().packs = arrivals.packs;
    return slices;
}

}  // namespace meldado::ui
