// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// How much memory this process has had at once, for tests of what comes from outside and could ask for more.

#pragma once

#include <sys/resource.h>

#include "tests/support/sanitized.h"

namespace meldado::tests {

inline constexpr bool kKeepsFreed = kIsSanitized;  // so memory cannot be measured

inline long peakMemoryKiB()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

}  // namespace meldado::tests
