// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/hash/digest.h"

namespace meldado::core {

namespace {

constexpr char digitOf(unsigned value) { return static_cast<char>(value + '0' + (value > 9 ? 'a' - '0' - 10 : 0)); }

}  // namespace

std::optional<Digest> Digest::fromHex(std::string_view hex) noexcept
{
    if (hex.size() != kHexDigits)
        return std::nullopt;

    // Without branches and tables: the compiler does many digits at a time.
    std::array<std::uint8_t, kHexDigits> values;
    std::uint8_t wrong = 0;
    for (std::size_t i = 0; i < kHexDigits; ++i) {
        const auto c = static_cast<std::uint8_t>(hex[i]);
        const auto asDigit = static_cast<std::uint8_t>(c - '0');
        const auto asLetter = static_cast<std::uint8_t>(c - 'a');
        const auto isLetter = static_cast<std::uint8_t>(asDigit > 9);
        wrong = static_cast<std::uint8_t>(wrong | (isLetter & static_cast<std::uint8_t>(asLetter > 5)));
        values[i] = static_cast<std::uint8_t>(isLetter != 0 ? asLetter + 10 : asDigit);
    }
    if (wrong != 0)
        return std::nullopt;
    Digest digest;
    for (std::size_t i = 0; i < digest.bytes.size(); ++i)
        digest.bytes[i] = static_cast<std::uint8_t>(values[2 * i] << 4 | values[2 * i + 1]);
    return digest;
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
