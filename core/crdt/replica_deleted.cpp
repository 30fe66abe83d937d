// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What was deleted, and how it was before: tombstones are versions like any other, and what was in front of them stays.

#include "core/crdt/replica_private.h"

namespace meldado::core {

std::vector<std::string_view> Replica::deleted() const
{
    std::vector<std::string_view> found;
    for (Handle handle = 0; handle < d->versions.objectsEnd(); ++handle) {
        const auto winner = d->versions.winner(handle);
        if (winner != kNoVersion && d->versions.isDeleted(winner))
            found.push_back(d->names.text(handle));
    }
    return found;
}

Result<Replica::Deletion> Replica::deletion(std::string_view id) const
{
    const auto handle = d->withWinner(id);
    if (!handle)
        return handle.error();
    const auto winner = d->versions.winner(*handle);
    if (!d->versions.isDeleted(winner))
        return Error{ErrorCode::NotFound, std::string(id) + ": it was not deleted"};
    auto before = d->versions.parent(winner);
    while (before != kNoVersion && (d->versions.isDeleted(before) || d->versions.isResolved(before)))
        before = d->versions.parent(before);
    Deletion deletion;
    if (!d->versions.isStaged(winner))
        deletion.delta = d->versions.delta(winner);
    if (before != kNoVersion)
        deletion.before = d->versions.revision(before);
    return deletion;
}

Result<std::vector<Value>> Replica::order(std::string_view list, const Revision& revision) const
{
    const auto version = d->versionOf(list, revision);
    if (!version)
        return version.error();
    std::vector<Value> order;
    for (const auto item : d->orderOf(*d->object(list), *version).items())
        order.push_back(elementValue(item, d->names));
    return order;
}

}  // namespace meldado::core
