// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Edits: each stages versions and tells what changed. Checks come first, so that an error leaves no trace.

#include <algorithm>

#include "core/base/limits.h"
#include "core/crdt/replica_private.h"
#include "core/crdt/scan_safe.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"

namespace meldado::core {

namespace {

Error invalidContent(std::string why)
{
    return Error{ErrorCode::InvalidContent, std::move(why)};
}

// Only {"#":"<up to eight hexadecimal digits>"}: any other use of "#" loses data in the reference.
std::optional<ContentName> characterName(const Object& content)
{
    const auto* text = content.size() == 1 ? content.find("#")->asString() : nullptr;
    if (text == nullptr)
        return std::nullopt;
    auto name = ContentName::parse(*text);
    return name.kind() == ContentName::Kind::Character ? std::optional(std::move(name)) : std::nullopt;
}

// Deeper ones could be written, but never be read again.
bool isDeeperThan(const Value& value, std::size_t limit)
{
    if (const auto* array = value.asArray())
        return limit == 0 || std::ranges::any_of(*array, [limit](const Value& each) { return isDeeperThan(each, limit - 1); });
    if (const auto* object = value.asObject())
        return limit == 0
            || std::ranges::any_of(*object, [limit](const auto& each) { return isDeeperThan(each.second, limit - 1); });
    return false;
}

}  // namespace

// --- contents -------------------------------------------------------------------------------------------------

Result<Replica::Private::NewContent> Replica::Private::newContent(const Object& content) const
{
    if (content.contains("_id"))
        return invalidContent("the identifier is not part of a content (\"_id\")");
    if (content.contains("#")) {
        auto name = characterName(content);
        if (!name)
            return invalidContent("a field named \"#\" would lose the object");
        return NewContent{*std::move(name), {}, {}};
    }
    if (content.empty())
        return NewContent{ContentName::empty(), {}, {}};
    const bool isTooDeep = std::ranges::any_of(
        content, [](const auto& field) { return isDeeperThan(field.second, kMaxJsonDepth - 1); });
    if (isTooDeep)
        return Error{ErrorCode::LimitExceeded, "an object is nested too deep"};
    return newContent(canonicalText(content));
}

Result<Replica::Private::NewContent> Replica::Private::newContent(std::string text) const
{
    std::string canonical;
    if (!isScanSafe(text)) {
        auto escaped = withEscapedBraces(text);
        canonical = std::move(text);
        text = std::move(escaped);
    }
    if (text.size() > kMaxObjectBytes)
        return Error{ErrorCode::LimitExceeded, "an object is larger than the limit"};
    const ContentName name(sha256(text));
    return NewContent{name, std::move(text), std::move(canonical)};
}

Result<void> Replica::Private::canEdit() const
{
    if (family() == Family::Old01)
        return Error{ErrorCode::ReadOnly, "documents of release 0.1 are only read; read this one and save it into an empty place"};
    return {};
}

// --- versions -------------------------------------------------------------------------------------------------

Result<Revision> Replica::Private::stageChild(Handle handle, Node parent, NewContent content, ChangeTracker& tracker)
{
    auto& state = makeObject(handle);
    std::optional<Revision> above;
    if (parent != kNone) {
        above = state.tree.revision(parent);
        if (above->index() >= kMaxIndex)
            return Error{ErrorCode::LimitExceeded, "the object has too many versions"};
    }
    touch(handle, tracker);
    auto revision = above ? Revision::after(*above, content.name) : Revision::first(content.name);
    if (const auto* digest = content.name.stored())
        contents.stage(*digest, std::move(content.bytes));
    if (state.tree.stage(revision, above))
        stagedObjects.insert(handle);
    return revision;
}

Result<Revision> Replica::Private::updateObject(Handle handle, const Object& content, ChangeTracker& tracker)
{
    auto* state = object(handle);
    if (state != nullptr && isList(handle)) {
        auto order = orderFrom(content);
        return order ? updateList(handle, *order, tracker) : Result<Revision>(order.error());
    }
    auto fresh = newContent(content);
    if (!fresh)
        return fresh.error();
    if (state == nullptr)
        return stageChild(handle, kNone, *std::move(fresh), tracker);

    const Node winner = state->tree.winner();
    const auto& revision = state->tree.revision(winner);
    const auto* present = revision.content().stored();
    // The same content in its plain spelling, written by a program that does not escape, is no change either.
    const bool isSame = revision.content() == fresh->name
        || (present != nullptr && !fresh->canonical.empty() && sha256(fresh->canonical) == *present);
    if (isSame)
        return revision;
    return stageChild(handle, winner, *std::move(fresh), tracker);
}

Result<std::optional<Revision>> Replica::Private::deleteObject(Handle handle, ChangeTracker& tracker)
{
    auto& tree = object(handle)->tree;
    if (tree.revision(tree.winner()).isDeleted())
        return std::optional<Revision>();
    auto revision = stageChild(handle, tree.winner(), {ContentName::deleted(), {}, {}}, tracker);
    if (!revision)
        return revision.error();
    return std::optional(*std::move(revision));
}

Result<void> Replica::Private::sealOthers(Handle handle, Node survivor, ChangeTracker& tracker)
{
    const auto leaves = object(handle)->tree.leaves();  // a copy: sealing changes them
    for (const Node leaf : leaves) {
        if (leaf == survivor)
            continue;
        if (const auto sealed = stageChild(handle, leaf, {ContentName::resolved(), {}, {}}, tracker); !sealed)
            return sealed.error();
    }
    return {};
}

Result<Revision> Replica::Private::resolveAs(Handle handle, Node chosen, ChangeTracker& tracker)
{
    auto& state = *object(handle);
    const bool isWinner = chosen == state.tree.winner();
    const bool isDeletion = state.tree.revision(chosen).isDeleted();
    Result<Revision> survivor = state.tree.revision(chosen);
    if (isDeletion && !isWinner) {
        // A deletion as ordinary content, as the reference writes it, would be an object that looks deleted.
        survivor = stageChild(handle, state.tree.winner(), {ContentName::deleted(), {}, {}}, tracker);
    } else if (!isDeletion && isList(handle)) {
        survivor = updateList(handle, *mergedOrder(state, chosen), tracker);
    } else if (!isDeletion) {
        const auto content = storedValue(state.tree.revision(chosen));
        if (!content)
            return content.error();
        survivor = updateObject(handle, *content->asObject(), tracker);
    }
    if (!survivor)
        return survivor;
    if (const auto sealed = sealOthers(handle, state.tree.find(*survivor), tracker); !sealed)
        return sealed.error();
    return survivor;
}

// --- the calls ------------------------------------------------------------------------------------------------

Result<Edit> Replica::createObject(std::string_view id, const Object& content)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    Result<Private::NewContent> fresh = d->newContent(content);
    if (isListId(id)) {
        const auto order = d->orderFrom(content);
        if (!order)
            return order.error();
        fresh = d->newContent(fullOrderText(*order, d->names));
    }
    if (!fresh)
        return fresh.error();

    const auto handle = d->names.intern(id);
    const auto* state = d->object(handle);
    if (state != nullptr && state->tree.find(Revision::first(fresh->name)) != Private::kNone)
        return Edit{};
    ChangeTracker tracker;
    return d->answer(d->stageChild(handle, Private::kNone, *std::move(fresh), tracker), tracker);
}

Result<Edit> Replica::updateObject(std::string_view id, const Object& content)
{
    if (d->object(id) == nullptr)
        return createObject(id, content);
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    if (const auto state = d->withWinner(id); !state)
        return state.error();
    ChangeTracker tracker;
    return d->answer(d->updateObject(*d->names.find(id), content, tracker), tracker);
}

Result<Edit> Replica::deleteObject(std::string_view id)
{
    if (d->object(id) == nullptr)
        return Edit{};
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    if (const auto state = d->withWinner(id); !state)
        return state.error();
    ChangeTracker tracker;
    auto revision = d->deleteObject(*d->names.find(id), tracker);
    if (!revision)
        return revision.error();
    return Edit{*std::move(revision), d->finish(tracker)};
}

Result<Edit> Replica::removeObject(std::string_view id)
{
    if (d->object(id) == nullptr)
        return Edit{};
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = *d->names.find(id);
    const auto& tree = d->object(handle)->tree;
    if (!tree.hasStaged() && tree.winner() == Private::kNone)
        return Error{ErrorCode::NoWinner, "every version of the object is sealed or incomplete"};
    ChangeTracker tracker;
    d->dropStaged(handle, tracker);
    std::optional<Revision> deleted;
    if (tree.winner() != Private::kNone) {
        auto revision = d->deleteObject(handle, tracker);
        if (!revision)
            return revision.error();
        deleted = *std::move(revision);
    }
    return Edit{std::move(deleted), d->finish(tracker)};
}

Result<Edit> Replica::update(const Object& document)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const bool byPath = d->family() == Family::Old02;
    const auto flattened = flatten(document, byPath ? ListIds::ByPath : ListIds::ByOwner);
    if (!flattened)
        return flattened.error();
    // Everything that can fail is looked at before anything is staged.
    for (const auto& [id, content] : flattened->objects) {
        if (const auto fresh = isListId(id) ? Result<void>() : [&]() -> Result<void> {
                const auto checked = d->newContent(content);
                return checked ? Result<void>() : checked.error();
            }(); !fresh)
            return Error{fresh.error().code, id + ": " + fresh.error().detail};
        const auto* state = d->object(id);
        if (state != nullptr && state->tree.winner() == Private::kNone)
            return Error{ErrorCode::NoWinner, "every version of the object is sealed or incomplete: " + id};
    }

    const auto kept = stage();
    ChangeTracker tracker;
    std::optional<Error> failure;
    for (Handle handle = 0; handle < d->objects.size() && !failure; ++handle) {
        const auto* state = d->object(handle);
        if (state == nullptr || state->tree.winner() == Private::kNone
            || flattened->objects.contains(d->names.text(handle)))
            continue;
        if (const auto deleted = d->deleteObject(handle, tracker); !deleted)
            failure = deleted.error();
    }
    for (const auto& [id, content] : flattened->objects) {
        if (failure)
            break;
        const auto handle = d->names.intern(id);
        const bool isNewList = isListId(id) && d->object(handle) == nullptr;
        Result<Revision> revision = Error{ErrorCode::InvalidContent, {}};
        if (isNewList) {
            auto order = d->orderFrom(content);
            auto text = order ? d->newContent(fullOrderText(*order, d->names)) : order.error();
            revision = text ? d->stageChild(handle, Private::kNone, *std::move(text), tracker)
                            : Result<Revision>(text.error());
        } else {
            revision = d->updateObject(handle, content, tracker);
        }
        if (!revision)
            failure = revision.error();
    }
    auto changes = d->finish(tracker);
    if (failure) {  // a list past a limit: back to what was staged before
        static_cast<void>(unstage());
        if (const auto restored = kept ? replayStage(*kept) : ChangeSet{}; !restored)
            return restored.error();
        return *std::move(failure);
    }
    return Edit{*winner(flattened->root), std::move(changes)};
}

Result<Edit> Replica::resolveAs(std::string_view id, const Revision& revision)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto state = d->known(id);
    if (!state)
        return state.error();
    const auto& tree = (*state)->tree;
    const auto node = tree.find(revision);
    if (node == Private::kNone || std::ranges::find(tree.leaves(), node) == tree.leaves().end())
        return Error{ErrorCode::NotALeaf, "not one of the concurrent versions: " + revision.text()};
    if (!tree.isInConflict())
        return Error{ErrorCode::NotInConflict, "not in conflict: " + std::string(id)};
    ChangeTracker tracker;
    return d->answer(d->resolveAs(*d->names.find(id), node, tracker), tracker);
}

Result<Edit> Replica::resolve(std::string_view id, const Object& merged)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto state = d->withWinner(id);
    if (!state)
        return state.error();
    if (!(*state)->tree.isInConflict())
        return Error{ErrorCode::NotInConflict, "not in conflict: " + std::string(id)};
    const auto handle = *d->names.find(id);
    ChangeTracker tracker;
    auto survivor = d->updateObject(handle, merged, tracker);
    if (!survivor)
        return survivor.error();
    const auto sealed = d->sealOthers(handle, (*state)->tree.find(*survivor), tracker);
    return d->answer(sealed ? std::move(survivor) : Result<Revision>(sealed.error()), tracker);
}

}  // namespace meldado::core
