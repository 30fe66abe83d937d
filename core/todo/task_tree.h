// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A task with all that is below it, as values: lifted from one document, put into another (TaskList::lift, put).

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/json/value.h"

namespace meldado::core {

struct TaskTree {
    std::string id;
    // The task, its subtasks, comments and whatever else it names, with all their fields; lists as {"A":[…]}, under the
    // identifiers that they have in the document they come from.
    std::vector<std::pair<std::string, Object>> objects;
};

}  // namespace meldado::core
