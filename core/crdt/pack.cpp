// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/crdt/pack.h"

#include <cassert>

#include "core/base/limits.h"
#include "core/hash/sha256.h"
#include "core/json/string_end.h"

namespace meldado::core {

namespace {

// Calls found(offset, length) for each top-level {…} stretch; quotes and escapes inside of it are respected.
template <typename Found>
void scanObjects(std::string_view bytes, Found found)
{
    std::size_t depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '{') {
            if (depth++ == 0)
                start = i;
        } else if (depth == 0) {
            continue;
        } else if (c == '"') {
            i = endOfJsonString(bytes, i);
        } else if (c == '}' && --depth == 0) {
            found(start, i + 1 - start);
        }
    }
}

// Whether it is one content without objects in it, which most packs are. Says so only when the brackets of strings
// cannot be taken for others: without escapes, every second quote ends a string, and so the last bracket is in none.
bool isOneFlatObject(std::string_view bytes)
{
    if (!bytes.starts_with("[{") || !bytes.ends_with("}]") || bytes.size() < 4)
        return false;
    std::uint8_t isInString = 0;  // in bytes and without branches: the compiler looks at many at a time
    std::uint8_t hasOther = 0;
    for (const char c : bytes.substr(2, bytes.size() - 4)) {
        isInString = static_cast<std::uint8_t>(isInString ^ static_cast<std::uint8_t>(c == '"'));
        hasOther = static_cast<std::uint8_t>(hasOther | static_cast<std::uint8_t>(c == '{')
                                             | static_cast<std::uint8_t>(c == '}') | static_cast<std::uint8_t>(c == '\\'));
    }
    return isInString == 0 && hasOther == 0;
}

}  // namespace

Result<void> Pack::read(const Digest& name, Bytes bytes)
{
    m_entries.clear();
    if (bytes->size() > kMaxPackBytes)
        return Error{ErrorCode::LimitExceeded, "pack " + name.hex() + " is larger than the limit"};
    if (sha256(*bytes) != name)
        return Error{ErrorCode::Damaged, "the bytes of pack " + name.hex() + " do not fit its name"};

    std::size_t count = 0;
    const auto take = [&](std::size_t offset, std::size_t length) {
        if (++count > kMaxPackContents || length > kMaxObjectBytes)
            return;
        m_entries.push_back({sha256((*bytes).substr(offset, length)), static_cast<std::uint32_t>(offset),
                             static_cast<std::uint32_t>(length)});
    };
    if (isOneFlatObject(*bytes))
        take(1, bytes->size() - 2);
    else
        scanObjects(*bytes, take);
    if (count > kMaxPackContents) {
        m_entries.clear();
        return Error{ErrorCode::LimitExceeded, "pack " + name.hex() + " has too many contents"};
    }
    m_name = name;
    m_bytes = std::move(bytes);
    return {};
}

Result<std::shared_ptr<const Pack>> Pack::parseShared(const Digest& name, Bytes bytes)
{
    const auto pack = std::make_shared<Pack>();
    if (auto read = pack->read(name, std::move(bytes)); !read)
        return read.error();
    return std::shared_ptr<const Pack>(pack);
}

Result<Pack> Pack::parse(const Digest& name, Bytes bytes)
{
    Pack pack;
    if (auto read = pack.read(name, std::move(bytes)); !read)
        return read.error();
    return pack;
}

Pack Pack::parseKnown(const PackBlob& blob)
{
    auto pack = parse(blob.name, blob.bytes);
    assert(pack);
    return pack ? *std::move(pack) : Pack();
}

}  // namespace meldado::core
