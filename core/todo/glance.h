// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The beginning of a list as its checkpoint shows it: what a window can show before the history is read.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/archive/checkpoint.h"
#include "core/base/result.h"
#include "core/todo/schema.h"
#include "core/todo/task.h"

namespace meldado::core {

struct Glance {
    std::string title;        // empty: the list has none
    std::vector<Task> rows;   // the first ones, as TaskList would show them
    bool isWhole = false;     // there are no others
};

// Reads no more of the checkpoint than the chunks of `maxRows` entries. Errors: those of CheckpointView::entry, and
// ReadOnly, InvalidContent, NewerFormat for a list that is not edited, which is better shown when all about it is known.
[[nodiscard]] Result<Glance> readGlance(CheckpointView& view, std::size_t maxRows,
                                        const schema::Form& form = schema::kListForm);

}  // namespace meldado::core
