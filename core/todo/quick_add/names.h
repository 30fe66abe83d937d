// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What stands behind # @ / !: the longest name that exists, a name in quotes, or one word.

#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/todo/quick_add/words.h"

namespace meldado::core {

struct SpokenName {
    Recognition::Kind kind = Recognition::Kind::Tag;
    std::size_t end = 0;  // the word behind it
    std::string name;     // as it is known, or as it is typed; of a priority: "1"
    bool isKnown = false;
};

// The kind that a sign asks for.
[[nodiscard]] std::optional<Recognition::Kind> kindOfSign(std::string_view sign);

class NameReader {
public:
    NameReader(std::string_view text, std::span<const Word> words, const QuickAddNames& names);

    [[nodiscard]] std::optional<SpokenName> nameAt(std::size_t at) const;

private:
    struct Known {
        std::string name;
        std::vector<std::string> words;  // folded
    };

    [[nodiscard]] std::span<const Known> known(Recognition::Kind kind) const;
    [[nodiscard]] std::optional<SpokenName> longestKnown(Recognition::Kind kind, std::size_t at) const;
    [[nodiscard]] std::optional<SpokenName> quoted(Recognition::Kind kind, std::size_t at) const;
    [[nodiscard]] std::optional<SpokenName> oneWord(Recognition::Kind kind, std::size_t at) const;
    [[nodiscard]] std::string spelledAsKnown(Recognition::Kind kind, std::string_view name, bool& isKnown) const;

    std::string_view m_text;
    std::span<const Word> m_words;
    std::array<std::vector<Known>, 3> m_known;  // tags, people, lists
};

}  // namespace meldado::core
