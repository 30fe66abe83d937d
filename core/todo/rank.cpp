// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/rank.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>

namespace meldado::core {

namespace {

constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr int kBase = 36;

int digitAt(std::string_view rank, std::size_t place)
{
    return place < rank.size() ? static_cast<int>(kDigits.find(rank[place])) : 0;
}

char letterOf(int digit)
{
    return kDigits[static_cast<std::size_t>(digit)];
}

// At an open end one digit goes on by one, so that what is always put at the same end grows slowly.
std::string rankBehind(std::string_view before)
{
    std::string rank;
    for (std::size_t place = 0;; ++place) {
        const int digit = digitAt(before, place);
        if (digit < kBase - 1) {
            rank += letterOf(place < before.size() ? digit + 1 : kBase / 2);
            return rank;
        }
        rank += letterOf(digit);
    }
}

std::string rankInFrontOf(std::string_view after)
{
    std::string rank;
    for (std::size_t place = 0;; ++place) {
        const int digit = digitAt(after, place);
        if (digit > 1) {
            rank += letterOf(digit - 1);
            return rank;
        }
        rank += letterOf(0);
        if (digit == 1) {
            rank += letterOf(kBase - 1);
            return rank;
        }
    }
}

// As numbers of so few digits that each is followed by some that are free: over all of the room when it is the first of
// all; else over a part, since more may come behind. None: they would be too long.
std::optional<std::vector<std::string>> numbersBehind(std::string_view before, std::size_t count)
{
    constexpr std::uint64_t kLeastGap = 4;
    constexpr std::uint64_t kPart = 16;
    const std::uint64_t parts = before.empty() ? 1 : kPart;
    std::uint64_t end = 1;   // behind the last number of so many digits
    std::uint64_t last = 0;  // the one that `before` begins with
    for (std::size_t length = 1; length <= kMaxRankLength; ++length) {
        end *= kBase;
        last = last * kBase + static_cast<std::uint64_t>(digitAt(before, length - 1));
        const std::uint64_t gap = (end - 1 - last) / parts / (count + 1);
        if (gap < kLeastGap)
            continue;
        std::vector<std::string> ranks;
        for (std::uint64_t i = 1; i <= count; ++i) {
            std::string rank(length, kDigits.front());
            std::uint64_t number = last + i * gap;
            for (std::size_t place = length; place-- > 0; number /= kBase)
                rank[place] = letterOf(static_cast<int>(number % kBase));
            rank.erase(rank.find_last_not_of(kDigits.front()) + 1);
            ranks.push_back(std::move(rank));
        }
        return ranks;
    }
    return std::nullopt;
}

}  // namespace

bool isRank(std::string_view text)
{
    return !text.empty() && text.back() != '0' && text.find_first_not_of(kDigits) == std::string_view::npos;
}

std::string rankBetween(std::string_view before, std::string_view after)
{
    assert((before.empty() || isRank(before)) && (after.empty() || (isRank(after) && before < after)));
    if (before.empty() && after.empty())
        return std::string(1, letterOf(kBase / 2));
    if (after.empty())
        return rankBehind(before);
    if (before.empty())
        return rankInFrontOf(after);
    std::string rank;
    bool isAfterOpen = false;  // what was taken so far is less than `after` already
    for (std::size_t place = 0;; ++place) {
        const int low = digitAt(before, place);
        const int high = isAfterOpen ? kBase : digitAt(after, place);
        if (high - low > 1) {
            rank += letterOf(low + (high - low) / 2);
            return rank;
        }
        rank += letterOf(low);
        isAfterOpen = isAfterOpen || high > low;
    }
}

// The middle one first, so that all are about as far from each other.
std::vector<std::string> ranksBetween(std::string_view before, std::string_view after, std::size_t count)
{
    if (count == 0)
        return {};
    if (after.empty() && count > 1) {
        if (auto ranks = numbersBehind(before, count))
            return *std::move(ranks);
    }
    struct Gap { std::size_t first; std::size_t end; };
    std::vector<std::string> ranks(count);
    const auto at = [&](std::size_t place, std::string_view end) { return place < count ? std::string_view(ranks[place]) : end; };
    std::vector<Gap> gaps{{0, count}};
    while (!gaps.empty()) {
        const Gap gap = gaps.back();
        gaps.pop_back();
        if (gap.first == gap.end)
            continue;
        const bool isOpenEnd = after.empty() && gap.end == count;
        const bool isOpenFront = before.empty() && gap.first == 0;
        // At an open end one after the other from what is known; else in the middle.
        const std::size_t next = isOpenEnd ? gap.first : isOpenFront ? gap.end - 1 : gap.first + (gap.end - gap.first) / 2;
        ranks[next] = rankBetween(gap.first == 0 ? before : std::string_view(ranks[gap.first - 1]), at(gap.end, after));
        gaps.push_back({gap.first, next});
        gaps.push_back({next + 1, gap.end});
    }
    return ranks;
}

std::vector<Ranking> ranksToWrite(std::span<const std::string> ranks, std::size_t first, std::size_t count)
{
    const auto isGood = [&](std::size_t place) { return isRank(ranks[place]) && ranks[place].size() <= kMaxRankLength; };
    // [from, to) gets ranks. In front of it all have good ones that ascend; behind it is one that is greater, or none.
    std::size_t from = 0;
    while (from < first && isGood(from) && (from == 0 || ranks[from - 1] < ranks[from]))
        ++from;
    std::size_t to = first + count;
    while (to < ranks.size() && !ranks[to].empty() && (!isGood(to) || (from > 0 && ranks[to] <= ranks[from - 1])))
        ++to;

    for (std::size_t step = 1;; step *= 2) {
        const std::string_view before = from == 0 ? std::string_view() : std::string_view(ranks[from - 1]);
        const std::string_view after = to < ranks.size() ? std::string_view(ranks[to]) : std::string_view();
        const auto made = ranksBetween(before, after, to - from);
        if ((from == 0 && after.empty())
            || std::ranges::all_of(made, [](const std::string& rank) { return rank.size() <= kMaxRankLength; })) {
            std::vector<Ranking> written;
            for (std::size_t i = 0; i < made.size(); ++i) {
                if (made[i] != ranks[from + i])
                    written.emplace_back(from + i, made[i]);
            }
            return written;
        }
        from -= std::min(from, step);
        for (std::size_t i = 0; to < ranks.size() && !ranks[to].empty() && (i < step || !isGood(to) || (from > 0 && ranks[to] <= ranks[from - 1])); ++i)
            ++to;
    }
}

}  // namespace meldado::core
