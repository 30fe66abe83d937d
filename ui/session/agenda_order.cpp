// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/agenda_order.h"

#include <algorithm>
#include <iterator>

namespace meldado::ui {

bool isRankedBefore(std::string_view a, std::string_view b)
{
    return !a.empty() && (b.empty() || a < b);
}

std::vector<std::size_t> siblingsIn(const AgendaGroup& group, std::size_t parent)
{
    std::vector<std::size_t> siblings;
    for (std::size_t i = 0; i < group.entries.size(); ++i) {
        if (group.entries[i].parent == parent)
            siblings.push_back(i);
    }
    return siblings;
}

// Not one within the other: lists may be as deep as anyone likes.
void arrange(AgendaGroup& group, const AgendaLess& isInFront)
{
    const std::size_t count = group.entries.size();
    std::vector<std::vector<std::size_t>> below(count + 1);  // the last one: of those at the top
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t parent = group.entries[i].parent;
        below[parent == AgendaGroup::kNoParent ? count : parent].push_back(i);
    }
    for (auto& siblings : below)
        std::ranges::stable_sort(siblings, isInFront);

    std::vector<std::size_t> order;
    std::vector<std::size_t> toVisit(below[count].rbegin(), below[count].rend());
    while (!toVisit.empty()) {
        const std::size_t next = toVisit.back();
        toVisit.pop_back();
        order.push_back(next);
        toVisit.insert(toVisit.end(), below[next].rbegin(), below[next].rend());
    }
    std::vector<std::size_t> placeOf(count);
    for (std::size_t place = 0; place < order.size(); ++place)
        placeOf[order[place]] = place;
    std::vector<AgendaGroup::Entry> entries;
    std::ranges::transform(order, std::back_inserter(entries), [&](std::size_t i) { return group.entries[i]; });
    for (AgendaGroup::Entry& entry : entries) {
        if (entry.parent != AgendaGroup::kNoParent)
            entry.parent = placeOf[entry.parent];
    }
    group.entries = std::move(entries);
}

}  // namespace meldado::ui
