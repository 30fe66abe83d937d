// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The names of fields in a list document. On disk; never change. What they mean: core/FORMAT.md and the design's
// page about the document. Unknown fields survive every edit.

#pragma once

#include <cstddef>
#include <string_view>

namespace meldado::core::schema {

// What tells the documents of this program apart: the word in "software", and the field that holds what they list.
struct Form {
    std::string_view software;
    std::string_view items;
};

inline constexpr std::string_view kItems = "items\xE2\x99\xAD";  // "items♭", of a list, a section, a task

// The root object.
inline constexpr std::string_view kSoftware = "software";
inline constexpr std::string_view kVersion = "version";
inline constexpr std::string_view kSoftwareName = "MeldaDo";
inline constexpr std::string_view kDocumentVersion = "1.0.0";
inline constexpr unsigned kDocumentMajor = 1;  // a list with a greater one is only read
inline constexpr Form kListForm{kSoftwareName, kItems};

// The workspace: which lists there are. Private, never shared by itself.
inline constexpr Form kWorkspaceForm{"MeldaDo-workspace", "lists\xE2\x99\xAD"};  // "lists♭"
inline constexpr std::string_view kDocument = "document";  // the list's id
inline constexpr std::string_view kGroup = "group";        // a name; lists of the same one stand together
inline constexpr std::string_view kColor = "color";
inline constexpr std::string_view kIcon = "icon";
inline constexpr std::string_view kArchived = "archived";
// Beside lists there are saved filters. They have no document, so a program that does not know them passes them over.
inline constexpr std::string_view kKindFilter = "filter";
inline constexpr std::string_view kQuery = "query";  // see query.h

// What a commit calls its "kind" when tasks came from another list or went to one, also when that is taken back. They
// live on there, so here they are not in the trash.
inline constexpr std::string_view kMoveIn = "move in";
inline constexpr std::string_view kMoveOut = "move out";
// When tasks go again that were just added, before anybody changed them: nothing that somebody did is deleted with them.
inline constexpr std::string_view kTakeBack = "take back";

// Own orders of views, in the workspace: see view_orders.h.
inline constexpr std::string_view kOrders = "orders\xE2\x99\xAD";  // "orders♭", of the root
inline constexpr std::string_view kView = "view";
inline constexpr std::string_view kList = "list";
inline constexpr std::string_view kTask = "task";
inline constexpr std::string_view kRank = "rank";

inline constexpr std::string_view kKindGroup = "group";          // of an entry that is no list: the group of its title
inline constexpr std::string_view kCollapsed = "collapsed";

// The root object and tasks.
inline constexpr std::string_view kTitle = "title";

// Tasks.
inline constexpr std::string_view kDescription = "description";
inline constexpr std::string_view kDone = "done";
inline constexpr std::string_view kCompleted = "completed";
inline constexpr std::string_view kCreated = "created";
inline constexpr std::string_view kKind = "kind";
inline constexpr std::string_view kKindSection = "section";
inline constexpr std::string_view kWhen = "when";          // see plan_time.h
inline constexpr std::string_view kDeadline = "deadline";
inline constexpr std::string_view kRepeat = "repeat";      // an object of these two:
inline constexpr std::string_view kRule = "rrule";         // RFC 5545, without "RRULE:"
inline constexpr std::string_view kAfter = "after";
inline constexpr std::string_view kAfterPlan = "plan";
inline constexpr std::string_view kAfterFinish = "finish";
inline constexpr std::string_view kPausedRepeat = "pausedRepeat";  // the same; while it is paused, in place of "repeat"
inline constexpr std::string_view kReminders = "reminders";
inline constexpr std::string_view kTags = "tags";
inline constexpr std::string_view kPeople = "people";
inline constexpr std::string_view kPriority = "priority";  // 1, the highest, to 3
inline constexpr int kLowestPriority = 3;
inline constexpr std::string_view kComments = "comments\xE2\x99\xAD";  // "comments♭"
inline constexpr std::string_view kText = "text";  // of a comment
inline constexpr std::string_view kBy = "by";
inline constexpr std::string_view kAt = "at";
inline constexpr std::string_view kFiles = "files";

// One string shown is never longer; the rest is elided.
inline constexpr std::size_t kMaxShownBytes = std::size_t{64} << 10;
inline constexpr std::size_t kMaxShownElements = 100;  // of a set, in a row

}  // namespace meldado::core::schema
