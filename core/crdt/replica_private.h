// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The parts of a replica, shared by the source files that implement it; not for anyone else.

#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/hash_index.h"
#include "core/base/seeded_hash.h"
#include "core/crdt/content_table.h"
#include "core/crdt/delta_graph.h"
#include "core/crdt/flatten.h"
#include "core/crdt/list_order.h"
#include "core/crdt/name_table.h"
#include "core/crdt/order_merge.h"
#include "core/crdt/replica.h"
#include "core/crdt/sequence.h"
#include "core/crdt/version_table.h"

namespace meldado::core {

// The order of one list.
struct ListState {
    struct Known {
        VersionId version;
        Sequence order;
    };
    Sequence shown;                      // merged from shownLeaves
    std::vector<VersionId> shownLeaves;  // ascending; the winner's order comes first
    std::vector<Known> known;            // orders of some versions, so that walks up a chain of patches end soon
    std::uint32_t reshapings = 0;        // of the object, when all this was computed
};

// Remembers how an object looked before the first change of a call, to tell the difference after the last.
class ChangeTracker {
public:
    struct Before {
        Handle object;
        VersionId winner = kNoVersion;
        std::vector<VersionId> losers;     // the other leaves
        // Of a list that was edited step by step: what was done since `winner`, ending at `steppedTo`.
        VersionId steppedTo = kNoVersion;
        std::vector<OrderStep> steps;
    };

    [[nodiscard]] Before* find(Handle object)
    {
        if (m_all.size() <= kFew) {
            const auto it = std::ranges::find(m_all, object, &Before::object);
            return it == m_all.end() ? nullptr : &*it;
        }
        const auto number = m_index.find(seededHash(std::uint64_t{object}),
                                         [&](std::uint32_t each) { return m_all[each].object == object; });
        return number == HashIndex::kNone ? nullptr : &m_all[number];
    }
    Before& add(Handle object)  // valid until the next one is added
    {
        m_all.push_back(Before{.object = object, .losers = {}, .steps = {}});
        if (m_all.size() > kFew) {
            for (auto each = static_cast<std::uint32_t>(m_index.size()); each < m_all.size(); ++each)
                m_index.insert(seededHash(std::uint64_t{m_all[each].object}), each);
        }
        return m_all.back();
    }
    [[nodiscard]] std::vector<Before>& all() { return m_all; }
    void clear()  // keeps its memory
    {
        m_all.clear();
        if (!m_index.empty())
            m_index = {};
    }

private:
    static constexpr std::size_t kFew = 4;  // most calls touch one object or two
    std::vector<Before> m_all;
    HashIndex m_index;  // once there are more
};

struct Replica::Private {
    explicit Private(Options theOptions) : options(theOptions), graph(theOptions.salvage) {}

    Options options;
    NameTable names;
    ContentTable contents;
    VersionTable versions{contents};
    DeltaGraph graph;
    std::unordered_map<Handle, std::unique_ptr<ListState>> lists;
    PlacesByHandle places;                  // for merges of orders
    std::unordered_set<Handle> inConflict;
    std::vector<DeltaName> anchors;         // sorted
    bool showsNewFamily = true;
    bool showsThePast = false;  // after reloadUntil
    bool hasOwnerLists = false;  // "^owner@key" was applied
    bool hasPathLists = false;   // "^digest" was applied

    // --- objects (replica.cpp)
    [[nodiscard]] std::optional<Handle> object(std::string_view id) const;        // that has versions
    [[nodiscard]] Result<Handle> known(std::string_view id) const;                // UnknownObject
    [[nodiscard]] Result<Handle> withWinner(std::string_view id) const;           // UnknownObject, NoWinner
    [[nodiscard]] Result<VersionId> versionOf(std::string_view id, const Revision& revision) const;
    [[nodiscard]] bool isList(Handle handle) const { return isListId(names.text(handle)); }

    // --- contents (replica.cpp)
    // The value of a version as stored; markers and character objects by their name. Malformed when unreadable.
    [[nodiscard]] Result<Value> storedValue(VersionId version) const;
    // As people see it: with the arrays of 0.1 put together.
    [[nodiscard]] Result<Value> value(Handle handle, VersionId version);

    // --- orders (replica_orders.cpp)
    Sequence orderOf(Handle list, VersionId version);
    [[nodiscard]] Sequence orderAfter(VersionId version, Sequence before);  // when that of its parent is at hand
    const Sequence& shownOrder(Handle list);                   // winner first, other leaves merged
    Sequence mergedOrder(Handle list, VersionId base);
    ListState& listState(Handle list);
    void remember(ListState& state, VersionId version, const Sequence& order);
    // The patches that lead from one version to a later one of the same line, first to last; nothing when there are
    // more than a few, or another kind of content lies between.
    [[nodiscard]] std::optional<std::vector<PatchStep>> stepsBetween(VersionId from, VersionId to);
    [[nodiscard]] std::optional<StoredOrder> storedOrder(VersionId version);

    // --- arrival (replica_arrival.cpp)
    [[nodiscard]] bool wantsNewFamily() const;
    [[nodiscard]] Family family() const;
    [[nodiscard]] bool isFamilySettled() const;  // whatever arrives now
    void takePack(const Pack& pack);
    void applyReady(ChangeTracker& tracker);
    ChangeSet endArrival(ChangeTracker& tracker);
    void apply(const Delta& delta, ChangeTracker& tracker);
    void noteListId(std::string_view id);  // tells the older families apart
    void takeAnchor(const DeltaName& name, std::span<const DeltaName> parents);
    ChangeSet rebuild(const std::vector<DeltaName>& deltas);

    // --- changes (replica_changes.cpp)
    [[nodiscard]] std::string_view elementText(Handle element) const;
    ChangeTracker trackerOfCall;
    ChangeTracker& beginCall()  // one at a time
    {
        trackerOfCall.clear();
        return trackerOfCall;
    }
    ChangeTracker::Before& touch(Handle handle, ChangeTracker& tracker);
    ChangeSet finish(ChangeTracker& tracker);
    Result<Edit> answer(Result<VersionId> version, ChangeTracker& tracker);  // the end of an edit
    void addObjectChange(ChangeSet& changes, Handle handle, std::span<const Revision> before,
                         std::span<const Revision> after) const;
    void addListChange(ChangeSet& changes, Handle handle, const Order& before, const Order& after) const;
    void finishObject(ChangeSet& changes, const ChangeTracker::Before& before);
    void finishList(ChangeSet& changes, ChangeTracker::Before& before);

    // --- edits (replica_edits.cpp)
    struct NewContent {
        ContentId content = ContentTable::kNone;
        ContentId plain = ContentTable::kNone;  // the same in its plain spelling, when it had to be escaped
    };
    [[nodiscard]] Result<void> checkContent(const Object& content) const;
    [[nodiscard]] Result<NewContent> newContent(const Object& content);       // stages the bytes
    [[nodiscard]] Result<NewContent> newContent(std::string_view canonical);  // the same
    // The same for a version after `parent`, in any object; of a list also the order that it says.
    [[nodiscard]] Result<NewContent> newContentAfter(Handle handle, VersionId parent, const Object& content, Order& order);
    [[nodiscard]] bool writeWithField(Handle handle, std::string_view key, const Value& value);
    std::string objectText;  // being written
    std::string valueText;
    [[nodiscard]] Result<void> canEdit() const;
    Result<VersionId> stageChild(Handle handle, VersionId parent, ContentId content, ChangeTracker& tracker);
    Result<VersionId> updateObject(Handle handle, const Object& content, ChangeTracker& tracker);
    Result<VersionId> updateObject(Handle handle, NewContent content, ChangeTracker& tracker);
    Result<std::optional<VersionId>> deleteObject(Handle handle, ChangeTracker& tracker);
    Result<void> sealOthers(Handle handle, VersionId survivor, ChangeTracker& tracker);
    Result<VersionId> resolveAs(Handle handle, VersionId chosen, ChangeTracker& tracker);

    // --- edits of lists (replica_lists.cpp)
    Result<VersionId> updateList(Handle handle, const Order& order, ChangeTracker& tracker);
    Result<VersionId> editList(Handle handle, std::span<const PatchStep> steps, std::vector<OrderStep> changes,
                               ChangeTracker& tracker);
    [[nodiscard]] Result<Order> orderFrom(const Object& content);

    // --- stage and commit (replica_commit.cpp)
    // A record to be: an object gets a version after `parent`, or a first one.
    struct Record {
        Handle object;
        VersionId parent;
        ContentId content;

        friend bool operator==(const Record&, const Record&) = default;
    };
    BytesArena blobs;         // of our own commits
    std::string deltaText;    // being written
    std::string packText;
    // Settles lists in conflict and makes the blobs; nothing, when everything staged came to nothing.
    [[nodiscard]] Result<std::optional<Commit>> makeCommit(const std::optional<Object>& information, bool isSquashed,
                                                           ChangeTracker& tracker);
    struct NewPacks {
        std::vector<PackBlob> blobs;
        std::vector<ContentId> contents;  // of the first, then of the next, …
        std::vector<std::size_t> ends;    // of each in `contents`
    };
    [[nodiscard]] std::span<const DeltaName> commitParents() const;
    NewPacks newPacks;            // of the commit that is being made; kept, so that the next needs no memory
    std::vector<Record> records;  // the same, in the order of the format
    void makePacks();
    void takeCommitted(const Commit* commit, bool isSquashed, ChangeTracker& tracker);
    void collectStaged(std::vector<Record>& into) const;
    void sortRecords(std::vector<Record>& records) const;
    [[nodiscard]] std::vector<Handle> stagedObjects() const;  // each once
    void dropStaged(Handle handle, ChangeTracker& tracker);
    [[nodiscard]] Result<void> collectSquashed();
    [[nodiscard]] Result<std::optional<Record>> squashedTip(Handle handle, VersionId tip);
};

}  // namespace meldado::core
