// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/early_list.h"

#include <algorithm>

#include "core/base/overloaded.h"

namespace meldado::core {

EarlyList::EarlyList(Glance glance) : m_glance(std::move(glance)) {}

std::optional<std::size_t> EarlyList::rowOf(std::string_view id) const
{
    const auto found = std::ranges::find(rows(), id, &Task::id);
    if (found == rows().end())
        return std::nullopt;
    return static_cast<std::size_t>(found - rows().begin());
}

// After the task in front of it, since rows may come and go until the wish is done.
Place EarlyList::placeOf(std::size_t row) const
{
    return {row == 0 ? std::string() : rows()[row - 1].id, row};
}

void EarlyList::remember(Wish wish)
{
    m_wishes.push_back(std::move(wish));
    m_before.push_back(rows());
}

bool EarlyList::undo()
{
    if (m_wishes.empty())
        return false;
    m_wishes.pop_back();
    m_glance.rows = std::move(m_before.back());
    m_before.pop_back();
    return true;
}

ListUpdate EarlyList::add(const std::string& id, std::string_view title, std::optional<std::size_t> row)
{
    Task task;
    task.id = id;
    task.title = cleanTitle(title);
    const std::size_t place = std::min(row.value_or(rows().size()), rows().size());
    remember(Add{id, task.title, row ? std::optional(placeOf(place)) : std::nullopt});
    m_glance.rows.insert(m_glance.rows.begin() + static_cast<std::ptrdiff_t>(place), task);
    return {{RowInserted{place, std::move(task)}}, false};
}

ListUpdate EarlyList::rename(std::string_view id, std::string_view title)
{
    const auto row = rowOf(id);
    std::string cleaned = cleanTitle(title);
    if (!row || !rows()[*row].canBecome(cleaned))
        return {};
    remember(Rename{std::string(id), cleaned});
    Task& task = m_glance.rows[*row];
    task.title = std::move(cleaned);
    return {{RowChanged{*row, task}}, false};
}

ListUpdate EarlyList::setDone(std::string_view id, bool isDone)
{
    const auto row = rowOf(id);
    if (!row || !rows()[*row].canBeSetDone(isDone))
        return {};
    remember(SetDone{std::string(id), isDone});
    Task& task = m_glance.rows[*row];
    task.isDone = isDone;
    return {{RowChanged{*row, task}}, false};
}

ListUpdate EarlyList::remove(std::string_view id)
{
    const auto row = rowOf(id);
    if (!row)
        return {};
    RowRemoved removed{*row, std::string(id)};
    remember(Remove{removed.id});
    m_glance.rows.erase(m_glance.rows.begin() + static_cast<std::ptrdiff_t>(*row));
    return {{std::move(removed)}, false};
}

ListUpdate EarlyList::move(std::string_view id, std::size_t row)
{
    const auto from = rowOf(id);
    if (!from || row >= rows().size() || row == *from)
        return {};
    // The row in front of it, once it was taken out.
    const std::size_t before = row > *from ? row : row == 0 ? 0 : row - 1;
    remember(Move{std::string(id), {row == 0 ? std::string() : rows()[before].id, row}});
    Task task = std::move(m_glance.rows[*from]);
    m_glance.rows.erase(m_glance.rows.begin() + static_cast<std::ptrdiff_t>(*from));
    m_glance.rows.insert(m_glance.rows.begin() + static_cast<std::ptrdiff_t>(row), std::move(task));
    return {{RowMoved{*from, row}}, false};
}

Result<Edited> fulfil(const EarlyList::Wish& wish, TaskList& list, const Clock& clock)
{
    return std::visit(
        Overloaded{
            [&](const EarlyList::Add& add) {
                std::optional<std::size_t> row;
                if (add.place) {
                    const auto before = list.rowOf(add.place->after);
                    row = before ? *before + 1 : add.place->row;
                }
                return list.add(add.id, add.title, row, clock);
            },
            [&](const EarlyList::Rename& rename) { return list.rename(rename.id, rename.title); },
            [&](const EarlyList::SetDone& done) { return list.setDone(done.id, done.isDone, clock); },
            [&](const EarlyList::Remove& remove) { return list.remove(remove.id); },
            [&](const EarlyList::Move& move) { return list.perform(MoveTask{move.id, move.place}); },
        },
        wish);
}

}  // namespace meldado::core
