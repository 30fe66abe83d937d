// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the names in a shared place say: blobs, what sync clients made of blobs, and what is none of our business.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sync/blob_id.h"

namespace meldado::adapters {

// A copy that a sync client or a person made of a blob, under another name beside it.
struct FoundCopy {
    std::string name;
    BlobId id;  // that its name comes from; whether the bytes are those, only they can tell
};

struct FoundNames {
    std::vector<BlobId> blobs;       // sorted, each once
    std::vector<BlobId> onlineOnly;  // sorted: a sync client says by another name that it has not fetched them
    std::vector<FoundCopy> copies;
    std::size_t foreignCount = 0;
};

[[nodiscard]] FoundNames sortOut(std::span<const std::string> names);

// The blob that a name was made from: "… (conflicted copy …)", "….sync-conflict-…", "… (1)", "…-DESKTOP-…",
// "(Case Conflict)", another letter case. Nothing for the name of a blob itself.
[[nodiscard]] std::optional<BlobId> blobCopiedAs(std::string_view name);

// Whether a program may be writing a file of that name at this moment.
[[nodiscard]] bool isUnfinishedName(std::string_view name);

}  // namespace meldado::adapters
