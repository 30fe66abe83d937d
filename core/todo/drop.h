// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Where tasks come to stand that are dropped between two rows of a view: how deep is up to the person, as far as the
// rows around leave a choice.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/todo/outline.h"
#include "core/todo/row.h"
#include "core/todo/step.h"

namespace meldado::core {

struct Drop {
    Place place;
    std::uint16_t indent;  // of the place, for the line that shows it
};

// `gap`: in front of which row, or their number. `moved`: what is dropped, with all below it as if it was not there.
// `indent`: what is wished for; the nearest that is possible is taken. Costs a look at all rows.
[[nodiscard]] Drop dropAt(const Outline& outline, const std::vector<Row>& rows, std::span<const TaskNumber> moved,
                          std::size_t gap, int indent);

}  // namespace meldado::core
