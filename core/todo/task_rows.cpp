// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What an edit or a refresh changed, as changes of rows.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/base/overloaded.h"
#include "core/diff/order_steps.h"
#include "core/todo/task_list.h"

namespace meldado::core {

namespace {

int openCountOf(const Task& task)
{
    return task.kind == TaskKind::Task && !task.isDone ? 1 : 0;
}

template <typename T>
void moveElement(std::vector<T>& elements, std::size_t from, std::size_t to)
{
    const auto begin = elements.begin();
    const auto first = begin + static_cast<std::ptrdiff_t>(std::min(from, to));
    const auto last = begin + static_cast<std::ptrdiff_t>(std::max(from, to));
    if (from < to)
        std::rotate(first, first + 1, last + 1);
    else
        std::rotate(first, last, last + 1);
}

}  // namespace

void TaskList::insertRow(std::size_t row, Number number, Task task, ListUpdate& update)
{
    m_openCount += static_cast<std::size_t>(openCountOf(task));
    m_rowNumbers.insert(m_rowNumbers.begin() + static_cast<std::ptrdiff_t>(row), number);
    m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), task);
    update.rows.push_back(RowInserted{row, std::move(task)});
}

void TaskList::removeRow(std::size_t row, ListUpdate& update)
{
    const auto found = m_rows.begin() + static_cast<std::ptrdiff_t>(row);
    m_openCount -= static_cast<std::size_t>(openCountOf(*found));
    update.rows.push_back(RowRemoved{row, found->id});
    m_rows.erase(found);
    m_rowNumbers.erase(m_rowNumbers.begin() + static_cast<std::ptrdiff_t>(row));
}

void TaskList::moveRow(std::size_t from, std::size_t to, ListUpdate& update)
{
    moveElement(m_rows, from, to);
    moveElement(m_rowNumbers, from, to);
    update.rows.push_back(RowMoved{from, to});
}

// How many rows are in front of the element at this position of the order. `isShown`: it is a row itself.
std::size_t TaskList::rowsBefore(std::size_t position, bool isShown) const
{
    if (m_rows.size() - (isShown ? 1 : 0) == m_order.size() - 1)
        return position;  // all others are
    const auto end = m_order.begin() + static_cast<std::ptrdiff_t>(position);
    return static_cast<std::size_t>(
        std::count_if(m_order.begin(), end, [this](Number number) { return m_items[number].isVisible; }));
}

// An object of the list changed, and its place did not.
void TaskList::applyObject(std::string_view id, ListUpdate& update)
{
    const auto known = m_numbers.find(id);
    if (known == m_numbers.end() || !m_items[known->second].isInOrder)
        return;
    const Number number = known->second;
    std::optional<Task> task = readTask(m_items[number].id);
    const bool wasVisible = std::exchange(m_items[number].isVisible, task.has_value());
    if (!wasVisible) {
        if (task)
            insertRow(rowsBefore(indexOf(m_order, number), false), number, *std::move(task), update);
        return;
    }
    const std::size_t row = indexOf(m_rowNumbers, number);
    if (!task) {
        removeRow(row, update);
    } else if (*task != m_rows[row]) {
        m_openCount += static_cast<std::size_t>(openCountOf(*task) - openCountOf(m_rows[row]));
        m_rows[row] = *task;
        update.rows.push_back(RowChanged{row, *std::move(task)});
    }
}

// False: what is asked for does not fit, or may be something else than a task. Then part of it may be done, and the
// whole order is to be looked at.
bool TaskList::applyStep(const OrderStep& step, ListUpdate& update)
{
    const auto isAt = [this](std::size_t index, std::string_view id) {
        return index < m_order.size() && m_items[m_order[index]].id == id;
    };
    return std::visit(
        Overloaded{
            [&](const ItemInserted& inserted) {
                if (inserted.index > m_order.size() || isInOrder(inserted.id) || !m_replica.isLive(inserted.id))
                    return false;
                const Number number = numberOf(inserted.id);
                std::optional<Task> task = readTask(m_items[number].id);
                m_order.insert(m_order.begin() + static_cast<std::ptrdiff_t>(inserted.index), number);
                m_items[number].isInOrder = true;
                m_items[number].isVisible = task.has_value();
                if (task)
                    insertRow(rowsBefore(inserted.index, false), number, *std::move(task), update);
                return true;
            },
            [&](const ItemRemoved& removed) {
                if (!isAt(removed.index, removed.id))
                    return false;
                const Number number = m_order[removed.index];
                if (m_items[number].isVisible)
                    removeRow(indexOf(m_rowNumbers, number), update);
                m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(removed.index));
                m_items[number].isInOrder = false;
                m_items[number].isVisible = false;
                return true;
            },
            [&](const ItemMoved& moved) {
                if (!isAt(moved.from, moved.id) || moved.to >= m_order.size())
                    return false;
                const Number number = m_order[moved.from];
                moveElement(m_order, moved.from, moved.to);
                if (m_items[number].isVisible) {
                    const std::size_t from = indexOf(m_rowNumbers, number);
                    const std::size_t to = rowsBefore(moved.to, true);
                    if (from != to)
                        moveRow(from, to, update);
                }
                return true;
            },
        },
        step);
}

// The list's order changed: rows that went, rows that moved, rows that came; each once. What changed in a row that stays
// is for applyObject().
void TaskList::applyWholeOrder(const std::vector<Number>& order, const std::vector<std::string_view>& touched,
                               ListUpdate& update)
{
    std::vector<bool> isVisible;
    std::vector<Number> rowNumbers;
    std::unordered_map<Number, Task> read;  // what may have become a row
    for (const Number number : order) {
        const Item& item = m_items[number];
        const bool isKnown = item.isInOrder && !std::ranges::binary_search(touched, item.id);
        std::optional<Task> task = isKnown ? std::nullopt : readTask(item.id);
        isVisible.push_back(isKnown ? item.isVisible : task.has_value());
        if (isVisible.back())
            rowNumbers.push_back(number);
        if (task)
            read.emplace(number, *std::move(task));
    }
    for (const OrderStepOf& step : orderSteps(m_rowNumbers, rowNumbers)) {
        switch (step.kind) {
        case OrderStepOf::Kind::Insert: insertRow(step.to, step.item, std::move(read.at(step.item)), update); break;
        case OrderStepOf::Kind::Remove: removeRow(step.from, update); break;
        case OrderStepOf::Kind::Move: moveRow(step.from, step.to, update); break;
        }
    }
    for (const Number number : m_order)
        m_items[number].isInOrder = m_items[number].isVisible = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
        m_items[order[i]].isInOrder = true;
        m_items[order[i]].isVisible = isVisible[i];
    }
    m_order = order;
}

ListUpdate TaskList::apply(const ChangeSet& changes)
{
    ListUpdate update;
    std::vector<std::string_view> touched;  // sorted, as they come
    for (const ObjectChange& change : changes.objects)
        touched.push_back(change.id);

    const std::string listBefore = m_listId;
    if (std::ranges::binary_search(touched, kRootId)) {
        readRoot();
        update.isRootChanged = true;
    }
    const auto change = std::ranges::find(changes.lists, m_listId, &ListChange::list);
    const bool isSteps = change != changes.lists.end() && m_isOrderPlain && m_listId == listBefore &&
                         std::ranges::all_of(change->steps, [&](const OrderStep& step) { return applyStep(step, update); });
    const bool isOrderTouched = m_listId != listBefore || change != changes.lists.end();
    if (isOrderTouched && !isSteps)
        applyWholeOrder(readOrder(), touched, update);
    for (const std::string_view id : touched)
        applyObject(id, update);
    return update;
}

}  // namespace meldado::core
