// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/deflate/deflate_store.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr std::string_view kExtension = ".flate";  // On disk; never change.
constexpr int kRawWindowBits = -15;                // negative: no header around the stream
constexpr int kLevel = 6;
constexpr int kMemoryLevel = 8;

std::string packedKey(std::string_view key)
{
    return std::string(key) + std::string(kExtension);
}

Bytef* zlibBytes(const char* bytes)
{
    // zlib reads through a pointer to non-const, and never writes.
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes));
}

Result<std::string> pack(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, kLevel, Z_DEFLATED, kRawWindowBits, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return Error{ErrorCode::Io, "zlib has no memory to pack"};
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = zlibBytes(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = zlibBytes(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    [[maybe_unused]] const int status = deflate(&stream, Z_FINISH);
    assert(status == Z_STREAM_END);  // the bound is enough for one call
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

// Appends as much as may be, growing by what has come out and not by what was promised.
void append(std::string& bytes, std::string_view more, std::size_t limit)
{
    const auto wanted = bytes.size() + more.size();
    if (wanted > bytes.capacity())
        bytes.reserve(std::max(wanted, std::min(2 * bytes.capacity(), limit + 1)));
    bytes.append(more);
}

Result<std::string> unpack(std::string_view packed, std::size_t limit, const std::string& key)
{
    z_stream stream{};
    if (inflateInit2(&stream, kRawWindowBits) != Z_OK)
        return Error{ErrorCode::Io, "zlib has no memory to unpack"};
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ended(&stream, inflateEnd);
    stream.next_in = zlibBytes(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());

    std::array<char, std::size_t{64} << 10> chunk;
    std::string bytes;
    for (int status = Z_OK; status != Z_STREAM_END;) {
        stream.next_out = zlibBytes(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        status = inflate(&stream, Z_NO_FLUSH);
        if (status == Z_BUF_ERROR)  // it wants more than there is
            return Error{ErrorCode::Malformed, key + ": cut off"};
        if (status != Z_OK && status != Z_STREAM_END)
            return Error{ErrorCode::Malformed, key + ": " + (stream.msg ? stream.msg : "not DEFLATE")};
        const auto count = chunk.size() - stream.avail_out;
        if (count > limit - bytes.size())
            return Error{ErrorCode::LimitExceeded, key + ": more than " + std::to_string(limit) + " bytes"};
        append(bytes, {chunk.data(), count}, limit);
    }
    if (stream.avail_in != 0)
        return Error{ErrorCode::Malformed, key + ": bytes after the end"};
    return bytes;
}

// Stored bytes that will never be read, as opposed to those that cannot be read now.
bool isUseless(ErrorCode code)
{
    return code == ErrorCode::Malformed || code == ErrorCode::LimitExceeded;
}

Result<std::string> packedFor(std::string_view key, std::string_view bytes)
{
    if (!core::isStoreKey(key))
        return Error{ErrorCode::InvalidId, "not a key: " + std::string(key)};
    if (bytes.size() > core::maxBytesOf(key))
        return Error{ErrorCode::LimitExceeded,
                     std::string(key) + ": " + std::to_string(bytes.size()) + " bytes"};
    return pack(bytes);
}

}  // namespace

DeflateStore::DeflateStore(std::unique_ptr<core::Store> inner) : m_inner(std::move(inner))
{
    assert(m_inner);
}

Result<std::vector<std::string>> DeflateStore::list(std::string_view extension)
{
    auto keys = m_inner->list(packedKey(extension));
    if (!keys)
        return keys;
    for (auto& key : *keys) key.resize(key.size() - kExtension.size());
    std::erase(*keys, std::string());
    return keys;
}

Result<std::string> DeflateStore::readWhole(std::string_view key)
{
    const auto packed = m_inner->read(packedKey(key));
    if (!packed)
        return packed.error();
    return unpack(*packed, static_cast<std::size_t>(core::maxBytesOf(key)), packedKey(key));
}

Result<std::string> DeflateStore::read(std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    auto bytes = readWhole(key);
    if (!bytes || (offset == 0 && length == 0))
        return bytes;
    if (offset > bytes->size() || length > bytes->size() - offset)
        return Error{ErrorCode::LimitExceeded, std::string(key) + ": a range past the end"};
    return bytes->substr(offset, length);
}

Result<void> DeflateStore::write(std::string_view key, std::string_view bytes)
{
    const auto present = readWhole(key);
    if (present ? !core::staysUnder(key, *present) : isUseless(present.error().code))
        return replace(key, bytes);
    if (!present && present.error().code != ErrorCode::NotFound)
        return present.error();
    const auto packed = packedFor(key, bytes);
    if (!packed)
        return packed.error();
    return m_inner->write(packedKey(key),
                          *packed);  // also when it is there: the inner store makes it durable
}

Result<void> DeflateStore::replace(std::string_view key, std::string_view bytes)
{
    const auto packed = packedFor(key, bytes);
    if (!packed)
        return packed.error();
    return m_inner->replace(packedKey(key), *packed);
}

}  // namespace meldado::adapters
