// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The list that opens when no other is asked for: a local replica in the program's data folder.
//
//     lists/inbox.replica     the list
//     lists/inbox             a folder of blobs, where 0.1 of this program kept it; melded in once, then
//     lists/inbox-melded      left as a copy that nothing reads

#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "ui/session/place.h"

namespace meldado::desktop {

// Makes the folder `lists` and the list on first use. For a worker. Errors: PermissionDenied, Io, those of the stores;
// an old folder that cannot be read stays where it is, and nothing opens without it.
[[nodiscard]] core::Result<ui::Place> openInbox(const std::filesystem::path& lists);

}  // namespace meldado::desktop
