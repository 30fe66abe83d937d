// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/name_table.h"

#include "core/json/canonical.h"

namespace meldado::core {

namespace {

constexpr char kOtherMark = '\xFF';

}  // namespace

Handle NameTable::intern(std::string_view name)
{
    if (const auto it = m_handles.find(name); it != m_handles.end())
        return it->second;
    const auto handle = static_cast<Handle>(m_names.size());
    m_handles.emplace(m_names.emplace_back(name), handle);
    return handle;
}

std::optional<Handle> NameTable::find(std::string_view name) const
{
    const auto it = m_handles.find(name);
    return it == m_handles.end() ? std::nullopt : std::optional(it->second);
}

Handle NameTable::internElement(const Value& element)
{
    if (const auto* text = element.asString())
        return intern(*text);
    return intern(kOtherMark + canonicalText(element));
}

std::string_view NameTable::canonical(Handle handle) const
{
    return std::string_view(m_names[handle]).substr(1);
}

bool NameTable::isOther(Handle handle) const
{
    return m_names[handle].starts_with(kOtherMark);
}

}  // namespace meldado::core
