// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How a task repeats: a rule of RFC 5545, and whether it counts from the day that was planned or from the day on which
// the task was finished. The field `repeat` of a task; to end repeating is to remove it.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/json/value.h"

namespace meldado::core {

struct Repeat {
    enum class After { Plan, Finish };

    std::string rule;  // as it is written, unchecked: see recurrence.h
    After after = After::Plan;

    // None: no object, no rule, or another way to count than these two. Without a way to count it is the plan.
    static std::optional<Repeat> read(const Value& field);
    static std::optional<Repeat> ofTask(const Object& content);

    // The value of the field. What else `before`, its value until now, says is kept.
    [[nodiscard]] Value written(const Value* before = nullptr) const;

    friend bool operator==(const Repeat&, const Repeat&) = default;
};

// A rule taken apart from its COUNT, which says how often it still happens, this time included.
struct CountedRule {
    std::string endless;                 // the rule without COUNT
    std::optional<std::uint32_t> count;  // none: it does not say

    // Errors: Malformed, a COUNT that is not a number above 0, or more than one.
    static Result<CountedRule> read(std::string_view rule);
};

// `rule` with another COUNT in the place of its own; all else stays as it is written. For a rule that
// CountedRule::read takes, and that has one.
[[nodiscard]] std::string withCount(std::string_view rule, std::uint32_t count);

}  // namespace meldado::core
