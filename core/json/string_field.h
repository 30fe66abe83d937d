// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

#include "core/json/value.h"

namespace meldado::core {

// The text of a field; empty: there is none, or it is something else.
[[nodiscard]] inline std::string stringField(const Object& object, std::string_view key)
{
    const Value* field = object.find(key);
    return field && field->asString() ? *field->asString() : std::string();
}

}  // namespace meldado::core
