// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/content_store.h"

namespace meldado::core {

bool ContentStore::addPack(std::shared_ptr<const Pack> pack)
{
    const auto [it, isNew] = m_packs.emplace(pack->name(), pack);
    if (!isNew)
        return false;
    for (const auto& entry : pack->entries())
        m_contents.emplace(entry.digest, Place{pack.get(), entry.offset, entry.length});
    return true;
}

std::optional<std::string_view> ContentStore::find(const Digest& content) const
{
    if (const auto it = m_contents.find(content); it != m_contents.end())
        return std::string_view(*it->second.pack->bytes()).substr(it->second.offset, it->second.length);
    if (const auto it = m_staged.find(content); it != m_staged.end())
        return *it->second;
    return std::nullopt;
}

void ContentStore::stage(const Digest& digest, std::string bytes)
{
    if (!isPacked(digest) && !m_staged.contains(digest))
        m_staged.emplace(digest, makeBytes(std::move(bytes)));
}

}  // namespace meldado::core
