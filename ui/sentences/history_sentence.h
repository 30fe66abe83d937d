// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What history says of a change: a sentence for it, and its fields with what they said before and after.

#pragma once

#include <vector>

#include <QString>
#include <QVariantList>

#include "core/todo/history/commit_changes.h"
#include "core/todo/plan_time.h"

namespace meldado::ui {

// By the word of this program for what was done, in the language of the interface; else as the commit says it, shortened;
// else by what it changed.
[[nodiscard]] QString commitSentence(const core::CommitChanges& changes);

// For HistoryRow::fields. What follows from another field, or is no news of something new, is left out. `notChosen`: fields
// that are marked so; `canBringBack`: each of them.
struct ShownFields {
    std::vector<std::string> notChosen;
    bool canBringBack = false;
    bool isNew = false;  // there was nothing before
};
[[nodiscard]] QVariantList shownFields(const std::vector<core::FieldChange>& changes, const core::PlanTime& now,
                                       const ShownFields& how);

}  // namespace meldado::ui
