// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/diff/common_order.h"

#include <algorithm>
#include <unordered_map>

namespace meldado::core {

std::vector<std::uint32_t> commonOrder(std::span<const std::uint32_t> first, std::span<const std::uint32_t> second)
{
    // What begins and ends both is part of every longest one, since nothing stands twice.
    const auto shorter = std::min(first.size(), second.size());
    std::size_t front = 0;
    while (front < shorter && first[front] == second[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && first[first.size() - 1 - back] == second[second.size() - 1 - back])
        ++back;

    // With each element as its place in `second`, it is the longest increasing subsequence.
    std::unordered_map<std::uint32_t, std::uint32_t> places;
    for (std::size_t i = front; i < second.size() - back; ++i)
        places.emplace(second[i], static_cast<std::uint32_t>(i));
    struct Candidate {
        std::uint32_t position;
        std::uint32_t place;
        std::uint32_t length = 0;  // of the longest one that begins here
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = front; i < first.size() - back; ++i) {
        if (const auto place = places.find(first[i]); place != places.end())
            candidates.push_back({static_cast<std::uint32_t>(i), place->second});
    }
    std::vector<std::uint32_t> best;  // best[k]: the greatest place at which one of length k + 1 begins; descending
    for (auto each = candidates.rbegin(); each != candidates.rend(); ++each) {
        const auto it = std::ranges::lower_bound(best, each->place, std::ranges::greater{});
        each->length = static_cast<std::uint32_t>(it - best.begin()) + 1;
        if (it == best.end())
            best.push_back(each->place);
        else
            *it = each->place;
    }

    std::vector<std::uint32_t> common;
    for (std::size_t i = 0; i < front; ++i)
        common.push_back(static_cast<std::uint32_t>(i));
    auto wanted = static_cast<std::uint32_t>(best.size());
    std::uint32_t after = 0;  // places must be greater, or the first
    for (const auto& each : candidates) {
        if (each.length != wanted || each.place < after)
            continue;
        common.push_back(each.position);
        after = each.place + 1;
        --wanted;
    }
    for (std::size_t i = first.size() - back; i < first.size(); ++i)
        common.push_back(static_cast<std::uint32_t>(i));
    return common;
}

}  // namespace meldado::core
