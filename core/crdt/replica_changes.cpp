// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What an edit or a refresh changed: remembered before the first change, compared after the last.

#include <algorithm>

#include "core/crdt/replica_private.h"
#include "core/diff/order_steps.h"

namespace meldado::core {

namespace {

ListChange toListChange(const NameTable& names, std::string list, const Order& before, const Order& after)
{
    const auto textOf = [&names](Handle item) {
        return names.isText(item) ? names.text(item) : std::string(names.canonical(item));
    };
    ListChange change{std::move(list), {}};
    for (const auto& step : orderSteps(before, after)) {
        switch (step.kind) {
        case OrderStepOf::Kind::Insert: change.steps.emplace_back(ItemInserted{step.to, textOf(step.item)}); break;
        case OrderStepOf::Kind::Remove: change.steps.emplace_back(ItemRemoved{step.from, textOf(step.item)}); break;
        case OrderStepOf::Kind::Move:
            change.steps.emplace_back(ItemMoved{step.from, step.to, textOf(step.item)});
            break;
        }
    }
    return change;
}

std::optional<ObjectChange::What> compare(const ChangeTracker::Before& before, const std::optional<Revision>& winner,
                                          const std::vector<Revision>& leaves)
{
    using What = ObjectChange::What;
    if (before.winner != winner) {
        if (!winner)
            return What::Forgotten;
        if (!before.winner)
            return winner->isDeleted() ? What::Deleted : What::Created;
        if (winner->isDeleted())
            return before.winner->isDeleted() ? What::Changed : What::Deleted;
        return before.winner->isDeleted() ? What::Restored : What::Changed;
    }
    if (before.leaves != leaves)
        return What::ConflictChanged;
    return std::nullopt;
}

}  // namespace

void Replica::Private::touch(Handle handle, ChangeTracker& tracker)
{
    if (tracker.isTouched(handle))
        return;
    ChangeTracker::Before before;
    auto& state = makeObject(handle);
    const auto& tree = state.tree;
    if (tree.winner() != kNone) {
        before.winner = tree.revision(tree.winner());
        for (const auto node : tree.leaves())
            before.leaves.push_back(tree.revision(node));
        if (isList(handle))
            before.shown = shownOrder(state);
    }
    tracker.touch(handle, std::move(before));
}

ChangeSet Replica::Private::finish(const ChangeTracker& tracker)
{
    ChangeSet changes;
    for (const auto& [handle, before] : tracker.all()) {
        auto* state = object(handle);
        if (state != nullptr && state->tree.isEmpty()) {  // an edit of a new object was dropped
            objects[handle].reset();
            state = nullptr;
        }
        std::optional<Revision> winner;
        std::vector<Revision> leaves;
        SharedOrder shown;
        if (state != nullptr && state->tree.winner() != kNone) {
            winner = state->tree.revision(state->tree.winner());
            for (const auto node : state->tree.leaves())
                leaves.push_back(state->tree.revision(node));
            if (isList(handle))
                shown = shownOrder(*state);
        }
        if (leaves.size() > 1)
            inConflict.insert(handle);
        else
            inConflict.erase(handle);

        if (const auto what = compare(before, winner, leaves))
            changes.objects.push_back({names.text(handle), *what});
        if (!isList(handle))
            continue;
        const Order none;
        const Order& from = before.shown ? *before.shown : none;
        const Order& to = shown ? *shown : none;
        if (from != to)
            changes.lists.push_back(toListChange(names, names.text(handle), from, to));
    }
    std::ranges::sort(changes.objects, {}, &ObjectChange::id);
    std::ranges::sort(changes.lists, {}, &ListChange::list);
    return changes;
}

Result<Edit> Replica::Private::answer(Result<Revision> revision, const ChangeTracker& tracker)
{
    auto changes = finish(tracker);
    if (!revision)
        return revision.error();
    return Edit{*std::move(revision), std::move(changes)};
}

}  // namespace meldado::core
