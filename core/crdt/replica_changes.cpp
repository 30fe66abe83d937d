// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What an edit or a refresh changed: remembered before the first change, compared after the last. Of a list, the
// order shown before is still there when the comparison begins: nothing reads it in between.

#include <algorithm>

#include "core/crdt/replica_private.h"
#include "core/diff/order_steps.h"

namespace meldado::core {

namespace {

std::string_view textOf(const NameTable& names, Handle item)
{
    return names.isText(item) ? names.text(item) : names.canonical(item);
}

std::optional<ObjectChange::What> compareWinners(bool hadWinner, bool wasDeleted, bool hasWinner, bool isDeleted)
{
    using What = ObjectChange::What;
    if (!hasWinner)
        return hadWinner ? std::optional(What::Forgotten) : std::nullopt;
    if (!hadWinner)
        return isDeleted ? What::Deleted : What::Created;
    if (isDeleted)
        return wasDeleted ? What::Changed : What::Deleted;
    return wasDeleted ? What::Restored : What::Changed;
}

// Where the one element of a patch went that only takes it out and puts it in again elsewhere.
std::optional<ItemMoved> asMove(const NameTable& names, std::span<const PatchStep> patch, const Sequence& before)
{
    if (patch.size() != 2 || patch[0].count != 1 || patch[1].count != 1 || patch[0].kind == patch[1].kind)
        return std::nullopt;
    const bool removesFirst = patch[0].kind == PatchStep::Kind::Delete;
    const auto& removal = removesFirst ? patch[0] : patch[1];
    const auto& insertion = removesFirst ? patch[1] : patch[0];
    auto from = removal.position;
    auto to = insertion.position;
    if (!removesFirst && from > to)
        --from;  // where it was before the insertion
    else if (!removesFirst)
        to -= to > 0 ? 1 : 0;
    if (from >= before.size() || before.at(from) != insertion.items.front())
        return std::nullopt;
    return ItemMoved{from, to, textOf(names, insertion.items.front())};
}

// The steps of a patch, one element at a time. Nothing when they are many, do not fit, or take out and put in the
// same element: those that see it want one move, which a comparison finds.
std::optional<std::vector<OrderStep>> toOrderSteps(const NameTable& names, std::span<const PatchStep> patch,
                                                   const Sequence& before)
{
    constexpr std::size_t kFew = 256;
    if (auto move = asMove(names, patch, before))
        return std::vector<OrderStep>{*std::move(move)};
    std::vector<OrderStep> steps;
    std::unordered_set<Handle> removed;
    std::unordered_set<Handle> inserted;
    auto order = before;
    for (const auto& step : patch) {
        if (steps.size() + step.count > kFew || step.position > order.size())
            return std::nullopt;
        if (step.kind == PatchStep::Kind::Delete) {
            if (step.count > order.size() - step.position)
                return std::nullopt;
            for (const auto item : order.items(step.position, step.count)) {
                if (inserted.contains(item))
                    return std::nullopt;
                removed.insert(item);
                steps.emplace_back(ItemRemoved{step.position, textOf(names, item)});
            }
            order.erase(step.position, step.count);
        } else {
            auto at = step.position;
            for (const auto item : step.items) {
                if (removed.contains(item))
                    return std::nullopt;
                inserted.insert(item);
                steps.emplace_back(ItemInserted{at++, textOf(names, item)});
            }
            order.insert(step.position, step.items);
        }
    }
    return steps;
}

}  // namespace

std::string_view Replica::Private::elementText(Handle element) const { return textOf(names, element); }

ChangeTracker::Before& Replica::Private::touch(Handle handle, ChangeTracker& tracker)
{
    if (auto* known = tracker.find(handle))
        return *known;
    auto& before = tracker.add(handle);
    const auto leaves = versions.leaves(handle);
    if (!leaves.empty()) {
        before.winner = leaves.back();
        before.losers.assign(leaves.begin(), leaves.end() - 1);
    }
    return before;
}

void Replica::Private::addObjectChange(ChangeSet& changes, Handle handle, std::span<const Revision> before,
                                       std::span<const Revision> after) const
{
    if (std::ranges::equal(before, after))
        return;
    const bool isSameWinner = before.empty() == after.empty() && (before.empty() || before.back() == after.back());
    const auto what = isSameWinner ? ObjectChange::What::ConflictChanged
                                   : compareWinners(!before.empty(), !before.empty() && before.back().isDeleted(),
                                                    !after.empty(), !after.empty() && after.back().isDeleted());
    if (what)
        changes.objects.push_back({names.text(handle), *what});
}

void Replica::Private::addListChange(ChangeSet& changes, Handle handle, const Order& before, const Order& after) const
{
    if (before == after)
        return;
    ListChange change{names.text(handle), {}};
    for (const auto& step : orderSteps(before, after)) {
        switch (step.kind) {
        case OrderStepOf::Kind::Insert: change.steps.emplace_back(ItemInserted{step.to, textOf(names, step.item)}); break;
        case OrderStepOf::Kind::Remove: change.steps.emplace_back(ItemRemoved{step.from, textOf(names, step.item)}); break;
        case OrderStepOf::Kind::Move:
            change.steps.emplace_back(ItemMoved{step.from, step.to, textOf(names, step.item)});
            break;
        }
    }
    changes.lists.push_back(std::move(change));
}

void Replica::Private::finishObject(ChangeSet& changes, const ChangeTracker::Before& before)
{
    const auto handle = before.object;
    const auto leaves = versions.leaves(handle);
    if (leaves.size() > 1)
        inConflict.insert(handle);
    else if (!before.losers.empty())
        inConflict.erase(handle);

    const auto winner = leaves.empty() ? kNoVersion : leaves.back();
    const auto isDeleted = [this](VersionId version) { return version != kNoVersion && versions.isDeleted(version); };
    std::optional<ObjectChange::What> what;
    if (!versions.isSame(before.winner, winner)) {
        what = compareWinners(before.winner != kNoVersion, isDeleted(before.winner), winner != kNoVersion,
                              isDeleted(winner));
    } else if (!before.losers.empty() || leaves.size() > 1) {
        const bool areSame = winner == kNoVersion
            || std::ranges::equal(before.losers, leaves.first(leaves.size() - 1),
                                  [this](VersionId a, VersionId b) { return versions.isSame(a, b); });
        if (!areSame)
            what = ObjectChange::What::ConflictChanged;
    }
    if (what)
        changes.objects.push_back({names.text(handle), *what});
}

void Replica::Private::finishList(ChangeSet& changes, ChangeTracker::Before& before)
{
    const auto handle = before.object;
    const auto winner = versions.winner(handle);
    const bool isPlain = before.losers.empty() && before.winner != kNoVersion && winner != kNoVersion
        && !versions.isInConflict(handle);
    if (isPlain && before.steppedTo == winner && listState(handle).shownLeaves == std::vector{winner}) {
        if (!before.steps.empty())
            changes.lists.push_back({names.text(handle), std::move(before.steps)});
        return;
    }
    if (isPlain && before.winner == winner)
        return;

    const auto then = before.winner == kNoVersion ? Sequence() : lists[handle]->shown;
    auto patch = isPlain ? stepsBetween(before.winner, winner) : std::nullopt;
    const auto now = winner == kNoVersion ? Sequence() : shownOrder(handle);
    if (auto steps = patch ? toOrderSteps(names, *patch, then) : std::nullopt) {
        if (!steps->empty())
            changes.lists.push_back({names.text(handle), *std::move(steps)});
        return;
    }
    if (!(then == now))
        addListChange(changes, handle, then.items(), now.items());
}

ChangeSet Replica::Private::finish(ChangeTracker& tracker)
{
    ChangeSet changes;
    changes.objects.reserve(tracker.all().size());
    for (auto& before : tracker.all()) {
        finishObject(changes, before);
        if (isList(before.object))
            finishList(changes, before);
    }
    changes.sort();
    return changes;
}

Result<Edit> Replica::Private::answer(Result<VersionId> version, ChangeTracker& tracker)
{
    auto changes = finish(tracker);
    if (!version)
        return version.error();
    return Edit{*version, std::move(changes)};
}

}  // namespace meldado::core
