// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Lists that are shared: how the sync engine opens what it melds, and a place that is given by its path or address. Such a
// place is not edited itself: its list is kept here, as all lists are, and melded with it in the background.
//
//     lists/<id>.replica          a person's own lists, shared or not
//     shared/<digest>.replica     the list of a given place
//     shared/<digest>.json        what is remembered of it

#pragma once

#include <filesystem>
#include <string>

#include <QString>

#include "adapters/sync/sync_engine.h"
#include "ui/session/place.h"
#include "ui/session/shares.h"

namespace meldado::desktop {

// The same for one folder or address as long as it is written the same way; no disk is asked.
[[nodiscard]] QString documentOf(const QString& urlOrPath);
// A folder as its whole path, an address as it is.
[[nodiscard]] QString wholePlace(const QString& urlOrPath);

// The first time, all that the place has is taken in before the list is shown, and the place has to be there: a slip of the
// pen would look like an empty list. Later it opens without it.
[[nodiscard]] ui::OpenPlace openShared(const std::filesystem::path& lists, const QString& document, const QString& urlOrPath);

// `lists`: the folder of the list's store. `me`: the person's id.
[[nodiscard]] adapters::SyncEngine::Setup shareSetup(const std::filesystem::path& lists, const ui::Shares::Share& share,
                                                     const QString& me);

}  // namespace meldado::desktop
