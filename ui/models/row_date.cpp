// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/models/row_date.h"

#include "ui/models/task_list_model.h"
#include "ui/sentences/date_sentence.h"

namespace meldado::ui {

ShownDate shownDate(const core::Task& task, const core::PlanTime& now)
{
    const bool isPressing = task.deadline && daysFromToday(*task.deadline, now) <= 0;
    if (task.when && !isPressing)
        return {&*task.when};
    if (task.deadline)
        return {&*task.deadline, true};
    return {};
}

QString rowDate(const core::Task& task, const core::PlanTime& now)
{
    const ShownDate date = shownDate(task, now);
    if (!date.plan)
        return {};
    if (!task.isDone && daysFromToday(*date.plan, now) < 0)
        return lateSentence(*date.plan, now);
    const QString text = dateSentence(*date.plan, now);
    return date.isDeadline ? TaskListModel::tr("due %1").arg(text) : text;
}

}  // namespace meldado::ui
