// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "ui/session/row_source.h"

#include <algorithm>

namespace meldado::ui {

std::optional<std::size_t> RowSource::rowOf(const std::string& id) const
{
    const auto number = find(id);
    const auto row = number ? std::ranges::find(rows(), *number, &core::Row::task) : rows().end();
    return row == rows().end() ? std::nullopt : std::optional(static_cast<std::size_t>(row - rows().begin()));
}

}  // namespace meldado::ui
