// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/deflate/deflate_store.h"

#include <zlib.h>

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

Bytef* zlibBytes(const char* bytes)
{
    // zlib reads through a pointer to non-const, and never writes.
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes));
}

}  // namespace

DeflateStore::DeflateStore(std::unique_ptr<core::Store> inner) : PackedStore(std::move(inner), kExtension) {}

Result<std::string> DeflateStore::pack(std::string_view bytes) const
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

Result<void> DeflateStore::unpack(std::string_view packed, core::UnpackedBytes& bytes) const
{
    z_stream stream{};
    if (inflateInit2(&stream, kRawWindowBits) != Z_OK)
        return Error{ErrorCode::Io, "zlib has no memory to unpack"};
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ended(&stream, inflateEnd);
    stream.next_in = zlibBytes(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());

    std::array<char, std::size_t{64} << 10> chunk;
    for (int status = Z_OK; status != Z_STREAM_END;) {
        stream.next_out = zlibBytes(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        status = inflate(&stream, Z_NO_FLUSH);
        if (status == Z_BUF_ERROR)  // it wants more than there is
            return Error{ErrorCode::Malformed, "cut off"};
        if (status != Z_OK && status != Z_STREAM_END)
            return Error{ErrorCode::Malformed, stream.msg ? stream.msg : "not DEFLATE"};
        if (const auto taken = bytes.append({chunk.data(), chunk.size() - stream.avail_out}); !taken)
            return taken;
    }
    if (stream.avail_in != 0)
        return Error{ErrorCode::Malformed, "bytes after the end"};
    return {};
}

}  // namespace meldado::adapters
