// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A task as a list shows it: read from the content of its object, whatever that content holds. A known field of a
// wrong type is shown as its JSON text where text is shown, else it is as if it were absent; it is never lost.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/value.h"
#include "core/todo/plan_time.h"

namespace meldado::core {

enum class TaskKind : std::uint8_t { Task, Section };

struct Task {
    std::string id;
    std::string title;      // one line, UTF-8, at most schema::kMaxShownBytes
    std::string notesLine;  // the first line of the notes that says something, without its Markdown
    bool isDone = false;
    bool isTitleElided = false;  // too long to be shown, hence to be edited
    bool repeats = false;        // also while that is paused
    bool isRepeatPaused = false;
    TaskKind kind = TaskKind::Task;
    int priority = 0;  // 1, the highest, to schema::kLowestPriority; 0: none
    std::optional<PlanTime> when;
    std::optional<PlanTime> deadline;
    std::vector<std::string> tags;    // without "#"; at most schema::kMaxShownElements
    std::vector<std::string> people;  // the same
    std::size_t fileCount = 0;
    std::size_t reminderCount = 0;

    static Task read(std::string id, const Object& content);
    // The same, or none for a content that stands for a deletion.
    static std::optional<Task> readShown(std::string id, const Object& content);

    // Parts of it, for who needs no more.
    [[nodiscard]] static bool isShown(const Object& content);
    [[nodiscard]] static TaskKind kindOf(const Object& content);
    [[nodiscard]] static bool isDoneIn(const Object& content);
    [[nodiscard]] static std::vector<std::string> tagsIn(const Object& content);
    [[nodiscard]] static std::optional<PlanTime> planIn(const Object& content, std::string_view key);

    // Whether these verbs have something to do. `cleaned`: a title.
    [[nodiscard]] bool canBecome(std::string_view cleaned) const { return !isTitleElided && cleaned != title; }
    [[nodiscard]] bool canBeSetDone(bool done) const { return kind == TaskKind::Task && done != isDone; }

    friend bool operator==(const Task&, const Task&) = default;
};

// What a person typed or pasted, as a title: line breaks become spaces, the ends are trimmed.
[[nodiscard]] std::string cleanTitle(std::string_view text);

// The same for a tag or a person, which may have its sign in front, as in the line that adds: "#errand", "@Bob".
[[nodiscard]] std::string cleanWord(std::string_view text, char sign);

}  // namespace meldado::core
