// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Which tasks an agenda is about, and what a new one needs so that it is seen there.

#pragma once

#include <chrono>
#include <string>

#include <QString>

#include "core/json/value.h"
#include "core/todo/outline.h"

namespace meldado::ui {

struct AgendaScope {
    enum class What { Today, Upcoming, All, Tag, Done, Search };

    What what;
    QString tag;  // of a Search: the saved filter's id, or nothing

    // Of a task that is shown and no section; whether it is done matters in no view but Done.
    [[nodiscard]] bool fits(const core::Outline& outline, core::TaskNumber task, std::chrono::sys_days today) const;
    // `fields` with what is missing: a day, the tag.
    [[nodiscard]] core::Object fieldsToFit(core::Object fields, std::chrono::sys_days today) const;
    // Its tasks stand by their days; else by their lists.
    [[nodiscard]] bool isByDay() const { return what == What::Today || what == What::Upcoming; }

    // As own orders call it (core/FORMAT.md); empty: the view has none.
    [[nodiscard]] std::string orderName() const;

    // The first day that a task is about; Outline::kNoDay: none.
    [[nodiscard]] static std::chrono::sys_days dueDay(const core::Outline& outline, core::TaskNumber task);
    // The day under which it stands: when it is planned for; else, or when that has come before, its deadline.
    [[nodiscard]] static std::chrono::sys_days dayOf(const core::Outline& outline, core::TaskNumber task,
                                                     std::chrono::sys_days today);
};

}  // namespace meldado::ui
