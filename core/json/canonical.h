// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The one canonical text of a JSON value: what Melda hashes and stores. No blanks, keys sorted by UTF-8 bytes,
// shortest doubles. Source: core/FORMAT.md, Canonical text.

#pragma once

#include <string>
#include <string_view>

#include "core/json/value.h"

namespace meldado::core {

[[nodiscard]] std::string canonicalText(const Value& value);
[[nodiscard]] std::string canonicalText(const Object& object);

// The pieces of it, appended to `out`, for writers that know their text already.
void appendCanonical(std::string& out, const Value& value);
void appendCanonical(std::string& out, const Object& object);
void appendCanonicalString(std::string& out, std::string_view text);

}  // namespace meldado::core
