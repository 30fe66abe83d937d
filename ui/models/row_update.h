// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Rows of a small model as they shall be: what is gone goes, what is new comes at its place, what stays is told as changed.

#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

namespace meldado::ui {

// A model's own protected functions.
struct RowUpdate {
    std::function<void(int first, int last)> beginInsert;
    std::function<void()> endInsert;
    std::function<void(int first, int last)> beginRemove;
    std::function<void()> endRemove;
    std::function<void(int row)> changed;
};

// `id` tells rows apart. Rows that only changed places go and come: for models of a few rows.
template <typename Row, typename Id>
void updateRows(std::vector<Row>& rows, std::vector<Row> wanted, Id Row::*id, const RowUpdate& update)
{
    for (std::size_t at = 0; at < rows.size() || at < wanted.size();) {
        const bool isGone = at >= wanted.size() || (at < rows.size() && rows[at].*id != wanted[at].*id &&
                                                    std::ranges::find(wanted.begin() + static_cast<std::ptrdiff_t>(at), wanted.end(),
                                                                      rows[at].*id, id) == wanted.end());
        const int row = static_cast<int>(at);
        if (isGone) {
            update.beginRemove(row, row);
            rows.erase(rows.begin() + row);
            update.endRemove();
            continue;
        }
        if (at >= rows.size() || rows[at].*id != wanted[at].*id) {
            const auto old = std::ranges::find(rows, wanted[at].*id, id);
            if (old != rows.end()) {
                const int from = static_cast<int>(old - rows.begin());
                update.beginRemove(from, from);
                rows.erase(old);
                update.endRemove();
            }
            update.beginInsert(row, row);
            rows.insert(rows.begin() + row, std::move(wanted[at]));
            update.endInsert();
        } else {
            rows[at] = std::move(wanted[at]);
            update.changed(row);
        }
        ++at;
    }
}

}  // namespace meldado::ui
