// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/recurrence/rule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>
#include <vector>

#include "core/todo/recurrence.h"

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::PlanTime;
using core::Result;

namespace {

constexpr std::uint32_t kMaxInterval = 9999;
constexpr std::size_t kMaxListEntries = 31;  // the days of a month; libical's lists are as long as that, or longer
constexpr int kMaxWeeksOfMonth = 5;
constexpr int kMaxWeeksOfYear = 53;

Error refused(std::string why)
{
    return {ErrorCode::Malformed, "a rule to repeat by: " + std::move(why)};
}

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(at, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string inCapitals(std::string_view text)
{
    std::string capitals(text);
    std::ranges::transform(capitals, capitals.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return capitals;
}

// The parts of a rule by name, each at most once.
class Parts {
public:
    static Result<Parts> parse(std::string_view rule)
    {
        Parts parts;
        for (const auto part : split(rule, ';')) {
            const auto equals = part.find('=');
            if (equals == std::string_view::npos || equals == 0 || equals + 1 == part.size())
                return refused(std::string("\"").append(part).append("\" is no NAME=VALUE"));
            const auto name = part.substr(0, equals);
            if (parts.has(name))
                return refused(std::string(name) + " stands there twice");
            parts.m_all.emplace_back(name, part.substr(equals + 1));
        }
        return parts;
    }

    [[nodiscard]] bool has(std::string_view name) const { return !of(name).empty(); }
    // Empty: it is not there.
    [[nodiscard]] std::string_view of(std::string_view name) const
    {
        const auto found = std::ranges::find(m_all, name, &Part::first);
        return found == m_all.end() ? std::string_view() : found->second;
    }
    [[nodiscard]] const auto& all() const { return m_all; }

private:
    using Part = std::pair<std::string_view, std::string_view>;
    std::vector<Part> m_all;
};

// A number without leading "+" or blanks, all of `text`.
std::optional<int> numberIn(std::string_view text)
{
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// The same, and "+3".
std::optional<int> signedNumberIn(std::string_view text)
{
    if (!text.starts_with('+'))
        return numberIn(text);
    const auto number = numberIn(text.substr(1));
    return number && *number > 0 ? number : std::nullopt;
}

std::optional<std::chrono::weekday> weekdayIn(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> kNames{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const auto found = std::ranges::find(kNames, text);
    return found == kNames.end() ? std::nullopt
                                 : std::optional(std::chrono::weekday(static_cast<unsigned>(found - kNames.begin())));
}

// "3" or "+3" or "-1", not 0, up to `max` from there.
bool isPosition(std::string_view text, int max, bool mayBeNegative)
{
    const auto number = mayBeNegative ? signedNumberIn(text) : numberIn(text);
    return number && *number != 0 && *number <= max && *number >= (mayBeNegative ? -max : 1);
}

// "MO", "-1FR".
struct Day {
    std::chrono::weekday weekday;
    std::string_view position;  // which of a month or a year; empty: each
};
std::optional<Day> dayIn(std::string_view text)
{
    if (text.size() < 2)
        return std::nullopt;
    const auto weekday = weekdayIn(text.substr(text.size() - 2));
    return weekday ? std::optional(Day{*weekday, text.substr(0, text.size() - 2)}) : std::nullopt;
}

// How far a day counts depends on what it counts in.
bool isDay(std::string_view text, int maxWeeks)
{
    const auto day = dayIn(text);
    return day && (day->position.empty() || (maxWeeks > 0 && isPosition(day->position, maxWeeks, true)));
}

// Which frequencies take which list, by the table of the RFC, and BYSETPOS as far as libical knows it.
struct ListOfNumbers {
    std::string_view name;
    int max;
    bool mayBeNegative;
    std::string_view frequencies;  // their first letters
};
constexpr std::array<ListOfNumbers, 5> kLists{{{"BYMONTH", 12, false, "DWMY"},
                                              {"BYMONTHDAY", 31, true, "DMY"},
                                              {"BYSETPOS", 366, true, "MY"},
                                              {"BYWEEKNO", kMaxWeeksOfYear, true, "Y"},
                                              {"BYYEARDAY", 366, true, "Y"}}};

// Whether each is right by itself, and nothing comes twice.
template <typename IsRight>
bool isList(std::string_view text, IsRight isRight)
{
    auto entries = split(text, ',');
    if (entries.size() > kMaxListEntries || !std::ranges::all_of(entries, isRight))
        return false;
    std::ranges::sort(entries);
    return std::ranges::adjacent_find(entries) == entries.end();
}

// Days of any month of a year: of libical's own accord they are sometimes those of the month of the start.
bool picksFromEveryMonth(const Parts& parts)
{
    return parts.of("FREQ") == "YEARLY" && parts.has("BYMONTHDAY") && !parts.has("BYMONTH");
}

// How many weeks BYDAY may count; 0: it names weekdays only.
int maxWeeksOf(const Parts& parts)
{
    const auto frequency = parts.of("FREQ");
    if (frequency == "MONTHLY" || (frequency == "YEARLY" && parts.has("BYMONTH")))
        return kMaxWeeksOfMonth;
    return frequency == "YEARLY" && !parts.has("BYWEEKNO") && !picksFromEveryMonth(parts) ? kMaxWeeksOfYear : 0;
}

// What BYSETPOS chooses among. In years libical counts a day twice that BYMONTHDAY names from both ends.
bool hasDaysToChooseFrom(const Parts& parts)
{
    if (parts.of("FREQ") == "YEARLY" && parts.has("BYMONTHDAY"))
        return false;
    return std::ranges::any_of(parts.all(), [](const auto& part) {
        return part.first.starts_with("BY") && part.first != "BYSETPOS";
    });
}

// The entries of a list; none: it is not there.
std::vector<std::string_view> entriesOf(const Parts& parts, std::string_view name)
{
    return parts.has(name) ? split(parts.of(name), ',') : std::vector<std::string_view>();
}

// Of a list that is known to be right.
std::vector<int> numbersOf(const Parts& parts, std::string_view name)
{
    std::vector<int> numbers;
    for (const auto entry : entriesOf(parts, name))
        numbers.push_back(signedNumberIn(entry).value_or(0));
    return numbers;
}

// The most days of any month that BYDAY and BYMONTHDAY pick, whichever day it begins with and however long it is.
int maxDaysOfMonth(const Parts& parts)
{
    const auto monthDays = numbersOf(parts, "BYMONTHDAY");
    std::vector<std::pair<std::chrono::weekday, int>> weekdays;  // 0: each of the month
    for (const auto entry : entriesOf(parts, "BYDAY")) {
        if (const auto day = dayIn(entry))
            weekdays.emplace_back(day->weekday, signedNumberIn(day->position).value_or(0));
    }
    int most = 0;
    for (int length = 28; length <= 31; ++length) {
        for (unsigned first = 0; first < 7; ++first) {
            int count = 0;
            for (int day = 1; day <= length; ++day) {
                const std::chrono::weekday weekday((first + static_cast<unsigned>(day)) % 7);
                const bool isMonthDay = std::ranges::any_of(monthDays, [&](int number) { return number == day || number == day - length - 1; });
                const bool isWeekday = std::ranges::any_of(weekdays, [&](const auto& picked) {
                    const auto& [name, nth] = picked;
                    return name == weekday && (nth == 0 || nth == (day - 1) / 7 + 1 || nth == -((length - day) / 7 + 1));
                });
                count += (monthDays.empty() || isMonthDay) && (weekdays.empty() || isWeekday) ? 1 : 0;
            }
            most = std::max(most, count);
        }
    }
    return most;
}

// The most days that there can be to choose from.
int maxDaysToChooseFrom(const Parts& parts)
{
    if (parts.of("FREQ") == "MONTHLY")
        return maxDaysOfMonth(parts);
    const auto countOf = [&](std::string_view name) { return static_cast<int>(entriesOf(parts, name).size()); };
    int most = parts.has("BYMONTH") ? countOf("BYMONTH") * maxDaysOfMonth(parts) : 366;
    if (parts.has("BYDAY") && !parts.has("BYMONTH"))
        most = std::min(most, kMaxWeeksOfYear * countOf("BYDAY"));
    if (parts.has("BYYEARDAY"))
        most = std::min(most, countOf("BYYEARDAY"));
    if (parts.has("BYWEEKNO"))
        most = std::min(most, 7 * countOf("BYWEEKNO"));
    return most;
}

bool hasPositionWithin(const Parts& parts, int most)
{
    return std::ranges::any_of(numbersOf(parts, "BYSETPOS"), [&](int position) { return std::abs(position) <= most; });
}

std::optional<Error> objectionTo(std::string_view name, std::string_view value, const Parts& parts)
{
    const char frequency = parts.of("FREQ").front();
    if (name == "FREQ" || name == "COUNT" || name == "UNTIL")
        return std::nullopt;  // looked at elsewhere
    if (name == "BYHOUR" || name == "BYMINUTE" || name == "BYSECOND")
        return refused("a task repeats by days, at the hour of its plan; " + std::string(name) + " is not for it");
    if (name == "RSCALE" || name == "SKIP")
        return refused("other calendars (RFC 7529) are not known");
    const auto list = std::ranges::find(kLists, name, &ListOfNumbers::name);
    bool isRight = false;
    if (list != kLists.end()) {
        if (list->frequencies.find(frequency) == std::string_view::npos)
            return refused(std::string(name) + " does not go with FREQ=" + std::string(parts.of("FREQ")));
        // "FREQ=DAILY;BYMONTHDAY=-1" gives no dates in libical; "FREQ=MONTHLY;BYMONTHDAY=-1" does.
        const bool mayBeNegative = list->mayBeNegative && frequency != 'D';
        isRight = isList(value, [&](std::string_view entry) { return isPosition(entry, list->max, mayBeNegative); });
    } else if (name == "INTERVAL") {
        isRight = isPosition(value, kMaxInterval, false);
    } else if (name == "WKST") {
        isRight = weekdayIn(value).has_value();
    } else if (name == "BYDAY") {
        isRight = isList(value, [weeks = maxWeeksOf(parts)](std::string_view entry) { return isDay(entry, weeks); });
    } else {
        return refused(std::string(name) + " is not known");
    }
    return isRight ? std::nullopt : std::optional(refused(std::string(name) + "=" + std::string(value) + " cannot be read"));
}

Result<void> checkFrequency(std::string_view frequency)
{
    static constexpr std::array<std::string_view, 4> kByDays{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    static constexpr std::array<std::string_view, 3> kWithinADay{"HOURLY", "MINUTELY", "SECONDLY"};
    if (std::ranges::find(kByDays, frequency) != kByDays.end())
        return {};
    if (std::ranges::find(kWithinADay, frequency) != kWithinADay.end())
        return refused("a task repeats by days, weeks, months or years, not " + std::string(frequency));
    return refused("it says no FREQ that is known");
}

// Of a weekly rule that is known to be right.
Rule::Week weekOf(const Parts& parts)
{
    const auto begin = weekdayIn(parts.of("WKST")).value_or(std::chrono::Monday);
    auto distance = std::chrono::days(6);
    for (const auto name : split(parts.of("BYDAY"), ','))
        distance = std::min(distance, weekdayIn(name).value_or(begin) - begin);
    return {begin, begin + distance};
}

// "20261201", "20261201T170000", "20261201T170000Z".
std::optional<PlanTime> parseUntil(std::string_view text)
{
    constexpr std::size_t kDayLength = 8;
    constexpr std::size_t kTimeLength = 15;
    if (text.size() == kTimeLength + 1 && text.ends_with('Z'))
        text.remove_suffix(1);
    if (text.size() != kDayLength && text.size() != kTimeLength)
        return std::nullopt;
    std::string written(text);
    if (text.size() == kTimeLength)
        written.insert(13, ":").insert(11, ":");
    written.insert(6, "-").insert(4, "-");
    return PlanTime::parse(written);
}

}  // namespace

Result<Rule> Rule::parse(std::string_view text)
{
    if (text.size() > core::kMaxRuleBytes)
        return Error{ErrorCode::LimitExceeded, "a rule to repeat by of more than " + std::to_string(core::kMaxRuleBytes) + " bytes"};
    const std::string capitals = inCapitals(text);
    const auto parts = Parts::parse(capitals);
    if (!parts)
        return parts.error();
    if (const auto checked = checkFrequency(parts->of("FREQ")); !checked)
        return checked.error();

    Rule rule;
    rule.days = std::string("FREQ=").append(parts->of("FREQ"));
    for (const auto& [name, value] : parts->all()) {
        if (const auto objection = objectionTo(name, value, *parts))
            return *objection;
        if (name != "FREQ" && name != "COUNT" && name != "UNTIL")
            rule.days.append(";").append(name).append("=").append(value);
    }
    if (picksFromEveryMonth(*parts))
        rule.days.append(";BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12");
    if (parts->has("BYSETPOS") && !hasDaysToChooseFrom(*parts))
        return refused("BYSETPOS does not choose among these days");
    rule.neverComes = parts->has("BYSETPOS") && !hasPositionWithin(*parts, maxDaysToChooseFrom(*parts));

    if (parts->of("FREQ") == "WEEKLY" && parts->has("BYDAY"))
        rule.week = weekOf(*parts);
    if (parts->has("COUNT")) {
        const auto count = numberIn(parts->of("COUNT"));
        if (!count || *count <= 0)
            return refused("COUNT is a number above 0");
        rule.count = static_cast<std::uint32_t>(*count);
    }
    if (parts->has("UNTIL")) {
        rule.until = parseUntil(parts->of("UNTIL"));
        if (!rule.until || rule.count)
            return refused(rule.until ? "COUNT and UNTIL exclude each other" : "UNTIL is no day of the calendar");
    }
    return rule;
}

}  // namespace meldado::adapters
