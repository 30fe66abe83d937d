// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The order of lists and their groups. A group is the name that lists have in common; an entry of its own keeps it while it is
// empty, and says whether it is collapsed (core/FORMAT.md, Groups).

#include <algorithm>
#include <iterator>

#include "core/todo/schema.h"
#include "ui/session/workspace.h"

namespace meldado::ui {

namespace schema = core::schema;

std::vector<Workspace::Shelf> Workspace::shelves() const
{
    std::vector<Shelf> all;
    const auto shelfOf = [&](const QString& title) -> Shelf& {
        const auto known = std::ranges::find_if(all, [&](const Shelf& shelf) { return shelf.group.title == title; });
        if (known != all.end())
            return *known;
        const auto group = std::ranges::find(m_groups, title, &Group::title);
        Shelf& added = all.emplace_back();
        if (group == m_groups.end())
            added.group.title = title;
        else
            added.group = *group;
        return added;
    };
    for (const std::string& id : m_entryIds) {
        if (const auto group = std::ranges::find(m_groups, id, &Group::id); group != m_groups.end())
            shelfOf(group->title);
        const Entry* entry = find(id);
        if (!entry || entry->isArchived)
            continue;
        if (entry->group.isEmpty())
            all.emplace_back().lists.push_back(entry);
        else
            shelfOf(entry->group).lists.push_back(entry);
    }
    return all;
}

QStringList Workspace::groups() const
{
    QStringList all;
    for (const Group& group : m_groups)
        all << group.title;
    for (const Entry& entry : m_lists) {
        if (!entry.group.isEmpty() && !all.contains(entry.group))
            all << entry.group;
    }
    return all;
}

std::string Workspace::firstOfGroup(const QString& group) const
{
    const std::vector<std::string> ids = idsOfGroup(group);
    const auto first = std::ranges::find_if(m_entryIds, [&](const std::string& id) { return std::ranges::find(ids, id) != ids.end(); });
    return first == m_entryIds.end() ? std::string() : *first;
}

// Its own entry first.
std::vector<std::string> Workspace::idsOfGroup(const QString& group) const
{
    std::vector<std::string> ids;
    if (const auto own = std::ranges::find(m_groups, group, &Group::title); own != m_groups.end())
        ids.push_back(own->id);
    for (const Entry& entry : m_lists) {
        if (entry.group == group)
            ids.push_back(entry.id);
    }
    return ids;
}

// As if what is moved was not there.
core::Place Workspace::placeBefore(const std::string& before, const std::vector<std::string>& moved) const
{
    const std::string* last = nullptr;
    for (const std::string& id : m_entryIds) {
        if (id == before)
            return last ? core::Place::behind({}, *last) : core::Place::first({});
        if (std::ranges::find(moved, id) == moved.end())
            last = &id;
    }
    return core::Place::last({});
}

void Workspace::arrangeList(const std::string& id, const QString& group, const std::string& before)
{
    const Entry* entry = find(id);
    if (!entry)
        return;
    core::Place place = placeBefore(before, {id});
    if (before.empty() && !group.isEmpty()) {
        std::vector<std::string> others = idsOfGroup(group);
        std::erase(others, id);
        if (!others.empty())
            place = core::Place::behind({}, others.back());
    }
    const std::string own = id;  // the entries are read anew with each edit
    const bool isInAnother = entry->group != group;
    asOneStep([&] {
        if (isInAnother)
            setGroup(own, group);
        moveList(own, place);
    });
}

void Workspace::arrangeGroup(const QString& group, const std::string& before)
{
    const std::vector<std::string> ids = idsOfGroup(group);
    const auto isOne = [&](const std::string& id) { return std::ranges::find(ids, id) != ids.end(); };
    if (ids.empty() || isOne(before))
        return;
    m_document->doAs(Action::MoveGroup, group, [&] { m_document->move(ids, placeBefore(before, ids)); });
}

void Workspace::addGroup(const QString& title)
{
    enterGroup(Action::AddGroup, title);
}

// Gives it an entry of its own, if it has none.
void Workspace::enterGroup(Action action, const QString& title)
{
    const QString cleaned = QString::fromStdString(core::cleanTitle(title.toStdString()));
    if (cleaned.isEmpty() || m_document->phase() != ListSession::Phase::Ready ||
        std::ranges::find(m_groups, cleaned, &Group::title) != m_groups.end())
        return;
    const core::Object fields{{std::string(schema::kKind), std::string(schema::kKindGroup)}};
    const std::vector<std::string> lists = idsOfGroup(cleaned);
    const core::Place place = lists.empty() ? core::Place::last({}) : placeBefore(lists.front(), {});
    m_document->doAs(action, cleaned, [&] { m_document->add(cleaned, place, fields); });
}

void Workspace::renameGroup(const QString& group, const QString& title)
{
    const QString cleaned = QString::fromStdString(core::cleanTitle(title.toStdString()));
    if (cleaned.isEmpty() || cleaned == group)
        return;
    std::vector<std::string> lists = idsOfGroup(group);
    const auto own = std::ranges::find(m_groups, group, &Group::title);
    const std::string entry = own == m_groups.end() ? std::string() : own->id;
    std::erase(lists, entry);
    const auto rename = [&] {
        if (!entry.empty())
            m_document->rename(entry, cleaned);
        if (!lists.empty())
            m_document->setField(Action::RenameGroup, lists, schema::kGroup, core::Value(cleaned.toStdString()));
    };
    asOneStep([&] { m_document->doAs(Action::RenameGroup, cleaned, rename); });
}

void Workspace::removeGroup(const QString& group)
{
    std::vector<std::string> lists = idsOfGroup(group);
    std::vector<std::string> entries;
    for (const Group& one : m_groups) {
        if (one.title == group)
            entries.push_back(one.id);
    }
    for (const std::string& entry : entries)
        std::erase(lists, entry);
    const auto remove = [&] {
        if (!lists.empty())
            m_document->setField(Action::RemoveGroup, lists, schema::kGroup, std::nullopt);
        if (!entries.empty())
            m_document->remove(entries);
    };
    asOneStep([&] { m_document->doAs(Action::RemoveGroup, group, remove); });
}

void Workspace::setGroupCollapsed(const QString& group, bool isCollapsed)
{
    enterGroup(Action::FoldGroup, group);
    const auto own = std::ranges::find(m_groups, group, &Group::title);
    if (own == m_groups.end())
        return;
    const std::string id = own->id;
    m_document->doAs(Action::FoldGroup, group, [&] {
        set(Action::FoldGroup, id, schema::kCollapsed, isCollapsed ? std::optional(core::Value(true)) : std::nullopt);
    });
}

}  // namespace meldado::ui
