// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Hashes for tables in memory. Seeded once a process: identifiers and digests come from other people, who could
// choose them to fall into one bucket of a hash they know. Values never leave the process.

#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/hash/digest.h"

namespace meldado::core {

[[nodiscard]] std::uint64_t hashSeed() noexcept;  // the same for the whole process

// The two halves of a 128-bit product, folded: each bit of the result depends on every bit of both.
[[nodiscard]] inline std::uint64_t foldedProduct(std::uint64_t a, std::uint64_t b) noexcept
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

[[nodiscard]] inline std::uint64_t seededHash(std::uint64_t number) noexcept
{
    return foldedProduct(number ^ hashSeed(), 0x9E3779B97F4A7C15ULL);
}

[[nodiscard]] inline std::uint64_t seededHash(std::string_view bytes) noexcept
{
    std::uint64_t state = hashSeed() ^ bytes.size();
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left > 8; at += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        state = foldedProduct(state ^ word, 0x9E3779B97F4A7C15ULL);
    }
    std::uint64_t word = 0;
    if (left != 0)  // a view of nothing may be of no memory at all
        std::memcpy(&word, at, left);
    return foldedProduct(state ^ word, 0xD6E8FEB86659FD93ULL);
}

[[nodiscard]] inline std::uint64_t seededHash(const Digest& digest) noexcept
{
    std::uint64_t words[4];
    std::memcpy(words, digest.bytes.data(), sizeof words);
    const auto seed = hashSeed();
    return foldedProduct(words[0] ^ seed, words[1] ^ 0x9E3779B97F4A7C15ULL)
        ^ foldedProduct(words[2] ^ seed, words[3] ^ 0xD6E8FEB86659FD93ULL);
}

}  // namespace meldado::core
