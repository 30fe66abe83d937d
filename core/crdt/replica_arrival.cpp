// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What has arrived: families, applying deltas, the past and the present.

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

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

void Replica::Private::takeAnchor(const DeltaName& name, std::span<const DeltaName> parents)
{
    for (const auto& parent : parents) {
        const auto it = std::ranges::lower_bound(anchors, parent);
        if (it != anchors.end() && *it == parent)
            anchors.erase(it);
    }
    const auto it = std::ranges::lower_bound(anchors, name);
    if (it == anchors.end() || *it != name)
        anchors.insert(it, name);
}

void Replica::Private::noteListId(std::string_view id)
{
    if (isListId(id))
        (id.find('@') != std::string_view::npos ? hasOwnerLists : hasPathLists) = true;
}

void Replica::Private::apply(const Delta& delta, ChangeTracker& tracker)
{
    versions.beginDelta(delta.name());
    for (const auto& change : delta.changes()) {
        const auto handle = names.intern(change.object);
        noteListId(change.object);
        touch(handle, tracker);
        versions.insert(handle, change.parent, change.content);
    }
    takeAnchor(delta.name(), delta.parents());
}

// Forgets every version and applies these deltas, which come ancestors first.
ChangeSet Replica::Private::rebuild(const std::vector<DeltaName>& deltas)
{
    // Numbers of versions begin anew, so what was there is remembered by value.
    struct Before {
        std::vector<Revision> leaves;
        Order shown;
    };
    std::unordered_map<Handle, Before> before;
    for (Handle handle = 0; handle < versions.objectsEnd(); ++handle) {
        if (!versions.has(handle))
            continue;
        auto& each = before[handle];
        for (const auto version : versions.leaves(handle))
            each.leaves.push_back(versions.revision(version));
        if (isList(handle))
            each.shown = shownOrder(handle).items();
    }
    versions.clear();
    lists.clear();
    inConflict.clear();
    anchors.clear();
    graph.forgetApplied();
    hasOwnerLists = false;
    hasPathLists = false;
    auto& tracker = beginCall();
    for (const auto& name : deltas) {
        apply(*graph.delta(name), tracker);
        graph.setApplied(name);
    }

    ChangeSet changes;
    for (Handle handle = 0; handle < versions.objectsEnd(); ++handle) {
        if (versions.has(handle))
            before.try_emplace(handle);
    }
    for (const auto& [handle, then] : before) {
        std::vector<Revision> leaves;
        if (versions.has(handle)) {
            for (const auto version : versions.leaves(handle))
                leaves.push_back(versions.revision(version));
        }
        if (leaves.size() > 1)
            inConflict.insert(handle);
        addObjectChange(changes, handle, then.leaves, leaves);
        if (isList(handle)) {
            const auto now = leaves.empty() ? Order{} : shownOrder(handle).items();
            addListChange(changes, handle, then.shown, now);
        }
    }
    changes.sort();
    return changes;
}

Result<ChangeSet> Replica::refresh(Arrivals arrivals)
{
    if (hasStaging())
        return Error{ErrorCode::StageNotEmpty, "there are edits that are not committed"};

    for (const auto& pack : arrivals.packs)
        d->takePack(*pack);
    auto& tracker = d->beginCall();
    // What is ready is applied at once, while all that it names is at hand; unless the family may change.
    const bool isSettled = d->isFamilySettled();
    for (auto& delta : arrivals.deltas) {
        d->graph.add(std::move(delta), d->contents);
        if (isSettled)
            d->applyReady(tracker);
    }
    return d->endArrival(tracker);
}

Result<ChangeSet> Replica::receive(std::span<const PackBlob> packs, std::span<const DeltaBlob> deltas,
                                   std::vector<Refused>& refused)
{
    if (hasStaging())
        return Error{ErrorCode::StageNotEmpty, "there are edits that are not committed"};

    Pack pack;
    for (const auto& blob : packs) {
        if (const auto read = pack.read(blob.name, blob.bytes); read)
            d->takePack(pack);
        else
            refused.push_back({blob.name.hex(), read.error()});
    }
    auto& tracker = d->beginCall();
    Delta delta;
    for (const auto& blob : deltas) {
        if (const auto read = delta.read(blob.name, blob.bytes); !read) {
            refused.push_back({blob.name.text(), read.error()});
            continue;
        }
        const bool isNow = d->isFamilySettled() && (blob.name.index != 0) == d->showsNewFamily;
        if (isNow)
            d->applyReady(tracker);  // a parent may be among what is ready and not applied yet
        if (isNow && d->graph.addIfReady(delta, d->contents))
            d->apply(delta, tracker);
        else
            d->graph.add(std::make_shared<const Delta>(delta), d->contents);
        if (isNow)
            d->applyReady(tracker);
    }
    return d->endArrival(tracker);
}

bool Replica::Private::isFamilySettled() const
{
    return !showsThePast && showsNewFamily && (options.family || graph.hasReadyNew());
}

void Replica::Private::takePack(const Pack& pack)
{
    if (contents.addPack(pack))
        graph.packArrived(pack.name(), pack.entries());
}

void Replica::Private::applyReady(ChangeTracker& tracker)
{
    graph.takeReady(showsNewFamily, [&](const Delta& delta) { apply(delta, tracker); });
}

ChangeSet Replica::Private::endArrival(ChangeTracker& tracker)
{
    const bool wantsNew = wantsNewFamily();
    if (wantsNew != showsNewFamily || showsThePast) {
        graph.skipReady();
        showsThePast = false;
        showsNewFamily = wantsNew;
        return rebuild(graph.ready(wantsNew));
    }
    applyReady(tracker);
    return finish(tracker);
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
        const auto delta = d->graph.delta(name);
        queue.insert(queue.end(), delta->parents().begin(), delta->parents().end());
    }
    std::vector<DeltaName> past;
    std::ranges::copy_if(ready, std::back_inserter(past), [&](const auto& name) { return wanted.contains(name); });
    d->showsThePast = true;
    return d->rebuild(past);
}

}  // namespace meldado::core
