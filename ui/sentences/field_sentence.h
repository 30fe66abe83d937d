// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The fields of a task and what they say, in words; also those that this program does not know.

#pragma once

#include <optional>
#include <string_view>

#include <QString>

#include "core/json/value.h"
#include "core/todo/plan_time.h"

namespace meldado::ui {

// "Title", "When"; an unknown one is named as it is, isolated.
[[nodiscard]] QString fieldName(std::string_view field);

// "Sat 22 Nov", "every Fri", "Done"; "–" for none. What is not understood is shown as its JSON text, cut where it gets long.
// Titles and notes are shown as they are: plain text of anybody. `now`: on the wall clock here.
[[nodiscard]] QString fieldSentence(std::string_view field, const std::optional<core::Value>& value, const core::PlanTime& now);

}  // namespace meldado::ui
