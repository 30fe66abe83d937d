// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace meldado::ui {

// Two names that are the same to a person, whatever their case and however they are composed.
[[nodiscard]] bool isSameName(const QString& a, const QString& b);

}  // namespace meldado::ui
