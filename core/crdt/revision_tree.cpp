// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/revision_tree.h"

#include <algorithm>
#include <cassert>

namespace meldado::core {

namespace {

constexpr std::size_t kIndexFrom = 12;  // versions; below, a walk is faster than a hash

}  // namespace

void RevisionTree::insert(const Revision& revision, const std::optional<Revision>& parent, const DeltaName& delta)
{
    assert(!hasStaged());
    const Node known = find(revision);
    if (known == kNone) {
        const Node node = add(revision, parent);
        m_nodes[node].claimedBy = delta;
        m_firstStaged = static_cast<Node>(m_nodes.size());
        return;
    }

    auto& entry = m_nodes[known];
    if (entry.claimedBy <= delta)
        return;
    entry.claimedBy = delta;
    const Node wanted = parent ? find(*parent) : kNone;
    const auto missing = m_missing.find(known);
    const bool isMissed = parent && missing != m_missing.end() && missing->second == *parent;
    if (isMissed || (wanted == entry.parent && (wanted != kNone || !parent)))
        return;

    // Another parent with the same tail, from a delta that decides: hang the branch there.
    if (entry.parent != kNone)
        --m_nodes[entry.parent].childCount;
    forgetOrphan(known);
    entry.parent = kNone;
    link(known, parent);
    reshaped();
}

bool RevisionTree::stage(const Revision& revision, const std::optional<Revision>& parent)
{
    if (find(revision) != kNone)
        return false;
    add(revision, parent);
    return true;
}

void RevisionTree::commitStaged(const DeltaName& delta)
{
    for (Node node = m_firstStaged; node < m_nodes.size(); ++node)
        m_nodes[node].claimedBy = delta;
    m_firstStaged = static_cast<Node>(m_nodes.size());
}

void RevisionTree::dropStaged()
{
    if (!hasStaged())
        return;
    for (Node node = m_firstStaged; node < m_nodes.size(); ++node) {
        if (const Node parent = m_nodes[node].parent; parent != kNone)
            --m_nodes[parent].childCount;
        m_index.erase(m_nodes[node].revision);
        forgetOrphan(node);
    }
    m_nodes.erase(m_nodes.begin() + m_firstStaged, m_nodes.end());
    reshaped();
}

std::vector<RevisionTree::Node> RevisionTree::staged() const
{
    std::vector<Node> nodes;
    for (Node node = m_firstStaged; node < m_nodes.size(); ++node)
        nodes.push_back(node);
    return nodes;
}

RevisionTree::Node RevisionTree::find(const Revision& revision) const
{
    if (!m_index.empty()) {
        const auto it = m_index.find(revision);
        return it == m_index.end() ? kNone : it->second;
    }
    for (std::size_t node = m_nodes.size(); node-- > 0;) {
        if (m_nodes[node].revision == revision)
            return static_cast<Node>(node);
    }
    return kNone;
}

RevisionTree::Node RevisionTree::add(const Revision& revision, const std::optional<Revision>& parent)
{
    const auto node = static_cast<Node>(m_nodes.size());
    m_nodes.push_back({revision, {}, kNone, 0, false});
    if (!m_index.empty()) {
        m_index.emplace(revision, node);
    } else if (m_nodes.size() > kIndexFrom) {
        for (Node each = 0; each < m_nodes.size(); ++each)
            m_index.emplace(m_nodes[each].revision, each);
    }

    link(node, parent);
    auto& entry = m_nodes[node];
    entry.isValid = entry.parent != kNone ? m_nodes[entry.parent].isValid : (!parent && revision.index() == 1);
    if (!m_orphans.empty())
        adoptOrphans(node);
    if (m_isStale)
        return node;
    if (entry.parent != kNone)
        std::erase(m_leaves, entry.parent);
    if (entry.isValid && !revision.isResolved())
        enterLeaf(node);
    return node;
}

void RevisionTree::link(Node node, const std::optional<Revision>& parent)
{
    if (!parent)
        return;
    const Node above = find(*parent);
    if (above == kNone) {
        m_orphans[*parent].insert(node);
        m_missing.emplace(node, *parent);
        return;
    }
    m_nodes[node].parent = above;
    ++m_nodes[above].childCount;
}

void RevisionTree::adoptOrphans(Node parent)
{
    const auto it = m_orphans.find(m_nodes[parent].revision);
    if (it == m_orphans.end())
        return;
    for (const auto child : it->second) {
        m_nodes[child].parent = parent;
        ++m_nodes[parent].childCount;
        m_missing.erase(child);
    }
    m_orphans.erase(it);
    reshaped();
}

void RevisionTree::forgetOrphan(Node node)
{
    const auto missing = m_missing.find(node);
    if (missing == m_missing.end())
        return;
    const auto siblings = m_orphans.find(missing->second);
    siblings->second.erase(node);
    if (siblings->second.empty())
        m_orphans.erase(siblings);
    m_missing.erase(missing);
}

void RevisionTree::reshaped()
{
    m_isStale = true;
    ++m_reshapings;
}

// Validity and leaves of the whole tree; only for the rare cases in which they do not follow from one new version.
void RevisionTree::recompute() const
{
    // A parent's index is always one less than its child's, so going by index visits parents first.
    std::vector<Node> byIndex(m_nodes.size());
    for (Node node = 0; node < byIndex.size(); ++node)
        byIndex[node] = node;
    std::ranges::sort(byIndex, {}, [this](Node node) { return m_nodes[node].revision.index(); });

    m_leaves.clear();
    for (const Node node : byIndex) {
        const auto& entry = m_nodes[node];
        entry.isValid = entry.parent != kNone ? m_nodes[entry.parent].isValid
                                              : (!m_missing.contains(node) && entry.revision.index() == 1);
        if (entry.isValid && entry.childCount == 0 && !entry.revision.isResolved())
            m_leaves.push_back(node);
    }
    std::ranges::sort(m_leaves, [this](Node a, Node b) { return m_nodes[a].revision < m_nodes[b].revision; });
    m_isStale = false;
}

void RevisionTree::enterLeaf(Node node)
{
    const auto it = std::ranges::lower_bound(m_leaves, m_nodes[node].revision, {},
                                             [this](Node leaf) -> const Revision& { return m_nodes[leaf].revision; });
    m_leaves.insert(it, node);
}

}  // namespace meldado::core
