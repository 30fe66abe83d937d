// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Bringing back: what has to be done now so that a task, a task with its subtasks, or a whole list says again what it said
// at a moment. It is planned as steps (step.h), which TaskList::perform() does as one edit with an undo like any other;
// nothing that happened is rewritten. The plan says first what it will do.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/todo/history/past_list.h"
#include "core/todo/merge/merge_writer.h"
#include "core/todo/step.h"

namespace meldado::core {

struct BringBack {
    std::vector<Step> steps;
    std::size_t changed = 0;  // tasks that say something else, or stand elsewhere
    std::size_t back = 0;     // come out of the trash
    std::size_t trashed = 0;  // go there
    bool isRenamed = false;   // the list gets its old name
    bool isReordered = false; // tasks that stay where they are stand in another order

    [[nodiscard]] bool isEmpty() const { return steps.empty(); }
};

// A task as it was, and with `withBelow` all that stood under it; what was put under it since stays. One that lives stays
// where it is; one that is gone comes back to where it was.
[[nodiscard]] BringBack bringBackTask(const PastList& past, const PastList& present, std::string_view id, bool withBelow);
// Everything: what came since goes to the trash, what went comes back, each stands where it stood.
[[nodiscard]] BringBack bringBackList(const PastList& past, const PastList& present);
// Fields become what is given, and a task that is gone comes back for it. Errors: those of restoring() in trash.h.
[[nodiscard]] Result<BringBack> bringBackFields(const Replica& replica, const Outline& outline, const std::string& id,
                                                const FieldChanges& fields);
// Where it stood; nothing else of it changes.
[[nodiscard]] BringBack bringBackPlace(const PastList& past, const PastList& present, std::string_view id);

}  // namespace meldado::core
