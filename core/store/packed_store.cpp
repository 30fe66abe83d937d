// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/packed_store.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace meldado::core {

namespace {

// Stored bytes that will never be read, as opposed to those that cannot be read now.
bool isUseless(ErrorCode code)
{
    return code == ErrorCode::Malformed || code == ErrorCode::LimitExceeded;
}

}  // namespace

Result<void> UnpackedBytes::append(std::string_view more)
{
    if (more.size() > m_limit - m_bytes.size())
        return Error{ErrorCode::LimitExceeded, "more than " + std::to_string(m_limit) + " bytes"};
    const auto wanted = m_bytes.size() + more.size();
    if (wanted > m_bytes.capacity())
        m_bytes.reserve(std::max(wanted, std::min(2 * m_bytes.capacity(), m_limit + 1)));
    m_bytes.append(more);
    return {};
}

PackedStore::PackedStore(std::unique_ptr<Store> inner, std::string_view extension)
    : m_inner(std::move(inner)), m_extension(extension)
{
    assert(m_inner && m_extension.starts_with('.'));
}

std::string PackedStore::packedKey(std::string_view key) const
{
    return std::string(key) + m_extension;
}

Result<std::vector<std::string>> PackedStore::list(std::string_view extension)
{
    auto keys = m_inner->list(packedKey(extension));
    if (!keys)
        return keys;
    for (auto& key : *keys) key.resize(key.size() - m_extension.size());
    std::erase(*keys, std::string());
    return keys;
}

Result<std::string> PackedStore::readWhole(std::string_view key)
{
    const auto packed = m_inner->read(packedKey(key));
    if (!packed)
        return packed.error();
    UnpackedBytes bytes(static_cast<std::size_t>(maxBytesOf(key)));
    if (const auto unpacked = unpack(*packed, bytes); !unpacked)
        return Error{unpacked.error().code, packedKey(key) + ": " + unpacked.error().detail};
    return std::move(bytes).take();
}

Result<std::string> PackedStore::read(std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    auto bytes = readWhole(key);
    if (!bytes || (offset == 0 && length == 0))
        return bytes;
    return rangeOf(*bytes, key, offset, length);
}

Result<std::string> PackedStore::packFor(std::string_view key, std::string_view bytes) const
{
    if (const auto checked = checkWrite(key, bytes); !checked)
        return checked.error();
    return pack(bytes);
}

Result<void> PackedStore::write(std::string_view key, std::string_view bytes)
{
    const auto present = readWhole(key);
    if (present ? !staysUnder(key, *present) : isUseless(present.error().code))
        return replace(key, bytes);
    if (!present && present.error().code != ErrorCode::NotFound)
        return present.error();
    const auto packed = packFor(key, bytes);
    if (!packed)
        return packed.error();
    return m_inner->write(packedKey(key),
                          *packed);  // also when it is there: the inner store makes it durable
}

Result<void> PackedStore::replace(std::string_view key, std::string_view bytes)
{
    const auto packed = packFor(key, bytes);
    if (!packed)
        return packed.error();
    return m_inner->replace(packedKey(key), *packed);
}

}  // namespace meldado::core
