// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// JSON text to a Value, by simdjson, with the rules of Melda (FORMAT.md, JSON values): the last of two equal keys
// wins, integers beyond 64 bits become doubles, "-0" is the double -0.0, lone surrogates are refused.

#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/json/value.h"

namespace meldado::core {

// Errors: Malformed; LimitExceeded, when nested deeper than kMaxJsonDepth.
[[nodiscard]] Result<Value> parseJson(std::string_view text);
[[nodiscard]] bool isUtf8(std::string_view text);  // without surrogates, as the parser wants it

}  // namespace meldado::core
