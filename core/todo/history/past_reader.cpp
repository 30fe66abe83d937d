// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/past_reader.h"

#include <algorithm>
#include <iterator>

namespace meldado::core {

Result<void> PastReader::take(const std::vector<PackBlob>& packs, const std::vector<DeltaBlob>& deltas)
{
    std::vector<PackBlob> newPacks;
    std::ranges::copy_if(packs, std::back_inserter(newPacks), [&](const PackBlob& one) { return !m_replica.hasPack(one.name); });
    std::vector<DeltaBlob> newDeltas;
    std::ranges::copy_if(deltas, std::back_inserter(newDeltas), [&](const DeltaBlob& one) { return !m_replica.hasDelta(one.name); });
    std::vector<Replica::Refused> refused;  // the window's document had taken them
    const auto taken = m_replica.receive(newPacks, newDeltas, refused);
    if (!taken)
        return taken.error();
    m_present = readPresent(m_replica, Outline(m_replica, *m_form));
    return {};
}

Result<PastReader::Past> PastReader::at(const std::vector<DeltaName>& anchors)
{
    Past past;
    past.present = m_present;
    if (const auto reloaded = m_replica.reloadUntil(anchors); !reloaded)
        return reloaded.error();
    past.list = std::make_shared<const PastList>(m_replica, Outline(m_replica, *m_form));
    if (m_present) {
        past.since = changesSince(*past.list, *m_present, m_replica);
        past.plan = bringBackList(*past.list, m_present->list);
    }
    return past;
}

}  // namespace meldado::core
