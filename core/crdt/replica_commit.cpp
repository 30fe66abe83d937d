// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is staged, and how it becomes a commit.

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/limits.h"
#include "core/crdt/delta_text.h"
#include "core/crdt/replica_private.h"
#include "core/crdt/scan_safe.h"
#include "core/hash/sha256.h"
#include "core/json/canonical.h"
#include "core/json/parse.h"

namespace meldado::core {

namespace {

// The first bytes of a text as a number that is ordered as they are.
std::uint64_t beginningOf(std::string_view text)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return number;
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

}  // namespace

// --- the stage ------------------------------------------------------------------------------------------------

bool Replica::hasStaging() const { return d->versions.hasStaged(); }

void Replica::Private::collectStaged(std::vector<Record>& into) const
{
    into.clear();
    versions.visitStaged([&](VersionId version) {
        into.push_back({versions.object(version), versions.parent(version), versions.content(version)});
    });
    sortRecords(into);
}

// By the identifier of the object, then by the revision that the record makes.
void Replica::Private::sortRecords(std::vector<Record>& all) const
{
    if (all.size() < 2)
        return;
    const auto revisionOf = [this](const Record& record) {
        auto content = contents.name(record.content);
        return record.parent == kNoVersion ? Revision::first(std::move(content))
                                           : Revision::after(versions.revision(record.parent), std::move(content));
    };
    // By the beginning of the identifiers first: the texts lie all over memory, and are seldom needed then.
    std::vector<std::pair<std::uint64_t, Record>> keyed;
    keyed.reserve(all.size());
    for (const auto& record : all)
        keyed.emplace_back(beginningOf(names.text(record.object)), record);
    std::ranges::sort(keyed, [&](const auto& a, const auto& b) {
        if (a.first != b.first)
            return a.first < b.first;
        if (a.second.object != b.second.object)
            return names.text(a.second.object) < names.text(b.second.object);
        return revisionOf(a.second) < revisionOf(b.second);
    });
    std::ranges::transform(keyed, all.begin(), [](const auto& each) { return each.second; });
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
    std::vector<Private::Record> staged;
    d->collectStaged(staged);
    for (const auto& record : staged) {
        Array texts{Value(d->names.text(record.object))};
        if (record.parent != kNoVersion)
            texts.emplace_back(d->versions.revision(record.parent).text());
        texts.emplace_back(d->contents.name(record.content).text());
        records.emplace_back(std::move(texts));
    }
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

    auto& tracker = d->beginCall();
    for (const auto& [digest, text] : contents)
        d->contents.stage(digest, text);
    std::vector<std::pair<std::uint32_t, std::size_t>> order;  // parents first
    for (std::size_t i = 0; i < changes.size(); ++i)
        order.emplace_back(changes[i].parent ? changes[i].parent->index() : 0, i);
    std::ranges::sort(order);
    for (const auto& [parentIndex, i] : order) {
        const auto& change = changes[i];
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
    auto& tracker = d->beginCall();
    for (const auto handle : d->stagedObjects())
        d->dropStaged(handle, tracker);
    auto changes = d->finish(tracker);
    d->contents.dropStaged();
    return changes;
}

// --- squashing ------------------------------------------------------------------------------------------------

// One record for a chain of staged versions, on top of the last committed one. Nothing when it came to nothing.
Result<std::optional<Replica::Private::Record>> Replica::Private::squashedTip(Handle handle, VersionId tip)
{
    const std::optional<Record> nothing;
    const auto parent = versions.parent(tip);
    const auto onTopOf = [&](VersionId base, ContentId content) { return std::optional(Record{handle, base, content}); };
    if (versions.isResolved(tip)) {
        const bool sealsStaged = parent == kNoVersion || versions.isStaged(parent);
        return sealsStaged ? nothing : onTopOf(parent, ContentTable::kResolved);
    }

    auto base = parent;
    while (base != kNoVersion && versions.isStaged(base))
        base = versions.parent(base);
    if (base == parent)
        return onTopOf(base, versions.content(tip));  // a single version
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
    return onTopOf(base, content);
}

Result<void> Replica::Private::collectSquashed()
{
    records.clear();
    std::vector<VersionId> tips;
    versions.visitStaged([&](VersionId version) {
        if (!versions.hasChildren(version))
            tips.push_back(version);
    });
    for (const auto tip : tips) {
        auto record = squashedTip(versions.object(tip), tip);
        if (!record)
            return record.error();
        if (*record)
            records.push_back(**record);
    }
    sortRecords(records);
    const auto repeated = std::ranges::unique(records);
    records.erase(repeated.begin(), repeated.end());
    return {};
}

// --- commit ---------------------------------------------------------------------------------------------------

// The packs of what no pack holds yet, each at most kMaxPackBytes; usually one. Sorted by digest, so that the same
// commit has the same name everywhere.
void Replica::Private::makePacks()
{
    auto& [packs, fresh, ends] = newPacks;
    packs.clear();
    fresh.clear();
    ends.clear();
    for (const auto& record : records) {
        const auto content = contents.stored(record.content);
        if (content != ContentTable::kNone && contents.hasBytes(content) && !contents.isPacked(content))
            fresh.push_back(content);
    }
    if (fresh.size() > 1) {
        std::vector<std::pair<Digest, ContentId>> keyed;
        keyed.reserve(fresh.size());
        for (const auto content : fresh)
            keyed.emplace_back(contents.digest(content), content);
        std::ranges::sort(keyed);
        const auto repeated = std::ranges::unique(keyed);
        keyed.erase(repeated.begin(), repeated.end());
        fresh.clear();
        for (const auto& each : keyed)
            fresh.push_back(each.second);
    }

    const auto close = [&](std::size_t end) {
        packText += ']';
        newPacks.blobs.push_back({sha256(packText), blobs.keep(packText)});
        newPacks.ends.push_back(end);
        packText.assign(1, '[');
    };
    packText.assign(1, '[');
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const auto bytes = contents.bytes(fresh[i]);
        if (packText.size() > 1 && packText.size() + bytes.size() + 2 > kMaxPackBytes)
            close(i);
        if (packText.size() > 1)
            packText += ',';
        packText += bytes;
    }
    if (!fresh.empty())
        close(fresh.size());
}

Result<std::optional<Commit>> Replica::Private::makeCommit(const std::optional<Object>& information, bool isSquashed,
                                                           ChangeTracker& tracker)
{
    if (!inConflict.empty()) {
        std::vector<Handle> conflicts;
        std::ranges::copy_if(inConflict, std::back_inserter(conflicts), [this](Handle handle) { return isList(handle); });
        for (const auto list : conflicts) {
            if (const auto settled = resolveAs(list, versions.winner(list), tracker); !settled)
                return settled.error();
        }
    }

    if (!isSquashed)
        collectStaged(records);
    else if (const auto collected = collectSquashed(); !collected)
        return collected.error();
    if (records.size() > kMaxDeltaChanges)
        return Error{ErrorCode::LimitExceeded, "too many changes for one commit"};
    for (const auto& record : records) {
        const auto parent = record.parent == kNoVersion ? ContentTable::kNone : contents.stored(versions.content(record.parent));
        if (parent != ContentTable::kNone && !contents.hasBytes(parent))
            return Error{ErrorCode::NotFound,
                         "the content of a parent is missing: " + versions.revision(record.parent).text()};
    }

    makePacks();
    std::optional<Commit> commit;
    if (!records.empty()) {
        auto packs = newPacks.blobs;
        std::ranges::sort(packs, {}, &PackBlob::name);
        const auto parents = commitParents();
        DeltaText text(deltaText);
        for (const auto& record : records) {
            text.addRecord(
                names.text(record.object), record.parent != kNoVersion,
                [&](std::string& out) { versions.appendText(out, record.parent); },
                [&](std::string& out) { contents.appendText(out, record.content); });
        }
        text.finish(information, packs, parents);
        if (deltaText.size() > kMaxDeltaBytes)
            return Error{ErrorCode::LimitExceeded, "a commit is larger than the limit"};
        const auto index = !showsNewFamily ? 0 : (parents.empty() ? 1 : parents.back().index + 1);
        commit = Commit{{{index, sha256(deltaText)}, blobs.keep(deltaText)}, std::move(packs)};
    }
    takeCommitted(commit ? &*commit : nullptr, isSquashed, tracker);
    return commit;
}

// Of very many anchors the newest: the others wait for the next commits, and nobody can keep us from committing.
std::span<const DeltaName> Replica::Private::commitParents() const
{
    return std::span(anchors).last(std::min(anchors.size(), kMaxDeltaParents));
}

// What was staged is now what the commit says. Nothing here fails.
void Replica::Private::takeCommitted(const Commit* commit, bool isSquashed, ChangeTracker& tracker)
{
    const auto& packs = newPacks;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < packs.blobs.size(); ++i) {
        const auto some = std::span(packs.contents).subspan(begin, packs.ends[i] - begin);
        contents.addOwnPack(packs.blobs[i], some);
        graph.packArrived(packs.blobs[i].name, some, contents);
        begin = packs.ends[i];
    }
    if (isSquashed || commit == nullptr) {
        for (const auto handle : stagedObjects())
            dropStaged(handle, tracker);
        for (const auto& record : records) {
            touch(record.object, tracker);
            versions.stage(record.object, record.parent, record.content);
        }
    }
    contents.dropStaged();
    if (commit == nullptr)
        return;

    if (!showsNewFamily) {
        for (const auto& record : records)
            noteListId(names.text(record.object));
    }
    versions.commitStaged(commit->delta.name);
    graph.addOwn(commit->delta, showsThePast);
    anchors.erase(anchors.end() - static_cast<std::ptrdiff_t>(commitParents().size()), anchors.end());
    takeAnchor(commit->delta.name, {});
    // The same commit may have arrived from elsewhere, with others that waited for it.
    if (!showsThePast)
        graph.takeReady(showsNewFamily, [&](const Delta& delta) { apply(delta, tracker); });
}

Result<Replica::Committed> Replica::commit(std::optional<Object> information, CommitOptions options)
{
    if (!hasStaging())
        return Committed{};
    if (const auto allowed = d->canEdit(); !allowed)
        return allowed.error();

    // A delta without parents may hold first versions only: older readers ignore it otherwise.
    const bool isSquashed = options.squash || d->anchors.empty();
    auto& tracker = d->beginCall();
    auto commit = d->makeCommit(information, isSquashed, tracker);
    auto changes = d->finish(tracker);  // also after an error: lists may have been settled, and that stays staged
    if (!commit)
        return commit.error();
    return Committed{*std::move(commit), std::move(changes)};
}

}  // namespace meldado::core
