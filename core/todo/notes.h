// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Checkboxes in notes: the task list items of GitHub's Markdown, "- [x] ask at the counter".

#pragma once

#include <string>

namespace meldado::core {

// The notes with every checkbox empty. Fenced code stays as it is.
[[nodiscard]] std::string uncheckedNotes(std::string notes);

}  // namespace meldado::core
