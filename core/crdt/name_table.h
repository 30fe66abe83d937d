// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Interns identifiers and other elements of orders: equal ones have one 32-bit handle, so that lists are arrays of
// numbers and comparing is free. Handles are never reused while the table lives; views of names stay valid as long.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/byte_arena.h"
#include "core/base/hash_index.h"
#include "core/crdt/mark_index.h"
#include "core/json/value.h"

namespace meldado::core {

using Handle = std::uint32_t;

// 32 bits of a name, by which two replicas that both have it can speak of it: FNV-1a with 64 bits, its halves folded.
// On the wire; never change.
[[nodiscard]] std::uint32_t markOf(std::string_view name);

class NameTable {
public:
    Handle intern(std::string_view name);
    [[nodiscard]] std::optional<Handle> find(std::string_view name) const;

    // The name with this mark; nothing when there is none or several. What was added since the last call is looked at
    // once: the first call costs a pass over all names.
    [[nodiscard]] std::optional<Handle> findByMark(std::uint32_t mark) const;

    // An element of an order: a string is its own name; any other value is kept by its canonical text, behind a
    // byte that no UTF-8 text contains.
    Handle internElement(const Value& element);

    [[nodiscard]] bool isText(Handle handle) const { return !isOther(handle); }
    [[nodiscard]] std::string_view text(Handle handle) const { return m_names[handle]; }  // of a string
    [[nodiscard]] std::string_view canonical(Handle handle) const;                        // of another value
    [[nodiscard]] std::size_t size() const { return m_names.size(); }

private:
    [[nodiscard]] bool isOther(Handle handle) const;

    ByteArena m_texts;
    std::vector<std::string_view> m_names;
    HashIndex m_handles;
    mutable MarkIndex m_marks;  // of the first names, as far as they were asked for
};

}  // namespace meldado::core
