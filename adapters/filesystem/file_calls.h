// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// The calls to the operating system that the folder store is made of, and nothing else: each is one call with
// its errors in our words, repeated when a signal comes before it has done anything. One source per system;
// what is above this file does not know which.
//
// Every path is an open folder and one name in it, so that nothing between the root and a blob can be a link.

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace meldado::adapters {

// By what the system knows an open file. On Windows a HANDLE and its path, there being no call for a name in
// a folder.
#ifdef _WIN32
struct OpenPath;
using SystemHandle = OpenPath*;
inline constexpr SystemHandle kNoHandle = nullptr;
#else
using SystemHandle = int;
inline constexpr SystemHandle kNoHandle = -1;
#endif

// An open file or folder. The destructor closes it without a word; where a failed close matters, call
// closeFile.
class FileHandle {
public:
    explicit FileHandle(SystemHandle descriptor = kNoHandle) noexcept : m_descriptor(descriptor) {}
    FileHandle(FileHandle&& other) noexcept : m_descriptor(other.release()) {}
    FileHandle& operator=(FileHandle&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~FileHandle();

    [[nodiscard]] SystemHandle descriptor() const noexcept { return m_descriptor; }
    SystemHandle release() noexcept { return std::exchange(m_descriptor, kNoHandle); }

private:
    SystemHandle m_descriptor;
};

// The same for one folder as long as it is there, whatever it is called.
struct FolderIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;

    friend bool operator==(const FolderIdentity&, const FolderIdentity&) = default;
};

enum class EntryKind { File, Folder, Other };  // Other: a link, a device, a pipe

struct Entry {
    std::string name;  // bytes, in no particular encoding; UTF-8 on Windows
    EntryKind kind;
};

struct FileState {
    EntryKind kind = EntryKind::Other;
    std::uint64_t sizeBytes = 0;
    std::int64_t modifiedNs = 0;  // since the epoch
    bool isOnlineOnly = false;    // a sync client fetches the bytes when somebody reads them (Windows, macOS)
    FolderIdentity identity;

    friend bool operator==(const FileState&, const FileState&) = default;
};

// A file that was opened, and what it was when it was opened.
struct OpenedFile {
    FileHandle handle;
    FileState state;  // of kind File
};

// A path in the bytes of these names.
[[nodiscard]] std::string utf8Of(const std::filesystem::path& path);

// Errors of all: NotFound, PermissionDenied, ReadOnly, DiskFull, Io; Busy, when another program has kept a
// file from being used for 2 s (Windows). The detail names the call and the file.

// May be a link. FolderGone: a drive or network share that is no longer reachable.
[[nodiscard]] core::Result<FileHandle> openRoot(const std::filesystem::path& path);
[[nodiscard]] core::Result<FileHandle> openFolder(const FileHandle& parent, const std::string& name);
// To read; Io for anything but a file.
[[nodiscard]] core::Result<OpenedFile> openFile(const FileHandle& folder, const std::string& name);
[[nodiscard]] core::Result<FileHandle> createFile(const FileHandle& folder, const std::string& name);

// True, when there was none before.
[[nodiscard]] core::Result<bool> makeFolder(const FileHandle& parent, const std::string& name);

[[nodiscard]] core::Result<void> writeAll(const FileHandle& file, std::string_view bytes,
                                          const std::string& name);
[[nodiscard]] core::Result<void> syncFile(const FileHandle& file, const std::string& name);  // once a handle
[[nodiscard]] core::Result<void> syncFolder(const FileHandle& folder, const std::string& name);
[[nodiscard]] core::Result<void> closeFile(FileHandle file, const std::string& name);

// Puts a file in the place of whatever file `toName` is.
[[nodiscard]] core::Result<void> renameFile(const FileHandle& from, const std::string& fromName,
                                            const FileHandle& to, const std::string& toName);
[[nodiscard]] core::Result<void> removeFile(const FileHandle& folder, const std::string& name);
[[nodiscard]] core::Result<void> removeFolder(const FileHandle& parent,
                                              const std::string& name);  // an empty one

[[nodiscard]] core::Result<FileState> stateOf(const FileHandle& handle, const std::string& name);
[[nodiscard]] core::Result<FileState> stateIn(const FileHandle& folder,
                                              const std::string& name);  // of a link itself
[[nodiscard]] core::Result<std::vector<Entry>> entriesOf(const FileHandle& folder, const std::string& name);

// As many bytes from `offset` as the system gives at once; 0 only at the end of the file.
[[nodiscard]] core::Result<std::size_t> readSome(const FileHandle& file, std::uint64_t offset,
                                                 std::span<char> to, const std::string& name);

// All of a file, up to `limit` bytes: one call when it is as long as its state says and not very large.
[[nodiscard]] core::Result<std::string> readAll(const OpenedFile& file, std::uint64_t limit,
                                                const std::string& name);

// Up to `length` bytes from `offset`; fewer only at the end of the file.
[[nodiscard]] core::Result<std::string> readRange(const FileHandle& file, std::uint64_t offset,
                                                  std::uint64_t length, const std::string& name);

}  // namespace meldado::adapters
