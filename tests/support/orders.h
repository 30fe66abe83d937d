// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Patches and merges of plain arrays, for tests that compare whole orders.

#pragma once

#include <vector>

#include "core/crdt/list_order.h"
#include "core/crdt/order_merge.h"

namespace meldado::tests {

inline bool applyPatch(core::Order& order, const std::vector<core::PatchStep>& steps)
{
    core::Sequence sequence(order);
    if (!core::applyPatch(sequence, steps))
        return false;
    order = sequence.items();
    return true;
}

inline void mergeInto(core::Order& order, const core::Order& other)
{
    core::PlacesByHandle places;
    core::OrderMerge merge(core::Sequence(order), places);
    merge.add(core::Sequence(other));
    order = merge.result();
}

}  // namespace meldado::tests
