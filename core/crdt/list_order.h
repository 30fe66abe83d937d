// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The order of a ♭ array as a list object keeps it: a full order {"A":[…]} or a patch {"a":[…]} against the order
// of the parent version. Elements are handles of a NameTable.
// Source: core/FORMAT.md, Lists.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/crdt/name_table.h"
#include "core/crdt/sequence.h"
#include "core/diff/list_patch.h"
#include "core/json/value.h"

namespace meldado::core {

using Order = std::vector<Handle>;

inline constexpr char kListMark = '^';  // On disk; never change. The first byte of a list's identifier.
[[nodiscard]] inline bool isListId(std::string_view id) { return id.starts_with(kListMark); }

// What the content of a list object says.
struct StoredOrder {
    bool isFull;
    Order items;                   // full
    std::vector<PatchStep> steps;  // patch
};

// Nothing when the content is not the one or the other: such a version is unreadable and contributes nothing.
// "A" is looked for first.
[[nodiscard]] std::optional<StoredOrder> parseStoredOrder(const Value& content, NameTable& names);
[[nodiscard]] std::optional<StoredOrder> parseStoredOrder(std::string_view content, NameTable& names);  // of its bytes

// Applies a patch; false, with `order` untouched, when a step is out of range or the result beyond kMaxOrderEntries.
[[nodiscard]] bool applyPatch(Sequence& order, std::span<const PatchStep> steps);

// The canonical text of a list object's content.
[[nodiscard]] std::string fullOrderText(std::span<const Handle> order, const NameTable& names);
[[nodiscard]] std::string patchText(std::span<const PatchStep> steps, const NameTable& names);
[[nodiscard]] Value elementValue(Handle element, const NameTable& names);

}  // namespace meldado::core
