// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Text as it is compared: what people leave out or write in two ways is gone. Small letters, "ä" as "ae", "ß" as "ss";
// Arabic without vowel marks, with one alef, one yeh, and heh for teh marbuta; digits of all three kinds as "0" to "9".

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace meldado::core {

struct Character {
    char32_t code = 0;       // kMalformed: no UTF-8 begins here
    std::size_t length = 1;  // bytes

    static constexpr char32_t kMalformed = 0xFFFFFFFF;
};

// At a place inside the text.
[[nodiscard]] Character characterAt(std::string_view text, std::size_t at);

[[nodiscard]] bool isBlank(char32_t code);  // also line breaks and control characters
[[nodiscard]] bool isSign(char32_t code);   // punctuation, symbols, malformed bytes: no part of any word
[[nodiscard]] int digitOf(char32_t code);   // -1: none

[[nodiscard]] std::string folded(std::string_view text);

}  // namespace meldado::core
