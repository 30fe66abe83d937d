// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a folder for a list is called: the list's title, as far as every file system takes it.

#pragma once

#include <QString>

namespace meldado::adapters {

inline constexpr qsizetype kMaxFolderNameBytes = 80;

// Composed, without control and direction characters, without what some system refuses in a name or by name; never empty.
[[nodiscard]] QString folderNameOf(const QString& title);

}  // namespace meldado::adapters
