// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// std::stable_sort of libstdc++ 12 uses what C++17 deprecated, so a build by clang that takes warnings for errors
// refuses it.

#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace meldado::core {

// Equal values stay in their order. Needs room for as many again.
template <typename T, typename Less>
void stableSort(std::span<T> values, Less isLess)
{
    std::vector<std::pair<T, std::size_t>> placed;
    placed.reserve(values.size());
    for (T& value : values)
        placed.emplace_back(std::move(value), placed.size());
    std::sort(placed.begin(), placed.end(), [&](const auto& a, const auto& b) {
        return isLess(a.first, b.first) || (!isLess(b.first, a.first) && a.second < b.second);
    });
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::move(placed[i].first);
}

}  // namespace meldado::core
