// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a task repeats and when it reminds, in words.

#pragma once

#include <string_view>

#include <QString>

#include "core/todo/plan_time.h"
#include "core/todo/repeat.h"

namespace meldado::ui {

// "Every 2 weeks on Mon, Thu, until 1 Mar 2027, after I finish"; "By a rule of its own" for one that has no words here.
[[nodiscard]] QString repeatSentence(const core::Repeat& repeat);

// "first", "second" … "last", of the weekdays of a month; `nth`: 1 to 4, or -1.
[[nodiscard]] QString ordinalWord(int nth);

// "30 min before", "At the time", "Tomorrow 09:00"; what is neither stays as it is.
[[nodiscard]] QString reminderSentence(std::string_view reminder, const core::PlanTime& now);

}  // namespace meldado::ui
