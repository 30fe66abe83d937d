// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Taking back a decision that others may have by now: what was not chosen is offered again, beside what is present.
//
// It is written as one version that follows all who were asked about, so the nearest common versions of it and of what is
// present are these, and they disagree: no value counts as changed and changed back, and no text is joined. A commit with
// several new leaves says of none what it follows besides its parent. So when there were more than two sides, or one was
// a deletion, each alternative is a version after a side that says something else.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/crdt/replica.h"
#include "core/todo/merge/merge_views.h"

namespace meldado::core {

// Nothing is written when nothing of it can be asked any more: a person brought the object back, or chose the other value
// later. Errors: those of the Replica; NotInConflict: this version decided nothing; UnknownObject: the object was deleted
// since. After an error a part may be staged.
Result<Edit> undoDecision(Replica& replica, const MergeViews& views, std::string_view id, const Revision& decision);

// The same of a decision after which other fields were undecided, so that it made a version on each of several lines: a
// value that was not chosen is written on another line than the one that keeps the decided value. `notChosen`: by field,
// with the fields that a value stands for; kDeletedField: the deletion.
// Errors: those of the Replica; NotInConflict: the lines have met since, or one is not here. Nothing is staged then.
Result<Edit> undoPartOfDecision(Replica& replica, const MergeViews& views, std::string_view id, std::span<const Revision> versions,
                                std::span<const std::pair<std::string, Object>> notChosen);

}  // namespace meldado::core
