// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <system_error>

#include "adapters/filesystem/file_calls.h"

namespace meldado::adapters {

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

ErrorCode codeOf(int number)
{
    switch (number) {
        case ENOSPC:
        case EDQUOT:
            return ErrorCode::DiskFull;
        case EROFS:
            return ErrorCode::ReadOnly;
        case EACCES:
        case EPERM:
            return ErrorCode::PermissionDenied;
        case ENOENT:
            return ErrorCode::NotFound;
        default:
            return ErrorCode::Io;
    }
}

Error failure(int number, std::string_view call, const std::string& name)
{
    return Error{codeOf(number),
                 std::string(call) + " " + name + ": " + std::generic_category().message(number)};
}

// Calls again when a signal came first. Not for close, fsync and rename, which may have done their work
// already.
template <typename Call>
auto repeated(Call call)
{
    auto result = call();
    while (result == -1 && errno == EINTR) result = call();
    return result;
}

Result<FileHandle> opened(int folder, const std::string& name, int flags, mode_t mode = 0)
{
    const int descriptor = repeated([&] { return ::openat(folder, name.c_str(), flags | O_CLOEXEC, mode); });
    if (descriptor == -1)
        return failure(errno, "open", name);
    return FileHandle(descriptor);
}

EntryKind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return EntryKind::File;
    return S_ISDIR(mode) ? EntryKind::Folder : EntryKind::Other;
}

FileState stateFrom(const struct stat& status)
{
#ifdef __APPLE__
    constexpr auto kDataless = 0x40000000U;  // SF_DATALESS, which older SDKs do not name
    const auto& modified = status.st_mtimespec;
    const bool isOnlineOnly = (status.st_flags & kDataless) != 0;
#else
    const auto& modified = status.st_mtim;
    constexpr bool isOnlineOnly = false;  // sync clients rename such files here
#endif
    return FileState{.kind = kindOf(status.st_mode),
                     .sizeBytes = static_cast<std::uint64_t>(status.st_size),
                     .modifiedNs = std::int64_t{modified.tv_sec} * 1'000'000'000 + modified.tv_nsec,
                     .isOnlineOnly = isOnlineOnly,
                     .identity = {.device = status.st_dev, .number = status.st_ino}};
}

struct CloseFolder {
    void operator()(DIR* stream) const { ::closedir(stream); }
};

}  // namespace

FileHandle::~FileHandle()
{
    if (m_descriptor != kNoHandle)
        ::close(m_descriptor);
}

Result<FileHandle> openRoot(const std::filesystem::path& path)
{
    const int descriptor = repeated([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor != -1)
        return FileHandle(descriptor);
    const int number = errno;
    auto error = failure(number, "open", path.native());
    if (number == ENOTCONN || number == ESTALE || number == ENODEV || number == ENXIO)
        error.code = ErrorCode::FolderGone;
    return error;
}

Result<FileHandle> openFolder(const FileHandle& parent, const std::string& name)
{
    return opened(parent.descriptor(), name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
}

Result<OpenedFile> openFile(const FileHandle& folder, const std::string& name)
{
    // Not blocking: a pipe with a blob's name would otherwise wait for its other end.
    auto file = opened(folder.descriptor(), name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!file)
        return file.error();
    const auto state = stateOf(*file, name);
    if (!state)
        return state.error();
    if (state->kind != EntryKind::File)
        return Error{ErrorCode::Io, "open " + name + ": not a file"};
    return OpenedFile{.handle = *std::move(file), .state = *state};
}

Result<FileHandle> createFile(const FileHandle& folder, const std::string& name)
{
    return opened(folder.descriptor(), name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
}

Result<bool> makeFolder(const FileHandle& parent, const std::string& name)
{
    if (repeated([&] { return ::mkdirat(parent.descriptor(), name.c_str(), 0777); }) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    return failure(errno, "mkdir", name);
}

Result<void> writeAll(const FileHandle& file, std::string_view bytes, const std::string& name)
{
    while (!bytes.empty()) {
        const auto count = repeated([&] { return ::write(file.descriptor(), bytes.data(), bytes.size()); });
        if (count == -1)
            return failure(errno, "write", name);
        if (count == 0)
            return Error{ErrorCode::Io, "write " + name + ": nothing was taken"};
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> syncFile(const FileHandle& file, const std::string& name)
{
#ifdef __APPLE__
    if (::fcntl(file.descriptor(), F_FULLFSYNC) != -1)  // fsync leaves the bytes in the drive's own memory
        return {};
#endif
    if (::fsync(file.descriptor()) == -1)
        return failure(errno, "fsync", name);
    return {};
}

Result<void> syncFolder(const FileHandle& folder, const std::string& name)
{
    if (::fsync(folder.descriptor()) == -1 && errno != EINVAL)  // some network file systems have no such call
        return failure(errno, "fsync", name);
    return {};
}

Result<void> closeFile(FileHandle file, const std::string& name)
{
    if (::close(file.release()) == -1)
        return failure(errno, "close", name);
    return {};
}

Result<void> renameFile(const FileHandle& from, const std::string& fromName, const FileHandle& to,
                        const std::string& toName)
{
    if (::renameat(from.descriptor(), fromName.c_str(), to.descriptor(), toName.c_str()) == -1)
        return failure(errno, "rename", toName);
    return {};
}

Result<void> removeFile(const FileHandle& folder, const std::string& name)
{
    if (repeated([&] { return ::unlinkat(folder.descriptor(), name.c_str(), 0); }) == -1)
        return failure(errno, "unlink", name);
    return {};
}

Result<void> removeFolder(const FileHandle& parent, const std::string& name)
{
    if (repeated([&] { return ::unlinkat(parent.descriptor(), name.c_str(), AT_REMOVEDIR); }) == -1)
        return failure(errno, "rmdir", name);
    return {};
}

Result<FileState> stateOf(const FileHandle& handle, const std::string& name)
{
    struct stat status{};
    if (::fstat(handle.descriptor(), &status) == -1)
        return failure(errno, "stat", name);
    return stateFrom(status);
}

Result<FileState> stateIn(const FileHandle& folder, const std::string& name)
{
    struct stat status{};
    if (::fstatat(folder.descriptor(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == -1)
        return failure(errno, "stat", name);
    return stateFrom(status);
}

Result<std::vector<Entry>> entriesOf(const FileHandle& folder, const std::string& name)
{
    auto again =
        opened(folder.descriptor(), ".", O_RDONLY | O_DIRECTORY);  // the stream closes its descriptor
    if (!again)
        return again.error();
    const std::unique_ptr<DIR, CloseFolder> stream(::fdopendir(again->descriptor()));
    if (!stream)
        return failure(errno, "opendir", name);
    again->release();

    std::vector<Entry> entries;
    for (;;) {
        errno = 0;
        const dirent* const found = ::readdir(stream.get());
        if (!found && errno != 0)
            return failure(errno, "readdir", name);
        if (!found)
            return entries;
        const std::string_view text = found->d_name;
        if (text == "." || text == "..")
            continue;
        auto kind = EntryKind::Other;
        if (found->d_type == DT_UNKNOWN) {  // a file system that does not tell: ask for this one
            const auto state = stateIn(folder, found->d_name);
            kind = state ? state->kind : EntryKind::Other;
        } else if (found->d_type == DT_REG || found->d_type == DT_DIR) {
            kind = found->d_type == DT_REG ? EntryKind::File : EntryKind::Folder;
        }
        entries.push_back({std::string(text), kind});
    }
}

Result<std::size_t> readSome(const FileHandle& file, std::uint64_t offset, std::span<char> to,
                             const std::string& name)
{
    const auto count = repeated(
        [&] { return ::pread(file.descriptor(), to.data(), to.size(), static_cast<off_t>(offset)); });
    if (count == -1)
        return failure(errno, "read", name);
    return static_cast<std::size_t>(count);
}

}  // namespace meldado::adapters
