// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/row.h"

#include <algorithm>
#include <span>
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
    // What stays in front and behind is compared where it stands; only what is between is searched.
    const auto isSameTask = [](const Row& a, const Row& b) { return a.task == b.task; };
    const std::size_t most = std::min(before.size(), after.size());
    const auto front = static_cast<std::size_t>(std::ranges::mismatch(before, after, isSameTask).in1 - before.begin());
    std::size_t behind = 0;
    while (front + behind < most && isSameTask(before[before.size() - 1 - behind], after[after.size() - 1 - behind]))
        ++behind;
    const auto between = [&](const std::vector<Row>& rows) { return std::span(rows).subspan(front, rows.size() - front - behind); };
    const auto numbersOf = [](std::span<const Row> rows) {
        std::vector<TaskNumber> numbers(rows.size());
        std::ranges::transform(rows, numbers.begin(), &Row::task);
        return numbers;
    };
    std::unordered_map<TaskNumber, std::size_t> places;
    for (std::size_t row = front; row < after.size() - behind; ++row)
        places.emplace(after[row].task, row);

    std::vector<RowChange> all;
    Steps steps(all);
    for (const OrderStepOf& step : orderSteps(numbersOf(between(before)), numbersOf(between(after)))) {
        switch (step.kind) {
        case OrderStepOf::Kind::Insert: steps.insert(front + step.to, after[places.at(step.item)]); break;
        case OrderStepOf::Kind::Remove: steps.remove(front + step.from); break;
        case OrderStepOf::Kind::Move: steps.move(front + step.from, front + step.to); break;
        }
    }
    const auto compare = [&](const Row& old, std::size_t row) {
        if (old != after[row])
            all.push_back(RowChanged{row, after[row]});
    };
    for (std::size_t row = 0; row < front; ++row)
        compare(before[row], row);
    for (const Row& old : between(before)) {
        if (const auto place = places.find(old.task); place != places.end())
            compare(old, place->second);
    }
    for (std::size_t i = behind; i > 0; --i)
        compare(before[before.size() - i], after.size() - i);
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
