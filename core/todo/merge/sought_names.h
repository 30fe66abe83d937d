// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Which lists ever named some tasks: their contents are searched as they are spelled, without making an order of any.

#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/crdt/lineage.h"

namespace meldado::core {

class SoughtNames {
public:
    SoughtNames(const Lineage& lineage, const std::unordered_set<Handle>& tasks);  // the first outlives it

    // Those that some version of a list names. One pass over its contents, however many are sought.
    [[nodiscard]] std::unordered_set<Handle> namedBy(Handle list) const;

private:
    const Lineage& m_lineage;
    std::deque<std::string> m_texts;
    std::unordered_map<std::string_view, Handle> m_tasks;  // by their texts
};

}  // namespace meldado::core
