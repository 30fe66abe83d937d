// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/wire/frame.h"

#include <algorithm>

#include "core/archive/body.h"

namespace meldado::core {

std::string_view informationIn(std::string_view delta)
{
    constexpr std::size_t kLookedAt = 4096;  // bytes. On the wire; never change.
    constexpr std::string_view kKey = "\"i\":";
    constexpr std::string_view kBegin = "\"i\":{";
    const auto end = delta.substr(delta.size() - std::min(delta.size(), kLookedAt));
    const auto at = end.rfind(kBegin);
    if (at == std::string_view::npos)
        return {};
    const auto start = at + kKey.size();
    const auto valueEnd = endOfValue(end, start);
    return valueEnd == std::string_view::npos ? std::string_view() : end.substr(start, valueEnd - start);
}

bool isSameCommit(const Commit& a, const Commit& b)
{
    const auto isSame = [](const auto& left, const auto& right) {
        return left.name == right.name && *left.bytes == *right.bytes;
    };
    return isSame(a.delta, b.delta) && std::ranges::equal(a.packs, b.packs, isSame);
}

}  // namespace meldado::core
