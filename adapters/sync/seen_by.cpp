// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sync/seen_by.h"

#include <algorithm>
#include <utility>

namespace meldado::adapters {

namespace {

std::string textIn(const core::Delta& commit, std::string_view key)
{
    const core::Value* value = commit.information() ? commit.information()->find(key) : nullptr;
    return value && value->asString() ? std::string(*value->asString()) : std::string();
}

}  // namespace

SeenBy::SeenBy(std::string me) : m_me(std::move(me)), m_names{{}}, m_numbers{{m_me, kMe}} {}

SeenBy::PersonNumber SeenBy::numberOf(const core::Delta& commit)
{
    auto name = textIn(commit, "author");
    auto id = textIn(commit, "person");
    if (id.empty())
        id = name;  // other programs say no more
    const auto [at, isNew] = m_numbers.try_emplace(std::move(id), static_cast<PersonNumber>(m_names.size()));
    if (isNew)
        m_names.emplace_back();
    m_names[at->second] = std::move(name);
    return at->second;
}

void SeenBy::add(const core::Delta& commit, PersonNumber by)
{
    m_commits[commit.name()] = {{commit.parents().begin(), commit.parents().end()}, by, {}};
    m_order.push_back(commit.name());
    if (m_order.size() <= kMaxCommits)
        return;
    const auto half = m_order.begin() + static_cast<std::ptrdiff_t>(m_order.size() / 2);
    std::for_each(m_order.begin(), half, [this](const core::DeltaName& name) { m_commits.erase(name); });
    m_order.erase(m_order.begin(), half);
}

void SeenBy::sent(const core::Delta& commit)
{
    if (isFollowing() && !m_commits.contains(commit.name()))
        add(commit, numberOf(commit));
}

void SeenBy::received(const core::Delta& commit)
{
    if (!isFollowing() || m_commits.contains(commit.name()))
        return;
    const auto by = numberOf(commit);
    add(commit, by);
    if (by != kMe)
        markReached(commit.name(), by);
}

void SeenBy::met(const core::Delta& commit)
{
    if (isFollowing() && !(textIn(commit, "person").empty() && textIn(commit, "author").empty()))
        static_cast<void>(numberOf(commit));
}

// What was reached from it before ends the way: so each commit is passed once for each person.
void SeenBy::markReached(const core::DeltaName& from, PersonNumber by)
{
    std::vector<core::DeltaName> open{from};
    while (!open.empty()) {
        const auto at = m_commits.find(open.back());
        open.pop_back();
        if (at == m_commits.end() || std::ranges::find(at->second.reachedBy, by) != at->second.reachedBy.end())
            continue;
        at->second.reachedBy.push_back(by);
        open.insert(open.end(), at->second.parents.begin(), at->second.parents.end());
    }
}

bool SeenBy::isSeenBy(PersonNumber person) const
{
    return std::ranges::all_of(m_commits, [&](const auto& each) {
        const auto& commit = each.second;
        return commit.by != kMe || std::ranges::find(commit.reachedBy, person) != commit.reachedBy.end();
    });
}

bool SeenBy::hasUnseen() const
{
    if (!knowsNobody())
        return !notSeenBy().empty();
    return std::ranges::any_of(m_commits, [](const auto& each) { return each.second.by == kMe; });
}

std::vector<std::string> SeenBy::notSeenBy() const
{
    std::vector<std::string> names;
    for (PersonNumber person = kMe + 1; person < m_names.size(); ++person) {
        if (!isSeenBy(person))
            names.push_back(m_names[person]);
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace meldado::adapters
