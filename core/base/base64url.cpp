// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/base/base64url.h"

#include <cstdint>

namespace meldado::core {

namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr unsigned kDigitBits = 6;

}  // namespace

std::string base64UrlOf(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() * 8 + kDigitBits - 1) / kDigitBits);
    std::uint32_t bits = 0;
    unsigned bitCount = 0;
    for (const char byte : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(byte);
        for (bitCount += 8; bitCount >= kDigitBits; bitCount -= kDigitBits)
            text += kDigits[(bits >> (bitCount - kDigitBits)) & 63];
    }
    if (bitCount > 0)
        text += kDigits[(bits << (kDigitBits - bitCount)) & 63];
    return text;
}

std::optional<std::string> bytesOfBase64Url(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() * kDigitBits / 8);
    std::uint32_t bits = 0;
    unsigned bitCount = 0;
    for (const char digit : text) {
        const auto value = kDigits.find(digit);
        if (value == std::string_view::npos)
            return std::nullopt;
        bits = (bits << kDigitBits) | static_cast<std::uint32_t>(value);
        bitCount += kDigitBits;
        if (bitCount >= 8) {
            bitCount -= 8;
            bytes += static_cast<char>((bits >> bitCount) & 0xFF);
        }
    }
    const bool isRestZero = (bits & ((1U << bitCount) - 1)) == 0;
    if (bitCount >= kDigitBits || !isRestZero)
        return std::nullopt;
    return bytes;
}

}  // namespace meldado::core
