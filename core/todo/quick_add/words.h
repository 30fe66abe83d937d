// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A typed line, cut into what the grammar looks at: words, numbers, figures such as "17:00", single signs, and quotes,
// which it does not look into. "5pm" is two that are glued, so that it reads like "5 pm".

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/todo/quick_add.h"

namespace meldado::core {

struct Word {
    enum class Kind { Letters, Number, Figures, Sign, Quote };

    TextRange range;
    Kind kind = Kind::Letters;
    std::string folded;     // see fold.h; of a quote: nothing
    int number = 0;         // of a Number; -1: too great to be one of ours
    bool isGlued = false;   // no blank between it and the one before
    bool isKept = false;    // the person wants it to be text
    TextRange inner;        // of a quote: without its marks

    [[nodiscard]] bool is(std::string_view text) const
    {
        return (kind == Kind::Letters || kind == Kind::Sign) && !isKept && folded == text;
    }
    [[nodiscard]] bool isNumber() const { return kind == Kind::Number && !isKept && number >= 0; }
};

// Of the first kMaxQuickAddBytes; a word that goes on behind them is not among them.
[[nodiscard]] std::vector<Word> wordsOf(std::string_view text, std::span<const TextRange> kept = {});

// Whether a recognition may begin, or end, between the words before `at` and those from `at` on.
[[nodiscard]] bool mayBeginAt(std::span<const Word> words, std::size_t at);
[[nodiscard]] bool mayEndAt(std::span<const Word> words, std::size_t at);

}  // namespace meldado::core
