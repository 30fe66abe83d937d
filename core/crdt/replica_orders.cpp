// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The orders of lists: of a version, and as shown when several are leaves.

#include <algorithm>

#include "core/base/limits.h"
#include "core/crdt/replica_private.h"

namespace meldado::core {

namespace {

// Of one list; a copy shares its chunks with the order shown, so that one more costs what was edited since.
constexpr std::size_t kKnownOrders = 16;

// Whether what is known says that this is the order of `version`.
const Sequence* findKnown(const ListState& state, VersionId version)
{
    if (state.shownLeaves.size() == 1 && state.shownLeaves.front() == version)
        return &state.shown;
    const auto it = std::ranges::find(state.known, version, &ListState::Known::version);
    return it == state.known.end() ? nullptr : &it->order;
}

}  // namespace

ListState& Replica::Private::listState(Handle list)
{
    auto& state = lists[list];
    if (!state)
        state = std::make_unique<ListState>();
    if (state->reshapings != versions.reshapings(list)) {
        state->known.clear();
        state->shownLeaves.clear();  // the order itself stays until another is shown
        state->reshapings = versions.reshapings(list);
    }
    return *state;
}

// Keeps many of the latest versions and few of the oldest: what others have edited meanwhile began at some version of
// the past, and the walk to it costs as much as what happened since.
void Replica::Private::remember(ListState& state, VersionId version, const Sequence& order)
{
    auto& known = state.known;
    const auto at = std::ranges::lower_bound(known, version, {}, &ListState::Known::version);
    if (at != known.end() && at->version == version)
        return;
    known.insert(at, {version, order});
    if (known.size() <= kKnownOrders)
        return;
    const auto newest = known.back().version;
    std::size_t dispensable = 1;  // the one whose neighbours are nearest, for its age
    double narrowest = 1;
    for (std::size_t i = 1; i + 1 < known.size(); ++i) {
        const auto before = known[i - 1].version;
        const double gap = static_cast<double>(known[i + 1].version - before) / (newest - before + 1.0);
        if (gap < narrowest) {
            narrowest = gap;
            dispensable = i;
        }
    }
    known.erase(known.begin() + static_cast<std::ptrdiff_t>(dispensable));
}

std::optional<StoredOrder> Replica::Private::storedOrder(VersionId version)
{
    const auto content = contents.stored(versions.content(version));
    if (content == ContentTable::kNone || !contents.hasBytes(content))
        return std::nullopt;
    return parseStoredOrder(contents.bytes(content), names);
}

// Walks up to the nearest full or known order, then applies patches downwards: chains can be thousands long. A
// version whose content cannot be read contributes nothing; so does one whose patch does not fit.
Sequence Replica::Private::orderOf(Handle list, VersionId version)
{
    auto& state = listState(list);
    if (const auto* known = findKnown(state, version))
        return *known;

    Sequence order;
    std::vector<std::vector<PatchStep>> patches;  // nearest first
    for (auto at = version; at != kNoVersion; at = versions.parent(at)) {
        if (const auto* known = findKnown(state, at)) {
            order = *known;
            break;
        }
        if (contents.isMarker(versions.content(at)))
            break;
        auto stored = storedOrder(at);
        if (!stored)
            continue;
        if (stored->isFull) {
            order = Sequence(stored->items);
            break;
        }
        patches.push_back(std::move(stored->steps));
    }
    for (auto patch = patches.rbegin(); patch != patches.rend(); ++patch)
        static_cast<void>(applyPatch(order, *patch));
    remember(state, version, order);
    return order;
}

Sequence Replica::Private::orderAfter(VersionId version, Sequence before)
{
    if (contents.isMarker(versions.content(version)))
        return {};
    const auto stored = storedOrder(version);
    if (!stored)
        return before;
    if (stored->isFull)
        return Sequence(stored->items);
    static_cast<void>(applyPatch(before, stored->steps));
    return before;
}

Sequence Replica::Private::mergedOrder(Handle list, VersionId base)
{
    OrderMerge merge(orderOf(list, base), places);
    for (const auto leaf : versions.leaves(list)) {
        if (leaf != base)
            merge.add(orderOf(list, leaf));
    }
    return Sequence(merge.result());
}

const Sequence& Replica::Private::shownOrder(Handle list)
{
    auto& state = listState(list);
    const auto leaves = versions.leaves(list);
    if (!state.shownLeaves.empty() && std::ranges::equal(state.shownLeaves, leaves))
        return state.shown;
    if (leaves.empty())
        state.shown = Sequence();
    else
        state.shown = leaves.size() == 1 ? orderOf(list, leaves.back()) : mergedOrder(list, leaves.back());
    state.shownLeaves.assign(leaves.begin(), leaves.end());
    return state.shown;
}

std::optional<std::vector<PatchStep>> Replica::Private::stepsBetween(VersionId from, VersionId to)
{
    constexpr std::size_t kFew = 8;
    std::vector<StoredOrder> patches;
    for (auto at = to; at != from; at = versions.parent(at)) {
        if (at == kNoVersion || patches.size() == kFew)
            return std::nullopt;
        auto stored = storedOrder(at);
        if (!stored || stored->isFull)
            return std::nullopt;
        patches.push_back(*std::move(stored));
    }
    std::vector<PatchStep> steps;
    for (auto patch = patches.rbegin(); patch != patches.rend(); ++patch)
        steps.insert(steps.end(), std::make_move_iterator(patch->steps.begin()), std::make_move_iterator(patch->steps.end()));
    return steps;
}

}  // namespace meldado::core
