// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/agenda_layout.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include <QCoreApplication>

#include "ui/sentences/date_sentence.h"
#include "ui/session/list_session.h"

namespace meldado::ui {

using core::Outline;
using core::TaskNumber;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(meldado::ui::Agenda)
};

// All tasks in the order of the list.
void forEachInOrder(const Outline& outline, auto&& visit)
{
    std::vector<TaskNumber> toVisit;  // the next one last
    const auto addBelow = [&](TaskNumber task) {
        const auto first = static_cast<std::ptrdiff_t>(toVisit.size());
        outline.forEachChild(task, [&](TaskNumber child) { toVisit.push_back(child); });
        std::reverse(toVisit.begin() + first, toVisit.end());
    };
    addBelow(core::kNoTask);
    while (!toVisit.empty()) {
        const TaskNumber task = toVisit.back();
        toVisit.pop_back();
        visit(task);
        addBelow(task);
    }
}

// Each under the nearest task above it that is shown as well.
void indent(AgendaGroup& group, const Outline& outline)
{
    std::vector<std::size_t> placeOf(outline.size(), AgendaGroup::kNoParent);
    for (std::size_t i = 0; i < group.entries.size(); ++i) {
        AgendaGroup::Entry& entry = group.entries[i];
        for (TaskNumber at = outline.parent(entry.task); at != core::kNoTask; at = outline.parent(at)) {
            if (placeOf[at] == AgendaGroup::kNoParent)
                continue;
            entry.parent = placeOf[at];
            entry.indent = static_cast<std::uint16_t>(group.entries[entry.parent].indent + 1);
            break;
        }
        placeOf[entry.task] = i;
    }
}

}  // namespace

AgendaTasks tasksInOrder(ListSession* session, const AgendaFilter& fits, bool withWay)
{
    AgendaTasks found;
    if (!session->tasks())
        return found;
    const Outline& outline = session->tasks()->outline();
    for (TaskNumber task = 0; task < outline.size(); ++task) {
        if (fits(session, task))
            found.push_back(task);
    }
    if (found.empty() || (found.size() == 1 && !withWay))
        return found;
    std::vector<bool> isWanted(outline.size());
    for (const TaskNumber task : found) {
        isWanted[task] = true;
        for (TaskNumber at = withWay ? outline.parent(task) : core::kNoTask; at != core::kNoTask; at = outline.parent(at)) {
            if (outline.kind(at) != core::TaskKind::Section)
                isWanted[at] = true;
        }
    }
    AgendaTasks ordered;
    forEachInOrder(outline, [&](TaskNumber task) {
        if (isWanted[task])
            ordered.push_back(task);
    });
    return ordered;
}

std::vector<AgendaGroup> groupsByDay(const std::vector<ListSession*>& sessions, const AgendaFilter& fits,
                                     const AgendaScope& scope, const core::PlanTime& now)
{
    struct Due { std::chrono::sys_days day; int minute; ListSession* session; TaskNumber task; };
    const auto today = now.date();
    std::vector<Due> all;
    for (ListSession* session : sessions) {
        for (const TaskNumber task : tasksInOrder(session, fits)) {
            const Outline& outline = session->tasks()->outline();
            all.push_back({AgendaScope::dayOf(outline, task, today), outline.minute(task), session, task});
        }
    }
    std::ranges::stable_sort(all, {}, [](const Due& due) { return std::pair(due.day, due.minute); });

    std::vector<AgendaGroup> groups;
    for (const Due& due : all) {
        const bool isLate = due.day < today;
        const bool isTodayAlone = scope.what == AgendaScope::What::Today && !isLate && groups.empty();
        if (groups.empty() || (!isLate && (groups.back().key == kEarlierKey || groups.back().day != due.day))) {
            const auto plan = core::PlanTime::onDay(due.day);
            const std::string key = isLate ? kEarlierKey : plan.text();
            groups.push_back({isTodayAlone ? std::string() : key,
                              isLate ? Words::tr("Earlier") : dayHeading(plan, now), {},
                              isLate ? Outline::kNoDay : due.day});
        }
        groups.back().entries.push_back({.session = due.session, .task = due.task, .day = due.day, .minute = due.minute});
    }
    return groups;
}

std::vector<AgendaGroup> groupsByCompletion(const std::vector<ListSession*>& sessions, const AgendaFilter& fits,
                                            const core::PlanTime& now)
{
    struct Finished { std::chrono::sys_seconds completed; ListSession* session; TaskNumber task; };
    std::vector<Finished> all;
    for (ListSession* session : sessions) {
        for (const TaskNumber task : tasksInOrder(session, fits))
            all.push_back({session->tasks()->outline().completed(task), session, task});
    }
    std::ranges::stable_sort(all, std::ranges::greater(), &Finished::completed);

    std::vector<AgendaGroup> groups;
    for (const Finished& done : all) {
        const bool isKnown = done.completed != Outline::kNeverDone;
        const auto day = isKnown ? std::chrono::floor<std::chrono::days>(done.completed) : Outline::kNoDay;
        if (groups.empty() || groups.back().day != day) {
            const auto plan = core::PlanTime::onDay(day);
            groups.push_back({isKnown ? plan.text() : "unknown", isKnown ? dateSentence(plan, now) : Words::tr("Some time ago"), {}, day});
        }
        groups.back().entries.push_back({done.session, done.task});
    }
    return groups;
}

std::vector<AgendaGroup> groupsByList(const std::vector<ListSession*>& sessions, const AgendaFilter& fits, bool withWay,
                                      const AgendaScope& scope, const std::function<std::string(const ListSession*)>& keyOf)
{
    std::vector<AgendaGroup> groups;
    for (ListSession* session : sessions) {
        const AgendaTasks tasks = tasksInOrder(session, fits, withWay);
        if (tasks.empty())
            continue;
        AgendaGroup group{keyOf(session), session->title(), {}, Outline::kNoDay};
        for (const TaskNumber task : tasks)
            group.entries.push_back({session, task});
        if (scope.what == AgendaScope::What::All)
            indent(group, session->tasks()->outline());
        groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace meldado::ui
