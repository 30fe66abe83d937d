// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What differs between two versions of an object, field by field. Fields that hold other objects are none of it.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/json/value.h"

namespace meldado::core {

struct FieldChange {
    std::string field;
    std::optional<Value> before;  // none: it was absent
    std::optional<Value> after;   // none: it is absent

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

// In the order of their names.
[[nodiscard]] std::vector<FieldChange> fieldChanges(const Object& before, const Object& after);

}  // namespace meldado::core
