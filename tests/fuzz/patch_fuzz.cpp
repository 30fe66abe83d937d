// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Contents of lists from outside: applied to an order, merged with another, and turned into steps and patches.

#include <cstdlib>

#include "core/base/limits.h"
#include "core/crdt/list_order.h"
#include "core/diff/order_steps.h"
#include "core/json/parse.h"
#include "tests/support/orders.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace meldado::core;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto line = text.find('\n');
    NameTable names;
    Order order;
    for (const auto part : {text.substr(0, line), line == std::string_view::npos ? text : text.substr(line + 1)}) {
        const auto content = parseJson(part);
        const auto stored = content ? parseStoredOrder(*content, names) : std::nullopt;
        if (!stored)
            continue;
        const Order before = order;
        if (stored->isFull)
            meldado::tests::mergeInto(order, stored->items);
        else if (!meldado::tests::applyPatch(order, stored->steps) && order != before)
            std::abort();
        if (order.size() > 4096)
            return 0;  // the diff below is for edits of people
        Order replayed = before;
        if (!meldado::tests::applyPatch(replayed, diffLists(before, order)) || replayed != order)
            std::abort();
        Order shown = before;
        for (const auto& step : orderSteps(before, order)) {
            if (step.kind != OrderStepOf::Kind::Insert) {
                if (shown.at(step.from) != step.item)
                    std::abort();
                shown.erase(shown.begin() + static_cast<std::ptrdiff_t>(step.from));
            }
            if (step.kind != OrderStepOf::Kind::Remove)
                shown.insert(shown.begin() + static_cast<std::ptrdiff_t>(step.to), step.item);
        }
        if (shown != order)
            std::abort();
        // What we write is what we read.
        const auto again = parseJson(fullOrderText(order, names));
        const auto reread = again ? parseStoredOrder(*again, names) : std::nullopt;
        if (!reread || reread->items != order)
            std::abort();
    }
    return 0;
}
