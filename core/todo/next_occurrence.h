// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What completing a repeating task makes: the next task. A function of the completed one and of the day, so two
// people who complete the same task while apart make one next task and not two: its identifier follows from the
// identifier of the completed task and the `when` that it had (core/FORMAT.md, The next occurrence).
//
// Its content is the same on both devices, hence the same revision, when the plan's date is today or later and the rule
// counts from the plan. For a task that was late, that counts from the day it is finished, or that has no date, `now`
// says what comes next: two devices that complete it on different days may then differ in `when`, and in what moves
// along with it, the deadline and the reminders, and one of them may find that UNTIL is over. The two dates are then a
// conflict of one task, like any other.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/json/value.h"
#include "core/todo/plan_time.h"
#include "core/todo/recurrence.h"

namespace meldado::core {

struct NextOccurrence {
    std::string id;
    Object content;
};

struct RepeatOptions {
    bool catchesUpEachOne = false;  // a late task brings the first date after its own, which may be past too
    bool unchecksNotes = true;      // the next notes say "- [ ]" where these say "- [x]"
};

// `completed`: its content, as it is kept (without `_id`); `now`: on the wall clock. None: it does not repeat, or this
// was the last time. Errors: those of `recurrence` and of its COUNT; the task is then done like any other.
//
// After the plan: the first date of the rule after `when`, but after today if `when` is before today. After it was
// finished: the first date after today of the rule that starts today, at the hour of `when`. Without `when`, `deadline`
// takes its place (and the next task has no `when` either); without both, today does, and the next task has a `when`.
//
// What moves by as many days as that date: `when`, `deadline` and the reminders at a time of their own; hours and
// distances stay. COUNT becomes one less, however many dates were missed. Left out are `done`, `completed` and every
// field of other objects (`items♭`, `comments♭`, …); everything else is kept, `created` too, and unknown fields.
// Subtasks are the caller's: it copies them without `done` and `completed`, each as derivedId() names it.
[[nodiscard]] Result<std::optional<NextOccurrence>> nextOccurrence(std::string_view id, const Object& completed,
                                                                   const PlanTime& now, const Recurrence& recurrence,
                                                                   RepeatOptions options = {});

// The same task at its next date, without completing it: the content with `when`, `deadline`, reminders and COUNT
// moved on as above, and nothing else. None: it does not repeat, or has no later date. A rule that counts from the day
// it was finished counts from `when` here, or from today if that is later.
[[nodiscard]] Result<std::optional<Object>> skippedOnce(const Object& content, const PlanTime& now,
                                                        const Recurrence& recurrence);

// A task whose repeating was paused, with its rule again. A date that has passed becomes the first one of the rule from
// today on, without COUNT becoming less; it stays where no later one can be found. `recurrence`: none: dates stay.
[[nodiscard]] Object resumed(Object paused, const PlanTime& now, const Recurrence* recurrence);

// The content of a copied subtask: as it is, but to be done again.
[[nodiscard]] Object openedAgain(Object content, RepeatOptions options = {});

// The copy of the subtask `childId` below the task that became `nextId`, the identifier of its parent's copy.
[[nodiscard]] std::string derivedId(std::string_view nextId, std::string_view childId);

}  // namespace meldado::core
