// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync/doubts.h"

#include <algorithm>

namespace meldado::adapters {

void Doubts::failed(const std::string& name, const BlobId& id, Why why, const State& state, SyncTime now)
{
    const auto [at, isNew] = m_doubts.try_emplace(name, Doubt{.id = id, .why = why, .state = state, .since = now,
                                                              .unchangedSince = now});
    auto& doubt = at->second;
    if (!isNew && (doubt.why != why || doubt.state != state)) {
        doubt.unchangedSince = now;
        doubt.tries = 0;
    }
    doubt.why = why;
    doubt.state = state;
    // A store that does not tell when something changes is asked for it at the longest pause.
    const bool isLast = doubt.tries >= kPauses.size();
    doubt.nextTry = isLast && state && why != Why::Unreadable ? kNever
                                                              : now + kPauses[std::min(doubt.tries, kPauses.size() - 1)];
    ++doubt.tries;
}

void Doubts::look(const std::string& name, const State& state, SyncTime now)
{
    const auto at = m_doubts.find(name);
    if (at == m_doubts.end() || at->second.state == state)
        return;
    at->second.state = state;
    at->second.unchangedSince = now;
    at->second.tries = 0;
    at->second.nextTry = now + kPauses.front();
}

void Doubts::settle(std::string_view name)
{
    if (const auto at = m_doubts.find(name); at != m_doubts.end())
        m_doubts.erase(at);
}

const Doubts::Doubt* Doubts::find(std::string_view name) const
{
    const auto at = m_doubts.find(name);
    return at == m_doubts.end() ? nullptr : &at->second;
}

bool Doubts::isDue(std::string_view name, SyncTime now) const
{
    const auto* doubt = find(name);
    return !doubt || doubt->nextTry <= now;
}

SyncTime Doubts::nextTry() const
{
    auto next = kNever;
    for (const auto& [name, doubt] : m_doubts)
        next = std::min(next, doubt.nextTry);
    return next;
}

}  // namespace meldado::adapters
