// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Writes a file so that under its name it is whole or absent, and there for good when the call returns:
//
//   1  the name is there and right?       the caller's decision; then keep()
//   2  make <root>/<folder>               new: sync <root>
//   3  create <root>/.meldado/tmp/~<32 hex>.tmp
//   4  write all bytes
//   5  sync the file
//   6  close it; an error counts
//   7  rename it to <root>/<folder>/<name>
//   8  sync <root>/<folder>               only now it may be called written
//
// After a failed sync the kernel may have dropped the bytes and call the next sync a success, so nothing is
// synced again after a failure: the temporary file goes away and the bytes are written anew, once.

#pragma once

#include <chrono>
#include <set>
#include <string>
#include <string_view>

#include "adapters/filesystem/file_calls.h"
#include "core/base/result.h"

namespace meldado::adapters {

// Writes into one root, from one thread at a time.
class AtomicWriter {
public:
    // Steps 2 to 8. `root` is open for the time of the call. A file of that name is replaced.
    // Errors: DiskFull, PermissionDenied, ReadOnly, NotFound (the root was removed meanwhile), Io.
    [[nodiscard]] core::Result<void> write(const FileHandle& root, const std::string& folder,
                                           const std::string& name, std::string_view bytes);

    // For a file that is there and right: who wrote it may not have synced it, so it is done here.
    // Errors: NotFound, PermissionDenied, Io, and then the file has to be written.
    [[nodiscard]] core::Result<void> keep(const FileHandle& root, const std::string& folder,
                                          const std::string& name);

    // Whether a sync of this file failed: it looks right, but only write() can make it durable.
    [[nodiscard]] bool isDoubtful(const std::string& folder, const std::string& name) const;

    // Moves the file `name` of `folder` to <root>/.meldado/aside; a file that lies there under that name stays, and this
    // one gets a number behind its name. Errors: as write(); LimitExceeded when a thousand of that name are there.
    [[nodiscard]] core::Result<void> setAside(const FileHandle& root, const FileHandle& folder, const std::string& name);

    // Removes temporary files of ours that were last written before `limit`; others stay, whatever they are.
    static void removeOldTemporaries(const FileHandle& root, std::chrono::system_clock::time_point limit);

private:
    core::Result<FileHandle> openDurableFolder(const FileHandle& root, const std::string& folder);
    core::Result<void> writeOnce(const FileHandle& root, const std::string& folder, const std::string& name,
                                 std::string_view bytes);

    std::set<std::string> m_durableFolders;  // their names in the root are synced
    std::set<std::string> m_doubtful;        // "<folder>/<name>"
};

}  // namespace meldado::adapters
