// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/commit_log.h"

#include <algorithm>

#include "core/crdt/list_order.h"
#include "core/todo/merge/dates.h"

namespace meldado::core {

// What nothing builds on is read first: it may stand anywhere by its number, and comes first by its date.
CommitLog::CommitLog(const Replica& replica) : m_lineage(replica), m_next(m_lineage.deltasEnd())
{
    for (const DeltaName& anchor : replica.anchors()) {
        read(anchor);
        m_heads.push_back(m_numbers.at(anchor));
    }
    m_isComplete = m_heads.empty();
}

bool CommitLog::readMore(std::size_t count)
{
    for (; count > 0 && !m_isComplete; --count) {
        if (m_line.hasNext() && !m_line.isRash()) {
            const auto number = m_line.next();
            m_places.emplace(m_commits[number].name, size() - 1);
        } else if (m_next > 0) {
            read(m_lineage.name(--m_next));
        } else {
            m_isComplete = true;
        }
    }
    return m_isComplete;
}

void CommitLog::read(const DeltaName& name)
{
    const auto number = numberOf(name);
    if (m_line.isRead(number))
        return;
    const auto delta = m_lineage.delta(name);
    std::vector<Line::Number> before;
    if (delta) {
        Writer writer = writerIn(*delta);
        m_commits[number].when = instantOf(writer.date);
        m_commits[number].writer = numberOf(writer);
        m_commits[number].deletedCount = static_cast<std::uint32_t>(std::ranges::count_if(delta->changes(), [](const Change& change) {
            return change.content.kind() == ContentName::Kind::Deleted && !isListId(change.object);
        }));
        for (const DeltaName& parent : delta->parents())
            before.push_back(numberOf(parent));
        std::ranges::sort(before);
        before.erase(std::ranges::unique(before).begin(), before.end());
    }
    m_line.read(number, m_commits[number].when, name, before);
}

CommitLog::Line::Number CommitLog::numberOf(const DeltaName& name)
{
    const auto [known, isNew] = m_numbers.try_emplace(name, 0);
    if (isNew) {
        known->second = m_line.add();
        m_commits.push_back({name, 0, 0, std::nullopt});
    }
    return known->second;
}

std::uint32_t CommitLog::numberOf(const Writer& writer)
{
    const auto [known, isNew] = m_writerNumbers.try_emplace({writer.author, writer.person, writer.device},
                                                           static_cast<std::uint32_t>(m_writers.size()));
    if (isNew)
        m_writers.push_back({writer.author, writer.person, writer.device, {}, false});
    return known->second;
}

std::optional<std::size_t> CommitLog::placeOf(const DeltaName& name) const
{
    const auto known = m_places.find(name);
    return known == m_places.end() ? std::nullopt : std::optional(known->second);
}

std::optional<std::chrono::sys_seconds> CommitLog::beginning() const
{
    const auto first = knownCount() == 0 ? nullptr : m_lineage.delta(m_lineage.name(0));
    return first ? instantOf(writerIn(*first).date) : std::nullopt;
}

std::vector<DeltaName> CommitLog::anchorsAt(std::size_t place) const
{
    std::vector<DeltaName> names;
    for (const auto number : m_line.frontier(place, m_heads))
        names.push_back(m_commits[number].name);
    std::ranges::sort(names);
    return names;
}

}  // namespace meldado::core
