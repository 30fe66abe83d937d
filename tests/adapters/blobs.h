// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Blobs that are valid as far as a store can tell: bytes under the name that their digest gives them.

#pragma once

#include <string>
#include <string_view>

#include "core/hash/sha256.h"
#include "tests/support/results.h"

namespace meldado::tests {

struct Blob {
    std::string key;
    std::string bytes;
};

inline Blob packOf(std::string_view title)
{
    auto bytes = "[{\"title\":\"" + std::string(title) + "\"}]";
    return {core::sha256(bytes).hex() + ".pack", bytes};
}

// A commit that brought `pack`, the `index`-th of its document.
inline Blob deltaOf(int index, const Blob& pack)
{
    const auto number = std::to_string(index);
    auto bytes = R"({"i":{"description":")" + number + R"("},"k":[")" + pack.key.substr(0, 64) + R"("]})";
    return {number + "-" + core::sha256(bytes).hex() + ".delta", bytes};
}

}  // namespace meldado::tests
