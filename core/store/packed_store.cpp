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
    return keys ? unpackedKeys(*std::move(keys)) : std::move(keys);
}

Result<std::vector<std::string>> PackedStore::listAll(Executor& executor)
{
    auto keys = m_inner->listAll(executor);
    return keys ? unpackedKeys(*std::move(keys)) : std::move(keys);
}

// Of what the inner store has, what is ours.
std::vector<std::string> PackedStore::unpackedKeys(std::vector<std::string> keys) const
{
    std::erase_if(keys, [&](const std::string& key) {
        return key.size() <= m_extension.size() || !key.ends_with(m_extension);
    });
    for (auto& key : keys) key.resize(key.size() - m_extension.size());
    return keys;
}

Result<std::string> PackedStore::readWhole(std::string_view key)
{
    auto packed = m_inner->read(packedKey(key));
    return packed ? unpacked(key, *packed) : packed;
}

Result<std::string> PackedStore::unpacked(std::string_view key, std::string_view packed) const
{
    UnpackedBytes bytes(static_cast<std::size_t>(maxBytesOf(key)));
    if (const auto done = unpack(packed, bytes); !done)
        return Error{done.error().code, packedKey(key) + ": " + done.error().detail};
    return std::move(bytes).take();
}

void PackedStore::readEach(std::span<const std::string> keys, Executor& executor, const TakeBlob& take)
{
    std::vector<std::string> packedKeys;
    packedKeys.reserve(keys.size());
    for (const auto& key : keys)
        packedKeys.push_back(packedKey(key));
    m_inner->readEach(packedKeys, executor, [&](std::size_t index, Result<Bytes> packed) {
        auto bytes = packed ? unpacked(keys[index], **packed) : std::move(packed).error();
        take(index, bytes ? Result<Bytes>(makeBytes(*std::move(bytes))) : std::move(bytes).error());
    });
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

Result<std::optional<KeyState>> PackedStore::keyState(std::string_view key)
{
    return m_inner->keyState(packedKey(key));
}

Result<void> PackedStore::setAside(std::string_view key)
{
    return m_inner->setAside(packedKey(key));
}

void PackedStore::expectThere()
{
    m_inner->expectThere();
}

}  // namespace meldado::core
