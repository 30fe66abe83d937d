// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Notes as text: checkboxes, the task list items of GitHub's Markdown ("- [x] ask at the counter"), and what becomes of
// notes that two people change.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace meldado::core {

struct Checkbox {
    std::size_t cross = 0;  // where its cross stands, or the blank instead
    bool isChecked = false;

    friend bool operator==(const Checkbox&, const Checkbox&) = default;
};

// In their order. What stands in fenced code is none.
[[nodiscard]] std::vector<Checkbox> checkboxesIn(std::string_view notes);

// The notes with every checkbox empty. Fenced code stays as it is.
[[nodiscard]] std::string uncheckedNotes(std::string notes);

// Two people changed the same notes: by lines, what one of them changed is taken; where both did, both are there, ours
// first. So nothing that was written is lost.
[[nodiscard]] std::string mergedNotes(std::string_view before, std::string_view ours, std::string_view theirs);

}  // namespace meldado::core
