// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/row.h"

#include "core/base/overloaded.h"

namespace meldado::core {

void follow(std::vector<Row>& rows, const ListUpdate& update)
{
    const auto at = [&rows](std::size_t row) { return rows.begin() + static_cast<std::ptrdiff_t>(row); };
    for (const RowChange& change : update.rows) {
        std::visit(Overloaded{
                       [&](const RowsInserted& c) { rows.insert(at(c.first), c.rows.begin(), c.rows.end()); },
                       [&](const RowsRemoved& c) { rows.erase(at(c.first), at(c.first + c.count)); },
                       [&](const RowMoved& c) {
                           const Row row = rows[c.from];
                           rows.erase(at(c.from));
                           rows.insert(at(c.to), row);
                       },
                       [&](const RowChanged& c) { rows[c.row] = c.now; },
                   },
                   change);
    }
}

}  // namespace meldado::core
