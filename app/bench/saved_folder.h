// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The same list as a folder that others share: two files a commit, each at the place of the reference. It is what a
// person opens who was given a folder, and the dearest way to keep a long history.

#pragma once

#include <filesystem>
#include <utility>

#include "core/base/result.h"
#include "core/crdt/replica.h"

namespace meldado::bench {

class SavedFolder {
public:
    explicit SavedFolder(std::filesystem::path root) : m_root(std::move(root)) {}

    // As a program that copies files leaves them: not synced, which for thousands of them would take minutes that nobody
    // measures. Errors: Io.
    [[nodiscard]] core::Result<void> save(const core::Replica& replica) const;

    // All of it, as MeldaDo opens a folder: listed, every file read, every digest checked, every blob parsed; on as many
    // threads as the machine has processors. Errors: those of core::fetch; of the first blob that cannot be used.
    [[nodiscard]] core::Result<core::Arrivals> load() const;

private:
    std::filesystem::path m_root;
};

}  // namespace meldado::bench
