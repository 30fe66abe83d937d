// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A line of Markdown as a person reads it, for where nothing can be formatted: "## **Buy** [milk](https://…)" is "Buy milk".
// HTML and tables stay as they are written, as in notes that are shown.

#pragma once

#include <string>
#include <string_view>

namespace meldado::core {

// Of a list item the bullet goes; a checkbox becomes "☐" or "☑". Empty: the line has only signs, as a rule or a fence of
// code. Time: up to the square of the line's length, so a caller cuts the line before.
[[nodiscard]] std::string plainLine(std::string_view line);

}  // namespace meldado::core
