// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/diff/list_patch.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace meldado::core {

namespace {

using Index = std::ptrdiff_t;
using Items = std::span<const std::uint32_t>;

struct Rectangle {
    Index x0, y0, x1, y1;  // x indexes `from`, y indexes `to`
};
struct Point {
    Index x, y;
};
struct Run {
    Point from, to;
};

class Differ {
public:
    Differ(Items from, Items to) : m_from(from), m_to(to) {}

    std::vector<Rectangle> operator()()
    {
        // An explicit stack: a list from outside may be long, and so the recursion deep.
        std::vector<Rectangle> stack{{0, 0, size(m_from), size(m_to)}};
        while (!stack.empty()) {
            auto area = stack.back();
            stack.pop_back();
            trim(area);
            const bool hasDeletions = area.x0 < area.x1;
            const bool hasInsertions = area.y0 < area.y1;
            if (!hasDeletions && !hasInsertions)
                continue;
            if (!hasDeletions || !hasInsertions) {
                append(area);
                continue;
            }
            const Run middle = middleRun(area);
            stack.push_back({middle.to.x, middle.to.y, area.x1, area.y1});
            stack.push_back({middle.from.x, middle.from.y, middle.to.x, middle.to.y});
            stack.push_back({area.x0, area.y0, middle.from.x, middle.from.y});
        }
        return std::move(m_edits);
    }

private:
    static Index size(Items items) { return static_cast<Index>(items.size()); }
    [[nodiscard]] bool equal(Index x, Index y) const
    {
        return m_from[static_cast<std::size_t>(x)] == m_to[static_cast<std::size_t>(y)];
    }

    void trim(Rectangle& area) const
    {
        while (area.x0 < area.x1 && area.y0 < area.y1 && equal(area.x0, area.y0)) {
            ++area.x0;
            ++area.y0;
        }
        while (area.x1 > area.x0 && area.y1 > area.y0 && equal(area.x1 - 1, area.y1 - 1)) {
            --area.x1;
            --area.y1;
        }
    }

    // Pure insertions (x0 = x1) and pure deletions (y0 = y1); one that goes on where the last of its kind ended
    // lengthens that.
    void append(const Rectangle& area)
    {
        if (!m_edits.empty()) {
            auto& last = m_edits.back();
            const bool sameKind = (last.x0 == last.x1) == (area.x0 == area.x1);
            if (sameKind && last.x1 == area.x0 && last.y1 == area.y0) {
                last.x1 = area.x1;
                last.y1 = area.y1;
                return;
            }
        }
        m_edits.push_back(area);
    }

    // One entry of a frontier for each diagonal k, from -(w+h) to w+h.
    static Index& at(std::vector<Index>& frontier, Index k)
    {
        return frontier[static_cast<std::size_t>(k + static_cast<Index>(frontier.size() / 2))];
    }

    static bool inside(const Rectangle& area, Point point)
    {
        return point.x >= area.x0 && point.x <= area.x1 && point.y >= area.y0 && point.y <= area.y1;
    }

    // Searches from both corners until the frontiers meet; which run is found first decides the patch.
    Run middleRun(const Rectangle& area)
    {
        const Index w = area.x1 - area.x0;
        const Index h = area.y1 - area.y0;
        // Two spare entries, because a step looks at its neighbours.
        m_forward.assign(static_cast<std::size_t>(2 * (w + h) + 3), 0);
        m_backward.assign(m_forward.size(), 0);
        for (Index d = 0;; ++d) {
            const Index low = -d + 2 * std::max<Index>(0, d - h);
            const Index high = d - 2 * std::max<Index>(0, d - w);
            for (Index k = low; k <= high; k += 2) {
                Index x = start(m_forward, k, d);
                const Index s = x;
                for (Index y = x - k; x < w && y < h && equal(area.x0 + x, area.y0 + y); ++y)
                    ++x;
                at(m_forward, k) = x;
                if (d > 0 && x >= w - at(m_backward, w - h - k)) {
                    const Run run{{area.x0 + s, area.y0 + s - k}, {area.x0 + x, area.y0 + x - k}};
                    if (inside(area, run.from) && inside(area, run.to))
                        return run;
                }
            }
            for (Index k = low; k <= high; k += 2) {
                Index x = start(m_backward, k, d);
                const Index s = x;
                for (Index y = x - k; x < w && y < h && equal(area.x1 - 1 - x, area.y1 - 1 - y); ++y)
                    ++x;
                at(m_backward, k) = x;
                if (d > 0 && x >= w - at(m_forward, w - h - k)) {
                    const Run run{{area.x1 - x, area.y1 - (x - k)}, {area.x1 - s, area.y1 - (s - k)}};
                    if (inside(area, run.from) && inside(area, run.to))
                        return run;
                }
            }
        }
    }

    static Index start(std::vector<Index>& frontier, Index k, Index d)
    {
        const bool fromAbove = k == -d || (k != d && at(frontier, k - 1) < at(frontier, k + 1));
        return fromAbove ? at(frontier, k + 1) : at(frontier, k - 1) + 1;
    }

    Items m_from;
    Items m_to;
    std::vector<Rectangle> m_edits;
    std::vector<Index> m_forward;
    std::vector<Index> m_backward;
};

// So many insertions that the search, whose time grows with their square, would keep a person waiting. On disk; never
// change: the search does not always find the shortest patch, so where it is spared decides what is written.
constexpr std::size_t kManyInsertions = 10'000;

// The insertions that turn `from` into `to`, when nothing else does: each element once, those of `from` in their order.
// A merge of two long orders is of this kind.
std::optional<std::vector<PatchStep>> onlyInsertions(Items from, Items to)
{
    std::unordered_set<std::uint32_t> seen;
    seen.reserve(to.size());
    std::vector<PatchStep> steps;
    std::size_t next = 0;  // of `from`
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (!seen.insert(to[i]).second)
            return std::nullopt;
        if (next < from.size() && from[next] == to[i]) {
            ++next;
            continue;
        }
        const bool goesOn = !steps.empty() && steps.back().position + steps.back().count == i;
        if (!goesOn)
            steps.push_back({PatchStep::Kind::Insert, i, 0, {}});
        ++steps.back().count;
        steps.back().items.push_back(to[i]);
    }
    if (next != from.size())
        return std::nullopt;
    return steps;
}

}  // namespace

std::vector<PatchStep> diffLists(Items from, Items to)
{
    if (to.size() > from.size() && to.size() - from.size() > kManyInsertions) {
        if (auto insertions = onlyInsertions(from, to))
            return *std::move(insertions);
    }
    std::vector<PatchStep> steps;
    for (const auto& edit : Differ(from, to)()) {
        const auto position = static_cast<std::size_t>(edit.y0);
        if (edit.x0 == edit.x1) {
            const auto items = to.subspan(position, static_cast<std::size_t>(edit.y1 - edit.y0));
            steps.push_back({PatchStep::Kind::Insert, position, items.size(), {items.begin(), items.end()}});
        } else {
            steps.push_back({PatchStep::Kind::Delete, position, static_cast<std::size_t>(edit.x1 - edit.x0), {}});
        }
    }
    return steps;
}

}  // namespace meldado::core
