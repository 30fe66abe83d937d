// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/hash/digest.h"

namespace meldado::core {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

constexpr char digitOf(unsigned value) { return static_cast<char>(value + '0' + (value > 9 ? 'a' - '0' - 10 : 0)); }

constexpr std::uint8_t kNoDigit = 0xFF;
constexpr auto kValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(kNoDigit);
    for (std::size_t i = 0; i < kDigits.size(); ++i)
        values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::uint8_t>(i);
    return values;
}();

}  // namespace

std::optional<Digest> Digest::fromHex(std::string_view hex) noexcept
{
    if (hex.size() != kHexDigits)
        return std::nullopt;

    Digest digest;
    unsigned wrong = 0;
    for (std::size_t i = 0; i < digest.bytes.size(); ++i) {
        const auto high = kValues[static_cast<unsigned char>(hex[2 * i])];
        const auto low = kValues[static_cast<unsigned char>(hex[2 * i + 1])];
        wrong |= high | low;  // a digit has no bit above the fourth
        digest.bytes[i] = static_cast<std::uint8_t>(high << 4 | (low & 15));
    }
    return (wrong & 0xF0U) == 0 ? std::optional(digest) : std::nullopt;
}

std::string Digest::hex() const
{
    std::string text;
    appendHex(text, *this);
    return text;
}

void appendHex(std::string& out, const Digest& digest)
{
    std::array<char, Digest::kHexDigits> text;
    for (std::size_t i = 0; i < digest.bytes.size(); ++i) {  // without branches: the compiler does many at a time
        text[2 * i] = digitOf(digest.bytes[i] >> 4U);
        text[2 * i + 1] = digitOf(digest.bytes[i] & 15U);
    }
    out.append(text.data(), text.size());
}

}  // namespace meldado::core
