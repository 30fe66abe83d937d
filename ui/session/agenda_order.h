// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The order within the groups of an agenda: that of the person, or a sorted one. What stands under another task there goes
// with it.

#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "ui/session/agenda_layout.h"

namespace meldado::ui {

// Whether the first stands in front of the second. Those of which neither does stay as they are.
using AgendaLess = std::function<bool(std::size_t a, std::size_t b)>;  // indexes of entries
void arrange(AgendaGroup& group, const AgendaLess& isInFront);

// Those with a rank first, by it.
[[nodiscard]] bool isRankedBefore(std::string_view a, std::string_view b);

// The entries right under `parent`, in their order.
[[nodiscard]] std::vector<std::size_t> siblingsIn(const AgendaGroup& group, std::size_t parent);

}  // namespace meldado::ui
