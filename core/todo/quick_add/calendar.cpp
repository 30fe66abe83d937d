// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/quick_add/calendar.h"

#include <algorithm>
#include <array>

namespace meldado::core {

namespace {

using namespace std::chrono;

constexpr int kLastYear = 9999;                  // four digits in a plan
constexpr days kLongestWait{9 * 366};            // for 29 February, across a century that has none
constexpr std::array<const char*, 7> kWeekdayNames{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array<const char*, 4> kFrequencies{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};

std::optional<Day> within(const year_month_day& day)
{
    const int year = static_cast<int>(day.year());
    return day.ok() && year >= 1 && year <= kLastYear ? std::optional(Day(day)) : std::nullopt;
}

std::optional<Day> sameDayOf(const year_month& month, std::chrono::day day)
{
    return within(month / std::min(day, (month / last).day()));
}

std::string digitsOnly(const std::string& text)
{
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

}  // namespace

int isoWeekday(Day day)
{
    return static_cast<int>(weekday(day).iso_encoding());
}

std::optional<Day> dayOf(int year, int month, int day)
{
    if (month < 1 || day < 1)
        return std::nullopt;
    return within(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month))
                  / std::chrono::day(static_cast<unsigned>(day)));
}

std::optional<Day> plusUnits(Day day, int count, int unit)
{
    const year_month_day date(day);
    const year_month month = date.year() / date.month();
    switch (unit) {
    case Days: return within(year_month_day(day + days(count)));
    case Weeks: return within(year_month_day(day + weeks(count)));
    case Months: return sameDayOf(month + months(count), date.day());
    case Years: return sameDayOf(month + years(count), date.day());
    default: return std::nullopt;
    }
}

Day weekdayAfter(Day day, int weekday)
{
    const int distance = (weekday - isoWeekday(day) + 7) % 7;
    return day + days(distance == 0 ? 7 : distance);
}

Day startOfNextWeek(Day day, int firstDayOfWeek)
{
    return weekdayAfter(day, firstDayOfWeek);
}

Day lastDayOfMonth(Day day)
{
    const year_month_day date(day);
    return Day(date.year() / date.month() / last);
}

std::optional<Day> nextMonthAndDay(Day from, int month, int day)
{
    constexpr int kLeapYear = 2000;
    if (!dayOf(kLeapYear, month, day))  // no use to look for it
        return std::nullopt;
    RepeatRule rule;
    rule.unit = Years;
    rule.month = month;
    rule.monthDay = day;
    return rule.firstDay(from);
}

std::optional<Day> nextDayOfMonth(Day from, int day)
{
    RepeatRule rule;
    rule.unit = Months;
    rule.monthDay = day;
    return rule.firstDay(from);
}

std::string RepeatRule::text(bool hasTime) const
{
    std::string text = "FREQ=";
    text += kFrequencies[static_cast<std::size_t>(std::clamp<int>(unit, Days, Years) - Days)];
    if (interval != 1)
        text += ";INTERVAL=" + std::to_string(interval);
    if (month != 0)
        text += ";BYMONTH=" + std::to_string(month);
    if (monthDay != 0)
        text += ";BYMONTHDAY=" + std::to_string(monthDay);
    const char* separator = ";BYDAY=";
    for (std::size_t i = 0; i < kWeekdayNames.size(); ++i) {
        if ((weekdays >> i & 1U) == 0)
            continue;
        text += separator;
        if (ordinal != 0)
            text += std::to_string(ordinal);
        text += kWeekdayNames[i];
        separator = ",";
    }
    if (until)
        text += ";UNTIL=" + digitsOnly(PlanTime::onDay(*until).text()) + (hasTime ? "T235959" : "");
    else if (times != 0)  // never both, says the RFC
        text += ";COUNT=" + std::to_string(times);
    return text;
}

bool RepeatRule::names(Day day) const
{
    const year_month_day date(day);
    const int dayOfMonth = static_cast<int>(static_cast<unsigned>(date.day()));
    if (month != 0 && month != static_cast<int>(static_cast<unsigned>(date.month())))
        return false;
    if (monthDay > 0 && monthDay != dayOfMonth)
        return false;
    if (monthDay < 0 && day != lastDayOfMonth(day))
        return false;
    if (weekdays != 0 && (weekdays >> (isoWeekday(day) - 1) & 1U) == 0)
        return false;
    if (ordinal > 0)
        return (dayOfMonth - 1) / 7 + 1 == ordinal;
    return ordinal == 0 || day + weeks(1) > lastDayOfMonth(day);
}

std::optional<Day> RepeatRule::firstDay(Day from) const
{
    for (Day day = from; day <= from + kLongestWait; day += days(1)) {
        if (names(day))
            return within(year_month_day(day));
    }
    return std::nullopt;
}

}  // namespace meldado::core
