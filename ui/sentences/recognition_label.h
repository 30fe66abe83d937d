// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What was recognised in a line, in the words of a chip: "Sat 17:00", "every Fri", "#errand", "30 minutes before".

#pragma once

#include <QString>

#include "core/todo/quick_add.h"

namespace meldado::ui {

[[nodiscard]] QString recognitionLabel(const core::Recognition& recognition, const core::QuickAdd& all, const core::PlanTime& now);
[[nodiscard]] QString recognitionIcon(core::Recognition::Kind kind);  // the name of a bundled one
[[nodiscard]] QString priorityName(int priority);                      // 1, the highest, to 3

}  // namespace meldado::ui
