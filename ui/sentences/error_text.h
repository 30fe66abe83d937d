// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Errors in words: what is wrong, what is safe. The one action beside them is always "Try again" at this stage.

#pragma once

#include <QString>

#include "core/base/result.h"

namespace meldado::ui {

enum class Trying { ToOpen, ToSave, ToReceive, ToEdit };

// One or two sentences. `place`: the folder or address that it is about, as a person would name it; may be empty.
[[nodiscard]] QString errorText(Trying trying, core::ErrorCode code, const QString& place);

}  // namespace meldado::ui
