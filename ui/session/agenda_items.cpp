// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/agenda_items.h"

#include <charconv>

namespace meldado::ui {

using core::TaskNumber;

bool AgendaItems::watch(ListSession* session)
{
    const bool isNew = m_places.emplace(session, m_watched.size()).second;
    if (isNew)
        m_watched.push_back({session, {}});
    return isNew;
}

void AgendaItems::forgetNumbers(const ListSession* session)
{
    if (const auto place = m_places.find(session); place != m_places.end())
        m_watched[place->second].numbers.clear();
}

std::string AgendaItems::prefixOf(const ListSession* session) const
{
    const auto place = m_places.find(session);
    return std::to_string(place == m_places.end() ? m_watched.size() : place->second) + ':';
}

std::optional<AgendaItems::Owner> AgendaItems::ownerOf(const std::string& id) const
{
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), place);
    if (error != std::errc{} || place >= m_watched.size() || end == id.data() + id.size() || *end != ':')
        return std::nullopt;
    return Owner{m_watched[place].session, id.substr(static_cast<std::size_t>(end - id.data()) + 1)};
}

std::optional<TaskNumber> AgendaItems::find(const ListSession* session, TaskNumber task) const
{
    const auto place = m_places.find(session);
    if (place == m_places.end())
        return std::nullopt;
    const auto& numbers = m_watched[place->second].numbers;
    return task < numbers.size() && numbers[task] != core::kNoTask ? std::optional(numbers[task]) : std::nullopt;
}

TaskNumber AgendaItems::numberOf(ListSession* session, TaskNumber task)
{
    auto& numbers = m_watched[m_places.at(session)].numbers;
    if (task >= numbers.size())
        numbers.resize(std::size_t{task} + 1, core::kNoTask);
    if (numbers[task] == core::kNoTask) {
        numbers[task] = static_cast<TaskNumber>(m_items.size());
        m_items.push_back({session, task, {}, {}});
    }
    return numbers[task];
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
