// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/diff/order_steps.h"

#include <algorithm>
#include <optional>
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

// Which places are taken, and how many before one: a Fenwick tree.
class TakenPlaces {
public:
    explicit TakenPlaces(std::size_t count) : m_sums(count + 1, 0) {}

    void change(std::size_t place, std::ptrdiff_t by)
    {
        for (++place; place < m_sums.size(); place += place & (~place + 1))
            m_sums[place] += by;
    }
    [[nodiscard]] std::size_t before(std::size_t place) const
    {
        std::ptrdiff_t sum = 0;
        for (; place > 0; place -= place & (~place + 1))
            sum += m_sums[place];
        return static_cast<std::size_t>(sum);
    }

private:
    std::vector<std::ptrdiff_t> m_sums;
};

// The steps when `after` is `before` with something put in: what a merge and most edits of others are.
std::optional<std::vector<OrderStepOf>> onlyInsertions(std::span<const std::uint32_t> before,
                                                       std::span<const std::uint32_t> after, std::size_t skipped)
{
    std::vector<OrderStepOf> steps;
    std::size_t found = 0;
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (found < before.size() && before[found] == after[i]) {
            ++found;
            continue;
        }
        if (after.size() - i < before.size() - found)
            return std::nullopt;
        steps.push_back({OrderStepOf::Kind::Insert, 0, skipped + i, after[i]});
    }
    return found == before.size() ? std::optional(std::move(steps)) : std::nullopt;
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

    if (auto insertions = onlyInsertions(before, after, skipped))
        return *std::move(insertions);
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

    // Moves: those that stay are in order; each other one leaves its old place and goes right behind the survivor that
    // precedes it in the end, which is settled by then. So every place that is ever taken is known beforehand: each
    // survivor's old one and, behind the new place of its predecessor, each mover's new one. Counting the taken places
    // before a place gives its index.
    const auto stays = longestIncreasing(kept);
    std::vector<std::size_t> oldAt(after.size(), kNowhere);  // by the index in `after`: the index in `kept`
    for (std::size_t i = 0; i < kept.size(); ++i)
        oldAt[kept[i]] = i;
    std::vector<std::size_t> survivors;  // by their index in `after`, ascending
    std::vector<std::size_t> next(after.size(), kNowhere);
    for (std::size_t t = 0; t < after.size(); ++t) {
        if (oldAt[t] == kNowhere)
            continue;
        if (!survivors.empty())
            next[survivors.back()] = t;
        survivors.push_back(t);
    }
    const auto moves = [&](std::size_t t) { return t != kNowhere && !stays[oldAt[t]]; };
    std::vector<std::size_t> oldPlace(after.size(), kNowhere);
    std::vector<std::size_t> newPlace(after.size(), kNowhere);
    std::size_t placeCount = 0;
    const auto placeMoversFrom = [&](std::size_t t) {
        for (; moves(t); t = next[t])
            newPlace[t] = placeCount++;
    };
    placeMoversFrom(survivors.empty() ? kNowhere : survivors.front());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        oldPlace[kept[i]] = placeCount++;
        if (stays[i])
            placeMoversFrom(next[kept[i]]);
    }
    TakenPlaces taken(placeCount);
    for (const auto t : survivors)
        taken.change(oldPlace[t], 1);
    for (const auto t : survivors) {
        if (!moves(t))
            continue;
        const auto from = taken.before(oldPlace[t]);
        taken.change(oldPlace[t], -1);
        const auto to = taken.before(newPlace[t]);
        taken.change(newPlace[t], 1);
        if (from != to)
            steps.push_back({Kind::Move, skipped + from, skipped + to, after[t]});
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
