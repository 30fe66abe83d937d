// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Rules from outside, "START RULE": never a crash, dates that ascend, and an end within the time of one run.

#include <cstdlib>

#include "adapters/recurrence/ical_recurrence.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado::core;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto blank = text.find(' ');
    const auto start = PlanTime::parse(text.substr(0, blank));
    if (!start || blank == std::string::npos)
        return 0;
    const auto dates = meldado::adapters::IcalRecurrence().next(text.substr(blank + 1), *start, *start, 5);
    PlanTime last = *start;
    for (const auto& date : dates ? *dates : std::vector<PlanTime>()) {
        if (compare(date, last) <= 0)
            std::abort();
        last = date;
    }
    return 0;
}
