// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How the rows of a TaskListModel follow those of its source: exact signals, so that a view keeps its place, its selection and
// what is being typed.

#include "ui/models/task_list_model.h"

#include <algorithm>
#include <utility>

#include "core/base/overloaded.h"
#include "core/diff/order_steps.h"
#include "ui/session/row_source.h"

namespace meldado::ui {

void TaskListModel::reload()
{
    beginResetModel();
    m_shown.clear();
    m_selected.clear();
    m_rows = m_source.rows();
    endResetModel();
    emit selectionChanged();
}

// Any row may show another task: single steps would be as many as there are tasks. Each place keeps its row, and rows come
// or go at the end, so that a view makes no more than what it lacks. Not a reset, in which a view of Qt 6.4 looks for rows
// that it was making. The tasks are the same, and of those that are shown the same ones are chosen.
void TaskListModel::layAnew()
{
    emit aboutToLayAnew();
    std::unordered_set<core::TaskNumber> selected;
    for (const core::Row& row : m_source.rows()) {
        if (m_selected.contains(row.task))
            selected.insert(row.task);
    }
    m_selected = std::move(selected);
    m_shown.clear();  // what was not shown may have changed
    replaceRows(m_rows, m_source.rows(), rowUpdate());
    emit laidAnew();
    emit selectionChanged();
}

// The few rows that are shown stay where they can, and all others come between them: one signal for each gap. Tasks
// have other numbers from here on.
void TaskListModel::catchUp(const std::vector<std::string>& before)
{
    const std::vector<core::Row>& rows = m_source.rows();
    m_shown.clear();
    clearSelection();
    constexpr core::TaskNumber kGone = core::kNoTask - 1;
    for (std::size_t row = 0; row < m_rows.size() && row < before.size(); ++row)
        m_rows[row].task = m_source.find(before[row]).value_or(kGone - static_cast<core::TaskNumber>(row));
    std::vector<core::TaskNumber> numbers;
    for (const core::Row& row : m_rows)
        numbers.push_back(row.task);
    std::unordered_set<core::TaskNumber> wasShown(numbers.begin(), numbers.end());
    std::vector<core::TaskNumber> after;
    for (const core::Row& row : rows) {
        if (wasShown.contains(row.task))
            after.push_back(row.task);
    }
    for (const core::OrderStepOf& step : core::orderSteps(numbers, after)) {
        if (step.kind == core::OrderStepOf::Kind::Move)
            moveRow({step.from, step.to});
        else
            removeRows({step.from, 1});  // none is inserted: those come below
    }
    for (std::size_t i = 0; i < rows.size();) {
        if (wasShown.contains(rows[i].task)) {
            changeRow({i, rows[i]});
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < rows.size() && !wasShown.contains(rows[end].task))
            ++end;
        insertRows({i, {rows.begin() + static_cast<std::ptrdiff_t>(i), rows.begin() + static_cast<std::ptrdiff_t>(end)}});
        i = end;
    }
}

void TaskListModel::apply(const core::ListUpdate& update)
{
    for (const core::RowChange& change : update.rows) {
        std::visit(core::Overloaded{
                       [this](const core::RowsInserted& inserted) { insertRows(inserted); },
                       [this](const core::RowsRemoved& removed) { removeRows(removed); },
                       [this](const core::RowMoved& moved) { moveRow(moved); },
                       [this](const core::RowChanged& changed) { changeRow(changed); },
                   },
                   change);
    }
}

void TaskListModel::insertRows(const core::RowsInserted& inserted)
{
    const int first = static_cast<int>(inserted.first);
    beginInsertRows({}, first, first + static_cast<int>(inserted.rows.size()) - 1);
    m_rows.insert(m_rows.begin() + first, inserted.rows.begin(), inserted.rows.end());
    for (const core::Row& row : inserted.rows)
        m_shown.erase(row.task);  // it may have changed while it was not shown
    endInsertRows();
}

void TaskListModel::removeRows(const core::RowsRemoved& removed)
{
    const int first = static_cast<int>(removed.first);
    const int end = first + static_cast<int>(removed.count);
    beginRemoveRows({}, first, end - 1);
    bool wasSelected = false;
    for (int row = first; row < end; ++row)
        wasSelected = m_selected.erase(at(row).task) > 0 || wasSelected;
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
    endRemoveRows();
    if (wasSelected)
        emit selectionChanged();
}

void TaskListModel::moveRow(const core::RowMoved& moved)
{
    const int from = static_cast<int>(moved.from);
    const int to = static_cast<int>(moved.to);
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);  // Qt counts before the row is taken out
    const core::Row row = m_rows[moved.from];
    m_rows.erase(m_rows.begin() + from);
    m_rows.insert(m_rows.begin() + to, row);
    endMoveRows();
}

void TaskListModel::changeRow(const core::RowChanged& changed)
{
    m_rows[changed.row] = changed.now;
    m_shown.erase(changed.now.task);
    const QModelIndex place = index(static_cast<int>(changed.row));
    emit dataChanged(place, place);
}

void TaskListModel::repaintReview(core::TaskNumber task)
{
    const auto found = std::ranges::find(m_rows, task, &core::Row::task);
    if (found == m_rows.end())
        return;
    const QModelIndex place = index(static_cast<int>(found - m_rows.begin()));
    emit dataChanged(place, place, {ReviewCountRole, DecisionRole, QuietRole});
}

}  // namespace meldado::ui
