// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The rules of RFC 5545 that the fields of the window can say, taken apart. Others are kept as they are and have no form
// here.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/todo/plan_time.h"

namespace meldado::ui {

struct PlainRule {
    enum class Every { Day, Week, Month, Year };

    Every every = Every::Day;
    int interval = 1;
    std::vector<int> weekdays;  // of a week: 1, Monday, to 7; sorted; empty: that of the first date
    int monthDay = 0;           // of a month: 1 to 31, or -1, the last; 0: that of the first date
    int nth = 0;                // of a month: 1 to 4, or -1, the last, of its `nthDay`; 0: it goes by the day
    int nthDay = 0;             // 1 to 7
    int count = 0;              // so many times more, this one included; 0: no end by count
    std::optional<core::PlanTime> until;

    // None: it says something that is not here.
    static std::optional<PlainRule> read(std::string_view rule);
    [[nodiscard]] std::string text() const;

    friend bool operator==(const PlainRule&, const PlainRule&) = default;
};

}  // namespace meldado::ui
