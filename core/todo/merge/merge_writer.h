// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What edits write when an object has several leaves. Receiving and reading write nothing.
//
//   nothing undecided after it    one child of the winner with all that was merged; the other leaves are sealed
//   something stays undecided     a child on one leaf for every offered value, so that editing the notes settles no title
//
// Names and times are no part of what is written, so two devices that write the same make the same version. Nothing is
// committed here. Errors: those of the Replica.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/crdt/replica.h"
#include "core/todo/merge/merge_views.h"

namespace meldado::core {

// Fields and their new values; none: the field is taken out. kDeletedField: whether the task is deleted.
using FieldChanges = std::vector<std::pair<std::string, std::optional<Value>>>;

class MergeWriter {
public:
    MergeWriter(Replica& replica, const MergeViews& views) : m_replica(replica), m_views(views) {}  // outlive it

    // Changing an undecided field decides it. Of an object with one leaf that says all this already nothing is written.
    Result<Edit> edit(std::string_view id, const FieldChanges& changes);
    // A choice of an offer, or another value: always written, else a different choice elsewhere would win without asking.
    // Deciding for an offered "done" takes the time of completion with it.
    Result<Edit> decide(std::string_view id, const FieldChanges& decisions);
    // The same content once more: who deletes the object meanwhile is asked.
    Result<Edit> touch(std::string_view id);
    Result<Edit> remove(std::string_view id);
    // The whole order of a list. Nothing is written when it has one leaf with this order, unless it is forced.
    Result<Edit> setOrder(std::string_view list, const std::vector<Value>& order, bool isForced = false);
    Result<Edit> removeList(std::string_view list);  // that has a leaf which is not deleted

    // Objects with several leaves, of which nothing is undecided; lists are left out. Sorted.
    [[nodiscard]] std::vector<std::string> settled() const;

private:
    Result<Edit> write(Handle object, const Object& content, const std::vector<std::string>& left);

    Replica& m_replica;
    const MergeViews& m_views;
};

}  // namespace meldado::core
