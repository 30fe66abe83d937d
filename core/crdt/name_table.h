// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Interns identifiers and other elements of orders: equal ones have one 32-bit handle, so that lists are arrays of
// numbers and comparing is free. Handles are never reused while the table lives.

#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/json/value.h"

namespace meldado::core {

using Handle = std::uint32_t;

class NameTable {
public:
    Handle intern(std::string_view name);
    [[nodiscard]] std::optional<Handle> find(std::string_view name) const;

    // An element of an order: a string is its own name; any other value is kept by its canonical text, behind a
    // byte that no UTF-8 text contains.
    Handle internElement(const Value& element);

    [[nodiscard]] bool isText(Handle handle) const { return !isOther(handle); }
    [[nodiscard]] const std::string& text(Handle handle) const { return m_names[handle]; }  // of a string
    [[nodiscard]] std::string_view canonical(Handle handle) const;                          // of another value
    [[nodiscard]] std::size_t size() const { return m_names.size(); }

private:
    [[nodiscard]] bool isOther(Handle handle) const;

    std::deque<std::string> m_names;  // a deque: the views in m_handles stay valid
    std::unordered_map<std::string_view, Handle> m_handles;
};

}  // namespace meldado::core
