// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/replica.h"

#include <algorithm>

#include "core/crdt/old_arrays.h"
#include "core/crdt/replica_private.h"
#include "core/json/parse.h"

namespace meldado::core {

namespace {

Error unknownObject(std::string_view id)
{
    return Error{ErrorCode::UnknownObject, "no such object: " + std::string(id)};
}

Arrivals parsed(std::span<const DeltaBlob> deltas, std::span<const PackBlob> packs)
{
    Arrivals arrivals;
    for (const auto& delta : deltas)
        arrivals.deltas.push_back(std::make_shared<const Delta>(Delta::parseKnown(delta)));
    for (const auto& pack : packs)
        arrivals.packs.push_back(std::make_shared<const Pack>(Pack::parseKnown(pack)));
    return arrivals;
}

}  // namespace

Arrivals arrivalsOf(const Commit& commit) { return parsed({&commit.delta, 1}, commit.packs); }

Replica::Replica(Options options) : d(std::make_unique<Private>(options)) {}
Replica::~Replica() = default;
Replica::Replica(Replica&&) noexcept = default;
Replica& Replica::operator=(Replica&&) noexcept = default;

// --- objects --------------------------------------------------------------------------------------------------

std::optional<Handle> Replica::Private::object(std::string_view id) const
{
    const auto handle = names.find(id);
    return handle && versions.has(*handle) ? handle : std::nullopt;
}

Result<Handle> Replica::Private::known(std::string_view id) const
{
    if (const auto handle = object(id))
        return *handle;
    return unknownObject(id);
}

Result<Handle> Replica::Private::withWinner(std::string_view id) const
{
    const auto handle = object(id);
    if (!handle)
        return unknownObject(id);
    if (versions.winner(*handle) == kNoVersion)
        return Error{ErrorCode::NoWinner, "every version of the object is sealed or incomplete: " + std::string(id)};
    return *handle;
}

Result<VersionId> Replica::Private::versionOf(std::string_view id, const Revision& revision) const
{
    const auto handle = known(id);
    if (!handle)
        return handle.error();
    const auto version = versions.find(*handle, revision);
    if (version == kNoVersion)
        return Error{ErrorCode::UnknownRevision, "the object has no such revision: " + revision.text()};
    return version;
}

// --- contents -------------------------------------------------------------------------------------------------

Result<Value> Replica::Private::storedValue(VersionId version) const
{
    const auto content = versions.content(version);
    switch (contents.kind(content)) {
    case ContentName::Kind::Empty: return Value(Object{});
    case ContentName::Kind::Deleted: return Value(Object{{"_deleted", true}});
    case ContentName::Kind::Resolved: return Value(Object{{"_resolved", true}});
    case ContentName::Kind::Character: return Value(Object{{"#", contents.name(content).text()}});
    case ContentName::Kind::Content:
    case ContentName::Kind::Difference:
    case ContentName::Kind::Other: break;
    }
    const auto stored = contents.stored(content);
    if (stored == ContentTable::kNone || !contents.hasBytes(stored))
        return Error{ErrorCode::NotFound,
                     "the content of a revision is missing: " + versions.revision(version).text()};
    auto value = parseJson(contents.bytes(stored));
    if (value && value->asObject() == nullptr)
        return Error{ErrorCode::Malformed,
                     "the content of a revision is not an object: " + versions.revision(version).text()};
    return value;
}

Result<Value> Replica::Private::value(Handle handle, VersionId version)
{
    if (!showsNewFamily)
        return valueWithOldArrays(*this, handle, version);
    return storedValue(version);
}

// --- what is here ---------------------------------------------------------------------------------------------

Family Replica::family() const { return d->family(); }
bool Replica::hasDelta(const DeltaName& name) const { return d->graph.has(name); }
bool Replica::hasPack(const Digest& name) const { return d->contents.hasPack(name); }

std::vector<DeltaName> Replica::anchors() const
{
    return d->anchors;
}

std::vector<DeltaName> Replica::applied() const
{
    auto names = d->graph.applied();
    std::ranges::sort(names);
    return names;
}

std::vector<Waiting> Replica::waiting() const
{
    if (!d->graph.hasWaiting() && d->showsNewFamily && !d->graph.hasOld())
        return {};  // as nearly always, and each look for news asks
    auto waiting = d->graph.waiting();
    for (const auto& other : d->graph.ready(!d->showsNewFamily))
        waiting.push_back({other, Waiting::Reason::OtherFamily, {}});
    std::ranges::sort(waiting, {}, &Waiting::delta);
    return waiting;
}

std::shared_ptr<const Delta> Replica::delta(const DeltaName& name) const
{
    return d->graph.isApplied(name) ? d->graph.delta(name) : nullptr;
}

std::vector<DeltaBlob> Replica::deltas() const { return d->graph.all(); }
std::vector<PackBlob> Replica::packs() const
{
    return {d->contents.packs().begin(), d->contents.packs().end()};
}

Arrivals Replica::everything() const { return parsed(deltas(), packs()); }

// --- called by little -----------------------------------------------------------------------------------------

std::optional<DeltaBlob> Replica::deltaByMark(std::uint32_t mark) const
{
    const auto* blob = d->graph.appliedByMark(mark);
    return blob ? std::optional(*blob) : std::nullopt;
}

std::optional<std::string_view> Replica::objectByMark(std::uint32_t mark) const
{
    const auto handle = d->names.findByMark(mark);
    if (!handle || !d->versions.has(*handle) || !d->names.isText(*handle))
        return std::nullopt;
    return d->names.text(*handle);
}

std::optional<Replica::KnownVersion> Replica::versionByMark(std::string_view id, RevisionMark mark,
                                                            std::size_t& steps) const
{
    const auto& versions = d->versions;
    const auto& contents = d->contents;
    const auto handle = d->object(id);
    auto version = handle ? versions.newest(*handle) : kNoVersion;
    for (; version != kNoVersion && steps > 0; version = versions.previous(version), --steps) {
        const auto content = versions.content(version);
        const auto kind = contents.kind(content);
        if (versions.isStaged(version) || markOf(versions.index(version), kind, contents.digest(content)) != mark)
            continue;
        const auto text = kind == ContentName::Kind::Content ? contentText(contents.digest(content)) : std::nullopt;
        return KnownVersion{versions.revision(version), text.value_or(std::string_view())};
    }
    return std::nullopt;
}

std::optional<std::string_view> Replica::contentText(const Digest& digest) const
{
    const auto content = d->contents.find(digest);
    const bool isHere = content != ContentTable::kNone && d->contents.isPacked(content);
    return isHere ? std::optional(d->contents.bytes(content)) : std::nullopt;
}

// --- reading --------------------------------------------------------------------------------------------------

std::vector<std::string> Replica::objects() const
{
    std::vector<std::string> ids;
    for (Handle handle = 0; handle < d->versions.objectsEnd(); ++handle) {
        if (d->versions.has(handle))
            ids.emplace_back(d->names.text(handle));
    }
    std::ranges::sort(ids);
    return ids;
}

std::vector<std::string> Replica::inConflict() const
{
    std::vector<std::string> ids;
    for (const auto handle : d->inConflict)
        ids.emplace_back(d->names.text(handle));
    std::ranges::sort(ids);
    return ids;
}

bool Replica::isInConflict(std::string_view id) const
{
    const auto handle = d->inConflict.empty() ? std::nullopt : d->object(id);
    return handle && d->versions.isInConflict(*handle);
}

bool Replica::isLive(std::string_view id) const
{
    const auto handle = d->object(id);
    return handle && d->versions.isLive(*handle);
}

Result<Revision> Replica::winner(std::string_view id) const
{
    const auto handle = d->withWinner(id);
    if (!handle)
        return handle.error();
    return d->versions.revision(d->versions.winner(*handle));
}

Revision Replica::revision(const Edit& edit) const { return d->versions.revision(*edit.version); }

Result<std::vector<Revision>> Replica::leaves(std::string_view id) const
{
    const auto handle = d->withWinner(id);
    if (!handle)
        return handle.error();
    std::vector<Revision> leaves;
    for (const auto version : d->versions.leaves(*handle))
        leaves.push_back(d->versions.revision(version));
    return leaves;
}

Result<std::vector<Revision>> Replica::conflicting(std::string_view id) const
{
    auto losers = leaves(id);
    if (!losers)
        return losers;
    losers->pop_back();
    std::ranges::sort(*losers, {}, &Revision::text);
    return losers;
}

Result<Value> Replica::value(std::string_view id) const
{
    const auto handle = d->withWinner(id);
    if (!handle)
        return handle.error();
    return d->value(*handle, d->versions.winner(*handle));
}

Result<Value> Replica::value(std::string_view id, const Revision& revision) const
{
    const auto version = d->versionOf(id, revision);
    if (!version)
        return version.error();
    return d->value(*d->object(id), *version);
}

Result<std::optional<Revision>> Replica::parent(std::string_view id, const Revision& revision) const
{
    const auto handle = d->known(id);
    if (!handle)
        return handle.error();
    const auto version = d->versions.find(*handle, revision);
    const auto parent = version == kNoVersion ? kNoVersion : d->versions.parent(version);
    if (parent == kNoVersion)
        return std::optional<Revision>();
    return std::optional(d->versions.revision(parent));
}

Result<std::vector<Revision>> Replica::history(std::string_view id) const
{
    const auto handle = d->withWinner(id);
    if (!handle)
        return handle.error();
    std::vector<Revision> history;
    for (auto version = d->versions.winner(*handle); version != kNoVersion; version = d->versions.parent(version))
        history.push_back(d->versions.revision(version));
    return history;
}

Result<std::vector<Value>> Replica::order(std::string_view list) const
{
    const auto handle = d->withWinner(list);
    if (!handle)
        return handle.error();
    std::vector<Value> order;
    for (const auto item : d->shownOrder(*handle).items())
        order.push_back(elementValue(item, d->names));
    return order;
}

Result<std::vector<std::string>> Replica::orderIds(std::string_view list) const
{
    const auto handle = d->withWinner(list);
    if (!handle)
        return handle.error();
    std::vector<std::string> ids;
    for (const auto item : d->shownOrder(*handle).items()) {
        if (d->names.isText(item))
            ids.emplace_back(d->names.text(item));
    }
    return ids;
}

Result<std::size_t> Replica::indexInList(std::string_view list, std::string_view id) const
{
    const auto handle = d->withWinner(list);
    if (!handle)
        return handle.error();
    const auto item = d->names.find(id);
    const auto index = item ? d->shownOrder(*handle).indexOf(*item) : std::nullopt;
    return index ? Result<std::size_t>(*index) : Error{ErrorCode::NotFound, std::string(id) + ": not in the list"};
}

std::string Replica::listId(std::string_view owner, std::string_view key) const
{
    if (const auto content = value(owner)) {
        const auto* object = content->asObject();
        const auto* field = object ? object->find(key) : nullptr;
        const auto* text = field ? field->asString() : nullptr;
        if (text != nullptr && isListId(*text))
            return *text;
    }
    const bool byPath = d->family() == Family::Old02;
    return makeListId({}, owner, key, byPath ? ListIds::ByPath : ListIds::ByOwner);
}

}  // namespace meldado::core
