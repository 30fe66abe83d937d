// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/agenda.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "ui/session/agenda_order.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

using core::Outline;
using core::TaskNumber;

Agenda::Agenda(Workspace& workspace, What what, QString tag, QObject* parent)
    : ListsView(parent), m_workspace(workspace), m_scope{what, std::move(tag)}
{
    connect(&workspace, &Workspace::listsChanged, this, &Agenda::refresh);
    connect(&workspace, &Workspace::dayChanged, this, &Agenda::renew);
    connect(&workspace, &Workspace::ordersChanged, this, &Agenda::refresh);
    m_rows = layOut();
}

void Agenda::watch()
{
    for (ListSession* session : m_workspace.sessions()) {
        if (!m_items.watch(session))
            continue;
        connect(session, &ListSession::outlineChanged, this,
                [this, session](const core::OutlineUpdate& update) { follow(session, update); });
        connect(session, &ListSession::opened, this, [this, session] { forget(session); });
        connect(session, &ListSession::reshown, this, [this, session] { forget(session); });
        connect(session, &RowSource::reviewMarkChanged, this, [this, session](TaskNumber task) {
            if (const auto number = shownNumberOf(session, task))
                emit reviewMarkChanged(*number);
        });
        connect(session, &ListSession::phaseChanged, this, &Agenda::refresh);
    }
}

void Agenda::forget(ListSession* session)
{
    m_items.forgetNumbers(session);
    m_keys.erase(session);
    refresh();
}

std::optional<TaskNumber> Agenda::shownNumberOf(const ListSession* session, TaskNumber task) const
{
    const auto known = m_items.find(session, task);
    return known && m_shown.contains(*known) ? known : std::nullopt;
}

ReviewMark Agenda::reviewMarkOf(TaskNumber number) const
{
    const AgendaItems::Item& item = m_items.at(number);
    return item.session ? item.session->reviewMarkOf(item.task) : ReviewMark();
}

// --- what is shown ------------------------------------------------------------------------------------------

std::size_t Agenda::dueCount(const ListSession& session)
{
    return session.tasks() ? session.tasks()->outline().openDueBy(session.now().date()) : 0;
}

std::size_t Agenda::openCount() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_rows, [this](const core::Row& row) {
        const AgendaItems::Item& item = m_items.at(row.task);
        return item.session && item.session->tasks()->outline().isOpen(item.task);
    }));
}

bool Agenda::fits(ListSession* session, TaskNumber task)
{
    const Outline& outline = session->tasks()->outline();
    if (!outline.isShown(task) || outline.kind(task) == core::TaskKind::Section)
        return false;
    const bool isOfKind = m_scope.what == What::Done ? outline.isDone(task) : outline.isOpen(task);
    const bool isWanted = isOfKind || m_showsDone || m_isAboutDone;
    if (isWanted)
        return passes(session, task) && m_scope.fits(outline, task, m_today);
    if (shownNumberOf(session, task)) {  // what was shown before, for a moment longer
        m_isLingering = true;
        return true;
    }
    if (m_scope.what == What::Search && passes(session, task))
        ++m_hiddenDoneCount;
    return false;
}

// Asked once, until there is another filter.
bool Agenda::passes(ListSession* session, TaskNumber task)
{
    if (!m_filter)
        return m_scope.what != What::Search;
    if (const auto known = m_items.find(session, task); known && m_passed.contains(*known))
        return true;
    if (!m_filter(*session, task))
        return false;
    m_passed.insert(m_items.numberOf(session, task));
    return true;
}

std::vector<AgendaGroup> Agenda::groups()
{
    watch();  // a list may tell of a task before the workspace tells of the list
    m_hiddenDoneCount = 0;
    m_today = now().date();
    const AgendaFilter isShown = [this](ListSession* session, TaskNumber task) { return fits(session, task); };
    const auto sessions = m_workspace.sessions();
    if (m_scope.what == What::Done)
        return groupsByCompletion(sessions, isShown, now());
    auto all = m_scope.isByDay() ? groupsByDay(sessions, isShown, m_scope, now())
                                 : groupsByList(sessions, isShown, m_filter && m_scope.what == What::All, m_scope,
                                                [this](const ListSession* session) { return "list " + m_items.prefixOf(session); });
    putInOrder(all);
    return all;
}

void Agenda::putInOrder(std::vector<AgendaGroup>& groups)
{
    const std::string view = m_scope.orderName();
    const bool hasOwn = m_workspace.orders() && !m_workspace.orders()->ranks(view).empty();
    for (AgendaGroup& group : groups) {
        const auto& entries = group.entries;
        if (m_sort) {
            std::vector<core::SortKey> keys;
            for (const AgendaGroup::Entry& entry : entries)
                keys.push_back(sortKey(entry));
            arrange(group, [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
        } else if (hasOwn) {
            const std::vector<std::string_view> ranks = ranksOf(entries);
            arrange(group, [&](std::size_t a, std::size_t b) { return isRankedBefore(ranks[a], ranks[b]); });
        }
    }
}

const core::SortKey& Agenda::sortKey(const AgendaGroup::Entry& entry)
{
    const auto known = m_keys.try_emplace(entry.session, entry.session->tasks()->outline(), *m_sort).first;
    return known->second.key(entry.task);
}

std::vector<std::string_view> Agenda::ranksOf(const std::vector<AgendaGroup::Entry>& entries) const
{
    std::vector<std::string_view> ranks(entries.size());
    if (!m_workspace.orders())
        return ranks;
    const core::ViewOrders::Ranks& all = m_workspace.orders()->ranks(m_scope.orderName());
    std::unordered_map<const ListSession*, const core::ViewOrders::RanksOfList*> byList;
    for (std::size_t i = 0; i < entries.size() && !all.empty(); ++i) {
        const auto [known, isNew] = byList.try_emplace(entries[i].session, nullptr);
        if (isNew) {
            const auto list = all.find(m_workspace.idOf(entries[i].session));
            known->second = list == all.end() ? nullptr : &list->second;
        }
        if (!known->second)
            continue;
        const auto rank = known->second->find(entries[i].session->tasks()->outline().id(entries[i].task));
        if (rank != known->second->end())
            ranks[i] = rank->second;
    }
    return ranks;
}

core::ViewRank Agenda::rankFor(const AgendaGroup::Entry& entry, std::string rank) const
{
    return {m_scope.orderName(), m_workspace.idOf(entry.session), entry.session->tasks()->outline().id(entry.task), std::move(rank)};
}

std::vector<core::Row> Agenda::layOut()
{
    std::vector<core::Row> rows;
    m_groups = groups();
    for (const AgendaGroup& group : m_groups) {
        const bool hasHeading = !group.key.empty();
        if (hasHeading) {
            core::Row heading{m_items.headingOf(group.key, group.title)};
            heading.childCount = static_cast<std::uint32_t>(group.entries.size());
            heading.isCollapsed = m_collapsed.contains(heading.task);
            rows.push_back(heading);
            if (heading.isCollapsed)
                continue;
        }
        for (const AgendaGroup::Entry& entry : group.entries) {
            core::Row row{m_items.numberOf(entry.session, entry.task)};
            row.level = hasHeading ? 1 : 0;
            row.indent = entry.indent;
            rows.push_back(row);
        }
    }
    m_shown.clear();
    for (const core::Row& row : rows)
        m_shown.insert(row.task);
    return rows;
}

std::size_t Agenda::taskCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_rows, [this](const core::Row& row) { return m_items.at(row.task).session != nullptr; }));
}

void Agenda::setFilter(Filter filter, bool isAboutDone)
{
    m_filter = std::move(filter);
    m_isAboutDone = isAboutDone;
    m_passed.clear();
    m_shown.clear();
    m_rows = layOut();
    emit relaid();
}

void Agenda::setShowsDone(bool showsDone)
{
    if (m_scope.what != What::Search || std::exchange(m_showsDone, showsDone) == showsDone)
        return;
    m_shown.clear();
    m_rows = layOut();
    emit relaid();
}

void Agenda::setSort(std::optional<core::SortBy> by)
{
    if (std::exchange(m_sort, by) == by)
        return;
    m_keys.clear();
    refresh();
    emit sortChanged();
}

QString Agenda::title() const
{
    switch (m_scope.what) {
    case What::Today:
        return tr("Today");
    case What::Upcoming:
        return tr("Upcoming");
    case What::All:
        return tr("All");
    case What::Done:
        return tr("Done");
    case What::Search: {
        const Workspace::Filter* saved = m_workspace.findFilter(m_scope.tag.toStdString());
        return saved ? saved->title : tr("Search");
    }
    case What::Tag:
        break;
    }
    return QLatin1Char('#') + m_scope.tag;
}

QString Agenda::countSentence() const
{
    if (m_scope.what == What::Done) {
        const auto count = static_cast<int>(m_rows.size() - m_groups.size());
        return m_rows.empty() ? tr("Nothing done yet") : tr("%n done", nullptr, std::max(0, count));
    }
    const auto count = static_cast<int>(openCount());
    if (m_rows.empty())
        return m_scope.what == What::Search ? tr("No open tasks") : tr("No tasks yet");
    return count == 0 ? tr("All done") : tr("%n open", nullptr, count);
}

core::Task Agenda::task(TaskNumber number) const
{
    const AgendaItems::Item& item = m_items.at(number);
    if (!item.session) {
        core::Task heading;
        heading.id = item.key;
        heading.title = item.heading.toStdString();
        heading.kind = core::TaskKind::Section;
        heading.isTitleElided = true;  // nobody edits it
        return heading;
    }
    core::Task task = item.session->task(item.task);
    task.id.insert(0, m_items.prefixOf(item.session));
    return task;
}

std::optional<TaskNumber> Agenda::find(const std::string& id) const
{
    if (const auto heading = m_items.findHeading(id); heading && m_shown.contains(*heading))
        return heading;
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

core::Object Agenda::toBeSeen(core::Object fields) const
{
    fields = m_scope.fieldsToFit(std::move(fields), now().date());
    return m_wish ? m_wish().addedTo(std::move(fields)) : fields;
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

void Agenda::setCollapsed(TaskNumber task, bool isCollapsed)
{
    if (m_items.at(task).session)
        return;
    if (isCollapsed)
        m_collapsed.insert(task);
    else
        m_collapsed.erase(task);
    refresh();
}

}  // namespace meldado::ui
