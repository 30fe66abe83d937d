// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/agenda_items.h"

#include <algorithm>
#include <charconv>

namespace meldado::ui {

using core::TaskNumber;

bool AgendaItems::watch(ListSession* session)
{
    if (std::ranges::find(m_watched, session) != m_watched.end())
        return false;
    m_watched.push_back(session);
    return true;
}

void AgendaItems::forgetNumbers(const ListSession* session)
{
    const std::uint64_t list = keyOf(session, 0) >> 32;
    std::erase_if(m_numbers, [list](const auto& known) { return known.first >> 32 == list; });
}

std::string AgendaItems::prefixOf(const ListSession* session) const
{
    const auto place = std::ranges::find(m_watched, session) - m_watched.begin();
    return std::to_string(place) + ':';
}

std::optional<AgendaItems::Owner> AgendaItems::ownerOf(const std::string& id) const
{
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), place);
    if (error != std::errc{} || place >= m_watched.size() || end == id.data() + id.size() || *end != ':')
        return std::nullopt;
    return Owner{m_watched[place], id.substr(static_cast<std::size_t>(end - id.data()) + 1)};
}

std::uint64_t AgendaItems::keyOf(const ListSession* session, TaskNumber task) const
{
    const auto list = static_cast<std::uint64_t>(std::ranges::find(m_watched, session) - m_watched.begin());
    return list << 32 | task;
}

std::optional<TaskNumber> AgendaItems::find(const ListSession* session, TaskNumber task) const
{
    const auto known = m_numbers.find(keyOf(session, task));
    return known == m_numbers.end() ? std::nullopt : std::optional(known->second);
}

TaskNumber AgendaItems::numberOf(ListSession* session, TaskNumber task)
{
    const auto [known, isNew] = m_numbers.emplace(keyOf(session, task), static_cast<TaskNumber>(m_items.size()));
    if (isNew)
        m_items.push_back({session, task, {}, {}});
    return known->second;
}

TaskNumber AgendaItems::headingOf(std::string key, const QString& text)
{
    const auto [known, isNew] = m_headings.emplace(key, static_cast<TaskNumber>(m_items.size()));
    if (isNew)
        m_items.push_back({nullptr, core::kNoTask, {}, std::move(key)});
    m_items[known->second].heading = text;
    return known->second;
}

std::optional<TaskNumber> AgendaItems::findHeading(const std::string& key) const
{
    const auto known = m_headings.find(key);
    return known == m_headings.end() ? std::nullopt : std::optional(known->second);
}

}  // namespace meldado::ui
