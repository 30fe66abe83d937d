// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A text that anybody may have written, no longer than a window takes.

#pragma once

#include <QString>

namespace meldado::ui {

// At most so many UTF-16 units, the last of them an ellipsis when something was left out; never half a character.
[[nodiscard]] QString shortText(const QString& text, qsizetype most);

}  // namespace meldado::ui
