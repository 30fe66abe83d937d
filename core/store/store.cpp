// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/store.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/store/blob_name.h"

namespace meldado::core {

bool isStoreKey(std::string_view key) noexcept
{
    if (key.size() < 2 || key.size() > kMaxKeyBytes || key.front() == '.' || key.find("..") != key.npos)
        return false;
    return std::all_of(key.begin(), key.end(), [](char c) {
        return c > ' ' && c <= '~' && std::string_view("\"*/:<>?\\|").find(c) == std::string_view::npos;
    });
}

std::uint64_t maxBytesOf(std::string_view key) noexcept
{
    const auto limit = [key](std::string_view extension, std::uint64_t unpacked) -> std::uint64_t {
        if (key.ends_with(extension))
            return unpacked;
        const auto at = key.find(extension);
        const bool isWrapped = at != key.npos && key.substr(at + extension.size()).starts_with('.');
        return isWrapped ? unpacked + unpacked / 256 : 0;
    };
    if (const auto bytes = limit(".delta", kMaxDeltaBytes))
        return bytes;
    if (const auto bytes = limit(".pack", kMaxPackBytes))
        return bytes;
    return kMaxRawItemBytes;
}

Result<void> checkWrite(std::string_view key, std::string_view bytes)
{
    if (!isStoreKey(key))
        return Error{ErrorCode::InvalidId, "not a key: " + std::string(key)};
    if (bytes.size() > maxBytesOf(key))
        return Error{ErrorCode::LimitExceeded, std::string(key) + ": " + std::to_string(bytes.size()) + " bytes"};
    return {};
}

Result<std::string> rangeOf(std::string_view bytes, std::string_view key, std::uint64_t offset, std::uint64_t length)
{
    if (offset == 0 && length == 0)
        return std::string(bytes);
    if (offset > bytes.size() || length > bytes.size() - offset)
        return Error{ErrorCode::LimitExceeded, std::string(key) + ": a range past the end"};
    return std::string(bytes.substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length)));
}

bool staysUnder(std::string_view key, std::string_view bytes)
{
    const auto name = BlobName::parse(key);
    if (!name || name->kind == BlobKind::Index)  // an index is named by its pack
        return !bytes.empty();
    return sha256(bytes) == name->digest;
}

}  // namespace meldado::core
