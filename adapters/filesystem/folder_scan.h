// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Whether something that may hold blobs has changed in a folder since the last look. Looking often has to be
// cheap: a name that comes or goes changes the time of the sub folder that it is in, so only those sub
// folders are read whose time is another one. Two things escape that, and therefore the sub folders that
// changed lately are read each time: a second change within one tick of a coarse clock (2 s on FAT), and a
// file that is filled in place, as some sync clients do.

#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "adapters/filesystem/file_calls.h"

namespace meldado::adapters {

class FolderScan {
public:
    enum class Depth {
        WhatMoved,   // the sub folders that changed, or did lately
        Everything,  // size and time of each file
    };

    explicit FolderScan(std::filesystem::path root) : m_root(std::move(root)) {}

    // True, when something is different from the last look: names, sizes, times, or whether the root is there
    // at all. The first look remembers, and says true when there is anything.
    [[nodiscard]] bool look(Depth depth);

    // Names of the sub folders seen by the last look, sorted.
    [[nodiscard]] std::vector<std::string> folders() const;

private:
    struct SubFolder {
        FileState state;
        std::map<std::string, FileState> files;
        std::chrono::steady_clock::time_point changedAt{};
    };
    using SubFolders = std::map<std::string, SubFolder>;

    std::filesystem::path m_root;
    SubFolders m_folders;
};

}  // namespace meldado::adapters
