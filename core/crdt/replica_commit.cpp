// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is staged, and how it becomes a commit.

#include <algorithm>
#include <iterator>

#include "core/base/limits.h"
#include "core/crdt/replica_private.h"
#include "core/crdt/scan_safe.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"

namespace meldado::core {

namespace {

bool isBefore(const Change& a, const Change& b)
{
    if (a.object != b.object)
        return a.object < b.object;
    return a.revision() < b.revision();
}

Value toRecord(const Change& change)
{
    Array record{Value(change.object)};
    if (change.parent)
        record.emplace_back(change.parent->text());
    record.emplace_back(change.content.text());
    return Value(std::move(record));
}

// A record of the stage; it refers to the stage for the name of its object.
// Nothing for a record of another length, which is ignored.
Result<std::optional<Change>> fromRecord(const Value& value)
{
    const auto* record = value.asArray();
    if (record == nullptr || record->size() < 2 || record->size() > 3)
        return std::optional<Change>();
    for (const auto& entry : *record) {
        if (entry.asString() == nullptr)
            return Error{ErrorCode::Malformed, "a record of the stage holds something else than texts"};
    }
    const auto& object = *record->front().asString();
    auto content = ContentName::parse(*record->back().asString());
    if (record->size() == 2)
        return std::optional(Change{object, std::nullopt, std::move(content)});
    auto parent = Revision::parse(*(*record)[1].asString());
    if (!parent)
        return parent.error();
    if (parent->index() >= kMaxIndex)
        return Error{ErrorCode::LimitExceeded, "the object has too many versions"};
    return std::optional(Change{object, *std::move(parent), std::move(content)});
}

// Packs of at most kMaxPackBytes; usually one.
std::vector<std::shared_ptr<const Pack>> makePacks(const std::vector<std::pair<Digest, std::string_view>>& contents)
{
    std::vector<std::shared_ptr<const Pack>> packs;
    std::vector<std::pair<Digest, std::string_view>> batch;
    std::size_t size = 2;
    const auto close = [&] {
        if (!batch.empty())
            packs.push_back(std::make_shared<const Pack>(Pack::make(batch)));
        batch.clear();
        size = 2;
    };
    for (const auto& content : contents) {
        if (size + content.second.size() + 1 > kMaxPackBytes)
            close();
        size += content.second.size() + 1;
        batch.push_back(content);
    }
    close();
    return packs;
}

}  // namespace

// --- the stage ------------------------------------------------------------------------------------------------

bool Replica::hasStaging() const { return d->versions.hasStaged(); }

Change Replica::Private::changeOf(VersionId version) const
{
    const auto parent = versions.parent(version);
    return {names.text(versions.object(version)),
            parent == kNoVersion ? std::nullopt : std::optional(versions.revision(parent)),
            contents.name(versions.content(version))};
}

std::vector<Change> Replica::Private::stagedChanges() const
{
    std::vector<Change> changes;
    versions.visitStaged([&](VersionId version) { changes.push_back(changeOf(version)); });
    if (changes.size() > 1)
        std::ranges::sort(changes, isBefore);
    return changes;
}

std::vector<Handle> Replica::Private::stagedObjects() const
{
    std::vector<Handle> handles;
    versions.visitStaged([&](VersionId version) { handles.push_back(versions.object(version)); });
    std::ranges::sort(handles);
    const auto repeated = std::ranges::unique(handles);
    handles.erase(repeated.begin(), repeated.end());
    return handles;
}

std::optional<Object> Replica::stage() const
{
    if (!hasStaging())
        return std::nullopt;
    Array records;
    for (const auto& change : d->stagedChanges())
        records.push_back(toRecord(change));
    Object stage{{"c", std::move(records)}};
    Object contents;
    for (const auto content : d->contents.staged()) {
        if (!d->contents.isPacked(content))
            contents.set(d->contents.digest(content).hex(), parseJson(d->contents.bytes(content)).value_or(Value()));
    }
    if (!contents.empty())
        stage.set("o", std::move(contents));
    return stage;
}

Result<ChangeSet> Replica::replayStage(const Object& stage)
{
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();

    std::vector<std::pair<Digest, std::string>> contents;
    const auto* stored = stage.find("o") ? stage.find("o")->asObject() : nullptr;
    for (const auto& [key, value] : stored ? *stored : Object{}) {
        const auto digest = Digest::fromHex(key);
        if (!digest || value.asObject() == nullptr)
            return Error{ErrorCode::Malformed, "a content of the stage has no digest: " + key};
        auto text = canonicalText(value);
        if (sha256(text) != *digest)
            text = withEscapedBraces(text);
        if (sha256(text) != *digest)
            return Error{ErrorCode::Damaged, "a content of the stage does not fit its digest: " + key};
        contents.emplace_back(*digest, std::move(text));
    }

    std::vector<Change> changes;
    const auto* records = stage.find("c") ? stage.find("c")->asArray() : nullptr;
    const Array none;
    for (const auto& record : records ? *records : none) {  // no copy: changes refer to the names in it
        auto change = fromRecord(record);
        if (!change)
            return change.error();
        if (!*change)
            continue;
        const auto& name = (*change)->content;
        const auto* digest = name.stored();
        const auto known = digest ? d->contents.find(*digest) : ContentTable::kNone;
        const bool isHere = digest
            ? (known != ContentTable::kNone && d->contents.hasBytes(known))
                || std::ranges::any_of(contents, [&](const auto& c) { return c.first == *digest; })
            : name.isMarker();
        if (!isHere)
            return Error{ErrorCode::NotFound, "a content of the stage is missing: " + name.text()};
        changes.push_back(**std::move(change));
    }

    ChangeTracker tracker;
    for (const auto& [digest, text] : contents)
        d->contents.stage(digest, text);
    std::ranges::stable_sort(changes, {}, [](const Change& change) { return change.parent ? change.parent->index() : 0; });
    for (const auto& change : changes) {  // parents first
        const auto handle = d->names.intern(change.object);
        const auto parent = change.parent && d->versions.has(handle) ? d->versions.find(handle, *change.parent) : kNoVersion;
        if (change.parent && parent == kNoVersion)
            continue;  // it would not be seen, and could not be committed
        d->touch(handle, tracker);
        d->versions.stage(handle, parent, d->contents.intern(change.content));
    }
    return d->finish(tracker);
}

void Replica::Private::dropStaged(Handle handle, ChangeTracker& tracker)
{
    if (!versions.hasStaged(handle))
        return;
    touch(handle, tracker);
    versions.dropStaged(handle);
}

ChangeSet Replica::unstage()
{
    ChangeTracker tracker;
    for (const auto handle : d->stagedObjects())
        d->dropStaged(handle, tracker);
    auto changes = d->finish(tracker);
    d->contents.dropStaged();
    return changes;
}

// --- squashing ------------------------------------------------------------------------------------------------

// One record for a chain of staged versions, on top of the last committed one. Nothing when it came to nothing.
Result<std::optional<Change>> Replica::Private::squashedTip(Handle handle, VersionId tip)
{
    const std::optional<Change> nothing;
    const auto parent = versions.parent(tip);
    const auto onTopOf = [&](VersionId base, ContentId content) {
        return std::optional(Change{names.text(handle), versions.revision(base), contents.name(content)});
    };
    if (versions.isResolved(tip)) {
        const bool sealsStaged = parent == kNoVersion || versions.isStaged(parent);
        return sealsStaged ? nothing : onTopOf(parent, ContentTable::kResolved);
    }

    auto base = parent;
    while (base != kNoVersion && versions.isStaged(base))
        base = versions.parent(base);
    if (base == parent && (base != kNoVersion || !isList(handle)))
        return std::optional(changeOf(tip));  // a single version
    if (versions.isDeleted(tip)) {
        const bool wasThere = base != kNoVersion && !versions.isDeleted(base);
        return wasThere ? onTopOf(base, ContentTable::kDeleted) : nothing;
    }
    auto content = versions.content(tip);
    if (isList(handle)) {
        const auto order = orderOf(handle, tip).items();
        const auto steps = base == kNoVersion ? std::vector<PatchStep>{} : diffLists(orderOf(handle, base).items(), order);
        if (base != kNoVersion && steps.empty())
            return nothing;
        const auto fresh = newContent(base == kNoVersion ? fullOrderText(order, names) : patchText(steps, names));
        if (!fresh)
            return fresh.error();
        content = fresh->content;
    } else if (base != kNoVersion && versions.content(base) == content) {
        return nothing;  // changed and changed back
    }
    if (base == kNoVersion)
        return std::optional(Change{names.text(handle), std::nullopt, contents.name(content)});
    return onTopOf(base, content);
}

Result<std::vector<Change>> Replica::Private::squashed()
{
    std::vector<VersionId> tips;
    versions.visitStaged([&](VersionId version) {
        if (!versions.hasChildren(version))
            tips.push_back(version);
    });
    std::vector<Change> changes;
    for (const auto tip : tips) {
        auto change = squashedTip(versions.object(tip), tip);
        if (!change)
            return change.error();
        if (*change)
            changes.push_back(**std::move(change));
    }
    std::ranges::sort(changes, isBefore);
    const auto repeated = std::ranges::unique(
        changes, [](const Change& a, const Change& b) { return a.object == b.object && a.revision() == b.revision(); });
    changes.erase(repeated.begin(), repeated.end());
    return changes;
}

// --- commit ---------------------------------------------------------------------------------------------------

Result<Commit> Replica::Private::makeCommit(std::optional<Object> information, bool isSquashed, ChangeTracker& tracker)
{
    std::vector<Handle> conflicts;
    std::ranges::copy_if(inConflict, std::back_inserter(conflicts), [this](Handle handle) { return isList(handle); });
    for (const auto list : conflicts) {
        if (const auto settled = resolveAs(list, versions.winner(list), tracker); !settled)
            return settled.error();
    }

    auto changes = isSquashed ? squashed() : Result<std::vector<Change>>(stagedChanges());
    if (!changes)
        return changes.error();
    if (changes->size() > kMaxDeltaChanges)
        return Error{ErrorCode::LimitExceeded, "too many changes for one commit"};

    std::vector<std::pair<Digest, std::string_view>> fresh;
    for (const auto& change : *changes) {
        const auto* parent = change.parent ? change.parent->content().stored() : nullptr;
        if (parent != nullptr && !contents.hasBytes(contents.find(*parent)))
            return Error{ErrorCode::NotFound, "the content of a parent is missing: " + change.parent->text()};
        const auto* digest = change.content.stored();
        const auto content = digest ? contents.find(*digest) : ContentTable::kNone;
        if (content != ContentTable::kNone && contents.hasBytes(content) && !contents.isPacked(content))
            fresh.emplace_back(*digest, contents.bytes(content));
    }
    const auto digestOf = &std::pair<Digest, std::string_view>::first;
    std::ranges::sort(fresh, {}, digestOf);
    const auto repeated = std::ranges::unique(fresh, {}, digestOf);
    fresh.erase(repeated.begin(), repeated.end());

    Commit commit;
    commit.packs = makePacks(fresh);
    if (changes->empty())
        return commit;
    std::vector<Digest> packNames;
    for (const auto& pack : commit.packs)
        packNames.push_back(pack->name());
    std::ranges::sort(packNames);
    // Of very many anchors the newest: the others wait for the next commits, and nobody can keep us from committing.
    const auto spared = static_cast<std::ptrdiff_t>(anchors.size() - std::min(anchors.size(), kMaxDeltaParents));
    auto delta = Delta::make({std::next(anchors.begin(), spared), anchors.end()}, std::move(information),
                             std::move(packNames), *std::move(changes), !showsNewFamily);
    if (delta.bytes()->size() > kMaxDeltaBytes)
        return Error{ErrorCode::LimitExceeded, "a commit is larger than the limit"};
    commit.delta = std::make_shared<const Delta>(std::move(delta));
    return commit;
}

// What was staged is now what this commit says. Nothing here fails.
void Replica::Private::takeCommitted(const Commit& commit, bool isSquashed, ChangeTracker& tracker)
{
    const bool isReplaced = isSquashed || !commit.delta;
    if (isReplaced) {
        for (const auto handle : stagedObjects())
            dropStaged(handle, tracker);
    } else {
        versions.commitStaged(commit.delta->name());
    }
    for (const auto& pack : commit.packs) {
        if (contents.addPack(pack))
            graph.packArrived(*pack);
    }
    contents.dropStaged();
    if (!commit.delta)
        return;

    graph.add(commit.delta, contents);
    if (isReplaced)
        apply(*commit.delta, tracker);
    else
        takeAnchor(commit.delta->name(), commit.delta->parents());
    // The same commit may have arrived from elsewhere, with others that waited for it.
    for (const auto& delta : graph.takeReady()) {
        const bool isOther = delta->name() != commit.delta->name();
        if (isOther && (delta->name().index != 0) == showsNewFamily && !showsThePast)
            apply(*delta, tracker);
    }
}

Result<Replica::Committed> Replica::commit(std::optional<Object> information, CommitOptions options)
{
    if (!hasStaging())
        return Committed{};
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();

    // A delta without parents may hold first versions only: older readers ignore it otherwise.
    const bool isSquashed = options.squash || d->anchors.empty();
    ChangeTracker tracker;
    auto commit = d->makeCommit(std::move(information), isSquashed, tracker);
    if (!commit) {
        static_cast<void>(d->finish(tracker));  // lists may have been settled: that stays staged
        return commit.error();
    }
    d->takeCommitted(*commit, isSquashed, tracker);
    auto changes = d->finish(tracker);
    if (!commit->delta)
        return Committed{std::nullopt, std::move(changes)};
    return Committed{*std::move(commit), std::move(changes)};
}

}  // namespace meldado::core
