// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/plan_time.h"

#include <array>
#include <cstdio>

namespace meldado::core {

namespace {

using namespace std::chrono;

// Takes what stands in front of a text, piece by piece.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    std::optional<int> digits(std::size_t count)
    {
        if (m_rest.size() < count)
            return std::nullopt;
        int number = 0;
        for (const char c : m_rest.substr(0, count)) {
            if (c < '0' || c > '9')
                return std::nullopt;
            number = 10 * number + (c - '0');
        }
        m_rest.remove_prefix(count);
        return number;
    }
    bool sign(char c)
    {
        if (!m_rest.starts_with(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void skipFraction()
    {
        if (sign('.')) {
            while (digits(1)) {
            }
        }
    }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

std::optional<year_month_day> readDay(Reader& reader)
{
    const auto year = reader.digits(4);
    if (!year || *year == 0 || !reader.sign('-'))
        return std::nullopt;
    const auto month = reader.digits(2);
    if (!month || !reader.sign('-'))
        return std::nullopt;
    const auto day = reader.digits(2);
    if (!day)
        return std::nullopt;
    const year_month_day read{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                              std::chrono::day(static_cast<unsigned>(*day))};
    return read.ok() ? std::optional(read) : std::nullopt;
}

std::optional<minutes> readHourAndMinute(Reader& reader)
{
    const auto hour = reader.digits(2);
    if (!hour || *hour > 23 || !reader.sign(':'))
        return std::nullopt;
    const auto minute = reader.digits(2);
    if (!minute || *minute > 59)
        return std::nullopt;
    return hours(*hour) + minutes(*minute);
}

bool skipSeconds(Reader& reader)
{
    if (!reader.sign(':'))
        return true;
    const bool isThere = reader.digits(2).has_value();
    reader.skipFraction();
    return isThere;
}

}  // namespace

std::optional<PlanTime> PlanTime::parse(std::string_view text)
{
    Reader reader(text);
    const auto day = readDay(reader);
    if (!day)
        return std::nullopt;
    PlanTime plan{*day, {}, {}};
    if (reader.isAtEnd())
        return plan;
    if (!reader.sign('T'))
        return std::nullopt;
    plan.time = readHourAndMinute(reader);
    if (!plan.time || !skipSeconds(reader))
        return std::nullopt;
    if (reader.isAtEnd())
        return plan;
    if (reader.sign('Z')) {
        plan.offset = minutes(0);
    } else {
        const bool isWest = reader.sign('-');
        if (!isWest && !reader.sign('+'))
            return std::nullopt;
        const auto offset = readHourAndMinute(reader);
        if (!offset)
            return std::nullopt;
        plan.offset = isWest ? -*offset : *offset;
    }
    return reader.isAtEnd() ? std::optional(plan) : std::nullopt;
}

PlanTime PlanTime::at(const Clock::Reading& reading)
{
    const auto local = reading.instant + reading.offset;
    const auto day = floor<days>(local);
    return {year_month_day(day), duration_cast<minutes>(local - day), {}};
}

std::string PlanTime::text() const
{
    std::array<char, 48> text{};
    const int year = static_cast<int>(day.year());
    const unsigned month = static_cast<unsigned>(day.month());
    const unsigned dayOfMonth = static_cast<unsigned>(day.day());
    if (!time) {
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, month, dayOfMonth);
        return text.data();
    }
    const auto clock = static_cast<int>(time->count());
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d", year, month, dayOfMonth, clock / 60, clock % 60);
    std::string all = text.data();
    if (offset) {
        const auto distance = static_cast<int>(abs(*offset).count());
        std::snprintf(text.data(), text.size(), ":00%c%02d:%02d", *offset < minutes(0) ? '-' : '+', distance / 60, distance % 60);
        all += text.data();
    }
    return all;
}

PlanTime PlanTime::onWallClock(minutes local) const
{
    if (!offset || !time)
        return {day, time, {}};
    const auto moment = sys_days(day) + *time - *offset + local;
    const auto date = floor<days>(moment);
    return {year_month_day(date), duration_cast<minutes>(moment - date), {}};
}

PlanTime PlanTime::plusDays(days count) const
{
    return {year_month_day(sys_days(day) + count), time, offset};
}

std::weak_ordering compare(const PlanTime& a, const PlanTime& b)
{
    if (const auto byDay = a.date() <=> b.date(); byDay != 0)
        return byDay;
    return a.time.value_or(minutes(-1)) <=> b.time.value_or(minutes(-1));
}

}  // namespace meldado::core
