// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What happened around one task and stands in no version of it: where it was put, and what was said about it. Read from the
// versions of the lists that tasks stand in, so costs follow those, a piece at a time.

#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/crdt/lineage.h"
#include "core/todo/writer.h"

namespace meldado::core {

struct TaskEvent {
    enum class Kind { Moved, Commented, CommentRemoved };

    Kind kind = Kind::Moved;
    VersionId version = kNoVersion;  // of the list, or of the comment
    Writer writer;
    Lineage::DeltaNumber delta = 0;  // that brought it; above all others: it is staged
    std::string from;  // what it stood under, and stands under now: ids of tasks, or the root
    std::string to;
    std::string text;  // of the comment
};

class TaskEvents {
public:
    // The document outlives it, and does not change before it was let go.
    TaskEvents(const Lineage& lineage, std::string_view id);

    // Of a version, of whatever object: what builds on it has a greater one.
    [[nodiscard]] static Lineage::DeltaNumber deltaOf(const Lineage& lineage, VersionId version);

    // Looks at so many versions. True: those were all, and the events are in order.
    bool readMore(std::size_t count);
    [[nodiscard]] const std::vector<TaskEvent>& events() const { return m_events; }  // newest first; once complete

private:
    void readVersion(VersionId version);
    void readComments(VersionId version);
    void addComment(std::string_view id);
    void order();
    [[nodiscard]] bool isPutThere(VersionId version) const;
    [[nodiscard]] bool isBeginning(const TaskEvent& placing) const;

    const Lineage& m_lineage;
    std::string m_task;
    std::string m_quoted;  // as a list names it
    std::set<Lineage::DeltaNumber> m_beginnings;  // that added the task, or brought it back: those put it somewhere as well
    Handle m_object = 0;                          // that is looked at
    VersionId m_next = kNoVersion;
    std::set<std::string, std::less<>> m_comments;  // that are told
    std::vector<TaskEvent> m_events;
    bool m_isComplete = false;
};

}  // namespace meldado::core
