// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/base/base64.h"

#include <algorithm>
#include <array>

namespace meldado::core {

namespace {

constexpr std::string_view kBase64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNoDigit = 0xff;

constexpr std::array<std::uint8_t, 256> makeDigits()
{
    std::array<std::uint8_t, 256> digits{};
    digits.fill(kNoDigit);
    for (std::size_t i = 0; i < kBase64Alphabet.size(); ++i)
        digits[static_cast<unsigned char>(kBase64Alphabet[i])] = static_cast<std::uint8_t>(i);
    return digits;
}

constexpr auto kBase64Digits = makeDigits();

std::uint32_t byteAt(std::string_view bytes, std::size_t at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

}  // namespace

std::string base64Of(std::string_view bytes)
{
    std::string text;
    text.reserve(static_cast<std::size_t>(base64Size(bytes.size())));
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto group = byteAt(bytes, at) << 16 | byteAt(bytes, at + 1) << 8 | byteAt(bytes, at + 2);
        text += kBase64Alphabet[group >> 18];
        text += kBase64Alphabet[group >> 12 & 63];
        text += at + 1 < bytes.size() ? kBase64Alphabet[group >> 6 & 63] : '=';
        text += at + 2 < bytes.size() ? kBase64Alphabet[group & 63] : '=';
    }
    return text;
}

bool appendFromBase64(std::string& bytes, std::string_view text)
{
    if (text.size() % 4 != 0)
        return false;
    const auto padding = text.ends_with("==") ? 2U : text.ends_with('=') ? 1U : 0U;
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const bool isLast = at + 4 == text.size();
        const auto digitCount = isLast ? 4 - padding : 4;
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::uint32_t digit =
                i < digitCount ? kBase64Digits[static_cast<unsigned char>(text[at + i])] : 0U;
            if (digit == kNoDigit)
                return false;
            group = group << 6 | digit;
        }
        if ((digitCount == 2 && (group & 0xffff) != 0) || (digitCount == 3 && (group & 0xff) != 0))
            return false;  // bits that stand for nothing: another text for the same bytes
        for (std::size_t i = 0; i + 1 < digitCount; ++i)
            bytes += static_cast<char>(group >> (16 - 8 * i) & 255);
    }
    return true;
}

std::string base64UrlOf(std::string_view bytes)
{
    std::string text = base64Of(bytes);
    while (text.ends_with('='))
        text.pop_back();
    std::ranges::replace(text, '+', '-');
    std::ranges::replace(text, '/', '_');
    return text;
}

std::optional<std::string> bytesOfBase64Url(std::string_view text)
{
    if (text.find_first_of("+/=") != std::string_view::npos)
        return std::nullopt;
    std::string padded(text);
    std::ranges::replace(padded, '-', '+');
    std::ranges::replace(padded, '_', '/');
    padded.append((4 - padded.size() % 4) % 4, '=');
    std::string bytes;
    if (!appendFromBase64(bytes, padded))
        return std::nullopt;
    return bytes;
}

}  // namespace meldado::core
