// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/segment_columns.h"

#include <algorithm>

#include "core/hash/sha256.h"

namespace meldado::core {

Pack packOf(const History& history, std::span<const History::Number> contents)
{
    std::vector<std::pair<Digest, std::string_view>> texts;
    texts.reserve(contents.size());
    for (const auto content : contents)
        texts.emplace_back(history.digest(content), history.text(content));
    return Pack::make(texts);
}

std::vector<History::Number> derivedPack(const History& history, std::span<const History::Number> named)
{
    std::vector<History::Number> contents;
    for (const auto content : named) {
        if (!history.isPacked(content))
            contents.push_back(content);
    }
    std::ranges::sort(contents, {}, [&](auto content) { return history.digest(content); });
    return contents;
}

Digest digestOfNames(const Arrivals& blobs)
{
    std::string names;
    const auto add = [&](const Digest& digest) {
        names.append(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
    };
    for (const auto& delta : blobs.deltas)
        add(delta->name().digest);
    for (const auto& pack : blobs.packs)
        add(pack->name());
    return sha256(names);
}

}  // namespace meldado::core
