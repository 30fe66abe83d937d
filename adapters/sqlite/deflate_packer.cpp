// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "adapters/sqlite/deflate_packer.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <memory>

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr int kRawWindowBits = -15;  // negative: no header around the stream
constexpr int kLevel = 7;            // once, in idle time
constexpr int kMemoryLevel = 9;
constexpr std::size_t kMostTimes = 1032;  // DEFLATE cannot make more of a byte

Bytef* zlibBytes(const char* bytes)
{
    // zlib reads through a pointer to non-const, and never writes.
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes));
}

std::string packed(std::string_view bytes, int strategy)
{
    z_stream stream{};
    [[maybe_unused]] int status = deflateInit2(&stream, kLevel, Z_DEFLATED, kRawWindowBits, kMemoryLevel, strategy);
    assert(status == Z_OK);
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = zlibBytes(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = zlibBytes(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    status = deflate(&stream, Z_FINISH);
    assert(status == Z_STREAM_END);  // the bound is enough for one call
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

}  // namespace

std::string DeflatePacker::pack(std::string_view bytes) const
{
    auto usual = packed(bytes, Z_DEFAULT_STRATEGY);
    // In columns of numbers, what looks repeated is chance: saying so costs more than the numbers.
    auto withoutRepeats = packed(bytes, Z_HUFFMAN_ONLY);
    return withoutRepeats.size() < usual.size() ? withoutRepeats : usual;
}

Result<std::string> DeflatePacker::unpack(std::string_view packed, std::size_t size) const
{
    const Error malformed{ErrorCode::Malformed, "a packed column that does not unpack to what it says"};
    if (size / kMostTimes > packed.size())
        return malformed;
    z_stream stream{};
    if (inflateInit2(&stream, kRawWindowBits) != Z_OK)
        return Error{ErrorCode::Io, "zlib has no memory to unpack"};
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ended(&stream, inflateEnd);
    std::string out(size, '\0');
    stream.next_in = zlibBytes(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = zlibBytes(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0 && stream.avail_in == 0;
    return isWhole ? Result<std::string>(std::move(out)) : malformed;
}

}  // namespace meldado::adapters
