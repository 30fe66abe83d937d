// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The parts of a replica, shared by the source files that implement it; not for anyone else.

#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/crdt/content_store.h"
#include "core/crdt/delta_graph.h"
#include "core/crdt/flatten.h"
#include "core/crdt/list_order.h"
#include "core/crdt/name_table.h"
#include "core/crdt/replica.h"
#include "core/crdt/revision_tree.h"

namespace meldado::core {

using SharedOrder = std::shared_ptr<const Order>;  // shared with caches; immutable

// Orders already computed for versions of one list.
struct OrderCache {
    struct Known {
        RevisionTree::Node node;
        SharedOrder order;
    };
    std::uint32_t reshapings = 0;  // of the tree, when these were computed
    std::vector<Known> known;      // a few, the last used last
    std::vector<RevisionTree::Node> shownLeaves;
    SharedOrder shown;             // merged from shownLeaves
};

struct ObjectState {
    RevisionTree tree;
    std::unique_ptr<OrderCache> orders;  // of a list
};

// Remembers how an object looked before the first change of a call, to tell the difference after the last.
class ChangeTracker {
public:
    struct Before {
        std::optional<Revision> winner;
        std::vector<Revision> leaves;
        SharedOrder shown;  // of a list that had a winner
    };
    [[nodiscard]] bool isTouched(Handle object) const { return m_before.contains(object); }
    void touch(Handle object, Before before) { m_before.emplace(object, std::move(before)); }
    [[nodiscard]] const std::map<Handle, Before>& all() const { return m_before; }

private:
    std::map<Handle, Before> m_before;
};

struct Replica::Private {
    explicit Private(Options theOptions) : options(theOptions), graph(theOptions.salvage) {}

    using Node = RevisionTree::Node;
    static constexpr Node kNone = RevisionTree::kNone;

    Options options;
    NameTable names;
    ContentStore contents;
    DeltaGraph graph;
    std::vector<std::unique_ptr<ObjectState>> objects;  // by handle; null for names that are not objects
    std::unordered_set<Handle> inConflict;
    std::set<Handle> stagedObjects;
    std::set<DeltaName> anchors;
    std::unordered_set<DeltaName> applied;
    bool showsNewFamily = true;
    bool showsThePast = false;  // after reloadUntil
    bool hasOwnerLists = false;  // "^owner@key" was applied
    bool hasPathLists = false;   // "^digest" was applied

    // --- objects (replica.cpp)
    [[nodiscard]] ObjectState* object(Handle handle) const;
    [[nodiscard]] ObjectState* object(std::string_view id) const;
    ObjectState& makeObject(Handle handle);
    [[nodiscard]] Result<ObjectState*> known(std::string_view id) const;          // UnknownObject
    [[nodiscard]] Result<ObjectState*> withWinner(std::string_view id) const;     // UnknownObject, NoWinner
    [[nodiscard]] Result<Node> nodeOf(std::string_view id, const Revision& revision) const;
    [[nodiscard]] bool isList(Handle handle) const { return isListId(names.text(handle)); }

    // --- contents (replica.cpp)
    // The value of a version as stored; markers and character objects by their name. Malformed when unreadable.
    [[nodiscard]] Result<Value> storedValue(const Revision& revision) const;
    // As people see it: with the arrays of 0.1 put together.
    [[nodiscard]] Result<Value> value(const ObjectState& state, Node node);

    // --- orders (replica_orders.cpp)
    SharedOrder orderOf(ObjectState& list, Node node);
    SharedOrder shownOrder(ObjectState& list);                       // winner first, other leaves merged
    SharedOrder mergedOrder(ObjectState& list, Node base);
    void remember(ObjectState& list, Node node, SharedOrder order);

    // --- arrival (replica_arrival.cpp)
    [[nodiscard]] bool wantsNewFamily() const;
    [[nodiscard]] Family family() const;
    void apply(const Delta& delta, ChangeTracker& tracker);
    ChangeSet rebuild(const std::vector<std::shared_ptr<const Delta>>& deltas);

    // --- changes (replica_changes.cpp)
    void touch(Handle handle, ChangeTracker& tracker);
    ChangeSet finish(const ChangeTracker& tracker);
    Result<Edit> answer(Result<Revision> revision, const ChangeTracker& tracker);  // the end of an edit

    // --- edits (replica_edits.cpp)
    struct NewContent {
        ContentName name;
        std::string bytes;          // empty for markers
        std::string canonical;      // digest of the plain spelling, when `bytes` had to be escaped; else empty
    };
    [[nodiscard]] Result<NewContent> newContent(const Object& content) const;
    [[nodiscard]] Result<NewContent> newContent(std::string text) const;
    [[nodiscard]] Result<void> canEdit() const;
    Result<Revision> stageChild(Handle handle, Node parent, NewContent content, ChangeTracker& tracker);
    Result<Revision> updateObject(Handle handle, const Object& content, ChangeTracker& tracker);
    Result<std::optional<Revision>> deleteObject(Handle handle, ChangeTracker& tracker);
    Result<void> sealOthers(Handle handle, Node survivor, ChangeTracker& tracker);
    Result<Revision> resolveAs(Handle handle, Node chosen, ChangeTracker& tracker);

    // --- edits of lists (replica_lists.cpp)
    Result<Revision> updateList(Handle handle, const Order& order, ChangeTracker& tracker);
    Result<Revision> editList(Handle handle, const Order& order, const std::vector<PatchStep>& steps,
                              ChangeTracker& tracker);
    [[nodiscard]] Result<Order> orderFrom(const Object& content);

    // --- stage and commit (replica_commit.cpp)
    // Settles lists in conflict and makes the blobs; no delta, when everything staged came to nothing.
    [[nodiscard]] Result<Commit> makeCommit(std::optional<Object> information, bool isSquashed, ChangeTracker& tracker);
    void takeCommitted(const Commit& commit, bool isSquashed, ChangeTracker& tracker);
    void dropStaged(Handle handle, ChangeTracker& tracker);
    [[nodiscard]] std::vector<Change> stagedChanges() const;
    [[nodiscard]] Result<std::vector<Change>> squashed();
    [[nodiscard]] Result<std::optional<Change>> squashedTip(Handle handle, Node tip);
};

}  // namespace meldado::core
