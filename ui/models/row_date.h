// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include "core/todo/task.h"

namespace meldado::ui {

// The date that a row shows: the day to do it, or the last day when that is all there is, or when it has come.
struct ShownDate {
    const core::PlanTime* plan = nullptr;  // in the task; null: it has none
    bool isDeadline = false;
};

[[nodiscard]] ShownDate shownDate(const core::Task& task, const core::PlanTime& now);
[[nodiscard]] QString rowDate(const core::Task& task, const core::PlanTime& now);  // in words; empty: none

}  // namespace meldado::ui
