// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Times and days of JSON texts as numbers, when they are spelt as toIsoTime() does it, in a year of four digits, so that
// the number gives the same text again.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"

namespace meldado::core {

inline constexpr std::size_t kDayBytes = std::string_view("2026-12-01").size();
inline constexpr std::size_t kTimeBytes = std::string_view("2026-12-01T10:00:00+01:00").size();

[[nodiscard]] std::optional<Clock::Reading> timeOf(std::string_view text);
[[nodiscard]] std::optional<std::chrono::sys_days> dayOf(std::string_view text);
[[nodiscard]] std::chrono::sys_days dayOf(const Clock::Reading& time);

// So many seconds or days later, or earlier; any number may be given. Nothing, when it is out of what can be spelt.
[[nodiscard]] std::optional<Clock::Reading> timeAfter(const Clock::Reading& last, std::int64_t seconds,
                                                      std::int64_t offsetMinutes);
[[nodiscard]] std::optional<std::string> dayAfter(std::chrono::sys_days last, std::int64_t days);

}  // namespace meldado::core
