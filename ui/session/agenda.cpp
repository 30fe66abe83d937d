// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/agenda.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "core/todo/schema.h"
#include "ui/sentences/date_sentence.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

using core::Outline;
using core::TaskNumber;

namespace {

std::chrono::sys_days dueDay(const Outline& outline, TaskNumber task)
{
    return std::min(outline.days(task).when, outline.days(task).deadline);
}

// All tasks in the order of the list.
std::vector<TaskNumber> inOrder(const Outline& outline)
{
    std::vector<TaskNumber> all;
    std::vector<TaskNumber> toVisit = outline.children(core::kNoTask);
    std::ranges::reverse(toVisit);
    while (!toVisit.empty()) {
        const TaskNumber task = toVisit.back();
        toVisit.pop_back();
        all.push_back(task);
        const std::vector<TaskNumber> below = outline.children(task);
        toVisit.insert(toVisit.end(), below.rbegin(), below.rend());
    }
    return all;
}

}  // namespace

Agenda::Agenda(Workspace& workspace, What what, QString tag, QObject* parent)
    : RowSource(parent), m_workspace(workspace), m_what(what), m_tag(std::move(tag))
{
    connect(&workspace, &Workspace::listsChanged, this, &Agenda::refresh);
    watch();
    m_rows = layOut();
}

void Agenda::watch()
{
    for (ListSession* session : m_workspace.sessions()) {
        if (std::ranges::find(m_watched, session) != m_watched.end())
            continue;
        m_watched.push_back(session);
        connect(session, &ListSession::outlineChanged, this,
                [this, session](const core::OutlineUpdate& update) { follow(session, update); });
        connect(session, &ListSession::opened, this, [this, session] { forget(session); });
        connect(session, &ListSession::reshown, this, [this, session] { forget(session); });
        connect(session, &ListSession::phaseChanged, this, &Agenda::refresh);
    }
}

// Its tasks have other numbers from here on.
void Agenda::forget(ListSession* session)
{
    const std::uint64_t list = keyOf(session, 0) >> 32;
    std::erase_if(m_numbers, [list](const auto& known) { return known.first >> 32 == list; });
    refresh();
}

std::string Agenda::prefixOf(const ListSession* session) const
{
    const auto place = std::ranges::find(m_watched, session) - m_watched.begin();
    return std::to_string(place) + ':';
}

std::optional<Agenda::Owner> Agenda::ownerOf(const std::string& id) const
{
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), place);
    if (error != std::errc{} || place >= m_watched.size() || end == id.data() + id.size() || *end != ':')
        return std::nullopt;
    return Owner{m_watched[place], id.substr(static_cast<std::size_t>(end - id.data()) + 1)};
}

std::uint64_t Agenda::keyOf(const ListSession* session, TaskNumber task) const
{
    const auto list = static_cast<std::uint64_t>(std::ranges::find(m_watched, session) - m_watched.begin());
    return list << 32 | task;
}

std::optional<TaskNumber> Agenda::shownNumberOf(const ListSession* session, TaskNumber task) const
{
    const auto known = m_numbers.find(keyOf(session, task));
    return known == m_numbers.end() || !m_shown.contains(known->second) ? std::nullopt : std::optional(known->second);
}

TaskNumber Agenda::numberOf(ListSession* session, TaskNumber task)
{
    const auto [known, isNew] = m_numbers.emplace(keyOf(session, task), static_cast<TaskNumber>(m_items.size()));
    if (isNew)
        m_items.push_back({session, task, {}, {}});
    return known->second;
}

TaskNumber Agenda::headingOf(std::string key, const QString& text)
{
    const auto [known, isNew] = m_headings.emplace(key, static_cast<TaskNumber>(m_items.size()));
    if (isNew)
        m_items.push_back({nullptr, core::kNoTask, {}, std::move(key)});
    m_items[known->second].heading = text;
    return known->second;
}

// --- what is shown ------------------------------------------------------------------------------------------

std::size_t Agenda::dueCount(const ListSession& session)
{
    return session.tasks() ? session.tasks()->outline().openDueBy(session.now().date()) : 0;
}

std::size_t Agenda::openCount() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_rows, [this](const core::Row& row) {
        const Item& item = m_items[row.task];
        return item.session && !item.session->tasks()->outline().isDone(item.task);
    }));
}

bool Agenda::fits(ListSession* session, TaskNumber task)
{
    const Outline& outline = session->tasks()->outline();
    if (!outline.isShown(task) || outline.kind(task) == core::TaskKind::Section)
        return false;
    if (outline.isDone(task) && !shownNumberOf(session, task))
        return false;  // only what was shown before, for a moment longer
    const auto today = now().date();
    switch (m_what) {
    case What::Today:
        return dueDay(outline, task) <= today;
    case What::Upcoming:
        return dueDay(outline, task) > today && dueDay(outline, task) != Outline::kNoDay;
    case What::Tag:
        return std::ranges::find(outline.tags(task), m_tag.toStdString()) != outline.tags(task).end();
    case What::All:
        break;
    }
    return true;
}

std::vector<TaskNumber> Agenda::fittingOf(ListSession* session)
{
    std::vector<TaskNumber> found;
    if (!session->tasks())
        return found;
    const Outline& outline = session->tasks()->outline();
    for (TaskNumber task = 0; task < outline.size(); ++task) {
        if (fits(session, task))
            found.push_back(task);
    }
    if (found.size() < 2)
        return found;
    std::vector<TaskNumber> ordered;
    const std::unordered_set<TaskNumber> wanted(found.begin(), found.end());
    std::ranges::copy_if(inOrder(outline), std::back_inserter(ordered), [&](TaskNumber task) { return wanted.contains(task); });
    return ordered;
}

// By day, then as the lists have them; each group under a heading of its own.
void Agenda::layOutDays(std::vector<core::Row>& rows)
{
    struct Due { std::chrono::sys_days day; int minute; ListSession* session; TaskNumber task; };
    const auto today = now().date();
    std::vector<Due> all;
    for (ListSession* session : m_workspace.sessions()) {
        for (const TaskNumber task : fittingOf(session)) {
            const core::Task read = session->task(task);
            const auto& plan = read.when ? read.when : read.deadline;
            const int minute = plan && plan->time ? static_cast<int>(plan->time->count()) : -1;
            all.push_back({dueDay(session->tasks()->outline(), task), minute, session, task});
        }
    }
    std::ranges::stable_sort(all, {}, [](const Due& due) { return std::pair(due.day, due.minute); });
    std::string group;
    std::optional<std::size_t> heading;  // its row
    for (const Due& due : all) {
        const bool isLate = due.day < today;
        const auto plan = core::PlanTime::onDay(due.day);
        const std::string key = isLate ? "earlier" : plan.text();
        const bool isTodayAlone = m_what == What::Today && !isLate && rows.empty();
        if (std::exchange(group, key) != key && !isTodayAlone) {
            core::Row row{headingOf(key, isLate ? tr("Earlier") : dateSentence(plan, now()))};
            row.isCollapsed = m_collapsed.contains(row.task);
            heading = rows.size();
            rows.push_back(row);
        }
        core::Row row{numberOf(due.session, due.task)};
        if (heading) {
            ++rows[*heading].childCount;
            row.level = 1;
        }
        if (!heading || !rows[*heading].isCollapsed)
            rows.push_back(row);
    }
}

// Each list under its name.
void Agenda::layOutLists(std::vector<core::Row>& rows)
{
    for (ListSession* session : m_workspace.sessions()) {
        const std::vector<TaskNumber> tasks = fittingOf(session);
        if (tasks.empty())
            continue;
        const TaskNumber heading = headingOf("list " + prefixOf(session), session->title());
        core::Row top{heading};
        top.childCount = static_cast<std::uint32_t>(tasks.size());
        top.isCollapsed = m_collapsed.contains(heading);
        rows.push_back(top);
        if (top.isCollapsed)
            continue;
        const Outline& outline = session->tasks()->outline();
        for (const TaskNumber task : tasks) {
            core::Row row{numberOf(session, task)};
            row.level = 1;
            if (m_what == What::All) {
                for (TaskNumber at = outline.parent(task); at != core::kNoTask; at = outline.parent(at))
                    row.indent = static_cast<std::uint16_t>(row.indent + (outline.kind(at) == core::TaskKind::Section ? 0 : 1));
            }
            rows.push_back(row);
        }
    }
}

std::vector<core::Row> Agenda::layOut()
{
    std::vector<core::Row> rows;
    if (m_what == What::Today || m_what == What::Upcoming)
        layOutDays(rows);
    else
        layOutLists(rows);
    m_shown.clear();
    for (const core::Row& row : rows)
        m_shown.insert(row.task);
    return rows;
}

void Agenda::setActive(bool isActive)
{
    m_isActive = isActive;
    if (isActive && std::exchange(m_isStale, false))
        settle();
}

void Agenda::refresh()
{
    watch();
    if (!m_isActive) {
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
    m_shown.clear();
    refresh();
}

void Agenda::follow(ListSession* session, const core::OutlineUpdate& outlineUpdate)
{
    if (!m_isActive) {
        m_isStale = true;
        return;
    }
    const std::vector<core::Row> before = std::exchange(m_rows, layOut());
    core::ListUpdate update{core::stepsBetween(before, m_rows), false};
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

core::Task Agenda::task(TaskNumber number) const
{
    const Item& item = m_items[number];
    if (!item.session) {
        core::Task heading;
        heading.id = item.key;
        heading.title = item.heading.toStdString();
        heading.kind = core::TaskKind::Section;
        heading.isTitleElided = true;  // nobody edits it
        return heading;
    }
    core::Task task = item.session->task(item.task);
    task.id.insert(0, prefixOf(item.session));
    return task;
}

std::optional<TaskNumber> Agenda::find(const std::string& id) const
{
    if (const auto heading = m_headings.find(id); heading != m_headings.end() && m_shown.contains(heading->second))
        return heading->second;
    const auto owner = ownerOf(id);
    const auto task = owner ? owner->session->find(owner->id) : std::nullopt;
    if (!task)
        return std::nullopt;
    return shownNumberOf(owner->session, *task);
}

core::PlanTime Agenda::now() const
{
    return m_workspace.inbox().now();
}

// --- edits --------------------------------------------------------------------------------------------------

bool Agenda::forEachOwner(Ids ids, const std::function<bool(ListSession&, Ids)>& edit)
{
    std::map<ListSession*, std::vector<std::string>> byOwner;
    for (const std::string& id : ids) {
        if (auto owner = ownerOf(id))
            byOwner[owner->session].push_back(std::move(owner->id));
    }
    bool isAny = false;
    m_workspace.asOneStep([&] {
        for (const auto& [session, own] : byOwner)
            isAny = edit(*session, own) || isAny;
    });
    return isAny;
}

core::Object Agenda::toBeSeen(core::Object all) const
{
    if (m_what == What::Today && !all.contains(core::schema::kWhen))
        all.set(std::string(core::schema::kWhen), core::PlanTime::onDay(now().date()).text());
    if (m_what == What::Upcoming && !all.contains(core::schema::kWhen))
        all.set(std::string(core::schema::kWhen), core::PlanTime::onDay(now().date() + std::chrono::days(1)).text());
    if (m_what == What::Tag && !all.contains(core::schema::kTags))
        all.set(std::string(core::schema::kTags), core::Array{core::Value(m_tag.toStdString())});
    return all;
}

std::optional<std::string> Agenda::add(const QString& title, const core::Place&, const core::Object& fields)
{
    ListSession& inbox = m_workspace.inbox();
    const auto id = inbox.add(title, core::Place::last({}), toBeSeen(fields));
    return id ? std::optional(prefixOf(&inbox) + *id) : std::nullopt;
}

bool Agenda::rename(const std::string& id, const QString& title)
{
    const auto owner = ownerOf(id);
    return owner && owner->session->rename(owner->id, title);
}

bool Agenda::setDone(Ids ids, bool isDone)
{
    return forEachOwner(ids, [&](ListSession& session, Ids own) { return session.setDone(own, isDone); });
}

bool Agenda::setField(Action action, Ids ids, std::string_view key, const std::optional<core::Value>& value)
{
    return forEachOwner(ids, [&](ListSession& session, Ids own) { return session.setField(action, own, key, value); });
}

void Agenda::type(const std::string& id, std::string_view key, const std::string& text)
{
    if (const auto owner = ownerOf(id))
        owner->session->type(owner->id, key, text);
}

void Agenda::finishTyping(const std::string& id)
{
    if (const auto owner = ownerOf(id))
        owner->session->finishTyping(owner->id);
}

bool Agenda::remove(Ids ids)
{
    return forEachOwner(ids, [&](ListSession& session, Ids own) { return session.remove(own); });
}

bool Agenda::move(Ids, const core::Place&)
{
    return false;
}

core::Drop Agenda::dropAt(std::span<const TaskNumber>, std::size_t, int) const
{
    return {core::Place::last({}), 0};
}

bool Agenda::moveBy(Way way, Ids ids)
{
    return m_what == What::All && forEachOwner(ids, [&](ListSession& session, Ids own) { return session.moveBy(way, own); });
}

void Agenda::setCollapsed(TaskNumber task, bool isCollapsed)
{
    if (m_items[task].session)
        return;
    if (isCollapsed)
        m_collapsed.insert(task);
    else
        m_collapsed.erase(task);
    refresh();
}

}  // namespace meldado::ui
