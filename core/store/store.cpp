// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/store/store.h"

#include <algorithm>
#include <utility>

#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/store/blob_name.h"

namespace meldado::core {

namespace {

// How much is read before it is taken, where only one thread can read.
constexpr std::size_t kReadAheadBlobs = 256;
constexpr std::size_t kReadAheadBytes = std::size_t{1} << 20;

}  // namespace

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

Result<std::vector<std::string>> Store::listAll(Executor&)
{
    return list({});
}

void Store::readEach(std::span<const std::string> keys, Executor& executor, const TakeBlob& take)
{
    std::vector<Result<std::string>> blobs;
    for (std::size_t first = 0; first < keys.size(); first += blobs.size()) {
        blobs.clear();
        std::size_t byteCount = 0;
        const auto rest = keys.subspan(first);
        while (blobs.size() < std::min(rest.size(), kReadAheadBlobs) && byteCount < kReadAheadBytes) {
            blobs.push_back(read(rest[blobs.size()]));
            byteCount += blobs.back() ? blobs.back()->size() : 0;
        }
        executor.run(blobs.size(), [&](std::size_t index) {
            auto& blob = blobs[index];
            take(first + index, blob ? Result<Bytes>(makeBytes(*std::move(blob))) : std::move(blob).error());
        });
    }
}

Result<void> Store::writeEach(std::span<const KeyedBytes> blobs)
{
    for (const auto& blob : blobs) {
        if (auto written = write(blob.key, *blob.bytes); !written)
            return written;
    }
    return {};
}

bool staysUnder(std::string_view key, std::string_view bytes)
{
    const auto name = BlobName::parse(key);
    if (!name || name->kind == BlobKind::Index)  // an index is named by its pack
        return !bytes.empty();
    return sha256(bytes) == name->digest;
}

}  // namespace meldado::core
