// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is staged, and how it becomes a commit.

#include <algorithm>

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
    return a.revision < b.revision;
}

Value toRecord(const Change& change)
{
    Array record{Value(change.object)};
    if (change.parent)
        record.emplace_back(change.parent->text());
    record.emplace_back(change.revision.content().text());
    return Value(std::move(record));
}

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
        return std::optional(Change{object, std::nullopt, Revision::first(std::move(content))});
    const auto parent = Revision::parse(*(*record)[1].asString());
    if (!parent)
        return parent.error();
    if (parent->index() >= kMaxIndex)
        return Error{ErrorCode::LimitExceeded, "the object has too many versions"};
    return std::optional(Change{object, *parent, Revision::after(*parent, std::move(content))});
}

// Packs of at most kMaxPackBytes; usually one.
std::vector<std::shared_ptr<const Pack>> makePacks(const std::vector<std::pair<Digest, Bytes>>& contents)
{
    std::vector<std::shared_ptr<const Pack>> packs;
    std::vector<std::pair<Digest, Bytes>> batch;
    std::size_t size = 2;
    const auto close = [&] {
        if (!batch.empty())
            packs.push_back(std::make_shared<const Pack>(Pack::make(batch)));
        batch.clear();
        size = 2;
    };
    for (const auto& content : contents) {
        if (size + content.second->size() + 1 > kMaxPackBytes)
            close();
        size += content.second->size() + 1;
        batch.push_back(content);
    }
    close();
    return packs;
}

}  // namespace

// --- the stage ------------------------------------------------------------------------------------------------

bool Replica::hasStaging() const { return !d->stagedObjects.empty(); }

std::vector<Change> Replica::Private::stagedChanges() const
{
    std::vector<Change> changes;
    for (const auto handle : stagedObjects) {
        const auto& tree = object(handle)->tree;
        for (const Node node : tree.staged()) {
            std::optional<Revision> parent;
            if (tree.parent(node) != kNone)
                parent = tree.revision(tree.parent(node));
            changes.push_back({names.text(handle), std::move(parent), tree.revision(node)});
        }
    }
    std::ranges::sort(changes, isBefore);
    return changes;
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
    for (const auto& [digest, bytes] : d->contents.staged()) {
        if (!d->contents.isPacked(digest))
            contents.set(digest.hex(), parseJson(*bytes).value_or(Value()));
    }
    if (!contents.empty())
        stage.set("o", std::move(contents));
    return stage;
}

Result<ChangeSet> Replica::replayStage(const Object& stage)
{
    if (const auto allowed = d->canEdit(kRootId); !allowed)
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
    for (const auto& record : records ? *records : Array{}) {
        auto change = fromRecord(record);
        if (!change)
            return change.error();
        if (!*change)
            continue;
        const auto& name = (*change)->revision.content();
        const auto* digest = name.stored();
        const bool isHere = digest
            ? d->contents.find(*digest) || std::ranges::any_of(contents, [&](const auto& c) { return c.first == *digest; })
            : name.isMarker();
        if (!isHere)
            return Error{ErrorCode::NotFound, "a content of the stage is missing: " + name.text()};
        changes.push_back(**std::move(change));
    }

    ChangeTracker tracker;
    for (auto& [digest, text] : contents)
        d->contents.stage(digest, std::move(text));
    std::ranges::sort(changes, {}, [](const Change& change) { return change.revision.index(); });  // parents first
    for (const auto& change : changes) {
        const auto handle = d->names.intern(change.object);
        auto& state = d->makeObject(handle);
        d->touch(handle, tracker);
        if (state.tree.stage(change.revision, change.parent))
            d->stagedObjects.insert(handle);
    }
    return d->finish(tracker);
}

void Replica::Private::dropStaged(Handle handle, ChangeTracker& tracker)
{
    if (stagedObjects.erase(handle) == 0)
        return;
    touch(handle, tracker);
    object(handle)->tree.dropStaged();
}

ChangeSet Replica::unstage()
{
    ChangeTracker tracker;
    for (const auto handle : std::set<Handle>(d->stagedObjects))
        d->dropStaged(handle, tracker);
    auto changes = d->finish(tracker);
    d->contents.dropStaged();
    return changes;
}

// --- squashing ------------------------------------------------------------------------------------------------

// One record for a chain of staged versions, on top of the last committed one. Nothing when it came to nothing.
Result<std::optional<Change>> Replica::Private::squashedTip(Handle handle, Node tip)
{
    const std::optional<Change> nothing;
    auto& state = *object(handle);
    auto& tree = state.tree;
    const auto& revision = tree.revision(tip);
    const Node parent = tree.parent(tip);
    const auto onTopOf = [&](Node base, ContentName content) {
        auto child = Revision::after(tree.revision(base), std::move(content));
        return std::optional(Change{names.text(handle), tree.revision(base), std::move(child)});
    };
    if (revision.isResolved()) {
        const bool sealsStaged = parent == kNone || tree.isStaged(parent);
        return sealsStaged ? nothing : onTopOf(parent, revision.content());
    }

    Node base = parent;
    while (base != kNone && tree.isStaged(base))
        base = tree.parent(base);
    if (base == parent && base != kNone)
        return onTopOf(base, revision.content());  // a single version
    if (revision.isDeleted()) {
        const bool wasThere = base != kNone && !tree.revision(base).isDeleted();
        return wasThere ? onTopOf(base, revision.content()) : nothing;
    }
    auto content = revision.content();
    if (isList(handle)) {
        const auto order = orderOf(state, tip);
        const auto steps = base == kNone ? std::vector<PatchStep>{} : diffLists(*orderOf(state, base), *order);
        if (base != kNone && steps.empty())
            return nothing;
        auto fresh = newContent(base == kNone ? fullOrderText(*order, names) : patchText(steps, names));
        if (!fresh)
            return fresh.error();
        content = fresh->name;
        contents.stage(*content.stored(), std::move(fresh->bytes));
    } else if (base != kNone && tree.revision(base).content() == content) {
        return nothing;  // changed and changed back
    }
    if (base == kNone)
        return std::optional(Change{names.text(handle), std::nullopt, Revision::first(std::move(content))});
    return onTopOf(base, std::move(content));
}

Result<std::vector<Change>> Replica::Private::squashed()
{
    std::vector<Change> changes;
    for (const auto handle : stagedObjects) {
        const auto& tree = object(handle)->tree;
        for (const Node node : tree.staged()) {
            if (tree.hasChildren(node))
                continue;
            auto change = squashedTip(handle, node);
            if (!change)
                return change.error();
            if (*change)
                changes.push_back(**std::move(change));
        }
    }
    std::ranges::sort(changes, isBefore);
    const auto repeated = std::ranges::unique(
        changes, [](const Change& a, const Change& b) { return a.object == b.object && a.revision == b.revision; });
    changes.erase(repeated.begin(), repeated.end());
    return changes;
}

// --- commit ---------------------------------------------------------------------------------------------------

Result<Replica::Committed> Replica::commit(std::optional<Object> information, CommitOptions options)
{
    if (!hasStaging())
        return Committed{};
    if (const auto allowed = d->canEdit(kRootId); !allowed)
        return allowed.error();

    ChangeTracker tracker;
    for (const auto& id : inConflict()) {
        if (!isListId(id))
            continue;
        const auto handle = *d->names.find(id);
        if (const auto settled = d->resolveAs(handle, d->object(handle)->tree.winner(), tracker); !settled)
            return settled.error();
    }

    // A delta without parents may hold first versions only: older readers ignore it otherwise.
    const bool isSquashed = options.squash || d->anchors.empty();
    auto changes = isSquashed ? d->squashed() : Result<std::vector<Change>>(d->stagedChanges());
    if (!changes)
        return changes.error();
    if (changes->size() > kMaxDeltaChanges)
        return Error{ErrorCode::LimitExceeded, "too many changes for one commit"};
    // Of very many anchors the newest: the others wait for the next commits, and nobody can keep us from committing.
    const auto spared = static_cast<std::ptrdiff_t>(d->anchors.size() - std::min(d->anchors.size(), kMaxDeltaParents));
    std::vector<DeltaName> parents(std::next(d->anchors.begin(), spared), d->anchors.end());

    std::vector<std::pair<Digest, Bytes>> contents;  // sorted by digest, as the stage is
    std::unordered_set<Digest> used;
    for (const auto& change : *changes) {
        if (const auto* digest = change.revision.content().stored())
            used.insert(*digest);
        const auto* parent = change.parent ? change.parent->content().stored() : nullptr;
        if (parent != nullptr && !d->contents.find(*parent))
            return Error{ErrorCode::NotFound, "the content of a parent is missing: " + change.parent->text()};
    }
    for (const auto& [digest, bytes] : d->contents.staged()) {
        if (used.contains(digest) && !d->contents.isPacked(digest))
            contents.emplace_back(digest, bytes);
    }

    Commit commit;
    commit.packs = makePacks(contents);
    std::vector<Digest> packNames;
    for (const auto& pack : commit.packs)
        packNames.push_back(pack->name());
    std::ranges::sort(packNames);
    if (!changes->empty()) {
        auto delta = Delta::make(std::move(parents), std::move(information), std::move(packNames),
                                 *std::move(changes), !d->showsNewFamily);
        if (delta.bytes()->size() > kMaxDeltaBytes)
            return Error{ErrorCode::LimitExceeded, "a commit is larger than the limit"};
        commit.delta = std::make_shared<const Delta>(std::move(delta));
    }

    // From here on nothing fails.
    for (const auto handle : std::set<Handle>(d->stagedObjects)) {
        d->touch(handle, tracker);
        if (isSquashed || !commit.delta) {
            d->object(handle)->tree.dropStaged();
        } else {
            d->object(handle)->tree.commitStaged(commit.delta->name());
        }
    }
    d->stagedObjects.clear();
    d->contents.dropStaged();
    Committed result;
    if (commit.delta) {
        for (const auto& pack : commit.packs) {
            if (d->contents.addPack(pack))
                d->graph.packArrived(*pack);
        }
        d->graph.add(commit.delta, d->contents);
        // Applying is idempotent; the same commit may have arrived from elsewhere, with others that wait for it.
        for (const auto& delta : d->graph.takeReady()) {
            if ((delta->name().index != 0) == d->showsNewFamily && (!d->showsThePast || delta == commit.delta))
                d->apply(*delta, tracker);
        }
        result.commit = std::move(commit);
    }
    result.changes = d->finish(tracker);
    return result;
}

}  // namespace meldado::core
