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

// It is, whatever it says. A search shows what fits.
void Agenda::showNew(ListSession& session, const std::string& id)
{
    const auto task = m_filter && m_scope.what != What::Search ? session.find(id) : std::nullopt;
    if (!task)
        return;
    m_passed.insert(m_items.numberOf(&session, *task));
    refresh();
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
        showNew(*home.session, *id);
        putNew(std::span(&*added, 1), place);
    });
    return added;
}

bool Agenda::addAll(std::vector<core::NewTask> tasks, const core::Place& place)
{
    const Home home = homeOfNew(place);
    std::vector<std::string> onTop;  // what stands below them goes with them, where this view shows it so
    for (core::NewTask& task : tasks) {
        if (task.depth > 0)
            continue;
        task.fields = fieldsOfNew(std::move(task.fields), place);
        onTop.push_back(task.id);
    }
    bool isDone = false;
    m_workspace.asOneStep([&] {
        isDone = home.session->addAll(std::move(tasks), home.place);
        if (!isDone)
            return;
        for (std::string& id : onTop) {
            showNew(*home.session, id);
            id.insert(0, m_items.prefixOf(home.session));
        }
        putNew(onTop, place);
    });
    return isDone;
}

// A time of day says itself where a task stands, unless the person pointed at a row.
void Agenda::putNew(Ids ids, const core::Place& place)
{
    auto moved = canMove() ? whereAre(ids) : std::vector<Where>();
    std::erase_if(moved, [&](const Where& where) {
        const bool hasTime = m_groups[where.group].entries[where.entry].minute != Outline::kNoMinute;
        return place.after.empty() && m_scope.isByDay() && hasTime;
    });
    if (moved.empty())
        return;
    const std::size_t group = moved.front().group;
    std::erase_if(moved, [&](const Where& where) { return where.group != group; });  // they are for other days
    const auto target = targetOf(moved, core::Place{m_groups[group].key, place.after, place.index});
    if (target)
        moveTo(moved, *target, Action::AddInView);
}

}  // namespace meldado::ui
