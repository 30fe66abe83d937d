// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/memory/memory_store.h"

#include <map>
#include <mutex>
#include <utility>

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

struct MemoryStore::Blobs {
    std::mutex mutex;
    std::map<std::string, std::string, std::less<>> byKey;
};

MemoryStore::MemoryStore() : MemoryStore(std::make_shared<Blobs>()) {}

MemoryStore::MemoryStore(std::shared_ptr<Blobs> blobs) : m_blobs(std::move(blobs)) {}

MemoryStore MemoryStore::named(std::string_view name)
{
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<Blobs>, std::less<>> byName;

    const std::lock_guard lock(mutex);
    auto& blobs = byName[std::string(name)];
    if (!blobs)
        blobs = std::make_shared<Blobs>();
    return MemoryStore(blobs);
}

Result<std::vector<std::string>> MemoryStore::list(std::string_view extension)
{
    const std::lock_guard lock(m_blobs->mutex);
    std::vector<std::string> keys;
    for (const auto& [key, bytes] : m_blobs->byKey) {
        if (key.ends_with(extension))
            keys.push_back(key);
    }
    return keys;
}

Result<std::string> MemoryStore::read(std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    const std::lock_guard lock(m_blobs->mutex);
    const auto found = m_blobs->byKey.find(key);
    if (found == m_blobs->byKey.end())
        return Error{ErrorCode::NotFound, std::string(key)};
    return core::rangeOf(found->second, key, offset, length);
}

Result<void> MemoryStore::write(std::string_view key, std::string_view bytes)
{
    if (const auto checked = core::checkWrite(key, bytes); !checked)
        return checked.error();
    const std::lock_guard lock(m_blobs->mutex);
    auto& present = m_blobs->byKey[std::string(key)];
    if (!core::staysUnder(key, present))
        present = bytes;
    return {};
}

Result<void> MemoryStore::replace(std::string_view key, std::string_view bytes)
{
    if (const auto checked = core::checkWrite(key, bytes); !checked)
        return checked.error();
    const std::lock_guard lock(m_blobs->mutex);
    m_blobs->byKey[std::string(key)] = bytes;
    return {};
}

}  // namespace meldado::adapters
