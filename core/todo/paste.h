// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Several lines that a person pastes, as tasks, one a line, or as one task with notes. The marks that programs and
// people put in front of a line are not part of its title: "- ", "* ", "• ", "1. ", "[ ] ", "[x] ", "☑ ". What is further in
// than the line above becomes its subtask. A number is a mark only where it counts, so "24. Dezember" stays a title.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace meldado::core {

// What goes past these is left out, and the result says so.
inline constexpr std::size_t kMaxPastedBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxPastedTasks = 2000;
// A longer line goes on in the notes of its task, so nothing of it is lost.
inline constexpr std::size_t kMaxPastedTitleBytes = 1024;
// Further in than this is no deeper.
inline constexpr std::size_t kMaxPastedDepth = 16;

struct PastedTask {
    std::string title;      // not empty
    std::string notes;
    std::size_t depth = 0;  // at most one more than that of the task before; the first has 0
    bool isDone = false;

    friend bool operator==(const PastedTask&, const PastedTask&) = default;
};

struct PastedTasks {
    std::vector<PastedTask> tasks;
    bool isCut = false;  // there was more
};

struct PastedNote {
    std::string title;
    std::string notes;  // the other lines as they are, ended by "\n"; without blank lines around them
    bool isCut = false;
};

// Lines that say nothing, blank or drawn ("-----"), are skipped. More than one task: it is worth asking which is meant.
[[nodiscard]] PastedTasks readPastedTasks(std::string_view text);
[[nodiscard]] PastedNote readPastedNote(std::string_view text);

}  // namespace meldado::core
