// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What each operation of the engine costs by itself, so that one sees where the time of a workload goes.

#pragma once

#include <cstddef>

#include "core/base/result.h"

namespace meldado::bench {

// Prints a table to standard output. Errors: those of core::Replica.
core::Result<void> measureEngine(std::size_t taskCount);

}  // namespace meldado::bench
