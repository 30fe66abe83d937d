// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// All versions of one object. Leaves, winner and conflict are maintained, never searched for.
//
// A version is valid when its chain of parents ends at a first version that is here. A leaf is a valid version that
// is not sealed and is nobody's parent; the winner is the greatest leaf. Two deltas may claim one revision with
// different parents (tails have 28 bits): the lowest delta decides, in every order of arrival.
// Source: core/FORMAT.md, Revision trees.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/crdt/delta_name.h"
#include "core/crdt/revision.h"

namespace meldado::core {

class RevisionTree {
public:
    using Node = std::uint32_t;
    static constexpr Node kNone = static_cast<Node>(-1);

    // A version that a delta brought.
    void insert(const Revision& revision, const std::optional<Revision>& parent, const DeltaName& delta);
    // One that is not committed yet. False, when the version is here already.
    bool stage(const Revision& revision, const std::optional<Revision>& parent);

    void commitStaged(const DeltaName& delta);  // what is staged now came with this delta
    void dropStaged();

    [[nodiscard]] bool isEmpty() const { return m_nodes.empty(); }
    [[nodiscard]] bool hasStaged() const { return m_firstStaged < m_nodes.size(); }
    [[nodiscard]] std::vector<Node> staged() const;

    [[nodiscard]] const std::vector<Node>& leaves() const  // ascending; the winner is the last
    {
        if (m_isStale)
            recompute();
        return m_leaves;
    }
    [[nodiscard]] Node winner() const { return leaves().empty() ? kNone : leaves().back(); }
    [[nodiscard]] bool isInConflict() const { return leaves().size() > 1; }

    [[nodiscard]] Node find(const Revision& revision) const;  // kNone when it is not here
    [[nodiscard]] const Revision& revision(Node node) const { return m_nodes[node].revision; }
    [[nodiscard]] Node parent(Node node) const { return m_nodes[node].parent; }  // kNone: a first version, or missing
    [[nodiscard]] bool isStaged(Node node) const { return node >= m_firstStaged; }
    [[nodiscard]] bool hasChildren(Node node) const { return m_nodes[node].childCount != 0; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    // Grows when versions were dropped or hung elsewhere: what was derived from a chain of parents is void then.
    [[nodiscard]] std::uint32_t reshapings() const { return m_reshapings; }

private:
    struct Entry {
        Revision revision;
        DeltaName claimedBy;  // the lowest delta that brought it; of a staged one: unused
        Node parent = kNone;
        std::uint32_t childCount = 0;
        mutable bool isValid = false;
    };

    Node add(const Revision& revision, const std::optional<Revision>& parent);
    void link(Node node, const std::optional<Revision>& parent);
    void adoptOrphans(Node parent);
    void forgetOrphan(Node node);
    void reshaped();
    void recompute() const;
    void enterLeaf(Node node);

    std::vector<Entry> m_nodes;  // staged ones last
    Node m_firstStaged = 0;
    std::unordered_map<Revision, Node> m_index;         // only once there are many
    // By the name of their parent, which is not here yet. Ordered: a delta can name what falls into one bucket of a hash.
    std::map<Revision, std::unordered_set<Node>> m_orphans;
    std::unordered_map<Node, Revision> m_missing;  // of each orphan, the name of its parent

    // One new version changes the leaves in place. The rare cases in which validity moves through the tree (a late
    // parent, another claim, a dropped stage) only mark them stale, so that many in a row cost one walk.
    mutable std::vector<Node> m_leaves;
    mutable bool m_isStale = false;
    std::uint32_t m_reshapings = 0;
};

}  // namespace meldado::core
