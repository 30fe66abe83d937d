// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What a share says of itself: values, for windows and for the command line. They carry what the texts of the interface
// take; the words are not here.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sync/pauses.h"

namespace meldado::adapters {

enum class ShareState {
    Looking,         // not known yet
    UpToDate,        // since upToDateSince
    NotYetSeen,      // the same, and others have not seen our last changes: notSeenBy
    Waiting,         // changesToSend changes are waiting
    Sending,         // doneCount of totalCount
    Receiving,       // doneCount of totalCount
    Offline,         // changesToSend changes will be sent later
    Paused,          // by the person
    NeedsAttention,  // attention
};

// Why somebody has to look. Each is tried again by itself, and gone when it is solved.
enum class ShareCode {
    None,
    FolderGone,      // the place is not there, is another one, or more than half of what was there is gone
    FolderReadonly,
    DiskFull,
    NewerFormat,
    Damaged,         // bytes that nobody here has whole
    OnlineOnly,      // a sync client has not fetched them, and cannot
    Partial,         // still being copied, for a while now
    ForeignFiles,    // copies and files of others, more than a few
};

// As the design names it: "folder-gone"; "up-to-date". For scripts and logs; never change.
[[nodiscard]] std::string_view textOf(ShareCode code);
[[nodiscard]] std::string_view textOf(ShareState state);

struct Attention {
    ShareCode code = ShareCode::None;
    bool isHere = false;  // of the store of this computer, and not of the shared place
    std::size_t count = 0;  // of files, where it is about some
    std::string detail;   // for "Details"; English

    friend bool operator==(const Attention&, const Attention&) = default;
};

struct ShareStatus {
    ShareState state = ShareState::Looking;
    Attention attention;                // the first of the list, also when the state is another one
    std::vector<Attention> attentions;  // all, the most urgent first

    std::size_t changesToSend = 0;
    std::size_t filesToSend = 0;   // attachments
    std::size_t doneCount = 0;     // of what is being moved, blobs
    std::size_t totalCount = 0;
    std::size_t copyCount = 0;     // that can be tidied up
    std::size_t putBackCount = 0;  // blobs that somebody had deleted, since the program began
    std::vector<std::string> notSeenBy;  // names of people, sorted; empty: nobody is known

    std::optional<SyncTime> upToDateSince;
    std::optional<SyncTime> lastSent;
    std::optional<SyncTime> lastReceived;
    std::size_t sentCount = 0;  // changes, since the program began
    std::size_t receivedCount = 0;
    std::size_t sentFileCount = 0;  // attachments
    std::size_t receivedFileCount = 0;

    friend bool operator==(const ShareStatus&, const ShareStatus&) = default;
};

}  // namespace meldado::adapters
