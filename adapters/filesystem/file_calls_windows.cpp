// SPDX-FileCopyrightText: 2026 The MeldaDo authors
// SPDX-License-Identifier: MIT
//
// Windows has no call that takes an open folder and a name, so an open folder knows the path that it was
// opened by, and each step from there is looked at: it is no link. Paths begin with \\?\, by which they may
// be of any length and no name in them means anything but itself ("CON", "a."). Everything is opened so that
// others may rename and remove it meanwhile; that another folder has come into the place of one is seen by
// its identity, with the next call of a store.

#include <windows.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "adapters/filesystem/file_calls.h"

namespace meldado::adapters {

struct OpenPath {
    HANDLE handle;
    std::wstring path;
};

using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr DWORD kQuotaExceeded = 1295;  // ERROR_DISK_QUOTA_EXCEEDED, for headers that lack it
constexpr DWORD kShared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
constexpr DWORD kLink = FILE_FLAG_OPEN_REPARSE_POINT;   // a link itself, not what it points to
constexpr DWORD kAnyKind = FILE_FLAG_BACKUP_SEMANTICS;  // without it there is no handle of a folder

// A virus scanner or a sync client lets go of a file soon: ten more tries, 36, 72 … 360 ms apart, 2 s in all.
constexpr int kTries = 10;
constexpr DWORD kFirstWaitMs = 36;

HANDLE handleOf(const FileHandle& file)
{
    return file.descriptor()->handle;
}

bool isHeld(DWORD number)
{
    return number == ERROR_SHARING_VIOLATION || number == ERROR_LOCK_VIOLATION ||
           number == ERROR_USER_MAPPED_FILE;
}

ErrorCode codeOf(DWORD number)
{
    switch (number) {
        case ERROR_DISK_FULL:
        case ERROR_HANDLE_DISK_FULL:
        case kQuotaExceeded:
            return ErrorCode::DiskFull;
        case ERROR_WRITE_PROTECT:
            return ErrorCode::ReadOnly;
        case ERROR_ACCESS_DENIED:
        case ERROR_PRIVILEGE_NOT_HELD:
            return ErrorCode::PermissionDenied;
        case ERROR_FILE_NOT_FOUND:
        case ERROR_PATH_NOT_FOUND:
        case ERROR_INVALID_NAME:
            return ErrorCode::NotFound;
        default:
            return isHeld(number) ? ErrorCode::Busy : ErrorCode::Io;
    }
}

bool isOutOfReach(DWORD number)
{
    switch (number) {
        case ERROR_NOT_READY:
        case ERROR_DEV_NOT_EXIST:
        case ERROR_BAD_NETPATH:
        case ERROR_BAD_NET_NAME:
        case ERROR_NETNAME_DELETED:
        case ERROR_NO_NET_OR_BAD_PATH:
        case ERROR_NETWORK_UNREACHABLE:
        case ERROR_HOST_UNREACHABLE:
        case ERROR_UNEXP_NET_ERR:
        case ERROR_REM_NOT_LIST:
            return true;
        default:
            return false;
    }
}

Error failure(DWORD number, std::string_view call, const std::string& name)
{
    return Error{codeOf(number), std::string(call) + " " + name + ": " +
                                     std::system_category().message(static_cast<int>(number))};
}

// Calls again while `isInTheWay` says so of the error; the last error, or 0.
template <typename Call>
DWORD patiently(Call call, bool (*isInTheWay)(DWORD))
{
    for (int tries = 0;; ++tries) {
        const DWORD number = call() ? 0 : ::GetLastError();
        if (number == 0 || !isInTheWay(number) || tries == kTries)
            return number;
        ::Sleep(kFirstWaitMs * static_cast<DWORD>(tries + 1));
    }
}

// Where something is to be changed, "access denied" is what a file gives that another program has open.
bool isHeldOrDenied(DWORD number)
{
    return isHeld(number) || number == ERROR_ACCESS_DENIED;
}

// Nothing for what is not UTF-8: no file has such a name.
std::optional<std::wstring> wideFrom(std::string_view text)
{
    const int length = static_cast<int>(text.size());
    const int count = ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text.data(), length, nullptr, 0);
    if (count == 0)
        return std::nullopt;
    std::wstring wide(static_cast<std::size_t>(count), L'\0');
    ::MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text.data(), length, wide.data(), count);
    return wide;
}

// Half a surrogate pair, which names may have, becomes U+FFFD; such a file can be listed and not opened.
std::string narrowFrom(std::wstring_view wide)
{
    const int length = static_cast<int>(wide.size());
    const int count = ::WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, nullptr, 0, nullptr, nullptr);
    std::string text(static_cast<std::size_t>(count), '\0');
    ::WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, text.data(), count, nullptr, nullptr);
    return text;
}

// Refuses what would lead elsewhere: "a\b", "..", and "a:b", which is a part of the file a.
Result<std::wstring> pathIn(const FileHandle& folder, const std::string& name)
{
    const auto wide = wideFrom(name);
    const bool isName = wide && name != "." && name != ".." &&
                        wide->find_first_of(L"\\/:*?\"<>|") == wide->npos &&
                        std::none_of(wide->begin(), wide->end(), [](wchar_t c) { return c < L' '; });
    if (!isName)
        return Error{ErrorCode::NotFound, "open " + name + ": no file of Windows has such a name"};
    const auto& path = folder.descriptor()->path;
    return path + (path.ends_with(L'\\') ? L"" : L"\\") + *wide;
}

std::wstring wholePath(const std::filesystem::path& path)
{
    std::wstring whole(MAX_PATH, L'\0');
    for (;;) {
        const DWORD count =
            ::GetFullPathNameW(path.c_str(), static_cast<DWORD>(whole.size()), whole.data(), nullptr);
        const bool fits = count < whole.size();  // else it is the room that is needed
        whole.resize(count);
        if (fits)
            break;
    }
    if (whole.starts_with(L"\\\\?\\") || whole.starts_with(L"\\\\.\\"))
        return whole;
    if (whole.starts_with(L"\\\\"))
        return L"\\\\?\\UNC" + whole.substr(1);
    return L"\\\\?\\" + whole;
}

// The last error, or 0.
DWORD tryToOpen(FileHandle& file, const std::wstring& path, DWORD access, DWORD how, DWORD flags)
{
    HANDLE handle = INVALID_HANDLE_VALUE;
    const auto open = [&] {
        handle = ::CreateFileW(path.c_str(), access, kShared, nullptr, how, flags, nullptr);
        return handle != INVALID_HANDLE_VALUE;
    };
    const DWORD number = patiently(open, how == CREATE_NEW ? isHeldOrDenied : isHeld);
    if (number == 0)
        file = FileHandle(new OpenPath{handle, path});
    return number;
}

Result<FileHandle> opened(const std::wstring& path, const std::string& name, DWORD access, DWORD how,
                          DWORD flags)
{
    FileHandle file;
    if (const DWORD number = tryToOpen(file, path, access, how, flags); number != 0)
        return failure(number, "open", name);
    return file;
}

// What leads to another place is a link; other reparse points are files of which the system knows how to get
// at their bytes: those of a sync client that are online only, compressed ones, deduplicated ones.
struct Form {
    DWORD attributes;
    DWORD tag;

    [[nodiscard]] bool isReparsed() const { return (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0; }
    [[nodiscard]] bool isOnlineOnly() const
    {
        constexpr DWORD kRecallOnDataAccess = 0x0040'0000;  // older headers have no name for it
        return (attributes & (FILE_ATTRIBUTE_OFFLINE | kRecallOnDataAccess)) != 0;
    }
    [[nodiscard]] EntryKind kind() const
    {
        if ((isReparsed() && IsReparseTagNameSurrogate(tag)) || (attributes & FILE_ATTRIBUTE_DEVICE) != 0)
            return EntryKind::Other;
        return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? EntryKind::Folder : EntryKind::File;
    }
};

Result<Form> formOf(const FileHandle& file, const std::string& name)
{
    FILE_ATTRIBUTE_TAG_INFO info{};
    if (!::GetFileInformationByHandleEx(handleOf(file), FileAttributeTagInfo, &info, sizeof info))
        return failure(::GetLastError(), "stat", name);
    return Form{.attributes = info.FileAttributes, .tag = info.ReparseTag};
}

// To read; not through a link.
Result<FileHandle> openedAs(EntryKind kind, const FileHandle& folder, const std::string& name)
{
    const auto path = pathIn(folder, name);
    if (!path)
        return path.error();
    auto file = opened(*path, name, GENERIC_READ, OPEN_EXISTING, kAnyKind | kLink);
    if (!file)
        return file;
    const auto form = formOf(*file, name);
    if (!form)
        return form.error();
    if (form->kind() != kind)
        return Error{ErrorCode::Io,
                     "open " + name + (kind == EntryKind::File ? ": not a file" : ": not a folder")};
    return form->isReparsed() ? opened(*path, name, GENERIC_READ, OPEN_EXISTING, kAnyKind) : std::move(file);
}

std::int64_t nanosecondsOf(const FILETIME& time)
{
    constexpr std::int64_t kTicksTo1970 = 116'444'736'000'000'000;  // of 100 ns, from 1601
    const auto ticks = std::int64_t{time.dwHighDateTime} << 32 | time.dwLowDateTime;
    return (ticks - kTicksTo1970) * 100;
}

struct CloseSystemHandle {
    using pointer = HANDLE;
    void operator()(HANDLE handle) const { ::CloseHandle(handle); }
};

// The same file, opened to be written: only such a handle can be flushed. The last error, or 0.
DWORD flushWritable(const FileHandle& file, DWORD flags)
{
    const HANDLE handle = ::ReOpenFile(handleOf(file), GENERIC_WRITE, kShared, flags);
    if (handle == INVALID_HANDLE_VALUE)
        return ::GetLastError();
    const std::unique_ptr<void, CloseSystemHandle> closing(handle);
    return ::FlushFileBuffers(handle) ? 0 : ::GetLastError();
}

// One piece of a listing; 0 at its end. Entries follow each other by their offsets.
Result<bool> readEntries(const FileHandle& folder, const std::string& name, bool isFirst,
                         std::span<std::byte> piece)
{
    const auto what = isFirst ? FileFullDirectoryRestartInfo : FileFullDirectoryInfo;
    if (::GetFileInformationByHandleEx(handleOf(folder), what, piece.data(),
                                       static_cast<DWORD>(piece.size())))
        return true;
    const DWORD number = ::GetLastError();
    if (number == ERROR_NO_MORE_FILES || (isFirst && number == ERROR_FILE_NOT_FOUND))
        return false;
    return failure(number, "list", name);
}

void takeEntries(std::span<const std::byte> piece, std::vector<Entry>& entries)
{
    for (;;) {
        const auto* const info = reinterpret_cast<const FILE_FULL_DIR_INFO*>(piece.data());
        const std::wstring_view name(info->FileName, info->FileNameLength / sizeof(wchar_t));
        const Form form{.attributes = info->FileAttributes,
                        .tag = info->EaSize};  // of a reparse point, its tag
        if (name != L"." && name != L"..")
            entries.push_back({narrowFrom(name), form.kind()});
        if (info->NextEntryOffset == 0)
            return;
        piece = piece.subspan(info->NextEntryOffset);
    }
}

}  // namespace

FileHandle::~FileHandle()
{
    if (m_descriptor == kNoHandle)
        return;
    if (m_descriptor->handle != INVALID_HANDLE_VALUE)
        ::CloseHandle(m_descriptor->handle);
    delete m_descriptor;
}

Result<FileHandle> openRoot(const std::filesystem::path& path)
{
    const auto name = utf8Of(path);
    FileHandle root;
    if (const DWORD number = tryToOpen(root, wholePath(path), GENERIC_READ, OPEN_EXISTING, kAnyKind);
        number != 0) {
        auto error = failure(number, "open", name);
        if (isOutOfReach(number))
            error.code = ErrorCode::FolderGone;
        return error;
    }
    const auto form = formOf(root, name);
    if (form && (form->attributes & FILE_ATTRIBUTE_DIRECTORY) == 0)
        return Error{ErrorCode::Io, "open " + name + ": not a folder"};
    return root;
}

Result<FileHandle> openFolder(const FileHandle& parent, const std::string& name)
{
    return openedAs(EntryKind::Folder, parent, name);
}

Result<OpenedFile> openFile(const FileHandle& folder, const std::string& name)
{
    auto file = openedAs(EntryKind::File, folder, name);
    if (!file)
        return file.error();
    const auto state = stateOf(*file, name);
    if (!state)
        return state.error();
    return OpenedFile{.handle = *std::move(file), .state = *state};
}

Result<FileHandle> createFile(const FileHandle& folder, const std::string& name)
{
    const auto path = pathIn(folder, name);
    if (!path)
        return path.error();
    return opened(*path, name, GENERIC_WRITE, CREATE_NEW, FILE_ATTRIBUTE_NORMAL | kLink);
}

Result<bool> makeFolder(const FileHandle& parent, const std::string& name)
{
    const auto path = pathIn(parent, name);
    if (!path)
        return path.error();
    const DWORD number = patiently([&] { return ::CreateDirectoryW(path->c_str(), nullptr); }, isHeld);
    if (number != 0 && number != ERROR_ALREADY_EXISTS)
        return failure(number, "mkdir", name);
    return number == 0;
}

Result<void> writeAll(const FileHandle& file, std::string_view bytes, const std::string& name)
{
    constexpr std::size_t kChunkBytes = std::size_t{16} << 20;  // network drives refuse large ones
    while (!bytes.empty()) {
        DWORD count = 0;
        const auto wanted = static_cast<DWORD>(std::min(bytes.size(), kChunkBytes));
        if (!::WriteFile(handleOf(file), bytes.data(), wanted, &count, nullptr))
            return failure(::GetLastError(), "write", name);
        if (count == 0)
            return Error{ErrorCode::Io, "write " + name + ": nothing was taken"};
        bytes.remove_prefix(count);
    }
    return {};
}

Result<void> syncFile(const FileHandle& file, const std::string& name)
{
    if (::FlushFileBuffers(handleOf(file)))
        return {};
    DWORD number = ::GetLastError();
    if (number == ERROR_ACCESS_DENIED)  // nothing was tried: the handle is for reading
        number = flushWritable(file, 0);
    const auto form = number == ERROR_ACCESS_DENIED ? formOf(file, name) : Result<Form>(Form{});
    if (form && (form->attributes & FILE_ATTRIBUTE_READONLY) != 0)
        return {};  // nobody can flush it, and nobody has written to it for a while
    if (number != 0)
        return failure(number, "flush", name);
    return {};
}

Result<void> syncFolder(const FileHandle& folder, const std::string& name)
{
    // A rename is on the disk when it returns (MOVEFILE_WRITE_THROUGH); this is for folders that were made,
    // on the systems that can.
    const DWORD number = flushWritable(folder, kAnyKind);
    const auto code = codeOf(number);
    const bool isDamage = number == ERROR_IO_DEVICE || number == ERROR_WRITE_FAULT || number == ERROR_CRC;
    if (number != 0 && (isDamage || isOutOfReach(number) || code == ErrorCode::DiskFull))
        return failure(number, "flush", name);
    return {};
}

Result<void> closeFile(FileHandle file, const std::string& name)
{
    if (!::CloseHandle(std::exchange(file.descriptor()->handle, INVALID_HANDLE_VALUE)))
        return failure(::GetLastError(), "close", name);
    return {};
}

Result<void> renameFile(const FileHandle& from, const std::string& fromName, const FileHandle& to,
                        const std::string& toName)
{
    const auto fromPath = pathIn(from, fromName);
    const auto toPath = fromPath ? pathIn(to, toName) : fromPath;
    if (!toPath)
        return toPath.error();
    const auto move = [&] {
        return ::MoveFileExW(fromPath->c_str(), toPath->c_str(),
                             MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH);
    };
    const DWORD number = patiently(move, isHeldOrDenied);
    if (number == 0)
        return {};
    auto error = failure(number, "rename", toName);
    // Our own file was made a moment ago and the folder takes names: what is denied is to replace the one
    // that is there.
    if (number == ERROR_ACCESS_DENIED && ::GetFileAttributesW(toPath->c_str()) != INVALID_FILE_ATTRIBUTES)
        error.code = ErrorCode::Busy;
    return error;
}

Result<void> removeFile(const FileHandle& folder, const std::string& name)
{
    const auto path = pathIn(folder, name);
    if (!path)
        return path.error();
    const DWORD number = patiently([&] { return ::DeleteFileW(path->c_str()); }, isHeldOrDenied);
    return number == 0 ? Result<void>() : failure(number, "delete", name);
}

Result<void> removeFolder(const FileHandle& parent, const std::string& name)
{
    const auto path = pathIn(parent, name);
    if (!path)
        return path.error();
    const DWORD number = patiently([&] { return ::RemoveDirectoryW(path->c_str()); }, isHeld);
    return number == 0 ? Result<void>() : failure(number, "rmdir", name);
}

Result<FileState> stateOf(const FileHandle& handle, const std::string& name)
{
    BY_HANDLE_FILE_INFORMATION info{};
    if (!::GetFileInformationByHandle(handleOf(handle), &info))
        return failure(::GetLastError(), "stat", name);
    const auto form = formOf(handle, name);
    if (!form)
        return form.error();
    return FileState{
        .kind = form->kind(),
        .sizeBytes = std::uint64_t{info.nFileSizeHigh} << 32 | info.nFileSizeLow,
        .modifiedNs = nanosecondsOf(info.ftLastWriteTime),
        .isOnlineOnly = form->isOnlineOnly(),
        .identity = {.device = info.dwVolumeSerialNumber,
                     .number = std::uint64_t{info.nFileIndexHigh} << 32 | info.nFileIndexLow},
    };
}

Result<FileState> stateIn(const FileHandle& folder, const std::string& name)
{
    const auto path = pathIn(folder, name);
    if (!path)
        return path.error();
    const auto entry = opened(*path, name, FILE_READ_ATTRIBUTES, OPEN_EXISTING, kAnyKind | kLink);
    return entry ? stateOf(*entry, name) : entry.error();
}

Result<std::vector<Entry>> entriesOf(const FileHandle& folder, const std::string& name)
{
    constexpr std::size_t kPieceBytes = std::size_t{64}
                                        << 10;  // more than the longest name, less than SMB refuses
    struct alignas(FILE_FULL_DIR_INFO) Piece {
        std::byte bytes[kPieceBytes];
    };
    const auto piece = std::make_unique<Piece>();

    std::vector<Entry> entries;
    for (bool isFirst = true;; isFirst = false) {
        const auto more = readEntries(folder, name, isFirst, piece->bytes);
        if (!more)
            return more.error();
        if (!*more)
            return entries;
        takeEntries(piece->bytes, entries);
    }
}

Result<std::size_t> readSome(const FileHandle& file, std::uint64_t offset, std::span<char> to,
                             const std::string& name)
{
    OVERLAPPED place{};  // only says where: the handle waits for its calls
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32);
    const auto wanted =
        static_cast<DWORD>(std::min<std::size_t>(to.size(), std::numeric_limits<DWORD>::max()));
    DWORD count = 0;
    if (!::ReadFile(handleOf(file), to.data(), wanted, &count, &place) &&
        ::GetLastError() != ERROR_HANDLE_EOF)
        return failure(::GetLastError(), "read", name);
    return std::size_t{count};
}

}  // namespace meldado::adapters
