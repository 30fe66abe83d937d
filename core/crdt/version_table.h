// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// All versions of all objects: a revision tree for each object, in one array. Leaves, winner and conflict are
// maintained, never searched for; an object whose versions are one line costs no more than that line.
//
// A version is valid when its chain of parents ends at a first version that is here. A leaf is a valid version that
// is not sealed and is nobody's parent; the winner is the greatest leaf. Two deltas may claim one revision with
// different parents (tails have 28 bits): the lowest delta decides, in every order of arrival.
// Source: core/FORMAT.md, Revision trees.
//
// Staged versions are the last of the array: nothing arrives while something is staged.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/hash_index.h"
#include "core/crdt/content_table.h"
#include "core/crdt/delta_name.h"
#include "core/crdt/name_table.h"
#include "core/crdt/revision.h"

namespace meldado::core {

using VersionId = std::uint32_t;
inline constexpr VersionId kNoVersion = static_cast<VersionId>(-1);

class VersionTable {
public:
    // `contents` outlives the table.
    explicit VersionTable(ContentTable& contents) : m_contents(&contents) {}
    void clear();  // forgets every version

    // --- what arrives
    void beginDelta(const DeltaName& name) { m_deltas.push_back(name); }  // it brings what is inserted next
    void insert(Handle object, const std::optional<Revision>& parent, const ContentName& content);

    // --- the stage
    // A new version after `parent`, or a first one after kNoVersion. The one that is here, when there is one.
    struct Staged {
        VersionId version;
        bool isNew;
    };
    Staged stage(Handle object, VersionId parent, ContentId content);
    [[nodiscard]] bool hasStaged() const { return m_stagedCount != 0; }
    [[nodiscard]] bool hasStaged(Handle object) const;
    [[nodiscard]] bool isStaged(VersionId version) const { return version >= m_firstStaged; }
    // Calls visit(version) for each, in the order in which they were staged: parents first.
    template <typename Visit>
    void visitStaged(Visit visit) const
    {
        for (VersionId version = m_firstStaged; version < m_versions.size(); ++version) {
            if (m_versions[version].object != kNoObject)
                visit(version);
        }
    }
    void commitStaged(const DeltaName& delta);  // what is staged came with this delta
    void dropStaged(Handle object);             // numbers of dropped versions are not used again

    // --- objects
    [[nodiscard]] bool has(Handle object) const { return object < m_objects.size() && m_objects[object].newest != kNoVersion; }
    [[nodiscard]] Handle objectsEnd() const { return static_cast<Handle>(m_objects.size()); }  // above every object
    [[nodiscard]] VersionId winner(Handle object) const;  // kNoVersion: nothing valid, or all sealed
    [[nodiscard]] std::span<const VersionId> leaves(Handle object) const;  // ascending; valid until the next change
    [[nodiscard]] bool isInConflict(Handle object) const { return leaves(object).size() > 1; }
    [[nodiscard]] bool isLive(Handle object) const;       // has a winner that is not a deletion
    [[nodiscard]] std::size_t count(Handle object) const { return object < m_objects.size() ? m_objects[object].count : 0; }
    [[nodiscard]] VersionId find(Handle object, const Revision& revision) const;  // kNoVersion when it is not here
    [[nodiscard]] VersionId findFirst(Handle object, ContentId content) const;  // a first version of this content
    // Grows when versions were dropped or hung elsewhere: what was derived from a chain of parents is void then.
    [[nodiscard]] std::uint32_t reshapings(Handle object) const;

    // --- versions
    // From the newest() of an object on, previous() leads to all others; kNoVersion ends it.
    [[nodiscard]] VersionId newest(Handle object) const { return has(object) ? m_objects[object].newest : kNoVersion; }
    [[nodiscard]] VersionId previous(VersionId version) const { return m_versions[version].previous; }
    [[nodiscard]] Handle object(VersionId version) const { return m_versions[version].object; }
    [[nodiscard]] ContentId content(VersionId version) const { return m_versions[version].content; }
    [[nodiscard]] VersionId parent(VersionId version) const { return m_versions[version].parent; }  // or kNoVersion
    [[nodiscard]] std::uint32_t index(VersionId version) const { return m_versions[version].index; }
    [[nodiscard]] bool hasChildren(VersionId version) const { return m_versions[version].childCount != 0; }
    [[nodiscard]] bool isDeleted(VersionId version) const { return content(version) == ContentTable::kDeleted; }
    [[nodiscard]] bool isResolved(VersionId version) const { return content(version) == ContentTable::kResolved; }
    [[nodiscard]] Revision revision(VersionId version) const;
    [[nodiscard]] const DeltaName& delta(VersionId version) const { return m_deltas[m_versions[version].claimedBy]; }  // not of a staged one
    void appendText(std::string& out, VersionId version) const;  // the text of its revision
    // The same revision, maybe of two objects or dropped and made again.
    [[nodiscard]] bool isSame(VersionId a, VersionId b) const;
    [[nodiscard]] bool isBefore(VersionId a, VersionId b) const;  // the order of revisions, of one object

    // --- who brought what; for merging, so it is found when someone asks, and costs an edit nothing
    // Sealing versions ("r") of an object, in the order in which they came.
    [[nodiscard]] std::span<const VersionId> seals(Handle object) const;
    // Calls visit(number) for each delta that brought a version, by its number here; none for a staged one.
    template <typename Visit>
    void visitDeltas(VersionId version, Visit visit) const
    {
        if (isStaged(version))
            return;
        visit(m_versions[version].claimedBy);
        const auto [first, last] = m_alsoBroughtBy.equal_range(version);
        for (auto each = first; each != last; ++each)
            visit(each->second);
    }
    [[nodiscard]] const DeltaName& deltaName(std::uint32_t number) const { return m_deltas[number]; }
    [[nodiscard]] std::uint32_t deltaCount() const { return static_cast<std::uint32_t>(m_deltas.size()); }
    [[nodiscard]] std::size_t repeatCount() const { return m_alsoBroughtBy.size(); }  // versions that came once more
    [[nodiscard]] std::uint32_t generation() const { return m_generation; }  // grows when all numbers begin anew

private:
    static constexpr Handle kNoObject = static_cast<Handle>(-1);      // of a version that was dropped
    static constexpr std::uint32_t kNoTail = static_cast<std::uint32_t>(-1);  // not needed so far

    struct Version {
        ContentId content;
        Handle object;
        VersionId parent;     // kNoVersion: a first version, or missing
        VersionId previous;   // the one of the same object that came before
        std::uint32_t index;
        mutable std::uint32_t tail;   // kNoTail until asked for: it costs a hash, and most are never asked for
        std::uint32_t claimedBy;      // the lowest delta that brought it, a number of m_deltas
        std::uint32_t childCount : 31;
        mutable std::uint32_t isValid : 1;
    };

    // What only some objects need: many versions, several leaves, a parent that is missing.
    struct Branches {
        HashIndex index;                // of versions by index, content and tail; only once there are many
        std::vector<VersionId> leaves;  // only when there are two or more
        // By the name of their parent, which is not here yet. Ordered: a delta can name what falls into one bucket.
        std::map<Revision, std::set<VersionId>> orphans;
        std::unordered_map<VersionId, Revision> missing;  // of each orphan, the name of its parent
        std::uint32_t reshapings = 0;
        std::vector<VersionId> seals;
        // The rare cases in which validity moves through the tree (a late parent, another claim, a dropped stage)
        // only mark the leaves stale, so that many in a row cost one walk.
        bool isStale = false;
    };

    struct ObjectVersions {
        VersionId newest = kNoVersion;
        std::uint32_t count = 0;
        mutable VersionId winner = kNoVersion;
        std::uint32_t branches = HashIndex::kNone;  // a number of m_branches
    };

    [[nodiscard]] const ObjectVersions& of(Handle object) const { return m_objects[object]; }
    ObjectVersions& make(Handle object);
    [[nodiscard]] Branches* branches(Handle object) const;
    Branches& makeBranches(Handle object);

    [[nodiscard]] std::uint32_t tail(VersionId version) const;
    // `parent`: what has the same one has the same tail, which need not be computed then.
    template <typename Tail>
    [[nodiscard]] VersionId find(Handle object, std::uint32_t index, ContentId content, VersionId parent,
                                 Tail& wanted) const;
    VersionId add(Handle object, VersionId parent, std::uint32_t index, ContentId content, std::uint32_t knownTail,
                  const Revision* missingParent);
    void claim(VersionId version, VersionId parent, const std::optional<Revision>& missingParent);
    void replaceLeaf(Handle object, VersionId leaf, VersionId by);
    void adoptOrphans(VersionId parent);
    void forgetOrphan(Branches& branches, VersionId version);
    void loseChildren(Handle object, VersionId parent);
    void reshaped(Handle object);
    void refreshLeaves(Handle object) const;

    ContentTable* m_contents;
    std::vector<Version> m_versions;
    std::vector<ObjectVersions> m_objects;  // by handle
    std::vector<std::unique_ptr<Branches>> m_branches;
    std::vector<DeltaName> m_deltas;
    std::unordered_multimap<VersionId, std::uint32_t> m_alsoBroughtBy;  // besides claimedBy; two rarely make the same
    std::uint32_t m_generation = 0;
    VersionId m_firstStaged = 0;
    std::size_t m_stagedCount = 0;
};

}  // namespace meldado::core
