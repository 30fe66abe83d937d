// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A digest is 32 bytes (SHA-256); hex only as text.

#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace meldado::core {

struct Digest {
    static constexpr std::size_t kHexDigits = 64;

    std::array<std::uint8_t, 32> bytes{};

    // From exactly 64 lower-case hexadecimal digits, else nothing.
    static std::optional<Digest> fromHex(std::string_view hex) noexcept;
    [[nodiscard]] std::string hex() const;

    friend bool operator==(const Digest& a, const Digest& b) noexcept
    {
        std::array<std::uint64_t, 4> left;  // a call costs more than four comparisons, and tables ask all the time
        std::array<std::uint64_t, 4> right;
        std::memcpy(left.data(), a.bytes.data(), sizeof left);
        std::memcpy(right.data(), b.bytes.data(), sizeof right);
        return ((left[0] ^ right[0]) | (left[1] ^ right[1]) | (left[2] ^ right[2]) | (left[3] ^ right[3])) == 0;
    }
    friend std::strong_ordering operator<=>(const Digest& a, const Digest& b) noexcept
    {
        const auto left = beginningOf(a);  // tells nearly all digests apart, and is no call
        const auto right = beginningOf(b);
        return left != right ? left <=> right : std::memcmp(a.bytes.data(), b.bytes.data(), a.bytes.size()) <=> 0;
    }

private:
    // The first eight bytes as a number that is ordered as they are.
    static std::uint64_t beginningOf(const Digest& digest) noexcept
    {
        std::uint64_t number = 0;
        for (std::size_t i = 0; i < sizeof number; ++i)
            number = number << 8 | digest.bytes[i];
        return number;
    }
};

// The number that its first four bytes are, highest first. On the wire; never change.
[[nodiscard]] inline std::uint32_t markOf(const Digest& digest) noexcept
{
    const auto& bytes = digest.bytes;
    return std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U | std::uint32_t{bytes[2]} << 8U | bytes[3];
}

// Appends its 64 digits.
void appendHex(std::string& out, const Digest& digest);

}  // namespace meldado::core

template <>
struct std::hash<meldado::core::Digest> {
    std::size_t operator()(const meldado::core::Digest& digest) const noexcept
    {
        std::size_t value = 0;
        std::memcpy(&value, digest.bytes.data(), sizeof value);
        return value;
    }
};
