// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/archive/object_id.h"

#include <array>
#include <cstdint>
#include <optional>

namespace meldado::core {

namespace {

// On disk; never change. From kHex on: two digits for each number above it.
constexpr std::uint64_t kText = 0;
constexpr std::uint64_t kUuid = 1;
constexpr std::uint64_t kBase32 = 2;
constexpr std::uint64_t kHex = 3;

constexpr std::size_t kLeastHex = 8;   // below, a text is as good
constexpr std::size_t kMostHex = 128;
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase32Digits = "0123456789abcdefghjkmnpqrstvwxyz";  // as makeId()
constexpr std::size_t kBase32Size = 26;
constexpr std::array<std::size_t, 4> kDashes{8, 13, 18, 23};  // of a UUID
constexpr std::size_t kUuidSize = 36;

std::optional<std::string> bytesOfHex(std::string_view digits)
{
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const auto high = kHexDigits.find(digits[i]);
        const auto low = kHexDigits.find(digits[i + 1]);
        if (high == kHexDigits.npos || low == kHexDigits.npos)
            return std::nullopt;
        bytes += static_cast<char>(high << 4 | low);
    }
    return bytes;
}

void appendHexOf(std::string& out, std::string_view bytes)
{
    auto at = out.size();
    out.resize(at + 2 * bytes.size());
    for (const auto byte : bytes) {
        out[at++] = kHexDigits[static_cast<unsigned char>(byte) >> 4];
        out[at++] = kHexDigits[static_cast<unsigned char>(byte) & 15];
    }
}

std::optional<std::string> bytesOfUuid(std::string_view id)
{
    std::string digits(id);
    for (auto dash = kDashes.rbegin(); dash != kDashes.rend(); ++dash) {
        if (digits[*dash] != '-')
            return std::nullopt;
        digits.erase(*dash, 1);
    }
    return bytesOfHex(digits);
}

// 26 digits have 130 bits: the first stands for three.
std::optional<std::string> bytesOfBase32(std::string_view id)
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    for (const auto letter : id) {
        const auto digit = kBase32Digits.find(letter);
        if (digit == kBase32Digits.npos || high >> 59 != 0)
            return std::nullopt;
        high = high << 5 | low >> 59;
        low = low << 5 | digit;
    }
    std::string bytes;
    for (const auto word : {high, low}) {
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes += static_cast<char>(word >> shift);
    }
    return bytes;
}

void appendBase32Of(std::string& out, std::string_view bytes)
{
    std::array<std::uint64_t, 2> words{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        words[i / 8] = words[i / 8] << 8 | static_cast<unsigned char>(bytes[i]);
    auto [high, low] = words;
    std::string id(kBase32Size, '0');
    for (auto letter = id.rbegin(); letter != id.rend(); ++letter) {
        *letter = kBase32Digits[low & 31];
        low = low >> 5 | high << 59;
        high >>= 5;
    }
    out += id;
}

}  // namespace

void putObjectId(ColumnWriter& kinds, ColumnWriter& bits, ColumnWriter& texts, std::string_view id)
{
    const auto put = [&](std::uint64_t kind, const std::optional<std::string>& bytes) {
        if (bytes) {
            kinds.number(kind);
            bits.bytes(*bytes);
        }
        return bytes.has_value();
    };
    if (id.size() == kUuidSize && put(kUuid, bytesOfUuid(id)))
        return;
    if (id.size() == kBase32Size && put(kBase32, bytesOfBase32(id)))
        return;
    const bool mayBeHex = id.size() % 2 == 0 && id.size() >= kLeastHex && id.size() <= kMostHex;
    if (mayBeHex && put(kHex + id.size() / 2, bytesOfHex(id)))
        return;
    kinds.number(kText);
    texts.text(id);
}

void takeObjectId(ColumnReader& kinds, ColumnReader& bits, ColumnReader& texts, std::string& id)
{
    const auto kind = kinds.number();
    if (kind == kText) {
        id += texts.text();
    } else if (kind == kBase32) {
        const auto bytes = bits.bytes(16);
        if (!bits.failed())
            appendBase32Of(id, bytes);
    } else if (kind == kUuid) {
        std::string digits;
        appendHexOf(digits, bits.bytes(16));
        if (bits.failed())
            return;
        for (const auto dash : kDashes)
            digits.insert(dash, 1, '-');
        id += digits;
    } else if (kind - kHex <= kMostHex / 2) {
        appendHexOf(id, bits.bytes(kind - kHex));
    } else {
        kinds.fail();
    }
}

}  // namespace meldado::core
