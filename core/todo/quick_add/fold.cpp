// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include "core/todo/quick_add/fold.h"

namespace meldado::core {

namespace {

bool isBetween(char32_t code, char32_t first, char32_t last)
{
    return code >= first && code <= last;
}

void append(std::string& text, char32_t code)
{
    const auto byte = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6);
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

// Marks above and below letters, tatweel, and what only steers the direction of writing.
bool isLeftOut(char32_t code)
{
    return isBetween(code, 0x300, 0x36F) || isBetween(code, 0x610, 0x61A) || code == 0x61C || code == 0x640
           || isBetween(code, 0x64B, 0x65F) || code == 0x670 || isBetween(code, 0x200B, 0x200F)
           || isBetween(code, 0x202A, 0x202E) || isBetween(code, 0x2060, 0x2069) || code == 0xFEFF;
}

char32_t foldedArabic(char32_t code)
{
    switch (code) {
    case 0x622:  // alef with madda, with hamza above, below, wasla
    case 0x623:
    case 0x625:
    case 0x671: return 0x627;
    case 0x624: return 0x648;  // waw with hamza
    case 0x626:                // yeh with hamza, alef maksura, Persian yeh
    case 0x649:
    case 0x6CC: return 0x64A;
    case 0x629: return 0x647;  // teh marbuta
    default: return code;
    }
}

char32_t small(char32_t code)
{
    if (isBetween(code, 'A', 'Z') || (isBetween(code, 0xC0, 0xDE) && code != 0xD7) || isBetween(code, 0x391, 0x3A9)
        || isBetween(code, 0x410, 0x42F))
        return code + 0x20;
    if (isBetween(code, 0x400, 0x40F))
        return code + 0x50;
    const bool isPairedFromEven = isBetween(code, 0x100, 0x137) || isBetween(code, 0x14A, 0x177);
    const bool isPairedFromOdd = isBetween(code, 0x139, 0x148) || isBetween(code, 0x179, 0x17E);
    if ((isPairedFromEven && code % 2 == 0 && code != 0x130) || (isPairedFromOdd && code % 2 == 1))
        return code + 1;
    return code;
}

// Letters that have an "e" instead of the two dots on keyboards without them.
std::string_view spelledOut(char32_t code)
{
    switch (code) {
    case 0xE4: return "ae";
    case 0xF6: return "oe";
    case 0xFC: return "ue";
    case 0xDF:
    case 0x1E9E: return "ss";
    case 0x2019: return "'";
    default: return {};
    }
}

bool takesTwoDots(const std::string& text)
{
    return text.ends_with('a') || text.ends_with('o') || text.ends_with('u');
}

}  // namespace

Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || length > text.size() - at)
        return {Character::kMalformed, 1};
    char32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte(at + i);
        if ((next & 0xC0U) != 0x80U)
            return {Character::kMalformed, 1};
        code = code << 6 | (next & 0x3FU);
    }
    const bool isTooLong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (isTooLong || isBetween(code, 0xD800, 0xDFFF) || code > 0x10FFFF)
        return {Character::kMalformed, 1};
    return {code, length};
}

bool isBlank(char32_t code)
{
    return code <= ' ' || code == 0x7F || isBetween(code, 0x80, 0xA0) || code == 0x1680 || isBetween(code, 0x2000, 0x200A)
           || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool isSign(char32_t code)
{
    if (code < 0x80)
        return code > ' ' && code != 0x7F && code != '_' && !isBetween(code, '0', '9') && !isBetween(code, 'A', 'Z')
               && !isBetween(code, 'a', 'z');
    return code == Character::kMalformed
           || (isBetween(code, 0xA1, 0xBF) && code != 0xAA && code != 0xB5 && code != 0xBA)
           || code == 0xD7 || code == 0xF7 || code == 0x60C || code == 0x61B || code == 0x61F
           || isBetween(code, 0x66A, 0x66D) || code == 0x6D4
           || isBetween(code, 0x2010, 0x2027) || isBetween(code, 0x2030, 0x205E) || isBetween(code, 0x3001, 0x3003)
           || isBetween(code, 0x3008, 0x3011) || isBetween(code, 0xFF01, 0xFF0F);
}

int digitOf(char32_t code)
{
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0'}) {
        if (isBetween(code, zero, zero + 9))
            return static_cast<int>(code - zero);
    }
    return -1;
}

std::string folded(std::string_view text)
{
    std::string all;
    all.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        at += character.length;
        if (character.code == 0x308 && takesTwoDots(all))  // two dots that are written apart from their letter
            all += 'e';
        if (isLeftOut(character.code))
            continue;
        const char32_t code = small(character.code);
        if (const int digit = digitOf(code); digit >= 0)
            all += static_cast<char>('0' + digit);
        else if (const auto spelled = spelledOut(code); !spelled.empty())
            all += spelled;
        else
            append(all, code == Character::kMalformed ? 0xFFFD : foldedArabic(code));
    }
    return all;
}

}  // namespace meldado::core
