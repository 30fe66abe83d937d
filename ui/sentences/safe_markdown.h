// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Notes of anybody as Markdown that may be shown: HTML stays text, nothing is loaded, and every checkbox is a link that
// the pane understands. A zero-width space takes the meaning from what must not have one; it is not seen, also not in
// code.

#pragma once

#include <optional>

#include <QString>

namespace meldado::ui {

[[nodiscard]] QString safeMarkdown(const QString& notes);

// The number of the checkbox that a link of the above stands for.
[[nodiscard]] std::optional<int> checkboxOfLink(const QString& link);

}  // namespace meldado::ui
