// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A comment on a task: an object of its own in the task's `comments♭`, so two people who comment at the same time never
// touch the same thing.

#pragma once

#include <string>

#include "core/json/value.h"

namespace meldado::core {

struct Comment {
    std::string id;
    std::string text;  // at most schema::kMaxShownBytes
    std::string by;    // a name as others see it; empty: unknown
    std::string at;    // a time, as it is written; empty: unknown

    static Comment read(std::string id, const Object& content);

    friend bool operator==(const Comment&, const Comment&) = default;
};

}  // namespace meldado::core
