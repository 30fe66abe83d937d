// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/merge/ancestry.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

namespace meldado::core {

std::optional<Ancestry> Ancestry::of(const Lineage& lineage, std::span<const VersionId> versions)
{
    // By descending index: an edge leads to a smaller one, so what is taken has no children left to come.
    using Key = std::pair<std::uint32_t, VersionId>;
    const auto keyOf = [&](VersionId version) { return Key(lineage.index(version), version); };
    std::set<Key> toVisit;
    for (const auto version : versions)
        toVisit.insert(keyOf(version));
    std::map<Key, std::vector<VersionId>> found;
    bool hasBase = false;
    bool isSomeFirst = false;  // a line has ended
    while (!toVisit.empty()) {
        const auto key = *toVisit.rbegin();
        toVisit.erase(std::prev(toVisit.end()));
        if (found.size() == kMaxMergedVersions)
            return std::nullopt;
        auto& parents = found[key];
        if (toVisit.empty() && found.size() > 1 && !isSomeFirst) {
            hasBase = true;  // every other line has led here
            break;
        }
        parents = lineage.mergeParents(key.second);
        isSomeFirst = isSomeFirst || parents.empty();
        for (const auto parent : parents)
            toVisit.insert(keyOf(parent));
    }

    Ancestry ancestry;
    ancestry.m_hasBase = hasBase;
    for (const auto& [key, parents] : found)
        ancestry.m_byVersion.emplace_back(key.second, static_cast<Node>(ancestry.m_byVersion.size()));
    std::ranges::sort(ancestry.m_byVersion);
    for (const auto& [key, parents] : found) {
        const auto number = static_cast<Node>(ancestry.m_nodes.size());
        Entry entry{key.second, {}, std::vector<std::uint64_t>(number / kBits + 1)};
        for (const auto parent : parents) {
            const auto above = ancestry.node(parent);
            entry.parents.push_back(above);
            const auto& bits = ancestry.m_nodes[above].ancestors;
            std::ranges::transform(bits, entry.ancestors, entry.ancestors.begin(), std::bit_or());
        }
        const auto all = entry.parents;
        std::erase_if(entry.parents, [&](Node parent) {
            return std::ranges::any_of(all, [&](Node other) { return other != parent && ancestry.isAncestor(parent, other); });
        });
        std::ranges::sort(entry.parents, [&](Node a, Node b) {  // the same everywhere; numbers are not
            return lineage.isBefore(ancestry.version(a), ancestry.version(b));
        });
        entry.ancestors[number / kBits] |= std::uint64_t{1} << (number % kBits);
        ancestry.m_nodes.push_back(std::move(entry));
    }
    return ancestry;
}

Ancestry::Node Ancestry::node(VersionId version) const
{
    return std::ranges::lower_bound(m_byVersion, version, {}, &std::pair<VersionId, Node>::first)->second;
}

std::vector<Ancestry::Node> Ancestry::nearestCommon(std::span<const Node> nodes) const
{
    std::vector<Node> nearest;
    if (nodes.empty())
        return nearest;
    auto common = m_nodes[nodes.front()].ancestors;
    for (const auto node : nodes.subspan(1)) {
        const auto& other = m_nodes[node].ancestors;
        common.resize(std::min(common.size(), other.size()));
        std::ranges::transform(common, other, common.begin(), std::bit_and());
    }
    // Ancestors have smaller numbers, so the greatest that is left is nobody's.
    for (auto word = common.size(); word-- > 0;) {
        while (common[word] != 0) {
            const auto bit = kBits - 1 - static_cast<std::size_t>(std::countl_zero(common[word]));
            nearest.push_back(static_cast<Node>(word * kBits + bit));
            const auto& covered = m_nodes[nearest.back()].ancestors;
            for (std::size_t i = 0; i < covered.size(); ++i)
                common[i] &= ~covered[i];
        }
    }
    return nearest;
}

}  // namespace meldado::core
