// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What it means to put a task elsewhere in an agenda: another rank in this view; under another day, also another plan.

#include <algorithm>
#include <map>

#include "core/todo/rank.h"
#include "core/todo/schema.h"
#include "ui/session/agenda.h"
#include "ui/session/agenda_order.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

using core::Outline;
using core::TaskNumber;

namespace {

constexpr std::size_t kTidiedWithOneMove = 8;  // ranks of tasks that are gone
constexpr std::size_t kMaxRankedByAdding = 200;  // tasks that a new one stands behind; in a longer view it stays where its list puts it

}  // namespace

std::optional<Agenda::Where> Agenda::whereIs(TaskNumber number) const
{
    const AgendaItems::Item& item = m_items.at(number);
    for (std::size_t group = 0; item.session && group < m_groups.size(); ++group) {
        const auto& entries = m_groups[group].entries;
        const auto found = std::ranges::find_if(entries, [&](const AgendaGroup::Entry& entry) {
            return entry.session == item.session && entry.task == item.task;
        });
        if (found != entries.end())
            return Where{group, static_cast<std::size_t>(found - entries.begin())};
    }
    return std::nullopt;
}

std::vector<Agenda::Where> Agenda::whereAre(Ids ids) const
{
    std::vector<Where> found;
    for (const std::string& id : ids) {
        const auto number = find(id);
        const auto where = number ? whereIs(*number) : std::nullopt;
        if (where)
            found.push_back(*where);
    }
    std::ranges::sort(found, {}, [](const Where& where) { return std::pair(where.group, where.entry); });
    const auto parentOf = [this](const Where& where) { return m_groups[where.group].entries[where.entry].parent; };
    // By list, only siblings: each list, and each task, has its own below it.
    if (!m_scope.isByDay() && !found.empty()) {
        const Where first = found.front();
        std::erase_if(found, [&](const Where& where) { return where.group != first.group || parentOf(where) != parentOf(first); });
    }
    return found;
}

// The siblings there, without what is moved.
std::vector<std::size_t> Agenda::restOf(const Target& target, const std::vector<Where>& moved) const
{
    if (target.group == m_groups.size())
        return {};
    std::vector<std::size_t> rest = siblingsIn(m_groups[target.group], target.parent);
    std::erase_if(rest, [&](std::size_t entry) {
        return std::ranges::any_of(moved, [&](const Where& where) { return where.group == target.group && where.entry == entry; });
    });
    return rest;
}

std::optional<Agenda::Target> Agenda::targetOf(const std::vector<Where>& moved, const core::Place& place) const
{
    Target target{moved.front().group, m_groups[moved.front().group].entries[moved.front().entry].parent};
    if (m_scope.isByDay()) {
        const auto group = std::ranges::find(m_groups, place.parent, &AgendaGroup::key);
        if (group == m_groups.end())
            return std::nullopt;
        target.group = static_cast<std::size_t>(group - m_groups.begin());
    }
    const AgendaGroup& group = m_groups[target.group];
    target.day = group.day;
    const std::vector<std::size_t> rest = restOf(target, moved);
    target.before = place.after.empty() && place.index == 0 ? 0 : rest.size();
    if (place.after.empty())
        return target;
    // Behind the nearest in front of that place which is not moved itself.
    const auto number = find(place.after);
    const auto after = number ? whereIs(*number) : std::nullopt;
    if (after && after->group == target.group)
        target.before = static_cast<std::size_t>(std::ranges::count_if(rest, [&](std::size_t entry) { return entry <= after->entry; }));
    return target;
}

// --- verbs --------------------------------------------------------------------------------------------------

bool Agenda::move(Ids ids, const core::Place& place)
{
    const auto moved = canMove() ? whereAre(ids) : std::vector<Where>();
    const auto target = moved.empty() ? std::nullopt : targetOf(moved, place);
    return target && moveTo(moved, *target);
}

// Over the end of a day's group, to the next day that is shown; what is late goes on to today.
bool Agenda::moveBy(Way way, Ids ids)
{
    const auto moved = canMove() ? whereAre(ids) : std::vector<Where>();
    if (moved.empty() || way == Way::In || way == Way::Out)
        return false;
    const bool isUp = way == Way::Up;
    const Where& edge = isUp ? moved.front() : moved.back();
    Target target{edge.group, m_groups[edge.group].entries[edge.entry].parent, 0, m_groups[edge.group].day};
    const std::vector<std::size_t> rest = restOf(target, moved);
    const auto inFront = static_cast<std::size_t>(std::ranges::count_if(rest, [&](std::size_t entry) { return entry < edge.entry; }));
    if (isUp ? inFront > 0 : inFront < rest.size()) {
        target.before = isUp ? inFront - 1 : inFront + 1;
        return moveTo(moved, target);
    }
    if (!m_scope.isByDay() || (isUp && edge.group == 0))
        return false;
    target.group = isUp ? edge.group - 1 : edge.group + 1;
    const bool isNew = target.group == m_groups.size();
    if (isNew && m_scope.what != What::Today)
        return false;
    target.day = isNew ? now().date() : m_groups[target.group].day;
    target.before = isUp ? m_groups[target.group].entries.size() : 0;
    return (!isNew || m_groups[edge.group].day == Outline::kNoDay) && moveTo(moved, target);
}

bool Agenda::moveTo(const std::vector<Where>& moved, const Target& target, Action action)
{
    std::vector<AgendaGroup::Entry> order;
    for (const std::size_t entry : restOf(target, moved))
        order.push_back(m_groups[target.group].entries[entry]);
    std::vector<AgendaGroup::Entry> entries;
    std::vector<AgendaGroup::Entry> fromElsewhere;
    for (const Where& where : moved) {
        entries.push_back(m_groups[where.group].entries[where.entry]);
        if (where.group != target.group)
            fromElsewhere.push_back(entries.back());
    }
    if (!fromElsewhere.empty() && target.day == Outline::kNoDay)
        return false;  // nobody plans something late
    const std::size_t before = std::min(target.before, order.size());
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(before), entries.begin(), entries.end());

    const auto isSame = [](const AgendaGroup::Entry& a, const AgendaGroup::Entry& b) { return a.session == b.session && a.task == b.task; };
    if (fromElsewhere.empty()) {
        const std::vector<std::size_t> now = siblingsIn(m_groups[target.group], target.parent);
        if (std::ranges::equal(order, now, isSame, {}, [&](std::size_t entry) { return m_groups[target.group].entries[entry]; }))
            return false;
    }
    const std::vector<std::string_view> known = ranksOf(order);
    const std::vector<std::string> ranks(known.begin(), known.end());
    std::vector<core::ViewRank> written;
    for (auto& [place, rank] : core::ranksToWrite(ranks, before, entries.size()))
        written.push_back(rankFor(order[place], std::move(rank)));
    if (action == Action::AddInView && written.size() > kMaxRankedByAdding)
        return false;
    addGone(written);

    const AgendaGroup::Entry& first = entries.front();
    const std::string& id = first.session->tasks()->outline().id(first.task);
    m_lastMoved = m_items.prefixOf(first.session) + id;
    const QString title = QString::fromStdString(first.session->task(first.task).title);
    bool isDone = false;
    m_workspace.asOneStep([&] {
        isDone = !fromElsewhere.empty() && planFor(fromElsewhere, target.day);
        isDone = m_workspace.document().setRanks(action, title, entries.size(), written) || isDone;
    });
    return isDone;
}

// A time of day stays.
bool Agenda::planFor(const std::vector<AgendaGroup::Entry>& entries, std::chrono::sys_days day)
{
    std::map<ListSession*, std::vector<std::pair<std::string, core::Value>>> byList;
    for (const AgendaGroup::Entry& entry : entries) {
        const core::Task task = entry.session->task(entry.task);
        auto plan = core::PlanTime::onDay(day);
        if (task.when && !task.when->offset)
            plan.time = task.when->time;
        byList[entry.session].emplace_back(task.id, plan.text());
    }
    bool isDone = false;
    for (const auto& [session, values] : byList)
        isDone = session->setEach(Action::Plan, values, core::schema::kWhen) || isDone;
    return isDone;
}

bool Agenda::planEarlier()
{
    const auto earlier = std::ranges::find(m_groups, kEarlierKey, &AgendaGroup::key);
    if (earlier == m_groups.end())
        return false;
    const std::vector<AgendaGroup::Entry> entries = earlier->entries;
    bool isDone = false;
    m_workspace.asOneStep([&] { isDone = planFor(entries, now().date()); });
    return isDone;
}

QString Agenda::offerOf(TaskNumber number) const
{
    const bool isEarlier = m_items.at(number).key == kEarlierKey && m_scope.what == What::Today;
    return isEarlier ? tr("Plan all for today") : QString();
}

bool Agenda::act(Ids ids)
{
    return !ids.empty() && ids.front() == kEarlierKey && planEarlier();
}

bool Agenda::keepSort()
{
    if (!m_sort || m_scope.orderName().empty())
        return false;
    std::vector<core::ViewRank> written;
    for (const AgendaGroup& group : m_groups) {
        const auto ranks = core::ranksBetween({}, {}, group.entries.size());  // over all levels: among siblings they ascend
        for (std::size_t i = 0; i < ranks.size(); ++i)
            written.push_back(rankFor(group.entries[i], ranks[i]));
    }
    addGone(written);
    const bool isDone = m_workspace.document().setRanks(Action::Arrange, title(), 1, written);
    setSort(std::nullopt);
    return isDone;
}

// Some ranks of tasks that are gone, or that are done and not shown here any more, are taken out.
void Agenda::addGone(std::vector<core::ViewRank>& ranks) const
{
    if (!m_workspace.orders())
        return;
    std::map<std::string, const ListSession*> lists;
    for (const ListSession* session : m_workspace.sessions())
        lists.emplace(m_workspace.idOf(session), session);
    const std::string view = m_scope.orderName();
    std::size_t count = 0;
    for (const auto& [id, ofList] : m_workspace.orders()->ranks(view)) {
        const auto list = lists.find(id);
        if (list != lists.end() && list->second->phase() != ListSession::Phase::Ready)
            continue;  // nobody knows yet
        const core::TaskList* tasks = list == lists.end() ? nullptr : list->second->tasks();
        for (const auto& [taskId, rank] : ofList) {
            const auto task = tasks ? tasks->outline().find(taskId) : std::nullopt;
            if (task && (!tasks->outline().isDone(*task) || shownNumberOf(list->second, *task)))
                continue;
            ranks.push_back({view, id, taskId, {}});
            if (++count == kTidiedWithOneMove)
                return;
        }
    }
}

QString Agenda::placeOfLastMoved() const
{
    const auto number = find(m_lastMoved);
    const auto isTask = [this](const core::Row& row) { return m_items.at(row.task).session != nullptr; };
    const auto row = number ? std::ranges::find(m_rows, *number, &core::Row::task) : m_rows.end();
    if (row == m_rows.end())
        return {};
    return tr("%1, %2 of %3").arg(QString::fromStdString(task(*number).title))
        .arg(std::count_if(m_rows.begin(), row, isTask) + 1)
        .arg(std::ranges::count_if(m_rows, isTask));
}

// --- dropping -----------------------------------------------------------------------------------------------

// Under the heading above, or behind the task above.
core::Drop Agenda::dropAt(std::span<const TaskNumber> moved, std::size_t gap, int) const
{
    const auto isMoved = [&](const core::Row& row) { return std::ranges::find(moved, row.task) != moved.end(); };
    const auto own = moved.empty() ? std::nullopt : whereIs(moved.front());
    const std::uint16_t indent = own ? m_groups[own->group].entries[own->entry].indent : std::uint16_t{0};
    while (gap > 0 && isMoved(m_rows[gap - 1]))
        --gap;
    for (std::size_t row = gap; row-- > 0;) {
        const AgendaItems::Item& item = m_items.at(m_rows[row].task);
        if (!item.session)
            return {row + 1 == gap ? core::Place::first(item.key) : core::Place::behind(item.key, task(m_rows[gap - 1].task).id), indent};
    }
    return {gap == 0 ? core::Place::first({}) : core::Place::behind({}, task(m_rows[gap - 1].task).id), indent};
}

// Not in front of all headings; not among what is late, unless it comes from there; by list, only among its siblings, but what is
// new goes anywhere.
bool Agenda::canDrop(std::span<const TaskNumber> moved, std::size_t gap) const
{
    if (!canMove())
        return false;
    const auto own = moved.empty() ? std::nullopt : whereIs(moved.front());
    if (!own && !moved.empty())
        return false;
    std::optional<std::size_t> group;  // of the heading above
    std::optional<Where> above;
    for (std::size_t row = std::min(gap, m_rows.size()); row-- > 0 && !group;) {
        const AgendaItems::Item& item = m_items.at(m_rows[row].task);
        if (item.session && !above)
            above = whereIs(m_rows[row].task);
        if (!item.session)
            group = static_cast<std::size_t>(std::ranges::find(m_groups, item.key, &AgendaGroup::key) - m_groups.begin());
    }
    const bool hasHeadings = !m_groups.empty() && !m_groups.front().key.empty();
    if (!group && hasHeadings)
        return false;
    const std::size_t target = group.value_or(0);
    const bool isDay = target < m_groups.size() && m_groups[target].day != Outline::kNoDay;
    if (!own)
        return !m_scope.isByDay() || isDay;
    if (m_scope.isByDay())
        return target == own->group || isDay;
    if (target != own->group)
        return false;
    const auto& entries = m_groups[target].entries;
    const std::size_t parent = entries[own->entry].parent;
    const std::size_t last = above && above->group == target ? above->entry : AgendaGroup::kNoParent;
    if (last == parent)
        return true;  // as the first under it, or under the heading
    for (std::size_t at = last; at != AgendaGroup::kNoParent; at = entries[at].parent) {
        if (entries[at].parent == parent)  // behind a sibling and all that is below it
            return gap == m_rows.size() || last + 1 == entries.size() || entries[last + 1].indent <= entries[own->entry].indent;
    }
    return false;
}

}  // namespace meldado::ui
