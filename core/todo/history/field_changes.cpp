// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/history/field_changes.h"

#include <algorithm>

#include "core/crdt/flatten.h"

namespace meldado::core {

std::vector<FieldChange> fieldChanges(const Object& before, const Object& after)
{
    std::vector<FieldChange> changes;
    for (const auto& [key, value] : after) {
        const Value* old = before.find(key);
        if (!isFlatKey(key) && !(old && *old == value))
            changes.push_back({key, old ? std::optional(*old) : std::nullopt, value});
    }
    for (const auto& [key, value] : before) {
        if (!isFlatKey(key) && !after.contains(key))
            changes.push_back({key, value, std::nullopt});
    }
    std::ranges::sort(changes, {}, &FieldChange::field);
    return changes;
}

}  // namespace meldado::core
