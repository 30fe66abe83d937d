// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Days that phrases mean, and the rule of a repeat with the first day that it names. A day that no calendar has, or
// that lies behind the year 9999, is none.

#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/todo/plan_time.h"
#include "core/todo/quick_add/language.h"

namespace meldado::core {

using Day = std::chrono::sys_days;

[[nodiscard]] int isoWeekday(Day day);  // 1 is Monday
[[nodiscard]] std::optional<Day> dayOf(int year, int month, int day);
// `unit` is Days to Years; the 31st of a shorter month is its last day.
[[nodiscard]] std::optional<Day> plusUnits(Day day, int count, int unit);
[[nodiscard]] Day weekdayAfter(Day day, int weekday);
[[nodiscard]] Day startOfNextWeek(Day day, int firstDayOfWeek);
[[nodiscard]] Day lastDayOfMonth(Day day);
// On `from` or later; 29 February may be years away.
[[nodiscard]] std::optional<Day> nextMonthAndDay(Day from, int month, int day);
[[nodiscard]] std::optional<Day> nextDayOfMonth(Day from, int day);

// What RFC 5545 calls a recurrence rule, as much of it as can be said here.
struct RepeatRule {
    int unit = Days;        // Days to Years
    int interval = 1;
    unsigned weekdays = 0;  // bit 0 is Monday
    int ordinal = 0;        // which of the month's `weekdays`; -1: the last; 0: not by that
    int monthDay = 0;       // -1: the last; 0: not by that
    int month = 0;          // 0: not by that
    std::optional<Day> until;
    int times = 0;          // 0: without end

    // The end is written as RFC 5545 wants it: as a day when the plan is a day, as a time when it has one.
    [[nodiscard]] std::string text(bool hasTime) const;
    [[nodiscard]] std::optional<Day> firstDay(Day from) const;  // `from` or later

private:
    [[nodiscard]] bool names(Day day) const;
};

}  // namespace meldado::core
