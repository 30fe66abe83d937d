// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The result line of the peer bench (tests/peers/bench/README.md).

#pragma once

#include <string>

#include "app/bench/replay.h"

namespace meldado::bench {

[[nodiscard]] std::string resultLine(const ScriptHead& head, std::string_view durable, const Outcome& outcome);

}  // namespace meldado::bench
