// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The history of one task: every version that it ever had, newest first, with who wrote it, when and where, what it
// changed, and which of its values were not chosen when branches met: those of branches that lose now, and those that a
// decision or a merge left behind. Nothing of it is ever forgotten, so each can be brought back.
//
// Costs follow the versions of this one task. Versions that say what the one before says are no part of it.

#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/todo/history/field_changes.h"
#include "core/todo/merge/merge_views.h"
#include "core/todo/writer.h"

namespace meldado::core {

// How many versions are looked at to find what was not chosen. Beyond, values are not marked; they are told all the same.
inline constexpr std::size_t kMaxNotChosenSteps = 20'000;

struct TaskVersion {
    enum class Kind { Added, Changed, Deleted, BroughtBack, Decided };  // Decided: branches met here

    VersionId version = kNoVersion;
    Kind kind = Kind::Changed;
    Writer writer;
    std::optional<std::chrono::sys_seconds> when;
    bool isShown = false;                // the task is as it says
    std::vector<std::string> notChosen;  // fields whose value here was left behind, or is not shown
};

class TaskHistory {
public:
    // Of any object. The views outlive it, and their document does not change before it was let go.
    TaskHistory(const MergeViews& views, std::string_view id);

    // Looks at so many versions. True: those were all, and they are in order.
    bool readMore(std::size_t count);
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    [[nodiscard]] const std::vector<TaskVersion>& versions() const { return m_versions; }  // newest first; once complete

    // Against the version before it in the tree; of what was deleted: nothing.
    [[nodiscard]] std::vector<FieldChange> changes(std::size_t place) const;
    // All that it says; none: it is a deletion, or cannot be read. Of a deletion: what was said before.
    [[nodiscard]] std::optional<Object> content(std::size_t place) const;

private:
    void read(VersionId version);
    void order();
    [[nodiscard]] bool saysTheSame(VersionId before, VersionId after) const;
    void findNotChosen();
    void noteLeftBehind(VersionId branch, const std::vector<VersionId>& others, const Object& instead);
    [[nodiscard]] VersionId writerOfField(VersionId version, const std::string& field, const Value& value);
    [[nodiscard]] bool isAncestor(VersionId older, VersionId newer);
    [[nodiscard]] bool isExhausted() const { return m_steps >= kMaxNotChosenSteps; }

    const MergeViews& m_views;
    const Lineage& m_lineage;
    std::optional<Handle> m_object;
    VersionId m_next = kNoVersion;
    std::vector<TaskVersion> m_versions;
    std::vector<VersionId> m_all;  // also those that are not shown
    std::size_t m_steps = 0;
    bool m_isComplete = false;
};

}  // namespace meldado::core
