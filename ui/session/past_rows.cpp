// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/past_rows.h"

#include <utility>

namespace meldado::ui {

void PastRows::show(PastPtr past)
{
    m_past = std::move(past);
    m_rows.clear();
    if (m_past) {
        for (const core::PastTask& task : m_past->list->tasks())
            m_rows.push_back(task.row);
    }
    emit opened();
}

core::Task PastRows::task(core::TaskNumber number) const
{
    const core::PastTask& then = m_past->list->tasks()[number];
    core::Task task = core::Task::read(then.id, then.content);
    task.isTitleElided = true;  // nobody edits it
    return task;
}

std::optional<core::TaskNumber> PastRows::find(const std::string& id) const
{
    const core::PastTask* task = m_past ? m_past->list->find(id) : nullptr;
    return task ? std::optional(task->row.task) : std::nullopt;
}

core::Drop PastRows::dropAt(std::span<const core::TaskNumber>, std::size_t, int) const
{
    return {core::Place::last({}), 0};
}

}  // namespace meldado::ui
