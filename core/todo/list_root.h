// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the root object of a document says about its list.

#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/json/value.h"
#include "core/todo/schema.h"

namespace meldado::core {

struct ListRoot {
    std::string title;   // empty: it has none
    std::string listId;  // of its tasks; empty: it has no list yet
    // Why the list is only read (NewerFormat, InvalidContent: its items are no list); none: it is edited.
    std::optional<Error> readOnlyReason;

    static ListRoot read(const Object& root, const schema::Form& form = schema::kListForm);
};

}  // namespace meldado::core
