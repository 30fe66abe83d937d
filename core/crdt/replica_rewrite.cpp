// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Versions after given ones, and seals: what rules beyond Melda's own write.

#include <algorithm>

#include "core/base/limits.h"
#include "core/crdt/replica_private.h"

namespace meldado::core {

Result<Replica::Private::NewContent> Replica::Private::newContentAfter(Handle handle, VersionId parent,
                                                                       const Object& content, Order& order)
{
    if (!isList(handle))
        return newContent(content);
    auto wanted = orderFrom(content);
    if (!wanted)
        return wanted.error();
    order = *std::move(wanted);
    return newContent(patchText(diffLists(orderOf(handle, parent).items(), order), names));
}

Result<Edit> Replica::rewrite(std::string_view id, const Rewrite& rewrite)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = d->known(id);
    if (!handle)
        return handle.error();

    // Everything that can fail is looked at before anything is staged.
    struct Child {
        VersionId parent;
        ContentId content;
        Order order;
    };
    std::vector<Child> children;
    for (const auto& each : rewrite.children) {
        const auto parent = d->versionOf(id, each.parent);
        if (!parent)
            return parent.error();
        if (d->versions.index(*parent) >= kMaxIndex)
            return Error{ErrorCode::LimitExceeded, "the object has too many versions"};
        Child child{*parent, ContentTable::kDeleted, {}};
        if (each.content) {
            const auto fresh = d->newContentAfter(*handle, *parent, *each.content, child.order);
            if (!fresh)
                return fresh.error();
            child.content = fresh->content;
        }
        children.push_back(std::move(child));
    }
    std::vector<VersionId> sealed;
    const auto leaves = d->versions.leaves(*handle);
    for (const auto& each : rewrite.sealed) {
        const auto version = d->versions.find(*handle, each);
        const bool isParent = std::ranges::find(children, version, &Child::parent) != children.end();
        if (isParent || version == kNoVersion || std::ranges::find(leaves, version) == leaves.end())
            return Error{ErrorCode::NotALeaf, "not one of the concurrent versions: " + each.text()};
        sealed.push_back(version);
    }

    auto& tracker = d->beginCall();
    std::optional<VersionId> last;
    for (auto& child : children) {
        const auto version = d->stageChild(*handle, child.parent, child.content, tracker);
        if (!version)
            return version.error();
        if (d->isList(*handle) && child.content != ContentTable::kDeleted)
            d->remember(d->listState(*handle), *version, Sequence(child.order));
        last = *version;
    }
    for (const auto leaf : sealed) {
        if (const auto seal = d->stageChild(*handle, leaf, ContentTable::kResolved, tracker); !seal)
            return seal.error();
    }
    return Edit{last, d->finish(tracker)};
}

}  // namespace meldado::core
