// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The dates of a rule by libical, which walks from day to day without knowing of hours and time zones. What may reach
// it, and what of a rule is done here, says rule.h. Several threads may call one object: libical's own safety
// depends on how it was built, so all calls of the process wait for one another.

#pragma once

#include "core/todo/recurrence.h"

namespace meldado::adapters {

class IcalRecurrence final : public core::Recurrence {
public:
    [[nodiscard]] core::Result<std::vector<core::PlanTime>> next(const std::string& rule, const core::PlanTime& start,
                                                                 const core::PlanTime& after,
                                                                 std::size_t count) const override;
};

}  // namespace meldado::adapters
