// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Dates as people say them. `now`: this moment on the wall clock here.

#pragma once

#include <QDateTime>
#include <QString>

#include "core/base/clock.h"
#include "core/todo/plan_time.h"

namespace meldado::ui {

// "Today", "Tomorrow 17:00", "Sat", "Sat 22 Nov", "1 Mar 2027"; what is over: "Yesterday", "Mon 2 Nov".
[[nodiscard]] QString dateSentence(const core::PlanTime& plan, const core::PlanTime& now);

// Above all that is for a day: "Tomorrow", "Friday 27 Nov", "Sat 12 Dec".
[[nodiscard]] QString dayHeading(const core::PlanTime& day, const core::PlanTime& now);

// Only the time of it, which it has: "17:00".
[[nodiscard]] QString timeSentence(const core::PlanTime& plan);

// The same for what should have been done: "3 days late".
[[nodiscard]] QString lateSentence(const core::PlanTime& plan, const core::PlanTime& now);

// Whole days from today; less than 0: it is over.
[[nodiscard]] int daysFromToday(const core::PlanTime& plan, const core::PlanTime& now);

// With everything, for a screen reader and a tool tip: "Saturday, 22 November 2026, 17:00".
[[nodiscard]] QString longDate(const core::PlanTime& plan);

// What a clock says, on the wall clock there.
[[nodiscard]] QDateTime momentOf(const core::Clock::Reading& reading);

}  // namespace meldado::ui
