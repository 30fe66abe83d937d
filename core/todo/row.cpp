// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/row.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/overloaded.h"
#include "core/diff/order_steps.h"

namespace meldado::core {

namespace {

// Single steps, side by side ones as one.
class Steps {
public:
    explicit Steps(std::vector<RowChange>& all) : m_all(all) {}

    void insert(std::size_t to, const Row& row)
    {
        if (auto* last = lastOf<RowsInserted>(); last && last->first + last->rows.size() == to)
            last->rows.push_back(row);
        else
            m_all.push_back(RowsInserted{to, {row}});
    }
    void remove(std::size_t from)
    {
        auto* last = lastOf<RowsRemoved>();
        if (last && (last->first == from || last->first == from + 1)) {
            last->first = from;
            ++last->count;
        } else {
            m_all.push_back(RowsRemoved{from, 1});
        }
    }
    void move(std::size_t from, std::size_t to) { m_all.push_back(RowMoved{from, to}); }

private:
    template <typename Change>
    Change* lastOf()
    {
        return m_all.empty() ? nullptr : std::get_if<Change>(&m_all.back());
    }

    std::vector<RowChange>& m_all;
};

}  // namespace

std::vector<RowChange> stepsBetween(const std::vector<Row>& before, const std::vector<Row>& after)
{
    const auto numbersOf = [](const std::vector<Row>& rows) {
        std::vector<TaskNumber> numbers(rows.size());
        std::ranges::transform(rows, numbers.begin(), &Row::task);
        return numbers;
    };
    std::unordered_map<TaskNumber, std::size_t> places;
    const auto [first, firstBefore] = std::ranges::mismatch(after, before);  // what is the same in front needs no look
    for (auto row = first; row != after.end(); ++row)
        places.emplace(row->task, static_cast<std::size_t>(row - after.begin()));

    std::vector<RowChange> all;
    Steps steps(all);
    for (const OrderStepOf& step : orderSteps(numbersOf(before), numbersOf(after))) {
        switch (step.kind) {
        case OrderStepOf::Kind::Insert: steps.insert(step.to, after[places.at(step.item)]); break;
        case OrderStepOf::Kind::Remove: steps.remove(step.from); break;
        case OrderStepOf::Kind::Move: steps.move(step.from, step.to); break;
        }
    }
    for (auto row = firstBefore; row != before.end(); ++row) {
        const auto place = places.find(row->task);
        if (place != places.end() && after[place->second] != *row)
            all.push_back(RowChanged{place->second, after[place->second]});
    }
    return all;
}

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
