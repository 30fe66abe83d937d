// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Which rows of a TaskListModel a person has chosen. They go by the numbers of their tasks, so they stay chosen wherever they
// stand.

#include "ui/models/task_list_model.h"

#include <algorithm>
#include <utility>

#include "ui/session/row_source.h"

namespace meldado::ui {

void TaskListModel::setSelection(std::unordered_set<core::TaskNumber> selected)
{
    if (selected == m_selected)
        return;
    const bool wasOrIsLarge = m_selected.size() + selected.size() > 100;
    std::swap(m_selected, selected);
    if (wasOrIsLarge && !m_rows.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1), {SelectedRole});
    } else {
        for (int row = 0; row < rowCount(); ++row) {
            if (m_selected.contains(at(row).task) != selected.contains(at(row).task))
                emit dataChanged(index(row), index(row), {SelectedRole});
        }
    }
    emit selectionChanged();
}

void TaskListModel::select(int row, bool isSelected)
{
    if (!has(row))
        return;
    auto selected = m_selected;
    if (isSelected)
        selected.insert(at(row).task);
    else
        selected.erase(at(row).task);
    setSelection(std::move(selected));
}

void TaskListModel::selectRange(int from, int to)
{
    if (!has(from) || !has(to))
        return;
    std::unordered_set<core::TaskNumber> selected;
    for (int row = std::min(from, to); row <= std::max(from, to); ++row)
        selected.insert(at(row).task);
    setSelection(std::move(selected));
}

void TaskListModel::selectAll()
{
    if (!m_rows.empty())
        selectRange(0, rowCount() - 1);
}

void TaskListModel::clearSelection()
{
    setSelection({});
}

bool TaskListModel::isSelected(int row) const
{
    return has(row) && m_selected.contains(at(row).task);
}

QStringList TaskListModel::selectedIds() const
{
    QStringList ids;
    if (m_selected.empty())
        return ids;
    for (const core::Row& row : m_rows) {
        if (m_selected.contains(row.task))
            ids << QString::fromStdString(m_source.task(row.task).id);
    }
    return ids;
}

}  // namespace meldado::ui
