// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/drop.h"

#include <algorithm>
#include <cstdlib>

namespace meldado::core {

namespace {

std::string idOf(const Outline& outline, TaskNumber task)
{
    return task == kNoTask ? std::string() : outline.id(task);
}

// The rows that stay, and the gap counted among them.
std::vector<Row> withoutMoved(const std::vector<Row>& rows, std::span<const TaskNumber> moved, std::size_t& gap)
{
    std::vector<Row> rest;
    rest.reserve(rows.size());
    std::size_t newGap = 0;
    for (std::size_t row = 0; row < rows.size();) {
        std::size_t end = row + 1;
        const bool isMoved = std::ranges::find(moved, rows[row].task) != moved.end();
        while (isMoved && end < rows.size() && rows[end].level > rows[row].level)
            ++end;
        if (!isMoved) {
            rest.push_back(rows[row]);
            newGap += row < gap ? 1 : 0;
        }
        row = end;
    }
    gap = newGap;
    return rest;
}

}  // namespace

Drop dropAt(const Outline& outline, const std::vector<Row>& rows, std::span<const TaskNumber> moved, std::size_t gap,
            int indent)
{
    const std::vector<Row> rest = withoutMoved(rows, moved, gap);
    if (gap == 0)
        return {Place::first({}), 0};
    const Row& above = rest[gap - 1];
    const bool isSection = outline.kind(above.task) == TaskKind::Section;
    const std::uint32_t levelBelow = gap < rest.size() ? rest[gap].level : 0;

    // From the deepest choice outwards; of two that look the same, the deeper one.
    std::vector<Drop> choices;
    if (!above.isCollapsed)
        choices.push_back({Place::first(outline.id(above.task)), static_cast<std::uint16_t>(above.indent + (isSection ? 0 : 1))});
    Row at = above;
    for (;;) {
        if (levelBelow > at.level)
            break;  // something of it follows
        const TaskNumber parent = outline.parent(at.task);
        choices.push_back({Place::behind(idOf(outline, parent), outline.id(at.task)), at.indent});
        if (parent == kNoTask)
            break;
        at.indent = static_cast<std::uint16_t>(at.indent - (outline.kind(parent) == TaskKind::Section || at.indent == 0 ? 0 : 1));
        at.task = parent;
        --at.level;
    }
    if (choices.empty())
        return {Place::first(outline.id(above.task)), above.indent};
    return *std::ranges::min_element(choices, {}, [&](const Drop& drop) { return std::abs(drop.indent - indent); });
}

}  // namespace meldado::core
