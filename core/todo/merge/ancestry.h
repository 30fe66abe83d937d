// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Ancestry is the part of an object's past that its merge is about: from some of its versions back to the nearest one
// that all lines lead through, the base. What is older happened for all of them alike.
//
//   base ──▶ v1 ──▶ v2          an edge: from a merge parent (core/crdt/lineage.h)
//      └───▶ w1 ──▶ w2          nodes are numbered so that parents come first

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/crdt/lineage.h"

namespace meldado::core {

// Beyond, an object is shown as plain Melda shows it. Only a hostile document comes near.
inline constexpr std::size_t kMaxMergedVersions = 10'000;

class Ancestry {
public:
    using Node = std::uint32_t;

    // Of two or more versions of one object. Nothing: there are more than kMaxMergedVersions.
    [[nodiscard]] static std::optional<Ancestry> of(const Lineage& lineage, std::span<const VersionId> versions);

    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] VersionId version(Node node) const { return m_nodes[node].version; }
    [[nodiscard]] Node node(VersionId version) const;  // of one that is part of it
    // Merge parents, without those that are ancestors of others, by their revisions. The base, and a version without
    // parents, has none.
    [[nodiscard]] std::span<const Node> parents(Node node) const { return m_nodes[node].parents; }
    [[nodiscard]] bool hasBase() const { return m_hasBase; }  // the first node
    [[nodiscard]] bool isAncestor(Node ancestor, Node of) const  // also of itself
    {
        return ancestor <= of && (m_nodes[of].ancestors[ancestor / kBits] >> (ancestor % kBits) & 1U) != 0;
    }
    // Those common ancestors that are no ancestors of other common ones.
    [[nodiscard]] std::vector<Node> nearestCommon(std::span<const Node> nodes) const;

private:
    static constexpr std::size_t kBits = 64;
    struct Entry {
        VersionId version;
        std::vector<Node> parents;
        std::vector<std::uint64_t> ancestors;  // a bit for each node up to itself
    };

    std::vector<Entry> m_nodes;
    std::vector<std::pair<VersionId, Node>> m_byVersion;  // sorted
    bool m_hasBase = false;
};

}  // namespace meldado::core
