// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What is the same on every system.

#include "adapters/filesystem/file_calls.h"

#include <algorithm>

namespace meldado::adapters {

using core::Result;

std::string utf8Of(const std::filesystem::path& path)
{
    const auto text = path.u8string();
    return std::string(text.begin(), text.end());
}

namespace {

constexpr std::uint64_t kFirstChunkBytes = std::uint64_t{16} << 10;
constexpr std::uint64_t kChunkBytes = std::uint64_t{1} << 20;

// Appends what follows `bytes`, which begin at `offset`, until they are `length` or the file ends. They grow with what
// is really there: a length may come from outside, and nearly every blob is small.
Result<std::string> readOn(std::string bytes, const FileHandle& file, std::uint64_t offset, std::uint64_t length,
                           const std::string& name)
{
    while (bytes.size() < length) {
        const auto start = bytes.size();
        const auto chunk = std::clamp<std::uint64_t>(start, kFirstChunkBytes, kChunkBytes);
        bytes.resize(start + static_cast<std::size_t>(std::min(chunk, length - start)));
        const auto count = readSome(file, offset + start, std::span(bytes).subspan(start), name);
        if (!count)
            return count.error();
        bytes.resize(start + *count);
        if (*count == 0)
            break;
    }
    bytes.shrink_to_fit();  // a replica keeps thousands of these
    return bytes;
}

}  // namespace

Result<std::string> readAll(const OpenedFile& file, std::uint64_t limit, const std::string& name)
{
    // Room for a byte more than there should be: a read that ends before it has seen the end of the file.
    const auto expected = file.state.sizeBytes;
    const auto room = static_cast<std::size_t>(std::min({expected, limit - 1, kChunkBytes - 1}) + 1);
    std::string bytes(room, '\0');
    const auto count = readSome(file.handle, 0, bytes, name);
    if (!count)
        return count.error();
    bytes.resize(*count);
    if (*count == expected && *count < room)
        return bytes;
    return readOn(std::move(bytes), file.handle, 0, limit, name);
}

Result<std::string> readRange(const FileHandle& file, std::uint64_t offset, std::uint64_t length,
                              const std::string& name)
{
    return readOn({}, file, offset, length, name);
}

}  // namespace meldado::adapters
