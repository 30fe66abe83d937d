// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The keys that can be held everywhere, as X11 and the freedesktop portal call them (keysymdef.h).

#pragma once

#include <cstdint>
#include <optional>

#include <QKeySequence>
#include <QString>

namespace meldado::ui {

struct KeySymbol {
    std::uint32_t number;  // of X11
    QString name;          // of the portal: the same without "XK_"
};

// Letters, digits, function keys and a few more; none: a key that is not held. Letters without a modifier, and others
// that are typed, are not for other programs to take.
[[nodiscard]] std::optional<KeySymbol> keySymbol(QKeyCombination keys);

}  // namespace meldado::ui
