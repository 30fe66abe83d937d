// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The time of day, passed in so that any run can be replayed.

#pragma once

#include <chrono>
#include <string>

namespace meldado::core {

class Clock {
public:
    virtual ~Clock() = default;

    // Now, with the offset of local time from UTC.
    struct Reading {
        std::chrono::sys_seconds instant;
        std::chrono::minutes offset;
    };
    [[nodiscard]] virtual Reading now() const = 0;
};

// ISO 8601 with offset, "2026-11-21T18:20:00+01:00": the form of every time in a document or a commit.
std::string toIsoTime(const Clock::Reading& reading);

}  // namespace meldado::core
