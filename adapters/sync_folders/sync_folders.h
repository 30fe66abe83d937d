// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Folders of this computer that something carries to others: those of sync clients, as their own settings say or where they
// usually are, and media that can be taken out. Only what is there is named. For a worker: it reads small files, and asks
// which media are mounted.

#pragma once

#include <vector>

#include <QString>

namespace meldado::adapters {

struct SyncFolder {
    QString kind;  // "dropbox", "nextcloud", "owncloud", "syncthing", "onedrive", "usb"
    QString name;  // as people call it: "Dropbox", of a stick its own name
    QString path;

    friend bool operator==(const SyncFolder&, const SyncFolder&) = default;
};

struct SyncFolderPlaces {
    QString home;    // the person's folder
    QString config;  // where programs keep their settings
    bool withMedia = true;
};

// Each path once. Of settings that are not as they should be nothing is taken.
[[nodiscard]] std::vector<SyncFolder> findSyncFolders(const SyncFolderPlaces& places);

// "Dropbox" of a folder in one of them; empty: it is in none.
[[nodiscard]] QString serviceOf(const std::vector<SyncFolder>& folders, const QString& path);

}  // namespace meldado::adapters
