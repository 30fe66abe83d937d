// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/json/value.h"

#include <algorithm>

namespace meldado::core {

namespace {

template <typename Entries>
auto lowerBound(Entries& entries, std::string_view key)
{
    // Most objects are small and most look-ups hit; std::string compares bytes as unsigned, which is UTF-8's order.
    return std::lower_bound(entries.begin(), entries.end(), key,
                            [](const Object::Entry& entry, std::string_view wanted) { return entry.first < wanted; });
}

}  // namespace

Object::Object(std::initializer_list<Entry> entries)
{
    for (const auto& [key, value] : entries)
        set(key, value);
}

const Value* Object::find(std::string_view key) const
{
    const auto it = lowerBound(m_entries, key);
    return it != m_entries.end() && it->first == key ? &it->second : nullptr;
}

Value* Object::find(std::string_view key)
{
    const auto it = lowerBound(m_entries, key);
    return it != m_entries.end() && it->first == key ? &it->second : nullptr;
}

void Object::set(std::string key, Value value)
{
    if (m_entries.empty() || m_entries.back().first < key) {  // sorted input, the usual case
        m_entries.push_back({std::move(key), std::move(value)});
        return;
    }
    const auto it = lowerBound(m_entries, key);
    if (it != m_entries.end() && it->first == key)
        it->second = std::move(value);
    else
        m_entries.insert(it, Entry{std::move(key), std::move(value)});
}

bool Object::erase(std::string_view key)
{
    const auto it = lowerBound(m_entries, key);
    if (it == m_entries.end() || it->first != key)
        return false;
    m_entries.erase(it);
    return true;
}

bool operator==(const Object& a, const Object& b)
{
    return a.m_entries == b.m_entries;
}

Value::Value(std::int64_t value)
{
    if (value < 0)
        m_data = value;
    else
        m_data = static_cast<std::uint64_t>(value);
}

bool operator==(const Value& a, const Value& b)
{
    return a.m_data == b.m_data;
}

}  // namespace meldado::core
