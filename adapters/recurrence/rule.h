// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A rule of RFC 5545, section 3.3.10, checked before libical sees it. libical 3.0 takes "INTERVAL=2x" and the 31st of
// February, passes over BYSETPOS in weeks and BYMONTHDAY=-1 in days, gives a wrong first date for
// "FREQ=WEEKLY;BYDAY=2MO", and needs minutes to find that there is no second in "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30".
// So what comes through here is within the grammar and the RFC's own restrictions, picks days only, is one of the rules
// that libical was seen to compute rightly, and leaves COUNT and UNTIL to us.

#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/todo/plan_time.h"

namespace meldado::adapters {

struct Rule {
    std::string days;                     // the rule in capitals, without COUNT and UNTIL
    std::optional<std::uint32_t> count;   // from the start on
    std::optional<core::PlanTime> until;  // on the wall clock; a whole day includes it
    struct Week {
        std::chrono::weekday begin;     // by WKST
        std::chrono::weekday firstDay;  // of those that BYDAY names, the first one from `begin` on
    };
    std::optional<Week> week;  // for FREQ=WEEKLY with BYDAY
    bool neverComes = false;   // BYSETPOS asks for more days than there ever are; libical would look for them for seconds

    // Errors: LimitExceeded, longer than kMaxRuleBytes; Malformed, with a sentence that says what is wrong.
    static core::Result<Rule> parse(std::string_view text);
};

}  // namespace meldado::adapters
