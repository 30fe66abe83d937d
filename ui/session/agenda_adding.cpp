// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A task that is typed in an agenda: which list gets it, what it needs to be seen here, and where it stands in this view.
// That is where the person is: at the end or at the top of a group, or below a row. Where its list puts it elsewhere, it
// gets a rank, as if it had been moved there; adding it and its rank are one step.

#include <algorithm>

#include "core/todo/schema.h"
#include "ui/session/agenda.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

using core::Outline;
using core::TaskNumber;

// What stands by its list is added below a row of it where that row is.
Agenda::Home Agenda::homeOfNew(const core::Place& place) const
{
    const auto takesNew = [](const ListSession* list) { return list && list->tasks() && !list->readOnlyReason(); };
    const bool isAtTop = place.after.empty() && place.index == 0;
    if (!m_scope.isByDay()) {
        const auto row = ownerOf(place.after);
        const auto task = row && takesNew(row->session) ? row->session->tasks()->outline().find(row->id) : std::nullopt;
        if (task) {
            const Outline& outline = row->session->tasks()->outline();
            const TaskNumber parent = outline.parent(*task);
            return {row->session, core::Place::behind(parent == core::kNoTask ? std::string() : outline.id(parent), row->id)};
        }
        const auto group = std::ranges::find(m_groups, place.parent, &AgendaGroup::key);
        if (isAtTop && group != m_groups.end() && !group->entries.empty() && takesNew(group->entries.front().session))
            return {group->entries.front().session, core::Place::first({})};
    }
    const auto name = m_wish ? m_wish().list : std::nullopt;
    ListSession* named = name ? m_workspace.listNamed(QString::fromStdString(*name)) : nullptr;
    return {takesNew(named) ? named : &m_workspace.inbox(), isAtTop ? core::Place::first({}) : core::Place::last({})};
}

// Below a row, or right under a heading, it is for the day that these are about.
core::Object Agenda::fieldsOfNew(core::Object fields, const core::Place& place) const
{
    const auto group = std::ranges::find(m_groups, place.parent, &AgendaGroup::key);
    if (group != m_groups.end() && group->day != Outline::kNoDay && m_scope.isByDay() && !fields.contains(core::schema::kWhen))
        fields.set(std::string(core::schema::kWhen), core::PlanTime::onDay(group->day).text());
    return toBeSeen(std::move(fields));
}

std::optional<std::string> Agenda::add(const QString& title, const core::Place& place, const core::Object& fields)
{
    const Home home = homeOfNew(place);
    std::optional<std::string> added;
    m_workspace.asOneStep([&] {
        const auto id = home.session->add(title, home.place, fieldsOfNew(fields, place));
        if (!id)
            return;
        added = m_items.prefixOf(home.session) + *id;
        if (const auto task = m_filter && m_scope.what != What::Search ? home.session->find(*id) : std::nullopt) {
            m_passed.insert(m_items.numberOf(home.session, *task));  // it is shown, whatever it says
            refresh();
        }
        putNew(*added, place);
    });
    return added;
}

// A time of day says itself where the task stands, unless the person pointed at a row.
void Agenda::putNew(const std::string& id, const core::Place& place)
{
    const auto moved = canMove() ? whereAre(std::span(&id, 1)) : std::vector<Where>();
    if (moved.empty())
        return;
    const AgendaGroup& group = m_groups[moved.front().group];
    if (place.after.empty() && m_scope.isByDay() && group.entries[moved.front().entry].minute != Outline::kNoMinute)
        return;
    const auto target = targetOf(moved, core::Place{group.key, place.after, place.index});
    if (target)
        moveTo(moved, *target, Action::AddInView);
}

}  // namespace meldado::ui
