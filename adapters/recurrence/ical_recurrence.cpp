// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/recurrence/ical_recurrence.h"

#include <libical/ical.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

#include "adapters/recurrence/rule.h"

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::PlanTime;
using core::Result;
using std::chrono::sys_days;
using std::chrono::year_month_day;

namespace {

// libical's settings and errors are of the process; how safe they are depends on how it was built.
std::mutex& libicalMutex()
{
    static std::mutex mutex;
    return mutex;
}

icaltimetype dayOf(const year_month_day& day)
{
    icaltimetype time{};  // not icaltime_null_date(), whose hours of -1 make the walk endless
    time.is_date = 1;
    time.year = static_cast<int>(day.year());
    time.month = static_cast<int>(static_cast<unsigned>(day.month()));
    time.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return time;
}

// The days that a rule picks, from its start to the end of kMaxYearsWalked, ascending.
class Walk {
public:
    Walk(const Rule& rule, sys_days start) : m_last(start - std::chrono::days(1))
    {
        sys_days first = start;
        if (rule.week) {
            // From any other day libical takes weeks that begin with Sunday when it looks for the first date.
            const std::chrono::weekday weekday(start);
            first += (rule.week->firstDay - rule.week->begin) - (weekday - rule.week->begin);
        }
        icalerror_set_errors_are_fatal(0);  // the default is up to who built it; what is wrong comes back as nothing
        auto read = icalrecurrencetype_from_string(rule.days.c_str());
        const auto lastYear = year_month_day(start).year() + std::chrono::years(core::kMaxYearsWalked);
        // Also what ends libical's own search for a day that never comes.
        read.until = dayOf(lastYear / std::chrono::December / 31);
        if (read.freq != ICAL_NO_RECURRENCE && !rule.neverComes)
            m_iterator.reset(icalrecur_iterator_new(read, dayOf(year_month_day(first))));
    }

    // None: there are no more, or none at all ("BYMONTH=2;BYMONTHDAY=30").
    std::optional<sys_days> next()
    {
        while (m_iterator) {
            const auto time = icalrecur_iterator_next(m_iterator.get());
            const year_month_day day(std::chrono::year(time.year), std::chrono::month(static_cast<unsigned>(time.month)),
                                     std::chrono::day(static_cast<unsigned>(time.day)));
            if (icaltime_is_null_time(time) || !day.ok() || ++m_steps > kMaxSteps)
                break;
            if (sys_days(day) <= m_last)
                continue;  // before the start, or a day named twice ("BYMONTHDAY=31,-1")
            m_last = sys_days(day);
            return m_last;
        }
        m_iterator.reset();
        return std::nullopt;
    }

private:
    static constexpr int kMaxSteps = 2 * 366 * core::kMaxYearsWalked;  // far more than there are days to pick

    std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> m_iterator{nullptr, icalrecur_iterator_free};
    sys_days m_last;
    int m_steps = 0;
};

bool isAfter(const PlanTime& date, const PlanTime& other)
{
    return date.time && other.time ? compare(date, other) > 0 : date.date() > other.date();
}

}  // namespace

Result<std::vector<PlanTime>> IcalRecurrence::next(const std::string& rule, const PlanTime& start, const PlanTime& after,
                                                   std::size_t count) const
{
    if (count > core::kMaxDatesAsked)
        return Error{ErrorCode::LimitExceeded, "more than " + std::to_string(core::kMaxDatesAsked) + " dates are wanted"};
    const auto parsed = Rule::parse(rule);
    if (!parsed)
        return parsed.error();
    if (after.day.year() - start.day.year() > std::chrono::years(core::kMaxYearsWalked))
        return Error{ErrorCode::LimitExceeded, "the rule began more than " + std::to_string(core::kMaxYearsWalked) + " years before"};

    const std::lock_guard lock(libicalMutex());
    Walk walk(*parsed, start.date());
    std::vector<PlanTime> dates;
    std::uint32_t number = 1;  // the start itself, also where the rule does not pick it
    while (dates.size() < count) {
        const auto day = walk.next();
        if (!day)
            break;
        const PlanTime date{year_month_day(*day), start.time, start.offset};
        if (*day > start.date())
            ++number;
        if ((parsed->count && number > *parsed->count) || (parsed->until && isAfter(date, *parsed->until)))
            break;
        if (isAfter(date, after))
            dates.push_back(date);
    }
    return dates;
}

}  // namespace meldado::adapters
