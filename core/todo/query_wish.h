// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a new task has to say, and where it has to stand, so that a query finds it: as far as that is one thing.
//
//     #errand @Bob !1 today list:Home     all of it
//     !1 !2, list:Home list:Work          nothing: either would do
//     milk, -#errand, overdue, is:done    nothing: the task itself says so, or not
//     #err, still being typed             the one tag that begins so; nothing when several do
//
// Whether the task is found then is asked of the search index: it alone knows.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/json/value.h"
#include "core/todo/query.h"
#include "core/todo/quick_add.h"

namespace meldado::core {

struct QueryWish {
    std::vector<std::string> tags;
    std::vector<std::string> people;
    std::optional<int> priority;
    std::optional<std::chrono::sys_days> when;
    std::optional<std::string> list;  // one of those that are known

    [[nodiscard]] Object addedTo(Object fields) const;  // what `fields` say themselves stays
};

// `known`: names as they are written. Others are taken as the query has them, but for lists, which have to be there.
[[nodiscard]] QueryWish wishOf(const Query& query, const QuickAddNames& known, std::chrono::sys_days today, const Fold& fold);

// `name` with the texts of an array of `fields`, once.
void addToTexts(Object& fields, std::string_view key, const std::string& name);

}  // namespace meldado::core
