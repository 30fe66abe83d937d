// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Edits of lists: patches against the order of the winner.

#include <algorithm>

#include "core/base/limits.h"
#include "core/crdt/replica_private.h"

namespace meldado::core {

namespace {

// The patch of a move: what the diff of the whole would give, in constant time unless equal elements stand around.
// With the moved element at one end of the stretch that changes, the first step of the search finds the way: forward
// it takes out and then puts in, backward it puts in and then takes out; two neighbours count as forward.
std::vector<PatchStep> moveSteps(const Sequence& order, std::size_t from, std::size_t to)
{
    const auto item = order.at(from);
    const auto taken = [](std::size_t position) { return PatchStep{PatchStep::Kind::Delete, position, 1, {}}; };
    const auto put = [](std::size_t position, Handle what) { return PatchStep{PatchStep::Kind::Insert, position, 1, {what}}; };
    if (from < to) {
        const bool isDistinct = order.at(from + 1) != item && order.at(to) != item;
        if (isDistinct)
            return {taken(from), put(to, item)};
    } else if (from == to + 1) {
        const auto neighbour = order.at(to);
        if (neighbour != item)
            return {taken(to), put(from, neighbour)};
    } else {
        const bool isDistinct = order.at(to) != item && order.at(to + 1) != item && order.at(from - 1) != item
            && order.at(from - 2) != item;
        if (isDistinct)
            return {put(to, item), taken(from + 1)};
    }

    const auto low = std::min(from, to);
    const auto before = order.items(low, std::max(from, to) - low + 1);
    auto after = before;
    if (from < to)
        std::rotate(after.begin(), after.begin() + 1, after.end());
    else
        std::rotate(after.begin(), after.end() - 1, after.end());
    auto steps = diffLists(before, after);
    for (auto& step : steps)
        step.position += low;
    return steps;
}

Error outOfRange()
{
    return Error{ErrorCode::InvalidContent, "a position is outside of the list"};
}

}  // namespace

Result<Order> Replica::Private::orderFrom(const Object& content)
{
    const auto stored = content.size() == 1 && content.contains("A") ? parseStoredOrder(Value(content), names)
                                                                      : std::nullopt;
    if (!stored)
        return Error{ErrorCode::InvalidContent, "the content of a list is {\"A\":[…]}"};
    return stored->items;
}

// As the reference: a patch against the winner; one with the winner's own digest is no change.
Result<VersionId> Replica::Private::updateList(Handle handle, const Order& order, ChangeTracker& tracker)
{
    const auto winner = versions.winner(handle);
    const auto before = orderOf(handle, winner).items();
    const auto steps = diffLists(before, order);
    if (steps.empty())
        return winner;
    const auto content = newContent(patchText(steps, names));
    if (!content)
        return content.error();
    if (versions.content(winner) == content->content)
        return winner;
    const auto version = stageChild(handle, winner, content->content, tracker);
    if (version)
        remember(listState(handle), *version, Sequence(order));
    return version;
}

// An edit of a list by a person: `steps` of the order shown, which a view sees as `changes`. Other leaves are sealed,
// because merging them again would bring back what was removed.
Result<VersionId> Replica::Private::editList(Handle handle, std::span<const PatchStep> steps,
                                             std::vector<OrderStep> changes, ChangeTracker& tracker)
{
    const auto& shown = shownOrder(handle);
    auto& state = listState(handle);
    const auto winner = versions.winner(handle);
    const bool isMerged = versions.isInConflict(handle);
    if (isMerged) {
        auto order = shown;
        if (!applyPatch(order, steps))
            return Error{ErrorCode::LimitExceeded, "a list has too many entries"};
        const auto items = order.items();
        const auto content = newContent(patchText(diffLists(orderOf(handle, winner).items(), items), names));
        if (!content)
            return content.error();
        const auto version = stageChild(handle, winner, content->content, tracker);
        if (!version)
            return version;
        remember(state, *version, order);
        if (const auto sealed = sealOthers(handle, *version, tracker); !sealed)
            return sealed.error();
        return version;
    }

    const auto content = newContent(patchText(steps, names));
    if (!content)
        return content.error();
    // The place where what others do meanwhile began, and a few on the way.
    constexpr std::uint32_t kRememberEach = 64;
    if (!versions.isStaged(winner) && (state.known.empty() || versions.index(winner) % kRememberEach == 0))
        remember(state, winner, state.shown);
    const auto version = stageChild(handle, winner, content->content, tracker);
    if (!version)
        return version;
    if (versions.winner(handle) != *version || versions.isInConflict(handle))
        return version;  // it was here already
    if (!applyPatch(state.shown, steps))
        return Error{ErrorCode::LimitExceeded, "a list has too many entries"};
    state.shownLeaves.assign(1, *version);
    auto& before = touch(handle, tracker);
    before.steps = std::move(changes);
    before.steppedTo = *version;
    return version;
}

Result<Edit> Replica::insertIntoList(std::string_view list, std::size_t index, const std::vector<std::string>& ids)
{
    if (!isListId(list))
        return Error{ErrorCode::InvalidId, "not the identifier of a list: " + std::string(list)};
    for (const auto& id : ids) {
        if (id.starts_with(kListMark) || id.starts_with(kStringMark))
            return Error{ErrorCode::InvalidId, "not the identifier of an object: " + id};
    }
    if (!d->object(list)) {
        Array items(ids.begin(), ids.end());
        return index == 0 ? createObject(list, Object{{"A", std::move(items)}}) : outOfRange();
    }
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = d->withWinner(list);
    if (!handle)
        return handle.error();
    const auto size = d->shownOrder(*handle).size();
    if (index > size)
        return outOfRange();
    if (ids.empty())
        return Edit{};
    if (size + ids.size() > kMaxOrderEntries)
        return Error{ErrorCode::LimitExceeded, "a list has too many entries"};

    PatchStep step{PatchStep::Kind::Insert, index, ids.size(), {}};
    std::vector<OrderStep> changes;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        step.items.push_back(d->names.intern(ids[i]));
        changes.emplace_back(ItemInserted{index + i, d->names.text(step.items.back())});
    }
    auto& tracker = d->beginCall();
    return d->answer(d->editList(*handle, std::span(&step, 1), std::move(changes), tracker), tracker);
}

Result<Edit> Replica::removeFromList(std::string_view list, std::size_t index, std::size_t count)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = d->withWinner(list);
    if (!handle)
        return handle.error();
    const auto& order = d->shownOrder(*handle);
    if (index > order.size() || count > order.size() - index)
        return outOfRange();
    if (count == 0)
        return Edit{};

    std::vector<OrderStep> changes;
    for (const auto item : order.items(index, count))
        changes.emplace_back(ItemRemoved{index, d->elementText(item)});
    const PatchStep step{PatchStep::Kind::Delete, index, count, {}};
    auto& tracker = d->beginCall();
    return d->answer(d->editList(*handle, std::span(&step, 1), std::move(changes), tracker), tracker);
}

Result<Edit> Replica::moveInList(std::string_view list, std::size_t from, std::size_t to)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = d->withWinner(list);
    if (!handle)
        return handle.error();
    const auto& order = d->shownOrder(*handle);
    if (from >= order.size() || to >= order.size())
        return outOfRange();
    if (from == to)
        return Edit{};
    const auto steps = moveSteps(order, from, to);
    if (steps.empty())
        return Edit{};  // among equal elements
    std::vector<OrderStep> changes{ItemMoved{from, to, d->elementText(order.at(from))}};
    auto& tracker = d->beginCall();
    return d->answer(d->editList(*handle, steps, std::move(changes), tracker), tracker);
}

Result<ChangeSet> Replica::stageFullSnapshot()
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    auto& tracker = d->beginCall();
    for (Handle handle = 0; handle < d->versions.objectsEnd(); ++handle) {
        if (!d->versions.has(handle) || !d->isList(handle) || !d->versions.isLive(handle))
            continue;
        const bool hasPatch = std::ranges::any_of(d->versions.leaves(handle), [&](VersionId leaf) {
            const auto stored = d->storedOrder(leaf);
            return stored && !stored->isFull;
        });
        if (!hasPatch)
            continue;
        const auto content = d->newContent(fullOrderText(d->shownOrder(handle).items(), d->names));
        if (!content)
            return content.error();
        const auto staged = d->stageChild(handle, d->versions.winner(handle), content->content, tracker);
        if (!staged)
            return staged.error();
    }
    return d->finish(tracker);
}

}  // namespace meldado::core
