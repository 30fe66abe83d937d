// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What one commit changed, as a person reads it: which tasks came, went, moved, and which of their fields say something
// else now. Read from the delta and the versions that it names; costs follow the commit, and for a list that it wrote as
// a whole the length of that list.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/crdt/lineage.h"
#include "core/todo/history/field_changes.h"
#include "core/todo/writer.h"

namespace meldado::core {

inline constexpr std::size_t kMaxTasksOfCommit = 50;  // told one by one; more are counted

struct TaskChange {
    enum class Kind { Added, Changed, Deleted, BroughtBack, Moved, Commented };
    Kind kind = Kind::Changed;
    std::string id;     // of the task, also when a comment on it changed; the root's: the list itself, but not that it began
    std::string title;  // afterwards; of what was deleted: before
    std::vector<FieldChange> fields;  // of what was added: all of them; of a comment: its text
};

struct CommitChanges {
    std::string description;  // as the commit says it, in whatever language; empty: nothing
    std::string kind;         // the word of the program for what was done
    std::vector<std::string> arguments;  // that its sentence has
    std::vector<TaskChange> tasks;       // at most kMaxTasksOfCommit
    std::size_t taskCount = 0;           // all of them
};

[[nodiscard]] CommitChanges changesOf(const Lineage& lineage, const Delta& delta);

// The title that an object had last, as far as it ever had one.
[[nodiscard]] std::string lastTitle(const Lineage& lineage, std::string_view id);

// The task that a list of comments belongs to; empty: it is no such list.
[[nodiscard]] std::string_view commentedTask(std::string_view list);

}  // namespace meldado::core
