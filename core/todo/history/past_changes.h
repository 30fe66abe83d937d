// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What changed between a moment of a list and now, task by task, the latest change first.

#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/todo/history/field_changes.h"
#include "core/todo/history/past_list.h"
#include "core/todo/writer.h"

namespace meldado::core {

struct PastChange {
    enum class Kind { Added, Changed, Moved, Deleted };  // Moved: it stands under another one, and says the same
    Kind kind = Kind::Changed;
    std::string id;
    std::string title;  // now; of what is gone: as it was
    std::vector<FieldChange> fields;
    std::string under;  // of what was moved: the title of what it stands under now; empty: the top
    Writer writer;      // of what was added: who added it; else who changed it last
};

// The list as it is, and which commit made each task what it is.
struct PresentList {
    PresentList(const Replica& replica, const Outline& outline) : list(replica, outline) {}

    struct Traces {
        DeltaName first;  // that brought the task
        DeltaName last;   // that wrote it last, or deleted it
    };
    PastList list;
    std::unordered_map<std::string, Traces> traces;
};
[[nodiscard]] std::shared_ptr<const PresentList> readPresent(const Replica& replica, const Outline& outline);

// `replica`: any that has the commits; it may show another moment.
[[nodiscard]] std::vector<PastChange> changesSince(const PastList& past, const PresentList& present, const Replica& replica);

}  // namespace meldado::core
