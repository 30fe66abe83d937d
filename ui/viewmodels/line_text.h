// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The text of a line that is typed: QML counts its characters as UTF-16 does, core its bytes.

#pragma once

#include <cstddef>
#include <string_view>

#include <QString>

namespace meldado::ui {

[[nodiscard]] std::size_t bytesBefore(const QString& text, int position);
[[nodiscard]] int positionOf(std::string_view bytes, std::size_t offset);

[[nodiscard]] bool isLineBreak(QChar character);

// A break at the end was copied along, the others are blanks.
[[nodiscard]] QString onOneLine(const QString& text);

// What came into the text. It ends at the caret, but for what was put elsewhere by a program.
struct TextSpan {
    qsizetype begin;
    qsizetype end;
};
[[nodiscard]] TextSpan insertedSpan(const QString& before, const QString& after, qsizetype caret);

}  // namespace meldado::ui
