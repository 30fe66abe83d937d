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
#include "core/json/fields.h"
#include "core/json/parse.h"

namespace meldado::core {

namespace {

Error invalidContent(std::string why)
{
    return Error{ErrorCode::InvalidContent, std::move(why)};
}

// Only {"#":"<up to eight hexadecimal digits>"}: any other use of "#" loses data in the reference.
std::optional<ContentName> characterName(const Object& content)
{
    const auto* field = content.size() == 1 ? content.find("#") : nullptr;
    const auto* text = field ? field->asString() : nullptr;
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

Result<void> Replica::Private::checkContent(const Object& content) const
{
    if (content.contains("_id"))
        return invalidContent("the identifier is not part of a content (\"_id\")");
    if (content.contains("#") && !characterName(content))
        return invalidContent("a field named \"#\" would lose the object");
    const bool isTooDeep = std::ranges::any_of(
        content, [](const auto& field) { return isDeeperThan(field.second, kMaxJsonDepth - 1); });
    if (isTooDeep)
        return Error{ErrorCode::LimitExceeded, "an object is nested too deep"};
    return {};
}

Result<Replica::Private::NewContent> Replica::Private::newContent(const Object& content)
{
    if (const auto checked = checkContent(content); !checked)
        return checked.error();
    if (auto name = characterName(content))
        return NewContent{contents.intern(*name)};
    if (content.empty())
        return NewContent{ContentTable::kEmpty};
    return newContent(canonicalText(content));
}

Result<Replica::Private::NewContent> Replica::Private::newContent(std::string_view canonical)
{
    const auto tooLarge = [] { return Error{ErrorCode::LimitExceeded, "an object is larger than the limit"}; };
    if (isScanSafe(canonical)) {
        if (canonical.size() > kMaxObjectBytes)
            return tooLarge();
        const auto content = contents.stage(sha256(canonical), canonical);
        contents.setCanonical(content);
        return NewContent{content};
    }
    const auto escaped = withEscapedBraces(canonical);
    if (escaped.size() > kMaxObjectBytes)
        return tooLarge();
    return NewContent{contents.stage(sha256(escaped), escaped), contents.find(sha256(canonical))};
}

Result<void> Replica::Private::canEdit() const
{
    if (!showsNewFamily && family() == Family::Old01)
        return Error{ErrorCode::ReadOnly, "documents of release 0.1 are only read; read this one and save it into an empty place"};
    return {};
}

// The winner's content with one field changed, in `objectText`, when it can be done on the text. False: it cannot.
bool Replica::Private::writeWithField(Handle handle, std::string_view key, const Value& value)
{
    const auto content = versions.content(versions.winner(handle));
    if (isList(handle) || key == "_id" || key == "#" || isDeeperThan(value, kMaxJsonDepth - 1))
        return false;
    if (contents.kind(content) != ContentName::Kind::Content || !contents.hasBytes(content))
        return false;
    const auto bytes = contents.bytes(content);
    if (!contents.isCanonical(content)) {
        const auto parsed = parseJson(bytes);
        if (!parsed || canonicalText(*parsed) != bytes || bytes.front() != '{' || parsed->asObject()->contains("#"))
            return false;
        contents.setCanonical(content);
    }
    valueText.clear();
    appendCanonical(valueText, value);
    return core::writeWithField(objectText, bytes, key, valueText);
}

// --- versions -------------------------------------------------------------------------------------------------

Result<VersionId> Replica::Private::stageChild(Handle handle, VersionId parent, ContentId content,
                                               ChangeTracker& tracker)
{
    if (parent != kNoVersion && versions.index(parent) >= kMaxIndex)
        return Error{ErrorCode::LimitExceeded, "the object has too many versions"};
    touch(handle, tracker);
    return versions.stage(handle, parent, content).version;
}

Result<VersionId> Replica::Private::updateObject(Handle handle, const Object& content, ChangeTracker& tracker)
{
    if (versions.has(handle) && isList(handle)) {
        auto order = orderFrom(content);
        return order ? updateList(handle, *order, tracker) : Result<VersionId>(order.error());
    }
    const auto fresh = newContent(content);
    if (!fresh)
        return fresh.error();
    return updateObject(handle, *fresh, tracker);
}

Result<VersionId> Replica::Private::updateObject(Handle handle, NewContent fresh, ChangeTracker& tracker)
{
    const auto winner = versions.winner(handle);
    if (winner != kNoVersion) {
        // The same content in its plain spelling, written by a program that does not escape, is no change either.
        const auto present = contents.stored(versions.content(winner));
        if (versions.content(winner) == fresh.content || (present != ContentTable::kNone && present == fresh.plain))
            return winner;
    }
    return stageChild(handle, winner, fresh.content, tracker);
}

Result<std::optional<VersionId>> Replica::Private::deleteObject(Handle handle, ChangeTracker& tracker)
{
    const auto winner = versions.winner(handle);
    if (versions.isDeleted(winner))
        return std::optional<VersionId>();
    const auto version = stageChild(handle, winner, ContentTable::kDeleted, tracker);
    if (!version)
        return version.error();
    return std::optional(*version);
}

Result<void> Replica::Private::sealOthers(Handle handle, VersionId survivor, ChangeTracker& tracker)
{
    const auto leaves = versions.leaves(handle);
    for (const auto leaf : std::vector(leaves.begin(), leaves.end())) {  // a copy: sealing changes them
        if (leaf == survivor)
            continue;
        if (const auto sealed = stageChild(handle, leaf, ContentTable::kResolved, tracker); !sealed)
            return sealed.error();
    }
    return {};
}

Result<VersionId> Replica::Private::resolveAs(Handle handle, VersionId chosen, ChangeTracker& tracker)
{
    const bool isWinner = chosen == versions.winner(handle);
    const bool isDeletion = versions.isDeleted(chosen);
    Result<VersionId> survivor = chosen;
    if (isDeletion && !isWinner) {
        // A deletion as ordinary content, as the reference writes it, would be an object that looks deleted.
        survivor = stageChild(handle, versions.winner(handle), ContentTable::kDeleted, tracker);
    } else if (!isDeletion && isList(handle)) {
        survivor = updateList(handle, mergedOrder(handle, chosen).items(), tracker);
    } else if (!isDeletion) {
        const auto content = storedValue(chosen);
        if (!content)
            return content.error();
        survivor = updateObject(handle, *content->asObject(), tracker);
    }
    if (!survivor)
        return survivor;
    if (const auto sealed = sealOthers(handle, *survivor, tracker); !sealed)
        return sealed.error();
    return survivor;
}

// --- the calls ------------------------------------------------------------------------------------------------

Result<Edit> Replica::createObject(std::string_view id, const Object& content)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    auto fresh = Result<Private::NewContent>(Private::NewContent{});
    if (isListId(id)) {
        const auto order = d->orderFrom(content);
        if (!order)
            return order.error();
        fresh = d->newContent(fullOrderText(*order, d->names));
    } else {
        fresh = d->newContent(content);
    }
    if (!fresh)
        return fresh.error();

    const auto handle = d->names.intern(id);
    if (d->versions.findFirst(handle, fresh->content) != kNoVersion)
        return Edit{};
    auto& tracker = d->beginCall();
    return d->answer(d->stageChild(handle, kNoVersion, fresh->content, tracker), tracker);
}

Result<Edit> Replica::updateObject(std::string_view id, const Object& content)
{
    const auto handle = d->object(id);
    if (!handle)
        return createObject(id, content);
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    if (const auto hasWinner = d->withWinner(id); !hasWinner)
        return hasWinner.error();
    auto& tracker = d->beginCall();
    return d->answer(d->updateObject(*handle, content, tracker), tracker);
}

Result<Edit> Replica::setField(std::string_view id, std::string_view key, const Value& value)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = d->withWinner(id);
    if (!handle)
        return handle.error();
    if (d->writeWithField(*handle, key, value)) {
        const auto fresh = d->newContent(d->objectText);
        if (!fresh)
            return fresh.error();
        auto& tracker = d->beginCall();
        return d->answer(d->updateObject(*handle, *fresh, tracker), tracker);
    }
    auto content = d->storedValue(d->versions.winner(*handle));
    if (!content)
        return content.error();
    content->asObject()->set(std::string(key), value);
    return updateObject(id, *content->asObject());
}

Result<Edit> Replica::deleteObject(std::string_view id)
{
    if (!d->object(id))
        return Edit{};
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = d->withWinner(id);
    if (!handle)
        return handle.error();
    auto& tracker = d->beginCall();
    const auto version = d->deleteObject(*handle, tracker);
    if (!version)
        return version.error();
    return Edit{*version, d->finish(tracker)};
}

Result<Edit> Replica::removeObject(std::string_view id)
{
    const auto handle = d->object(id);
    if (!handle)
        return Edit{};
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    if (!d->versions.hasStaged(*handle) && d->versions.winner(*handle) == kNoVersion)
        return Error{ErrorCode::NoWinner, "every version of the object is sealed or incomplete"};
    auto& tracker = d->beginCall();
    d->dropStaged(*handle, tracker);
    std::optional<VersionId> deleted;
    if (d->versions.winner(*handle) != kNoVersion) {
        const auto version = d->deleteObject(*handle, tracker);
        if (!version)
            return version.error();
        deleted = *version;
    }
    return Edit{deleted, d->finish(tracker)};
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
        if (!isListId(id)) {
            auto checked = d->checkContent(content);
            if (checked && canonicalText(content).size() > kMaxObjectBytes)
                checked = Error{ErrorCode::LimitExceeded, "an object is larger than the limit"};
            if (!checked)
                return Error{checked.error().code, id + ": " + checked.error().detail};
        }
        const auto handle = d->object(id);
        if (handle && d->versions.winner(*handle) == kNoVersion)
            return Error{ErrorCode::NoWinner, "every version of the object is sealed or incomplete: " + id};
    }

    const auto kept = stage();
    auto& tracker = d->beginCall();
    std::optional<Error> failure;
    for (Handle handle = 0; handle < d->versions.objectsEnd() && !failure; ++handle) {
        if (d->versions.winner(handle) == kNoVersion
            || flattened->objects.contains(std::string(d->names.text(handle))))
            continue;
        if (const auto deleted = d->deleteObject(handle, tracker); !deleted)
            failure = deleted.error();
    }
    for (const auto& [id, content] : flattened->objects) {
        if (failure)
            break;
        const auto handle = d->names.intern(id);
        Result<VersionId> version = kNoVersion;
        if (isListId(id) && !d->versions.has(handle)) {
            const auto order = d->orderFrom(content);
            const auto text = order ? d->newContent(fullOrderText(*order, d->names))
                                    : Result<Private::NewContent>(order.error());
            version = text ? d->stageChild(handle, kNoVersion, text->content, tracker)
                           : Result<VersionId>(text.error());
        } else {
            version = d->updateObject(handle, content, tracker);
        }
        if (!version)
            failure = version.error();
    }
    auto changes = d->finish(tracker);
    if (failure) {  // a list past a limit: back to what was staged before
        static_cast<void>(unstage());
        if (const auto restored = kept ? replayStage(*kept) : ChangeSet{}; !restored)
            return restored.error();
        return *std::move(failure);
    }
    return Edit{d->versions.winner(*d->names.find(flattened->root)), std::move(changes)};
}

Result<Edit> Replica::resolveAs(std::string_view id, const Revision& revision)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = d->known(id);
    if (!handle)
        return handle.error();
    const auto version = d->versions.find(*handle, revision);
    const auto leaves = d->versions.leaves(*handle);
    if (version == kNoVersion || std::ranges::find(leaves, version) == leaves.end())
        return Error{ErrorCode::NotALeaf, "not one of the concurrent versions: " + revision.text()};
    if (leaves.size() < 2)
        return Error{ErrorCode::NotInConflict, "not in conflict: " + std::string(id)};
    auto& tracker = d->beginCall();
    return d->answer(d->resolveAs(*handle, version, tracker), tracker);
}

Result<Edit> Replica::resolve(std::string_view id, const Object& merged)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();
    const auto handle = d->withWinner(id);
    if (!handle)
        return handle.error();
    if (!d->versions.isInConflict(*handle))
        return Error{ErrorCode::NotInConflict, "not in conflict: " + std::string(id)};
    auto& tracker = d->beginCall();
    const auto survivor = d->updateObject(*handle, merged, tracker);
    if (!survivor)
        return survivor.error();
    const auto sealed = d->sealOthers(*handle, *survivor, tracker);
    return d->answer(sealed ? survivor : Result<VersionId>(sealed.error()), tracker);
}

}  // namespace meldado::core
