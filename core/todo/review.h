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
#include "core/todo/writer.h"

namespace meldado::core {

struct ReviewOffer {
    std::optional<Value> value;  // what decide() is given; none: the field is absent
    Object fields;               // all that it stands for: "completed" goes with "done"
    Writer writer;               // the latest
};

struct ReviewField {
    std::string field;  // kDeletedField: whether the task is kept (false) or deleted (true)
    std::vector<ReviewOffer> offers;
    std::size_t suggestion = 0;
    UndecidedField::Reason reason = UndecidedField::Reason::LaterDate;
    std::optional<Value> before;
};

struct ReviewTask {
    std::string id;
    std::vector<ReviewField> fields;
};

// Tasks that are shown and ask for something, in the order of the list; the root first when its title does.
[[nodiscard]] std::vector<std::string> tasksToReview(const Outline& outline);
// What one of them asks; no fields: nothing. Reads the commits of the offered values, and no others.
[[nodiscard]] ReviewTask reviewOf(const Outline& outline, std::string_view id);

}  // namespace meldado::core
