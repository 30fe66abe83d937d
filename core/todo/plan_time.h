// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a person plans: a day, or a day and a time of it on the wall clock, wherever the person is ("2026-12-01",
// "2026-12-01T17:00"). So a plan keeps its hour across daylight saving, and every device computes the same dates. One
// that other programs wrote with an offset is that moment.

#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"

namespace meldado::core {

struct PlanTime {
    std::chrono::year_month_day day;
    std::optional<std::chrono::minutes> time;    // since midnight; none: the whole day
    std::optional<std::chrono::minutes> offset;  // from UTC, east is positive; only with a time, and rarely

    // ISO 8601; seconds are read and dropped. None: it is something else, or no day of the calendar.
    static std::optional<PlanTime> parse(std::string_view text);
    static PlanTime at(const Clock::Reading& reading);  // on the wall clock there
    static PlanTime onDay(std::chrono::sys_days day) { return {std::chrono::year_month_day(day), {}, {}}; }

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::chrono::sys_days date() const { return std::chrono::sys_days(day); }
    // The same on the wall clock of a place that is `local` from UTC then.
    [[nodiscard]] PlanTime onWallClock(std::chrono::minutes local) const;
    [[nodiscard]] PlanTime plusDays(std::chrono::days days) const;

    friend bool operator==(const PlanTime&, const PlanTime&) = default;
};

// By day, the whole day before its times. Offsets are not looked at: see onWallClock().
[[nodiscard]] std::weak_ordering compare(const PlanTime& a, const PlanTime& b);

}  // namespace meldado::core
