// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The dates of a rule of RFC 5545 ("FREQ=WEEKLY;BYDAY=MO,TH"). What computes them is a library and lives in an adapter
// (adapters/recurrence); here is what the rest of core asks of it.
//
// All on the wall clock, no time zones: a rule picks days, and each of its dates has the hour of the first one. So a
// rule by hours, minutes or seconds is refused (FREQ=HOURLY, BYHOUR and so on), and UNTIL is read as the wall clock,
// whatever its "Z" says. A date there is a whole day, which still belongs to the rule.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/todo/plan_time.h"

namespace meldado::core {

// A rule may come from anybody. Its walk begins at `start`, and what is more than this away from there is never.
inline constexpr int kMaxYearsWalked = 100;
inline constexpr std::size_t kMaxRuleBytes = 500;
inline constexpr std::size_t kMaxDatesAsked = 1000;

class Recurrence {
public:
    virtual ~Recurrence() = default;

    // The first `count` dates strictly after `after`, ascending, of the rule that starts at `start`, spelt as `start`
    // is. After a whole day: those of later days. Fewer: the rule ends, or has no more dates within kMaxYearsWalked.
    // COUNT counts from `start`, whether or not the rule picks that day.
    // Errors: Malformed, a rule that cannot be read, or is refused, with a sentence that says why; LimitExceeded.
    [[nodiscard]] virtual Result<std::vector<PlanTime>> next(const std::string& rule, const PlanTime& start,
                                                             const PlanTime& after, std::size_t count) const = 0;
};

}  // namespace meldado::core
