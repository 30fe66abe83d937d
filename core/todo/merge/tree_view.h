// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The tree that is shown, where lists disagree about it: a task in several lists stands in the one that named it last; one
// that no list reaches is put back at its old place, or at the end, "recovered"; of a circle, which two moves made, the
// task that was put into it last leaves it.

#pragma once

#include <cstddef>
#include <vector>

#include "core/todo/merge/merge_views.h"

namespace meldado::core {

// Of one document. Tasks and lists are numbers of objects.
struct Forest {
    static constexpr Handle kTop = static_cast<Handle>(-1);  // the owner of the first list
    struct List {
        Handle list;
        Handle owner;                // a task, or kTop
        std::vector<Handle> order;   // live tasks, each once; also those that stand elsewhere
    };
    std::vector<List> lists;    // of live owners; the first is the document's
    std::vector<Handle> tasks;  // all that live and were named by a list once, in any order
};

struct TreeView {
    struct Cycle {
        Handle task;
        std::size_t left;  // the list that named it last, a number of Forest::lists
        std::size_t place;  // the one in which it stands
    };
    // In several lists: it stands in the one that named it last.
    struct Doubled {
        Handle task;
        VersionId shown;   // that put it into the list in which it stands; kNoVersion: nobody knows
        std::size_t list;  // the next one, a number of Forest::lists
        VersionId other;   // that put it there
    };
    std::vector<std::vector<Handle>> shown;  // of each list, in order
    std::vector<Doubled> doubled;
    std::vector<Handle> recovered;  // at the end, because no list that is shown ever named them
    std::vector<Handle> putBack;    // at their old places
    std::vector<Cycle> cycles;
};

[[nodiscard]] TreeView viewTree(const MergeViews& views, const Forest& forest);

// What a list says when it is written: what is shown in it, and, where it stands, what is no task of ours (other
// programs' values, names of what is not here).
[[nodiscard]] std::vector<Value> writtenOrder(const MergeViews& views, Handle list, const std::vector<Handle>& shown);

}  // namespace meldado::core
