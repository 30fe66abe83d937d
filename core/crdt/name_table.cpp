// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/name_table.h"

#include "core/base/seeded_hash.h"
#include "core/json/canonical.h"

namespace meldado::core {

namespace {

constexpr char kOtherMark = '\xFF';

}  // namespace

std::uint32_t markOf(std::string_view name)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char each : name)
        hash = (hash ^ static_cast<std::uint8_t>(each)) * 0x100000001b3ULL;
    return static_cast<std::uint32_t>(hash ^ hash >> 32U);
}

Handle NameTable::intern(std::string_view name)
{
    const auto hash = seededHash(name);
    const auto known = m_handles.find(hash, [&](Handle handle) { return m_names[handle] == name; });
    if (known != HashIndex::kNone)
        return known;
    const auto handle = static_cast<Handle>(m_names.size());
    m_names.push_back(m_texts.keep(name));
    m_handles.insert(hash, handle);
    return handle;
}

std::optional<Handle> NameTable::find(std::string_view name) const
{
    const auto known = m_handles.find(seededHash(name), [&](Handle handle) { return m_names[handle] == name; });
    return known == HashIndex::kNone ? std::nullopt : std::optional(known);
}

std::optional<Handle> NameTable::findByMark(std::uint32_t mark) const
{
    while (m_marks.size() < m_names.size())
        m_marks.add(markOf(m_names[m_marks.size()]));
    const auto handle = m_marks.find(mark);
    return handle == MarkIndex::kNone ? std::nullopt : std::optional(handle);
}

Handle NameTable::internElement(const Value& element)
{
    if (const auto* text = element.asString())
        return intern(*text);
    return intern(kOtherMark + canonicalText(element));
}

std::string_view NameTable::canonical(Handle handle) const
{
    return m_names[handle].substr(1);
}

bool NameTable::isOther(Handle handle) const
{
    return m_names[handle].starts_with(kOtherMark);
}

}  // namespace meldado::core
