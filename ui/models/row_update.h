// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Rows of a model as they shall be, with the signals that lead there.

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
    std::function<void(int first, int last)> changed;
};

// What is gone goes, what is new comes at its place, what stays is told as changed. `id` tells rows apart. Rows that only
// changed places go and come: for models of a few rows.
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
            update.changed(row, row);
        }
        ++at;
    }
}

// Rows that have nothing to do with those before: as many as both have stay where they are and are told as changed, so that
// a view does not move.
template <typename Row>
void replaceRows(std::vector<Row>& rows, const std::vector<Row>& wanted, const RowUpdate& update)
{
    const std::size_t kept = std::min(rows.size(), wanted.size());
    const auto end = static_cast<std::ptrdiff_t>(kept);
    if (kept < rows.size()) {
        update.beginRemove(static_cast<int>(kept), static_cast<int>(rows.size()) - 1);
        rows.erase(rows.begin() + end, rows.end());
        update.endRemove();
    } else if (kept < wanted.size()) {
        update.beginInsert(static_cast<int>(kept), static_cast<int>(wanted.size()) - 1);
        rows.insert(rows.end(), wanted.begin() + end, wanted.end());
        update.endInsert();
    }
    if (kept > 0) {
        std::copy(wanted.begin(), wanted.begin() + end, rows.begin());
        update.changed(0, static_cast<int>(kept) - 1);
    }
}

}  // namespace meldado::ui
