// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/wire/spelt_time.h"

#include <array>
#include <charconv>

namespace meldado::core {

namespace {

constexpr std::int64_t kMostSeconds = 253'402'300'799;  // the end of the year 9999
constexpr std::int64_t kMostDays = kMostSeconds / 86'400;

// The number that these digits are; nothing else may be there.
std::optional<int> numberAt(std::string_view text, std::size_t at, std::size_t count)
{
    const auto digits = text.substr(at, count);
    int number = 0;
    if (digits.find_first_not_of("0123456789") != digits.npos)
        return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

}  // namespace

std::optional<std::chrono::sys_days> dayOf(std::string_view text)
{
    if (text.size() < kDayBytes || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = numberAt(text, 0, 4);
    const auto month = numberAt(text, 5, 2);
    const auto day = numberAt(text, 8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

std::chrono::sys_days dayOf(const Clock::Reading& time)
{
    return std::chrono::floor<std::chrono::days>(time.instant + time.offset);
}

std::optional<Clock::Reading> timeOf(std::string_view text)
{
    using namespace std::chrono;
    const auto day = text.size() == kTimeBytes ? dayOf(text) : std::nullopt;
    if (!day)
        return std::nullopt;
    std::array<int, 5> parts{};  // hours, minutes, seconds; hours and minutes of the offset
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = numberAt(text, kDayBytes + 1 + 3 * i, 2);
        if (!part)
            return std::nullopt;
        parts[i] = *part;
    }
    const auto offset = minutes(parts[3] * 60 + parts[4]) * (text[kDayBytes + 9] == '-' ? -1 : 1);
    const Clock::Reading time{*day + hours(parts[0]) + minutes(parts[1]) + seconds(parts[2]) - offset, offset};
    return toIsoTime(time) == text ? std::optional(time) : std::nullopt;
}

std::optional<Clock::Reading> timeAfter(const Clock::Reading& last, std::int64_t seconds, std::int64_t offsetMinutes)
{
    constexpr std::int64_t kMostMinutes = 99 * 60 + 59;
    if (seconds < -2 * kMostSeconds || seconds > 2 * kMostSeconds || offsetMinutes < -kMostMinutes
        || offsetMinutes > kMostMinutes)
        return std::nullopt;
    const Clock::Reading time{last.instant + std::chrono::seconds(seconds), std::chrono::minutes(offsetMinutes)};
    const auto local = time.instant + time.offset;
    const bool canBeSpelt = local >= std::chrono::sys_days(std::chrono::year(0) / 1 / 1)
        && local.time_since_epoch().count() <= kMostSeconds;
    return canBeSpelt ? std::optional(time) : std::nullopt;
}

std::optional<std::string> dayAfter(std::chrono::sys_days last, std::int64_t days)
{
    if (days < -2 * kMostDays || days > 2 * kMostDays)
        return std::nullopt;
    const auto day = last + std::chrono::days(days);
    const auto text = toIsoTime({day, {}}).substr(0, kDayBytes);
    return dayOf(std::string_view(text)) == day ? std::optional(text) : std::nullopt;
}

}  // namespace meldado::core
