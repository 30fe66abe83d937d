// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The tasks of one document that were deleted, as they were before. Nothing is kept for it: the version in front of a
// deletion still says everything, and the delta that deleted says when, by whom, and where it was taken from. Found by
// the replica's table of versions; history is not walked.
//
// To read a deleted task costs what to read a living one does, so it is done a piece at a time.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/result.h"
#include "core/crdt/replica.h"
#include "core/todo/outline.h"
#include "core/todo/step.h"
#include "core/todo/task.h"

namespace meldado::core {

struct Trashed {
    std::string id;
    std::string title;
    std::string notesLine;  // as that of Task
    bool isDone = false;    // it was
    bool isSection = false;
    std::size_t belowCount = 0;  // deleted with it
    std::string at;  // when it was deleted, ISO 8601; empty: unknown
    std::string by;  // the name of who did it; empty: unknown
    std::string byId;  // the same, as commits name a person for good
    std::string deletion;  // names this one among all of the same task: the digest of its delta; empty: it is staged
};

class TrashReader {
public:
    // Sees what is deleted now; the replica outlives it, and does not change until it has read everything.
    explicit TrashReader(const Replica& replica);

    // Looks at so many objects. False: all were.
    bool readSome(std::size_t count);
    // What was deleted on its own, not below something; the newest first. Only when all was read.
    [[nodiscard]] std::vector<Trashed> take();

private:
    struct When {
        std::string at;
        std::string by;
        std::string byId;
        bool isNoDeletion = false;  // a move to another list, or what was never more than a slip: see schema.h
    };

    void read(std::string_view id);
    const When& whenOf(const DeltaName& delta);

    const Replica& m_replica;
    std::vector<std::string_view> m_toRead;
    std::size_t m_next = 0;
    std::vector<Trashed> m_found;
    std::unordered_map<std::string, std::vector<std::string>> m_below;  // what stood right under it
    std::unordered_set<std::string> m_isBelow;
    std::unordered_map<DeltaName, When> m_deltas;
};

// How a deleted task comes back with all that was deleted below it: to where it was, else to the nearest that is still
// there, else to the end of the list. Errors: UnknownObject, NotFound (it is not deleted), NoWinner.
[[nodiscard]] Result<RestoreTask> restoring(const Replica& replica, const Outline& outline, const std::string& id);

// Whether what a deleted task stood under is not here either: it comes back elsewhere then.
[[nodiscard]] bool hasLostParent(const Replica& replica, const Outline& outline, const std::string& id);

// All of a deleted task that can be read: title, notes, and the titles below it, each on a line, indented.
[[nodiscard]] std::string textOfDeleted(const Replica& replica, const std::string& id);

}  // namespace meldado::core
