// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Siblings sorted by something that they say. Sections stay where they are, and what stands between two of them is
// sorted among itself; equal ones stay in the order that they have.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/json/value.h"
#include "core/todo/outline.h"

namespace meldado::core {

enum class SortBy {
    Title,     // without regard to case and accents
    Date,      // when, else the deadline; those without one last
    Deadline,  // those without one last
    Priority,  // the highest first
    Created,   // the newest first
};

struct SortKey {
    std::int64_t number = 0;
    std::string text;

    static SortKey read(const Object& content, SortBy by);

    friend auto operator<=>(const SortKey&, const SortKey&) = default;
};

// Keeps the keys that it has read: the first sorting reads every task, later ones what has changed.
class TaskSort {
public:
    TaskSort(const Outline& outline, SortBy by) : m_outline(&outline), m_by(by) {}

    [[nodiscard]] SortBy by() const { return m_by; }
    [[nodiscard]] const SortKey& key(TaskNumber task);
    // It says something else now. False: its key is the same.
    bool refresh(TaskNumber task);
    [[nodiscard]] std::vector<TaskNumber> sorted(std::vector<TaskNumber> siblings);
    // Of the same siblings: in front of which of them it stands; kNoTask: of none, up to the next section.
    [[nodiscard]] TaskNumber nextOf(TaskNumber task, const std::vector<TaskNumber>& siblings);

private:
    const Outline* m_outline;
    SortBy m_by;
    std::vector<SortKey> m_keys;  // by number
    std::vector<bool> m_isRead;
};

}  // namespace meldado::core
