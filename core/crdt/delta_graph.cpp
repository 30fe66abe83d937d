// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/delta_graph.h"

#include <algorithm>

#include "core/base/seeded_hash.h"

namespace meldado::core {

namespace {

// The contents that the records of a delta need in some pack, each once. Nothing when one of them can never be
// there: its name is not that of a content.
std::optional<std::vector<Digest>> neededContents(const Delta& delta)
{
    std::vector<Digest> needed;
    const auto need = [&needed](const ContentName& content) {
        if (const auto* digest = content.stored())
            needed.push_back(*digest);
        return content.stored() != nullptr || content.isMarker();
    };
    for (const auto& change : delta.changes()) {
        if (!need(change.content) || (change.parent && !need(change.parent->content())))
            return std::nullopt;
    }
    std::ranges::sort(needed);
    const auto repeated = std::ranges::unique(needed);
    needed.erase(repeated.begin(), repeated.end());
    return needed;
}

bool isPacked(const Digest& digest, const ContentTable& contents)
{
    const auto content = contents.find(digest);
    return content != ContentTable::kNone && contents.isPacked(content);
}

bool hasAllContents(const Delta& delta, const ContentTable& contents)
{
    const auto isHere = [&](const ContentName& content) {
        const auto* digest = content.stored();
        return digest != nullptr ? isPacked(*digest, contents) : content.isMarker();
    };
    return std::ranges::all_of(delta.changes(), [&](const Change& change) {
        return isHere(change.content) && (!change.parent || isHere(change.parent->content()));
    });
}

template <typename Key>
std::vector<std::uint32_t> takeWaiters(std::map<Key, std::vector<std::uint32_t>>& map, const Key& key)
{
    const auto it = map.find(key);
    if (it == map.end())
        return {};
    auto waiters = std::move(it->second);
    map.erase(it);
    return waiters;
}

}  // namespace

bool DeltaGraph::add(std::shared_ptr<const Delta> delta, const ContentTable& contents)
{
    const auto index = static_cast<Index>(m_entries.size());
    if (has(delta->name()))
        return false;
    m_index.insert(seededHash(delta->name().digest), index);
    const Delta& added = *delta;
    m_entries.push_back({{added.name(), added.bytes()}, std::move(delta)});
    auto& missing = m_entries[index].missing;

    const bool isNewFamily = added.name().index != 0;
    if (!isNewFamily)
        ++m_countOld;
    if (isNewFamily && !m_salvage && added.hasOriginUpdate()) {
        m_entries[index].isIgnored = true;
        ++missing;
        return true;
    }
    for (const auto& parent : added.parents()) {
        if (isReady(parent, index))
            continue;
        m_waitForParent[parent].push_back(index);
        ++missing;
    }
    for (const auto& pack : added.packs()) {
        if (contents.hasPack(pack))
            continue;
        m_waitForPack[pack].push_back(index);
        ++missing;
    }
    if (!hasAllContents(added, contents)) {
        const auto needed = neededContents(added);
        if (!needed)
            ++missing;  // for good
        for (const auto& content : needed.value_or(std::vector<Digest>{})) {
            if (isPacked(content, contents))
                continue;
            m_waitForContent[content].push_back(index);
            ++missing;
        }
    }
    if (missing == 0)
        becomeReady(index);
    return true;
}

bool DeltaGraph::addIfReady(const Delta& delta, const ContentTable& contents)
{
    const bool isOld = delta.name().index == 0;
    const auto next = static_cast<Index>(m_entries.size());
    const bool isReadyNow = !(!isOld && !m_salvage && delta.hasOriginUpdate())
        && std::ranges::all_of(delta.parents(), [&](const DeltaName& parent) { return isReady(parent, next); })
        && std::ranges::all_of(delta.packs(), [&](const Digest& pack) { return contents.hasPack(pack); })
        && hasAllContents(delta, contents);
    if (!isReadyNow || has(delta.name()))
        return false;
    m_index.insert(seededHash(delta.name().digest), next);
    m_countOld += isOld ? 1U : 0U;
    m_entries.push_back({{delta.name(), delta.bytes()}, nullptr});
    m_entries.back().isApplied = true;
    becomeReady(next);
    return true;
}

void DeltaGraph::addOwn(DeltaBlob delta, bool mayBeKnown)
{
    auto index = mayBeKnown || hasWaiting() ? find(delta.name) : kNone;
    if (index == kNone) {  // else it has come from elsewhere already
        index = static_cast<Index>(m_entries.size());
        m_index.insert(seededHash(delta.name.digest), index);
        if (delta.name.index == 0)
            ++m_countOld;
        m_entries.push_back({std::move(delta), nullptr});
        becomeReady(index);
    }
    m_entries[index].isApplied = true;
}

void DeltaGraph::packArrived(const Digest& pack, std::span<const ContentId> found, const ContentTable& contents)
{
    if (!m_waitForPack.empty())
        arrived(takeWaiters(m_waitForPack, pack));
    if (m_waitForContent.empty())
        return;
    for (const auto content : found)
        arrived(takeWaiters(m_waitForContent, contents.digest(content)));
}

void DeltaGraph::packArrived(const Digest& pack, std::span<const Pack::Entry> found)
{
    if (!m_waitForPack.empty())
        arrived(takeWaiters(m_waitForPack, pack));
    if (m_waitForContent.empty())
        return;
    for (const auto& entry : found)
        arrived(takeWaiters(m_waitForContent, entry.digest));
}

void DeltaGraph::skipReady()
{
    for (; m_taken < m_readyOrder.size(); ++m_taken)
        m_entries[m_readyOrder[m_taken]].parsed = nullptr;
}

void DeltaGraph::setApplied(const DeltaName& name)
{
    m_entries[find(name)].isApplied = true;
}

void DeltaGraph::forgetApplied()
{
    for (auto& entry : m_entries)
        entry.isApplied = false;
}

std::vector<DeltaName> DeltaGraph::applied() const
{
    std::vector<DeltaName> names;
    for (const auto& entry : m_entries) {
        if (entry.isApplied)
            names.push_back(entry.blob.name);
    }
    return names;
}

DeltaGraph::Index DeltaGraph::find(const DeltaName& name) const
{
    return m_index.find(seededHash(name.digest), [&](Index entry) { return m_entries[entry].blob.name == name; });
}

bool DeltaGraph::isReady(const DeltaName& name) const
{
    const auto entry = find(name);
    return entry != kNone && m_entries[entry].isReady;
}

// The same for a parent of the entry `child`: it is most often the one before.
bool DeltaGraph::isReady(const DeltaName& parent, Index child) const
{
    if (child > 0 && m_entries[child - 1].blob.name == parent)
        return m_entries[child - 1].isReady;
    return isReady(parent);
}

bool DeltaGraph::isApplied(const DeltaName& name) const
{
    const auto entry = find(name);
    return entry != kNone && m_entries[entry].isApplied;
}

std::shared_ptr<const Delta> DeltaGraph::delta(const DeltaName& name) const
{
    const auto index = find(name);
    if (index == kNone)
        return nullptr;
    const auto& entry = m_entries[index];
    if (entry.parsed)
        return entry.parsed;
    auto delta = Delta::parseKnown(entry.blob);
    return std::make_shared<const Delta>(std::move(delta));
}

const DeltaBlob* DeltaGraph::appliedByMark(std::uint32_t mark) const
{
    while (m_marks.size() < m_entries.size())
        m_marks.add(markOf(m_entries[m_marks.size()].blob.name.digest));
    const auto entry = m_marks.find(mark);
    return entry != MarkIndex::kNone && m_entries[entry].isApplied ? &m_entries[entry].blob : nullptr;
}

std::vector<DeltaName> DeltaGraph::ready(bool isNewFamily) const
{
    std::vector<DeltaName> names;
    for (const auto index : m_readyOrder) {
        if ((m_entries[index].blob.name.index != 0) == isNewFamily)
            names.push_back(m_entries[index].blob.name);
    }
    return names;
}

std::vector<DeltaBlob> DeltaGraph::all() const
{
    std::vector<DeltaBlob> blobs;
    blobs.reserve(m_entries.size());
    for (const auto& entry : m_entries)
        blobs.push_back(entry.blob);
    return blobs;
}

std::vector<Waiting> DeltaGraph::waiting() const
{
    std::vector<Waiting> waiting(m_entries.size());
    std::vector<bool> explained(m_entries.size(), false);
    const auto explain = [&](const auto& map, Waiting::Reason reason, auto textOf) {
        for (const auto& [key, waiters] : map) {
            for (const auto index : waiters) {
                if (explained[index])
                    continue;
                waiting[index] = {m_entries[index].blob.name, reason, textOf(key)};
                explained[index] = true;
            }
        }
    };
    explain(m_waitForPack, Waiting::Reason::Pack, [](const Digest& digest) { return digest.hex(); });
    explain(m_waitForContent, Waiting::Reason::Content, [](const Digest& digest) { return digest.hex(); });
    explain(m_waitForParent, Waiting::Reason::Parent, [](const DeltaName& name) { return name.text(); });

    std::vector<Waiting> result;
    for (Index index = 0; index < m_entries.size(); ++index) {
        const auto& entry = m_entries[index];
        if (entry.isReady)
            continue;
        if (!explained[index]) {
            const auto reason = entry.isIgnored ? Waiting::Reason::OriginUpdate : Waiting::Reason::Content;
            waiting[index] = {entry.blob.name, reason, {}};
        }
        result.push_back(waiting[index]);
    }
    std::ranges::sort(result, {}, &Waiting::delta);
    return result;
}

// Ready ones make their children ready, and so on; a queue, because chains may be long.
void DeltaGraph::becomeReady(Index entry)
{
    if (m_waitForParent.empty()) {  // nothing waits, and nothing is allocated
        m_entries[entry].isReady = true;
        m_readyOrder.push_back(entry);
        m_readyNew += m_entries[entry].blob.name.index != 0 ? 1U : 0U;
        return;
    }
    std::vector<Index> queue{entry};
    while (!queue.empty()) {
        const Index index = queue.back();
        queue.pop_back();
        m_entries[index].isReady = true;
        m_readyOrder.push_back(index);
        const auto name = m_entries[index].blob.name;
        if (name.index != 0)
            ++m_readyNew;
        if (m_waitForParent.empty())
            continue;
        for (const auto waiter : takeWaiters(m_waitForParent, name)) {
            if (--m_entries[waiter].missing == 0)
                queue.push_back(waiter);
        }
    }
}

void DeltaGraph::arrived(const std::vector<Index>& waiters)
{
    for (const auto waiter : waiters) {
        if (--m_entries[waiter].missing == 0)
            becomeReady(waiter);
    }
}

}  // namespace meldado::core
