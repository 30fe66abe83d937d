// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/sentences/plain_rule.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace meldado::ui {

namespace {

constexpr std::array<std::string_view, 7> kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::array<std::string_view, 4> kEvery{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr int kMaxNth = 4;
constexpr int kMaxMonthDay = 31;
constexpr int kMaxNumber = 9999;

std::vector<std::string_view> split(std::string_view text, char sign)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(sign, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::optional<int> number(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    int read = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), read);
    const bool isRead = failure == std::errc() && end == text.data() + text.size();
    return isRead && read >= -kMaxNumber && read <= kMaxNumber ? std::optional(read) : std::nullopt;
}

int weekday(std::string_view name)
{
    const auto* const found = std::ranges::find(kDays, name);
    return found == kDays.end() ? 0 : static_cast<int>(found - kDays.begin()) + 1;
}

// "20261231", "20261231T235959Z", and how others write it, "2026-12-31".
std::optional<core::PlanTime> untilOf(std::string_view text)
{
    std::string spelt(text.substr(0, std::min(text.find('T'), text.size())));
    if (spelt.size() == 8 && spelt.find('-') == std::string::npos) {
        spelt.insert(6, "-");
        spelt.insert(4, "-");
    }
    return core::PlanTime::parse(spelt);
}

bool readDays(std::string_view text, PlainRule& rule)
{
    for (const std::string_view part : split(text, ',')) {
        const int day = part.size() < 2 ? 0 : weekday(part.substr(part.size() - 2));
        const std::string_view which = part.size() > 2 ? part.substr(0, part.size() - 2) : std::string_view();
        if (day == 0)
            return false;
        if (which.empty()) {
            rule.weekdays.push_back(day);
            continue;
        }
        const auto nth = number(which);
        if (!nth || rule.nth != 0 || (*nth != -1 && (*nth < 1 || *nth > kMaxNth)))
            return false;
        rule.nth = *nth;
        rule.nthDay = day;
    }
    std::ranges::sort(rule.weekdays);
    rule.weekdays.erase(std::unique(rule.weekdays.begin(), rule.weekdays.end()), rule.weekdays.end());
    return true;
}

bool readPart(std::string_view name, std::string_view value, PlainRule& rule)
{
    if (name == "FREQ") {
        const auto* const found = std::ranges::find(kEvery, value);
        rule.every = static_cast<PlainRule::Every>(found - kEvery.begin());
        return found != kEvery.end();
    }
    if (name == "BYDAY")
        return readDays(value, rule);
    if (name == "UNTIL") {
        rule.until = untilOf(value);
        return rule.until.has_value();
    }
    if (name == "WKST")
        return value == "MO";
    const auto read = number(value);
    if (!read)
        return false;
    if (name == "INTERVAL")
        rule.interval = *read;
    else if (name == "COUNT")
        rule.count = *read;
    else if (name == "BYMONTHDAY")
        rule.monthDay = *read;
    else
        return false;
    return *read >= 1 || (name == "BYMONTHDAY" && *read == -1);
}

bool isSensible(const PlainRule& rule)
{
    using Every = PlainRule::Every;
    if (!rule.weekdays.empty() && rule.every != Every::Week)
        return false;
    if ((rule.nth != 0 || rule.monthDay != 0) && rule.every != Every::Month)
        return false;
    return !(rule.nth != 0 && rule.monthDay != 0) && rule.monthDay <= kMaxMonthDay && !(rule.count > 0 && rule.until);
}

}  // namespace

std::optional<PlainRule> PlainRule::read(std::string_view text)
{
    std::string capitals(text);
    std::ranges::transform(capitals, capitals.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    PlainRule rule;
    bool hasEvery = false;
    for (const std::string_view part : split(capitals, ';')) {
        const std::size_t sign = part.find('=');
        if (sign == std::string_view::npos || !readPart(part.substr(0, sign), part.substr(sign + 1), rule))
            return std::nullopt;
        hasEvery = hasEvery || part.starts_with("FREQ");
    }
    // "FREQ=DAILY;BYDAY=MO,TU" picks days of the week as well.
    if (hasEvery && rule.every == Every::Day && rule.interval == 1 && !rule.weekdays.empty())
        rule.every = Every::Week;
    return hasEvery && isSensible(rule) ? std::optional(std::move(rule)) : std::nullopt;
}

std::string PlainRule::text() const
{
    std::string rule = "FREQ=" + std::string(kEvery[static_cast<std::size_t>(every)]);
    if (interval > 1)
        rule += ";INTERVAL=" + std::to_string(interval);
    if (every == Every::Week && !weekdays.empty()) {
        rule += ";BYDAY=";
        for (const int day : weekdays)
            rule += std::string(day == weekdays.front() ? "" : ",") + std::string(kDays[static_cast<std::size_t>(day - 1)]);
    }
    if (every == Every::Month && nth != 0)
        rule += ";BYDAY=" + std::to_string(nth) + std::string(kDays[static_cast<std::size_t>(nthDay - 1)]);
    else if (every == Every::Month && monthDay != 0)
        rule += ";BYMONTHDAY=" + std::to_string(monthDay);
    if (count > 0)
        rule += ";COUNT=" + std::to_string(count);
    if (count == 0 && until) {
        std::string day = core::PlanTime::onDay(until->date()).text();
        std::erase(day, '-');
        rule += ";UNTIL=" + day;
    }
    return rule;
}

}  // namespace meldado::ui
