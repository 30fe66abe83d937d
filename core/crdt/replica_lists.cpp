// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Edits of lists: patches against the order of the winner.

#include <algorithm>

#include "core/base/limits.h"
#include "core/crdt/replica_private.h"

namespace meldado::core {

namespace {

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
Result<Revision> Replica::Private::updateList(Handle handle, const Order& order, ChangeTracker& tracker)
{
    auto& state = *object(handle);
    const Node winner = state.tree.winner();
    const auto steps = diffLists(*orderOf(state, winner), order);
    if (steps.empty())
        return state.tree.revision(winner);
    auto content = newContent(patchText(steps, names));
    if (!content)
        return content.error();
    if (state.tree.revision(winner).content() == content->name)
        return state.tree.revision(winner);
    auto revision = stageChild(handle, winner, *std::move(content), tracker);
    if (revision)
        remember(state, state.tree.find(*revision), std::make_shared<const Order>(order));
    return revision;
}

// An edit of a list by a person: the order shown with `steps` applied is `order`. Other leaves are sealed, because
// merging them again would bring back what was removed.
Result<Revision> Replica::Private::editList(Handle handle, const Order& order, const std::vector<PatchStep>& steps,
                                            ChangeTracker& tracker)
{
    if (order.size() > kMaxOrderEntries)
        return Error{ErrorCode::LimitExceeded, "a list has too many entries"};
    auto& state = *object(handle);
    const Node winner = state.tree.winner();
    const bool isMerged = state.tree.isInConflict();
    auto content = newContent(patchText(isMerged ? diffLists(*orderOf(state, winner), order) : steps, names));
    if (!content)
        return content.error();
    auto revision = stageChild(handle, winner, *std::move(content), tracker);
    if (!revision)
        return revision;
    const Node node = state.tree.find(*revision);
    remember(state, node, std::make_shared<const Order>(order));
    if (isMerged) {
        if (const auto sealed = sealOthers(handle, node, tracker); !sealed)
            return sealed.error();
    }
    return revision;
}

Result<Edit> Replica::insertIntoList(std::string_view list, std::size_t index, const std::vector<std::string>& ids)
{
    if (!isListId(list))
        return Error{ErrorCode::InvalidId, "not the identifier of a list: " + std::string(list)};
    for (const auto& id : ids) {
        if (id.starts_with(kListMark) || id.starts_with(kStringMark))
            return Error{ErrorCode::InvalidId, "not the identifier of an object: " + id};
    }
    if (d->object(list) == nullptr) {
        Array items(ids.begin(), ids.end());
        return index == 0 ? createObject(list, Object{{"A", std::move(items)}}) : outOfRange();
    }
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto state = d->withWinner(list);
    if (!state)
        return state.error();
    Order order = *d->shownOrder(**state);
    if (index > order.size())
        return outOfRange();
    if (ids.empty())
        return Edit{};

    PatchStep step{PatchStep::Kind::Insert, index, ids.size(), {}};
    for (const auto& id : ids)
        step.items.push_back(d->names.intern(id));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(index), step.items.begin(), step.items.end());
    ChangeTracker tracker;
    return d->answer(d->editList(*d->names.find(list), order, {std::move(step)}, tracker), tracker);
}

Result<Edit> Replica::removeFromList(std::string_view list, std::size_t index, std::size_t count)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto state = d->withWinner(list);
    if (!state)
        return state.error();
    Order order = *d->shownOrder(**state);
    if (index > order.size() || count > order.size() - index)
        return outOfRange();
    if (count == 0)
        return Edit{};

    const auto first = order.begin() + static_cast<std::ptrdiff_t>(index);
    order.erase(first, first + static_cast<std::ptrdiff_t>(count));
    const std::vector<PatchStep> steps{{PatchStep::Kind::Delete, index, count, {}}};
    ChangeTracker tracker;
    return d->answer(d->editList(*d->names.find(list), order, steps, tracker), tracker);
}

Result<Edit> Replica::moveInList(std::string_view list, std::size_t from, std::size_t to)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto state = d->withWinner(list);
    if (!state)
        return state.error();
    const auto before = d->shownOrder(**state);
    if (from >= before->size() || to >= before->size())
        return outOfRange();
    if (from == to)
        return Edit{};

    Order order = *before;
    const auto at = [&order](std::size_t index) { return order.begin() + static_cast<std::ptrdiff_t>(index); };
    if (from < to)
        std::rotate(at(from), at(from) + 1, at(to) + 1);
    else
        std::rotate(at(to), at(from), at(from) + 1);

    // Only what lies between can differ, and the diff of that is the diff of the whole: the same patch as any
    // other program makes of this move.
    const auto low = std::min(from, to);
    const auto length = std::max(from, to) - low + 1;
    auto steps = diffLists(std::span(*before).subspan(low, length), std::span(order).subspan(low, length));
    for (auto& step : steps)
        step.position += low;
    ChangeTracker tracker;
    return d->answer(d->editList(*d->names.find(list), order, steps, tracker), tracker);
}

Result<ChangeSet> Replica::stageFullSnapshot()
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    ChangeTracker tracker;
    for (Handle handle = 0; handle < d->objects.size(); ++handle) {
        auto* state = d->object(handle);
        if (state == nullptr || !d->isList(handle) || state->tree.winner() == Private::kNone
            || state->tree.revision(state->tree.winner()).isDeleted())
            continue;
        const bool hasPatch = std::ranges::any_of(state->tree.leaves(), [&](auto leaf) {
            const auto content = d->storedValue(state->tree.revision(leaf));
            return content && !content->asObject()->contains("A") && content->asObject()->contains("a");
        });
        if (!hasPatch)
            continue;
        auto content = d->newContent(fullOrderText(*d->shownOrder(*state), d->names));
        if (!content)
            return content.error();
        if (const auto staged = d->stageChild(handle, state->tree.winner(), *std::move(content), tracker); !staged)
            return staged.error();
    }
    return d->finish(tracker);
}

}  // namespace meldado::core
