// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What differs between two texts, as a person reads it: words of a line, lines of notes.

#pragma once

#include <vector>

#include <QString>

namespace meldado::ui {

// `text` as StyledText, in which the words that `before` does not have are underlined. All else in it is text: no mark of
// it means anything.
[[nodiscard]] QString markedWords(const QString& before, const QString& text);

struct DiffLine {
    enum class Kind { Same, Added, Removed, Left };  // Left: so many lines more that are the same, or for which there is no room
    Kind kind = Kind::Same;
    QString text;
    int count = 0;  // of Left

    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

inline constexpr int kMaxDiffLines = 60;

// With one line that is the same around each change.
[[nodiscard]] std::vector<DiffLine> diffLines(const QString& before, const QString& text);

// Both texts as one: lines that both have stand once, the others where they stood, those of the first one first.
[[nodiscard]] QString bothTexts(const QString& first, const QString& second);

}  // namespace meldado::ui
