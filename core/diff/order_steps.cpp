// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/diff/order_steps.h"

#include <algorithm>
#include <unordered_map>

namespace meldado::core {

namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// For each element of `before` its index in `after`, or kNowhere. The n-th repetition meets the n-th repetition.
std::vector<std::size_t> matches(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
{
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> places;  // last one first
    places.reserve(after.size());
    for (std::size_t i = after.size(); i-- > 0;)
        places[after[i]].push_back(i);

    std::vector<std::size_t> target(before.size(), kNowhere);
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto it = places.find(before[i]);
        if (it == places.end() || it->second.empty())
            continue;
        target[i] = it->second.back();
        it->second.pop_back();
    }
    return target;
}

// Which of these distinct numbers form a longest increasing subsequence: they stay, the others move.
std::vector<bool> longestIncreasing(const std::vector<std::size_t>& values)
{
    std::vector<std::size_t> tails;  // index of the smallest end of a run of each length
    std::vector<std::size_t> previous(values.size(), kNowhere);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto it = std::ranges::lower_bound(tails, values[i], {}, [&](std::size_t at) { return values[at]; });
        if (it != tails.begin())
            previous[i] = *(it - 1);
        if (it == tails.end())
            tails.push_back(i);
        else
            *it = i;
    }
    std::vector<bool> stays(values.size(), false);
    for (std::size_t at = tails.empty() ? kNowhere : tails.back(); at != kNowhere; at = previous[at])
        stays[at] = true;
    return stays;
}

}  // namespace

std::vector<OrderStepOf> orderSteps(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
{
    using Kind = OrderStepOf::Kind;
    std::size_t skipped = 0;
    while (!before.empty() && !after.empty() && before.front() == after.front()) {
        before = before.subspan(1);
        after = after.subspan(1);
        ++skipped;
    }
    while (!before.empty() && !after.empty() && before.back() == after.back()) {
        before = before.first(before.size() - 1);
        after = after.first(after.size() - 1);
    }

    std::vector<OrderStepOf> steps;
    const auto target = matches(before, after);

    // Removals, last one first, so that earlier indices stay what they are.
    std::vector<std::size_t> kept;  // targets of the survivors, in their present order
    for (std::size_t i = before.size(); i-- > 0;) {
        if (target[i] == kNowhere)
            steps.push_back({Kind::Remove, skipped + i, 0, before[i]});
        else
            kept.push_back(target[i]);
    }
    std::ranges::reverse(kept);

    // Moves: those that stay are in order; each other one leaves its old place and goes behind the settled
    // elements that precede it in the end. Unsettled ones keep standing where they are meanwhile. Each move costs a
    // walk over the differing part: many moves at once are rare, and a view pays more for each of them.
    const auto stays = longestIncreasing(kept);
    std::vector<std::size_t> movers;  // by their index in `after`
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (!stays[i])
            movers.push_back(kept[i]);
    }
    std::ranges::sort(movers);

    if (!movers.empty()) {
        std::vector<std::uint32_t> now;  // the survivors as they stand, by their index in `after`
        now.reserve(kept.size());
        for (const auto t : kept)
            now.push_back(static_cast<std::uint32_t>(t));
        std::vector<bool> settled(after.size(), false);
        for (std::size_t i = 0; i < kept.size(); ++i)
            settled[kept[i]] = stays[i];
        for (const auto mover : movers) {
            const auto from = static_cast<std::size_t>(
                std::ranges::find(now, static_cast<std::uint32_t>(mover)) - now.begin());
            now.erase(now.begin() + static_cast<std::ptrdiff_t>(from));
            // Behind the last settled element with a smaller target: all those before it are smaller, too.
            std::size_t to = 0;
            for (std::size_t i = now.size(); i-- > 0;) {
                if (settled[now[i]] && now[i] < mover) {
                    to = i + 1;
                    break;
                }
            }
            now.insert(now.begin() + static_cast<std::ptrdiff_t>(to), static_cast<std::uint32_t>(mover));
            settled[mover] = true;
            if (from != to)
                steps.push_back({Kind::Move, skipped + from, skipped + to, after[mover]});
        }
    }

    // Insertions, first one first: everything before an index is already there.
    std::vector<bool> present(after.size(), false);
    for (const auto t : kept)
        present[t] = true;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!present[i])
            steps.push_back({Kind::Insert, 0, skipped + i, after[i]});
    }
    return steps;
}

}  // namespace meldado::core
