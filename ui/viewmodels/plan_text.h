// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Plans travel between QML and the view models as the document spells them; see core/todo/plan_time.h.

#pragma once

#include <optional>

#include <QString>

#include "core/todo/plan_time.h"

namespace meldado::ui {

[[nodiscard]] inline std::optional<core::PlanTime> planOf(const QString& text)
{
    return core::PlanTime::parse(text.toStdString());
}

[[nodiscard]] inline QString textOf(const std::optional<core::PlanTime>& plan)
{
    return plan ? QString::fromStdString(plan->text()) : QString();
}

}  // namespace meldado::ui
