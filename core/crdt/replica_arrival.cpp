// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What has arrived: families, applying deltas, the past and the present.

#include <algorithm>
#include <iterator>

#include "core/crdt/old_arrays.h"
#include "core/crdt/replica_private.h"

namespace meldado::core {

bool Replica::Private::wantsNewFamily() const
{
    if (options.family)
        return *options.family == Family::New06;
    return graph.hasReadyNew() || !graph.hasOld();  // a folder of an old program stays one, also half copied
}

Family Replica::Private::family() const
{
    if (showsNewFamily)
        return Family::New06;
    if (options.family)
        return *options.family;
    if (hasOwnerLists)
        return Family::Old05;
    return !hasPathLists && hasOldArrays(*this) ? Family::Old01 : Family::Old02;
}

void Replica::Private::apply(const Delta& delta, ChangeTracker& tracker)
{
    for (const auto& change : delta.changes()) {
        const auto handle = names.intern(change.object);
        auto& state = makeObject(handle);
        if (isList(handle))
            (change.object.find('@') != std::string::npos ? hasOwnerLists : hasPathLists) = true;
        touch(handle, tracker);
        state.tree.insert(change.revision, change.parent, delta.name());
    }
    for (const auto& parent : delta.parents())
        anchors.erase(parent);
    anchors.insert(delta.name());
    applied.insert(delta.name());
}

// Forgets every version and applies these deltas, which come ancestors first.
ChangeSet Replica::Private::rebuild(const std::vector<std::shared_ptr<const Delta>>& deltas)
{
    ChangeTracker tracker;
    for (Handle handle = 0; handle < objects.size(); ++handle) {
        if (!objects[handle])
            continue;
        touch(handle, tracker);
    }
    objects.clear();
    inConflict.clear();
    anchors.clear();
    applied.clear();
    hasOwnerLists = false;
    hasPathLists = false;
    for (const auto& delta : deltas)
        apply(*delta, tracker);
    return finish(tracker);
}

Result<ChangeSet> Replica::refresh(Arrivals arrivals)
{
    if (hasStaging())
        return Error{ErrorCode::StageNotEmpty, "there are edits that are not committed"};

    for (auto& pack : arrivals.packs) {
        if (d->contents.addPack(pack))
            d->graph.packArrived(*pack);
    }
    for (auto& delta : arrivals.deltas)
        d->graph.add(std::move(delta), d->contents);

    const auto ready = d->graph.takeReady();
    const bool wantsNew = d->wantsNewFamily();
    if (wantsNew != d->showsNewFamily || d->showsThePast) {
        d->showsThePast = false;
        d->showsNewFamily = wantsNew;
        return d->rebuild(d->graph.ready(wantsNew));
    }
    ChangeTracker tracker;
    for (const auto& delta : ready) {
        if ((delta->name().index != 0) == d->showsNewFamily)
            d->apply(*delta, tracker);
    }
    return d->finish(tracker);
}

Result<ChangeSet> Replica::reloadUntil(const std::vector<DeltaName>& anchors)
{
    if (hasStaging())
        return Error{ErrorCode::StageNotEmpty, "there are edits that are not committed"};
    const auto ready = d->graph.ready(d->showsNewFamily);
    if (anchors.empty()) {
        d->showsThePast = false;
        return d->rebuild(ready);
    }

    std::unordered_set<DeltaName> wanted;
    std::vector<DeltaName> queue;
    for (const auto& name : anchors) {
        if (!d->graph.isReady(name) || (name.index != 0) != d->showsNewFamily)
            return Error{ErrorCode::UnknownDelta, "no such delta, or it is incomplete: " + name.text()};
        queue.push_back(name);
    }
    while (!queue.empty()) {
        const auto name = queue.back();
        queue.pop_back();
        if (!wanted.insert(name).second)
            continue;
        const auto& parents = d->graph.find(name)->parents();
        queue.insert(queue.end(), parents.begin(), parents.end());
    }
    std::vector<std::shared_ptr<const Delta>> past;
    std::ranges::copy_if(ready, std::back_inserter(past),
                         [&](const auto& delta) { return wanted.contains(delta->name()); });
    d->showsThePast = true;
    return d->rebuild(past);
}

}  // namespace meldado::core
