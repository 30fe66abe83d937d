// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Lineage shows the versions of objects by number, with what led to each: for who merges them by rules of his own.
//
// A version follows its parent in the tree, and the leaves that were sealed by the commit that made it: the tree alone
// forgets what a decision was about. So its merge parents are its parent, and each leaf L for which a delta that brought
// it also sealed L, if that delta made exactly one tip of the object, and the index of L is smaller. (Indexes fall along
// every edge, so there are no cycles.) What is staged counts as one delta to be.
//
// Everything is looked up when it is asked for; of deltas that are asked for again what they say is kept.

#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/crdt/replica.h"
#include "core/crdt/sequence.h"
#include "core/crdt/version_table.h"

namespace meldado::core {

class Lineage {
public:
    explicit Lineage(const Replica& replica);  // outlives it
    ~Lineage();
    Lineage(const Lineage&) = delete;
    Lineage& operator=(const Lineage&) = delete;

    // Grows when all numbers of versions begin anew. Numbers of objects stay.
    [[nodiscard]] std::uint32_t generation() const;
    // Of an object: grows when versions were dropped or hung elsewhere; what was derived from its versions is void then.
    [[nodiscard]] std::uint32_t reshapings(Handle object) const;
    // Grows when a version came that was here: its date may be an earlier one then.
    [[nodiscard]] std::size_t repeatCount() const;

    // --- objects
    [[nodiscard]] std::optional<Handle> find(std::string_view id) const;  // that has versions
    [[nodiscard]] Handle objectsEnd() const;                              // above every object that has versions
    [[nodiscard]] bool has(Handle object) const;
    [[nodiscard]] std::string_view id(Handle object) const;
    [[nodiscard]] bool isList(Handle object) const;
    [[nodiscard]] std::span<const VersionId> leaves(Handle object) const;  // ascending; valid until the next change
    [[nodiscard]] bool hasSeals(Handle object) const;  // leaves of it were settled by somebody
    [[nodiscard]] VersionId newest(Handle object) const;                   // from it on, previous() leads to all others
    [[nodiscard]] VersionId previous(VersionId version) const;

    // --- versions
    [[nodiscard]] Handle object(VersionId version) const;
    [[nodiscard]] std::uint32_t index(VersionId version) const;
    [[nodiscard]] VersionId parent(VersionId version) const;  // in the tree
    [[nodiscard]] bool isDeleted(VersionId version) const;
    [[nodiscard]] bool isResolved(VersionId version) const;
    [[nodiscard]] bool isStaged(VersionId version) const;
    [[nodiscard]] bool isBefore(VersionId a, VersionId b) const;  // the order of revisions
    [[nodiscard]] Revision revision(VersionId version) const;
    [[nodiscard]] VersionId find(Handle object, const Revision& revision) const;
    [[nodiscard]] Result<Value> value(VersionId version) const;        // as stored
    [[nodiscard]] std::string_view contentText(VersionId version) const;  // its bytes; empty for one that has none here
    [[nodiscard]] std::vector<VersionId> mergeParents(VersionId version) const;  // each once; the tree's first

    // --- orders
    [[nodiscard]] Sequence order(VersionId version) const;     // of a list
    [[nodiscard]] Sequence orderAfter(VersionId version, Sequence before) const;  // the same, when the parent's is at hand
    [[nodiscard]] Sequence shownOrder(Handle list) const;      // as the engine merges it
    [[nodiscard]] bool isText(Handle element) const;           // an identifier, or another text
    [[nodiscard]] std::string_view elementText(Handle element) const;  // of another value: its canonical text
    [[nodiscard]] Value elementValue(Handle element) const;
    [[nodiscard]] Handle elementsEnd() const;                  // above every element of an order

    // --- deltas
    using DeltaNumber = std::uint32_t;
    [[nodiscard]] std::vector<DeltaNumber> deltas(VersionId version) const;  // that brought it; none: it is staged
    [[nodiscard]] const DeltaName& name(DeltaNumber delta) const;
    [[nodiscard]] DeltaNumber deltasEnd() const;  // above every number; what a delta builds on has a smaller one
    [[nodiscard]] std::shared_ptr<const Delta> delta(const DeltaName& name) const;  // null: not here

private:
    // What one delta says of one object.
    struct Said {
        std::vector<VersionId> made;
        std::vector<VersionId> sealed;
        bool hasOneTip = false;
    };
    struct Sealing {  // the deltas that seal versions of an object, when there were so many of both
        std::size_t sealCount = 0;
        std::size_t repeatCount = 0;
        std::vector<DeltaNumber> deltas;  // sorted
        std::unordered_map<DeltaNumber, Said> said;
    };
    Sealing& sealing(Handle object) const;
    [[nodiscard]] Said read(Handle object, DeltaNumber delta) const;
    [[nodiscard]] Said readStage(Handle object) const;
    void addSealed(const Said& said, VersionId version, std::vector<VersionId>& parents) const;

    const Replica& m_replica;
    mutable std::uint32_t m_generation = 0;
    mutable std::unordered_map<Handle, Sealing> m_sealing;
    // The delta read last, by objects: one that settles a thousand of them is read once.
    struct Parsed;
    mutable std::unique_ptr<Parsed> m_parsed;
};

}  // namespace meldado::core
