// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// What the window asks about folders to share through. The composition names who answers; each answer may wait for a disk, so
// it is asked for on a worker (background.h), and all of them by value.

#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QString>

#include "core/base/result.h"
#include "core/share/invite.h"
#include "ui/session/taking_in.h"

namespace meldado::ui {

// A folder that something carries to others.
struct CarriedFolder {
    QString kind;  // "dropbox", "usb"; see adapters/sync_folders
    QString name;  // "Dropbox"
    QString path;
};

// What lies in a folder.
struct FolderLook {
    enum class What { Missing, Unreadable, Empty, List, Other };
    What what = What::Missing;
    QString list = {};     // the id of the list; empty: it has none, as those of other tools
    QString service = {};  // what carries the folder; empty: not known
};

struct SharePlaces {
    std::function<std::vector<CarriedFolder>()> folders;
    std::function<FolderLook(const QString& folder)> look;
    // The folder of this list in one that is carried; none: it is in none of them, at least not near the top.
    std::function<std::optional<QString>(const core::Invite& invite)> find;
    // A folder of its own for a list, within `parent`, which may be that folder itself: made, or the one that has the list
    // already. Never one that holds something else.
    std::function<core::Result<QString>(const QString& parent, const QString& title, const QString& list)> makeFolder;
    // All that the folder has comes into the list's own store, which is made; all of it or nothing. The errors of one that
    // was stopped mean nothing.
    std::function<core::Result<void>(const QString& document, const QString& folder, TakingIn& taking)> takeIn;
};

}  // namespace meldado::ui
