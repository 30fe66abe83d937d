// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How the rows of an agenda follow its lists: most edits leave them where they are, all else lays them out anew and tells
// the steps between.

#include "ui/session/agenda.h"

#include <algorithm>
#include <utility>

#include "ui/session/workspace.h"

namespace meldado::ui {

using core::Outline;
using core::TaskNumber;

void Agenda::setActive(bool isActive)
{
    m_isActive = isActive;
    if (isActive && std::exchange(m_isStale, false))
        renew();
}

void Agenda::refresh()
{
    if (!m_isActive) {
        watch();
        m_isStale = true;
        return;
    }
    const std::vector<core::Row> before = std::exchange(m_rows, layOut());
    const core::ListUpdate update{core::stepsBetween(before, m_rows), false};
    if (!update.empty())
        emit changed(update);
}

void Agenda::settle()
{
    if (std::exchange(m_isLingering, false))
        renew();
}

void Agenda::renew()
{
    m_shown.clear();
    refresh();
}

bool Agenda::standsAsBefore(const ListSession* session, TaskNumber task) const
{
    if (!m_scope.isByDay())
        return true;  // by the order of the list, or of the view
    const Outline& outline = session->tasks()->outline();
    for (const AgendaGroup& group : m_groups) {
        const auto entry = std::ranges::find_if(group.entries, [&](const auto& one) { return one.session == session && one.task == task; });
        if (entry != group.entries.end())
            return entry->day == AgendaScope::dayOf(outline, task, m_today) && entry->minute == outline.minute(task);
    }
    return false;
}

// Most edits do; then nothing is laid out anew, however many tasks there are.
bool Agenda::leavesRowsInPlace(ListSession* session, const core::OutlineUpdate& update)
{
    if (update.isRebuilt || update.isRootChanged || !update.placed.empty() || m_sort || m_scope.what == What::Done)
        return false;
    m_today = now().date();
    const auto stays = [&](TaskNumber task) {
        if (!shownNumberOf(session, task))
            return m_scope.what != What::Search && !fits(session, task);
        return fits(session, task) && standsAsBefore(session, task);
    };
    return std::ranges::all_of(update.changed, stays) && std::ranges::all_of(update.swayed, stays);
}

void Agenda::follow(ListSession* session, const core::OutlineUpdate& outlineUpdate)
{
    if (const auto keys = m_keys.find(session); keys != m_keys.end()) {
        if (outlineUpdate.isRebuilt)
            m_keys.erase(keys);
        for (const auto* tasks : {&outlineUpdate.changed, &outlineUpdate.placed}) {
            for (std::size_t i = 0; !outlineUpdate.isRebuilt && i < tasks->size(); ++i)
                keys->second.refresh((*tasks)[i]);
        }
    }
    if (!m_isActive) {
        m_isStale = true;
        return;
    }
    core::ListUpdate update;
    if (!leavesRowsInPlace(session, outlineUpdate)) {
        const std::vector<core::Row> before = std::exchange(m_rows, layOut());
        update.rows = core::stepsBetween(before, m_rows);
    }
    for (const TaskNumber task : outlineUpdate.changed) {
        const auto number = shownNumberOf(session, task);
        if (!number)
            continue;
        const auto row = static_cast<std::size_t>(std::ranges::find(m_rows, *number, &core::Row::task) - m_rows.begin());
        update.rows.push_back(core::RowChanged{row, m_rows[row]});
    }
    if (!update.empty())
        emit changed(update);
}

}  // namespace meldado::ui
