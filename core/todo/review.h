// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What several people wrote differently, as a person is asked about it: for each task the fields that are undecided, with
// every value on offer, who wrote it, when and where, what it was before, and what is suggested until someone decides.
// TaskList::decide() takes the answers. Receiving, reading and asking write nothing.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/todo/merge/field_merge.h"
#include "core/todo/outline.h"
#include "core/todo/step.h"
#include "core/todo/writer.h"

namespace meldado::core {

class TaskList;

struct ReviewOffer {
    std::optional<Value> value;  // what decide() is given; none: the field is absent
    Object fields;               // all that it stands for: "completed" goes with "done"
    Writer writer;               // the latest
    std::vector<Writer> alsoBy;  // other people who wrote the same
};

struct ReviewField {
    std::string field;  // kDeletedField: whether the task is kept (false) or deleted (true)
    std::vector<ReviewOffer> offers;
    std::size_t suggestion = 0;
    UndecidedField::Reason reason = UndecidedField::Reason::LaterDate;
    std::optional<Value> before;
};

// Of a field that was settled quietly: the value that can be had instead.
[[nodiscard]] inline const ReviewOffer& offerNotTaken(const ReviewField& field)
{
    return field.offers[field.suggestion == 0 ? 1 : 0];
}

struct ReviewTask {
    std::string id;
    std::vector<ReviewField> fields;
    std::vector<ReviewField> quiet;  // were settled as suggested, without asking
};

// Of a task with several versions a field that reads otherwise than where they parted, and of which nobody is asked.
struct MergedField {
    std::string field;
    std::optional<Value> before;  // none: the field was, or is, absent
    std::optional<Value> now;
};

// Tasks that are shown and ask for something, in the order of the list; the root first when its title does.
[[nodiscard]] std::vector<std::string> tasksToReview(const Outline& outline);
// How many those are, with the tasks of move cycles. Costs follow what is undecided.
[[nodiscard]] std::size_t reviewCount(const Outline& outline);
// What one of them asks; no fields: nothing. Reads the commits of the offered values, and no others.
[[nodiscard]] ReviewTask reviewOf(const Outline& outline, std::string_view id);
[[nodiscard]] std::size_t undecidedCount(const Outline& outline, std::string_view id);  // its fields
// Of a task that several moved: the place that was not taken, and who put it where. None: it is not so.
struct OtherPlace {
    Place place;
    Writer writer;   // the latest who put it there
    Writer shownBy;  // who put it where it stands
};
[[nodiscard]] std::optional<OtherPlace> otherPlaceOf(const Outline& outline, std::string_view id);
// Tasks that are shown and of which a field or the place was settled without asking, in the order of the list.
[[nodiscard]] std::vector<std::string> settledQuietly(const Outline& outline);
// What merged by itself in it; of one that somebody deleted meanwhile, what others changed. By field.
[[nodiscard]] std::vector<MergedField> mergedFields(const Outline& outline, std::string_view id);
// Its versions that nobody followed, by their names: others than before, when anything of the task came or was done since.
[[nodiscard]] std::vector<std::string> versionsOf(const Outline& outline, std::string_view id);
// Who made the version that is shown, of a task with one.
[[nodiscard]] Writer lastWriter(const Outline& outline, std::string_view id);

// What decides a move cycle: the task stays where it is, or goes under the other one, which then takes its place. The
// first also when it is about to be decided by something else: any step writes the lists as they are shown.
[[nodiscard]] std::vector<Step> cycleSteps(const TaskList& list, const Outline::MoveCycle& cycle, bool isKept);

}  // namespace meldado::core
