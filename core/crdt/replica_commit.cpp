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

Result<Commit> Replica::Private::makeCommit(std::optional<Object> information, bool isSquashed, ChangeTracker& tracker)
{
    std::vector<Handle> lists;
    std::ranges::copy_if(inConflict, std::back_inserter(lists), [this](Handle handle) { return isList(handle); });
    for (const auto list : lists) {
        if (const auto settled = resolveAs(list, object(list)->tree.winner(), tracker); !settled)
            return settled.error();
    }

    auto changes = isSquashed ? squashed() : Result<std::vector<Change>>(stagedChanges());
    if (!changes)
        return changes.error();
    if (changes->size() > kMaxDeltaChanges)
        return Error{ErrorCode::LimitExceeded, "too many changes for one commit"};

    std::unordered_set<Digest> used;
    for (const auto& change : *changes) {
        if (const auto* digest = change.revision.content().stored())
            used.insert(*digest);
        const auto* parent = change.parent ? change.parent->content().stored() : nullptr;
        if (parent != nullptr && !contents.find(*parent))
            return Error{ErrorCode::NotFound, "the content of a parent is missing: " + change.parent->text()};
    }
    std::vector<std::pair<Digest, Bytes>> fresh;  // sorted by digest, as the stage is
    for (const auto& [digest, bytes] : contents.staged()) {
        if (used.contains(digest) && !contents.isPacked(digest))
            fresh.emplace_back(digest, bytes);
    }

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
    for (const auto handle : stagedObjects) {
        touch(handle, tracker);
        auto& tree = object(handle)->tree;
        if (isSquashed || !commit.delta)
            tree.dropStaged();
        else
            tree.commitStaged(commit.delta->name());
    }
    stagedObjects.clear();
    contents.dropStaged();
    if (!commit.delta)
        return;

    for (const auto& pack : commit.packs) {
        if (contents.addPack(pack))
            graph.packArrived(*pack);
    }
    graph.add(commit.delta, contents);
    apply(*commit.delta, tracker);
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
