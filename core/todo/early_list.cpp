// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/early_list.h"

#include <algorithm>

#include "core/base/overloaded.h"
#include "core/todo/schema.h"

namespace meldado::core {

namespace {

// As it will be read from the document.
Task asShown(const std::string& id, std::string_view title, const Object& fields)
{
    Object content = fields;
    content.set(std::string(schema::kTitle), cleanTitle(title));
    return Task::read(id, content);
}

}  // namespace

EarlyList::EarlyList(Glance glance, bool showsDone) : m_title(std::move(glance.title)), m_isWhole(glance.isWhole)
{
    for (Task& task : glance.rows) {
        if (showsDone || !task.isDone || task.kind == TaskKind::Section)
            m_rows.push_back({static_cast<TaskNumber>(m_tasks.size())});
        m_tasks.push_back(std::move(task));
    }
}

std::optional<TaskNumber> EarlyList::find(std::string_view id) const
{
    const auto found = std::ranges::find(m_tasks, id, &Task::id);
    const auto number = static_cast<TaskNumber>(found - m_tasks.begin());
    return found == m_tasks.end() || rowOf(number) == m_rows.size() ? std::nullopt : std::optional(number);
}

std::size_t EarlyList::rowOf(TaskNumber task) const
{
    return static_cast<std::size_t>(std::ranges::find(m_rows, task, &Row::task) - m_rows.begin());
}

std::size_t EarlyList::rowBehind(const Place& place) const
{
    if (place.after.empty())
        return std::min(place.index, m_rows.size());
    const auto after = find(place.after);
    return after ? rowOf(*after) + 1 : m_rows.size();
}

void EarlyList::remember(Wish wish)
{
    m_wishes.push_back(std::move(wish));
    m_before.push_back({m_tasks, m_rows});
}

bool EarlyList::undo()
{
    if (m_wishes.empty())
        return false;
    m_wishes.pop_back();
    m_tasks = std::move(m_before.back().tasks);
    m_rows = std::move(m_before.back().rows);
    m_before.pop_back();
    return true;
}

ListUpdate EarlyList::insert(const Place& place, std::vector<Task> tasks)
{
    const std::size_t row = rowBehind(place);
    std::vector<Row> rows;
    for (Task& task : tasks) {
        rows.push_back({static_cast<TaskNumber>(m_tasks.size())});
        m_tasks.push_back(std::move(task));
    }
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), rows.begin(), rows.end());
    return {{RowsInserted{row, std::move(rows)}}, false};
}

ListUpdate EarlyList::add(const std::string& id, std::string_view title, const Place& place, const Object& fields)
{
    Task task = asShown(id, title, fields);
    remember(Add{id, task.title, place, fields});
    return insert(place, {std::move(task)});
}

// What goes below another of them is seen when the list is read.
ListUpdate EarlyList::addAll(std::vector<NewTask> tasks, const Place& place)
{
    std::vector<Task> shown;
    std::size_t top = SIZE_MAX;
    for (const NewTask& task : tasks) {
        top = std::min(top, task.depth);
        if (task.depth == top)
            shown.push_back(asShown(task.id, task.title, task.fields));
    }
    remember(AddAll{std::move(tasks), place});
    return insert(place, std::move(shown));
}

ListUpdate EarlyList::rename(std::string_view id, std::string_view title)
{
    const auto task = find(id);
    std::string cleaned = cleanTitle(title);
    if (!task || !m_tasks[*task].canBecome(cleaned))
        return {};
    remember(Rename{std::string(id), cleaned});
    m_tasks[*task].title = std::move(cleaned);
    const std::size_t row = rowOf(*task);
    return {{RowChanged{row, m_rows[row]}}, false};
}

ListUpdate EarlyList::setDone(std::string_view id, bool isDone)
{
    const auto task = find(id);
    if (!task || !m_tasks[*task].canBeSetDone(isDone))
        return {};
    remember(SetDone{std::string(id), isDone});
    m_tasks[*task].isDone = isDone;
    const std::size_t row = rowOf(*task);
    return {{RowChanged{row, m_rows[row]}}, false};
}

ListUpdate EarlyList::remove(std::string_view id)
{
    const auto task = find(id);
    if (!task)
        return {};
    remember(Remove{std::string(id)});
    const std::size_t row = rowOf(*task);
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(row));
    return {{RowsRemoved{row, 1}}, false};
}

ListUpdate EarlyList::move(std::string_view id, const Place& place)
{
    const auto task = find(id);
    if (!task || !place.parent.empty() || place.after == id)
        return {};
    const std::size_t from = rowOf(*task);
    const std::size_t behind = rowBehind(place);
    const std::size_t to = !place.after.empty() && behind > from ? behind - 1 : std::min(behind, m_rows.size() - 1);
    if (to == from)
        return {};
    remember(Move{std::string(id), place});
    const ListUpdate update{{RowMoved{from, to}}, false};
    follow(m_rows, update);
    return update;
}

Result<Edited> fulfil(const EarlyList::Wish& wish, TaskList& list, const Clock& clock)
{
    const auto alone = [](const std::string& id) { return std::span(&id, 1); };
    return std::visit(Overloaded{
                          [&](const EarlyList::Add& add) { return list.add(add.id, add.title, add.place, clock, add.fields); },
                          [&](const EarlyList::AddAll& add) { return list.addAll(add.tasks, add.place, clock); },
                          [&](const EarlyList::Rename& rename) { return list.rename(rename.id, rename.title); },
                          [&](const EarlyList::SetDone& done) { return list.setDone(alone(done.id), done.isDone, clock); },
                          [&](const EarlyList::Remove& remove) { return list.remove(alone(remove.id)); },
                          [&](const EarlyList::Move& move) { return list.move(alone(move.id), move.place); },
                      },
                      wish);
}

}  // namespace meldado::core
