// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Folders that a list can be shared through, as the window asks for them: which there are, what lies in one, and a list that is
// taken in from one.

#pragma once

#include <filesystem>

#include "adapters/sync_folders/sync_folders.h"
#include "ui/session/share_places.h"

namespace meldado::desktop {

// `lists`: the folder of the lists' own stores. `places`: where the person's settings and folders are.
[[nodiscard]] ui::SharePlaces sharePlaces(const std::filesystem::path& lists, const adapters::SyncFolderPlaces& places);

}  // namespace meldado::desktop
