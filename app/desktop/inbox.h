// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// A person's own lists: local replicas in the program's data folder.
//
//     lists/workspace.replica which lists there are
//     lists/<id>.replica      one of them
//     lists/inbox.replica     the one that is always there
//     lists/inbox             a folder of blobs, where 0.1 of this program kept it; melded in once, then
//     lists/inbox-melded      left as a copy that nothing reads

#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "ui/session/place.h"
#include "ui/session/taking_in.h"

namespace meldado::desktop {

// Makes the folder `lists` and the list on first use. For a worker. Errors: PermissionDenied, Io, those of the stores;
// an old folder that cannot be read stays where it is, and nothing opens without it.
// The same for the others, by their names. Errors: also InvalidId, for a name that is no file's.
[[nodiscard]] core::Result<ui::Place> openOwn(const std::filesystem::path& lists, const std::string& name);
[[nodiscard]] core::Result<ui::Place> openInbox(const std::filesystem::path& lists);

// All that `store` has, in one transaction, since one for each of thousands of blobs would take minutes. Doing it twice
// changes nothing. False: something could not be read, perhaps only today. Errors: those of the stores.
[[nodiscard]] core::Result<bool> takeIn(core::Store& store, core::LocalStore& replica);
// The same, which tells how far it is. Once it is stopped nothing is kept; what it returns then means nothing.
[[nodiscard]] core::Result<bool> takeIn(core::Store& store, core::LocalStore& replica, ui::TakingIn& taking);

}  // namespace meldado::desktop
